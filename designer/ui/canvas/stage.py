"""What stands on the canvas: the board of a view with its routes, found quickly by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from designer.arrange.geometry import Box, Point, around
from designer.ui.canvas.courses import Courses
from designer.views.board import Board, BoardLine

_CELL = 512.0
_CLEAR = 24.0
_MOSTLY = 0.5
"""Share of the stage from which choosing among the lines takes longer than painting those out of sight."""
_FEW = 100
"""Boxes that are set elsewhere one by one; for more the stage is built anew."""
_REACH = 6.0
"""Px from an arrow that still count as on it."""


class Stage:
    """Boxes and lines with a grid over them; a line is routed when it is first looked at."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self._moves: list[frozenset[str]] = []
        self.taken = 0
        """The number of boards that were taken over since the first."""
        boxes = board.boxes
        self.place = {id: number for number, id in enumerate(board.order)}
        """Place of everybody in painting order."""
        self._boxes: dict[tuple[int, int], list[str]] = defaultdict(list)
        for id in self.place:
            for cell in _cells(boxes[id]):
                self._boxes[cell].append(id)
        self._hull: QRectF | None = None
        self.courses = Courses(board, self._boxes_near)
        self.links = self.courses.at
        """The lines at each box."""

    @property
    def version(self) -> int:
        """The number of changes of places."""
        return len(self._moves)

    def moved_since(self, version: int) -> set[str]:
        """Return everybody who was set elsewhere since a version."""
        return set().union(*self._moves[version:])

    # -- lines -------------------------------------------------------------------------------

    def route(self, id: str) -> tuple[Point, ...]:
        """Return the corner points of a line."""
        return self.courses.course(id)

    def plain_route(self, id: str) -> tuple[Point, ...]:
        """Return a course that is found at once and may cross boxes."""
        return self.courses.plain_course(id)

    def lines_near(self, rect: QRectF) -> AbstractSet[str]:
        """Return the lines that may touch a rectangle, by their ends alone; all where it shows most of the stage."""
        hull, shown = self.hull, self.hull.intersected(rect)
        if shown.width() * shown.height() > _MOSTLY * hull.width() * hull.height():
            return self.courses.all
        return self.courses.near(_box(rect))

    def lines_in(self, rect: QRectF) -> list[str]:
        """Return the lines whose course or words may touch a rectangle."""
        return self.courses.passing(_box(rect))[0]

    def lines_in_time(self, rect: QRectF, patience: float) -> tuple[list[str], list[str]]:
        """Return the lines whose course may touch a rectangle, and those not come to in ``patience`` seconds."""
        return self.courses.passing(_box(rect), patience)

    # -- boxes -------------------------------------------------------------------------------

    @property
    def hull(self) -> QRectF:
        """All that stands on the stage, with the courses that are kept; empty where nothing does."""
        if self._hull is None:
            boxes = list(self.board.boxes.values())
            if boxes:
                boxes += [Box(x, y, 0, 0) for course in self.board.courses.values() for x, y in course]
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
        found = self.lines_in(place)
        arrows = (id for id in found if self.board.lines[id].is_arrow and self.segment_at(id, point, zoom) >= 0)
        return min(arrows, default="")

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

    def lines_around(self, rect: QRectF) -> list[str]:
        """Return the lines that may touch a rectangle and whose courses are not known yet."""
        return self.courses.unknown(_box(rect))

    def lines_touching(self, rect: QRectF) -> set[str]:
        """Return the lines of which a segment touches a rectangle; no course is looked for where an end lies inside."""
        area, boxes, lines = _box(rect), self.board.boxes, self.board.lines
        found = set()
        for id in self.lines_near(rect):
            ends = boxes[lines[id].source], boxes[lines[id].target]
            if any(rect.contains(_rect(end)) for end in ends) or any(
                _spanned(a, b).grown(0.1).meets(area) for a, b in pairwise(self.route(id))
            ):
                found.add(id)
        return found

    def boxes_in(self, rect: QRectF) -> set[str]:
        """Ids of participants that touch a rectangle."""
        if rect.contains(self.hull):
            return set(self.place)
        boxes = self.board.boxes
        left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
        return {
            id
            for id in self._boxes_near(_box(rect))
            if (box := boxes[id]).x < right and box.x + box.width > left and box.y < bottom and box.y + box.height > top
        }

    def _boxes_near(self, area: Box) -> set[str]:
        if (area.width / _CELL) * (area.height / _CELL) > 2 * len(self._boxes):
            return set(self.place)
        return {id for cell in _cells(area) for id in self._boxes.get(cell, ())}

    # -- changes -----------------------------------------------------------------------------

    def take(self, board: Board) -> bool:
        """Show another board if the same boxes and lines stand on it, at most a few of them elsewhere.

        The courses of lines that this does not touch are kept. False: the stage is as it was.
        """
        old = self.board
        if (board.inside, board.same, board.collapsed, board.courses) != (
            old.inside, old.same, old.collapsed, old.courses
        ):  # fmt: skip
            return False
        if board.boxes.keys() != old.boxes.keys() or not _join_the_same(board.lines, old.lines):
            return False
        places = {id: box for id, box in board.boxes.items() if box != old.boxes[id]}
        if len(places) > _FEW:
            return False
        old.looks, old.lines = board.looks, board.lines
        self.taken += 1
        if places:
            self.put(places)
        return True

    def move(self, by: QPointF, ids: Iterable[str]) -> None:
        """Set boxes and all inside them elsewhere and forget the courses that this touches."""
        boxes = self.board.boxes
        self.put({id: boxes[id].moved(by.x(), by.y()) for id in self.board.within(ids)})

    def put(self, places: dict[str, Box]) -> None:
        """Give boxes their new places and forget the courses that this touches."""
        boxes = self.board.boxes
        self._moves.append(frozenset(places))
        old = {id: boxes[id] for id in places}
        for id, box in places.items():
            for cell in _cells(boxes[id]):
                self._boxes[cell].remove(id)
            boxes[id] = box
            for cell in _cells(box):
                self._boxes[cell].append(id)
                self._boxes[cell].sort(key=self.place.__getitem__)
        self._grow_hull(old)
        self.courses.moved(old)

    def _grow_hull(self, moved: dict[str, Box]) -> None:
        """Keep the hull in step with boxes that have moved, given where they were."""
        hull = self._hull
        if hull is None:
            return
        inner = hull.adjusted(_CLEAR + 1, _CLEAR + 1, -_CLEAR - 1, -_CLEAR - 1)
        if not all(inner.contains(_rect(box)) for box in moved.values()):
            self._hull = None
            return
        for id in moved:
            hull = hull.united(_rect(self.board.boxes[id]).adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR))
        self._hull = hull

    def quick_routes(self, moved: dict[str, Box]) -> dict[str, tuple[Point, ...]]:
        """Return the lines of boxes that are being dragged, past nothing but their two ends."""
        return self.courses.carried(moved)


def _join_the_same(lines: Mapping[str, BoardLine], old: Mapping[str, BoardLine]) -> bool:
    """Whether there are the same lines between the same boxes, whatever their words and colours."""
    if lines == old:
        return True
    return lines.keys() == old.keys() and all(
        (one.source, one.target, one.is_arrow) == (old[id].source, old[id].target, old[id].is_arrow)
        for id, one in lines.items()
        if one is not old[id]
    )


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
