"""The strip above the view while it is looked at in a special way: overlay and legend, focus, filter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from designer.i18n import Text, counted, shortened
from designer.model.participants import Participant
from designer.picture.primitives import Tone
from designer.ui.actions import run_action
from designer.ui.desk import Desk
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.texts import button, label, plain_hint
from designer.views.overlays import overlay_of
from designer.views.query import find_fitting, in_words

_COLOURS = {Tone.EXTERNAL: "served", Tone.CLIENT: "accent", Tone.WARNING: "warning", Tone.FAULT: "open"}
_LONGEST = 60


class LookingBar(QFrame):
    """Seen only while there is something to say."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "surface")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 4, 10, 4)
        self._row.setSpacing(8)
        for signal in (desk.looking_changed, desk.theme.changed, desk.bridge.opened):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Say how the drawings are looked at."""
        clear(self._row)
        looking = self._desk.looking
        self.setVisible(not looking.is_plain)
        if looking.is_plain:
            return
        overlay = overlay_of(looking.overlay)
        if overlay is not None:
            self._row.addWidget(label(overlay.title, "heading", wrap=False))
            for level, words in overlay.legend:
                said: QLabel = label(f"{level.sign} {words}", wrap=False)
                said.setStyleSheet(f"color: {self._desk.theme.value(_COLOURS[level.tone])}; font-weight: 600;")
                self._row.addWidget(said)
            if overlay.note is not None:
                note = label(overlay.note, "muted", wrap=False)
                note.setToolTip(str(overlay.note))
                note.setMinimumWidth(0)
                note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
                self._row.addWidget(note)
            self._end(Text(ru="Убрать наложение", en="Remove the overlay"), overlay="")
        if looking.focus:
            names = [p.name for id in looking.focus if (p := self._desk.organization.get(Participant, id)) is not None]
            steps = counted(looking.steps, ("шаг", "шага", "шагов"), ("step", "steps"))
            called = shortened(", ".join(names), _LONGEST)
            title = Text(ru=f"Только связанные: {called}, {steps.ru}", en=f"Only linked with: {called}, {steps.en}")
            self._row.addWidget(label(title, wrap=False))
            for id, sign, name in (
                ("focus-narrower", "−", Text(ru="На шаг ближе", en="One step nearer")),
                ("focus-wider", "+", Text(ru="На шаг дальше", en="One step farther")),
            ):
                made = button(sign, "link", name)
                made.setAccessibleName(str(name))
                made.clicked.connect(lambda _=False, id=id: run_action(self._desk, id))
                self._row.addWidget(made)
            self._end(Text(ru="Показать всех", en="Show everybody"), focus=())
        if looking.is_partial:
            number = len(find_fitting(self._desk.organization, looking.conditions, self._desk.session.findings_by()))
            title = Text(ru="Отбор: ", en="Filter: ") + in_words(looking.conditions) + f" · {number}"
            said = label(shortened(str(title), _LONGEST), wrap=False)
            said.setToolTip(plain_hint(str(title)))
            self._row.addWidget(said)
            self._end(Text(ru="Снять отбор", en="Remove the filter"), conditions={})
        self._row.addStretch(1)

    def _end(self, name: Text, **changes: object) -> None:
        made = button("×", "quiet", name)
        made.setAccessibleName(str(name))
        made.clicked.connect(lambda: self._desk.look(replace(self._desk.looking, **changes)))  # type: ignore[arg-type]
        self._row.addWidget(made)
