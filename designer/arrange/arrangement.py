"""The one door to automatic arrangement: places and courses for a net of boxes, whichever engine finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from designer.arrange.geometry import Box, Point
from designer.arrange.layered import arrange
from designer.arrange.nested import nested
from designer.arrange.routing import Link

Sizes = Mapping[str, tuple[float, float]]
MOST = 400
"""Boxes up to which the careful engine is used; more go to the quick one of our own."""


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


Engine = Callable[[Net], Arrangement]


def own_engine(net: Net) -> Arrangement:
    """Arrange in plain Python; lines are routed by whoever draws them."""
    pairs = [(link.source, link.target) for link in net.links]
    if net.layers is not None:
        return Arrangement(arrange(net.sizes, pairs, net.layers))
    return Arrangement(nested(net.sizes, pairs, net.inside))


@cache
def engines() -> tuple[Engine, ...]:
    """Return the engines that are there, the most careful first."""
    try:
        from designer.arrange.graphlay_engine import graphlay_engine
    except ImportError:
        return (own_engine,)
    return graphlay_engine, own_engine


def arrange_net(net: Net) -> Arrangement:
    """Return places and courses, the same for the same net; an engine that cannot do it leaves it to the next."""
    for engine in engines() if len(net.sizes) <= MOST else (own_engine,):
        try:
            return engine(net)
        except ValueError:
            continue
    return own_engine(net)


def among(links: Iterable[Link], ids: Mapping[str, object]) -> tuple[Link, ...]:
    """Return the links whose two ends are both here, in the order of their ids."""
    return tuple(sorted((one for one in links if one.source in ids and one.target in ids), key=lambda one: one.id))
