"""The view of clients: everybody, and who is whose client; the user places the boxes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from designer.arrange.arrangement import arrange_net
from designer.arrange.fitting import fit_in
from designer.arrange.geometry import Box, around
from designer.arrange.nested import ancestors, hull
from designer.arrange.net import Arrangement, Net, among
from designer.arrange.routing import Link
from designer.edits.diagram import placements
from designer.i18n import counted
from designer.model.diagram import Placement, Route
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.picture.look import WIDTH
from designer.picture.primitives import TextMeasure
from designer.views.board import Board, BoardLine, ViewOf, all_looks, client_lines, sizes_of
from designer.views.titles import CLIENTS

_GAP = 64.0
_FEW = 12
"""Newcomers up to which each is fitted in; more are arranged among themselves below."""


def board(organization: Organization, findings: Mapping[str, int], measure: TextMeasure) -> Board:
    """Return everybody with the client arrows; who has no place yet is arranged below those who have one.

    Departments that have parts are drawn around them; their places follow from those of the parts. A folded
    department is one box, and the arrows of its parts go to it.
    """
    looks = all_looks(organization, findings)
    inside = {u.id: u.parent for u in organization.all(Unit) if u.parent is not None and u.parent in looks}
    wholes = set(inside.values())
    placed = {p.participant: p for p in placements(organization, "clients").values() if p.participant in looks}
    folded = {id for id in wholes if id in placed and placed[id].collapsed}
    lines = client_lines(organization)
    if folded:
        stands_for = {id: whole for id in looks if (whole := _outermost(id, inside, folded))}
        lines = _lifted(lines, stands_for)
        looks = {id: look for id, look in looks.items() if id not in stands_for}
        inside = {id: whole for id, whole in inside.items() if id in looks}
        folded &= looks.keys()
    for whole in set(inside.values()):
        parts = str(counted(len(organization.referring(Unit, whole, "parent")), *_PARTS))
        looks[whole] = replace(looks[whole], is_container=True, second=parts)
    for whole in folded:
        parts = str(counted(len(organization.referring(Unit, whole, "parent")), *_PARTS))
        looks[whole] = replace(looks[whole], second=f"▸ {parts}")
    for id, p in placed.items():
        if id in looks and p.width is not None and not looks[id].is_container and id not in folded:
            looks[id] = replace(looks[id], width=p.width, height=p.height or 0.0)
    rooms = {
        id: Box(p.x, p.y, p.width, p.height or 0.0)
        for id, p in placed.items()
        if id in looks and p.width is not None and looks[id].is_container
    }
    sizes = sizes_of(looks, measure)
    boxes = {id: Box(p.x, p.y, *sizes[id]) for id, p in placed.items() if id in looks and not looks[id].is_container}
    loose = sizes.keys() - boxes.keys() - {whole for id in boxes for whole in ancestors(id, inside)}
    courses = {
        route.link: route.points for route in organization.all(Route) if route.view == "clients" and route.link in lines
    }
    if loose:
        free = {id: sizes[id] for id in sorted(loose, key=lambda id: (looks[id].title.casefold(), id))}
        links = tuple(lines.values())
        if boxes and len(free) <= _FEW:
            _wrap(boxes, inside, rooms)
            boxes.update(fit_in(boxes, {id: s for id, s in free.items() if not looks[id].is_container}, links, inside))
        else:
            made = _arranged(tuple(free.items()), among(links, free), tuple(inside.items()))
            down = max((box.bottom for box in boxes.values()), default=-_GAP) + _GAP if boxes else 0.0
            boxes.update({id: box.moved(0.0, down) for id, box in made.boxes.items()})
            courses |= {id: tuple((x, y + down) for x, y in corners) for id, corners in made.courses.items()}
    _wrap(boxes, inside, rooms)
    return Board(looks=looks, boxes=boxes, lines=lines, inside=inside, collapsed=folded, courses=courses)


def whole_board(organization: Organization, measure: TextMeasure) -> Board:
    """Return everybody as the view shows them with no department folded."""
    kept = [r for r in organization if not (isinstance(r, Placement) and r.collapsed)]
    open_ones = [replace(r, collapsed=False) for r in organization.all(Placement) if r.collapsed]
    return board(Organization([*kept, *open_ones]), {}, measure)


@lru_cache(maxsize=8)
def _arranged(
    sizes: tuple[tuple[str, tuple[float, float]], ...], links: tuple[Link, ...], inside: tuple[tuple[str, str], ...]
) -> Arrangement:
    """Arrange those who have no place; the last outcomes are kept, since a drawing is made anew after each change."""
    known = dict(sizes)
    return arrange_net(Net(known, links, {part: whole for part, whole in inside if part in known and whole in known}))


_PARTS = (("отдел", "отдела", "отделов"), ("part", "parts"))
_ARROWS = (("стрелка", "стрелки", "стрелок"), ("arrow", "arrows"))


def _outermost(id: str, inside: Mapping[str, str], folded: set[str]) -> str:
    """Return the outermost folded department that hides somebody, or ""."""
    found, at = "", inside.get(id)
    seen = {id}
    while at is not None and at not in seen:
        seen.add(at)
        if at in folded:
            found = at
        at = inside.get(at)
    return found


def _lifted(lines: Mapping[str, BoardLine], stands_for: Mapping[str, str]) -> dict[str, BoardLine]:
    """Lead the arrows of hidden parts to their departments, several between the same two as one with their number."""
    found: dict[tuple[str, str], list[BoardLine]] = {}
    for line in lines.values():
        ends = stands_for.get(line.source, line.source), stands_for.get(line.target, line.target)
        if ends[0] != ends[1]:
            found.setdefault(ends, []).append(line)
    made: dict[str, BoardLine] = {}
    for (source, target), same in found.items():
        label = same[0].label
        if len(same) > 1:
            label = str(counted(len(same), *_ARROWS))
        made[same[0].id] = replace(same[0], source=source, target=target, label=label)
    return made


def _wrap(boxes: dict[str, Box], inside: Mapping[str, str], rooms: Mapping[str, Box]) -> None:
    """Draw each department around its parts and the room that the user gave it, the innermost first."""
    if not inside:
        return
    parts: dict[str, list[str]] = {}
    for part, whole in inside.items():
        parts.setdefault(whole, []).append(part)
    for whole in sorted(parts, key=lambda id: (-len(ancestors(id, inside)), id)):
        room = hull(boxes[part] for part in parts[whole] if part in boxes)
        own = Box(room.x, room.y, max(room.width, WIDTH), room.height)
        more = rooms.get(whole)
        boxes[whole] = around([own, more]) if more is not None and more.meets(own) else own


VIEW = ViewOf(id="clients", title=CLIENTS, make=board, is_free=True)
