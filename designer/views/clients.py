"""The view of clients: everybody, and who is whose client; the user places the boxes."""

from __future__ import annotations

from collections.abc import Mapping

from designer.arrange.geometry import Box
from designer.arrange.layered import arrange
from designer.edits.diagram import placements
from designer.i18n import Text
from designer.model.organization import Organization
from designer.picture.look import size_of
from designer.picture.primitives import TextMeasure
from designer.views.board import Board, ViewOf, all_looks, client_lines

_GAP = 64.0


def board(organization: Organization, findings: Mapping[str, int], measure: TextMeasure) -> Board:
    """Return everybody with the client arrows; who has no place yet is arranged below those who have one."""
    looks = all_looks(organization, findings)
    sizes = {id: size_of(look, measure) for id, look in looks.items()}
    lines = client_lines(organization)
    placed = {p.participant: p for p in placements(organization, "clients").values() if p.participant in looks}
    boxes = {id: Box(p.x, p.y, *sizes[id]) for id, p in placed.items()}
    loose = {id: size for id, size in sizes.items() if id not in boxes}
    down = max((box.bottom for box in boxes.values()), default=-_GAP) + _GAP
    links = [(line.source, line.target) for line in lines.values()]
    boxes.update({id: box.moved(0.0, down) for id, box in arrange(loose, links).items()})
    return Board(looks=looks, boxes=boxes, lines=lines)


VIEW = ViewOf(id="clients", title=Text(ru="Клиенты", en="Clients"), make=board, is_free=True)
