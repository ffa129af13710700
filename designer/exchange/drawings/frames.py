"""Frames and pages of a drawing made plain: nameless frames go, a box that stands twice becomes one."""

from __future__ import annotations

from dataclasses import replace

from designer.exchange.drawings.shapes import Drawing, Node
from designer.exchange.sketch import plain_name


def lift_out_of_nameless_frames(drawing: Drawing, joined: set[str]) -> None:
    """Let what stands in a frame without words or lines stand where the frame stands."""
    nameless = {k for k, node in drawing.nodes.items() if node.holds and not node.label and k not in joined}
    for node in drawing.nodes.values():
        seen = set[str]()
        while node.inside in nameless and node.inside not in seen:
            seen.add(node.inside)
            node.inside = drawing.nodes[node.inside].inside
    for key in nameless:
        del drawing.nodes[key]


def join_with_frames(drawing: Drawing) -> None:
    """Let a box that bears the name of the frame around it stand for the frame itself."""
    same = {
        key: node.inside
        for key, node in drawing.nodes.items()
        if node.inside in drawing.nodes
        and not node.holds
        and node.label
        and plain_name(node.label) == plain_name(drawing.nodes[node.inside].label)
    }
    for key in same:
        del drawing.nodes[key]
    drawing.edges = [
        replace(edge, source=same.get(edge.source, edge.source), target=same.get(edge.target, edge.target))
        for edge in drawing.edges
    ]


def join_pages(drawing: Drawing) -> None:
    """Let a box that has the same words on several pages be one."""
    by_page: dict[str, dict[str, list[Node]]] = {}
    for node in drawing.nodes.values():
        by_page.setdefault(node.page, {}).setdefault(plain_name(" ".join(node.label.split())), []).append(node)
    first: dict[str, Node] = {}
    same: dict[str, str] = {}
    for page in by_page.values():
        for words, nodes in page.items():
            if words and len(nodes) == 1 and nodes[0] is not first.setdefault(words, nodes[0]):
                same[nodes[0].key] = first[words].key
    for key, kept in same.items():
        gone, node = drawing.nodes.pop(key), drawing.nodes[kept]
        node.inside = node.inside or same.get(gone.inside, gone.inside)
        node.holds |= gone.holds
        node.hint = node.hint or gone.hint
        node.mission = node.mission or gone.mission
    for node in drawing.nodes.values():
        node.inside = same.get(node.inside, node.inside)
    drawing.edges = [
        replace(edge, source=same.get(edge.source, edge.source), target=same.get(edge.target, edge.target))
        for edge in drawing.edges
    ]
