"""Tables of foreign files as plain rows of text: separated values, workbooks, OpenDocument tables."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from designer.exchange.source_text import text_of
from designer.i18n import Text

_DELIMITERS: Final = (",", ";", "\t", "|")
_MOST_ROWS: Final = 60_000
_MOST_COLUMNS: Final = 200
_MOST_LINES_IN_A_CELL: Final = 15
"""More than this means that a quotation mark was never closed."""
_MOST_BYTES: Final = 300_000_000
"""Unpacked; a table of people is never as large."""
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"


class UnreadableTable(ValueError):
    """A file that should hold a table cannot be taken apart."""

    def __init__(self, name: str, why: Text) -> None:
        self.message = Text(ru=f"{name}: {why.ru}", en=f"{name}: {why.en}")
        super().__init__(str(self.message))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One table; row and column numbers are those that people see, less one."""

    name: str
    """The sheet it stands on, "" where a file is one table."""
    rows: tuple[tuple[str, ...], ...]
    indents: tuple[int, ...] = ()
    """How far the first cell of each row is indented or how deep the row is grouped; empty where unknown."""

    lines: tuple[int, ...] = ()
    """The line of the file on which each row begins, where that is not its number."""

    def number(self, row: int) -> int:
        """Return the number by which people find a row, counted from 1."""
        return self.lines[row] if row < len(self.lines) else row + 1

    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(any(row) for row in self.rows)


@lru_cache(maxsize=3)
def grids_of(data: bytes, name: str) -> tuple[Grid, ...]:
    """Return the tables of a file that hold something; raises UnreadableTable for a broken or too old one.

    The last few files are remembered: each format asks for the tables to see whether the file is its own.
    """
    if data[:2] == b"PK":
        grids = _opendocument(data, name) if _is_opendocument(data, name) else _workbook(data, name)
    elif data[:4] == _OLD_EXCEL:
        why = Text(
            ru="старый формат Excel. Сохраните таблицу как .xlsx или .csv.",
            en="an old Excel format. Save the table as .xlsx or .csv.",
        )
        raise UnreadableTable(name, why)
    else:
        grids = (separated(text_of(data)),)
    return tuple(grid for grid in grids if not grid.is_empty())


def separated(text: str) -> Grid:
    """Return a table of values parted by commas, semicolons, tabs or bars, whichever parts it best."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    declared = re.match(r"sep=(.)\n", lines)
    delimiter = declared[1] if declared else delimiter_of(lines)
    if declared:
        lines = "\n" + lines[declared.end() :]
    csv.field_size_limit(1 << 24)
    read = list(csv.reader(io.StringIO(lines), delimiter=delimiter))
    if any(cell.count("\n") > _MOST_LINES_IN_A_CELL for row in read for cell in row):
        read = list(csv.reader(io.StringIO(lines), delimiter=delimiter, quoting=csv.QUOTE_NONE))
    rows = tuple(tuple(_clean(cell) for cell in row[:_MOST_COLUMNS]) for row in read[:_MOST_ROWS])
    return Grid(name="", rows=rows)


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


def _clean(value: str) -> str:
    return " ".join(value.replace("\ufeff", "").replace("\u200b", "").split())


def _is_opendocument(data: bytes, name: str) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > _MOST_BYTES:
                raise UnreadableTable(name, Text(ru="таблица слишком велика.", en="the table is too large."))
            return "content.xml" in package.namelist()
    except zipfile.BadZipFile:
        raise _damaged(name) from None


def _damaged(name: str) -> UnreadableTable:
    why = Text(
        ru="файл повреждён или зашифрован. Откройте его в Excel и сохраните ещё раз.",
        en="the file is damaged or encrypted. Open it in Excel and save it again.",
    )
    return UnreadableTable(name, why)


def _workbook(data: bytes, name: str) -> tuple[Grid, ...]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data))
        formulas = any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet).values())
        values = openpyxl.load_workbook(io.BytesIO(data), data_only=True) if formulas else book
        return tuple(_sheet(sheet, values[sheet.title]) for sheet in book.worksheets)
    except Exception as fault:  # openpyxl raises whatever a broken part makes it raise
        raise _damaged(name) from fault


def _cells(sheet: Any) -> dict[tuple[int, int], Any]:
    """Return the cells that hold something; a walk over the sheet would make a million empty ones."""
    held: dict[tuple[int, int], Any] = sheet._cells
    return {
        at: cell
        for at, cell in held.items()
        if cell.value is not None and at[0] <= _MOST_ROWS and at[1] <= _MOST_COLUMNS
    }


def _sheet(sheet: Any, values: Any) -> Grid:
    held, calculated = _cells(sheet), _cells(values)
    cells = {
        (row - 1, column - 1): _said(calculated[row, column].value if (row, column) in calculated else cell.value)
        for (row, column), cell in held.items()
    }
    rows = max((at[0] for at in cells), default=-1) + 1
    columns = max((at[1] for at in cells), default=-1) + 1
    firsts: dict[int, Any] = {}
    for (row, column), cell in held.items():
        if row - 1 not in firsts or column < firsts[row - 1].column:
            firsts[row - 1] = cell
    indents = tuple(_depth(sheet, row, firsts.get(row)) for row in range(rows))
    for merged in sheet.merged_cells.ranges:
        top = cells.get((merged.min_row - 1, merged.min_col - 1))
        if top:
            for at in _within(merged, rows, columns):
                cells.setdefault(at, top)
    made = tuple(tuple(cells.get((r, c), "") for c in range(columns)) for r in range(rows))
    return Grid(name=sheet.title, rows=made, indents=indents)


def _depth(sheet: Any, row: int, first: Any) -> int:
    level = int(sheet.row_dimensions[row + 1].outlineLevel or 0) if row + 1 in sheet.row_dimensions else 0
    if level or first is None or not first.has_style:
        return level
    return int(getattr(first.alignment, "indent", 0) or 0)


def _within(merged: Any, rows: int, columns: int) -> Iterator[tuple[int, int]]:
    for row in range(merged.min_row - 1, min(merged.max_row, rows)):
        for column in range(merged.min_col - 1, min(merged.max_col, columns)):
            yield row, column


def _said(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.10g}" if abs(value) < 1e15 else str(value)
    return _clean(str(value))


def _opendocument(data: bytes, name: str) -> tuple[Grid, ...]:
    from lxml import etree

    spaces = {
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    }
    table, office, words = (f"{{{spaces[key]}}}" for key in ("table", "office", "text"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            root = etree.fromstring(package.read("content.xml"), parser)
    except (etree.XMLSyntaxError, zipfile.BadZipFile, KeyError) as fault:
        raise _damaged(name) from fault
    found = []
    for sheet in root.iter(f"{table}table"):
        rows: list[tuple[str, ...]] = []
        blank = 0
        for row in sheet.iter(f"{table}table-row"):
            cells: list[str] = []
            for cell in row.iterchildren(f"{table}table-cell", f"{table}covered-table-cell"):
                number = cell.get(f"{office}value")
                said = "\n".join("".join(map(str, line.itertext())) for line in cell.iterchildren(f"{words}p"))
                text = _clean(_said(float(number)) if number and _is_number(number) else said)
                repeated = int(cell.get(f"{table}number-columns-repeated", "1"))
                cells += [text] * min(repeated, _MOST_COLUMNS - len(cells) if text else 50)
            repeated = min(int(row.get(f"{table}number-rows-repeated", "1")), _MOST_ROWS)
            if not any(cells):
                blank += repeated
                continue
            rows += [()] * blank + [tuple(cells[:_MOST_COLUMNS])] * repeated
            blank = 0
        found.append(Grid(name=sheet.get(f"{table}name", ""), rows=tuple(rows[:_MOST_ROWS])))
    return tuple(found)


def _is_number(words: str) -> bool:
    try:
        float(words)
    except ValueError:
        return False
    return True
