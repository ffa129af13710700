"""The line in which a participant, or the service of an arrow, is renamed in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from designer.i18n import Text

_SIDES = 28
_NAME = Text(ru="Название", en="Name")


class NameLine(QLineEdit):
    """Enter takes the name, Escape leaves it, losing the focus takes it; Tab goes on from a new one to its client."""

    named = Signal(str, str)
    closed = Signal()
    went_on = Signal(str)
    """Tab was pressed: the next one is wanted, a client of this one."""

    def __init__(
        self, parent: QWidget, id: str, name: str, typed: str = "", *, new: bool = False, title: Text = _NAME
    ) -> None:
        super().__init__(parent)
        self.id = id
        self._done = False
        self._new = new
        self.setAccessibleName(str(title))
        self.setPlaceholderText(str(title))
        self.setText(typed or name)
        if not typed:
            self.selectAll()
        self.installEventFilter(self)

    def wanted_width(self) -> int:
        """Return the px in which the whole name is seen."""
        return self.fontMetrics().horizontalAdvance(self.text()) + _SIDES

    def forget(self) -> None:
        """Tell nothing any more."""
        self._done = True

    def take(self) -> None:
        """Tell the name, once."""
        if not self._done:
            self._done = True
            if self.text().strip():
                self.named.emit(self.id, self.text().strip())
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and losing the focus take, Escape closes, Tab goes on."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._done = True
                self.closed.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
                return True
            if self._new and event.key() == Qt.Key.Key_Tab and not event.modifiers():
                self.went_on.emit(self.id)
                return True
        if event.type() is QEvent.Type.FocusOut:
            self.take()
        return super().eventFilter(watched, event)
