"""The one door to automatic arrangement: places and courses for a net of boxes, whichever engine finds them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from designer.arrange.geometry import around
from designer.arrange.layered import arrange, put_lonely
from designer.arrange.nested import nested
from designer.arrange.net import Arrangement, Net, among
from designer.arrange.shaping import shaped

MOST = 400
"""Boxes up to which the careful engine is used; more go to the quick one of our own."""


_BELOW = 84.0
Engine = Callable[[Net], Arrangement]


def own_engine(net: Net) -> Arrangement:
    """Arrange in plain Python; lines are routed by whoever draws them."""
    pairs = [(link.source, link.target) for link in net.links]
    lonely = net.lonely
    sizes = {id: size for id, size in net.sizes.items() if id not in set(lonely)}
    boxes = arrange(sizes, pairs, net.layers) if net.layers is not None else nested(sizes, pairs, net.inside)
    boxes, _ = shaped(boxes, {}, net.inside, net.links)
    put_lonely(boxes, lonely, net.sizes)
    return Arrangement(boxes)


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
    beside = {id: net.sizes[id] for id in net.lonely} if net.layers is not None else {}
    apart = among(net.links, beside)
    if apart and net.layers is not None:
        columns = {id: size for id, size in net.sizes.items() if id in net.layers}
        made = _arranged(Net(columns, among(net.links, columns), layers=net.layers))
        return _below(made, _arranged(Net(beside, apart)))
    return _arranged(net)


def _arranged(net: Net) -> Arrangement:
    for engine in engines() if len(net.sizes) <= MOST else (own_engine,):
        try:
            return engine(net)
        except ValueError:
            continue
    return own_engine(net)


def _below(upper: Arrangement, lower: Arrangement) -> Arrangement:
    """Return both as one, the second at the left below the first."""
    if not upper.boxes:
        return lower
    room, under = around(list(upper.boxes.values())), around(list(lower.boxes.values()))
    dx, dy = round(room.x - under.x), round(room.bottom + _BELOW - under.y)
    boxes = {id: box.moved(dx, dy) for id, box in lower.boxes.items()}
    courses = {id: tuple((x + dx, y + dy) for x, y in course) for id, course in lower.courses.items()}
    return Arrangement({**upper.boxes, **boxes}, {**upper.courses, **courses})
