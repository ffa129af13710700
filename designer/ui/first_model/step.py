"""What a step of the guide is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from designer.i18n import Text
from designer.ui.context_help import explain
from designer.ui.desk import Desk
from designer.ui.widgets.texts import label


class Step(QWidget):
    """One page: a question, what to do about it, and fields; ``take`` writes what was typed as one undo step."""

    title: Text
    question: Text
    hint: Text
    term: str = "participant"
    """The term of the method that it is about, whose page the help key opens."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 12, 20, 8)
        self.column.setSpacing(8)
        explain(self.term, self)
        self.column.addWidget(label(self.question, "title"))
        self.column.addWidget(label(self.hint, "muted"))

    def fill(self) -> None:
        """Show what the model holds."""

    def take(self) -> bool:
        """Write what was typed; False where the page has something to ask first."""
        return True


class Line(QLineEdit):
    """A field that Enter leaves for the next one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field with Enter; with Ctrl it belongs to the page."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
