"""Tables that accounting programs call .xls although they are a page of HTML or a workbook in XML of 2003."""

from __future__ import annotations

import re
from typing import Any, Final

from designer.exchange.grid import DAMAGED, MOST_COLUMNS, MOST_ROWS, TOO_LARGE, Grid, UnreadableTable, indent_of, tidied
from designer.exchange.workbook_grids import MOST_CELLS

_PAGE: Final = re.compile(
    r"\s*(?:<!--.*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|meta)\b", re.I | re.S
)
_WORKBOOK: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
_SPREADSHEET: Final = "{urn:schemas-microsoft-com:office:spreadsheet}"


def is_page(text: str) -> bool:
    """Whether a text begins as a page of HTML does."""
    return _PAGE.match(text[:4000].removeprefix("\ufeff")) is not None


def is_xml_workbook(data: bytes) -> bool:
    """Whether these bytes are a workbook in the XML of Excel 2003."""
    return data[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") and _WORKBOOK in data[:4000]


def page_grids(text: str, name: str) -> tuple[Grid, ...]:
    """Return the innermost tables of a page; raises UnreadableTable."""
    from lxml import etree

    if text.count("<td") + text.count("<TD") > MOST_CELLS:
        raise UnreadableTable(name, TOO_LARGE)
    declared = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.removeprefix("\ufeff"))
    try:
        root = etree.fromstring(declared.encode("utf-8"), etree.HTMLParser(encoding="utf-8", no_network=True))
    except etree.XMLSyntaxError as fault:
        raise UnreadableTable(name, DAMAGED) from fault
    if root is None:
        return ()
    return tuple(_of_rows("", _page_rows(table)) for table in root.iter("table") if table.find(".//table") is None)


def xml_workbook_grids(data: bytes, name: str) -> tuple[Grid, ...]:
    """Return the sheets of a workbook in the XML of Excel 2003; raises UnreadableTable."""
    from lxml import etree

    if data.count(b"Cell") > 2 * MOST_CELLS:
        raise UnreadableTable(name, TOO_LARGE)
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as fault:
        raise UnreadableTable(name, DAMAGED) from fault
    return tuple(
        _of_rows(sheet.get(f"{_SPREADSHEET}Name", ""), _workbook_rows(sheet))
        for sheet in root.iter(f"{_SPREADSHEET}Worksheet")
    )


_Cells = list[list[tuple[int, str, int, int]]]
"""By row: column or -1 for the next free one, words, columns and rows that the cell covers."""


def _page_rows(table: Any) -> _Cells:
    return [
        [
            (-1, "".join(cell.itertext()), _count(cell.get("colspan")), _count(cell.get("rowspan")))
            for cell in row.iterchildren("td", "th")
        ]
        for row in table.iter("tr")
    ]


def _workbook_rows(sheet: Any) -> _Cells:
    rows: _Cells = []
    for row in sheet.iter(f"{_SPREADSHEET}Row"):
        at = int(row.get(f"{_SPREADSHEET}Index", len(rows) + 1))
        rows += [[] for _ in range(min(at - 1, MOST_ROWS) - len(rows))]
        cells = []
        for cell in row.iterchildren(f"{_SPREADSHEET}Cell"):
            words = "".join("".join(data.itertext()) for data in cell.iterchildren(f"{_SPREADSHEET}Data"))
            across, down = (int(cell.get(f"{_SPREADSHEET}Merge{way}", 0)) for way in ("Across", "Down"))
            cells.append((int(cell.get(f"{_SPREADSHEET}Index", 0)) - 1, words, across + 1, down + 1))
        rows.append(cells)
    return rows


def _of_rows(name: str, cells: _Cells) -> Grid:
    held: dict[tuple[int, int], str] = {}
    indents: dict[tuple[int, int], int] = {}
    spread = set[tuple[int, int]]()
    for row, line in enumerate(cells[:MOST_ROWS]):
        column = 0
        for at, words, across, down in line:
            column = at if at >= 0 else column
            while (row, column) in held:
                column += 1
            if column >= MOST_COLUMNS:
                break
            for r in range(row, min(row + down, len(cells))):
                for c in range(column, min(column + across, MOST_COLUMNS)):
                    held.setdefault((r, c), tidied(words))
                    if r > row:
                        spread.add((r, c))
            if depth := indent_of(words.lstrip("\r\n")):
                indents[row, column] = depth
            column += across
    width = max((at[1] for at, words in held.items() if words), default=-1) + 1
    rows = tuple(tuple(held.get((r, c), "") for c in range(width)) for r in range(min(len(cells), MOST_ROWS)))
    return Grid(name=name, rows=rows, indents=indents, spread=frozenset(spread))


def _count(words: str | None) -> int:
    return min(max(int(words), 1), 1000) if words and words.isdigit() else 1
