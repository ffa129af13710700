"""What missions say, read once and kept by text and surroundings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from designer.analysis.naming import NameIndex
from designer.language.chart import may_mean_many
from designer.language.reading import KnownName, Reading, Surroundings, says_the_same
from designer.language.verdicts import Verdict, verdicts
from designer.model.company import GlossaryEntry
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import ClientLink


def declared_clients(organization: Organization, supplier: str) -> list[Participant]:
    """Return the clients at the ends of a supplier's arrows, by name."""
    links = organization.referring(ClientLink, supplier, "supplier")
    found = [c for link in links if (c := organization.get(Participant, link.client)) is not None]
    return sorted(found, key=lambda c: (c.name, c.id))


def suppliers_of(organization: Organization, client: str) -> list[Performer]:
    """Return those who draw an arrow at a client, by name."""
    links = organization.referring(ClientLink, client, "client")
    found = [s for link in links if (s := organization.get(Performer, link.supplier)) is not None]
    return sorted(found, key=lambda s: (s.name, s.id))


def group_members(organization: Organization, group: ClientGroup) -> tuple[str, ...]:
    """Return ids of the members of a group: those named and those who report to the one of its rule."""
    rule = group.reports_to_rule
    ruled = organization.referring(Performer, rule, "reports_to") if rule else []
    return tuple(dict.fromkeys((*group.members, *(p.id for p in ruled))))


def known_name(organization: Organization, participant: Participant) -> KnownName:
    """Return a participant as the readers of missions know it."""
    parent = head = None
    members: tuple[str, ...] = ()
    if isinstance(participant, Unit):
        parent, head = participant.parent, participant.head
    elif isinstance(participant, Position):
        parent = participant.unit
    elif isinstance(participant, ClientGroup):
        members = group_members(organization, participant)
    title = organization.get(Position, head)
    return KnownName(
        key=participant.id,
        name=participant.name,
        kind=_KINDS[type(participant)],
        abbreviations=(*participant.abbreviations, *participant.aliases),
        parent=parent,
        head=title.name if title else None,
        head_key=head,
        members=members,
    )


_KINDS = {Unit: "unit", Position: "position", ExternalClient: "external", ClientGroup: "group"}


def surroundings(
    organization: Organization,
    names: NameIndex,
    id: str,
    draft: str | None = None,
    known: Callable[[Organization, Participant], KnownName] = known_name,
) -> Surroundings:
    """Return what a reader of one mission may know: its owner, the clients, others that it may name.

    A draft is read in place of the mission that the model holds; ``known`` may remember what ``known_name`` says.
    KeyError for a stranger.
    """
    performer = organization.need(Performer, id)
    clients = declared_clients(organization, id)
    keys = {c.id for c in clients} | {id}
    named = names.candidates_of(id) if draft is None else names.candidates(draft)
    others = [known(organization, organization.need(Participant, other)) for other in named if other not in keys]
    speaks_of_chart = names.speaks_of_chart(id) if draft is None else may_mean_many(draft)
    own_head = performer.head if isinstance(performer, Unit) else None
    return Surroundings(
        unit_name=performer.name,
        clients=tuple([known(organization, c) for c in clients]),
        others=tuple(others),
        heads=names.heads if speaks_of_chart else frozenset(),
        units=names.units if speaks_of_chart else frozenset(),
        owner=frozenset(filter(None, (id, own_head))) if speaks_of_chart else frozenset(),
        known_abbreviations=known_abbreviations(organization),
    )


def known_abbreviations(organization: Organization) -> frozenset[str]:
    """Return the abbreviations of the glossary."""
    return frozenset([entry.abbreviation for entry in organization.all(GlossaryEntry)])


@dataclass(slots=True)
class _Kept:
    """One mission as it was read, with what was known then and what was told of it."""

    around: Surroundings
    reading: Reading
    verdicts: tuple[Verdict, ...] | None = None


class MissionReadings:
    """The missions of one organization as they were read, kept until somebody says that they changed."""

    def __init__(self, organization: Organization, names: NameIndex) -> None:
        self._organization, self._names = organization, names
        self._kept: dict[str, _Kept] = {}
        self._doubted: set[str] = set()
        self._known: dict[str, tuple[Participant, Position | None, KnownName]] = {}
        """What readers know of a participant but a group, with the two records from which they know it."""

    def of(self, id: str) -> tuple[Surroundings, Reading]:
        """Return what a reader knows about a performer's mission and what it says; KeyError for a stranger."""
        kept = self._keep(id)
        return kept.around, kept.reading

    def verdicts_of(self, id: str) -> tuple[Verdict, ...]:
        """Return what a performer's mission says by the codes of the method; KeyError for a stranger."""
        kept = self._keep(id)
        if kept.verdicts is None:
            kept.verdicts = verdicts(kept.reading, kept.around)
        return kept.verdicts

    def forget(self, id: str) -> None:
        """Read a mission again when it is next asked for."""
        self._kept.pop(id, None)

    def doubt(self, id: str) -> None:
        """Read a mission again when it is next asked for, if somebody is called so that it may mean him now."""
        self._doubted.add(id)

    def _keep(self, id: str) -> _Kept:
        kept = self._kept.get(id)
        if kept is None or id in self._doubted:
            around = surroundings(self._organization, self._names, id, known=self._know)
            if kept is not None and says_the_same(kept.reading, kept.around, around):
                kept.around = around
            else:
                kept = self._kept[id] = _Kept(around, self._read(id, around))
            self._doubted.discard(id)
        return kept

    def _read(self, id: str, around: Surroundings) -> Reading:
        from designer.language.reader import read

        return read(self._organization.need(Performer, id).mission, around)

    def _know(self, organization: Organization, participant: Participant) -> KnownName:
        kept = self._known.get(participant.id)
        if kept is not None and kept[0] is participant and (not kept[1] or organization.find(kept[1].id) is kept[1]):
            return kept[2]
        known = known_name(organization, participant)
        title = organization.get(Position, known.head_key)
        if (title or not known.head_key) and not isinstance(participant, ClientGroup):
            self._known[participant.id] = (participant, title, known)
        return known


@lru_cache(maxsize=8192)
def read_mission(text: str, around: Surroundings) -> Reading:
    """Read a mission; the same text in the same surroundings is read only once."""
    from designer.language.reader import read

    return read(text, around)
