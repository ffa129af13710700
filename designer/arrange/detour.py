"""A way around boxes where the plain courses all meet one: the cheapest on a grid along the boxes' edges."""

from __future__ import annotations

from collections.abc import Callable, Collection
from heapq import heappop, heappush

from designer.arrange.geometry import Box, Point

_BEND = 60.0
"""Px of length that one bend is worth."""
_MOST = 36
"""Boxes whose edges make the grid: those nearest to the ends and to the middle between them."""
Stub = tuple[Point, Point]
"""Where a line touches its box, and the point straight out from there."""


def detour(
    start: Stub, stop: Stub, boxes: Collection[Box], clear: float, is_open: Callable[[Point, Point], bool]
) -> tuple[Point, ...]:
    """Return the corner points of a free course, or () where there is none between the boxes that were given.

    ``clear`` is the distance in px kept from boxes; ``is_open`` tells whether a segment meets nothing. Dijkstra (1959).
    """
    (_, first), (_, last) = start, stop
    middle = ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)
    near = sorted(boxes, key=lambda b: min(_apart(b, first), _apart(b, last), _apart(b, middle)))[:_MOST]
    xs = _lines(first[0], last[0], [(b.x - clear, b.right + clear) for b in near])
    ys = _lines(first[1], last[1], [(b.y - clear, b.bottom + clear) for b in near])
    course = _cheapest(first, last, xs, ys, is_open)
    return (start[0], *course, stop[0]) if course else ()


def _apart(box: Box, point: Point) -> float:
    x, y = point
    return max(box.x - x, x - box.right, 0.0) + max(box.y - y, y - box.bottom, 0.0)


def _lines(a: float, b: float, pairs: list[tuple[float, float]]) -> list[float]:
    return sorted({a, b, *(value for pair in pairs for value in pair)})


def _cheapest(
    first: Point, last: Point, xs: list[float], ys: list[float], is_open: Callable[[Point, Point], bool]
) -> tuple[Point, ...]:
    begin = (xs.index(first[0]), ys.index(first[1]), -1)
    aim = (xs.index(last[0]), ys.index(last[1]))
    best = {begin: 0.0}
    before: dict[tuple[int, int, int], tuple[int, int, int]] = {}
    known: dict[tuple[int, int, int], bool] = {}
    queue = [(0.0, begin)]
    while queue:
        cost, state = heappop(queue)
        column, row, way = state
        if cost > best[state]:
            continue
        if (column, row) == aim:
            return _walked(state, before, xs, ys)
        here = (xs[column], ys[row])
        for turn, (dx, dy) in enumerate(((1, 0), (0, 1), (-1, 0), (0, -1))):
            to = (column + dx, row + dy)
            if (way >= 0 and abs(way - turn) == 2) or not (0 <= to[0] < len(xs) and 0 <= to[1] < len(ys)):
                continue
            there = (xs[to[0]], ys[to[1]])
            key = (min(column, to[0]), min(row, to[1]), turn % 2)
            if key not in known:
                known[key] = is_open(here, there)
            if not known[key]:
                continue
            step = abs(there[0] - here[0]) + abs(there[1] - here[1]) + (_BEND if way not in (-1, turn) else 0.0)
            after = (to[0], to[1], turn)
            if cost + step < best.get(after, float("inf")):
                best[after] = cost + step
                before[after] = state
                heappush(queue, (cost + step, after))
    return ()


def _walked(
    state: tuple[int, int, int],
    before: dict[tuple[int, int, int], tuple[int, int, int]],
    xs: list[float],
    ys: list[float],
) -> tuple[Point, ...]:
    points = [(xs[state[0]], ys[state[1]])]
    while state in before:
        state = before[state]
        points.append((xs[state[0]], ys[state[1]]))
    return tuple(reversed(points))
