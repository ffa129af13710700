"""A drawing of boxes and lines as a sketch: boxes become units and posts, lines subordination or client arrows."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from designer.exchange.plan import LeftOver, Setting
from designer.exchange.reporting_lines import Reporter, cut_loops, note_tops
from designer.exchange.sketch import Arrow, Entry, Sketch, plain_name
from designer.i18n import Text
from designer.language.declension.persons import names_person
from designer.language.titles import names_outsiders, names_position
from designer.model.participants import ExternalClient, Participant, Position, Unit

Meaning = Literal["reporting", "clients"]
_TAG: Final = re.compile(r"<[^<>]*>")
_WRITTEN_TAG: Final = re.compile(
    r"</?(?:b|i|u|s|p|a|br|hr|em|div|span|font|strong|small|sub|sup|ul|ol|li|h\d|table|tbody|tr|td|th|img|o:p)\b[^<>]*>",
    re.I,
)
"""Markup that was escaped once too often; other words in angle brackets are words."""
_BREAK: Final = re.compile(r"<\s*(?:/?(?:p|div|li|ul|h\d)|br|hr)\b[^<>]*>|\\n|\n", re.I)
_OUTSIDE: Final = re.compile(
    r"(?:внешн\w+ |наш\w* )?(?:клиент|пользовател)\w*|(?:end |external |our )?(?:users?|clients?)", re.I
)
_CHOICES: Final = (
    ("reporting", Text(ru="подчинение", en="who reports to whom")),
    ("clients", Text(ru="клиентские стрелки", en="client arrows")),
)
_BY_PAGE: Final = ("pages", Text(ru="на каждой странице своё", en="on each page something else"))


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
    page: str = ""
    hint: type[Participant] | None = None
    """What the drawing itself says that it is."""
    mission: str = ""
    unit: str = ""
    """Key of the unit that it says it belongs to, wherever it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One line of a drawing; an end that hangs in the air is ""."""

    key: str
    source: str
    target: str
    where: Text
    label: str = ""
    page: str = ""
    has_head: bool = True
    """Whether it says by an arrow head which way it leads."""


@dataclass(slots=True, kw_only=True)
class Drawing:
    """All boxes and lines of a drawing."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    left_over: list[LeftOver] = field(default_factory=list)
    meaning: str = ""
    """What the drawing itself says that its lines mean."""


def words_of_label(markup: str) -> str:
    """Return the words of a label that may hold markup."""
    return " ".join(lines_of_label(markup))


def lines_of_label(markup: str) -> list[str]:
    """Return the lines of a label that may hold markup, those without words left out."""
    text = html.unescape(_TAG.sub("", _BREAK.sub("\n", markup)))
    lines = (" ".join(line.split()) for line in _WRITTEN_TAG.sub("", text).replace("\\n", "\n").split("\n"))
    return [line for line in lines if line]


def post_and_person(lines: list[str]) -> tuple[str, str] | None:
    """Return the post and its holder where a label names both, each on a line of its own."""
    if len(lines) != 2:
        return None
    people = [line for line in lines if names_person(line) and not names_position(line)]
    posts = [line for line in lines if names_position(line) and not names_person(line)]
    return (posts[0], people[0]) if len(people) == len(posts) == 1 else None


def sketch_of(drawing: Drawing, kind: str, name: str, options: Mapping[str, str]) -> Sketch:
    """Return what a drawing describes; the option ``lines`` says what its lines mean, else their shape decides."""
    sketch = Sketch(kind=kind, name=name, left_over=list(drawing.left_over))
    joined = {end for edge in drawing.edges for end in (edge.source, edge.target)}
    _lift_out_of_nameless_frames(drawing, joined)
    _join_with_frames(drawing)
    for node in list(drawing.nodes.values()):
        if not node.label and node.key not in joined and not node.holds:
            why = Text(ru="фигура без подписи и без линий", en="a shape without words or lines")
            sketch.left_over.append(LeftOver(where=node.where, text=node.key, why=why))
            del drawing.nodes[node.key]
    _join_pages(drawing)
    edges = _whole_edges(sketch, drawing)
    outsiders = {key for key, node in drawing.nodes.items() if _is_outside(node)}
    meanings = _meanings(edges, outsiders, options.get("lines", "") or drawing.meaning)
    if edges:
        said = set(meanings.values())
        choices = (*_CHOICES, _BY_PAGE) if len(meanings) > 1 else _CHOICES
        text = Text(ru="Линии рисунка значат", en="The lines of the drawing mean")
        chosen = said.pop() if len(said) == 1 else "pages"
        sketch.settings = (Setting(id="lines", text=text, choices=choices, chosen=chosen),)
    serving = [edge for edge in edges if meanings[edge.page] == "clients"]
    suppliers = {edge.source for edge in serving}
    for node in drawing.nodes.values():
        lines = node.label.split("\n")
        both = post_and_person(lines)
        what = _kind(node, is_client_only=bool(serving) and node.key not in suppliers)
        entry = Entry(key=node.key, kind=Position if both else what, name=" ".join(lines), where=node.where)
        if both:
            entry.name, entry.values["holders"] = both[0], (both[1],)
        if node.mission and issubclass(entry.kind, (Unit, Position)):
            entry.values["mission"] = node.mission
        sketch.add(entry)
    _note_namesakes(sketch)
    for node in drawing.nodes.values():
        for whole in (node.unit, node.inside):
            if whole in sketch.entries and whole != node.key:
                _put_into(sketch.entries[node.key], sketch.entries[whole])
    sketch.arrows = [
        Arrow(supplier=e.source, client=e.target, service=service)
        for e in _with_heads(sketch, serving)
        for service in [words.strip() for words in e.label.split(";") if words.strip()] or [""]
        if issubclass(sketch.entries[e.source].kind, (Unit, Position))
    ]
    _draw_lines(sketch, drawing, [edge for edge in edges if meanings[edge.page] == "reporting"])
    return sketch


def _kind(node: Node, *, is_client_only: bool) -> type[Participant]:
    words = " ".join(node.label.split())
    if node.hint is not None and not (node.holds and node.hint is not Unit):
        return node.hint
    if node.holds:
        return Unit
    if is_client_only and _is_outside(node):
        return ExternalClient
    return Position if names_position(words) else Unit


def _lift_out_of_nameless_frames(drawing: Drawing, joined: set[str]) -> None:
    """Let what stands in a frame without words or lines stand where the frame stands."""
    nameless = {k for k, node in drawing.nodes.items() if node.holds and not node.label and k not in joined}
    for node in drawing.nodes.values():
        seen = set[str]()
        while node.inside in nameless and node.inside not in seen:
            seen.add(node.inside)
            node.inside = drawing.nodes[node.inside].inside
    for key in nameless:
        del drawing.nodes[key]


def _join_with_frames(drawing: Drawing) -> None:
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


def _join_pages(drawing: Drawing) -> None:
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


def _is_outside(node: Node) -> bool:
    words = " ".join(node.label.split())
    return node.hint is ExternalClient or names_outsiders(words) or _OUTSIDE.fullmatch(words) is not None


def _meanings(edges: list[Edge], outsiders: set[str], said: str) -> dict[str, Meaning]:
    """Return what the lines of each page mean: as said, else by their shape and by whom they lead to."""
    pages: dict[str, list[Edge]] = {}
    for edge in edges:
        pages.setdefault(edge.page, []).append(edge)
    if said in ("reporting", "clients"):
        return dict.fromkeys(pages, said)  # type: ignore[arg-type]
    return {
        page: "clients" if any(edge.target in outsiders for edge in lines) else _meaning(lines)
        for page, lines in pages.items()
    }


def _with_heads(sketch: Sketch, edges: list[Edge]) -> list[Edge]:
    """Leave out lines without a head among lines with heads: they do not say who serves whom."""
    if not any(edge.has_head for edge in edges):
        return edges
    for edge in edges:
        if not edge.has_head:
            why = Text(ru="линия без наконечника: не видно, кто чей клиент", en="a line without a head: whose client?")
            names = " — ".join(sketch.entries[end].name for end in (edge.source, edge.target))
            sketch.left_over.append(LeftOver(where=edge.where, text=names, why=why))
    return [edge for edge in edges if edge.has_head]


def _whole_edges(sketch: Sketch, drawing: Drawing) -> list[Edge]:
    """Return the lines that join two boxes; others are reported, and so is a box that is joined to itself."""
    whole, seen = [], set[tuple[str, str, str]]()
    for edge in drawing.edges:
        ends = [drawing.nodes.get(end) for end in (edge.source, edge.target)]
        names = ", ".join(f"«{' '.join(end.label.split())}»" for end in ends if end)
        if None in ends:
            message = Text(
                ru="Линия ни к чему не присоединена одним концом: {names}. Она не загружена; присоедините её.",
                en="One end of a line hangs in the air: {names}. It was not read; join it to a box.",
            )
            sketch.note(edge.where, "dangling-parent", message, names=names or "?")
        elif edge.source == edge.target:
            message = Text(ru="Линия ведёт от {names} к самой себе.", en="A line leads from {names} to itself.")
            sketch.note(edge.where, "self-report", message, names=names.partition(", ")[0] or "?")
        elif (edge.source, edge.target, edge.page) not in seen or edge.label:
            whole.append(edge)
        seen.add((edge.source, edge.target, edge.page))
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
