"""Take records out together with what cannot stay without them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from designer.model.fields import references_of
from designer.model.organization import Organization
from designer.model.participants import Participant, Position, Unit
from designer.model.record import Record


def dependants(organization: Organization, ids: Iterable[str]) -> list[Record]:
    """Return the records that would go along if these were removed, the given ones left out."""
    given = set(ids)
    return [r for id in _closure(organization, given) - given if (r := organization.find(id)) is not None]


def remove(organization: Organization, ids: Iterable[str]) -> None:
    """Remove records and all that belong to them; what only refers to them forgets them.

    The parts of a removed unit move to the unit around it.
    """
    given = {id for id in ids if id in organization}
    going = _closure(organization, given)
    for id in given:
        if isinstance(unit := organization.find(id), Unit):
            _hand_over_parts(organization, unit, going)
    for id in sorted(going):
        for record, field in organization.referrers(id):
            if record.id not in going:
                _forget(organization, record.id, field, id)
    for id in sorted(going):
        organization.drop(id)


def _hand_over_parts(organization: Organization, unit: Unit, going: set[str]) -> None:
    outer = unit.parent
    while outer is not None and outer in going:
        outer = organization.need(Unit, outer).parent
    for part in organization.referring(Unit, unit.id, "parent"):
        if part.id not in going:
            organization.put(replace(part, parent=outer))
    for position in organization.referring(Position, unit.id, "unit"):
        if position.id not in going:
            organization.put(replace(position, unit=outer))


def _forget(organization: Organization, holder: str, field: str, id: str) -> None:
    record = organization.find(holder)
    if record is None:
        return
    value = getattr(record, field)
    kept = tuple(one for one in value if one != id) if isinstance(value, tuple) else None
    changed: dict[str, Any] = {field: kept}
    organization.put(replace(record, **changed))


def _closure(organization: Organization, ids: set[str]) -> set[str]:
    going = set(ids)
    queue = list(ids)
    while queue:
        for record, field in organization.referrers(queue.pop()):
            kind: type = type(record)
            rule = dict(references_of(kind))[field]
            if rule.on_drop == "drop" and record.id not in going:
                going.add(record.id)
                queue.append(record.id)
    return going


def is_participant(organization: Organization, id: str) -> bool:
    """Whether an id belongs to somebody at the end of arrows, as against an arrow or a term."""
    return isinstance(organization.find(id), Participant)
