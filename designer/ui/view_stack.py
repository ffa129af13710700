"""The views of the window, one above the other; only the one that is seen asks for room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class ViewStack(QStackedWidget):
    """Lets the panels have the room that only a hidden view would need."""

    def minimumSizeHint(self) -> QSize:
        """Return what the view that is seen needs at least."""
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())
