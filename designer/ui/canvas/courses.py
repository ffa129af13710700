"""The courses of lines: each is found when it is first looked at, and found again quickly by its place."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import pairwise

from designer.arrange.geometry import Box, Point, around
from designer.arrange.routing import Router
from designer.arrange.tree import tree_route
from designer.views.board import Board

Course = tuple[Point, ...]
_Cell = tuple[int, int]
_CELL = 256.0
_FAR_CELL = 512.0
SHORT = 400.0
"""Px: lines no longer than this are looked for around their ends, longer ones in the cells between their ends."""
_AROUND = 60.0
"""Px around its ends within which a long line is looked for."""
_ABOVE, _BESIDE = 18.0, 8.0
"""Px that the words of a line need above it, and that its head needs beside it."""
_STRIP = 200.0
"""Px below which a rectangle is so small that each line is looked at closely."""
_MOST_LOOSE = 400


class Courses:
    """Finds courses on demand and keeps them in a grid; ``beside`` names the participants near a rectangle."""

    def __init__(self, board: Board, beside: Callable[[Box], Iterable[str]]) -> None:
        self._board = board
        self._beside = beside
        self._router = Router(board.boxes, board.inside, board.courses)
        self._router.prepare(board.lines.values())
        self.at: Mapping[str, list[str]] = self._router.at
        """The lines at each box."""
        self.all: AbstractSet[str] = self._router.lines
        self._superiors = {one.source for one in board.lines.values() if not one.is_arrow}
        self._known: dict[str, Course] = {}
        self._cells: dict[_Cell, list[str]] = defaultdict(list)
        self._settled: set[_Cell] = set()
        """Cells of which every line is known."""
        self._loose: dict[str, Course] = {}
        """Lines that were forgotten and may pass cells that are settled, with the courses that they had."""
        self._far: dict[_Cell, list[str]] | None = None

    # -- one line ----------------------------------------------------------------------------

    def course(self, id: str) -> Course:
        """Return the corner points of a line."""
        return self._known.get(id) or self.keep(id, self._found(id))

    def plain_course(self, id: str) -> Course:
        """Return a course that is found at once and may cross boxes."""
        known = self._known.get(id) or self._loose.get(id)
        if known or not self._board.lines[id].is_arrow:
            return known or self.course(id)
        return self._router.plain_course(id)

    def apart(self, ids: Iterable[str]) -> Router:
        """Return a router of its own for some lines, on the boxes as they stand now."""
        return self._router.apart(ids)

    def keep(self, id: str, course: Course) -> Course:
        """Note the course of a line, wherever it was found; returns it."""
        if id not in self._known:
            self._known[id] = course
            self._loose.pop(id, None)
            for cell in _passed(course):
                self._cells[cell].append(id)
        return course

    def _found(self, id: str) -> Course:
        line = self._board.lines[id]
        if line.is_arrow:
            return self._router.course(id)
        ends = self._board.boxes[line.source], self._board.boxes[line.target]
        return tree_route(*ends, line.target in self._superiors)

    def carried(self, moved: Mapping[str, Box]) -> dict[str, Course]:
        """Return the lines of boxes that are being dragged, past nothing but their two ends."""
        found: dict[str, Course] = {}
        for id in {line for box in moved for line in self.at.get(box, ())}:
            line = self._board.lines[id]
            ends = {end: moved.get(end, self._board.boxes[end]) for end in (line.source, line.target)}
            if line.is_arrow:
                router = Router(ends, self._board.inside)
                router.prepare([line])
                found[id] = router.plain_course(id)
            else:
                found[id] = tree_route(ends[line.source], ends[line.target], line.target in self._superiors)
        return found

    # -- by place ----------------------------------------------------------------------------

    def passing(self, area: Box, patience: float | None = None) -> tuple[list[str], list[str]]:
        """Return the lines whose course or words may touch a rectangle, and those that were not come to in time.

        ``patience`` is the time in seconds that may be spent on finding courses; None: as long as needed.
        """
        cells = list(_cells(area, _CELL))
        late = self._settle(cells, area, patience)
        known = self._cells
        ids = {id for cell in cells if cell in known for id in known[cell]}
        if min(area.width, area.height) < _STRIP:
            return self._touching(ids, area), late
        return list(ids), late

    def _settle(self, cells: list[_Cell], area: Box, patience: float | None) -> list[str]:
        """Find the courses of all lines that may pass some cells; returns the lines that were not come to in time."""
        missing = [cell for cell in cells if cell not in self._settled]
        unknown = [id for id in self._loose if self._hull(id).grown(SHORT).meets(area)] if self._loose else []
        if missing:
            columns, rows = [column for column, _ in missing], [row for _, row in missing]
            x, y = min(columns) * _CELL, min(rows) * _CELL
            whole = Box(x, y, (max(columns) + 1) * _CELL - x, (max(rows) + 1) * _CELL - y)
            unknown += [id for id in self.near(whole) if id not in self._known]
        until = None if patience is None else time.monotonic() + patience
        late: list[str] = []
        for id in unknown:
            if until is None or time.monotonic() < until:
                self.course(id)
            else:
                late.append(id)
        if not late:
            self._settled.update(missing)
        return late

    def near(self, area: Box) -> set[str]:
        """Return the lines that may pass a rectangle, by their ends alone."""
        found = {id for box in self._beside(area.grown(SHORT)) for id in self.at.get(box, ())}
        if self._far is None:
            self._far = self._index_far()
        for cell in _cells(area, _FAR_CELL):
            found.update(self._far.get(cell, ()))
        return found

    def unknown(self, area: Box) -> list[str]:
        """Return the lines that may pass a rectangle and whose courses nobody has asked for yet."""
        if self._settled.issuperset(_cells(area, _CELL)):
            return []
        return [id for id in self.near(area) if id not in self._known]

    def _touching(self, ids: Iterable[str], area: Box) -> list[str]:
        """Return the lines of which a segment or the words, not only the room around them, touch a rectangle."""
        known, found = self._known, []
        left, right = area.x - _BESIDE, area.x + area.width + _BESIDE
        top, bottom = area.y - _BESIDE, area.y + area.height + _ABOVE
        for id in ids:
            course = known[id]
            x1, y1 = course[0]
            for x2, y2 in course:
                if (
                    (x1 < right or x2 < right)
                    and (x1 > left or x2 > left)
                    and (y1 < bottom or y2 < bottom)
                    and (y1 > top or y2 > top)
                ):
                    found.append(id)
                    break
                x1, y1 = x2, y2
        return found

    # -- long lines --------------------------------------------------------------------------

    def _hull(self, id: str) -> Box:
        line, boxes = self._board.lines[id], self._board.boxes
        return around([boxes[line.source], boxes[line.target]])

    def _index_far(self) -> dict[_Cell, list[str]]:
        cells: dict[_Cell, list[str]] = defaultdict(list)
        boxes = self._board.boxes
        for id, line in self._board.lines.items():
            if line.source in boxes and line.target in boxes:
                for cell in _between(boxes[line.source], boxes[line.target]):
                    cells[cell].append(id)
        return cells

    # -- changes -----------------------------------------------------------------------------

    def moved(self, old: Mapping[str, Box]) -> None:
        """Forget the courses that are touched by boxes which stand elsewhere now, given where they were."""
        boxes = self._board.boxes
        own = {line for id in old for line in self.at.get(id, ())}
        touched = self._router.moved(old) | own
        if self._far is not None:
            for id in own:
                self._put_far(id, old)
        for id, box in old.items():
            for place in (box, boxes[id]):
                area = place.grown(_AROUND)
                near = {line for cell in _cells(area, _CELL) for line in self._cells.get(cell, ())}
                touched.update(self._touching(near, area))
        for id in own:
            self._forget(id, is_still_likely=False)
        for id in touched - own:
            self._forget(id, is_still_likely=True)
        if len(self._loose) > _MOST_LOOSE:
            self._loose.clear()
            self._settled.clear()

    def _put_far(self, id: str, old: Mapping[str, Box]) -> None:
        """Keep the index of long lines in step with a line whose ends have moved."""
        assert self._far is not None
        line, boxes = self._board.lines[id], self._board.boxes
        for cell in _between(*(old.get(end, boxes[end]) for end in (line.source, line.target))):
            self._far[cell].remove(id)
        for cell in _between(boxes[line.source], boxes[line.target]):
            self._far.setdefault(cell, []).append(id)

    def _forget(self, id: str, *, is_still_likely: bool) -> None:
        known = self._known.pop(id, None)
        if known is not None:
            self._loose[id] = known if is_still_likely else ()
            for cell in _passed(known):
                self._cells[cell].remove(id)


def _cells(box: Box, size: float) -> Iterator[_Cell]:
    first_row, last_row = int(box.y // size), int((box.y + box.height) // size)
    for column in range(int(box.x // size), int((box.x + box.width) // size) + 1):
        for row in range(first_row, last_row + 1):
            yield column, row


def _between(a: Box, b: Box) -> Iterable[_Cell]:
    """Return the cells of a long line by its ends; none for a short one."""
    if -SHORT < a.x - b.x < SHORT and -SHORT < a.y - b.y < SHORT:
        return ()
    left, right = (a.x, b.x + b.width) if a.x < b.x else (b.x, a.x + a.width)
    top, bottom = (a.y, b.y + b.height) if a.y < b.y else (b.y, a.y + a.height)
    rows = range(int((top - _AROUND) // _FAR_CELL), int((bottom + _AROUND) // _FAR_CELL) + 1)
    columns = range(int((left - _AROUND) // _FAR_CELL), int((right + _AROUND) // _FAR_CELL) + 1)
    return [(column, row) for column in columns for row in rows]


def _passed(course: Course) -> Collection[_Cell]:
    """Return the cells that a course with its words passes."""
    found: set[_Cell] = set()
    for (x1, y1), (x2, y2) in pairwise(course):
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        first_row, last_row = int((top - _ABOVE) // _CELL), int((bottom + _BESIDE) // _CELL)
        for column in range(int((left - _BESIDE) // _CELL), int((right + _BESIDE) // _CELL) + 1):
            for row in range(first_row, last_row + 1):
                found.add((column, row))
    return found
