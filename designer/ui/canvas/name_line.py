"""The line in which a participant is renamed in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from designer.i18n import Text


class NameLine(QLineEdit):
    """Enter takes the name, Escape leaves it, leaving the line takes it."""

    named = Signal(str, str)
    closed = Signal()

    def __init__(self, parent: QWidget, id: str, name: str, typed: str = "") -> None:
        super().__init__(parent)
        self._id = id
        self._done = False
        self.setAccessibleName(str(Text(ru="Название", en="Name")))
        self.setText(typed or name)
        if not typed:
            self.selectAll()
        self.returnPressed.connect(self.take)
        self.installEventFilter(self)

    def take(self) -> None:
        """Tell the name, once."""
        if not self._done:
            self._done = True
            if self.text().strip():
                self.named.emit(self._id, self.text().strip())
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape closes, losing the focus takes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._done = True
            self.closed.emit()
            return True
        if event.type() is QEvent.Type.FocusOut:
            self.take()
        return super().eventFilter(watched, event)
