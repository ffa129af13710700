"""Sheets of Excel workbooks as tables: values of formulas, merged cells, indents, and what is hidden."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from designer.exchange.grid import (
    DAMAGED,
    MOST_COLUMNS,
    MOST_ROWS,
    TOO_LARGE,
    Grid,
    UnreadableTable,
    indent_of,
    tidied,
)

MOST_CELLS: Final = 800_000
"""Of all sheets, with the empty ones that only have a colour; to read as many takes about 20 seconds."""
_MOST_BYTES: Final = 120_000_000
"""Of the sheets and their words, unpacked."""
_HOLDS_CELLS: Final = re.compile(r"xl/(?:worksheets/[^/]+|sharedStrings)\.xml", re.I)
_A_CELL: Final = (b"<c ", b":c ", b"<c>", b"<si>", b":si>")
_AN_INDENT: Final = 8
"""As many blanks as one step of an indent counts for."""


def workbook_grids(data: bytes, name: str) -> tuple[Grid, ...]:
    """Return all sheets of a workbook; raises UnreadableTable for a damaged one and one beyond measure."""
    import openpyxl

    if _is_too_large(data, name):
        raise UnreadableTable(name, TOO_LARGE)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data))
        formulas = any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet).values())
        values = openpyxl.load_workbook(io.BytesIO(data), data_only=True) if formulas else book
        return tuple(_sheet(sheet, values[sheet.title]) for sheet in book.worksheets)
    except Exception as fault:  # openpyxl raises whatever a broken part makes it raise
        raise UnreadableTable(name, DAMAGED) from fault


def said(value: object) -> str:
    """Return the value of a cell as people read it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.10g}" if abs(value) < 1e15 else str(value)
    return tidied(str(value))


def _is_too_large(data: bytes, name: str) -> bool:
    """Count cells before anything is made of them: a small file may hold very many."""
    cells = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [part for part in package.infolist() if _HOLDS_CELLS.fullmatch(part.filename)]
            if sum(part.file_size for part in parts) > _MOST_BYTES:
                return True
            for part in parts:
                with package.open(part) as held:
                    while some := held.read(1 << 20):
                        cells += sum(some.count(mark) for mark in _A_CELL)
                        if cells > MOST_CELLS:
                            return True
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as fault:
        raise UnreadableTable(name, DAMAGED) from fault
    return False


def _cells(sheet: Any) -> dict[tuple[int, int], Any]:
    """Return the cells that hold something; a walk over the sheet would make a million empty ones."""
    held: dict[tuple[int, int], Any] = sheet._cells
    return {
        at: cell for at, cell in held.items() if cell.value is not None and at[0] <= MOST_ROWS and at[1] <= MOST_COLUMNS
    }


def _sheet(sheet: Any, values: Any) -> Grid:
    held, calculated = _cells(sheet), _cells(values)
    cells: dict[tuple[int, int], str] = {}
    indents: dict[tuple[int, int], int] = {}
    for (row, column), cell in held.items():
        value = calculated[row, column].value if (row, column) in calculated else cell.value
        cells[row - 1, column - 1] = said(value)
        depth = _AN_INDENT * int(getattr(cell.alignment, "indent", 0) or 0) if cell.has_style else 0
        depth += indent_of(value) if isinstance(value, str) else 0
        if depth:
            indents[row - 1, column - 1] = depth
    rows = max((at[0] for at in cells), default=-1) + 1
    columns = max((at[1] for at in cells), default=-1) + 1
    spread = set[tuple[int, int]]()
    for merged in sheet.merged_cells.ranges:
        first = merged.min_row - 1, merged.min_col - 1
        top = cells.get(first)
        if top:
            for at in _within(merged, rows, columns):
                cells.setdefault(at, top)
                if at[0] > first[0]:
                    spread.add(at)
                if first in indents:
                    indents.setdefault(at, indents[first])
    hidden, folded = _hidden_rows(sheet, rows)
    return Grid(
        name=sheet.title,
        rows=tuple(tuple(cells.get((r, c), "") for c in range(columns)) for r in range(rows)),
        levels=tuple(_level(sheet, row) for row in range(rows)),
        indents=indents,
        spread=frozenset(spread),
        is_hidden=sheet.sheet_state != "visible",
        hidden=hidden,
        folded=folded,
        hidden_columns=_hidden_columns(sheet),
    )


def _level(sheet: Any, row: int) -> int:
    return int(sheet.row_dimensions[row + 1].outlineLevel or 0) if row + 1 in sheet.row_dimensions else 0


def _hidden_rows(sheet: Any, rows: int) -> tuple[frozenset[int], frozenset[int]]:
    """Return the rows that are hidden by hand, and those that a filter or a closed group hides."""
    hidden, folded = set[int](), set[int]()
    filtered = set[int]()
    for one in (sheet.auto_filter, *(table.autoFilter for table in sheet.tables.values())):
        if one is not None and one.ref and one.filterColumn:
            from openpyxl.utils import range_boundaries

            _, first, _, last = range_boundaries(one.ref)
            filtered.update(range(int(first or 1), min(int(last or rows), rows) + 1))
    for number, row in sheet.row_dimensions.items():
        if number <= rows and (row.hidden or row.height == 0):
            (folded if number in filtered or row.outlineLevel else hidden).add(number - 1)
    return frozenset(hidden), frozenset(folded)


def _hidden_columns(sheet: Any) -> frozenset[int]:
    found = set[int]()
    for column in sheet.column_dimensions.values():
        if column.hidden and column.min:
            found.update(range(column.min - 1, min(column.max or column.min, MOST_COLUMNS)))
    return frozenset(found)


def _within(merged: Any, rows: int, columns: int) -> Iterator[tuple[int, int]]:
    for row in range(merged.min_row - 1, min(merged.max_row, rows)):
        for column in range(merged.min_col - 1, min(merged.max_col, columns)):
            yield row, column
