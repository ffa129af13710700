"""Accept findings with a reason, answer the questions that an import left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from designer.edits.clients import declare_client, may_declare
from designer.edits.refusal import Refusal, insist
from designer.edits.units import may_nest, nest
from designer.i18n import Text
from designer.model.attention import AcceptedFinding, OpenQuestion
from designer.model.company import GlossaryEntry
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import new_id


def may_accept(reason: str) -> Refusal | None:
    """Say why a finding may not be accepted with this reason, or None."""
    if not reason.strip():
        return Refusal(Text(ru="Напишите причину.", en="Please give a reason."))
    return None


def accept_finding(
    organization: Organization, code: str, subject: str, detail: str, reason: str, author: str, on: date
) -> None:
    """Accept a finding: it no longer counts, the reason is kept and printed."""
    insist(may_accept(reason))
    organization.put(
        AcceptedFinding(
            id=new_id(),
            code=code,
            subject=subject,
            detail=detail,
            reason=reason.strip(),
            author=author,
            date=on.isoformat(),
        )
    )


def reopen_finding(organization: Organization, code: str, subject: str, detail: str) -> None:
    """Take back that a finding is accepted; nothing changes where it is not."""
    for accepted in organization.all(AcceptedFinding):
        if (accepted.code, accepted.subject, accepted.detail) == (code, subject, detail):
            organization.drop(accepted.id)


def answer_question(organization: Organization, question: str, choice: str) -> None:
    """Answer an open question: its arrows are drawn, the words become another name of the choice."""
    asked = organization.need(OpenQuestion, question)
    if asked.wholes:
        raise ValueError("a question about nesting is answered by answer_nesting")
    for supplier in asked.suppliers:
        if may_declare(organization, supplier, choice) is None:
            declare_client(organization, supplier, choice)
    chosen = organization.need(Participant, choice)
    if asked.words and asked.words not in (chosen.name, *chosen.abbreviations, *chosen.aliases):
        if asked.words.isupper() and " " not in asked.words:
            organization.put(replace(chosen, abbreviations=(*chosen.abbreviations, asked.words)))
        else:
            organization.put(replace(chosen, aliases=(*chosen.aliases, asked.words)))
    organization.drop(question)


def answer_nesting(organization: Organization, question: str, nested: bool) -> None:
    """Answer a question about nesting: its units go into each other, or stay side by side."""
    asked = organization.need(OpenQuestion, question)
    for part, whole in zip(asked.suppliers, asked.wholes, strict=False):
        if nested and may_nest(organization, part, whole) is None:
            nest(organization, part, whole)
    organization.drop(question)


def explain_abbreviation(organization: Organization, abbreviation: str, meaning: str) -> None:
    """Enter an abbreviation into the glossary, or change what it stands for."""
    for entry in organization.all(GlossaryEntry):
        if entry.abbreviation == abbreviation:
            organization.put(replace(entry, meaning=meaning.strip()))
            return
    organization.put(GlossaryEntry(id=new_id(), abbreviation=abbreviation, meaning=meaning.strip()))


def forget_abbreviation(organization: Organization, abbreviation: str) -> None:
    """Take an abbreviation out of the glossary; nothing changes where it does not stand there."""
    for entry in organization.all(GlossaryEntry):
        if entry.abbreviation == abbreviation:
            organization.drop(entry.id)
