"""The tables of a foreign file, whatever program wrote it: separated values, workbooks, pages under a wrong name."""

from __future__ import annotations

from functools import lru_cache

from designer.exchange.grid import Grid, UnreadableTable
from designer.exchange.markup_grids import is_page, is_xml_workbook, page_grids, xml_workbook_grids
from designer.exchange.opendocument_grids import opendocument_grids
from designer.exchange.separated_values import separated
from designer.exchange.source_text import text_of
from designer.exchange.workbook_grids import workbook_grids
from designer.exchange.wrong_files import is_opendocument, refuse_wrong_file

__all__ = ["Grid", "UnreadableTable", "grids_of"]


@lru_cache(maxsize=3)
def grids_of(data: bytes, name: str) -> tuple[Grid, ...]:
    """Return the tables of a file that hold something; raises UnreadableTable for what is no table.

    The last few files are remembered: each format asks for the tables to see whether the file is its own.
    """
    refuse_wrong_file(data, name)
    if data[:2] == b"PK":
        grids = opendocument_grids(data, name) if is_opendocument(data) else workbook_grids(data, name)
    elif is_xml_workbook(data):
        grids = xml_workbook_grids(data, name)
    else:
        text = text_of(data)
        grids = page_grids(text, name) if is_page(text) else (separated(text),)
    return tuple(grid for grid in grids if not grid.is_empty())
