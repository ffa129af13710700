"""Tables as text: values parted by commas, semicolons, tabs or bars."""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from designer.exchange.grid import MOST_COLUMNS, MOST_ROWS, Grid, indent_of, tidied

_DELIMITERS: Final = (",", ";", "\t", "|")
_MOST_LINES_IN_A_CELL: Final = 15
"""More than this means that a quotation mark was never closed."""


def separated(text: str) -> Grid:
    """Return a table of values parted by commas, semicolons, tabs or bars, whichever parts it best."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    declared = re.match(r"sep=(.)\n", lines)
    delimiter = declared[1] if declared else delimiter_of(lines)
    if declared:
        lines = "\n" + lines[declared.end() :]
    csv.field_size_limit(1 << 24)
    read = list(csv.reader(io.StringIO(lines), delimiter=delimiter))
    if any(cell.count("\n") > _MOST_LINES_IN_A_CELL for row in read for cell in row):
        read = list(csv.reader(io.StringIO(lines), delimiter=delimiter, quoting=csv.QUOTE_NONE))
    held = [row[:MOST_COLUMNS] for row in read[:MOST_ROWS]]
    indents = {(r, c): depth for r, row in enumerate(held) for c, cell in enumerate(row) if (depth := indent_of(cell))}
    return Grid(name="", rows=tuple(tuple(tidied(cell) for cell in row) for row in held), indents=indents)


def delimiter_of(text: str) -> str:
    """Return the sign that parts the lines of a text into the same number of cells most often."""
    sample = text[:20_000]

    def worth(sign: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(io.StringIO(sample), delimiter=sign) if any(row)]
        if not widths:
            return 0, 0
        common = max(set(widths), key=lambda width: (widths.count(width), width))
        return (widths.count(common) if common > 1 else 0), common

    return max(_DELIMITERS, key=worth)
