"""Arranges boxes inside boxes: the parts of a department stand inside it, below its title."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from designer.arrange.geometry import Box, around
from designer.arrange.layered import arrange

TITLE = 40.0
SIDE = 18.0
_ROOT = ""
_FEW = 6
_STRIP, _PAGE = 3.0, 1.6
"""Width by height from which columns are set in bands, and the shape that is aimed at."""
_BAND_GAP = 64.0


def nested(
    sizes: Mapping[str, tuple[float, float]], links: Iterable[tuple[str, str]], inside: Mapping[str, str]
) -> dict[str, Box]:
    """Return a place for each box; ``inside`` gives the box around another by id, without loops."""
    parts: dict[str, list[str]] = defaultdict(list)
    for id in sorted(sizes):
        parts[_around(id, sizes, inside)].append(id)
    return _arranged(_ROOT, sizes, list(links), inside, parts)


def hull(parts: Iterable[Box]) -> Box:
    """Return the box of a department around its parts, with room for its title."""
    whole = around(list(parts))
    return Box(whole.x - SIDE, whole.y - TITLE, whole.width + 2 * SIDE, whole.height + TITLE + SIDE)


def ancestors(id: str, inside: Mapping[str, str]) -> set[str]:
    """Return everything that a box is inside of."""
    found: set[str] = set()
    at = inside.get(id)
    while at is not None and at not in found:
        found.add(at)
        at = inside.get(at)
    return found


def _around(id: str, sizes: Mapping[str, tuple[float, float]], inside: Mapping[str, str]) -> str:
    whole = inside.get(id)
    return whole if whole is not None and whole in sizes else _ROOT


def _arranged(
    whole: str,
    sizes: Mapping[str, tuple[float, float]],
    links: list[tuple[str, str]],
    inside: Mapping[str, str],
    parts: Mapping[str, list[str]],
) -> dict[str, Box]:
    """Arrange what is directly inside one box, each department as a block with its own parts arranged first."""
    inner: dict[str, dict[str, Box]] = {}
    blocks: dict[str, tuple[float, float]] = {}
    for id in parts.get(whole, ()):
        if parts.get(id):
            inner[id] = _arranged(id, sizes, links, inside, parts)
            room = hull(box for part, box in inner[id].items() if part in parts[id])
            blocks[id] = (max(room.width, sizes[id][0]), room.height)
        else:
            blocks[id] = sizes[id]
    lifted = [(a, b) for a, b in ((_lift(a, blocks, inside), _lift(b, blocks, inside)) for a, b in links) if a and b]
    boxes = _in_bands(arrange(blocks, lifted))
    for id, within in inner.items():
        room = hull(box for part, box in within.items() if part in parts[id])
        at = boxes[id]
        boxes.update({part: box.moved(at.x - room.x, at.y - room.y) for part, box in within.items()})
    return boxes


def _in_bands(boxes: dict[str, Box]) -> dict[str, Box]:
    """Return columns that make a long strip in several bands below each other, so that the whole has a page's shape."""
    hull_ = around(list(boxes.values()))
    if len(boxes) < _FEW or hull_.width < _STRIP * hull_.height:
        return boxes
    bands = max(2, round(math.sqrt(hull_.width / (_PAGE * hull_.height))))
    limit = hull_.width / bands
    columns: dict[float, list[str]] = defaultdict(list)
    for id in sorted(boxes):
        columns[round(boxes[id].centre[0], 1)].append(id)
    placed: dict[str, Box] = {}
    band: list[str] = []
    down = 0.0
    order = sorted(columns)
    for place, column in enumerate(order):
        band += columns[column]
        room = around([boxes[id] for id in band])
        if room.width >= limit or place == len(order) - 1:
            placed.update({id: boxes[id].moved(-room.x, down - room.y) for id in band})
            down += room.height + _BAND_GAP
            band = []
    return placed


def _lift(id: str, blocks: Mapping[str, tuple[float, float]], inside: Mapping[str, str]) -> str:
    """Return the block that a box is, or is in; "" where it is elsewhere."""
    at: str | None = id
    seen: set[str] = set()
    while at is not None and at not in blocks and at not in seen:
        seen.add(at)
        at = inside.get(at)
    return at if at is not None and at in blocks else ""
