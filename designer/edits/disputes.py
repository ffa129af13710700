"""Write disputes down with what the sides agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from designer.edits.refusal import Refusal, insist
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.record import new_id
from designer.model.talk import DisputeCase


def may_record_dispute(organization: Organization, a: str, b: str) -> Refusal | None:
    """Say why a dispute of these two may not be written down, or None."""
    if a == b:
        return Refusal(Text(ru="Выберите две разные стороны.", en="Choose two different parties."))
    return None


def record_dispute(organization: Organization, a: str, b: str, about: str | None, on: date) -> DisputeCase:
    """Write a dispute down and return it; the same one of the same day is not written twice."""
    insist(may_record_dispute(organization, a, b))
    made = DisputeCase(id=new_id(), a=a, b=b, about=about, date=on.isoformat())
    for known in organization.all(DisputeCase):
        if replace(known, id=made.id, decision="") == made:
            return known
    organization.put(made)
    return made


def decide_dispute(organization: Organization, case: str, decision: str) -> None:
    """Write down what the sides agreed."""
    organization.put(replace(organization.need(DisputeCase, case), decision=decision.strip()))
