"""Fits newcomers into a drawing that stands: near those they are linked with, where it is free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from designer.arrange.geometry import Box
from designer.arrange.layered import COLUMN_GAP
from designer.arrange.routing import Link

_STEP = 32.0
_RINGS = 40
_CLEAR = 20.0


def fit_in(
    placed: Mapping[str, Box],
    sizes: Mapping[str, tuple[float, float]],
    links: Iterable[Link],
    inside: Mapping[str, str],
) -> dict[str, Box]:
    """Return places for the newcomers in ``sizes``; nobody of ``placed`` moves.

    A newcomer stands right of its suppliers and left of its clients, at their mean height; a part of a department
    stands below the other parts; who is linked with nobody stands below everything.
    """
    boxes = dict(placed)
    beside: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for link in links:
        beside[link.source].append((link.target, -1))
        beside[link.target].append((link.source, 1))
    waiting = sorted(sizes)
    found: dict[str, Box] = {}
    while waiting:
        waiting.sort(key=lambda id: (-sum(other in boxes for other, _ in beside[id]), id))
        id = waiting.pop(0)
        width, height = sizes[id]
        x, y = _wish(id, width, height, boxes, beside[id], inside)
        found[id] = boxes[id] = _free(Box(x, y, width, height), boxes, inside, id)
    return found


def _wish(
    id: str,
    width: float,
    height: float,
    boxes: Mapping[str, Box],
    beside: list[tuple[str, int]],
    inside: Mapping[str, str],
) -> tuple[float, float]:
    """Return where a newcomer would like to stand."""
    siblings = [boxes[one] for one, whole in inside.items() if whole == inside.get(id) and one in boxes and one != id]
    if siblings:
        lowest = max(siblings, key=lambda box: box.bottom)
        return lowest.x, lowest.bottom + _CLEAR
    known = [(boxes[other], way) for other, way in beside if other in boxes]
    if known:
        xs = [box.right + COLUMN_GAP if way > 0 else box.x - COLUMN_GAP - width for box, way in known]
        ys = [box.centre[1] for box, _ in known]
        return sum(xs) / len(xs), sum(ys) / len(ys) - height / 2
    if not boxes:
        return 0.0, 0.0
    return min(box.x for box in boxes.values()), max(box.bottom for box in boxes.values()) + 2 * _CLEAR


def _free(wish: Box, boxes: Mapping[str, Box], inside: Mapping[str, str], id: str) -> Box:
    """Return the nearest place to a wish that meets nobody but the departments around."""
    outer = set()
    at = inside.get(id)
    while at is not None and at not in outer:
        outer.add(at)
        at = inside.get(at)
    return free_near(wish, [box for other, box in boxes.items() if other not in outer and other != id])


def free_near(wish: Box, others: Collection[Box]) -> Box:
    """Return the nearest place to a wish that meets none of the others, looked for in widening rings."""
    x, y = round(wish.x), round(wish.y)
    for ring in range(_RINGS):
        for dx, dy in sorted(_ring(ring), key=lambda spot: (spot[0] ** 2 + 1.5 * spot[1] ** 2, spot)):
            box = Box(x + dx * _STEP, y + dy * _STEP, wish.width, wish.height)
            near = box.grown(_CLEAR - 0.1)
            if not any(near.meets(other) for other in others):
                return box
    lowest = max((box.bottom for box in others), default=0.0)
    return Box(x, lowest + _CLEAR, wish.width, wish.height)


def _ring(ring: int) -> list[tuple[int, int]]:
    if ring == 0:
        return [(0, 0)]
    side = range(-ring, ring + 1)
    return [(dx, dy) for dx in side for dy in side if max(abs(dx), abs(dy)) == ring]
