"""Draws a client arrow from a handle to the other end; on empty paper, or with Alt anywhere, it makes that one.

With Shift the new client is an external one.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from designer.edits.clients import may_declare
from designer.model.participants import ExternalClient
from designer.picture.primitives import Tone
from designer.ui.canvas import folding, handles, making, verbs
from designer.ui.canvas.tools import Tool
from designer.ui.canvas.under import end_under
from designer.ui.canvas.workbench import Workbench

_FAR = 30.0
_ALT = Qt.KeyboardModifier.AltModifier


class Connecting(Tool):
    """A line from the handle to the mouse; from the right handle to a client, from the left one to a supplier."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Workbench, one: str, *, to_client: bool = True) -> None:
        super().__init__(canvas)
        self._one = one
        self._to_client = to_client
        self._end = self._start

    @property
    def _start(self) -> QPointF:
        return handles.place_of(self.canvas, self._one, is_client=self._to_client)

    def _ends(self, other: str) -> tuple[str, str]:
        return (self._one, other) if self._to_client else (other, self._one)

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the mouse and mark who is under it."""
        self._end = place
        self.canvas.hover("" if modifiers & _ALT else end_under(self.canvas, place, self._one))
        self.canvas.update()

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Draw the arrow, or make the other end where there is nobody."""
        canvas = self.canvas
        other = "" if modifiers & _ALT else end_under(canvas, place, self._one)
        if other == self._one:
            return
        if other:
            verbs.declare(canvas, *self._ends(other))
        elif (place - self._start).manhattanLength() > _FAR:
            point = canvas.camera.to_document(place)
            at = point - QPointF(0.0 if self._to_client else 184.0, 22.0)
            whole = folding.department_at(canvas, point)
            if modifiers & Qt.KeyboardModifier.ShiftModifier and self._to_client:
                making.create_linked(canvas, self._one, at, kind=ExternalClient)
            else:
                making.create_linked(canvas, self._one, at, is_client=self._to_client, whole=whole)

    def paint(self, painter: QPainter) -> None:
        """Show the line, and a frame around who would be the other end; dashed where the arrow may not be drawn."""
        canvas = self.canvas
        tone = Tone.CLIENT if self._to_client else Tone.SUPPLIER
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(canvas.colours[tone], 2.0))
        painter.drawLine(self._start, self._end)
        painter.setBrush(canvas.colours[tone])
        painter.drawEllipse(QRectF(self._end.x() - 4, self._end.y() - 4, 8, 8))
        if canvas.hovered and canvas.hovered != self._one:
            refused = may_declare(canvas.desk.organization, *self._ends(canvas.hovered)) is not None
            rect = canvas.camera.rect_to_screen(canvas.stage.rect(canvas.hovered))
            canvas.sheet.nodes.frame(painter, rect, Tone.FAULT if refused else tone, dashed=refused)
