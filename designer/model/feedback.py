"""How clients see their suppliers: rounds of a survey with their scores, and what was decided after them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from designer.model.fields import Reference, belongs, refers, said
from designer.model.record import Record
from designer.model.relations import ConditionKind

_PERFORMERS = ("Unit", "Position")


class ImprovementKind(StrEnum):
    """What is done after a low score."""

    PROTOCOL = "protocol"
    TRAINING = "training"
    FORUM = "forum"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRound(Record):
    """One round of the survey among internal clients."""

    name: str = said("Название", "Name")
    opened: str = said("Открыт", "Opened")
    """Day as YYYY-MM-DD; rounds follow each other by it."""
    note: str = said("Заметка", "Note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Record):
    """What one answer sheet says about one arrow, or about one condition on it; it names no person."""

    round: str = belongs("Опрос", "Round", "SurveyRound")
    link: str = belongs("Стрелка", "Arrow", "ClientLink")
    sheet: str = said("Лист ответов", "Answer sheet")
    """Random mark that holds the answers of one sheet together."""
    condition: str | None = said(
        "Условие", "Condition", default=None, reference=Reference(("ServiceCondition",), "drop")
    )
    """None: the service as a whole."""
    value: float | None = said("Оценка", "Score", default=None)
    """From 1 to 5; None where only the kind or the level was answered."""
    seen_kind: ConditionKind | None = said("Вид в глазах клиента", "Kind as the client sees it", default=None)
    seen_level: str = said("Нужный клиенту уровень", "Level that the client needs")
    comment: str = said("Замечание", "Comment")


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement(Record):
    """What is to be done about the service along one arrow, by whom and until when."""

    link: str = belongs("Стрелка", "Arrow", "ClientLink")
    round: str | None = refers("После опроса", "After the round", "SurveyRound")
    kind: ImprovementKind = said("Вид", "Kind", default=ImprovementKind.PROTOCOL)
    text: str = said("Что сделать", "What to do")
    owner: str | None = refers("Ответственный", "Owner", *_PERFORMERS)
    due: str = said("Срок", "Due")
    """Day as YYYY-MM-DD."""
    is_done: bool = said("Сделано", "Done", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks(Record):
    """A thank-you of a client to its supplier."""

    giver: str = belongs("От кого", "From", *_PERFORMERS)
    receiver: str = belongs("Кому", "To", *_PERFORMERS)
    text: str = said("За что", "For what")
    date: str = said("Дата", "Date")
    """Day as YYYY-MM-DD."""
