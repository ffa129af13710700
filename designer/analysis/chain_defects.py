"""Where chains of clients end early, turn in circles or hang on one: what is weak in the way to the external client."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from designer.analysis.naming import beginnings
from designer.analysis.value_chain import ValueChain
from designer.model.organization import Organization
from designer.model.participants import ExternalClient, Participant, Performer, Position, Unit

_LONGEST_SEARCH = 400
"""Arrows of one circle from which the shortest round is looked for."""
_CURES = 3
_RARE = 3
"""A beginning of a word that more names share tells no kinship."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainEnd:
    """A place where chains end before they reach an external client."""

    at: tuple[str, ...]
    """One participant, or several who serve only each other, by name."""
    behind: tuple[str, ...]
    """Units and positions whose chains end there, by name."""
    cures: tuple[tuple[str, str], ...]
    """Arrows (supplier, client) that would lead on, the likeliest first."""


def chain_ends(organization: Organization, chain: ValueChain) -> tuple[ChainEnd, ...]:
    """Return where chains end though an external client is not reached, those that stop most first.

    Also those count whose suppliers have other clients with a path: what is done for them leads nowhere.

    A group without members counts only for those whose chains end nowhere else.
    """
    if len(chain.distance) == len(chain.people):
        return ()
    lost = {p.id for p in chain.people if p.id not in chain.distance}
    order, kin = chain.place, _Kin(organization, chain)
    edges = {id: tuple(c for c in chain.clients.get(id, ()) if c in lost) for id in lost}
    behind: dict[str, list[str]] = {}
    for supplier, clients in edges.items():
        for client in clients:
            behind.setdefault(client, []).append(supplier)
    ends: list[ChainEnd] = []
    explained = set[str]()
    circles = [c for c in components(edges) if all(t in c for id in c for t in edges[id])]
    for circle in sorted(circles, key=lambda c: (bool(c & chain.groups), min(order[id] for id in c))):
        before = _reach(circle, behind) - circle
        losers = [id for id in before if organization.get(Performer, id)]
        if len(circle) == 1 and not before and not any(map(chain.suppliers_of, circle)):
            continue
        if circle <= chain.groups and set(losers) <= explained:
            continue
        explained |= before | circle
        at = tuple(sorted(circle - chain.groups or circle, key=order.__getitem__))
        ends.append(
            ChainEnd(
                at=at,
                behind=tuple(sorted(losers, key=order.__getitem__)),
                cures=kin.cures(at),
            )
        )
    return tuple(sorted(ends, key=lambda end: (-len(end.behind), order[end.at[0]])))


def dependants_of_each(chain: ValueChain) -> dict[str, tuple[str, ...]]:
    """Return for each participant who loses his path when that one is gone, by name; those with nobody are left out.

    One depends on another if the other stands on all his paths: the tree of dominators, walked from outside
    (K. D. Cooper, T. J. Harvey, K. Kennedy, A Simple, Fast Dominance Algorithm, 2001).
    """
    roots = [p.id for p in chain.people if isinstance(p, ExternalClient)]
    behind: dict[str, list[str]] = {"": roots}
    for supplier, clients in chain.clients.items():
        for client in clients:
            behind.setdefault(client, []).append(supplier)
    order = _postorder("", behind)
    rank = {id: number for number, id in enumerate(order)}
    before: dict[str, list[str]] = {id: [] for id in order}
    for client, suppliers in behind.items():
        if client in rank:
            for supplier in suppliers:
                before[supplier].append(client)
    above = {"": ""}
    changed = True
    while changed:
        changed = False
        for id in reversed(order[:-1]):
            known = [c for c in before[id] if c in above]
            nearest = known[0]
            for other in known[1:]:
                nearest = _meet(nearest, other, above, rank)
            if above.get(id) != nearest:
                above[id] = nearest
                changed = True
    found: dict[str, list[str]] = {}
    for person in chain.people:
        at = above.get(person.id, "")
        while at:
            if isinstance(person, Performer):
                found.setdefault(at, []).append(person.id)
            at = above[at]
    return {id: tuple(losers) for id, losers in found.items()}


def circles_of(chain: ValueChain) -> tuple[tuple[str, ...], ...]:
    """Return one round for each set of three or more who serve each other in a circle, the shortest there is.

    Two who are clients of each other are mutual and no circle. The first one is not repeated at the end.
    """
    order = chain.place
    edges = {id: tuple(c for c in clients if c not in chain.groups) for id, clients in chain.served.items()}
    rounds = []
    for component in components(edges):
        if len(component) > 2:
            inside = {id: tuple(c for c in edges.get(id, ()) if c in component) for id in component}
            found = _shortest_round(inside, order)
            if found:
                rounds.append(found)
    return tuple(sorted(rounds, key=lambda r: (len(r), order[r[0]])))


def components(edges: Mapping[str, Iterable[str]]) -> list[set[str]]:
    """Return the sets of those who reach each other (R. Tarjan, 1972), without recursion."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    standing = set[str]()
    found: list[set[str]] = []
    for start in edges:
        if start in index:
            continue
        work = [(start, iter(edges[start]))]
        index[start] = low[start] = len(index)
        stack.append(start)
        standing.add(start)
        while work:
            at, following = work[-1]
            step = next(following, None)
            if step is not None:
                if step not in index:
                    index[step] = low[step] = len(index)
                    stack.append(step)
                    standing.add(step)
                    work.append((step, iter(edges.get(step, ()))))
                elif step in standing:
                    low[at] = min(low[at], index[step])
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[at])
            if low[at] == index[at]:
                one = set[str]()
                while at not in one:
                    one.add(stack.pop())
                standing -= one
                found.append(one)
    return found


def _reach(starts: Iterable[str], edges: Mapping[str, Iterable[str]]) -> set[str]:
    seen = set(starts)
    queue = list(seen)
    while queue:
        for one in edges.get(queue.pop(), ()):
            if one not in seen:
                seen.add(one)
                queue.append(one)
    return seen


def _postorder(root: str, edges: Mapping[str, Iterable[str]]) -> list[str]:
    seen, order = {root}, list[str]()
    work = [(root, iter(edges.get(root, ())))]
    while work:
        at, following = work[-1]
        step = next((one for one in following if one not in seen), None)
        if step is None:
            order.append(at)
            work.pop()
        else:
            seen.add(step)
            work.append((step, iter(edges.get(step, ()))))
    return order


def _meet(a: str, b: str, above: Mapping[str, str], rank: Mapping[str, int]) -> str:
    while a != b:
        while rank[a] < rank[b]:
            a = above[a]
        while rank[b] < rank[a]:
            b = above[b]
    return a


def _shortest_round(edges: Mapping[str, tuple[str, ...]], order: Mapping[str, int]) -> tuple[str, ...]:
    """Return the shortest way round of three or more, begun with the first by name; empty if there is none."""
    arrows = [(a, b) for a in sorted(edges, key=order.__getitem__) for b in edges[a]]
    best: tuple[str, ...] = ()
    for a, b in arrows[:_LONGEST_SEARCH]:
        back = _way(b, a, edges)
        if len(back) > 2 and (not best or len(back) < len(best)):
            best = back
    if not best:
        return ()
    first = min(range(len(best)), key=lambda n: order[best[n]])
    return best[first:] + best[:first]


def _way(start: str, end: str, edges: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the shortest way from one to the other that is longer than a single arrow."""
    came: dict[str, str] = {}
    queue = deque([start])
    while queue:
        at = queue.popleft()
        for step in edges[at]:
            if step not in came and step != start and not (at == start and step == end):
                came[step] = at
                queue.append(step)
    if end not in came:
        return ()
    way = [end]
    while way[-1] != start:
        way.append(came[way[-1]])
    return tuple(reversed(way))


class _Kin:
    """Who stands near to whom in one chain: in one house, above each other, or by a rare word in both names."""

    def __init__(self, organization: Organization, chain: ValueChain) -> None:
        self._organization, self._chain = organization, chain

    def cures(self, at: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """Return arrows from the end of a chain to those who reach an external client, kin before strangers."""
        found: dict[tuple[str, str], tuple[int, int, int]] = {}
        for supplier in at:
            own = self._organization.get(Performer, supplier)
            for client, kinship in self._near(own).items() if own else ():
                far = self._chain.distance.get(client)
                if far is not None and client != supplier and client not in self._chain.groups:
                    found[supplier, client] = (-kinship, far, self._chain.place[client])
        return tuple(sorted(found, key=found.__getitem__)[:_CURES])

    def _near(self, own: Performer) -> dict[str, int]:
        """Return those who are kin and how near, with the first of the external clients."""
        found = dict.fromkeys(self._outside, 0)
        above = (own.unit, *own.also_in) if isinstance(own, Position) else (getattr(own, "parent", None),)
        reporting = [p.id for p in self._organization.referring(Performer, own.id, "reports_to")]
        headed = [unit.id for unit in self._organization.referring(Unit, own.id, "head")]
        for kinship, ids in (
            (1, (own.reports_to, *reporting)),
            (2, self._namesakes(own)),
            (3, (*above, *headed)),
        ):
            found.update((id, kinship) for id in ids if id)
        return found

    @cached_property
    def _outside(self) -> tuple[str, ...]:
        return tuple(p.id for p in self._chain.people if isinstance(p, ExternalClient))[:_CURES]

    @cached_property
    def _called(self) -> dict[str, list[Participant]]:
        """Everybody by the beginnings of the words of his name."""
        found: dict[str, list[Participant]] = {}
        for person in self._chain.people:
            for word in _beginnings(person.name):
                found.setdefault(word, []).append(person)
        return found

    def _namesakes(self, own: Performer) -> list[str]:
        """Return units and positions with a rare word of the name."""
        named = (self._called[word] for word in _beginnings(own.name) if len(word) > 2)
        return [p.id for people in named if len(people) <= _RARE for p in people if isinstance(p, Performer)]


@lru_cache(maxsize=10_000)
def _beginnings(name: str) -> frozenset[str]:
    return beginnings(name)
