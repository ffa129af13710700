"""How many people there are by the positions, beside the number that the company states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from designer.model.organization import Organization
from designer.model.participants import Position, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """People counted and stated, for the company and for each unit with those inside it."""

    counted: float
    stated: float | None
    units: Mapping[str, float]
    """Counted people of each unit, the units inside it included."""
    is_own: bool
    """Whether the stated numbers of units leave out the units inside them."""

    @property
    def unexplained(self) -> float:
        """How many more people the company states than were counted; negative where fewer."""
        return 0.0 if self.stated is None else self.stated - self.counted


def headcount(organization: Organization) -> Headcount:
    """Count the people of an organization.

    A unit has the people of its positions; one without positions has those that are stated for it. A stated number
    holds for a unit with all inside it, unless some unit states fewer people than the units inside it do together:
    then the numbers of this company are those of each unit alone.
    """
    units = organization.all(Unit)
    inside = {u.id: [part for part in organization.referring(Unit, u.id, "parent") if part.id != u.id] for u in units}
    is_own = any(
        unit.stated_headcount is not None
        and unit.stated_headcount < sum(u.stated_headcount or 0.0 for u in inside[unit.id])
        for unit in units
    )
    counted: dict[str, float] = {}

    def count(unit: Unit, above: frozenset[str]) -> float:
        if unit.id in counted or unit.id in above:
            return counted.get(unit.id, 0.0)
        inner = sum(count(one, above | {unit.id}) for one in inside[unit.id])
        own = sum(p.headcount for p in organization.referring(Position, unit.id, "unit"))
        if not own and unit.stated_headcount is not None:
            own = unit.stated_headcount if is_own else max(0.0, unit.stated_headcount - inner)
        counted[unit.id] = own + inner
        return counted[unit.id]

    for unit in units:
        count(unit, frozenset())
    tops = sum(counted[u.id] for u in units if u.parent is None or u.parent not in counted)
    alone = sum(p.headcount for p in organization.all(Position) if p.unit is None)
    return Headcount(
        counted=tops + alone, stated=organization.company.stated_headcount, units=counted, is_own=is_own
    )
