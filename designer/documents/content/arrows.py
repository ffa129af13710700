"""The client arrows of a unit or position with who stands at their other end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer
from designer.model.relations import ClientLink

Arrow = tuple[ClientLink, Participant]
"""An arrow and the other side, as seen from one of its ends."""
Arrows = Sequence[Arrow]


def arrows_to_clients(organization: Organization, id: str) -> list[Arrow]:
    """Return the arrows from a supplier with their clients, by the client's name."""
    return _sorted(
        (link, organization.need(Participant, link.client)) for link in _ends(organization, id, "supplier")
    )


def arrows_from_suppliers(organization: Organization, id: str) -> list[Arrow]:
    """Return the arrows to a client with their suppliers, those to its groups too, by the supplier's name."""
    links = _ends(organization, id, "client")
    for group in organization.all(ClientGroup):
        if _is_member(organization, group, id):
            links += _ends(organization, group.id, "client")
    return _sorted(
        (link, organization.need(Participant, link.supplier)) for link in links if link.supplier != id
    )


def inner(arrows: Arrows) -> list[Arrow]:
    """Return the arrows whose other side is not outside the company."""
    return [(link, other) for link, other in arrows if not isinstance(other, ExternalClient)]


def _ends(organization: Organization, id: str, end: str) -> list[ClientLink]:
    return list(organization.referring(ClientLink, id, end))


def _is_member(organization: Organization, group: ClientGroup, id: str) -> bool:
    performer = organization.get(Performer, id)
    by_rule = group.reports_to_rule is not None and performer is not None
    return id in group.members or (
        by_rule and performer is not None and performer.reports_to == group.reports_to_rule
    )


def _sorted(pairs: Iterable[Arrow]) -> list[Arrow]:
    return sorted(pairs, key=lambda pair: (pair[1].name, pair[0].id))
