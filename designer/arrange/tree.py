"""An organization chart: superiors above, those without subordinates in hanging stacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from designer.arrange.geometry import Box, Point

_BESIDE = 32.0
_BELOW = 44.0
_STACKED = 14.0
_INDENT = 22.0


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
    boxes: dict[str, Box] = {}
    x = 0.0
    for root in roots:
        made = _grown(root, sizes, under)
        width = max(box.right for box in made.values())
        boxes.update({id: box.moved(x, 0.0) for id, box in made.items()})
        x += width + 2 * _BESIDE
    return boxes


def tree_route(superior: Box, subordinate: Box, is_branch: bool) -> tuple[Point, ...]:
    """Return the line from a superior down to a branch's top, or along a hanging stack to the side of a leaf."""
    x, y = superior.centre[0], superior.bottom
    bus = superior.bottom + _BELOW / 2
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


def _grown(root: str, sizes: Mapping[str, tuple[float, float]], under: Mapping[str, list[str]]) -> dict[str, Box]:
    width, height = sizes[root]
    branches = [c for c in under.get(root, ()) if under.get(c)]
    leaves = [c for c in under.get(root, ()) if not under.get(c)]
    top = height + _BELOW
    boxes: dict[str, Box] = {}
    x = 0.0
    if leaves:
        y = top
        for leaf in leaves:
            w, h = sizes[leaf]
            boxes[leaf] = Box(_INDENT, y, w, h)
            y += h + _STACKED
            x = max(x, _INDENT + w)
        x += _BESIDE if branches else 0.0
    for branch in branches:
        made = _grown(branch, sizes, under)
        boxes.update({id: box.moved(x, top) for id, box in made.items()})
        x = max(box.moved(x, 0).right for box in made.values()) + _BESIDE
    if not branches:
        boxes[root] = Box(0.0, 0.0, width, height)
        return boxes
    middle = (min(b.x for b in boxes.values()) + max(b.right for b in boxes.values())) / 2
    boxes[root] = Box(max(0.0, round(middle - width / 2)), 0.0, width, height)
    return boxes
