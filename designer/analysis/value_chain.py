"""The chain of clients: how far each one is from the external client, by which path, and who has none."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from designer.analysis.naming import PARTICIPANTS
from designer.analysis.reading import group_members
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer
from designer.model.relations import ClientLink


@dataclass(frozen=True)
class ValueChain:
    """Distances by id; a participant that is missing in ``distance`` has no path."""

    people: tuple[Participant, ...]
    clients: Mapping[str, tuple[str, ...]]
    """Clients of each supplier, in the order of their names; a group leads on to its members."""
    behind: Mapping[str, frozenset[str]]
    """Who has an arrow to each one, and the groups of which each one is a member."""
    distance: Mapping[str, int]

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The place of each one among all by name."""
        return {p.id: number for number, p in enumerate(self.people)}

    @cached_property
    def nearest(self) -> Mapping[str, str]:
        """The client through whom the shortest path of each one goes."""
        return _walk(self.people, self.behind)[1]

    @cached_property
    def groups(self) -> frozenset[str]:
        """Ids of all groups."""
        return frozenset(p.id for p in self.people if isinstance(p, ClientGroup))

    @cached_property
    def served(self) -> Mapping[str, tuple[str, ...]]:
        """Clients of each supplier with the members of their groups, the supplier left out; groups stay named."""
        if not self.groups and all(supplier not in own for supplier, own in self.clients.items()):
            return self.clients
        found = {}
        for supplier, own in self.clients.items():
            if supplier not in self.groups:
                members = (m for group in own if group in self.groups for m in self.clients.get(group, ()))
                found[supplier] = tuple(dict.fromkeys(c for c in (*own, *members) if c != supplier))
        return found

    def path(self, id: str) -> tuple[str, ...]:
        """Return the shortest path from a participant to an external client, both ends included; empty if none."""
        if id not in self.distance:
            return ()
        found = [id]
        while found[-1] in self.nearest:
            found.append(self.nearest[found[-1]])
        return tuple(found)

    @property
    def no_path(self) -> tuple[str, ...]:
        """Units and positions from which nothing reaches an external client, by name."""
        return tuple(p.id for p in self.people if p.id not in self.distance and isinstance(p, Performer))

    @cached_property
    def mutual(self) -> tuple[tuple[str, str], ...]:
        """Pairs that are clients of each other, directly or through a group; no error."""
        place = self.place
        pairs = {
            (place[a], place[b])
            for a, clients in self.served.items()
            for b in clients
            if place[a] < place[b] and self.reaches(b, a)
        }
        return tuple((self.people[a].id, self.people[b].id) for a, b in sorted(pairs))

    def reaches(self, supplier: str, client: str) -> bool:
        """Whether one is a client of the other, himself or as a member of a group."""
        return client in self.served.get(supplier, ())

    def suppliers_of(self, id: str) -> frozenset[str]:
        """Return who serves a client, himself or as a member of a group."""
        own = self.behind.get(id, frozenset())
        groups = own & self.groups
        if not groups:
            return own - {id}
        return own.union(*(self.behind.get(group, frozenset()) for group in groups)) - self.groups - {id}

    @cached_property
    def suppliers(self) -> Mapping[str, tuple[str, ...]]:
        """Who serves each client, himself or as a member of a group, by name."""
        found = ((p.id, self.suppliers_of(p.id)) for p in self.people)
        return {client: _in_order(own, self.place) for client, own in found if own}

    @property
    def single_suppliers(self) -> tuple[tuple[str, str], ...]:
        """Pairs of a client and the only one who serves him, clients by name."""
        return tuple((p.id, own[0]) for p in self.people if len(own := self.suppliers.get(p.id, ())) == 1)


def value_chain(organization: Organization, without: str | None = None) -> ValueChain:
    """Return the chain of all client arrows; ``without`` leaves one participant out, as if he were gone."""
    people = sorted(
        (p for kind in PARTICIPANTS for p in organization.all(kind) if p.id != without),
        key=lambda p: (p.name.casefold(), p.id),
    )
    place = {p.id: number for number, p in enumerate(people)}
    clients: dict[str, set[str]] = {}
    for link in organization.all(ClientLink):
        if link.supplier in place and link.client in place:
            clients.setdefault(link.supplier, set()).add(link.client)
    for group in organization.all(ClientGroup):
        if group.id in place:
            members = {m for m in group_members(organization, group) if m in place}
            if members:
                clients.setdefault(group.id, set()).update(members)
    ordered = {id: _in_order(found, place) for id, found in clients.items()}
    behind = behind_each(ordered)
    return ValueChain(tuple(people), ordered, behind, _walk(people, behind)[0])


def behind_each(clients: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return who stands before each one, from those who stand after each."""
    found: dict[str, set[str]] = {}
    for supplier, own in clients.items():
        for client in own:
            found.setdefault(client, set()).add(supplier)
    return {client: frozenset(own) for client, own in found.items()}


def lost_without(organization: Organization, id: str) -> tuple[str, ...]:
    """Return who loses his path to the external client when a participant is gone, by name."""
    before = set(value_chain(organization).distance)
    after = value_chain(organization, without=id)
    return tuple(p.id for p in after.people if p.id in before and p.id not in after.distance)


def _in_order(ids: Collection[str], place: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(ids) if len(ids) < 2 else tuple(sorted(ids, key=place.__getitem__))


def _walk(
    people: Iterable[Participant], behind: Mapping[str, frozenset[str]]
) -> tuple[dict[str, int], dict[str, str]]:
    """Walk back from the external clients in breadth; a step into a group's members is no distance of its own."""
    groups = {p.id for p in people if isinstance(p, ClientGroup)}
    order = {p.id: number for number, p in enumerate(people)}
    distance = {p.id: 0 for p in people if isinstance(p, ExternalClient)}
    nearest: dict[str, str] = {}
    queue = deque(sorted(distance, key=order.__getitem__))
    while queue:
        client = queue.popleft()
        for supplier in _in_order(behind.get(client, ()), order):
            if supplier in distance:
                continue
            step = 0 if supplier in groups else 1
            distance[supplier] = distance[client] + step
            nearest[supplier] = client
            if step:
                queue.append(supplier)
            else:
                queue.appendleft(supplier)
    return distance, nearest
