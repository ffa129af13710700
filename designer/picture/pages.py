"""Lays a picture out on sheets of paper: how many there are, at which scale, and what part stands on which."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

PAPERS: Final[dict[str, tuple[float, float]]] = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}
"""Width and height in mm, upright."""
MARGIN: Final = 10.0
OVERLAP: Final = 8.0
"""Millimetres that neighbouring sheets share, so that they can be glued."""
FOOT: Final = 8.0
"""Millimetres below for the name of the sheet."""
_PX: Final = 25.4 / 96
_LARGEST: Final = 1.5
"""Times that a small picture is enlarged at most."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; the part of the picture on it is in px of the picture."""

    column: int
    row: int
    x: float
    y: float
    width: float
    height: float

    @property
    def name(self) -> str:
        """Return the place among the sheets: A1, B1 ..."""
        letters, number = "", self.column
        while number >= 0:
            letters = chr(ord("A") + number % 26) + letters
            number = number // 26 - 1
        return f"{letters}{self.row + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A picture on sheets."""

    paper: str
    is_wide: bool
    """Whether the sheets lie on their long side."""
    scale: float
    """Millimetres of paper for a px of the picture."""
    columns: int
    rows: int
    sheets: tuple[Sheet, ...]

    @property
    def percent(self) -> int:
        """Return the size of print as against the screen."""
        return round(100 * self.scale / _PX)


def pages_of(width: float, height: float, paper: str, is_wide: bool, across: int) -> Pages:
    """Lay a picture of ``width`` and ``height`` px on sheets, as many in a row as said; KeyError for unknown paper."""
    short, long = PAPERS[paper]
    room_x, room_y = (long, short) if is_wide else (short, long)
    room_x, room_y = room_x - 2 * MARGIN, room_y - 2 * MARGIN - FOOT
    across = max(1, across)
    whole = across * room_x - (across - 1) * OVERLAP
    scale = min(whole / max(1.0, width), _LARGEST * _PX)
    if across == 1 and height * scale > room_y:
        scale = min(scale, room_y / max(1.0, height))
    columns = max(1, math.ceil((width * scale - OVERLAP - 0.01) / (room_x - OVERLAP)))
    rows = max(1, math.ceil((height * scale - OVERLAP - 0.01) / (room_y - OVERLAP)))
    step_x, step_y = (room_x - OVERLAP) / scale, (room_y - OVERLAP) / scale
    sheets = tuple(
        Sheet(column, row, column * step_x, row * step_y, room_x / scale, room_y / scale)
        for row in range(rows)
        for column in range(columns)
    )
    return Pages(paper=paper, is_wide=is_wide, scale=scale, columns=columns, rows=rows, sheets=sheets)
