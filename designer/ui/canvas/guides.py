"""Lines that help to set a box down straight: in one line with others, or at equal distances from two neighbours."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

from designer.arrange.geometry import Box

Segment = tuple[float, float, float, float]
"""A guide from one point to another, in document px."""


@dataclass(frozen=True, slots=True)
class Snap:
    """Where a box snaps to (None: nowhere along that axis), and the guides that say why."""

    x: float | None = None
    y: float | None = None
    guides: tuple[Segment, ...] = ()


def snap(box: Box, others: Collection[Box], reach: float) -> Snap:
    """Return where a box snaps to: edges and middles of others first, then equal distances; ``reach`` is in px."""
    x, across = _in_line(box, others, reach, level=False)
    y, along = _in_line(box, others, reach, level=True)
    if x is None:
        x, across = _spaced(box, others, reach, level=False)
    if y is None:
        y, along = _spaced(box, others, reach, level=True)
    return Snap(x, y, (*across, *along))


def _in_line(box: Box, others: Iterable[Box], reach: float, *, level: bool) -> tuple[float | None, list[Segment]]:
    """Snap edges and middles to those of others along one axis."""
    start, size = (box.y, box.height) if level else (box.x, box.width)
    best: float | None = None
    nearest = reach
    with_: Box | None = None
    mark = 0.0
    for other in others:
        first, long = (other.y, other.height) if level else (other.x, other.width)
        for own, theirs in ((size / 2, first + long / 2), (0.0, first), (size, first + long)):
            off = abs(start + own - theirs)
            if off < nearest:
                nearest, best, with_, mark = off, theirs - own, other, theirs
    if best is None or with_ is None:
        return None, []
    if level:
        return best, [(min(box.x, with_.x), mark, max(box.right, with_.right), mark)]
    return best, [(mark, min(box.y, with_.y), mark, max(box.bottom, with_.bottom))]


def _spaced(box: Box, others: Iterable[Box], reach: float, *, level: bool) -> tuple[float | None, list[Segment]]:
    """Snap to the same distance as between two neighbours, or between the two neighbours."""
    row = sorted((one for one in others if _beside(box, one, level=level)), key=lambda one: one.y if level else one.x)
    start, size = (box.y, box.height) if level else (box.x, box.width)
    edges = [((one.y, one.bottom) if level else (one.x, one.right)) for one in row]
    best: float | None = None
    nearest = reach
    gaps: list[tuple[float, float]] = []
    for (a, b), (c, d) in pairwise(edges):
        gap = c - b
        if gap <= 0:
            continue
        middle = b + (gap - size) / 2
        for place, shown in (
            (d + gap, [(b, c), (d, d + gap)]),
            (a - gap - size, [(a - gap, a), (b, c)]),
            (middle, [(b, middle), (middle + size, c)]),
        ):
            if abs(place - start) < nearest and (place != middle or gap > size):
                nearest, best, gaps = abs(place - start), place, shown
    at = box.centre[0] if level else box.centre[1]
    return best, [((at, p, at, q) if level else (p, at, q, at)) for p, q in gaps]


def _beside(box: Box, other: Box, *, level: bool) -> bool:
    if level:
        return other.x < box.right and box.x < other.right
    return other.y < box.bottom and box.y < other.bottom
