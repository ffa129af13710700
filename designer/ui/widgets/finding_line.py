"""One finding on one line with its first fix, where there is no room for the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from designer.i18n import shortened
from designer.ui.widgets.texts import ElidedLink, button, plain_hint

_LONGEST = 34
"""Letters of the fix that are shown at most."""


class FindingLine(QWidget):
    """Its words go to the place, its fix mends."""

    asked = Signal()
    """Go to the place of the finding."""
    cured = Signal()
    """Take the first fix."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 0, 0)
        self._row.setSpacing(4)
        self.words = ElidedLink("")
        self.words.setProperty("kind", "plain-link")
        self.words.setMinimumWidth(80)
        self.words.clicked.connect(self.asked)
        self.cure = button("", "link")
        self.cure.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.cure.clicked.connect(self.cured)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.cure, 0, Qt.AlignmentFlag.AlignRight)

    def show_finding(self, words: str, cure: str) -> None:
        """Show a finding in words, with what its fix is called; "" where there is none."""
        self.words.say(words)
        self.cure.setText(shortened(cure, _LONGEST).replace("&", "&&"))
        self.cure.setAccessibleName(cure)
        self.cure.setToolTip(plain_hint(cure))
        self.cure.setVisible(bool(cure))
