"""Gives a drawing the shape of a page: long strips are set in bands, tall columns side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from designer.arrange.geometry import Box, Point, around
from designer.arrange.nested import ancestors, hull
from designer.arrange.routing import Link
from designer.arrange.waypoints import corners_of, through, tidy

PAGE = 1.6
"""Width by height that is aimed at."""
STRIP, _TOWER = 2.2, 0.85
"""Width by height from which a drawing is a strip, and below which it is a tower."""
_LARGE = 1500.0
"""Px of the longer side up to which a drawing is left as it is."""
_GAP, _COLUMN, _ROW, _LANE = 56.0, 84.0, 28.0, 6.0
_STUB = 4.37
"""Px before a box where lines only come straight towards it."""
_WHOLE = 0.7
"""Share of the drawing from which one department is looked into."""
Courses = dict[str, tuple[Point, ...]]
Places = dict[str, Box]


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a line leaves one band and comes into the next."""

    y: float
    id: str
    number: int
    """Place among the corners of the line."""


def shaped(
    boxes: Mapping[str, Box], courses: Mapping[str, tuple[Point, ...]], inside: Mapping[str, str], links: Sequence[Link]
) -> tuple[Places, Courses]:
    """Return places and courses whose whole is nearer to a page.

    Lines that run from band to band are led around without new crossings; those between boxes that were set side by
    side lose their courses.
    """
    if len(boxes) < 6:
        return dict(boxes), dict(courses)
    whole = around(list(boxes.values()))
    if max(whole.width, whole.height) < _LARGE:
        return dict(boxes), dict(courses)
    if whole.width > STRIP * whole.height:
        return _in_bands(boxes, courses, inside, links)
    if whole.width < _TOWER * whole.height:
        return _side_by_side(boxes, courses, inside, links)
    return dict(boxes), dict(courses)


# -- what stands at the top ------------------------------------------------------------------


def _blocks(boxes: Mapping[str, Box], inside: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the boxes that are moved as wholes, and the departments around nearly all of them."""
    parts: dict[str, list[str]] = defaultdict(list)
    for id in sorted(boxes):
        parts[inside.get(id, "")].append(id)
    tops, opened = list(parts[""]), []
    area = around(list(boxes.values()))
    while tops:
        largest = max(tops, key=lambda id: (boxes[id].width * boxes[id].height, id))
        size = boxes[largest]
        if len(parts.get(largest, ())) < 2 or size.width * size.height < _WHOLE * area.width * area.height:
            break
        opened.append(largest)
        tops = [id for id in tops if id != largest] + parts[largest]
    return tops, opened


def _clusters(tops: Sequence[str], boxes: Mapping[str, Box]) -> list[list[str]]:
    """Return the blocks from left to right, those above each other together."""
    found: list[list[str]] = []
    right = float("-inf")
    for id in sorted(tops, key=lambda id: (boxes[id].x, id)):
        if boxes[id].x < right + 1.0:
            found[-1].append(id)
        else:
            found.append([id])
        right = max(right, boxes[id].right)
    return found


def _with_parts(tops: Sequence[str], boxes: Mapping[str, Box], inside: Mapping[str, str]) -> dict[str, str]:
    """Return the block that each box moves with, by its id."""
    chosen = set(tops)
    found: dict[str, str] = {}
    for id in boxes:
        block = id if id in chosen else next((one for one in ancestors(id, inside) if one in chosen), "")
        if block:
            found[id] = block
    return found


def _closed(places: Places, opened: Sequence[str], inside: Mapping[str, str]) -> Places:
    """Draw the opened departments around their parts again, the innermost first."""
    for whole in reversed(opened):
        places[whole] = hull(box for part, box in places.items() if inside.get(part) == whole)
    return places


# -- strips ----------------------------------------------------------------------------------


def _in_bands(
    boxes: Mapping[str, Box], courses: Mapping[str, tuple[Point, ...]], inside: Mapping[str, str], links: Sequence[Link]
) -> tuple[Places, Courses]:
    tops, opened = _blocks(boxes, inside)
    clusters = _clusters(tops, boxes)
    hulls = [around([boxes[id] for id in cluster]) for cluster in clusters]
    full = {link.id: _full(link, courses, boxes) for link in links if link.id in courses}
    gaps = [one.x - _STUB for one in hulls[1:]]
    slices, led = _cut(full, gaps)
    rooms = [_grown(hull_, [own[at] for own in slices.values()]) for at, hull_ in enumerate(hulls)]
    bands = _best_bands(rooms, [len(met) for met in led])
    if len(bands) < 2:
        return dict(boxes), dict(courses)
    cuts = [gaps[band[0] - 1] for band in bands[1:]]
    pieces, met = _cut(full, cuts)
    edges = [float("-inf"), *cuts, float("inf")]
    shifts: list[Point] = []
    placed: list[Box] = []
    down = 0.0
    for number, band in enumerate(bands):
        room = _grown(around([rooms[at] for at in band]), [own[number] for own in pieces.values()])
        end = cuts[number] if number < len(cuts) else room.right
        shifts.append((-room.x, down - room.y))
        placed.append(Box(0.0, down, max(room.right, end) - room.x, room.height))
        down += room.height + _GAP + _LANE * (len(met[number]) if number < len(met) else 0)
    block = _with_parts(tops, boxes, inside)
    of = {id: next(n for n in range(len(bands)) if boxes[one].centre[0] < edges[n + 1]) for id, one in block.items()}
    places = {id: boxes[id].moved(*shifts[of[id]]) for id in block}
    made = {id: _joined(id, full[id], pieces[id], cuts, met, shifts, placed) for id in full}
    return _closed(places, opened, inside), {id: corners_of(course) for id, course in made.items()}


def _best_bands(hulls: Sequence[Box], lanes: Sequence[int]) -> list[list[int]]:
    """Return the clusters in as many bands as come nearest to a page; ``lanes`` are the lines between neighbours."""
    best: list[list[int]] = [list(range(len(hulls)))]
    price = float("inf")
    for number in range(1, min(len(hulls), 12) + 1):
        bands = _split(hulls, number)
        rooms = [around([hulls[at] for at in band]) for band in bands]
        width = max(room.width for room in rooms)
        led = sum(lanes[band[0] - 1] for band in bands[1:])
        height = sum(room.height + _GAP for room in rooms) + _LANE * led
        width += 2 * _LANE * led / max(1, len(bands) - 1)
        if max(width, PAGE * height) < price:
            best, price = bands, max(width, PAGE * height)
    return best


def _split(hulls: Sequence[Box], number: int) -> list[list[int]]:
    """Return the clusters in so many bands, the widest of them as narrow as it can be."""
    widths = sorted({b.right - a.x for at, a in enumerate(hulls) for b in hulls[at:]})
    for limit in widths:
        bands: list[list[int]] = [[]]
        for at, one in enumerate(hulls):
            if bands[-1] and one.right - hulls[bands[-1][0]].x > limit:
                bands.append([])
            bands[-1].append(at)
        if len(bands) <= number and all(hulls[b[-1]].right - hulls[b[0]].x <= limit for b in bands):
            return bands
    return [list(range(len(hulls)))]


def _full(link: Link, courses: Mapping[str, tuple[Point, ...]], boxes: Mapping[str, Box]) -> tuple[Point, ...]:
    return through(boxes[link.source], boxes[link.target], courses[link.id])


Pieces = list[list[tuple[Point, ...]]]


def _cut(full: Mapping[str, tuple[Point, ...]], cuts: Sequence[float]) -> tuple[dict[str, Pieces], list[list[_Cut]]]:
    """Return the parts of each line by band, and where lines are cut, from top to bottom."""
    pieces: dict[str, Pieces] = {}
    met: list[list[_Cut]] = [[] for _ in cuts]
    for id, course in full.items():
        own: Pieces = [[] for _ in range(len(cuts) + 1)]
        walk: list[Point] = [course[0]]
        at = _band(course[0][0], cuts)
        number = 0
        for (x1, y1), (x2, y2) in pairwise(course):
            crossed = [n for n, x in enumerate(cuts) if min(x1, x2) < x < max(x1, x2)]
            for n in crossed if x2 > x1 else reversed(crossed):
                walk.append((cuts[n], y1))
                own[at].append(tuple(walk))
                met[n].append(_Cut(y1, id, number))
                number += 1
                at = n + 1 if x2 > x1 else n
                walk = [(cuts[n], y1)]
            walk.append((x2, y2))
        own[at].append(tuple(walk))
        pieces[id] = own
    for one in met:
        one.sort(key=lambda cut: (cut.y, cut.id, cut.number))
    return pieces, met


def _band(x: float, cuts: Sequence[float]) -> int:
    return sum(x > cut for cut in cuts)


def _grown(room: Box, parts: Iterable[Iterable[tuple[Point, ...]]]) -> Box:
    """Return a room that is as tall as the lines in it need."""
    heights = [y for some in parts for part in some for _, y in part]
    top, bottom = min([room.y, *heights]), max([room.bottom, *heights])
    return Box(room.x, top, room.width, bottom - top)


def _joined(
    id: str,
    course: tuple[Point, ...],
    pieces: Pieces,
    cuts: Sequence[float],
    met: Sequence[Sequence[_Cut]],
    shifts: Sequence[Point],
    rooms: Sequence[Box],
) -> tuple[Point, ...]:
    """Return a whole line again: around the right end of one band, back between the two, and into the next."""
    ways = {cut.number: (n, rank) for n, one in enumerate(met) for rank, cut in enumerate(one) if cut.id == id}
    places = [iter(own) for own in pieces]
    at = _band(course[0][0], cuts)
    made: list[Point] = []
    widest = max(room.width for room in rooms)
    for number in range(len(ways) + 1):
        part = next(places[at])
        dx, dy = shifts[at]
        made += [(x + dx, y + dy) for x, y in part]
        if number not in ways:
            break
        n, rank = ways[number]
        lanes = len(met[n])
        y = met[n][rank].y
        right, left = widest + 20.0 + _LANE * (lanes - 1 - rank), -20.0 - _LANE * rank
        between = rooms[n].bottom + _GAP / 2 + _LANE * (lanes - 1 - rank)
        upper, lower = y + shifts[n][1], y + shifts[n + 1][1]
        around_ = [(right, upper), (right, between), (left, between), (left, lower)]
        made[-1] = around_[0] if at == n else around_[-1]
        made += around_[1:-1] if at == n else around_[-2:0:-1]
        goes_on = around_[-1] if at == n else around_[0]
        at = n + 1 if at == n else n
        made.append(goes_on)
    return tidy(made)


# -- towers ----------------------------------------------------------------------------------


def _side_by_side(
    boxes: Mapping[str, Box], courses: Mapping[str, tuple[Point, ...]], inside: Mapping[str, str], links: Sequence[Link]
) -> tuple[Places, Courses]:
    tops, opened = _blocks(boxes, inside)
    clusters = [sorted(one, key=lambda id: (boxes[id].centre[1], id)) for one in _clusters(tops, boxes)]
    tallest = max(len(cluster) for cluster in clusters)
    best: Places = {}
    price = float("inf")
    for most in range(1, tallest + 1):
        placed = _columns(clusters, boxes, most)
        room = around(list(placed.values()))
        if max(room.width, PAGE * room.height) < price:
            best, price = placed, max(room.width, PAGE * room.height)
    block = _with_parts(tops, boxes, inside)
    by = {id: (best[id].x - boxes[id].x, best[id].y - boxes[id].y) for id in tops}
    places = {id: boxes[id].moved(*by[block[id]]) for id in block}
    ends = {link.id: (block.get(link.source), block.get(link.target)) for link in links}
    kept = {
        id: tuple((x + by[a][0], y + by[a][1]) for x, y in course)
        for id, course in courses.items()
        if (a := ends[id][0]) is not None and a == ends[id][1]
    }
    return _closed(places, opened, inside), kept


def _columns(clusters: Sequence[Sequence[str]], boxes: Mapping[str, Box], most: int) -> Places:
    """Set each cluster in rows of as many columns as let it be ``most`` boxes tall, centred on one level."""
    placed: Places = {}
    x = 0.0
    for cluster in clusters:
        wide = -(-len(cluster) // most)
        rows = [cluster[at : at + wide] for at in range(0, len(cluster), wide)]
        widths = [max(boxes[row[at]].width for row in rows if at < len(row)) for at in range(wide)]
        height = sum(max(boxes[id].height for id in row) + _ROW for row in rows) - _ROW
        y = -height / 2
        for row in rows:
            tall = max(boxes[id].height for id in row)
            left = x
            for id, width in zip(row, widths, strict=False):
                box = boxes[id]
                placed[id] = Box(round(left), round(y + (tall - box.height) / 2), box.width, box.height)
                left += width + _COLUMN
            y += tall + _ROW
        x += sum(widths) + _COLUMN * wide
    return placed
