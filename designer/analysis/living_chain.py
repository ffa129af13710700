"""The chain of client arrows of an organization that is edited: a change costs what it touches, not the whole chain."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque

from designer.analysis.chain_defects import ChainEnd, chain_ends
from designer.analysis.naming import PARTICIPANTS
from designer.analysis.reading import group_members
from designer.analysis.value_chain import ValueChain, behind_each
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer
from designer.model.record import Record
from designer.model.relations import ClientLink


class LivingChain:
    """What ``value_chain`` would return now; ``follow`` says what a change touched."""

    def __init__(self, organization: Organization) -> None:
        self._organization = organization
        self._order: list[tuple[str, str]] | None = None
        """Everybody by name, with the id; None until it is first asked for."""
        self._named: dict[str, tuple[str, str]] = {}
        self._clients: dict[str, tuple[str, ...]] = {}
        self._behind: dict[str, frozenset[str]] = {}
        self._distance: dict[str, int] = {}
        self._is_far_known = False
        self._touched: dict[str, None] = {}
        """Suppliers and groups whose clients may be others now."""
        self._people: tuple[Participant, ...] | None = None
        self._chain: ValueChain | None = None
        self._ends: tuple[ChainEnd, ...] | None = None

    def follow(self, id: str, before: Record | None, after: Record | None) -> None:
        """Note what changed in one record; nothing is counted yet."""
        states = [state for state in (before, after) if isinstance(state, (ClientLink, *PARTICIPANTS))]
        if not states:
            return
        self._chain = self._ends = None
        if self._order is None:
            return
        for state in states:
            if isinstance(state, ClientLink):
                self._touched[state.supplier] = None
            elif isinstance(state, ClientGroup):
                self._touched[id] = None
            elif isinstance(state, Performer) and state.reports_to:
                groups = self._organization.referring(ClientGroup, state.reports_to, "reports_to_rule")
                self._touched.update(dict.fromkeys(group.id for group in groups))
        if any(isinstance(state, Participant) for state in states):
            self._people = None
            self._call(id, after)
        if type(before) is not type(after) and (
            len(states) == 2 or any(isinstance(state, ExternalClient) for state in states)
        ):
            self._is_far_known = False

    @property
    def chain(self) -> ValueChain:
        """The chain as it is now."""
        if self._chain is None:
            self._refresh()
            if self._people is None:
                found = {p.id: p for kind in PARTICIPANTS for p in self._organization.all(kind)}
                self._people = tuple([found[id] for _, id in self._order or ()])
            self._chain = ValueChain(self._people, dict(self._clients), dict(self._behind), dict(self._distance))
        return self._chain

    @property
    def ends(self) -> tuple[ChainEnd, ...]:
        """Where chains end now, as ``chain_ends`` tells it."""
        if self._ends is None:
            self._ends = chain_ends(self._organization, self.chain)
        return self._ends

    def _call(self, id: str, record: Record | None) -> None:
        """Take in the present name of a participant; None: it is gone."""
        assert self._order is not None
        old = self._named.pop(id, None)
        new = (record.name.casefold(), id) if isinstance(record, Participant) else None
        if new is not None:
            self._named[id] = new
        if new == old:
            return
        if old is not None:
            del self._order[bisect_left(self._order, old)]
        if new is not None:
            insort(self._order, new)
        self._touched.update(dict.fromkeys((id, *self._behind.get(id, ()))))

    def _refresh(self) -> None:
        if self._order is None:
            people = [p for kind in PARTICIPANTS for p in self._organization.all(kind)]
            self._named = {p.id: (p.name.casefold(), p.id) for p in people}
            self._order = sorted(self._named.values())
            suppliers = (link.supplier for link in self._organization.all(ClientLink))
            groups = (group.id for group in self._organization.all(ClientGroup))
            owners = dict.fromkeys((*suppliers, *groups))
            self._clients = {id: found for id in owners if (found := self._clients_of(id))}
            self._behind = behind_each(self._clients)
        for id in self._touched:
            self._lead(id, self._clients_of(id))
        self._touched.clear()
        if not self._is_far_known:
            self._distance = self._distances()
            self._is_far_known = True

    def _clients_of(self, id: str) -> tuple[str, ...]:
        """Return the clients of a supplier, or the members of a group, by name."""
        group = self._organization.get(ClientGroup, id)
        if group is not None:
            found = {*group_members(self._organization, group)}
        else:
            found = {link.client for link in self._organization.referring(ClientLink, id, "supplier")}
        named = self._named
        return tuple([id for _, id in sorted([named[one] for one in found if one in named])]) if id in named else ()

    def _lead(self, id: str, clients: tuple[str, ...]) -> None:
        """Let the arrows of one lead to these, and mend the distances that hang on them."""
        before = self._clients.pop(id, ())
        if clients:
            self._clients[id] = clients
        gone, new = {*before} - {*clients}, {*clients} - {*before}
        for client in gone:
            held = self._behind.pop(client) - {id}
            if held:
                self._behind[client] = held
        for client in new:
            self._behind[client] = self._behind.get(client, frozenset()) | {id}
        if self._is_far_known and (gone or new):
            self._is_far_known = self._mend(id)

    def _mend(self, id: str) -> bool:
        """Mend the distance of one and of those behind; False where all have to be counted anew.

        Who keeps his distance leaves all others theirs: a shortest path of a nearer client cannot lead through him.
        Groups, which are no step of their own, may stand for each other in a circle: then all are counted.
        """
        far = self._step(id)
        if far == self._distance.get(id):
            return self._organization.get(ClientGroup, id) is None
        if far is None or far > self._distance.get(id, far):
            return False
        self._distance[id] = far
        nearer = deque([id])
        while nearer:
            for supplier in self._behind.get(nearer.popleft(), ()):
                far = self._step(supplier)
                if far is not None and far < self._distance.get(supplier, far + 1):
                    self._distance[supplier] = far
                    nearer.append(supplier)
        return True

    def _step(self, id: str) -> int | None:
        """Return the distance of one by those of his clients."""
        record = self._organization.find(id)
        if isinstance(record, ExternalClient):
            return 0
        known = [self._distance[c] for c in self._clients.get(id, ()) if c in self._distance]
        return min(known) + (0 if isinstance(record, ClientGroup) else 1) if known else None

    def _distances(self) -> dict[str, int]:
        """Walk back from the external clients in breadth; a group is no step of its own."""
        groups = {group.id for group in self._organization.all(ClientGroup)}
        level = [client.id for client in self._organization.all(ExternalClient)]
        found = dict.fromkeys(level, 0)
        far = 0
        while level:
            far += 1
            following: list[str] = []
            for client in level:
                for supplier in self._behind.get(client, ()):
                    if supplier not in found:
                        is_group = supplier in groups
                        found[supplier] = far - is_group
                        (level if is_group else following).append(supplier)
            level = following
        return found


