"""Lines along corner points that were kept: from an arrangement, or set by hand."""

from __future__ import annotations

from collections.abc import Sequence

from designer.arrange.geometry import Box, Point

_INSET = 1.0


def through(source: Box, target: Box, corners: Sequence[Point]) -> tuple[Point, ...]:
    """Return the course from one box to the other along these corners, with right angles everywhere."""
    start, stop = _leave(source, corners[0]), _leave(target, corners[-1])
    points = [*start]
    for corner in [*corners, *reversed(stop)]:
        x, y = points[-1]
        if x != corner[0] and y != corner[1]:
            points.append(_elbow(points, corner))
        points.append(corner)
    return tidy(points)


def corners_of(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the corners by which a course is kept; a straight one is kept by its middle."""
    if len(points) > 2:
        return tuple(points[1:-1])
    (ax, ay), (bx, by) = points[0], points[-1]
    return (((ax + bx) / 2, (ay + by) / 2),)


def tidy(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points without repetitions and without those in the middle of a straight run."""
    kept: list[Point] = []
    for point in points:
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept[-1] = point
        elif not kept or kept[-1] != point:
            kept.append(point)
    return tuple(kept)


def _elbow(points: Sequence[Point], corner: Point) -> Point:
    """Return the corner between two points, going on in the way that the course came."""
    x, y = points[-1]
    came_level = len(points) < 2 or points[-2][1] == y
    return (corner[0], y) if came_level else (x, corner[1])


def _leave(box: Box, toward: Point) -> tuple[Point, ...]:
    """Return where a line leaves a box straight towards a point, else through a side with an elbow."""
    x, y = toward
    if box.y + _INSET <= y <= box.bottom - _INSET and not box.x < x < box.right:
        return ((box.right if x >= box.right else box.x, y),)
    if box.x + _INSET <= x <= box.right - _INSET and not box.y < y < box.bottom:
        return ((x, box.bottom if y >= box.bottom else box.y),)
    side = box.right if x > box.centre[0] else box.x
    return ((side, box.centre[1]), (x, box.centre[1]))
