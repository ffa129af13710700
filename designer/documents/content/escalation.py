"""Who settles a dispute between two sides of an arrow: from the heads of both up to the one above both."""

from __future__ import annotations

from dataclasses import dataclass

from designer.documents.content.hierarchy import chain_above
from designer.model.organization import Organization
from designer.model.participants import Performer


@dataclass(frozen=True, slots=True)
class Escalation:
    """The steps of a dispute, the first first; ``common`` is who decides at the end, None if nobody does."""

    steps: tuple[tuple[Performer, ...], ...]
    common: Performer | None
    is_at_the_top: bool = False
    """Whether one side stands above the other, and nobody above both."""


def escalation(organization: Organization, one: Performer, other: Performer) -> Escalation:
    """Compute the steps by who reports to whom; neither side is judge in its own case."""
    sides = {one.id, other.id}
    above_one, above_other = chain_above(organization, one), chain_above(organization, other)
    first = [p for p in above_one if p.id not in sides]
    second = [p for p in above_other if p.id not in sides]
    shared = {p.id for p in first} & {p.id for p in second}
    common = next((p for p in first if p.id in shared), None)
    below_first = _before(first, shared)
    below_second = _before(second, shared)
    steps: list[tuple[Performer, ...]] = []
    for level in range(max(len(below_first), len(below_second))):
        step = [chain[level] for chain in (below_first, below_second) if level < len(chain)]
        steps.append(tuple(step))
    is_above = any(p.id in sides for p in (*above_one, *above_other))
    return Escalation(tuple(steps), common, is_at_the_top=common is None and is_above)


def _before(chain: list[Performer], shared: set[str]) -> list[Performer]:
    kept: list[Performer] = []
    for performer in chain:
        if performer.id in shared:
            break
        kept.append(performer)
    return kept
