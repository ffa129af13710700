"""Tells a pasted list of units from other text, and reads cells of a table as its levels."""

from __future__ import annotations

import re

_LONGEST = 90
_NUMBER = re.compile(r"^\d+(?:[.,]\d+)?$")
_SENTENCE = re.compile(r"[:;!?]|[.]\s+\S")
"""Marks that stand in missions and notes, and not in the name of a unit."""


def as_list(text: str) -> str | None:
    """Return an indented list, a name a line, or None where the text is something else.

    Rows of a table are read from left to right: each cell with words is one level deeper, a number belongs to the
    cell before it, and a level that is the same as in the row above is not repeated.
    """
    lines: list[str] = []
    above: list[str] = []
    for row in text.splitlines():
        if not row.strip():
            continue
        if len(row.strip()) > _LONGEST * (1 + row.strip().count("\t")) or _SENTENCE.search(row):
            return None
        if "\t" not in row.strip():
            lines.append(row.rstrip())
            above = []
            continue
        path = _path(row)
        known = 0
        while known < min(len(path), len(above)) and path[known] == above[known]:
            known += 1
        lines += [f"{'    ' * depth}{name}" for depth, name in enumerate(path) if depth >= known]
        above = path
    return "\n".join(lines) or None


def _path(row: str) -> list[str]:
    path: list[str] = []
    for cell in (cell.strip() for cell in row.split("\t")):
        if _NUMBER.match(cell) and path:
            path[-1] = f"{path[-1]}, {cell}"
        elif cell:
            path.append(cell)
    return path
