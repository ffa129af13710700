"""Boxes in one line and at equal distances."""

from __future__ import annotations

from collections.abc import Mapping

from designer.arrange.geometry import Box, around


def aligned(boxes: Mapping[str, Box], side: str) -> dict[str, Box]:
    """Return the boxes in one line: "left", "right", "top", "bottom", "middle-across" or "middle-down".

    "middle-across" puts the middles on one level line, "middle-down" on one upright line.
    """
    hull = around(list(boxes.values()))
    x, y = hull.centre
    found = {}
    for id, box in boxes.items():
        at = {
            "left": (hull.x, box.y),
            "right": (hull.right - box.width, box.y),
            "top": (box.x, hull.y),
            "bottom": (box.x, hull.bottom - box.height),
            "middle-across": (box.x, y - box.height / 2),
            "middle-down": (x - box.width / 2, box.y),
        }[side]
        found[id] = Box(round(at[0], 1), round(at[1], 1), box.width, box.height)
    return found


def distributed(boxes: Mapping[str, Box], *, across: bool) -> dict[str, Box]:
    """Return the boxes at equal distances between the outermost two, from left to right or from top to bottom."""
    order = sorted(boxes, key=lambda id: (boxes[id].x, id) if across else (boxes[id].y, id))
    sizes = [boxes[id].width if across else boxes[id].height for id in order]
    first, last = boxes[order[0]], boxes[order[-1]]
    start, end = (first.x, last.right) if across else (first.y, last.bottom)
    gap = (end - start - sum(sizes)) / max(1, len(order) - 1)
    found = {}
    at = start
    for id, size in zip(order, sizes, strict=True):
        box = boxes[id]
        found[id] = (
            Box(round(at, 1), box.y, box.width, box.height)
            if across
            else Box(box.x, round(at, 1), box.width, box.height)
        )
        at += size + gap
    return found
