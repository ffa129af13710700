"""Arranges the view of clients: fits newcomers in, arranges some or all anew; what is pinned stays."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from designer.arrange.arrangement import arrange_net
from designer.arrange.geometry import Box, Point, around
from designer.arrange.nested import ancestors
from designer.arrange.net import Net, among
from designer.arrange.room import make_room
from designer.edits.diagram import place_all, placements, resize, set_corners, shift_room
from designer.model.diagram import Route
from designer.model.organization import Organization
from designer.picture.look import WIDTH, size_of
from designer.picture.primitives import TextMeasure
from designer.views.board import Board
from designer.views.clients import VIEW

_BELOW = 20.0
"""Px between parts that are set below each other."""


def fit_newcomers(organization: Organization, measure: TextMeasure) -> int:
    """Inside an edit: give a place to everybody who has none, and end overlaps; returns how many got a new place.

    The rule of stability: who has a place keeps it to the pixel, unless a box or a department has come to overlap
    it; then it moves down or to the right, just as far as it must. Where nobody has a place, all are arranged.
    """
    board = VIEW.make(organization, {}, measure)
    placed = placements(organization, VIEW.id)
    standing = {id for id in board.boxes if id in placed and not board.looks[id].is_container}
    if not standing:
        return arrange_anew(organization, measure)
    newcomers = {id for id in board.boxes if id not in standing and not board.looks[id].is_container}
    pinned = {id for id in standing if placed[id].pinned}
    first = newcomers if newcomers else standing
    places = make_room(board.boxes, board.inside, first, pinned, WIDTH)
    return _keep(organization, board, places)


def arrange_anew(organization: Organization, measure: TextMeasure, chosen: Collection[str] = ()) -> int:
    """Inside an edit: arrange these and what is inside them, or all; returns how many moved.

    What is pinned stays, and what is not chosen moves only where it would be overlapped.
    """
    board = VIEW.make(organization, {}, measure)
    placed = placements(organization, VIEW.id)
    ids = board.within(chosen) if chosen else set(board.boxes)
    pinned = {id for id in board.boxes if id in placed and placed[id].pinned}
    sizes = {id: size_of(board.looks[id], measure) for id in sorted(ids)}
    inside = {part: whole for part, whole in board.inside.items() if part in ids and whole in ids}
    links = among(board.lines.values(), sizes)
    made = arrange_net(Net(sizes, links, inside))
    dx, dy = _offset(board.boxes, made.boxes, pinned & ids)
    places = dict(board.boxes)
    places.update({id: box.moved(dx, dy) for id, box in made.boxes.items()})
    held = {id for id in pinned if not board.looks[id].is_container}
    places.update({id: board.boxes[id] for id in held})
    if held or chosen:
        top = {id for id in ids if not ancestors(id, board.inside) & ids} if chosen else held
        places = make_room(places, board.inside, top, held, WIDTH)
    courses = {id: tuple((x + dx, y + dy) for x, y in corners) for id, corners in made.courses.items()}
    _keep_courses(organization, board, links_at=ids, courses=courses)
    for id in ids & placed.keys():
        if board.looks[id].is_container and placed[id].width is not None:
            resize(organization, id, VIEW.id, None, None)
    return _keep(organization, board, places)


def gather(organization: Organization, measure: TextMeasure, new: Collection[str]) -> None:
    """Inside an edit: set new parts of a department below its others, where strangers would stand inside it else.

    Who is overlapped then makes room. Where nobody has a place, nothing is done.
    """
    board = VIEW.make(organization, {}, measure)
    placed = placements(organization, VIEW.id)
    parts = [id for id in new if id in board.boxes and id in board.inside]
    if not placed or not parts or not _strangers_in(board, board.inside[parts[0]]):
        return
    whole = board.inside[parts[0]]
    others = [board.boxes[id] for id, outer in board.inside.items() if outer == whole and id not in parts]
    parts.sort(key=lambda id: (board.boxes[id].y, board.boxes[id].x, id))
    x = min((box.x for box in others), default=board.boxes[parts[0]].x)
    y = max((box.bottom + _BELOW for box in others), default=board.boxes[parts[0]].y)
    places = dict(board.boxes)
    for part in parts:
        dx, dy = x - board.boxes[part].x, y - board.boxes[part].y
        places.update({id: board.boxes[id].moved(dx, dy) for id in board.within([part])})
        y += board.boxes[part].height + _BELOW
    pinned = {id for id in places if id in placed and placed[id].pinned}
    _keep(organization, board, make_room(places, board.inside, parts, pinned, WIDTH))


def _strangers_in(board: Board, whole: str) -> bool:
    """Whether anybody stands inside a department who is not part of it."""
    around = ancestors(whole, board.inside)
    room = board.boxes[whole]
    return any(
        box.meets(room)
        for id, box in board.boxes.items()
        if id != whole and id not in around and whole not in ancestors(id, board.inside)
    )


def _offset(old: Mapping[str, Box], new: Mapping[str, Box], pinned: Collection[str]) -> Point:
    """Return how far the arrangement goes, so that it stands where the drawing stood, or a pinned box where it was."""
    if pinned:
        one = min(pinned)
        return round(old[one].x - new[one].x), round(old[one].y - new[one].y)
    before, after = around([old[id] for id in new]), around(list(new.values()))
    return round(before.x - after.x), round(before.y - after.y)


def _keep(organization: Organization, board: Board, places: Mapping[str, Box]) -> int:
    """Write the places that are new; returns their number."""
    placed = placements(organization, VIEW.id)
    changed = {
        id: (box.x, box.y)
        for id, box in places.items()
        if not board.looks[id].is_container
        and (id not in placed or (round(box.x, 1), round(box.y, 1)) != (placed[id].x, placed[id].y))
    }
    place_all(organization, VIEW.id, changed)
    first: dict[str, str] = {}
    for part in sorted(board.inside):
        first.setdefault(board.inside[part], part)
    for whole, part in first.items():
        was, now = board.boxes[part], places[part]
        shift_room(organization, whole, VIEW.id, now.x - was.x, now.y - was.y)
    return len(changed)


def _keep_courses(
    organization: Organization, board: Board, links_at: Collection[str], courses: Mapping[str, tuple[Point, ...]]
) -> None:
    known = {route.link for route in organization.all(Route) if route.view == VIEW.id}
    for id, line in board.lines.items():
        if line.source in links_at or line.target in links_at:
            corners = courses.get(id, ())
            if corners or id in known:
                set_corners(organization, id, VIEW.id, corners)
