"""What the mouse does on the canvas: one tool at a time, each a small state."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from designer.ui.canvas.surface import Surface


class Tool:
    """Follows the mouse from press to release; the plain one does nothing."""

    cursor = Qt.CursorShape.ArrowCursor
    scrolls = True
    """Whether the paper scrolls when the hand comes to an edge."""

    def __init__(self, canvas: Surface) -> None:
        self.canvas = canvas

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the mouse to a place of the widget."""

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Finish; the canvas goes back to idleness afterwards."""

    def cancel(self) -> None:
        """Leave everything as it was."""

    def paint(self, painter: QPainter) -> None:
        """Paint what the tool shows above the drawing, in widget px."""
