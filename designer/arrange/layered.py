"""Layers from supplier to client: columns, with few crossings, after Sugiyama, Tagawa and Toda (1981)."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from designer.arrange.geometry import Box

COLUMN_GAP = 96.0
ROW_GAP = 28.0
_SWEEPS = 12
Link = tuple[str, str]


def arrange(
    sizes: Mapping[str, tuple[float, float]], links: Iterable[Link], layers: Mapping[str, int] | None = None
) -> dict[str, Box]:
    """Return a place for each box: clients right of their suppliers where the links allow it.

    ``sizes`` are widths and heights by id, ``links`` go from supplier to client; ``layers`` fixes the columns,
    counted from 0 at the left, and who is in none stands below. The outcome depends on nothing else.
    """
    order = sorted(sizes)
    known = [(a, b) for a, b in links if a != b and a in sizes and b in sizes]
    if layers is None:
        forward = _without_cycles(order, known)
        ends = {end for link in forward for end in link}
        joined = [id for id in order if id in ends]
        layer = _layers(joined, forward)
    else:
        joined = [id for id in order if id in layers]
        layer = {id: layers[id] for id in joined}
        forward = sorted({(a, b) for a, b in known if a in layer and b in layer and layer[a] < layer[b]})
    lonely = [id for id in order if id not in layer]
    rows = _order(_with_dummies(joined, forward, layer))
    return _coordinates(rows, sizes, lonely)


def _without_cycles(order: Sequence[str], links: Sequence[Link]) -> list[Link]:
    """Drop links that point back on a walk in depth, so that what is left has a direction."""
    out: dict[str, list[str]] = defaultdict(list)
    for a, b in sorted(set(links)):
        out[a].append(b)
    state: dict[str, int] = {}
    kept: list[Link] = []
    for start in order:
        if start in state:
            continue
        state[start] = 1
        stack = [(start, iter(out[start]))]
        while stack:
            node, after = stack[-1]
            follower = next(after, None)
            if follower is None:
                state[node] = 2
                stack.pop()
            elif state.get(follower) != 1:
                kept.append((node, follower))
                if follower not in state:
                    state[follower] = 1
                    stack.append((follower, iter(out[follower])))
    return kept


def _layers(nodes: Sequence[str], links: Sequence[Link]) -> dict[str, int]:
    """Give each node its longest distance from the right end; suppliers stand just left of their nearest client."""
    out: dict[str, list[str]] = defaultdict(list)
    into: dict[str, int] = dict.fromkeys(nodes, 0)
    for a, b in links:
        out[a].append(b)
        into[b] += 1
    ready = [n for n in nodes if into[n] == 0]
    sequence: list[str] = []
    while ready:
        node = ready.pop()
        sequence.append(node)
        for follower in out[node]:
            into[follower] -= 1
            if into[follower] == 0:
                ready.append(follower)
    from_end: dict[str, int] = {}
    for node in reversed(sequence):
        from_end[node] = max((from_end[f] + 1 for f in out[node]), default=0)
    deepest = max(from_end.values(), default=0)
    return {node: deepest - from_end[node] for node in nodes}


class _Rows:
    """Layers of nodes and of the dummies that long links pass by."""

    def __init__(self, layers: list[list[str]], links: list[Link]) -> None:
        self.layers = layers
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        for a, b in links:
            self.after[a].append(b)
            self.before[b].append(a)


def _with_dummies(nodes: Sequence[str], links: Sequence[Link], layer: Mapping[str, int]) -> _Rows:
    layers: list[list[str]] = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for node in nodes:
        layers[layer[node]].append(node)
    steps: list[Link] = []
    for a, b in links:
        last = a
        for between in range(layer[a] + 1, layer[b]):
            dummy = f"\0{a}\0{b}\0{between}"
            layers[between].append(dummy)
            steps.append((last, dummy))
            last = dummy
        steps.append((last, b))
    return _Rows(layers, steps)


def _order(rows: _Rows) -> _Rows:
    """Reduce crossings: medians of the neighbours, to the right and back, the best of all sweeps kept."""
    best, fewest = [list(layer) for layer in rows.layers], _crossings(rows)
    for sweep in range(_SWEEPS):
        rightwards = sweep % 2 == 0
        layers = rows.layers if rightwards else rows.layers[::-1]
        beside = rows.before if rightwards else rows.after
        for fixed, free in itertools.pairwise(layers):
            place = {node: number for number, node in enumerate(fixed)}
            now = {node: number for number, node in enumerate(free)}
            free.sort(key=lambda node, p=place, n=now, b=beside: (_median([p[x] for x in b[node]], n[node]), n[node]))  # type: ignore[misc]
        number = _crossings(rows)
        if number < fewest:
            best, fewest = [list(layer) for layer in rows.layers], number
        if fewest == 0:
            break
    rows.layers = best
    return rows


def _median(places: list[int], own: int) -> float:
    if not places:
        return own
    places.sort()
    middle = len(places) // 2
    return places[middle] if len(places) % 2 else (places[middle - 1] + places[middle]) / 2


def _crossings(rows: _Rows) -> int:
    total = 0
    for layer, following in zip(rows.layers, rows.layers[1:], strict=False):
        place = {node: number for number, node in enumerate(following)}
        ends = [place[b] for a in layer for b in sorted(rows.after[a], key=place.__getitem__)]
        total += _inversions(ends, len(following))
    return total


def _inversions(ends: list[int], size: int) -> int:
    """Count pairs out of order with a Fenwick tree, after Barth, Jünger and Mutzel (2002)."""
    tree = [0] * (size + 1)
    total = 0
    for seen, end in enumerate(ends):
        at, smaller = end + 1, 0
        while at:
            smaller += tree[at]
            at &= at - 1
        total += seen - smaller
        at = end + 1
        while at <= size:
            tree[at] += 1
            at += at & -at
    return total


def _coordinates(rows: _Rows, sizes: Mapping[str, tuple[float, float]], lonely: Sequence[str]) -> dict[str, Box]:
    middle: dict[str, float] = {}
    height = {node: sizes[node][1] if node in sizes else 0.0 for layer in rows.layers for node in layer}
    for layer in rows.layers:
        y = 0.0
        for node in layer:
            middle[node] = y + height[node] / 2
            y += height[node] + ROW_GAP
    for sweep in range(8):
        beside = rows.before if sweep % 2 == 0 else rows.after
        for layer in rows.layers if sweep % 2 == 0 else rows.layers[::-1]:
            wish = [sum(middle[x] for x in beside[n]) / len(beside[n]) if beside[n] else middle[n] for n in layer]
            _settle(layer, wish, height, middle)
    boxes: dict[str, Box] = {}
    x = 0.0
    for layer in rows.layers:
        real = [node for node in layer if node in sizes]
        width = max((sizes[node][0] for node in real), default=0.0)
        for node in real:
            w, h = sizes[node]
            boxes[node] = Box(round(x + (width - w) / 2), round(middle[node] - h / 2), w, h)
        x += width + COLUMN_GAP
    put_lonely(boxes, lonely, sizes)
    return boxes


def _settle(layer: list[str], wish: list[float], height: Mapping[str, float], middle: dict[str, float]) -> None:
    """Bring each node as near to its wish as order and gaps allow: the mean of packing down and packing up."""
    down: list[float] = []
    for node, want in zip(layer, wish, strict=True):
        least = down[-1] + height[layer[len(down) - 1]] / 2 + ROW_GAP + height[node] / 2 if down else want
        down.append(max(want, least))
    up: list[float] = []
    for node, want in zip(reversed(layer), reversed(wish), strict=True):
        most = up[-1] - height[layer[len(layer) - len(up)]] / 2 - ROW_GAP - height[node] / 2 if up else want
        up.append(min(want, most))
    for node, a, b in zip(layer, down, reversed(up), strict=True):
        middle[node] = (a + b) / 2


def put_lonely(boxes: dict[str, Box], lonely: Sequence[str], sizes: Mapping[str, tuple[float, float]]) -> None:
    """Set what has no link in rows below the rest, in the given order; by themselves they have the shape of a page."""
    top = max((box.bottom for box in boxes.values()), default=-ROW_GAP) + 2 * ROW_GAP if boxes else 0.0
    area = sum((sizes[id][0] + 2 * ROW_GAP) * (sizes[id][1] + ROW_GAP) for id in lonely)
    widest = max([box.right for box in boxes.values()] + [900.0, math.sqrt(1.6 * area)])
    x, y, tallest = 0.0, top, 0.0
    for node in lonely:
        w, h = sizes[node]
        if x and x + w > widest:
            x, y, tallest = 0.0, y + tallest + ROW_GAP, 0.0
        boxes[node] = Box(x, y, w, h)
        x += w + ROW_GAP * 2
        tallest = max(tallest, h)
