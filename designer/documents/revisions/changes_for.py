"""What changed for one position: in its own documents, and in those that it reads or signs."""

from __future__ import annotations

from dataclasses import dataclass

from designer.documents.revisions.differences import Difference
from designer.documents.revisions.states import DocumentState, states
from designer.model.organization import Organization
from designer.model.participants import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalChange:
    """One difference that concerns a position, in which document, and whether the position signs that document."""

    document: str
    difference: Difference
    is_own: bool
    has_to_sign: bool


def changes_for(
    organization: Organization, position: str, known: list[DocumentState] | None = None
) -> list[PersonalChange]:
    """Return what differs since the last issues, the position's own documents first, each difference once.

    ``known`` are the states of all documents, if they are at hand. KeyError for an id that is no position.
    """
    who = organization.need(Position, position)
    own = {who.id, who.unit or who.id}
    found: list[PersonalChange] = []
    told: set[tuple[str, str, str]] = set()
    for state in sorted(known or states(organization), key=lambda s: (s.record.subject != who.id, s.title)):
        signs = any(signer.line in (who.id, *_lines(who)) for signer in state.signers)
        is_own = state.record.subject in own
        if not (is_own or signs) or not state.is_stale:
            continue
        for difference in state.differences:
            key = (difference.field, difference.old, difference.new)
            if key not in told:
                told.add(key)
                found.append(
                    PersonalChange(document=state.title, difference=difference, is_own=is_own, has_to_sign=signs)
                )
    return found


def _lines(who: Position) -> list[str]:
    return [f"{who.id}-{place}" for place, _ in enumerate(who.holders)]
