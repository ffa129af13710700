"""The questions of a survey, made from the arrows: each client is asked about its real suppliers and nobody else."""

from __future__ import annotations

from dataclasses import dataclass

from designer.analysis.reading import group_members
from designer.edits.terms import items_of
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, Participant, Performer
from designer.model.relations import ClientLink, Service, ServiceCondition


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedArrow:
    """One supplier that a client is asked about."""

    link: str
    supplier: str
    """The name of the supplier."""
    services: tuple[str, ...]
    conditions: tuple[ServiceCondition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """What one internal client is asked; everybody in it gets the same sheet."""

    client: str
    name: str
    arrows: tuple[AskedArrow, ...]


def questionnaires(organization: Organization) -> tuple[Questionnaire, ...]:
    """Return the questions for every unit and position that somebody serves, by name; groups ask their members."""
    asked: dict[str, dict[str, AskedArrow]] = {}
    for link in organization.all(ClientLink):
        arrow = _asked(organization, link)
        for client in _answering(organization, link.client):
            if client != link.supplier:
                asked.setdefault(client, {})[link.id] = arrow
    found = []
    for client, arrows in asked.items():
        one = organization.need(Performer, client)
        ordered = sorted(arrows.values(), key=lambda a: (a.supplier.casefold(), a.link))
        found.append(Questionnaire(client=client, name=one.name, arrows=tuple(ordered)))
    return tuple(sorted(found, key=lambda q: (q.name.casefold(), q.client)))


def questionnaire_of(organization: Organization, client: str) -> Questionnaire | None:
    """Return the questions for one client, None where nobody serves it."""
    return next((q for q in questionnaires(organization) if q.client == client), None)


def _answering(organization: Organization, client: str) -> tuple[str, ...]:
    """Return who answers for the client of an arrow: itself, or the members of a group; nobody outside."""
    one = organization.find(client)
    if isinstance(one, ClientGroup):
        return tuple(m for m in group_members(organization, one) if organization.get(Performer, m))
    return (client,) if isinstance(one, Performer) else ()


def _asked(organization: Organization, link: ClientLink) -> AskedArrow:
    services = [s.name or s.result for s in items_of(organization, Service, link.id)]
    return AskedArrow(
        link=link.id,
        supplier=organization.need(Participant, link.supplier).name,
        services=tuple(s for s in services if s),
        conditions=tuple(c for c in items_of(organization, ServiceCondition, link.id) if c.text.strip()),
    )
