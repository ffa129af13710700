"""Draws a client arrow from a handle to the client; on empty paper it makes the client too."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from designer.picture.primitives import Tone
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.tools import Tool


class Connecting(Tool):
    """A line from the supplier to the mouse."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Canvas, supplier: str) -> None:
        super().__init__(canvas)
        self._supplier = supplier
        self._end = canvas.handle_of(supplier)

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the mouse and mark the client under it."""
        self._end = place
        self.canvas.hover(self.canvas.stage.box_at(self.canvas.camera.to_document(place)))
        self.canvas.update()

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Declare the client, or make one where there is nobody."""
        point = self.canvas.camera.to_document(place)
        client = self.canvas.stage.box_at(point)
        if client == self._supplier:
            return
        if client:
            self.canvas.declare(self._supplier, client)
        elif (place - self.canvas.handle_of(self._supplier)).manhattanLength() > 30:
            self.canvas.create_client(self._supplier, point)

    def paint(self, painter: QPainter) -> None:
        """Show the line, and a frame around who would be the client."""
        canvas = self.canvas
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(canvas.colours[Tone.CLIENT], 2.0))
        painter.drawLine(canvas.handle_of(self._supplier), self._end)
        painter.setBrush(canvas.colours[Tone.CLIENT])
        painter.drawEllipse(QRectF(self._end.x() - 4, self._end.y() - 4, 8, 8))
        if canvas.hovered and canvas.hovered != self._supplier:
            canvas.painter.frame(painter, canvas.camera.rect_to_screen(canvas.stage.rect(canvas.hovered)))
