"""Arranges with graphlay (Rust, MIT): few crossings, departments as boxes around boxes, lines past all boxes."""

from __future__ import annotations

from typing import Any

import graphlay

from designer.arrange.geometry import Box, Point
from designer.arrange.layered import put_lonely
from designer.arrange.nested import SIDE, TITLE, ancestors
from designer.arrange.net import Arrangement, Net, among
from designer.arrange.routing import Link
from designer.arrange.shaping import shaped
from designer.arrange.waypoints import corners_of, tidy

_CAREFUL = 250
"""Boxes up to which the engine takes its time (a quarter of a second); more are done quickly."""
_OPTIONS: dict[str, Any] = {
    "direction": "leftright",
    "spacing": {
        "layer_gap": 52.0,
        "node_gap": 28.0,
        "dummy_gap": 16.0,
        "port_gap": 12.0,
        "isolated_gap": 28.0,
        "compound_header": TITLE - SIDE,
        "compound_padding": SIDE,
    },
}


def graphlay_engine(net: Net) -> Arrangement:
    """Return places and courses; ValueError (GraphlayError) where the engine cannot do it."""
    lonely = net.lonely
    ids = sorted(net.sizes.keys() - set(lonely), key=lambda id: (len(ancestors(id, net.inside)), id))
    numbers = {id: number for number, id in enumerate(ids)}
    nodes = []
    for id in ids:
        width, height = net.sizes[id]
        node: dict[str, Any] = {"size": {"width": width, "height": height}, "shape": "box", "key": id}
        whole = net.inside.get(id)
        if whole in numbers:
            node["parent"] = numbers[whole]
        if net.layers is not None:
            node["rank"] = {"fixed": net.layers[id]}
        nodes.append(node)
    links = [one for one in among(net.links, numbers) if _can_run(one, net)]
    edges = [{"source": numbers[one.source], "target": numbers[one.target], "weight": 1.0} for one in links]
    effort = "balanced" if len(ids) <= _CAREFUL else "fast"
    made = graphlay.layout({"nodes": nodes, "edges": edges}, options={**_OPTIONS, "effort": effort})
    boxes = {id: _box(node) for id, node in zip(ids, made.nodes, strict=True)}
    courses = {
        one.id: corners_of(points)
        for one, edge in zip(links, made.edges, strict=True)
        if len(points := _points(edge)) > 1
    }
    boxes, courses = shaped(boxes, courses, net.inside, links)
    put_lonely(boxes, lonely, net.sizes)
    return Arrangement(boxes, courses)


def _can_run(link: Link, net: Net) -> bool:
    """Whether the engine takes a link: not from a box to itself or to what is around it, not within a fixed column."""
    a, b = link.source, link.target
    if a == b or a in ancestors(b, net.inside) or b in ancestors(a, net.inside):
        return False
    return net.layers is None or net.layers[link.source] != net.layers[link.target]


def _box(node: dict[str, Any]) -> Box:
    width, height = node["size"]["width"], node["size"]["height"]
    x, y = node["center"]["x"] - width / 2, node["center"]["y"] - height / 2
    return Box(round(x, 1), round(y, 1), width, height)


def _points(edge: dict[str, Any]) -> tuple[Point, ...]:
    return tidy([(round(point["x"], 1), round(point["y"], 1)) for point in edge["points"]])
