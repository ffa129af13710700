"""What still wants a person: findings that were accepted with a reason, and questions left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from designer.model.fields import ANY_RECORD, belongs, refers, said
from designer.model.record import Record

_ANY = ("Unit", "Position", "ExternalClient", "ClientGroup", "ClientLink", "Company")


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedFinding(Record):
    """A finding that somebody looked at and decided to live with."""

    code: str = said("Код", "Code")
    subject: str = belongs("О ком", "Subject", *_ANY)
    detail: str = said("Подробность", "Detail")
    """What tells this finding from others of its code on the same subject."""
    reason: str = said("Причина", "Reason")
    author: str = said("Автор", "Author")
    date: str = said("Дата", "Date")
    """Day of acceptance as YYYY-MM-DD."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion(Record):
    """A question that an import asked and nobody has answered yet."""

    key: str = said("Ключ", "Key")
    """Stable name of the question, by which the command line answers it."""
    question: str = said("Вопрос", "Question")
    choices: tuple[str, ...] = refers("Варианты", "Choices", *_ANY, many=True)
    """Ids of the participants among which the words do not decide."""
    suppliers: tuple[str, ...] = refers("Чьи клиенты", "Whose clients", *_ANY, many=True)
    """Ids of the participants whose arrows wait for the answer."""
    words: str = said("Слова", "Words")
    """The words of the source that can be read in several ways."""
    where: str = said("Где", "Where")
    wholes: tuple[str, ...] = refers("Куда вложить", "Nest into", "Unit", many=True)
    """Of a question about nesting: the units that the suppliers, one by one, may belong into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement(Record):
    """Something that two people changed differently, and that nobody has decided yet."""

    about: str = belongs("О чём", "About", ANY_RECORD)
    field: str = said("Поле", "Field")
    """Name of the field; empty where the question is whether the record stays."""
    why: str = said("Почему", "Why")
    base: Any = said("Было", "Before", default=None)
    versions: dict[str, Any] = said("Версии", "Versions", default=dict)
    """What each side says, as plain data, by the name of the side; None: the record is gone there."""
