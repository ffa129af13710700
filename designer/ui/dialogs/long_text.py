"""A message that is too long for a note: plain text that can be read and copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from designer.i18n import Text
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label


class LongText(QDialog):
    """Shows a heading and lines of plain text."""

    def __init__(self, desk: Desk, title: Text, heading: Text, text: str) -> None:
        super().__init__(desk.window)
        self.setWindowTitle(str(title))
        column = QVBoxLayout(self)
        column.addWidget(label(heading, "title"))
        self.text = QPlainTextEdit()
        self.text.setPlainText(text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(str(title))
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        copy = button(Text(ru="Скопировать", en="Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        sized(self, 640, 420)
