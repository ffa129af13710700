"""A wide button with its words at the left and its key at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from designer.ui.widgets.texts import Button, label

_SIDE = 14
_BETWEEN = 18


class KeyButton(Button):
    """Buttons of one column are as wide as the widest of them."""

    def __init__(self, words: object, key: str, kind: str = "plain") -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setAccessibleName(str(words))
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE, 7, _SIDE, 7)
        self._row.setSpacing(_BETWEEN)
        for said, look in ((words, "button"), (key, "key")):
            made = label(said, look, wrap=False)
            made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(made, int(look == "button"))

    def sizeHint(self) -> QSize:
        """Return the room of words and key."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the room of words and key."""
        return self._row.minimumSize()
