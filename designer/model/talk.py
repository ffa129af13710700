"""What people say about units and arrows: messages in threads, and disputes with their decision."""

from __future__ import annotations

from dataclasses import dataclass

from designer.model.fields import Reference, belongs, refers, said
from designer.model.record import Record

_ANY = ("Unit", "Position", "ExternalClient", "ClientGroup", "ClientLink")
_DEMANDS = ("Service", "ServiceCondition", "RequestProcedure", "Measure", "Function", "Duty", "OutOfScope")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Record):
    """One message in the thread of a participant or an arrow."""

    subject: str = belongs("О ком", "Subject", *_ANY)
    author: str = said("Автор", "Author")
    date: str = said("Дата", "Date")
    """Day and minute as YYYY-MM-DD HH:MM."""
    text: str = said("Текст", "Text")
    answers: str | None = said("В ответ на", "In answer to", default=None, reference=Reference(("Message",), "drop"))
    is_closed: bool = said("Вопрос закрыт", "Closed", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeCase(Record):
    """A dispute that was written down: who asks what of whom, and what was agreed."""

    a: str = belongs("Кто просит", "Who asks", *_ANY[:4])
    b: str = belongs("У кого", "Of whom", *_ANY[:4])
    about: str | None = refers("О чём", "About", *_DEMANDS)
    date: str = said("Дата", "Date")
    decision: str = said("Решение сторон", "Decision of the sides")
