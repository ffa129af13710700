"""Tells about every check what its help page and its settings show."""

from __future__ import annotations

from dataclasses import dataclass

from designer.checks.finding import Severity
from designer.checks.rule import all_rules
from designer.i18n import Language, Text
from designer.model.organization import Organization


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """One check as people read about it."""

    code: str
    name: str
    title: Text
    why: Text
    """Why the fault matters."""
    advice: Text
    """How to mend it."""
    bad: tuple[str, ...]
    """Examples with the fault, in outline notation."""
    good: tuple[str, ...]
    severity: Severity
    """How much it matters in this model."""
    usual_severity: Severity
    is_on: bool


def help_pages(organization: Organization, language: Language) -> tuple[HelpPage, ...]:
    """Return a page for every check, by code, with examples in a language and the settings of the model."""
    company = organization.company
    pages = []
    for rule in all_rules():
        bad, good = rule.examples(language)
        given = company.severities.get(rule.code, "")
        pages.append(
            HelpPage(
                code=rule.code,
                name=rule.name,
                title=rule.title,
                why=rule.why,
                advice=rule.advice,
                bad=bad,
                good=good,
                severity=Severity(given) if given in {*map(str, Severity)} else rule.severity,
                usual_severity=rule.severity,
                is_on=rule.code not in company.disabled_checks,
            )
        )
    return tuple(pages)
