"""Copy participants with what hangs on them, and paste such a copy into an organization."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from designer.model.diagram import Placement, placement_id
from designer.model.feedback import Improvement, Thanks
from designer.model.fields import references_of
from designer.model.organization import Organization
from designer.model.participants import Participant, Unit
from designer.model.record import Record, new_id
from designer.model.register import IssuedDocument
from designer.model.talk import DisputeCase, Message

_STAYING = (IssuedDocument, Message, DisputeCase, Improvement, Thanks)
"""What was said and done about the original, and not about its copy."""


def with_parts(organization: Organization, ids: Iterable[str]) -> list[str]:
    """Return these and all units inside them."""
    found = dict.fromkeys(ids)
    queue = list(found)
    while queue:
        for part in organization.referring(Unit, queue.pop(), "parent"):
            if part.id not in found:
                found[part.id] = None
                queue.append(part.id)
    return list(found)


def copied(organization: Organization, ids: Iterable[str]) -> tuple[Record, ...]:
    """Return the records that make up a copy: participants, arrows among them, and all terms and places."""
    chosen = {id for id in ids if isinstance(organization.find(id), Participant)}
    taken = dict.fromkeys(sorted(chosen))
    queue = list(taken)
    while queue:
        for record, field in organization.referrers(queue.pop()):
            kind: type = type(record)
            rules = dict(references_of(kind))
            if record.id in taken or rules[field].on_drop != "drop" or isinstance(record, _STAYING):
                continue
            owners = [getattr(record, name) for name, rule in rules.items() if rule.on_drop == "drop"]
            if all(owner in taken for owner in owners):
                taken[record.id] = None
                queue.append(record.id)
    return tuple(r for id in taken if (r := organization.find(id)) is not None)


def paste(
    organization: Organization, records: Iterable[Record], *, shift: tuple[float, float] = (24.0, 24.0)
) -> Mapping[str, str]:
    """Add copies under fresh ids and return old id → new id; places move by ``shift`` px.

    What a copy refers to outside itself is kept where the organization has it, else forgotten.
    """
    copies = list(records)
    ids = {r.id: new_id() for r in copies if not isinstance(r, Placement)}
    for record in copies:
        kind: type = type(record)
        values: dict[str, Any] = {}
        for name, _ in references_of(kind):
            value = getattr(record, name)
            if isinstance(value, tuple):
                values[name] = tuple(new for one in value if (new := _now(organization, ids, one)))
            elif value is not None:
                values[name] = _now(organization, ids, value)
        if isinstance(record, Placement):
            participant = values["participant"]
            organization.put(
                replace(
                    record,
                    id=placement_id(participant, record.view),
                    participant=participant,
                    x=record.x + shift[0],
                    y=record.y + shift[1],
                )
            )
        elif "@" in record.id:
            continue
        else:
            organization.put(replace(record, id=ids[record.id], **values))
    return ids


def _now(organization: Organization, ids: Mapping[str, str], id: str) -> str | None:
    return ids.get(id) or (id if id in organization else None)
