"""A button of two lines: what it gives, and a sentence about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from designer.ui.widgets.texts import Button, label


class Card(Button):
    """Grows in height with its sentence; the whole of it can be clicked and reached by Tab."""

    def __init__(self, title: object, about: object) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setProperty("kind", "card")
        self.setAccessibleName(str(title))
        self.setAccessibleDescription(str(about))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(2)
        for words, kind in ((title, "card-title"), (about, "muted")):
            line = label(words, kind)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size that the words need at the present width."""
        width = max(self.width(), 220)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow card with all of its words."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def hasHeightForWidth(self) -> bool:
        """Say that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in lines of this width."""
        column = self.layout()
        return column.totalHeightForWidth(width) if column is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the lines become longer or shorter."""
        super().resizeEvent(event)
        self.updateGeometry()
