"""Puts names of clients into the case that a mission asks for where somebody types them."""

from __future__ import annotations

import re
from typing import Final

from designer.analysis.naming import PARTICIPANTS, names_of
from designer.analysis.reading import known_name
from designer.i18n import Language
from designer.language.declension.words import Case
from designer.language.rephrase.cases import recase
from designer.language.rephrase.proposals import forms_of
from designer.model.organization import Organization
from designer.model.participants import Participant

_JOINT: Final = re.compile(r"(\s*,\s*|\s+(?:и|а также|или)\s+)")
_WORD: Final = re.compile(r"[\w№&-]+")


def addressed(organization: Organization, words: str, before: str, language: Language) -> str:
    """Return names that somebody typed as they stand in a mission after the words ``before``.

    "Отдел продаж и склад" after "Помогать" becomes "отделу продаж и складу"; what stands in the case already, an
    abbreviation or English stays as it is.
    """
    if language == "en" or not words.strip():
        return words.strip()
    from designer.language.russian.governing import governed

    asked = governed(before)
    case = asked.case if asked is not None else Case.DATV
    whole = _named(organization, words.strip())
    if whole is not None:
        return _form(organization, whole, words.strip(), case)
    parts = _JOINT.split(words.strip())
    return "".join(part if place % 2 else _part(organization, part, case) for place, part in enumerate(parts))


def _part(organization: Organization, words: str, case: Case) -> str:
    from designer.language.russian.grammar import cases_of, grammar

    known = _named(organization, words)
    if known is not None:
        return _form(organization, known, words, case)
    first = _WORD.search(words)
    look = grammar(first[0]) if first else None
    if look is None or case.value in cases_of(look.noun | look.adjective):
        return words
    return recase(words, [Case.NOMN], case) or words


def _named(organization: Organization, words: str) -> Participant | None:
    """Return the participant who is called exactly so, in the nominative."""
    low = words.casefold()
    for kind in PARTICIPANTS:
        for participant in organization.all(kind):
            if any(name.casefold() == low for name in names_of(participant)):
                return participant
    return None


def _form(organization: Organization, participant: Participant, words: str, case: Case) -> str:
    if words.casefold() in {short.casefold() for short in participant.abbreviations}:
        return words
    if words.casefold() != participant.name.casefold():
        return recase(words, [Case.NOMN], case) or words
    forms = {**forms_of(known_name(organization, participant), "ru"), **participant.forms}
    return forms.get(case.value, words)
