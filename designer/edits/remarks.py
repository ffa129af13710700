"""Keep what readers say about documents, and answer it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from designer.model.organization import Organization
from designer.model.register import Remark, RemarkState


def note_remarks(organization: Organization, remarks: Iterable[Remark]) -> list[Remark]:
    """Put remarks that are not known yet and whose subject is still there; return them."""
    noted = [r for r in remarks if r.id not in organization and r.subject in organization]
    for remark in noted:
        organization.put(remark)
    return noted


def answer_remark(organization: Organization, id: str, answer: str, state: RemarkState) -> None:
    """Say what is answered to a remark and what was decided; KeyError where there is none."""
    organization.put(replace(organization.need(Remark, id), answer=answer.strip(), state=state))
