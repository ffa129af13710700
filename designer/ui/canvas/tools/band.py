"""Selects everything that a rubber band touches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.tools import Tool


class Band(Tool):
    """A rectangle between the press and the mouse."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Canvas, start: QPointF, keep: tuple[str, ...]) -> None:
        super().__init__(canvas)
        self._start = canvas.camera.to_document(start)
        self._end = start
        self._keep = keep

    @property
    def rect(self) -> QRectF:
        """The band in widget px."""
        return QRectF(self.canvas.camera.to_screen(self._start), self._end).normalized()

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Stretch the band."""
        self._end = place
        self.canvas.update()

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Select what it touches, beside what was to be kept."""
        camera = self.canvas.camera
        rect = QRectF(camera.to_document(self.rect.topLeft()), self.rect.size() / camera.zoom)
        self.canvas.desk.select([*self._keep, *sorted(self.canvas.stage.boxes_in(rect))])

    def paint(self, painter: QPainter) -> None:
        """Show the band."""
        self.canvas.sheet.nodes.frame(painter, self.rect.adjusted(3, 3, -3, -3), dashed=True)
