"""The boxes that lines must pass by, found quickly by place."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from designer.arrange.geometry import Box, Point

_ROW = 96.0
_NEAR = 3.0
"""Px that a line keeps at least from a box; less than that counts as meeting it."""
_Edges = tuple[float, float, float, float, str]


class _Rows:
    """Boxes in level strips, each strip from left to right."""

    def __init__(self) -> None:
        self._rows: dict[int, list[_Edges]] = {}
        self._widest = 0.0

    def put(self, id: str, box: Box) -> None:
        edges = (box.x, box.x + box.width, box.y, box.y + box.height, id)
        self._widest = max(self._widest, box.width)
        for row in range(int(edges[2] // _ROW), int(edges[3] // _ROW) + 1):
            insort(self._rows.setdefault(row, []), edges)

    def fill(self, boxes: Iterable[tuple[str, Box]]) -> None:
        rows = self._rows
        for id, box in boxes:
            edges = (box.x, box.x + box.width, box.y, box.y + box.height, id)
            self._widest = max(self._widest, box.width)
            for row in range(int(edges[2] // _ROW), int(edges[3] // _ROW) + 1):
                if row in rows:
                    rows[row].append(edges)
                else:
                    rows[row] = [edges]
        for row_ in rows.values():
            row_.sort()

    def drop(self, id: str, box: Box) -> None:
        for row in range(int(box.y // _ROW), int(box.bottom // _ROW) + 1):
            self._rows[row] = [edges for edges in self._rows.get(row, ()) if edges[4] != id]

    def inside(self, left: float, right: float, top: float, bottom: float) -> Iterable[_Edges]:
        """Yield boxes that share more than an edge with a rectangle; tall ones perhaps more than once."""
        for row in range(int(top // _ROW), int(bottom // _ROW) + 1):
            edges = self._rows.get(row)
            if edges is None:
                continue
            at = bisect_left(edges, (left - self._widest,))
            while at < len(edges) and edges[at][0] < right:
                one = edges[at]
                if one[1] > left and one[2] < bottom and one[3] > top:
                    yield one
                at += 1


class Obstacles:
    """Boxes and departments; a line may run inside the departments that hold one of its ends."""

    def __init__(self, boxes: Mapping[str, Box], wholes: Collection[str]) -> None:
        self._wholes = wholes
        self._parts_rows, self._wholes_rows = _Rows(), _Rows()
        self._parts_rows.fill((id, box) for id, box in boxes.items() if id not in wholes)
        self._wholes_rows.fill((id, box) for id, box in boxes.items() if id in wholes)

    def move(self, id: str, old: Box, new: Box) -> None:
        """Note that a box stands elsewhere."""
        rows = self._wholes_rows if id in self._wholes else self._parts_rows
        rows.drop(id, old)
        rows.put(id, new)

    def meet(
        self, points: Sequence[Point], ends: tuple[str, str], free: Collection[str] | None, near: float = _NEAR
    ) -> bool:
        """Whether a course comes nearer than ``near`` px to a box.

        ``free`` are departments that it may run inside of; None: all.
        """
        for (x1, y1), (x2, y2) in pairwise(points):
            left, right = (x1, x2) if x1 < x2 else (x2, x1)
            top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
            for rows in (self._parts_rows, self._wholes_rows) if free is not None else (self._parts_rows,):
                for one in rows.inside(left - near, right + near, top - near, bottom + near):
                    id = one[4]
                    if id not in ends:
                        if free is None or id not in free:
                            return True
                    elif one[0] + 1 < right and one[1] - 1 > left and one[2] + 1 < bottom and one[3] - 1 > top:
                        return True
        return False

    def near(self, area: Box, free: Collection[str]) -> dict[str, Box]:
        """Return the boxes in an area, without the departments in ``free``."""
        found: dict[str, Box] = {}
        for rows in (self._parts_rows, self._wholes_rows):
            for left, right, top, bottom, id in rows.inside(area.x, area.right, area.y, area.bottom):
                if id not in free:
                    found[id] = Box(left, top, right - left, bottom - top)
        return found
