"""Whom or what a document is about: a unit, a position, a client arrow, the company."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import ExternalClient, Participant, Performer
from designer.model.record import Record
from designer.model.relations import ClientLink


@dataclass(frozen=True, slots=True)
class Subject:
    """The record that a document is about; its id begins every anchor, its name stands in files and registers."""

    record: Record
    name: str
    concerns: frozenset[str] = frozenset()
    """Ids of those whose wish for documents is a wish for this one, beside its own."""

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    def is_wanted(self, ids: Sequence[str]) -> bool:
        """Whether one of these ids asks for the document; all are wanted where there are none."""
        return not ids or self.id in ids or not self.concerns.isdisjoint(ids)


def each(kind: type[Performer]) -> Callable[[Organization], list[Subject]]:
    """Return a function that finds all units, or all positions, by name."""

    def subjects(organization: Organization) -> list[Subject]:
        found = sorted(organization.all(kind), key=lambda p: (p.name, p.id))
        return [Subject(performer, performer.name) for performer in found]

    return subjects


def the_company(organization: Organization) -> list[Subject]:
    """Return the company as the one subject."""
    company = organization.company
    unnamed = Text(ru="Компания", en="Company").into(company.language)
    return [Subject(company, company.name or company.full_name or unnamed)]


def each_inner_arrow(organization: Organization) -> list[Subject]:
    """Return every arrow whose client is not outside the company, by supplier and client."""
    found: list[Subject] = []
    for link in organization.all(ClientLink):
        supplier, client = (
            organization.need(Participant, link.supplier),
            organization.need(Participant, link.client),
        )
        if not isinstance(client, ExternalClient):
            found.append(arrow(link, supplier, client))
    return sorted(found, key=lambda s: (s.name, s.id))


def arrow(link: ClientLink, supplier: Participant, client: Participant) -> Subject:
    """Return an arrow as a subject, named by its two sides."""
    return Subject(link, f"{supplier.name} → {client.name}", frozenset({supplier.id, client.id}))


def each_supplier(organization: Organization) -> list[Subject]:
    """Return every unit or position that has a client inside the company, by name."""
    suppliers = {
        link.supplier
        for link in organization.all(ClientLink)
        if organization.get(ExternalClient, link.client) is None
    }
    found = [organization.need(Performer, id) for id in suppliers]
    return [Subject(p, p.name) for p in sorted(found, key=lambda p: (p.name, p.id))]
