"""Says whether a line runs through a box."""

from __future__ import annotations

from designer.arrange.geometry import Box, Point


def is_crossed(box: Box, a: Point, b: Point) -> bool:
    """Whether an upright or level segment runs through the inside of a box."""
    return (
        min(a[0], b[0]) < box.right
        and max(a[0], b[0]) > box.x
        and min(a[1], b[1]) < box.bottom
        and max(a[1], b[1]) > box.y
    )
