"""Drags the selected participants; the document changes once, when they are dropped."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from designer.ui.canvas.tools import Tool
from designer.ui.canvas.workbench import Workbench


class Moving(Tool):
    """Follows the hand along guides and grid; Ctrl holds them off, Shift keeps to one axis, Alt leaves a copy."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, canvas: Workbench, start: QPointF, ids: tuple[str, ...]) -> None:
        super().__init__(canvas)
        self._start = canvas.camera.to_document(start)
        self._carrying = canvas.carrying
        self._carrying.lift(ids)

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Carry the boxes along."""
        by = self.canvas.camera.to_document(place) - self._start
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            by = QPointF(by.x(), 0.0) if abs(by.x()) >= abs(by.y()) else QPointF(0.0, by.y())
        self._carrying.copy(bool(modifiers & Qt.KeyboardModifier.AltModifier))
        self._carrying.carry(by, free=bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Set the boxes, or copies of them, down, one undo step."""
        self._carrying.drop()

    def cancel(self) -> None:
        """Put the boxes back."""
        self._carrying.put_back()
