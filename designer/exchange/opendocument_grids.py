"""Sheets of OpenDocument tables, as LibreOffice writes them."""

from __future__ import annotations

import io
import zipfile
from typing import Any, Final

from designer.exchange.grid import DAMAGED, MOST_COLUMNS, MOST_ROWS, TOO_LARGE, Grid, UnreadableTable, indent_of, tidied
from designer.exchange.workbook_grids import MOST_CELLS, said

_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_WORDS: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MOST_BYTES: Final = 120_000_000


def opendocument_grids(data: bytes, name: str) -> tuple[Grid, ...]:
    """Return all sheets of an OpenDocument table; raises UnreadableTable for a damaged one and one beyond measure."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if package.getinfo("content.xml").file_size > _MOST_BYTES:
                raise UnreadableTable(name, TOO_LARGE)
            content = package.read("content.xml")
        if content.count(b":table-cell") > 2 * MOST_CELLS:
            raise UnreadableTable(name, TOO_LARGE)
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, zipfile.BadZipFile, KeyError, EOFError, RuntimeError) as fault:
        raise UnreadableTable(name, DAMAGED) from fault
    unseen = {
        style.get(f"{_STYLE}name")
        for style in root.iter(f"{_STYLE}style")
        if any(one.get(f"{_TABLE}display") == "false" for one in style.iter(f"{_STYLE}table-properties"))
    }
    return tuple(
        _sheet(sheet, is_hidden=sheet.get(f"{_TABLE}style-name") in unseen) for sheet in root.iter(f"{_TABLE}table")
    )


def _sheet(sheet: Any, *, is_hidden: bool) -> Grid:
    rows: list[tuple[str, ...]] = []
    indents: dict[tuple[int, int], int] = {}
    hidden, folded = set[int](), set[int]()
    blank = 0
    for row in sheet.iter(f"{_TABLE}table-row"):
        cells: list[str] = []
        for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            number = cell.get(f"{_OFFICE}value")
            words = "\n".join(map(_line, cell.iterchildren(f"{_WORDS}p")))
            text = said(float(number)) if number and _is_number(number) else tidied(words)
            repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            if text and not number and (depth := indent_of(words)):
                indents[len(rows) + blank, len(cells)] = depth
            cells += [text] * min(repeated, MOST_COLUMNS - len(cells) if text else 50)
        repeated = min(int(row.get(f"{_TABLE}number-rows-repeated", "1")), MOST_ROWS)
        if not any(cells):
            blank += repeated
            continue
        rows += [()] * min(blank, MOST_ROWS)
        visibility = row.get(f"{_TABLE}visibility", "visible")
        if visibility != "visible":
            (folded if visibility == "filter" else hidden).update(range(len(rows), len(rows) + repeated))
        rows += [tuple(cells[:MOST_COLUMNS])] * repeated
        blank = 0
        if len(rows) > MOST_ROWS:
            break
    return Grid(
        name=sheet.get(f"{_TABLE}name", ""),
        rows=tuple(rows[:MOST_ROWS]),
        indents=indents,
        is_hidden=is_hidden,
        hidden=frozenset(hidden),
        folded=frozenset(folded),
    )


def _line(paragraph: Any) -> str:
    """Return the words of a paragraph; several blanks stand in it as a mark with their number."""
    said = [paragraph.text or ""]
    for inner in paragraph.iter():
        if inner is paragraph:
            continue
        if inner.tag == f"{_WORDS}s":
            said.append(" " * min(int(inner.get(f"{_WORDS}c", "1")), 200))
        said += [inner.text or "", inner.tail or ""]
    return "".join(said)


def _is_number(words: str) -> bool:
    try:
        float(words)
    except ValueError:
        return False
    return True
