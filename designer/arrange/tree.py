"""An organization chart: superiors above, those without subordinates in hanging stacks, wide ones in rows."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from designer.arrange.geometry import Box, Point, around
from designer.arrange.shaping import PAGE, STRIP

_BESIDE = 32.0
_BELOW = 44.0
_STACKED = 14.0
_INDENT = 22.0
_NARROW = 1500.0
"""Px up to which trees always stand side by side."""
_SHARES = (0.7, 1.0, 1.4)
_WORTH = 0.9
"""Share of its size to which a chart must come down to be worth rows; a single row reads best."""


def tree(sizes: Mapping[str, tuple[float, float]], above: Mapping[str, str]) -> dict[str, Box]:
    """Return a place for each box; ``above`` gives the superior by id, loops are cut at their smallest id."""
    under: dict[str, list[str]] = defaultdict(list)
    roots: list[str] = []
    for id in sizes:
        superior = above.get(id)
        if superior is not None and superior in sizes and not _loops(id, above):
            under[superior].append(id)
        else:
            roots.append(id)
    return _page(roots, sizes, under) if sizes else {}


def _page(
    roots: list[str], sizes: Mapping[str, tuple[float, float]], under: Mapping[str, list[str]]
) -> dict[str, Box]:
    """Return the chart whose shape is the nearest to a page: nobody wider than a limit stands in one row."""
    area = sum((width + _BESIDE) * (height + _STACKED) for width, height in sizes.values())
    base = math.sqrt(PAGE * area)
    best: dict[str, Box] = {}
    price = float("inf")
    for limit in (float("inf"), *(base * share for share in _SHARES)):
        boxes = _side_by_side(roots, sizes, under, limit, base)
        whole = around(list(boxes.values()))
        cost = max(whole.width, PAGE * whole.height)
        if not best:
            best, price = boxes, cost * _WORTH
            if whole.width <= STRIP * whole.height:
                break
        elif cost < price:
            best, price = boxes, cost
    return best


def _side_by_side(
    roots: list[str], sizes: Mapping[str, tuple[float, float]], under: Mapping[str, list[str]], limit: float, row: float
) -> dict[str, Box]:
    """Set the trees of all roots in rows of a width; those who stand alone come last."""
    boxes: dict[str, Box] = {}
    x, y, lowest = 0.0, 0.0, 0.0
    for root in sorted(roots, key=lambda id: not under.get(id)):
        made = _grown(root, sizes, under, limit)
        width, height = max(box.right for box in made.values()), max(box.bottom for box in made.values())
        if x and x + width > max(row, _NARROW):
            x, y = 0.0, lowest + _BELOW
        boxes.update({id: box.moved(x, y) for id, box in made.items()})
        x += width + 2 * _BESIDE
        lowest = max(lowest, y + height)
    return boxes


def tree_route(superior: Box, subordinate: Box, is_branch: bool) -> tuple[Point, ...]:
    """Return the line from a superior down to a branch's top, or along a hanging stack to the side of a leaf.

    A branch in a later row is come to along the left edge.
    """
    x, y = superior.centre[0], superior.bottom
    bus = superior.bottom + _BELOW / 2
    if is_branch and subordinate.y > superior.bottom + _BELOW + 1.0:
        x, bus, down = superior.x + _INDENT / 2, subordinate.y - _BELOW / 2, subordinate.centre[0]
        return (x, y), (x, bus), (down, bus), (down, subordinate.y)
    if is_branch:
        down = subordinate.centre[0]
        points: tuple[Point, ...] = ((x, y), (x, bus), (down, bus), (down, subordinate.y))
        return points if abs(down - x) > 1.0 else (points[0], (x, subordinate.y))
    trunk, level = subordinate.x - _INDENT / 2, subordinate.centre[1]
    return (x, y), (x, bus), (trunk, bus), (trunk, level), (subordinate.x, level)


def _loops(id: str, above: Mapping[str, str]) -> bool:
    """Whether the way up comes back, and this is the smallest id of the loop."""
    seen = {id}
    at: str | None = above.get(id)
    while at is not None and at not in seen:
        seen.add(at)
        at = above.get(at)
    return at == id and id == min(seen)


def _grown(
    root: str, sizes: Mapping[str, tuple[float, float]], under: Mapping[str, list[str]], limit: float
) -> dict[str, Box]:
    """Return the tree of one root at the origin; parts that are wider than a limit together stand in rows."""
    width, height = sizes[root]
    branches = [c for c in under.get(root, ()) if under.get(c)]
    leaves = [c for c in under.get(root, ()) if not under.get(c)]
    groups = [_stack(leaves, sizes)] if leaves else []
    groups += [_grown(branch, sizes, under, limit) for branch in branches]
    widths = [max(box.right for box in group.values()) for group in groups]
    top = height + _BELOW
    in_rows = len(groups) > 1 and sum(widths) + _BESIDE * (len(widths) - 1) > limit
    boxes: dict[str, Box] = {}
    left = x = _INDENT if in_rows else 0.0
    lowest = top
    for group, wide in zip(groups, widths, strict=True):
        if in_rows and x > left and x + wide > limit:
            x, top = left, lowest + _BELOW
        boxes.update({id: box.moved(x, top) for id, box in group.items()})
        lowest = max(lowest, max(box.bottom for box in group.values()) + top)
        x += wide + _BESIDE
    if in_rows or not branches:
        boxes[root] = Box(0.0, 0.0, width, height)
        return boxes
    middle = (min(b.x for b in boxes.values()) + max(b.right for b in boxes.values())) / 2
    boxes[root] = Box(max(0.0, round(middle - width / 2)), 0.0, width, height)
    return boxes


def _stack(leaves: list[str], sizes: Mapping[str, tuple[float, float]]) -> dict[str, Box]:
    """Return those without subordinates below each other."""
    boxes: dict[str, Box] = {}
    y = 0.0
    for leaf in leaves:
        boxes[leaf] = Box(_INDENT, y, *sizes[leaf])
        y += sizes[leaf][1] + _STACKED
    return boxes
