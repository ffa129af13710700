"""What is arranged and what comes of it: a net of boxes, and their places with the courses of their lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from designer.arrange.geometry import Box, Point
from designer.arrange.routing import Link

Sizes = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where boxes stand, in px, and the corner points by which lines run between them, by the line's id."""

    boxes: dict[str, Box]
    courses: dict[str, tuple[Point, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Net:
    """What is arranged: boxes with their sizes in px, links, departments around boxes, columns that are fixed.

    ``inside`` gives the box around another by id, without loops. ``layers`` gives columns from 0 at the left; who is
    in none stands below. A net has departments or fixed columns, not both.
    """

    sizes: Sizes
    links: tuple[Link, ...]
    inside: Mapping[str, str] = field(default_factory=dict)
    layers: Mapping[str, int] | None = None

    @property
    def lonely(self) -> list[str]:
        """Who stands below the others: those in no column, or with no link, no department around and no parts."""
        if self.layers is not None:
            return [id for id in self.sizes if id not in self.layers]
        joined = {end for link in self.links for end in (link.source, link.target)}
        joined |= self.inside.keys() | set(self.inside.values())
        return [id for id in self.sizes if id not in joined]


def among(links: Iterable[Link], ids: Mapping[str, object]) -> tuple[Link, ...]:
    """Return the links whose two ends are both here, in the order of their ids."""
    return tuple(sorted((one for one in links if one.source in ids and one.target in ids), key=lambda one: one.id))
