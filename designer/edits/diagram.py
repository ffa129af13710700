"""Place participants on views, pin and collapse them, give arrows their corners."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from designer.model.diagram import Placement, Route, placement_id
from designer.model.organization import Organization


def placement_of(organization: Organization, participant: str, view: str) -> Placement | None:
    """Return where a participant stands on a view, or None if nobody has placed it."""
    return organization.get(Placement, placement_id(participant, view))


def placements(organization: Organization, view: str) -> dict[str, Placement]:
    """Return every placement on a view by the participant's id."""
    return {p.participant: p for p in organization.all(Placement) if p.view == view}


def _placement(organization: Organization, participant: str, view: str) -> Placement:
    known = placement_of(organization, participant, view)
    return known or Placement(id=placement_id(participant, view), participant=participant, view=view)


def place(organization: Organization, participant: str, view: str, x: float, y: float) -> None:
    """Put a participant at a point of a view, in px of the sheet."""
    organization.put(replace(_placement(organization, participant, view), x=round(x, 1), y=round(y, 1)))


def place_all(organization: Organization, view: str, positions: Mapping[str, tuple[float, float]]) -> None:
    """Put several participants at their points."""
    for participant, (x, y) in positions.items():
        place(organization, participant, view, x, y)


def resize(
    organization: Organization, participant: str, view: str, width: float | None, height: float | None
) -> None:
    """Give a box a size of its own, in px; None lets the text, or the parts inside, say the size."""
    placement = _placement(organization, participant, view)
    sizes = [None if size is None else round(size, 1) for size in (width, height)]
    organization.put(replace(placement, width=sizes[0], height=sizes[1]))


def shift_room(organization: Organization, participant: str, view: str, dx: float, dy: float) -> None:
    """Take the room that a department keeps beyond its parts along with it, by px of the sheet."""
    placement = placement_of(organization, participant, view)
    if placement is not None and placement.width is not None and (dx or dy):
        place(organization, participant, view, placement.x + dx, placement.y + dy)


def pin(organization: Organization, participant: str, view: str, pinned: bool) -> None:
    """Hold a participant in its place when the view is arranged, or let it go."""
    organization.put(replace(_placement(organization, participant, view), pinned=pinned))


def collapse(organization: Organization, participant: str, view: str, collapsed: bool) -> None:
    """Show a unit without what is in it, or with."""
    organization.put(replace(_placement(organization, participant, view), collapsed=collapsed))


def set_corners(
    organization: Organization, link: str, view: str, points: tuple[tuple[float, float], ...]
) -> None:
    """Give an arrow its corner points; none lets the program find the way again."""
    id = placement_id(link, view)
    if points:
        rounded = tuple((round(x, 1), round(y, 1)) for x, y in points)
        organization.put(Route(id=id, link=link, view=view, points=rounded))
    elif id in organization:
        organization.drop(id)
