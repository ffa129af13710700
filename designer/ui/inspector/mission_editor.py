"""The editor of one mission, coloured as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from designer.edits.missions import write_mission
from designer.i18n import Text
from designer.language.reading import Match, Reading, Span
from designer.model.participants import Performer
from designer.ui.desk import Desk
from designer.ui.inspector.mission_colours import Mark, MissionColours
from designer.ui.widgets.offsets import to_qt

_PAUSE = 150
"""Milliseconds without a key after which the text is read."""
_WRITE = Text(ru="Изменить миссию", en="Edit the mission")


class MissionEditor(QPlainTextEdit):
    """Writes into the session at each key; reads and colours after a short pause."""

    written = Signal()
    """Somebody wrote something else; Qt's own signal is sent for colours, too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.colour)
        self.textChanged.connect(self._write)
        self.setTabChangesFocus(True)
        self.setAccessibleName(str(Text(ru="Миссия", en="Mission")))
        self.setPlaceholderText(str(Text(ru="Помогать … (кому) … (что делать)", en="Help … (whom) … (to do what)")))
        self._colours = MissionColours(self.document(), desk.theme)
        self.document().setDocumentMargin(6)
        self.document().documentLayout().documentSizeChanged.connect(lambda *_: self._fit())
        self._fit()
        desk.theme.changed.connect(self.colour)
        desk.bridge.findings_changed.connect(self.colour)

    @property
    def performer(self) -> str:
        """Id of the participant whose mission is written here, or ""."""
        return self._id

    def show_performer(self, id: str) -> None:
        """Show the mission of a unit or position; nothing for others."""
        self._id = id
        self._desk.session.end_gesture()
        self.refresh()
        self.colour()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: there is one history for the whole model."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return False
        return super().event(event)

    def refresh(self) -> None:
        """Show the mission as it is in the session now."""
        performer = self._desk.session.organization.get(Performer, self._id)
        self.setEnabled(performer is not None)
        self.setReadOnly(self._desk.session.is_read_only)
        mission = performer.mission if performer else ""
        if mission != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(mission)
            self.blockSignals(False)
            self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height in step with the lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text, from three lines to twelve."""
        line = self.fontMetrics().lineSpacing()
        lines = sum(
            block.layout().lineCount() or 1
            for block in (self.document().findBlockByNumber(n) for n in range(self.document().blockCount()))
        )
        height = max(3, min(12, lines)) * line + 30
        if height != self.height():
            self.setFixedHeight(height)

    def colour(self) -> None:
        """Read the mission and mark its parts."""
        performer = self._desk.session.organization.get(Performer, self._id)
        if performer is None or performer.mission != self.toPlainText():
            self._colours.show(())
            return
        self._colours.show(self._marks(self._desk.session.reading(self._id)))

    def _marks(self, reading: Reading) -> Iterator[Mark]:
        text = self.toPlainText()

        def mark(span: Span, colour: str, **look: Any) -> Mark:
            return Mark(to_qt(text, span[0]), to_qt(text, span[1]), colour, **look)

        for span in reading.actions:
            yield mark(span, "action")
        for span in reading.help_verbs:
            yield mark(span, "help", is_bold=True)
        for one in reading.beneficiaries:
            if one.resolves_to is not None and one.match is not Match.SUGGESTED:
                yield mark(one.span, "served", ground="served-ground", is_bold=True)
            else:
                yield mark(one.span, "open", is_wavy=True)

    def _write(self) -> None:
        performer = self._desk.session.organization.get(Performer, self._id)
        text = self.toPlainText()
        if performer is None or performer.mission == text:
            return
        with self._desk.session.edit(_WRITE, merge=f"mission:{self._id}") as organization:
            write_mission(organization, self._id, text)
        self._pause.start()
        self.written.emit()
