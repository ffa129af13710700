"""What views, panels, dialogs and actions of one window share: the session, the selection, the theme, quiet notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from designer.edits.refusal import Refused
from designer.i18n import Language, Text, current_language, set_language
from designer.model.organization import Organization
from designer.session import Session
from designer.ui.bridge import Bridge
from designer.ui.files.saver import Saver
from designer.ui.look.theme import Theme
from designer.views.looking import Looking


class Desk(QObject):
    """Joins the parts of one window, so that none of them knows another."""

    selection_changed = Signal()
    language_changed = Signal()
    noted = Signal(object, bool)
    """A quiet note (Text), and whether it offers to take the last step back."""
    reveal_asked = Signal(str)
    """Show this participant or arrow in the view that is open."""
    sight_asked = Signal(str)
    """Bring this participant or arrow into sight, as little as the paper has to move for it."""
    finding_asked = Signal(str)
    """Show the first finding about this participant or its arrows in the list of findings."""
    next_finding_asked = Signal()
    """Go on to the next finding of the list."""
    mission_asked = Signal(str)
    """Put the cursor into the mission of this participant."""
    rename_asked = Signal(str)
    """Rename this participant in place."""
    view_asked = Signal(str)
    """Turn to the view of this id."""
    fit_asked = Signal()
    """Show all of the drawing."""
    zoom_asked = Signal(float)
    """Zoom the drawing by this factor."""
    looking_changed = Signal()
    """The drawings are looked at in another way."""
    canvas_asked = Signal(str)
    """Let the drawing that is open do what an action of this name means."""

    def __init__(self, session: Session, theme: Theme, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.bridge = Bridge(session, self)
        self.saver = Saver(self)
        self.theme = theme
        self.window = window
        self.view_renames = False
        """Whether the view that is open renames participants in their place."""
        self._selected: tuple[str, ...] = ()
        self._looking = Looking()
        self.bridge.opened.connect(self._forget)
        self.bridge.changed.connect(self._drop_the_gone)
        self._vocabulary = session.organization.company.vocabulary
        self.bridge.opened.connect(self._heed_words)
        self.bridge.changed.connect(self._heed_words)

    @property
    def session(self) -> Session:
        """The open session."""
        return self.bridge.session

    @property
    def organization(self) -> Organization:
        """The records of the open session."""
        return self.bridge.session.organization

    def show(self, session: Session) -> None:
        """Turn to another session."""
        self.bridge.show(session)

    @property
    def looking(self) -> Looking:
        """How the drawings are looked at."""
        return self._looking

    def look(self, looking: Looking) -> None:
        """Look at the drawings in another way."""
        if looking != self._looking:
            self._looking = looking
            self.looking_changed.emit()

    # -- selection ---------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[str, ...]:
        """Ids of the selected participants and arrows, in the order of choosing."""
        return self._selected

    @property
    def selected(self) -> str:
        """Id of the one that the inspector shows: the last chosen, or ""."""
        return self._selected[-1] if self._selected else ""

    def select(self, ids: Iterable[str]) -> None:
        """Select these records and no others; unknown ids are passed over."""
        chosen = tuple(dict.fromkeys(id for id in ids if id in self.organization))
        if chosen != self._selected:
            self._selected = chosen
            self.session.end_gesture()
            self.selection_changed.emit()

    def go_to(self, id: str) -> None:
        """Select this one and show it in the view that is open."""
        self.select([id])
        self.reveal_asked.emit(id)

    def _forget(self) -> None:
        self._selected = ()
        self.look(replace(self._looking, focus=(), conditions={}))
        self.selection_changed.emit()

    def _heed_words(self, *_: object) -> None:
        """Say everything anew when the company's own words have changed."""
        vocabulary = self.organization.company.vocabulary
        if vocabulary != self._vocabulary:
            self._vocabulary = vocabulary
            self.language_changed.emit()

    def _drop_the_gone(self, _: object) -> None:
        left = tuple(id for id in self._selected if id in self.organization)
        if left != self._selected:
            self._selected = left
            self.selection_changed.emit()

    # -- doing -------------------------------------------------------------------------------

    @contextmanager
    def edit(self, label: Text, *, merge: str | None = None) -> Iterator[Organization]:
        """Open an edit, one undo step; a refusal of the model becomes a quiet note and changes nothing."""
        try:
            with self.session.edit(label, merge=merge) as organization:
                yield organization
        except Refused as refused:
            self.say(refused.refusal.reason)

    def say(self, text: Text, *, undo: bool = False) -> None:
        """Show a quiet note that goes away by itself."""
        self.noted.emit(text, undo)

    def speak(self, language: Language) -> None:
        """Show everything in this language from now on."""
        if language != current_language():
            set_language(language)
            self.language_changed.emit()
