"""A list of arrows "A -> B" without a word on missions: as with a drawing, its shape says what the arrows mean."""

from __future__ import annotations

from collections.abc import Mapping

from designer.exchange.drawings.drawn_graph import sketch_of
from designer.exchange.drawings.shapes import Drawing, Edge, Node
from designer.exchange.matching import plan_of
from designer.exchange.missions.entries import Entry
from designer.exchange.plan import ImportPlan
from designer.exchange.sketch import in_row, plain_name
from designer.language.mission_list import clients_in
from designer.model.organization import Organization


def are_bare(entries: list[Entry]) -> bool:
    """Whether all that a list says is who points at whom."""
    return bool(entries) and all(entry.opening.is_arrow and not entry.text for entry in entries)


def plan_of_arrows(
    entries: list[Entry], kind: str, name: str, existing: Organization, options: Mapping[str, str]
) -> ImportPlan:
    """Return what the arrows would add; the option ``lines`` says what they mean, else their shape decides."""
    drawing = Drawing()
    known = frozenset(entry.opening.name.lower() for entry in entries)

    def node(words: str, number: int) -> str:
        key = plain_name(words)
        drawing.nodes.setdefault(key, Node(key=key, label=words, where=in_row(number)))
        return key

    for entry in entries:
        number = entry.first.number
        source = node(entry.opening.name, number)
        for listed in clients_in("; ".join(entry.clients), known):
            target = node(listed.words, number)
            key = f"{source}>{target}#{len(drawing.edges)}"
            drawing.edges.append(Edge(key=key, source=source, target=target, where=in_row(number)))
    return plan_of(sketch_of(drawing, kind, name, options), existing)
