"""Answer sheets as tables: the xlsx form and the docx form have the same columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from designer.exchange.answers.answer_sheet import (
    SEND_AGAIN,
    Answer,
    AnswerSheet,
    DamagedSheet,
    clean,
    dealt_of,
    kind_of,
    score_of,
)
from designer.i18n import Text

_MARK: Final = re.compile(r"omd:(?P<model>[^\s:]+):(?P<round>[^\s:]+):(?P<client>[^\s:]+)")
_CODE: Final = re.compile(r"^#(\S+)$")
CODE, WHAT, DEALT, VALUE, KIND_SEEN, LEVEL, COMMENT = range(7)
"""The columns of a form, the code first."""


def sheet_mark(model: str, round: str, client: str) -> str:
    """Return what stands on a form and says for whom it is."""
    return f"omd:{model}:{round}:{client}"


def row_code(id: str) -> str:
    """Return what stands in the first column of a row about an arrow or a condition."""
    return "#" + id


def read_rows(rows: Sequence[Sequence[str]], mark: str, kind: str) -> AnswerSheet:
    """Read the rows of a form; ``mark`` tells the sheet from others. Raises DamagedSheet."""
    head = next((found for row in rows for cell in row if (found := _MARK.search(cell))), None)
    if head is None:
        raise DamagedSheet(
            Text(ru=f"В файле {kind} нет метки опроса: это другая таблица.", en=f"The {kind} file has no survey mark."),
            Text(
                ru="Нужна форма, которую раздала программа, вместе с её первой строкой.",
                en="The form that the program handed out is needed, with its first line.",
            ),
        )
    answers = []
    for row in rows:
        cells = [clean(cell) for cell in row] + [""] * 7
        code = _CODE.match(cells[CODE])
        if code is None:
            continue
        where = cells[WHAT][:40] or code[1]
        answers.append(
            Answer(
                subject=code[1],
                value=score_of(cells[VALUE], where),
                kind=kind_of(cells[KIND_SEEN]),
                level=cells[LEVEL],
                comment=cells[COMMENT],
                dealt=dealt_of(cells[DEALT]),
            )
        )
    if not answers:
        raise DamagedSheet(
            Text(ru="В форме не осталось ни одной строки с кодом.", en="No row with a code is left in the form."),
            SEND_AGAIN,
        )
    return AnswerSheet(
        model=head["model"], round=head["round"], client=head["client"], mark=mark, answers=tuple(answers)
    )
