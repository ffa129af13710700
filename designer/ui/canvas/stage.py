"""What stands on the canvas: the board of a view with its routes, found quickly by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from designer.arrange.geometry import Box, Point, around
from designer.arrange.routing import Router
from designer.arrange.tree import tree_route
from designer.views.board import Board

_CELL = 512.0
_AROUND = 60.0
"""Px around its ends within which a line is looked for."""
_SHORT = 400.0
"""Lines no longer than this are found by their ends, longer ones by the cells that they pass."""
_CLEAR = 24.0
_STRIP = 100.0
"""Px below which a rectangle is a strip, for which it pays to look at each segment."""
_REACH = 6.0
"""Px from an arrow that still count as on it."""


class Stage:
    """Boxes and lines with a grid over them; a line is routed when it is first looked at."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.version = 0
        """Counts the changes of places and courses."""
        boxes = board.boxes
        self._routes: dict[str, tuple[Point, ...]] = {}
        self._hulls: dict[str, tuple[float, float, float, float]] = {}
        self.place = {id: number for number, id in enumerate(board.order)}
        """Place of everybody in painting order."""
        self._boxes: dict[tuple[int, int], list[str]] = defaultdict(list)
        for id in self.place:
            for cell in _cells(boxes[id]):
                self._boxes[cell].append(id)
        self._hull: QRectF | None = None
        self._long: dict[tuple[int, int], list[str]] | None = None
        self._router = Router(boxes, board.inside, board.courses)
        self._router.prepare(board.lines.values())
        self.links = self._router.at
        """The lines at each box."""
        self._superiors = {one.source for one in board.lines.values() if not one.is_arrow}

    # -- lines -------------------------------------------------------------------------------

    def known_route(self, id: str) -> tuple[Point, ...] | None:
        """Return the corner points of a line if they were found before."""
        return self._routes.get(id)

    def route(self, id: str) -> tuple[Point, ...]:
        """Return the corner points of a line."""
        known = self._routes.get(id)
        if known is None:
            line = self.board.lines[id]
            if line.is_arrow:
                known = self._router.course(id)
            else:
                ends = self.board.boxes[line.source], self.board.boxes[line.target]
                known = tree_route(*ends, line.target in self._superiors)
            self._routes[id] = known
        return known

    def plain_route(self, id: str) -> tuple[Point, ...]:
        """Return a course that is found at once and may cross boxes."""
        known = self._routes.get(id)
        if known is not None or not self.board.lines[id].is_arrow:
            return known or self.route(id)
        return self._router.plain_course(id)

    def is_near(self, id: str, rect: QRectF) -> bool:
        """Whether the course of a line, or its words, may touch a rectangle."""
        known = self._hulls.get(id)
        if known is None:
            xs, ys = zip(*self.route(id), strict=True)
            known = (min(xs) - 8, min(ys) - 18, max(xs) + 8, max(ys) + 8)
            self._hulls[id] = known
        return known[0] < rect.right() and known[2] > rect.left() and known[1] < rect.bottom() and known[3] > rect.top()

    def near(self, ids: Iterable[str], rect: QRectF) -> tuple[list[str], list[str]]:
        """Split lines whose course is known into those that touch a rectangle; return these, and the unknown ones."""
        hulls = self._hulls
        left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
        found, unknown = [], []
        is_strip = min(rect.width(), rect.height()) < _STRIP
        for id in ids:
            hull = hulls.get(id)
            if hull is None:
                unknown.append(id)
            elif (
                hull[0] < right
                and hull[2] > left
                and hull[1] < bottom
                and hull[3] > top
                and (not is_strip or self._passes(id, left, right, top, bottom))
            ):
                found.append(id)
        return found, unknown

    def _passes(self, id: str, left: float, right: float, top: float, bottom: float) -> bool:
        """Whether a segment of a line, not only the room around it, touches a rectangle."""
        for (x1, y1), (x2, y2) in pairwise(self._routes[id]):
            if (
                (x1 if x1 < x2 else x2) - 8 < right
                and (x1 if x1 > x2 else x2) + 8 > left
                and (y1 if y1 < y2 else y2) - 18 < bottom
                and (y1 if y1 > y2 else y2) + 8 > top
            ):
                return True
        return False

    def lines_in(self, rect: QRectF) -> set[str]:
        """Ids of lines that may touch a rectangle."""
        near = self._boxes_near(rect.adjusted(-_SHORT, -_SHORT, _SHORT, _SHORT))
        found = {id for box in near for id in self.links.get(box, ())}
        if self._long is None:
            self._long = self._index_long()
        for cell in _cells(_box(rect)):
            found.update(self._long.get(cell, ()))
        return found

    def _index_long(self) -> dict[tuple[int, int], list[str]]:
        cells: dict[tuple[int, int], list[str]] = defaultdict(list)
        boxes = self.board.boxes
        for id, line in self.board.lines.items():
            a, b = boxes.get(line.source), boxes.get(line.target)
            if a is None or b is None or (-_SHORT < a.x - b.x < _SHORT and -_SHORT < a.y - b.y < _SHORT):
                continue
            left, right = (a.x, b.x + b.width) if a.x < b.x else (b.x, a.x + a.width)
            top, bottom = (a.y, b.y + b.height) if a.y < b.y else (b.y, a.y + a.height)
            rows = range(int((top - _AROUND) // _CELL), int((bottom + _AROUND) // _CELL) + 1)
            for column in range(int((left - _AROUND) // _CELL), int((right + _AROUND) // _CELL) + 1):
                for row in rows:
                    cells[column, row].append(id)
        return cells

    # -- boxes -------------------------------------------------------------------------------

    @property
    def hull(self) -> QRectF:
        """All that stands on the stage; empty where nothing does."""
        if self._hull is None:
            boxes = list(self.board.boxes.values())
            self._hull = _rect(around(boxes)).adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR) if boxes else QRectF()
        return self._hull

    def rect(self, id: str) -> QRectF:
        """The place of a participant, or of an arrow with all its bends; empty for strangers."""
        if id in self.board.boxes:
            return _rect(self.board.boxes[id])
        points = self.route(id) if id in self.board.lines else ()
        return _rect(around([Box(x, y, 0, 0) for x, y in points])) if points else QRectF()

    def box_at(self, point: QPointF) -> str:
        """Id of the participant at a place, or ""."""
        return next(self.boxes_at(point), "")

    def boxes_at(self, point: QPointF) -> Iterator[str]:
        """Yield everybody at a place, the innermost first."""
        x, y = point.x(), point.y()
        boxes = self.board.boxes
        for id in reversed(self._boxes.get((int(x // _CELL), int(y // _CELL)), ())):
            box = boxes[id]
            if box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height:
                yield id

    def box_near(self, point: QPointF, reach: float, other: str = "") -> str:
        """Id of the participant without parts inside that is nearest to a place within ``reach`` px, or ""."""
        x, y = point.x(), point.y()
        boxes, looks = self.board.boxes, self.board.looks
        near = self.boxes_in(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))
        off = {
            id: max(boxes[id].x - x, x - boxes[id].right, boxes[id].y - y, y - boxes[id].bottom, 0.0)
            for id in near
            if id != other and not looks[id].is_container
        }
        return min(off, key=lambda id: (off[id], id), default="")

    def boxes_at_rect(self, area: Box) -> set[str]:
        """Ids of participants that share more than an edge with a rectangle."""
        return self.boxes_in(_rect(area))

    def line_at(self, point: QPointF, zoom: float) -> str:
        """Id of the client arrow at a place, or ""."""
        reach = _REACH / zoom
        place = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
        for id in sorted(self.lines_in(place)):
            if self.board.lines[id].is_arrow and self.segment_at(id, point, zoom) >= 0:
                return id
        return ""

    def segment_at(self, id: str, point: QPointF, zoom: float) -> int:
        """Number of the segment of a line at a place, or -1."""
        reach = _REACH / zoom
        x, y = point.x(), point.y()
        for number, (a, b) in enumerate(pairwise(self.route(id))):
            if (
                min(a[0], b[0]) - reach <= x <= max(a[0], b[0]) + reach
                and min(a[1], b[1]) - reach <= y <= max(a[1], b[1]) + reach
            ):
                return number
        return -1

    def meets(self, id: str, rect: QRectF) -> bool:
        """Whether a segment of a line touches a rectangle."""
        area = _box(rect)
        return any(_spanned(a, b).grown(0.1).meets(area) for a, b in pairwise(self.route(id)))

    def boxes_in(self, rect: QRectF) -> set[str]:
        """Ids of participants that touch a rectangle."""
        area = _box(rect)
        return {id for id in self._boxes_near(rect) if self.board.boxes[id].meets(area)}

    def _boxes_near(self, rect: QRectF) -> set[str]:
        area = _box(rect)
        if (area.width / _CELL) * (area.height / _CELL) > 2 * len(self._boxes):
            return set(self.place)
        return {id for cell in _cells(area) for id in self._boxes.get(cell, ())}

    # -- changes -----------------------------------------------------------------------------

    def move(self, by: QPointF, ids: Iterable[str]) -> None:
        """Set boxes and all inside them elsewhere and forget the courses that this touches."""
        boxes = self.board.boxes
        self.put({id: boxes[id].moved(by.x(), by.y()) for id in self.board.within(ids)})

    def put(self, places: dict[str, Box]) -> None:
        """Give boxes their new places and forget the courses that this touches."""
        boxes = self.board.boxes
        self.version += 1
        old = {id: boxes[id] for id in places}
        for id, box in places.items():
            for cell in _cells(boxes[id]):
                self._boxes[cell].remove(id)
            boxes[id] = box
            for cell in _cells(box):
                self._boxes[cell].append(id)
                self._boxes[cell].sort(key=self.place.__getitem__)
        self._hull = None
        touched = self._router.moved(old) | {line for id in places for line in self.links.get(id, ())}
        self._long = None if any(self.links.get(id) for id in places) else self._long
        for box in places.values():
            area = _rect(box).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            touched |= {id for id in self.lines_in(area) if id in self._routes and self.is_near(id, area)}
        for id in touched:
            self._routes.pop(id, None)
            self._hulls.pop(id, None)

    def quick_routes(self, moved: dict[str, Box]) -> dict[str, tuple[Point, ...]]:
        """Return the lines of boxes that are being dragged, past nothing but their two ends."""
        found: dict[str, tuple[Point, ...]] = {}
        for id in {line for box in moved for line in self.links.get(box, ())}:
            line = self.board.lines[id]
            ends = {end: moved.get(end, self.board.boxes[end]) for end in (line.source, line.target)}
            if line.is_arrow:
                router = Router(ends, self.board.inside)
                router.prepare([line])
                found[id] = router.plain_course(id)
            else:
                found[id] = tree_route(ends[line.source], ends[line.target], line.target in self._superiors)
        return found


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _box(rect: QRectF) -> Box:
    return Box(rect.x(), rect.y(), rect.width(), rect.height())


def _spanned(a: Point, b: Point) -> Box:
    return Box(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))


def _cells(box: Box) -> Iterable[tuple[int, int]]:
    first_row, last_row = int(box.y // _CELL), int((box.y + box.height) // _CELL)
    for column in range(int(box.x // _CELL), int((box.x + box.width) // _CELL) + 1):
        for row in range(first_row, last_row + 1):
            yield column, row
