"""Where things stand on the drawings; kept apart, so that moving a box touches no text."""

from __future__ import annotations

from dataclasses import dataclass

from designer.model.fields import belongs, said
from designer.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Record):
    """Place of one participant on one view; its id is ``participant@view``."""

    participant: str = belongs("Участник", "Participant", "Unit", "Position", "ExternalClient", "ClientGroup")
    view: str = said("Вид", "View", default="clients")
    x: float = said("X", "X", default=0.0)
    y: float = said("Y", "Y", default=0.0)
    width: float | None = said("Ширина", "Width", default=None)
    height: float | None = said("Высота", "Height", default=None)
    pinned: bool = said("Закреплено", "Pinned", default=False)
    collapsed: bool = said("Свёрнуто", "Collapsed", default=False)

    def differs_in_place_only(self, other: Placement) -> bool:
        """Whether another state shows the same box, perhaps elsewhere."""
        return (self.width, self.height, self.collapsed) == (other.width, other.height, other.collapsed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Record):
    """Corner points that the user gave to one arrow on one view; its id is ``link@view``."""

    link: str = belongs("Стрелка", "Arrow", "ClientLink")
    view: str = said("Вид", "View", default="clients")
    points: tuple[tuple[float, float], ...] = said("Точки", "Points", default=())


def placement_id(participant: str, view: str) -> str:
    """Return the id under which a participant's place on a view is kept."""
    return f"{participant}@{view}"
