"""Puts titles of units, titles of positions and names of persons into Russian cases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from designer.language.declension import persons
from designer.language.declension import title as titles
from designer.language.declension.words import (
    ACRONYM,
    INDECLINABLE,
    LATIN,
    OBLIQUE_CASES,
    Case,
    is_proper,
    nominative_nouns,
)
from designer.language.titles import names_position

Kind = Literal["unit", "position", "person"]

__all__ = [
    "Case", "GenderNumber", "Kind", "agree_verb", "decline", "forms", "gender_number", "in_sentence", "is_cyrillic"
]

_CYRILLIC_LETTER = re.compile(r"[а-яё]", re.IGNORECASE)
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class GenderNumber:
    """What a verb agrees with: ``masc``, ``femn`` or ``neut``, and ``sing`` or ``plur``."""

    gender: str
    number: str


def is_cyrillic(text: str) -> bool:
    """Whether a text has a Russian letter; without one nothing declines."""
    return _CYRILLIC_LETTER.search(text) is not None


def decline(text: str, kind: Kind, case: Case) -> str:
    """Return a title or name in a case; its capital letters, spaces and quotes stay.

    English and other words without Cyrillic letters come back unchanged, as does a text too long for a title.
    """
    if case is Case.NOMN or not is_cyrillic(text) or len(text) > _LONGEST:
        return text
    if kind == "person":
        return persons.decline_person(text, case)
    return _decline_title(text, kind, case)


@lru_cache(maxsize=20_000)
def _decline_title(text: str, kind: titles.TitleKind, case: Case) -> str:
    if titles.is_written_in_capitals(text):
        return _decline_title(text.lower(), kind, case).upper()
    return "".join(piece.into(case) for piece in titles.pieces(text, kind))


def forms(text: str, kind: Kind) -> dict[str, str]:
    """Return the five oblique forms by the names ``gent``, ``datv``, ``accs``, ``ablt``, ``loct``."""
    return {case: decline(text, kind, Case(case)) for case in OBLIQUE_CASES}


def in_sentence(title: str) -> str:
    """Return a title as it stands inside a sentence: the first letter small, except in acronyms and names."""
    if acting := re.match(r"(И)(?=\.\s*о\.)", title):
        return "и" + title[acting.end() :]
    match = re.match(r"[\w&+]+(?:[-‑][\w&+]+)*", title)
    if match is None or not is_cyrillic(title):
        return title
    first = match[0]
    start, *rest = re.split(r"[-‑]", first)
    if any(part.istitle() for part in rest) and not names_position(start):
        return title
    if ACRONYM.fullmatch(start) or LATIN.fullmatch(start) or (len(first) == 1 and title[1:2] == "."):
        return title
    if (is_proper(first) and not _names_trade(first)) or (first.isupper() and len(first) > 1):
        return title
    return first[0].lower() + title[1:]


def _names_trade(word: str) -> bool:
    """Say whether a word that looks like a name is what somebody does: "Бариста", "Тимлид", "Скрам-мастер"."""
    last = word.rsplit("-", 1)[-1]
    is_compound = last != word and any(n.tag.animacy == "anim" for n in nominative_nouns(last)) and not is_proper(last)
    return is_compound or word.lower() in INDECLINABLE or names_position(word)


def gender_number(title: str, kind: Kind = "unit") -> GenderNumber:
    """Return the gender and number that a verb takes after this title, masculine singular at a loss."""
    if kind == "person":
        return GenderNumber("femn" if persons.gender_of(title) == "femn" else "masc", "sing")
    if titles.is_written_in_capitals(title):
        title = title.lower()
    for piece in titles.pieces(title, kind) if len(title) <= _LONGEST else ():
        if piece.role != "fixed":
            gender = piece.agreement.gender
            return GenderNumber(gender if gender in ("femn", "neut") else "masc", piece.agreement.number)
    return GenderNumber("masc", "sing")


def agree_verb(masculine: str, with_what: GenderNumber) -> str:
    """Return a short participle or past verb ("утверждён", "согласовал") in the gender and number of a title.

    A word in capitals stays in capitals.
    """
    from designer.language.declension.words import readings

    for reading in readings(masculine):
        if reading.tag.POS not in ("PRTS", "ADJS", "VERB") or reading.tag.gender != "masc":
            continue
        wanted = {with_what.number} if with_what.number == "plur" else {"sing", with_what.gender}
        if form := reading.inflect(wanted):
            word = str(form.word)
            if "ё" not in masculine.lower():
                word = word.replace("ё", "е")
            return word.upper() if masculine.isupper() else word
    return masculine
