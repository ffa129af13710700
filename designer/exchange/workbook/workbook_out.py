"""``workbook``: writes the model as an Excel table to be edited and read again; cells are never formulas."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final

from designer.exchange.outgoing import Places, Writer
from designer.exchange.workbook.columns import Column, NumberColumn
from designer.exchange.workbook.names import Names
from designer.exchange.workbook.sheets import ID, SEAL, SHEETS, Sheet, seal_of
from designer.i18n import Language, Text
from designer.model.kinds import KIND_NAMES
from designer.model.organization import Organization

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_BEFORE: Final = 2
"""So many columns stand before those of the sheet: the id and the kind."""


def write_workbook(organization: Organization, language: Language) -> bytes:
    """Return the model as a workbook with a sheet for participants, arrows, services and conditions."""
    import openpyxl

    names = Names(organization)
    book = openpyxl.Workbook()
    first = book.active
    for sheet in SHEETS:
        _write_sheet(book.create_sheet(sheet.title.into(language)), sheet, organization, names, language)
    if first is not None:
        book.remove(first)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _write_sheet(page: Worksheet, sheet: Sheet, organization: Organization, names: Names, language: Language) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    headings = [ID, Text(ru="Вид", en="Kind"), *(column.title for column in sheet.columns), SEAL]
    for at, heading in enumerate(headings, 1):
        _write_cell(page, 1, at, heading.into(language))
        page.cell(1, at).font = Font(bold=True)
        column = _column_at(sheet, at)
        letter = get_column_letter(at)
        page.column_dimensions[letter].width = 60 if column is not None and column.field == "mission" else 22
        page.column_dimensions[letter].hidden = at in (1, len(headings))
    for row, record in enumerate(sheet.records(organization), 2):
        said = [column.said(record, names, language) for column in sheet.columns]
        seal = " ".join(seal_of(words) for words in said)
        for at, words in enumerate([record.id, KIND_NAMES[type(record)].into(language), *said, seal], 1):
            _write_cell(page, row, at, words, _column_at(sheet, at))
    page.freeze_panes = "D2"


def _column_at(sheet: Sheet, at: int) -> Column | None:
    place = at - 1 - _BEFORE
    return sheet.columns[place] if 0 <= place < len(sheet.columns) else None


def _write_cell(page: Worksheet, row: int, at: int, words: str, column: Column | None = None) -> None:
    """Write words as text, whatever they begin with; the numbers of a column of numbers as numbers."""
    from openpyxl.styles import Alignment

    cell = page.cell(row, at)
    if words and isinstance(column, NumberColumn):
        cell.value = float(words)
    elif words:
        cell.value = _UNPRINTABLE.sub("", words)
        cell.data_type = "s"
    if column is not None and column.is_long:
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _write(organization: Organization, language: Language, _: Places) -> tuple[bytes, tuple[Text, ...]]:
    """Return the workbook; nothing that it is made to hold is left out."""
    return write_workbook(organization, language), ()


WRITER = Writer(
    kind="workbook",
    title=Text(ru="таблица Excel", en="Excel table"),
    files=Text(ru="Таблица Excel", en="Excel table"),
    suffix=".xlsx",
    write=_write,
    place=10,
)
"""The program's own Excel table as a format that can be written."""
