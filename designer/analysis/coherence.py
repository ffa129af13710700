"""Compares the mission of a department with those of its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from designer.analysis.reading import MissionReadings
from designer.language.reading import Clause, Match, Span
from designer.model.organization import Organization
from designer.model.participants import Performer, Position, Unit
from designer.model.relations import ClientLink

_WORD = re.compile(r"\w{4,}")
_BEGINNING = 5
"""Letters by which words are the same under Russian and English endings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coherence:
    """How the mission of a department hangs together with the missions of its parts."""

    parts: tuple[str, ...]
    """Ids of the parts that have a mission."""
    carried: tuple[Span, ...]
    """What of the department's mission some part carries."""
    left: tuple[Span, ...]
    """What of it no part carries."""
    beyond: tuple[tuple[str, str], ...]
    """A part with a client outside the department whom the department's own mission and arrows do not know."""


def parts_of(organization: Organization, unit: str) -> list[Performer]:
    """Return the units and positions right inside a unit, its head left out, by name."""
    inner: list[Performer] = [*organization.referring(Unit, unit, "parent")]
    positions = organization.referring(Position, unit, "unit")
    if positions:
        head = getattr(organization.get(Unit, unit), "head", None)
        inner += [p for p in positions if p.id != head]
    return sorted(inner, key=lambda p: (p.name, p.id))


def coherence(organization: Organization, readings: MissionReadings, unit: str) -> Coherence | None:
    """Return how a unit's mission and those of its parts agree; None where one side says nothing."""
    inner = parts_of(organization, unit)
    parts = [p for p in inner if p.mission.strip()]
    if not parts:
        return None
    _, reading = readings.of(unit)
    clauses = [c for c in reading.clauses if c.beneficiaries or c.action]
    if not clauses:
        return None

    @cache
    def clients_of(id: str) -> frozenset[str]:
        """Return the declared clients of one; whom a mission serves is one of them."""
        return frozenset([link.client for link in organization.referring(ClientLink, id, "supplier")])

    def reaches(part: str, wanted: set[str]) -> bool:
        """Whether one serves somebody of these, or somebody who serves them."""
        own = clients_of(part)
        return not wanted.isdisjoint(own) or any(not wanted.isdisjoint(clients_of(client)) for client in own)

    carried: list[Span] = []
    left: list[Span] = []
    for clause in clauses:
        wanted = _served(clause)
        by_client = any(reaches(part.id, wanted) for part in parts)
        is_carried = by_client or _says_as_much(parts, reading.text[slice(*clause.action)] if clause.action else "")
        (carried if is_carried else left).append(_span(clause))
    inside = {p.id for p in inner} | {unit}
    known = inside | clients_of(unit) | {b.other for b in reading.beneficiaries if b.other}
    beyond = tuple(
        (p.id, c)
        for p in parts
        for c in sorted(clients_of(p.id) - known)
        if known.isdisjoint(clients_of(c))
    )
    return Coherence(parts=tuple(p.id for p in parts), carried=tuple(carried), left=tuple(left), beyond=beyond)


def _says_as_much(parts: list[Performer], action: str) -> bool:
    """Whether the mission of some part has half of the words of an action."""
    said = _words(action)
    return any(len(said & _words(part.mission)) * 2 >= len(said) > 0 for part in parts)


def _served(clause: Clause) -> set[str]:
    return {
        key
        for b in clause.beneficiaries
        if b.match is not Match.SUGGESTED
        for key in (b.resolves_to, b.other, *b.stands_for)
        if key
    }


@lru_cache(maxsize=2_048)
def _words(text: str) -> frozenset[str]:
    return frozenset([word[:_BEGINNING] for word in _WORD.findall(text.lower().replace("ё", "е"))])


def _span(clause: Clause) -> Span:
    spans = [s for s in (clause.action, *(b.span for b in clause.beneficiaries)) if s]
    return (min(s[0] for s in spans), max(s[1] for s in spans))
