"""What stands on the canvas: the board of a view with its routes, found quickly by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from designer.arrange.geometry import Box, Point, around
from designer.arrange.routing import Line, Router
from designer.views.board import Board

_CELL = 256.0
_REACH = 6.0
"""Px from an arrow that still count as on it."""


class Stage:
    """Boxes and routes with a grid over them."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.routes: dict[str, tuple[Point, ...]] = board.routes()
        self._index()

    def _index(self) -> None:
        self._boxes: dict[tuple[int, int], list[str]] = defaultdict(list)
        self._lines: dict[tuple[int, int], list[str]] = defaultdict(list)
        self.links: dict[str, list[str]] = defaultdict(list)
        for id in self.board.order:
            box = self.board.boxes[id]
            for cell in _cells(_rect(box)):
                self._boxes[cell].append(id)
        for id, points in self.routes.items():
            line = self.board.lines[id]
            self.links[line.source].append(id)
            self.links[line.target].append(id)
            cells = {cell for a, b in pairwise(points) for cell in _cells(_span(a, b))}
            for cell in cells:
                self._lines[cell].append(id)

    @property
    def hull(self) -> QRectF:
        """All that stands on the stage; empty where nothing does."""
        if not self.board.boxes:
            return QRectF()
        bends = [Box(x, y, 0, 0) for points in self.routes.values() for x, y in points]
        return _rect(around([*self.board.boxes.values(), *bends]))

    def rect(self, id: str) -> QRectF:
        """The place of a participant, or of an arrow with all its bends; empty for strangers."""
        if id in self.board.boxes:
            return _rect(self.board.boxes[id])
        points = self.routes.get(id, ())
        return _rect(around([Box(x, y, 0, 0) for x, y in points])) if points else QRectF()

    def box_at(self, point: QPointF) -> str:
        """Id of the participant at a place, or ""."""
        for id in reversed(self._boxes.get((int(point.x() // _CELL), int(point.y() // _CELL)), ())):
            if self.board.boxes[id].holds((point.x(), point.y())):
                return id
        return ""

    def line_at(self, point: QPointF, zoom: float) -> str:
        """Id of the client arrow at a place, or ""."""
        reach = _REACH / zoom
        for cell in _cells(QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)):
            for id in self._lines.get(cell, ()):
                near = any(
                    _span(a, b).adjusted(-reach, -reach, reach, reach).contains(point)
                    for a, b in pairwise(self.routes[id])
                )
                if near and self.board.lines[id].is_arrow:
                    return id
        return ""

    def boxes_in(self, rect: QRectF) -> set[str]:
        """Ids of participants that touch a rectangle."""
        near = {id for cell in _cells(rect) for id in self._boxes.get(cell, ())}
        return {id for id in near if _rect(self.board.boxes[id]).intersects(rect)}

    def lines_in(self, rect: QRectF) -> set[str]:
        """Ids of lines that may touch a rectangle."""
        return {id for cell in _cells(rect) for id in self._lines.get(cell, ())}

    def move(self, by: QPointF, ids: Iterable[str]) -> None:
        """Set boxes elsewhere and route their lines anew."""
        moved = self.board.within(ids)
        for id in moved:
            self.board.boxes[id] = self.board.boxes[id].moved(by.x(), by.y())
        self.routes = self.board.routes()
        self._index()

    def quick_routes(self, moved: dict[str, Box]) -> dict[str, tuple[Point, ...]]:
        """Return the lines of boxes that are being dragged, past nothing but their two ends."""
        found: dict[str, tuple[Point, ...]] = {}
        for id in {line for box in moved for line in self.links.get(box, ())}:
            line = self.board.lines[id]
            ends = {end: moved.get(end, self.board.boxes[end]) for end in (line.source, line.target)}
            found.update(Router(ends, self.board.inside).route([Line(id, line.source, line.target)]))
        return found


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _span(a: Point, b: Point) -> QRectF:
    return QRectF(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))


def _cells(rect: QRectF) -> Iterable[tuple[int, int]]:
    for column in range(int(rect.left() // _CELL), int(rect.right() // _CELL) + 1):
        for row in range(int(rect.top() // _CELL), int(rect.bottom() // _CELL) + 1):
            yield column, row
