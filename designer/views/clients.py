"""The view of clients: everybody, and who is whose client; the user places the boxes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from designer.arrange.geometry import Box
from designer.arrange.nested import ancestors, hull, nested
from designer.edits.diagram import placements
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.picture.look import WIDTH, size_of
from designer.picture.primitives import TextMeasure
from designer.views.board import Board, ViewOf, all_looks, client_lines
from designer.views.titles import CLIENTS

_GAP = 64.0


def board(organization: Organization, findings: Mapping[str, int], measure: TextMeasure) -> Board:
    """Return everybody with the client arrows; who has no place yet is arranged below those who have one.

    Departments that have parts are drawn around them; their places follow from those of the parts.
    """
    looks = all_looks(organization, findings)
    inside = {u.id: u.parent for u in organization.all(Unit) if u.parent is not None and u.parent in looks}
    for whole in set(inside.values()):
        looks[whole] = replace(looks[whole], is_container=True)
    sizes = {id: size_of(look, measure) for id, look in looks.items()}
    lines = client_lines(organization)
    placed = {p.participant: p for p in placements(organization, "clients").values() if p.participant in looks}
    boxes = {id: Box(p.x, p.y, *sizes[id]) for id, p in placed.items() if not looks[id].is_container}
    links = [(line.source, line.target) for line in lines.values()]
    settled = {whole for id in boxes for whole in ancestors(id, inside)}
    loose = {id: size for id, size in sizes.items() if id not in boxes and id not in settled}
    down = max((box.bottom for box in boxes.values()), default=-_GAP) + _GAP
    boxes.update({id: box.moved(0.0, down) for id, box in nested(loose, links, inside).items()})
    _wrap(boxes, inside)
    return Board(looks=looks, boxes=boxes, lines=lines, inside=inside)


def _wrap(boxes: dict[str, Box], inside: Mapping[str, str]) -> None:
    """Draw each department around its parts, the innermost first."""
    wholes = sorted(set(inside.values()), key=lambda id: (-len(ancestors(id, inside)), id))
    for whole in wholes:
        room = hull(boxes[part] for part, around in inside.items() if around == whole and part in boxes)
        boxes[whole] = Box(room.x, room.y, max(room.width, WIDTH), room.height)


VIEW = ViewOf(id="clients", title=CLIENTS, make=board, is_free=True)
