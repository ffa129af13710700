"""Orthogonal lines between boxes: of a few likely courses the one that meets the fewest boxes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from designer.arrange.geometry import Box, Point
from designer.arrange.nested import ancestors

CLEAR = 14.0
"""Distance that a line keeps from a box that it passes by."""
_LANE = 9.0
_CELL = 256.0


@dataclass(frozen=True, slots=True)
class Line:
    """A link from one box to another."""

    id: str
    source: str
    target: str


class Router:
    """Routes lines around the boxes that it knows."""

    def __init__(self, boxes: Mapping[str, Box], inside: Mapping[str, str] | None = None) -> None:
        self._boxes = boxes
        self._inside = inside or {}
        self._lines: dict[str, tuple[Line, int]] = {}
        self._line_ends: dict[str, tuple[Point, Point, int]] = {}
        self._cells: dict[tuple[int, int], list[str]] = defaultdict(list)
        for id, box in boxes.items():
            for cell in _cells(box):
                self._cells[cell].append(id)

    def route(self, lines: Iterable[Line]) -> dict[str, tuple[Point, ...]]:
        """Return the corner points of each line, from its source's edge to its target's edge."""
        self.prepare(lines)
        return {id: self.course(id) for id in self._lines}

    def prepare(self, lines: Iterable[Line]) -> None:
        """Give every line its ends, so that each can be routed when it is needed."""
        known = [line for line in lines if line.source in self._boxes and line.target in self._boxes]
        self._lines = {line.id: (line, number) for number, line in enumerate(known)}
        self._line_ends = self._ends(known)

    def course(self, id: str) -> tuple[Point, ...]:
        """Return the corner points of one prepared line."""
        line, number = self._lines[id]
        return self._out(line) or self._one(line, *self._line_ends[id], number)

    def plain_course(self, id: str) -> tuple[Point, ...]:
        """Return the plainest course of one prepared line, whatever it meets."""
        line, number = self._lines[id]
        start, stop, way = self._line_ends[id]
        a, b = self._boxes[line.source], self._boxes[line.target]
        return next(iter(_courses(start, stop, way, (number % 5 - 2) * _LANE, a, b)))

    def _out(self, line: Line) -> tuple[Point, ...]:
        """Return a short course between a box and one that it is inside of; empty for others."""
        a, b = self._boxes[line.source], self._boxes[line.target]
        if line.target in ancestors(line.source, self._inside):
            return (a.right, a.centre[1]), (b.right, a.centre[1])
        if line.source in ancestors(line.target, self._inside):
            return (a.x, b.centre[1]), (b.x, b.centre[1])
        return ()

    def _ends(self, lines: Sequence[Line]) -> dict[str, tuple[Point, Point, int]]:
        """Spread the ends along the sides of the boxes, in the order of the other ends."""
        sides: dict[tuple[str, int], list[tuple[float, str, bool]]] = defaultdict(list)
        way: dict[str, int] = {}
        for line in lines:
            a, b = self._boxes[line.source], self._boxes[line.target]
            right = 1 if b.x >= a.right else -1 if b.right <= a.x else 0
            way[line.id] = right
            sides[line.source, right].append((b.centre[1] if right else b.centre[0], line.id, True))
            sides[line.target, -right].append((a.centre[1] if right else a.centre[0], line.id, False))
        by_id = {line.id: line for line in lines}
        starts: dict[str, Point] = {}
        stops: dict[str, Point] = {}
        for (id, side), found in sides.items():
            box = self._boxes[id]
            found.sort()
            for number, (_, line_id, is_start) in enumerate(found, 1):
                share = number / (len(found) + 1)
                if side:
                    point = (box.right if side > 0 else box.x, box.y + box.height * share)
                else:
                    other = self._other(by_id[line_id], id)
                    below = other.centre[1] > box.centre[1]
                    point = (box.x + box.width * share, box.bottom if below else box.y)
                (starts if is_start else stops)[line_id] = point
        return {line.id: (starts[line.id], stops[line.id], way[line.id]) for line in lines}

    def _other(self, line: Line, id: str) -> Box:
        return self._boxes[line.target if line.source == id else line.source]

    def _one(self, line: Line, start: Point, stop: Point, way: int, number: int) -> tuple[Point, ...]:
        best: tuple[Point, ...] = (start, stop)
        price = float("inf")
        lane = (number % 5 - 2) * _LANE
        for course in _courses(start, stop, way, lane, self._boxes[line.source], self._boxes[line.target]):
            points = _tidy(course)
            cost = 1000.0 * self._met(points, line) + 40.0 * len(points) + _length(points) / 10
            if cost < price:
                best, price = points, cost
            if cost < 1000.0 and len(points) <= 4:
                break
        return best

    def _met(self, points: Sequence[Point], line: Line) -> int:
        met = 0
        within = ancestors(line.source, self._inside) | ancestors(line.target, self._inside)
        for a, b in pairwise(points):
            near: set[str] = set()
            for cell in _cells(Box(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))):
                near.update(self._cells.get(cell, ()))
            for id in near - within:
                own = id in (line.source, line.target)
                box = self._boxes[id].grown(-1.0 if own else 3.0)
                met += box.crossed_by(a, b)
        return met


def _courses(start: Point, stop: Point, way: int, lane: float, a: Box, b: Box) -> Iterable[tuple[Point, ...]]:
    """Yield likely courses, the plainest first."""
    (x1, y1), (x2, y2) = start, stop
    if way:
        gap = CLEAR + 22.0
        for x in ((x1 + x2) / 2 + lane, x2 - way * (gap + lane / 2), x1 + way * (gap + lane / 2)):
            yield start, (x, y1), (x, y2), stop
        near, far = x1 + way * (gap + lane / 2), x2 - way * (gap + lane / 2)
        lanes = [min(a.y, b.y) - CLEAR - abs(lane), max(a.bottom, b.bottom) + CLEAR + abs(lane)]
        lanes += [box_edge for box in (a, b) for box_edge in (box.y - CLEAR + lane / 3, box.bottom + CLEAR + lane / 3)]
        lanes += [(y1 + y2) / 2 + step * 40.0 + lane for step in (0, 1, -1, 2, -2, 3, -3, 5, -5, 8, -8)]
        for y in lanes:
            yield start, (near, y1), (near, y), (far, y), (far, y2), stop
    else:
        for y in ((y1 + y2) / 2 + lane, y1 + (CLEAR if y2 > y1 else -CLEAR), y2 - (CLEAR if y2 > y1 else -CLEAR)):
            yield start, (x1, y), (x2, y), stop
        for x in (max(a.right, b.right) + CLEAR + abs(lane), min(a.x, b.x) - CLEAR - abs(lane)):
            out = x > x1
            edge_a = (a.right if out else a.x, a.centre[1] + lane)
            edge_b = (b.right if out else b.x, b.centre[1] + lane)
            yield edge_a, (x, edge_a[1]), (x, edge_b[1]), edge_b


def _tidy(points: tuple[Point, ...]) -> tuple[Point, ...]:
    kept: list[Point] = []
    for point in points:
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept[-1] = point
        elif not kept or kept[-1] != point:
            kept.append(point)
    return tuple(kept)


def _length(points: Sequence[Point]) -> float:
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(points))


def _cells(box: Box) -> Iterable[tuple[int, int]]:
    for column in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row
