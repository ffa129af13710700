"""The view of the structure: who is part of what and reports to whom, as an organization chart."""

from __future__ import annotations

from collections.abc import Mapping

from designer.arrange.tree import tree
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.picture.look import size_of
from designer.picture.primitives import TextMeasure
from designer.views.board import Board, BoardLine, ViewOf, node_look
from designer.views.titles import STRUCTURE


def superior_of(performer: Performer) -> str | None:
    """Return who stands above on the chart: the whole for a part, else who one reports to."""
    if isinstance(performer, Unit):
        return performer.parent or performer.reports_to
    if isinstance(performer, Position):
        return performer.unit or performer.reports_to
    return performer.reports_to


def board(organization: Organization, findings: Mapping[str, int], measure: TextMeasure) -> Board:
    """Return units and positions with lines of subordination."""
    people: list[Participant] = [*organization.all(Unit), *organization.all(Position)]
    people.sort(key=lambda p: (p.name.casefold(), p.id))
    looks = {p.id: node_look(organization, p, findings.get(p.id, 0)) for p in people}
    above = {p.id: up for p in people if isinstance(p, Performer) and (up := superior_of(p)) in looks and up}
    boxes = tree({id: size_of(look, measure) for id, look in looks.items()}, above)
    lines = {f"{id}^": BoardLine(f"{id}^", up, id, is_arrow=False) for id, up in above.items()}
    return Board(looks=looks, boxes=boxes, lines=lines)


VIEW = ViewOf(id="structure", title=STRUCTURE, make=board)
