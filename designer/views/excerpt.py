"""A small part of an organization around a few records: what a comparison shows beside the words."""

from __future__ import annotations

from collections.abc import Iterable

from designer.model.fields import referred_ids
from designer.model.organization import Organization
from designer.model.participants import Participant, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Service

_MOST = 7
"""Neighbours beside the participants themselves; more could not be read in a small picture."""


def participants_of(organization: Organization, record: Record) -> tuple[str, ...]:
    """Return the ids of the participants that a record is about: itself, both ends of its arrow, its owner."""
    seen = set[str]()
    queue: list[Record] = [record]
    found: dict[str, None] = {}
    while queue:
        one = queue.pop(0)
        if isinstance(one, Participant):
            found[one.id] = None
        elif one.id not in seen:
            seen.add(one.id)
            queue += [r for _, id in referred_ids(one) if (r := organization.find(id)) is not None]
    return tuple(found)


def excerpt(organization: Organization, ids: Iterable[str]) -> Organization:
    """Return these participants with their nearest neighbours, the arrows between them and what those carry."""
    middle = [id for id in ids if organization.get(Participant, id) is not None]
    near: dict[str, None] = {}
    for id in middle:
        record = organization.find(id)
        above = (getattr(record, name, None) for name in ("parent", "unit", "reports_to"))
        near.update(dict.fromkeys(one for one in above if isinstance(one, str)))
        for link in organization.referring(ClientLink, id, "supplier"):
            near[link.client] = None
        for link in organization.referring(ClientLink, id, "client"):
            near[link.supplier] = None
        for kind, field in ((Unit, "parent"), (Position, "unit")):
            near.update(dict.fromkeys(part.id for part in organization.referring(kind, id, field)))
    chosen = {*middle, *[id for id in near if id not in middle][:_MOST]}
    records: list[Record] = [organization.need(Participant, id) for id in sorted(chosen)]
    for link in organization.all(ClientLink):
        if {link.supplier, link.client} <= chosen and {link.supplier, link.client} & set(middle):
            records += [link, *organization.referring(Service, link.id, "link")]
    return Organization(records, model_id=organization.model_id)
