"""The missions along a path to the external client, rung by rung, so that they can be read aloud."""

from __future__ import annotations

from dataclasses import dataclass

from designer.analysis.reading import MissionReadings, group_members
from designer.analysis.value_chain import ValueChain
from designer.edits.clients import find_arrow
from designer.edits.terms import items_of
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, Participant, Performer
from designer.model.relations import Service


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of the ladder: somebody, what his mission says of the next one, and what he gives him."""

    who: str
    """Id of the participant."""
    name: str
    words: str = ""
    """The part of the mission that serves the next one; the whole mission where no part is told apart."""
    is_for_next: bool = False
    """Whether the words surely speak of the next one on the path."""
    services: tuple[str, ...] = ()
    """Names of what goes along the arrow to the next one."""


def mission_ladder(
    organization: Organization, readings: MissionReadings, chain: ValueChain, id: str
) -> tuple[Rung, ...]:
    """Return the rungs from a participant to the external client; empty where there is no path."""
    path = [organization.need(Participant, one) for one in chain.path(id)]
    rungs = []
    for place, who in enumerate(path):
        after = path[place + 1] if place + 1 < len(path) else None
        if isinstance(who, ClientGroup):
            continue
        words, is_for_next = said_of(organization, readings, who, after)
        rungs.append(
            Rung(
                who=who.id,
                name=who.name,
                words=words,
                is_for_next=is_for_next,
                services=_services(organization, who, after),
            )
        )
    return tuple(rungs)


def said_of(
    organization: Organization, readings: MissionReadings, who: Participant, after: Participant | None
) -> tuple[str, bool]:
    """Return the part of a mission that speaks of a client and True, or the whole mission and False."""
    if not isinstance(who, Performer) or after is None or not who.mission.strip():
        return "", False
    wanted = {after.id}
    if isinstance(after, ClientGroup):
        wanted |= set(group_members(organization, after))
    _, reading = readings.of(who.id)
    for clause in reading.clauses:
        named = {k for b in clause.beneficiaries for k in (b.resolves_to, b.other, *b.stands_for) if k}
        if named & wanted:
            spans = [s for s in (clause.help_verb, clause.action, *(b.span for b in clause.beneficiaries)) if s]
            words = reading.text[min(s[0] for s in spans) : max(s[1] for s in spans)]
            return words.strip(" .;,"), True
    return who.mission.strip(), False


def _services(organization: Organization, who: Participant, after: Participant | None) -> tuple[str, ...]:
    arrow = find_arrow(organization, who.id, after.id) if after else None
    return tuple(s.name for s in items_of(organization, Service, arrow.id) if s.name) if arrow else ()
