"""Set what holds for the whole company."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from designer.edits.refusal import Refusal, insist
from designer.i18n import Text
from designer.model.organization import Organization


def set_company(organization: Organization, **values: Any) -> None:
    """Set fields of the company's record."""
    organization.put(replace(organization.company, **values))


def may_call_so(noun: str, word: str) -> Refusal | None:
    """Say why a noun of the method may not be called by this word, or None; an empty word gives the noun back."""
    from designer.language.own_words import may_call

    if word.strip() and not may_call(noun, word):
        message = Text(
            ru="«{word}» не подходит: нужно одно существительное в именительном падеже, например «заказчик».",
            en="“{word}” will not do: it has to be one noun in the singular, such as “customer”.",
        )
        return Refusal(message.format(word=word.strip()))
    return None


def call_so(organization: Organization, noun: str, word: str) -> None:
    """Call a noun of the method by the company's own word; an empty word gives the noun back."""
    insist(may_call_so(noun, word))
    words = {known: own for known, own in organization.company.vocabulary.items() if known != noun}
    if word.strip() and word.strip().lower() != noun:
        words[noun] = word.strip().lower()
    set_company(organization, vocabulary=dict(sorted(words.items())))


_SEVERITIES = ("error", "warning", "advice")


def may_weigh(severity: str | None) -> Refusal | None:
    """Say why a check may not be given this severity, or None."""
    if severity is not None and severity not in _SEVERITIES:
        message = Text(
            ru="Нет такой важности: «{given}». Выберите error, warning или advice.",
            en="There is no severity “{given}”. Choose error, warning or advice.",
        )
        return Refusal(message.format(given=severity))
    return None


def weigh_check(organization: Organization, code: str, severity: str | None) -> None:
    """Give a check a severity of this model's own; None: that of the rule. Raises as ``insist`` does."""
    insist(may_weigh(severity))
    given = {known: value for known, value in organization.company.severities.items() if known != code}
    if severity is not None:
        given[code] = severity
    set_company(organization, severities=dict(sorted(given.items())))


def switch_check(organization: Organization, code: str, on: bool) -> None:
    """Switch a check on or off for this model."""
    off = set(organization.company.disabled_checks)
    off.discard(code) if on else off.add(code)
    set_company(organization, disabled_checks=tuple(sorted(off)))
