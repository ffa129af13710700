"""A drawing of boxes and lines as a sketch: boxes become units and posts, lines subordination or client arrows."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from designer.exchange.plan import LeftOver, Setting
from designer.exchange.reporting_lines import Reporter, cut_loops, note_tops
from designer.exchange.sketch import Arrow, Entry, Sketch, plain_name
from designer.i18n import Text
from designer.language.titles import names_outsiders, names_position
from designer.model.participants import ExternalClient, Participant, Position, Unit

Meaning = Literal["reporting", "clients"]
_TAG: Final = re.compile(r"<[^<>]*>")
_BREAK: Final = re.compile(r"<\s*(?:br|/p|/div|/li|hr)\s*/?\s*>", re.I)
_CHOICES: Final = (
    ("reporting", Text(ru="подчинение", en="who reports to whom")),
    ("clients", Text(ru="клиентские стрелки", en="client arrows")),
)


@dataclass(slots=True, kw_only=True)
class Node:
    """One box of a drawing."""

    key: str
    label: str
    where: Text
    inside: str = ""
    """Key of the box around it."""
    y: float = 0.0
    holds: bool = False
    """Whether it is a frame around others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One line of a drawing; an end that hangs in the air is ""."""

    key: str
    source: str
    target: str
    where: Text
    label: str = ""


@dataclass(slots=True, kw_only=True)
class Drawing:
    """All boxes and lines of a drawing."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    left_over: list[LeftOver] = field(default_factory=list)


def words_of_label(markup: str) -> str:
    """Return the words of a label that may hold markup."""
    text = html.unescape(_TAG.sub("", _BREAK.sub(" ", markup)))
    return " ".join(_TAG.sub("", text).replace("\\n", " ").split())


def sketch_of(drawing: Drawing, kind: str, name: str, options: Mapping[str, str]) -> Sketch:
    """Return what a drawing describes; the option ``lines`` says what its lines mean, else their shape decides."""
    sketch = Sketch(kind=kind, name=name, left_over=list(drawing.left_over))
    joined = {end for edge in drawing.edges for end in (edge.source, edge.target)}
    for node in list(drawing.nodes.values()):
        if not node.label and node.key not in joined and not node.holds:
            why = Text(ru="фигура без подписи и без линий", en="a shape without words or lines")
            sketch.left_over.append(LeftOver(where=node.where, text=node.key, why=why))
            del drawing.nodes[node.key]
    edges = _whole_edges(sketch, drawing)
    chosen = options.get("lines", "")
    meaning: Meaning = _meaning(edges) if chosen not in ("reporting", "clients") else chosen  # type: ignore[assignment]
    if edges:
        text = Text(ru="Линии рисунка значат", en="The lines of the drawing mean")
        sketch.settings = (Setting(id="lines", text=text, choices=_CHOICES, chosen=meaning),)
    suppliers = {edge.source for edge in edges} if meaning == "clients" else set[str]()
    for node in drawing.nodes.values():
        sketch.add(Entry(key=node.key, kind=_kind(node, suppliers, meaning), name=node.label, where=node.where))
    _note_namesakes(sketch)
    for node in drawing.nodes.values():
        if node.inside in sketch.entries:
            _put_into(sketch.entries[node.key], sketch.entries[node.inside])
    if meaning == "clients":
        sketch.arrows = [Arrow(supplier=e.source, client=e.target, service=e.label) for e in edges]
    else:
        _draw_lines(sketch, drawing, edges)
    return sketch


def _kind(node: Node, suppliers: set[str], meaning: Meaning) -> type[Participant]:
    if node.holds:
        return Unit
    if names_outsiders(node.label) and meaning == "clients" and node.key not in suppliers:
        return ExternalClient
    return Position if names_position(node.label) else Unit


def _whole_edges(sketch: Sketch, drawing: Drawing) -> list[Edge]:
    """Return the lines that join two boxes; others are reported, and so is a box that is joined to itself."""
    whole, seen = [], set[tuple[str, str]]()
    for edge in drawing.edges:
        ends = [drawing.nodes.get(end) for end in (edge.source, edge.target)]
        names = ", ".join(f"«{end.label}»" for end in ends if end)
        if None in ends:
            message = Text(
                ru="Линия ни к чему не присоединена одним концом: {names}. Она не загружена; присоедините её.",
                en="One end of a line hangs in the air: {names}. It was not read; join it to a box.",
            )
            sketch.note(edge.where, "dangling-parent", message, names=names or "?")
        elif edge.source == edge.target:
            message = Text(ru="Линия ведёт от {names} к самой себе.", en="A line leads from {names} to itself.")
            sketch.note(edge.where, "self-report", message, names=f"«{ends[0].label}»" if ends[0] else "?")
        elif (edge.source, edge.target) not in seen or edge.label:
            whole.append(edge)
        seen.add((edge.source, edge.target))
    return whole


def _meaning(edges: list[Edge]) -> Meaning:
    """Take lines that form a tree and bear no words for subordination, others for client arrows."""
    if not edges or sum(bool(edge.label) for edge in edges) > len(edges) / 2:
        return "clients"
    into = Counter(edge.target for edge in edges)
    out = Counter(edge.source for edge in edges)
    fan_in = sum(number - 1 for number in into.values())
    fan_out = sum(number - 1 for number in out.values())
    return "reporting" if min(fan_in, fan_out) <= 0.1 * len(edges) else "clients"


def _draw_lines(sketch: Sketch, drawing: Drawing, edges: list[Edge]) -> None:
    into = Counter(edge.target for edge in edges)
    out = Counter(edge.source for edge in edges)
    falling = sum(drawing.nodes[e.source].y < drawing.nodes[e.target].y for e in edges)
    rising = sum(drawing.nodes[e.source].y > drawing.nodes[e.target].y for e in edges)
    many_in, many_out = sum(n > 1 for n in into.values()), sum(n > 1 for n in out.values())
    upwards = many_in > many_out or (many_in == many_out and rising > falling)
    reporters = {
        key: Reporter(entry=entry, row=place, sheet="", names=(), chief="", is_asked=True, place=entry.where)
        for place, (key, entry) in enumerate(sketch.entries.items(), 1)
    }
    above: dict[str, str] = {}
    for edge in edges:
        below, top = (edge.source, edge.target) if upwards else (edge.target, edge.source)
        if below in above and above[below] != top:
            message = Text(
                ru="«{name}» подчинён сразу двоим; вторая линия от «{top}» не загружена.",
                en="“{name}” reports to two at once; the second line from “{top}” was not read.",
            )
            values = {"name": sketch.entries[below].name, "top": sketch.entries[top].name}
            why = message.format(**values)
            sketch.left_over.append(LeftOver(where=edge.where, text=f"{values['top']} → {values['name']}", why=why))
        else:
            above[below] = top
    cut_loops(sketch, above, reporters)
    for below, top in above.items():
        _put_into(sketch.entries[below], sketch.entries[top])
    joined = {end for edge in edges for end in (edge.source, edge.target)}
    free = {key for key, node in drawing.nodes.items() if not node.inside and not node.holds}
    note_tops(sketch, [one for key, one in reporters.items() if key in joined & free and key not in above], above)


def _put_into(part: Entry, whole: Entry) -> None:
    """Let one belong to the other: a unit into a unit, a post into a unit, all else reports."""
    if part.kind is Unit and whole.kind is Unit:
        part.links.setdefault("parent", whole.key)
    elif part.kind is Position and whole.kind is Unit:
        part.links.setdefault("unit", whole.key)
    elif issubclass(part.kind, (Unit, Position)) and issubclass(whole.kind, (Unit, Position)):
        part.links.setdefault("reports_to", whole.key)


def _note_namesakes(sketch: Sketch) -> None:
    first: dict[str, Entry] = {}
    for entry in sketch.entries.values():
        other = first.setdefault(plain_name(entry.name), entry)
        if other is not entry and other.kind is entry.kind:
            message = Text(
                ru="«{name}» уже есть: {at}. Загружено ещё раз; если это одно и то же, удалите лишнее.",
                en="“{name}” is there already: {at}. Read once more; remove one if they are the same.",
            )
            sketch.note(entry.where, "same-name", message, name=entry.name, at=other.where)
