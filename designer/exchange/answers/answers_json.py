"""Answer sheets that the HTML form saved: one JSON document."""

from __future__ import annotations

import json
from typing import Any

from designer.exchange.answers.answer_sheet import (
    FORMAT,
    SEND_AGAIN,
    Answer,
    AnswerSheet,
    DamagedSheet,
    clean,
    kind_of,
    score_of,
)
from designer.i18n import Text


def read(data: bytes) -> AnswerSheet:
    """Read a saved form; raises DamagedSheet."""
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise DamagedSheet(
            Text(ru="Файл не читается как текст UTF-8.", en="The file is no UTF-8 text."), SEND_AGAIN
        ) from fault
    except (json.JSONDecodeError, RecursionError) as fault:
        line = getattr(fault, "lineno", 1)
        raise DamagedSheet(
            Text(ru=f"Файл обрезан или испорчен (строка {line}).", en=f"The file is cut off or damaged (line {line})."),
            Text(ru="Попросите открыть форму и сохранить ответы ещё раз.", en="Ask to open the form and save again."),
        ) from fault
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise DamagedSheet(
            Text(ru="Это не ответы опроса.", en="These are no answers of a survey."),
            Text(ru="Нужен файл, который сохранила форма опроса.", en="The file that the form saved is needed."),
        )
    answers = []
    for number, entry in enumerate(_list(document.get("answers")), 1):
        where = f"№ {number}"
        answers.append(_answer(entry, where, dealt=bool(entry.get("dealt"))))
        for place, condition in enumerate(_list(entry.get("conditions")), 1):
            answers.append(_answer(condition, f"{where}.{place}", dealt=None))
    return AnswerSheet(
        model=clean(document.get("model")),
        round=clean(document.get("round")),
        client=clean(document.get("client")),
        mark=clean(document.get("sheet")),
        answers=tuple(answers),
    )


def _answer(entry: dict[str, Any], where: str, dealt: bool | None) -> Answer:
    value = entry.get("value")
    return Answer(
        subject=clean(entry.get("id")),
        value=score_of("" if value is None else str(value), where),
        kind=kind_of(str(entry.get("kind") or "")),
        level=clean(entry.get("level")),
        comment=clean(entry.get("comment")),
        dealt=dealt,
    )


def _list(value: object) -> list[dict[str, Any]]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise DamagedSheet(Text(ru="Ответы записаны не списком.", en="The answers are no list."), SEND_AGAIN)
    return value
