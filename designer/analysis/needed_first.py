"""Whose service a common client of two suppliers needs first, as far as the terms of the two arrows say it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from designer.edits.clients import find_arrow
from designer.edits.terms import items_of
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.relations import ClientLink, ConditionKind, Service, ServiceCondition

_SPAN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?)?\s*(?:-?\s*(?:рабоч\w*|календарн\w*|working|business|calendar)\s+)?"
    r"(?P<unit>мин|час|hour|minute|дн|ден|сут|day|недел|week|месяц|month|квартал|quarter)",
    re.IGNORECASE,
)
_DAYS = {
    "мин": 1 / 1440, "minute": 1 / 1440, "час": 1 / 24, "hour": 1 / 24, "дн": 1.0, "ден": 1.0, "сут": 1.0, "day": 1.0,
    "недел": 7.0, "week": 7.0, "месяц": 30.0, "month": 30.0, "квартал": 91.0, "quarter": 91.0,
}  # fmt: skip
_NUMBERS = {
    "один": 1, "одного": 1, "два": 2, "двух": 2, "три": 3, "трёх": 3, "трех": 3, "четыре": 4, "пять": 5, "пяти": 5,
    "десять": 10, "десяти": 10, "двадцать": 20, "тридцать": 30,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "twenty": 20, "thirty": 30,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Which of two suppliers a common client needs first, and by what the model says so."""

    first: str | None
    """Id of the supplier; None where the model does not say."""
    why: Text


def needed_first(organization: Organization, client: str, a: str, b: str) -> Need:
    """Return whose service a client needs first: by what was said, by deadlines, by critical conditions."""
    one, other = find_arrow(organization, a, client), find_arrow(organization, b, client)
    if one is None or other is None:
        return Need(first=None, why=Text(ru="одна из услуг идёт через группу", en="one service goes through a group"))
    if one.turn is not None and other.turn is not None and one.turn != other.turn:
        return Need(
            first=a if one.turn < other.turn else b,
            why=Text(ru="так записано в модели", en="the model says so"),
        )
    days = _shortest(organization, one), _shortest(organization, other)
    if days[0] is not None and days[1] is not None and days[0] != days[1]:
        return Need(
            first=a if days[0] < days[1] else b,
            why=Text(ru="срок его услуги короче", en="its service has the shorter deadline"),
        )
    critical = _is_critical(organization, one), _is_critical(organization, other)
    if critical[0] != critical[1]:
        return Need(
            first=a if critical[0] else b,
            why=Text(ru="только у него есть критическое условие", en="it alone has a critical condition"),
        )
    unknown = Text(
        ru="нет ни очереди, ни сроков, ни критических условий, по которым это видно; спросите клиента",
        en="no turn, deadline or critical condition shows it; ask the client",
    )
    return Need(first=None, why=unknown)


def days_of(deadline: str) -> float | None:
    """Return how many days a deadline in words is: "2 рабочих дня", "in 4 hours"; None where it names no time."""
    found = _SPAN.search(deadline)
    if found is None:
        return None
    unit = _DAYS[found["unit"].lower()]
    if found["number"]:
        return float(found["number"].replace(",", ".")) * unit
    before = re.findall(r"\w+", deadline[: found.start()].lower())
    named = [_NUMBERS[word] for word in before if word in _NUMBERS]
    return float(named[-1]) * unit if named else unit


def _shortest(organization: Organization, arrow: ClientLink) -> float | None:
    found = [d for s in items_of(organization, Service, arrow.id) if (d := days_of(s.deadline)) is not None]
    return min(found, default=None)


def _is_critical(organization: Organization, arrow: ClientLink) -> bool:
    return any(c.kind is ConditionKind.CRITICAL for c in items_of(organization, ServiceCondition, arrow.id))
