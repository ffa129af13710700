"""Nest units, name their heads, put positions into them."""

from __future__ import annotations

from dataclasses import replace

from designer.edits.refusal import Refusal, insist
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant, Position, Unit


def may_nest(organization: Organization, id: str, into: str | None) -> Refusal | None:
    """Say why a participant may not stand in a unit, or None; ``into`` None means at the top."""
    if not isinstance(organization.find(id), (Unit, Position)):
        return Refusal(
            Text(
                ru="В подразделение входят только подразделения и должности.",
                en="Only units and positions can be part of a unit.",
            )
        )
    if into is not None and organization.get(Unit, into) is None:
        return Refusal(
            Text(ru="Вложить можно только в подразделение.", en="Only a unit can hold other units.")
        )
    at: str | None = into
    while at is not None:
        if at == id:
            return Refusal(
                Text(ru="Подразделение не может входить в само себя.", en="A unit cannot be part of itself.")
            )
        outer = organization.get(Unit, at)
        at = outer.parent if outer else None
    return None


def nest(organization: Organization, id: str, into: str | None) -> None:
    """Put a unit or position into a unit, or at the top."""
    insist(may_nest(organization, id, into))
    record = organization.need(Participant, id)
    if isinstance(record, Unit):
        organization.put(replace(record, parent=into))
    elif isinstance(record, Position):
        organization.put(replace(record, unit=into))


def set_head(organization: Organization, unit: str, head: str | None) -> None:
    """Name the position that heads a unit; it moves into the unit if it stands nowhere."""
    organization.put(replace(organization.need(Unit, unit), head=head))
    position = organization.get(Position, head)
    if position is not None and position.unit is None:
        organization.put(replace(position, unit=unit))
