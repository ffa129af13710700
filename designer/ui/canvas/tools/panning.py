"""Moves the paper with the hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from designer.ui.canvas.surface import Surface
from designer.ui.canvas.tools import Tool


class Panning(Tool):
    """Holds the document where it was taken."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls = False

    def __init__(self, canvas: Surface, start: QPointF) -> None:
        super().__init__(canvas)
        self._last = start

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the hand."""
        self.canvas.pan(place - self._last)
        self._last = place
