"""The discussion about a unit, a position or an arrow in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from designer.documents.types.minutes import subject_of
from designer.i18n import Text
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.threads import Thread
from designer.ui.widgets.texts import button, label


class DiscussionDialog(QDialog):
    """Shows the thread of one subject."""

    def __init__(self, desk: Desk, subject: str) -> None:
        super().__init__(desk.window)
        self.setWindowTitle(str(Text(ru="Обсуждение", en="Discussion")))
        column = QVBoxLayout(self)
        column.addWidget(label(subject_of(desk.organization, subject).name, "title"))
        self.thread_widget = Thread(desk)
        self.thread_widget.show_subject(subject)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.addWidget(self.thread_widget)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column.addWidget(area, 1)
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        sized(self, 560, 480)
        self.thread_widget.line.setFocus()
