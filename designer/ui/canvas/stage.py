"""What stands on the canvas: the board of a view with its routes, found quickly by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from designer.arrange.geometry import Box, Point, around
from designer.arrange.routing import Line, Router
from designer.arrange.tree import tree_route
from designer.views.board import Board

_CELL = 512.0
_AROUND = 60.0
"""Px around its ends within which a line is looked for."""
_CLEAR = 24.0
_REACH = 6.0
"""Px from an arrow that still count as on it."""


class Stage:
    """Boxes and lines with a grid over them; a line is routed when it is first looked at."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self._index()

    def _index(self) -> None:
        self._boxes: dict[tuple[int, int], list[str]] = defaultdict(list)
        self._lines: dict[tuple[int, int], list[str]] = defaultdict(list)
        self._routes: dict[str, tuple[Point, ...]] = {}
        self._hulls: dict[str, QRectF] = {}
        self.links: dict[str, list[str]] = defaultdict(list)
        boxes = self.board.boxes
        order = self.board.order
        self.place = {id: number for number, id in enumerate(order)}
        """Place of everybody in painting order."""
        for id in order:
            for cell in _cells(_rect(boxes[id])):
                self._boxes[cell].append(id)
        for id, line in self.board.lines.items():
            if line.source in boxes and line.target in boxes:
                self.links[line.source].append(id)
                self.links[line.target].append(id)
                for cell in _cells(self.span(id)):
                    self._lines[cell].append(id)
        self._router = Router(boxes, self.board.inside)
        self._router.prepare(Line(one.id, one.source, one.target) for one in self.board.lines.values() if one.is_arrow)
        self._superiors = {one.source for one in self.board.lines.values() if not one.is_arrow}

    def span(self, id: str) -> QRectF:
        """The place in which a line is expected: around its two ends."""
        line = self.board.lines[id]
        ends = _rect(self.board.boxes[line.source]).united(_rect(self.board.boxes[line.target]))
        return ends.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def route(self, id: str, *, plain: bool = False) -> tuple[Point, ...]:
        """Return the corner points of a line; the plain course is quicker and may cross boxes."""
        known = self._routes.get(id)
        if known is None:
            line = self.board.lines[id]
            if not line.is_arrow:
                ends = self.board.boxes[line.source], self.board.boxes[line.target]
                known = tree_route(*ends, line.target in self._superiors)
            elif plain:
                return self._router.plain_course(id)
            else:
                known = self._router.course(id)
            self._routes[id] = known
        return known

    def is_near(self, id: str, rect: QRectF) -> bool:
        """Whether the course of a line may touch a rectangle."""
        known = self._hulls.get(id)
        if known is None:
            xs, ys = zip(*self.route(id), strict=True)
            known = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-8, -18, 8, 8)
            self._hulls[id] = known
        return known.intersects(rect)

    @property
    def hull(self) -> QRectF:
        """All that stands on the stage; empty where nothing does."""
        if not self.board.boxes:
            return QRectF()
        return _rect(around(list(self.board.boxes.values()))).adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR)

    def rect(self, id: str) -> QRectF:
        """The place of a participant, or of an arrow with all its bends; empty for strangers."""
        if id in self.board.boxes:
            return _rect(self.board.boxes[id])
        points = self.route(id) if id in self.board.lines else ()
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
                    for a, b in pairwise(self.route(id))
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
