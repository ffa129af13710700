"""Says of a finding what stands in its line: whom it is about, its words, and what is best done about it."""

from __future__ import annotations

from typing import Final

from designer.checks.finding import Finding
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.relations import ClientLink

_WRITE: Final = Text(ru="Написать миссию", en="Write the mission")
_REWRITE: Final = Text(ru="Открыть миссию", en="Open the mission")
_MISSING: Final = "M001"


def who_of(organization: Organization, finding: Finding) -> str:
    """Return the participant whom a finding is about, for an arrow its supplier."""
    link = organization.get(ClientLink, finding.subject)
    return link.supplier if link else finding.subject


def said_of(organization: Organization, finding: Finding) -> str:
    """Return the words of a finding, with whom it is about."""
    words = str(finding.message)
    who = organization.get(Participant, who_of(organization, finding))
    if who is None or any(name in words for name in (who.name, *who.abbreviations)):
        return words
    return f"{who.name}: {words}"


def step_of(organization: Organization, finding: Finding) -> str:
    """Return what is best done about a finding: its first fix, else to write; "" where that is open."""
    if finding.fixes:
        return str(finding.fixes[0].label)
    is_about_mission = finding.code.startswith("M") and finding.subject in organization
    return str(_WRITE if finding.code == _MISSING else _REWRITE) if is_about_mission else ""
