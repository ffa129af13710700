"""Drags the selected participants; the document changes once, when they are dropped."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.tools import Tool

_SNAP = 8.0


class Moving(Tool):
    """Follows the hand in steps of the grid; Alt holds the grid off."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, canvas: Canvas, start: QPointF, ids: tuple[str, ...]) -> None:
        super().__init__(canvas)
        self._start = canvas.camera.to_document(start)
        canvas.lift(ids)

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Carry the boxes along."""
        by = self.canvas.camera.to_document(place) - self._start
        if not modifiers & Qt.KeyboardModifier.AltModifier:
            by = self._snapped(by)
        self.canvas.carry(by)

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Set the boxes down, one undo step."""
        self.canvas.drop()

    def cancel(self) -> None:
        """Put the boxes back."""
        self.canvas.put_back()

    def _snapped(self, by: QPointF) -> QPointF:
        box = self.canvas.lifted_box
        if box is None:
            return by
        x, y = self.canvas.guided(box.x + by.x(), box.y + by.y(), box)
        if x is None:
            x = round((box.x + by.x()) / _SNAP) * _SNAP
        if y is None:
            y = round((box.y + by.y()) / _SNAP) * _SNAP
        return QPointF(x - box.x, y - box.y)
