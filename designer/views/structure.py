"""The view of the structure: who is part of what and reports to whom, as an organization chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from designer.arrange.tree import tree
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.picture.look import NodeLook
from designer.picture.primitives import TextMeasure
from designer.views.board import Board, BoardLine, ViewOf, node_look, sizes_of
from designer.views.titles import STRUCTURE

SAME = "≡"
"""Sign of a position that is shown in several units and is one and the same."""
_AGAIN = Text(ru="та же должность", en="the same position")


def superior_of(performer: Performer) -> str | None:
    """Return who stands above on the chart: the whole for a part, else who one reports to."""
    if isinstance(performer, Unit):
        return performer.parent or performer.reports_to
    if isinstance(performer, Position):
        return performer.unit or performer.reports_to
    return performer.reports_to


def also_under(organization: Organization, position: Position) -> list[str]:
    """Return the units in which a position stands beside its own one."""
    return [unit for unit in position.also_in if unit != position.unit and organization.get(Unit, unit) is not None]


def board(organization: Organization, findings: Mapping[str, int], measure: TextMeasure) -> Board:
    """Return units and positions with lines of subordination.

    A position that belongs to several units stands in each; all its boxes bear a sign that it is one and the same.
    """
    people: list[Participant] = [*organization.all(Unit), *organization.all(Position)]
    people.sort(key=lambda p: (p.name.casefold(), p.id))
    looks: dict[str, NodeLook] = {}
    above: dict[str, str] = {}
    same: dict[str, str] = {}
    known = {p.id for p in people}
    for one in people:
        look = node_look(organization, one, findings.get(one.id, 0))
        more = also_under(organization, one) if isinstance(one, Position) else []
        looks[one.id] = replace(look, second=f"{SAME} {look.second}") if more else look
        if isinstance(one, Performer) and (up := superior_of(one)) in known and up:
            above[one.id] = up
        for unit in more:
            id = f"{one.id}={unit}"
            same[id], above[id] = one.id, unit
            short = f"{SAME} {look.short}" if look.short else ""
            again = replace(look, id=id, title=f"{SAME} {look.title}", short=short, second=str(_AGAIN))
            looks[id] = replace(again, mission="", findings=0)
    boxes = tree(sizes_of(looks, measure), above)
    lines = {f"{id}^": BoardLine(f"{id}^", up, id, is_arrow=False) for id, up in above.items()}
    return Board(looks=looks, boxes=boxes, lines=lines, same=same)


VIEW = ViewOf(id="structure", title=STRUCTURE, make=board)
