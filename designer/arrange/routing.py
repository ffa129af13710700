"""Orthogonal lines between boxes: the plainest course that meets no box, else a way around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, KeysView, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from designer.arrange.detour import Stub, detour
from designer.arrange.geometry import Box, Point, around
from designer.arrange.nested import ancestors
from designer.arrange.obstacles import Obstacles
from designer.arrange.waypoints import through, tidy

CLEAR = 14.0
"""Distance that a line keeps from a box that it passes by."""
_LANES, _LANE = 5, 9.0
_FARTHEST = 480.0
"""Px around its ends and corners that the course of a line never leaves."""
_JOG, _APART = 16.0, 6.0
"""Px that ends differ at most to be put on one level, and px between ends on one side, and from its corners."""
_ROUND = 240.0
"""Px around the two ends in which a way around is looked for."""


class Link(Protocol):
    """Anything that joins two boxes."""

    @property
    def id(self) -> str:
        """Its own id."""

    @property
    def source(self) -> str:
        """The box that it leaves."""

    @property
    def target(self) -> str:
        """The box that it comes to."""


@dataclass(frozen=True, slots=True)
class Line:
    """A link from one box to another."""

    id: str
    source: str
    target: str


class Router:
    """Routes lines around the boxes that it knows; each line when it is first asked for."""

    def __init__(
        self,
        boxes: Mapping[str, Box],
        inside: Mapping[str, str] | None = None,
        kept: Mapping[str, tuple[Point, ...]] | None = None,
    ) -> None:
        self._boxes = boxes
        self._inside = inside or {}
        self._kept = kept or {}
        self._lines: dict[str, tuple[Link, float]] = {}
        """Each line with the shift of its middle, so that neighbours do not run on top of each other."""
        self.at: dict[str, list[str]] = defaultdict(list)
        """The lines at each box, by the box's id."""
        self._ends_at: dict[str, dict[tuple[str, bool], Point]] = {}
        self._wholes = frozenset(self._inside.values())
        self._obstacles: Obstacles | None = None

    def route(self, lines: Iterable[Link]) -> dict[str, tuple[Point, ...]]:
        """Return the corner points of each line, from its source's edge to its target's edge."""
        self.prepare(lines)
        return {id: self.course(id) for id in self._lines}

    def prepare(self, lines: Iterable[Link]) -> None:
        """Take in the lines, so that each can be routed when it is needed; those without both boxes are passed over."""
        boxes, known, at = self._boxes, self._lines, self.at
        for number, line in enumerate(lines):
            if line.source in boxes and line.target in boxes:
                known[line.id] = (line, (number % _LANES - _LANES // 2) * _LANE)
                at[line.source].append(line.id)
                if line.target != line.source:
                    at[line.target].append(line.id)

    def apart(self, ids: Iterable[str]) -> Router:
        """Return a router of its own for some of the prepared lines, on the boxes near them as they stand now."""
        chosen = list(ids)
        ends = {end for id in chosen for end in (self._lines[id][0].source, self._lines[id][0].target)}
        known = {other: self._lines[other] for end in ends for other in self.at[end]}
        corners = [Box(x, y, 0, 0) for id in chosen for x, y in self._kept.get(id, ())]
        area = around([*(self._boxes[end] for end in ends), *corners]).grown(_FARTHEST)
        needed = {end for line, _ in known.values() for end in (line.source, line.target)}
        near = {id: box for id, box in self._boxes.items() if id in needed or box.meets(area)}
        made = Router(near, self._inside, self._kept)
        made._lines = known
        made.at.update({end: self.at[end] for end in ends})
        return made

    @property
    def lines(self) -> KeysView[str]:
        """Ids of the lines that were prepared."""
        return self._lines.keys()

    def course(self, id: str) -> tuple[Point, ...]:
        """Return the corner points of one prepared line."""
        line, lane = self._lines[id]
        free = ancestors(line.source, self._inside) | ancestors(line.target, self._inside)
        corners = self._kept.get(id)
        if corners:
            course = through(self._boxes[line.source], self._boxes[line.target], corners)
            if len(course) > 1 and not self._cuts(course, line):
                return course
        return self._out(line) or self._one(line, lane, free)

    def plain_course(self, id: str) -> tuple[Point, ...]:
        """Return the kept course of one prepared line, or the plainest one, whatever it meets."""
        line, lane = self._lines[id]
        corners = self._kept.get(id)
        if corners:
            return through(self._boxes[line.source], self._boxes[line.target], corners)
        start, stop, way = self._ends(line)
        a, b = self._boxes[line.source], self._boxes[line.target]
        return next(iter(_courses(start, stop, way, lane, a, b)))

    def moved(self, old: Mapping[str, Box]) -> set[str]:
        """Note that boxes stand elsewhere, given where they were; returns the lines whose ends may have shifted."""
        touched: set[str] = set()
        for id, box in old.items():
            if self._obstacles is not None:
                self._obstacles.move(id, box, self._boxes[id])
            for line_id in self.at.get(id, ()):
                line = self._lines[line_id][0]
                for end in (line.source, line.target):
                    self._ends_at.pop(end, None)
                    touched.update(self.at[end])
        return touched

    def _met(self, points: Sequence[Point], line: Link, free: set[str]) -> bool:
        if self._obstacles is None:
            self._obstacles = Obstacles(self._boxes, self._wholes)
        return self._obstacles.meet(points, (line.source, line.target), free)

    def _cuts(self, points: Sequence[Point], line: Link) -> bool:
        """Whether a kept course runs through a box; it may touch one, and pass through departments."""
        if self._obstacles is None:
            self._obstacles = Obstacles(self._boxes, self._wholes)
        return self._obstacles.meet(points, (line.source, line.target), None, near=-0.5)

    def _out(self, line: Link) -> tuple[Point, ...]:
        """Return a short course between a box and one that it is inside of; empty for others."""
        a, b = self._boxes[line.source], self._boxes[line.target]
        if line.target in ancestors(line.source, self._inside):
            return (a.right, a.centre[1]), (b.right, a.centre[1])
        if line.source in ancestors(line.target, self._inside):
            return (a.x, b.centre[1]), (b.x, b.centre[1])
        return ()

    # -- ends --------------------------------------------------------------------------------

    def _way(self, line: Link) -> int:
        """Return 1 for a target at the right, -1 at the left, 0 above or below."""
        a, b = self._boxes[line.source], self._boxes[line.target]
        return 1 if b.x >= a.x + a.width else -1 if b.x + b.width <= a.x else 0

    def _ends(self, line: Link) -> tuple[Point, Point, int]:
        start, stop = self._spread(line.source)[line.id, True], self._spread(line.target)[line.id, False]
        way = self._way(line)
        axis = 1 if way else 0
        if 0.0 < abs(start[axis] - stop[axis]) <= _JOG:
            start, stop = self._levelled(line, start, stop, axis)
        return start, stop, way

    def _levelled(self, line: Link, start: Point, stop: Point, axis: int) -> tuple[Point, Point]:
        """Return two ends that differ by a little on one level, so that the line between them makes no tiny step."""
        for level in (stop[axis], start[axis]):
            one, other = _at(start, axis, level), _at(stop, axis, level)
            if self._may_end(line.source, (line.id, True), one, axis) and self._may_end(
                line.target, (line.id, False), other, axis
            ):
                return one, other
        return start, stop

    def _may_end(self, id: str, end: tuple[str, bool], point: Point, axis: int) -> bool:
        """Whether an end may be there: on the side of its box, away from the corners and from the other ends."""
        box, across = self._boxes[id], 1 - axis
        low, high = (box.y, box.bottom) if axis else (box.x, box.right)
        return low + _APART <= point[axis] <= high - _APART and all(
            one == end or place[across] != point[across] or abs(place[axis] - point[axis]) >= _APART
            for one, place in self._spread(id).items()
        )

    def _spread(self, id: str) -> dict[tuple[str, bool], Point]:
        """Spread the ends of a box's lines along its sides, in the order of the other ends."""
        known = self._ends_at.get(id)
        if known is not None:
            return known
        box = self._boxes[id]
        sides: dict[int, list[tuple[float, str, bool, bool]]] = defaultdict(list)
        for line_id in self.at[id]:
            line = self._lines[line_id][0]
            way = self._way(line)
            for is_start in (True, False):
                if id == (line.source if is_start else line.target):
                    other = self._boxes[line.target if is_start else line.source]
                    below = other.centre[1] > box.centre[1]
                    along = other.centre[1 if way else 0]
                    side = (way if is_start else -way) or (2 if below else -2)
                    sides[side].append((along, line_id, is_start, below))
        known = {}
        for side, found in sides.items():
            found.sort()
            for number, (_, line_id, is_start, below) in enumerate(found, 1):
                share = number / (len(found) + 1)
                if abs(side) == 1:
                    point = (box.right if side > 0 else box.x, box.y + box.height * share)
                else:
                    point = (box.x + box.width * share, box.bottom if below else box.y)
                known[line_id, is_start] = point
        self._ends_at[id] = known
        return known

    # -- courses -----------------------------------------------------------------------------

    def _one(self, line: Link, lane: float, free: set[str]) -> tuple[Point, ...]:
        start, stop, way = self._ends(line)
        best: tuple[Point, ...] = ()
        price = float("inf")
        first: tuple[Point, ...] = ()
        for course in _courses(start, stop, way, lane, self._boxes[line.source], self._boxes[line.target]):
            points = tidy(course)
            first = first or points
            cost = 400.0 * len(points) + _length(points)
            if cost < price and not self._met(points, line, free):
                best, price = points, cost
                if len(points) <= 4:
                    break
        return best or self._around(line, start, stop, way, free) or first

    def _around(self, line: Link, start: Point, stop: Point, way: int, free: set[str]) -> tuple[Point, ...]:
        """Search a way around the boxes near the two ends."""
        assert self._obstacles is not None
        a, b = self._boxes[line.source], self._boxes[line.target]
        area = around([a, b]).grown(_ROUND)
        near = self._obstacles.near(area, free | {line.source, line.target})
        down = 0 if way else (1 if b.centre[1] > a.centre[1] else -1)
        half = CLEAR / 2
        begin: Stub = (start, (start[0] + way * half, start[1] + down * half))
        end: Stub = (stop, (stop[0] - way * half, stop[1] - down * half))
        course = detour(begin, end, [*near.values(), a, b], half, lambda p, q: not self._met((p, q), line, free))
        return tidy(course) if course and not self._met(course, line, free) else ()


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


def _at(point: Point, axis: int, level: float) -> Point:
    return (point[0], level) if axis else (level, point[1])


def _length(points: Sequence[Point]) -> float:
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(points))
