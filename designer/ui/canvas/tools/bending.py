"""Bends the selected arrow: a segment is taken aside and the new course is kept."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from designer.arrange.waypoints import through
from designer.picture.primitives import Tone
from designer.ui.canvas import verbs
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.tools import Tool

_GRID = 4.0


class Bending(Tool):
    """Moves one segment across its own way; Ctrl holds the grid off."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, canvas: Surface, link: str, start: QPointF) -> None:
        super().__init__(canvas)
        self._link = link
        self._points = list(canvas.stage.route(link))
        number = max(0, canvas.stage.segment_at(link, start, canvas.camera.zoom))
        a, b = self._points[number], self._points[number + 1]
        self._is_level = a[1] == b[1]
        inner = [tuple(point) for point in self._points[1:-1]]
        first, last = number - 1, number
        if number == 0 or number == len(self._points) - 2:
            self._corners = _with_two_more(self._points, number)
            first = 1 if number == 0 else len(self._corners) - 3
            first, last = (0, 1) if number == 0 else (len(self._corners) - 2, len(self._corners) - 1)
        else:
            self._corners = [(x, y) for x, y in inner]
        self._moves = (first, last)

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Take the segment to the mouse."""
        point = self.canvas.camera.to_document(place)
        x, y = point.x(), point.y()
        if not modifiers & Qt.KeyboardModifier.ControlModifier:
            x, y = round(x / _GRID) * _GRID, round(y / _GRID) * _GRID
        for at in self._moves:
            old = self._corners[at]
            self._corners[at] = (old[0], y) if self._is_level else (x, old[1])
        self.canvas.update()

    @property
    def _course(self) -> tuple[tuple[float, float], ...]:
        line = self.canvas.stage.board.lines[self._link]
        boxes = self.canvas.stage.board.boxes
        return through(boxes[line.source], boxes[line.target], self._corners)

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Keep the course."""
        course = self._course
        verbs.bend(self.canvas, self._link, tuple(course[1:-1]))

    def paint(self, painter: QPainter) -> None:
        """Show the course."""
        camera = self.canvas.camera
        points = [camera.to_screen(QPointF(x, y)) for x, y in self._course]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.canvas.colours[Tone.CLIENT], 2.0, Qt.PenStyle.DashLine))
        painter.drawLines([QLineF(a, b) for a, b in pairwise(points)])


def _with_two_more(points: list[tuple[float, float]], number: int) -> list[tuple[float, float]]:
    """Return the corners with two more on an outer segment, so that its middle can be taken aside."""
    a, b = points[number], points[number + 1]
    third = ((b[0] - a[0]) / 3, (b[1] - a[1]) / 3)
    more = [(a[0] + third[0], a[1] + third[1]), (b[0] - third[0], b[1] - third[1])]
    inner = points[1:-1]
    return [*more, *inner] if number == 0 else [*inner, *more]
