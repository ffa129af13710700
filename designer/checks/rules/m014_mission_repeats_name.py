"""M014: a mission says no more than the name of its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text
from designer.language.reading import Reading

_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = re.compile(
    r"(?:миссия|цель|задача|отдел|служб|подразделен|департамент|управлени|предприяти|компани|организаци|осуществл|обеспеч"
    r"|выполн|ведени|деятельност|работ|занима|отвеча|является|для|все|наш|помога|помощ|содейств"
    r"|mission|purpose|task|department|unit|team|company|provide|provision|carry|perform|work|our|the|and|for|help|support"
    r"|service|servic|we|is|to)",
    re.IGNORECASE,
)
"""Words that say nothing of their own in a mission."""
_BEGINNING = 5


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find missions whose telling words all stand in the unit's own name or name its clients."""
    performer, reading = look.performer, look.reading
    if performer is None or not reading.supported:
        return
    said = []
    for match in _words_beside_names(reading):
        if not _telling(match[0]):
            continue
        if not any(_telling(match[0]) in _beginnings(name) for name in (performer.name, *performer.aliases)):
            return
        said.append(match)
    if not said:
        return
    message = Text(
        ru="{name}: миссия повторяет название и не говорит, что сможет клиент",
        en="{name}: the mission repeats the name and does not say what the client will be able to do",
    )
    yield rule.found(
        look.id, message.format(name=look.name_of(look.id)), span=(said[0].start(), said[-1].end())
    )


def _words_beside_names(reading: Reading) -> Iterator[re.Match[str]]:
    """Yield the words of a mission but those that name somebody."""
    place = reading.declaration[1] if reading.declaration else 0
    named = [b.span for clause in reading.clauses for b in clause.beneficiaries]
    for first, last in sorted([*named, *(b.span for b in reading.mentioned)]):
        yield from _WORD.finditer(reading.text, place, first)
        place = max(place, last)
    yield from _WORD.finditer(reading.text, place)


@lru_cache(maxsize=5_000)
def _telling(word: str) -> str:
    """Return the beginning of a word that says something of its own, "" for another word."""
    return "" if _EMPTY.match(word) else word.lower().replace("ё", "е")[:_BEGINNING]


@lru_cache(maxsize=5_000)
def _beginnings(name: str) -> frozenset[str]:
    return frozenset([word[:_BEGINNING] for word in _WORD.findall(name.lower().replace("ё", "е"))])


RULE = Rule(
    code="M014",
    name="mission-repeats-name",
    severity=Severity.ADVICE,
    title=Text(ru="Миссия повторяет название", en="The mission repeats the name"),
    why=Text(
        ru="«Отдел снабжения: снабжать» не говорит, ради чего и кому это нужно.",
        en="“Purchasing Department: purchase” does not say what for, and who needs it.",
    ),
    advice=Text(
        ru="Скажите, что клиент сможет делать благодаря этой работе.",
        en="Say what the client can do thanks to this work.",
    ),
    bad=("Отдел снабжения: Клиент: Цех. Снабжение цеха.\nЦех:",),
    good=("Отдел снабжения: Клиент: Цех. Помогать цеху работать без простоев из-за нехватки материалов.\nЦех:",),
    bad_english=("Maintenance Department: Client: Workshop. Maintenance for the workshop.\nWorkshop:",),
    good_english=("Maintenance Department: Client: Workshop. Help the workshop run without breakdowns.\nWorkshop:",),
    check=check,
)
