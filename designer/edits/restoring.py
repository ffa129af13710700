"""Bring one participant back from an earlier state, with its arrows and all that hangs on them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from designer.model.fields import references_of
from designer.model.organization import Organization
from designer.model.record import Record
from designer.model.register import IssuedDocument
from designer.model.relations import ClientLink
from designer.model.validation import CHAINS


def restore_participant(organization: Organization, earlier: Organization, id: str) -> None:
    """Put a participant as it was, with its arrows to those who are still here, its work, terms and places.

    What was drawn or written since stays; a document that was issued is no part of it. KeyError where the
    earlier state knows no such id.
    """
    for record in _belonging(organization, earlier, id):
        organization.put(_fitted(organization, record))
    _break_circles(organization, id)


def _belonging(organization: Organization, earlier: Organization, id: str) -> list[Record]:
    """Return the participant and what belongs to it then, in an order in which references find their target."""
    taken: dict[str, Record] = {id: earlier.need(Record, id)}
    pairs = {(link.supplier, link.client) for link in organization.all(ClientLink)}
    queue = [id]
    while queue:
        for record, field in earlier.referrers(queue.pop()):
            kind: type = type(record)
            rules = dict(references_of(kind))
            owners = [getattr(record, name) for name, rule in rules.items() if rule.on_drop == "drop"]
            if record.id in taken or rules[field].on_drop != "drop" or isinstance(record, IssuedDocument):
                continue
            if not all(owner in taken or owner in organization for owner in owners):
                continue
            is_drawn = isinstance(record, ClientLink) and (record.supplier, record.client) in pairs
            if is_drawn and record.id not in organization:
                continue  # somebody has drawn the same arrow anew
            taken[record.id] = record
            queue.append(record.id)
    return list(taken.values())


def _fitted(organization: Organization, record: Record) -> Record:
    """Return a record without references to what is no longer here."""
    kind: type = type(record)
    values: dict[str, Any] = {}
    for name, rule in references_of(kind):
        value = getattr(record, name)
        if rule.on_drop == "drop" or value is None:
            continue
        if isinstance(value, tuple):
            values[name] = tuple(one for one in value if one in organization)
        elif value not in organization:
            values[name] = None
    return replace(record, **values)


def _break_circles(organization: Organization, id: str) -> None:
    """Let the participant stand free where its former place would now be below itself."""
    for field in CHAINS:
        seen, at = set[str](), getattr(organization.find(id), field, None)
        while at is not None and at not in seen and at != id:
            seen.add(at)
            at = getattr(organization.find(at), field, None)
        if at == id:
            record = organization.need(Record, id)
            organization.put(replace(record, **{field: None}))  # type: ignore[arg-type]
