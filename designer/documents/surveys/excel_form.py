"""The survey as an Excel workbook with lists to choose from; texts of the model are never formulas."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from designer.analysis.survey import Questionnaire
from designer.documents.surveys import words
from designer.documents.surveys.rows import form_rows
from designer.exchange.answers.answers_table import CODE, COMMENT, DEALT, KIND_SEEN, LEVEL, VALUE, WHAT, sheet_mark
from designer.i18n import Language
from designer.model.organization import Organization

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FIRST = 5
"""Row of the first supplier; above it stand the mark, the title, the help and the heads."""
_WIDTHS = {CODE: 4, WHAT: 58, DEALT: 14, VALUE: 12, KIND_SEEN: 20, LEVEL: 26, COMMENT: 44}


def survey_xlsx(organization: Organization, asked: Questionnaire, round: str, language: Language) -> bytes:
    """Return the form for one client."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = words.TITLE.into(language)[:31]
    wrapped = Alignment(wrap_text=True, vertical="top")
    _write(sheet, 1, CODE, sheet_mark(organization.model_id, round, asked.client))
    _write(sheet, 1, WHAT, f"{words.TITLE.into(language)}: {asked.name}")
    _write(sheet, 2, WHAT, words.INTRO.into(language))
    _write(sheet, 3, WHAT, words.KIND_HELP.into(language))
    heads = {WHAT: words.WHAT, DEALT: words.DEALT, VALUE: words.SCORE, KIND_SEEN: words.KIND, LEVEL: words.LEVEL}
    for column, head in {**heads, COMMENT: words.COMMENT}.items():
        _write(sheet, _FIRST - 1, column, head.into(language))
        sheet.cell(_FIRST - 1, column + 1).font = Font(bold=True)
    rows = form_rows(asked)
    grey = PatternFill("solid", fgColor="EEF2F7")
    for number, row in enumerate(rows, _FIRST):
        _write(sheet, number, CODE, row.code)
        _write(sheet, number, WHAT, ("    " if row.is_condition else "") + row.what)
        sheet.cell(number, WHAT + 1).alignment = wrapped
        for column in (DEALT,) if row.is_condition else (KIND_SEEN, LEVEL):
            sheet.cell(number, column + 1).fill = grey
        if not row.is_condition:
            sheet.cell(number, WHAT + 1).font = Font(bold=True)
    for line in (2, 3):
        sheet.cell(line, WHAT + 1).alignment = wrapped
        sheet.merge_cells(start_row=line, end_row=line, start_column=WHAT + 1, end_column=COMMENT + 1)
        sheet.row_dimensions[line].height = 34
    sheet.cell(1, WHAT + 1).font = Font(bold=True, size=14)
    for column, width in _WIDTHS.items():
        sheet.column_dimensions["ABCDEFG"[column]].width = width
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = f"C{_FIRST}"
    _choices(sheet, _FIRST + len(rows) - 1, language)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _write(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row, column + 1)
    cell.value = text
    cell.data_type = "s"


def _choices(sheet: Worksheet, last: int, language: Language) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    kinds = ",".join(text.into(language) for text in words.KINDS.values())
    lists = {
        "C": f"{words.YES.into(language)},{words.NO.into(language)}",
        "D": "1,2,3,4,5",
        "E": kinds,
    }
    for column, choices in lists.items():
        validation = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
        sheet.add_data_validation(validation)
        validation.add(f"{column}{_FIRST}:{column}{max(last, _FIRST)}")
