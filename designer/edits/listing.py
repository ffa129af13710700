"""A list of units and positions as people type it, one a line, in and out of an organization."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from designer.edits.participants import add_participant, may_report_to
from designer.edits.units import may_nest
from designer.language.titles import names_position
from designer.model.organization import Organization
from designer.model.participants import Performer, Position, Unit

_LINE = re.compile(
    r"^(?P<name>.+?)\s*(?:\((?P<short>[^()]{1,60})\))?\s*(?:[,;:–—-]\s*(?P<count>\d+(?:[.,]\d+)?))?\s*"
    r"(?:чел|человек|шт\. ед|people)?\.?\s*$"
)
_INDENT = re.compile(r"^[\s\-–—•*]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line: a name, how else it is called, how many people it has itself, and the line that it stands under."""

    name: str
    short: tuple[str, ...] = ()
    headcount: float | None = None
    under: int | None = None
    """Index of the line above that is indented less, None at the top."""
    is_position: bool = False


def read_list(text: str) -> list[Listed]:
    """Read lines such as ``  Отдел замеров (ОЗ), 6``; what is indented belongs under the line above it."""
    found: list[Listed] = []
    open_lines: list[tuple[int, int]] = []
    for line in text.expandtabs(4).splitlines():
        indent = _INDENT.match(line)
        depth = len(indent.group()) if indent else 0
        match = _LINE.match(line[depth:])
        if match is None:
            continue
        while open_lines and open_lines[-1][0] >= depth:
            open_lines.pop()
        name = match["name"].strip(" .")
        count = match["count"]
        found.append(
            Listed(
                name=name,
                short=tuple(part.strip() for part in re.split("[,;]", match["short"] or "") if part.strip()),
                headcount=float(count.replace(",", ".")) if count else None,
                under=open_lines[-1][1] if open_lines else None,
                is_position=names_position(name),
            )
        )
        open_lines.append((depth, len(found) - 1))
    return found


def put_list(organization: Organization, listed: Sequence[Listed]) -> list[str]:
    """Add everybody of a list who is not there yet, set who stands under whom and the numbers; returns their ids.

    Who is known by name or abbreviation is kept with all that belongs to him; nobody is removed.
    A unit under a unit is part of it, everybody else reports to the one above.
    """
    known = {name.casefold(): p.id for p in _performers(organization) for name in (p.name, *p.abbreviations)}
    ids: list[str] = []
    for line in listed:
        id = known.get(line.name.casefold())
        if id is None:
            made = add_participant(organization, Position if line.is_position else Unit, line.name)
            id = known[line.name.casefold()] = made.id
        ids.append(id)
    for line, id in zip(listed, ids, strict=True):
        _place(organization, id, ids[line.under] if line.under is not None else None)
        performer = organization.need(Performer, id)
        short = tuple(dict.fromkeys((*performer.abbreviations, *line.short)))
        if short != performer.abbreviations:
            organization.put(replace(performer, abbreviations=short))
    _put_numbers(organization, listed, ids)
    return ids


def write_list(organization: Organization) -> str:
    """Return the units, and the positions that stand in none, as a list of lines."""
    above = {p.id: _above(organization, p) for p in _listed(organization)}
    lines: list[str] = []

    def write(performer: Performer, depth: int) -> None:
        if performer.id not in above:
            return
        del above[performer.id]
        number = own_headcount(organization, performer)
        short = f" ({', '.join(performer.abbreviations)})" if performer.abbreviations else ""
        lines.append(f"{'    ' * depth}{performer.name}{short}{f', {number:g}' if number is not None else ''}")
        for one in _listed(organization):
            if above.get(one.id) == performer.id:
                write(one, depth + 1)

    for top in [p for p in _listed(organization) if above[p.id] is None]:
        write(top, 0)
    for left in _listed(organization):
        write(left, 0)
    return "\n".join(lines)


def own_headcount(organization: Organization, performer: Performer) -> float | None:
    """Return how many people a line of the list states: those of the unit itself, without the units inside it."""
    if isinstance(performer, Position):
        return performer.headcount
    if not isinstance(performer, Unit) or performer.stated_headcount is None:
        return None
    inner = sum(unit.stated_headcount or 0.0 for unit in organization.referring(Unit, performer.id, "parent"))
    return performer.stated_headcount - inner if performer.stated_headcount >= inner else performer.stated_headcount


def _put_numbers(organization: Organization, listed: Sequence[Listed], ids: Sequence[str]) -> None:
    """Give positions their number and units that of their own people together with the units inside them."""
    whole = {id: line.headcount for line, id in zip(listed, ids, strict=True) if line.headcount is not None}
    for line, id in reversed(list(zip(listed, ids, strict=True))):
        if line.headcount is None:
            continue
        performer = organization.need(Performer, id)
        if isinstance(performer, Position):
            if line.headcount != performer.headcount:
                organization.put(replace(performer, headcount=line.headcount))
        elif isinstance(performer, Unit):
            if performer.stated_headcount != whole[id]:
                organization.put(replace(performer, stated_headcount=whole[id]))
            if performer.parent in whole:
                whole[performer.parent] += whole[id]


def _place(organization: Organization, id: str, above: str | None) -> None:
    """Put one under another; where that would run in a circle, all stays as it was."""
    performer = organization.need(Performer, id)
    is_inside = organization.get(Unit, above) is not None
    changed: Performer = performer
    if isinstance(performer, Unit) and (is_inside or above is None):
        changed = replace(performer, parent=above, reports_to=performer.reports_to if above else None)
    elif isinstance(performer, Unit):
        changed = replace(performer, parent=None, reports_to=above)
    elif isinstance(performer, Position) and is_inside:
        changed = replace(performer, unit=above)
    else:
        changed = replace(performer, reports_to=above)
    may = may_nest(organization, id, above) if is_inside else may_report_to(organization, id, above)
    if changed != performer and may is None:
        organization.put(changed)


def _above(organization: Organization, performer: Performer) -> str | None:
    if isinstance(performer, Unit) and performer.parent:
        return performer.parent
    if isinstance(performer, Position) and performer.unit:
        return performer.unit
    return performer.reports_to


def _performers(organization: Organization) -> Iterable[Performer]:
    return [*organization.all(Unit), *organization.all(Position)]


def _listed(organization: Organization) -> list[Performer]:
    alone = [p for p in organization.all(Position) if p.unit is None]
    return sorted([*organization.all(Unit), *alone], key=lambda p: (isinstance(p, Unit), p.name.casefold(), p.id))
