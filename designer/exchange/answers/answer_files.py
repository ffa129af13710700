"""Read the answer files of a survey: every sheet is compared with the model, damaged ones are named with a cure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from designer.exchange.answers import answers_json
from designer.exchange.answers.answer_sheet import ANY_ROUND, SEND_AGAIN, Answer, AnswerSheet, DamagedSheet
from designer.exchange.answers.answers_docx import rows_of
from designer.exchange.answers.answers_table import read_rows
from designer.exchange.grid import UnreadableTable
from designer.exchange.grids import grids_of
from designer.i18n import Text
from designer.model.feedback import Score, SurveyRound
from designer.model.organization import Organization
from designer.model.participants import Performer
from designer.model.record import new_id
from designer.model.relations import ClientLink, ServiceCondition

MOST_BYTES: Final = 8_000_000
_AGAIN: Final = Text(ru="Удалите лишнюю копию.", en="Remove the copy.")


@dataclass(frozen=True, slots=True, kw_only=True)
class DamagedFile:
    """An answer file that was left out."""

    name: str
    what: Text
    cure: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPlan:
    """What reading some answer files would add; nothing is changed yet."""

    scores: tuple[Score, ...]
    sheets: int
    damaged: tuple[DamagedFile, ...]


def read_answers(organization: Organization, round: str, files: Iterable[tuple[str, bytes]]) -> AnswerPlan:
    """Read answer files of one round by name and content; KeyError for an unknown round."""
    organization.need(SurveyRound, round)
    known = {s.sheet for s in organization.referring(Score, round, "round")}
    scores: list[Score] = []
    damaged: list[DamagedFile] = []
    sheets = 0
    for name, data in files:
        try:
            sheet = read_sheet(data)
            mark = hashlib.sha256(f"{sheet.round}{sheet.client}{sheet.mark}".encode()).hexdigest()[:12]
            if mark in known:
                raise DamagedSheet(Text(ru="Этот лист уже прочитан.", en="This sheet has been read already."), _AGAIN)
            scores += _scores(organization, round, sheet, mark)
        except DamagedSheet as fault:
            damaged.append(DamagedFile(name=name, what=fault.what, cure=fault.cure))
        else:
            known.add(mark)
            sheets += 1
    return AnswerPlan(scores=tuple(scores), sheets=sheets, damaged=tuple(damaged))


def read_sheet(data: bytes) -> AnswerSheet:
    """Read one answer file of any kind; raises DamagedSheet."""
    if not data.strip():
        raise DamagedSheet(Text(ru="Файл пуст.", en="The file is empty."), SEND_AGAIN)
    if len(data) > MOST_BYTES:
        raise DamagedSheet(
            Text(ru="Файл больше 8 МБ: это не форма опроса.", en="The file is larger than 8 MB: no survey form."),
            SEND_AGAIN,
        )
    mark = hashlib.sha256(data).hexdigest()[:24]
    start = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:200].lower()
    if start.startswith(b"{"):
        return answers_json.read(data)
    if start.startswith((b"<!doctype html", b"<html")):
        raise DamagedSheet(
            Text(ru="Это пустая форма, а не ответы.", en="This is the empty form, not the answers."),
            Text(
                ru="Откройте её в браузере, заполните и нажмите «Сохранить ответы»: пришлите тот файл.",
                en="Open it in a browser, fill it in, press “Save the answers” and send that file.",
            ),
        )
    if data[:2] == b"PK" and b"word/" in data:
        return read_rows(rows_of(data), mark, "docx")
    try:
        grids = grids_of(data, "")
    except UnreadableTable as fault:
        raise DamagedSheet(
            Text(ru="Файл испорчен или другого вида.", en="The file is damaged or of another kind."), SEND_AGAIN
        ) from fault
    return read_rows([row for grid in grids for row in grid.rows], mark, "xlsx")


def _scores(organization: Organization, round: str, sheet: AnswerSheet, mark: str) -> list[Score]:
    _check_head(organization, round, sheet)
    links, conditions = _known(organization)
    dealt = {a.subject for a in sheet.answers if a.dealt}
    refused = {a.subject for a in sheet.answers if a.dealt is False}
    found: list[Score] = []
    for answer in sheet.answers:
        link = answer.subject if answer.subject in links else conditions.get(answer.subject)
        if link is None:
            raise DamagedSheet(
                Text(
                    ru=f"Строка «{answer.subject}» спрашивает о том, чего в модели больше нет.",
                    en=f"The row “{answer.subject}” asks about something that the model no longer has.",
                ),
                Text(
                    ru="Верните удалённую стрелку (Ctrl+Z) или раздайте формы заново.",
                    en="Bring the removed arrow back (Ctrl+Z) or hand the forms out anew.",
                ),
            )
        has_words = answer.value is not None or answer.kind is not None or answer.level or answer.comment
        if has_words and link not in refused:
            found.append(_score(round, link, mark, answer, is_condition=answer.subject != link))
    found = [s for s in found if not dealt or s.link in dealt or s.value is not None]
    if not any(s.value is not None for s in found):
        raise DamagedSheet(
            Text(ru="В листе нет ни одной оценки.", en="The sheet has no score at all."),
            Text(ru="Попросите заполнить хотя бы одну строку.", en="Ask to fill in at least one row."),
        )
    return found


def _score(round: str, link: str, mark: str, answer: Answer, *, is_condition: bool) -> Score:
    return Score(
        id=new_id(),
        round=round,
        link=link,
        sheet=mark,
        condition=answer.subject if is_condition else None,
        value=None if answer.value is None else float(answer.value),
        seen_kind=answer.kind if is_condition else None,
        seen_level=answer.level if is_condition else "",
        comment=answer.comment,
    )


def _known(organization: Organization) -> tuple[set[str], dict[str, str]]:
    links = {link.id for link in organization.all(ClientLink)}
    return links, {c.id: c.link for c in organization.all(ServiceCondition)}


def _check_head(organization: Organization, round: str, sheet: AnswerSheet) -> None:
    if sheet.model != organization.model_id:
        raise DamagedSheet(
            Text(ru="Лист из опроса другой модели.", en="The sheet belongs to the survey of another model."),
            Text(ru="Откройте ту модель, из которой раздавали формы.", en="Open the model that the forms came from."),
        )
    if sheet.round not in (round, ANY_ROUND):
        other = organization.get(SurveyRound, sheet.round)
        name = f"«{other.name}»" if other else "?"
        raise DamagedSheet(
            Text(ru=f"Лист из другого опроса: {name}.", en=f"The sheet belongs to another round: {name}."),
            Text(ru="Выберите этот опрос и прочитайте лист в нём.", en="Choose that round and read the sheet there."),
        )
    if organization.get(Performer, sheet.client) is None:
        raise DamagedSheet(
            Text(ru="Клиента, для которого сделана форма, в модели больше нет.", en="The client of the form is gone."),
            Text(
                ru="Верните его (Ctrl+Z) или раздайте формы заново.", en="Bring it back (Ctrl+Z) or hand out new forms."
            ),
        )
