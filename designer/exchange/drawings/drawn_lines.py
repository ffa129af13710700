"""What the lines of a drawing mean: who reports to whom, or who serves whom; which of them is a second one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final, Literal

from designer.exchange.drawings.shapes import Drawing, Edge, is_outside
from designer.exchange.plan import LeftOver, Setting
from designer.exchange.reporting_lines import Reporter, cut_loops, note_tops
from designer.exchange.sketch import Entry, Sketch
from designer.i18n import Text
from designer.language.titles import names_position
from designer.model.participants import Position, Unit

Meaning = Literal["reporting", "clients"]
_CHOICES: Final = (
    ("reporting", Text(ru="подчинение", en="who reports to whom")),
    ("clients", Text(ru="клиентские стрелки", en="client arrows")),
)
_SECOND: Final = (
    ("leave", Text(ru="не загружать", en="do not read")),
    ("clients", Text(ru="клиентские стрелки", en="client arrows")),
)
_MOST_PLAIN: Final = 0.6
"""Part of the lines that are neither weak nor bear words, from which on these alone say what they mean."""
_MORE: Final = 0.1
_MORE_BELOW_A_POST: Final = 0.34
"""Part of the lines that a tree may have too many."""
_BY_PAGE: Final = ("pages", Text(ru="на каждой странице своё", en="on each page something else"))


def whole_edges(sketch: Sketch, drawing: Drawing) -> list[Edge]:
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


def meanings_of(drawing: Drawing, edges: list[Edge], said: str) -> dict[str, Meaning]:
    """Return what the lines of each page mean: as said, else by their shape and by whom they lead to."""
    pages: dict[str, list[Edge]] = {}
    for edge in edges:
        pages.setdefault(edge.page, []).append(edge)
    if said in ("reporting", "clients"):
        return dict.fromkeys(pages, said)  # type: ignore[arg-type]
    outsiders = {key for key, node in drawing.nodes.items() if is_outside(node)}
    return {
        page: "clients" if any(edge.target in outsiders for edge in lines) else _meaning(drawing, lines)
        for page, lines in pages.items()
    }


def setting_of(meanings: Mapping[str, Meaning]) -> Setting:
    """Return what was taken for the meaning of the lines, to be decided otherwise."""
    said = set(meanings.values())
    choices = (*_CHOICES, _BY_PAGE) if len(meanings) > 1 else _CHOICES
    text = Text(ru="Линии рисунка значат", en="The lines of the drawing mean")
    return Setting(id="lines", text=text, choices=choices, chosen=said.pop() if len(said) == 1 else "pages")


def _meaning(drawing: Drawing, edges: list[Edge]) -> Meaning:
    """Take lines that form a tree and bear no words for subordination, others for client arrows.

    A tree may have a few more lines: the fewer, the surer; more where all of it hangs on one post.
    """
    if not edges or sum(bool(edge.label) for edge in edges) > len(edges) / 2:
        return "clients"
    plain = [edge for edge in edges if not edge.is_weak]
    lines = plain if len(plain) > _MOST_PLAIN * len(edges) else edges
    into = Counter(edge.target for edge in lines)
    out = Counter(edge.source for edge in lines)
    more_in = sum(number - 1 for number in into.values())
    more_out = sum(number - 1 for number in out.values())
    if min(more_in, more_out) <= _MORE * len(lines):
        return "reporting"
    tops = [key for key in out if key not in into] if more_in <= more_out else [key for key in into if key not in out]
    is_chart = len(tops) == 1 and names_position(drawing.nodes[tops[0]].label)
    return "reporting" if is_chart and min(more_in, more_out) <= _MORE_BELOW_A_POST * len(lines) else "clients"


def with_heads(sketch: Sketch, edges: list[Edge]) -> list[Edge]:
    """Leave out lines without a head among lines with heads: they do not say who serves whom."""
    if not any(edge.has_head for edge in edges):
        return edges
    for edge in edges:
        if not edge.has_head:
            why = Text(ru="линия без наконечника: не видно, кто чей клиент", en="a line without a head: whose client?")
            names = " — ".join(sketch.entries[end].name for end in (edge.source, edge.target))
            sketch.left_over.append(LeftOver(where=edge.where, text=names, why=why))
    return [edge for edge in edges if edge.has_head]


def draw_reporting_lines(sketch: Sketch, drawing: Drawing, edges: list[Edge]) -> list[Edge]:
    """Let those below report to those above; returns the second lines to who reports to somebody already."""
    upwards = _lead_upwards(drawing, [edge for edge in edges if not edge.is_weak] or edges)
    reporters = {
        key: Reporter(entry=entry, row=place, sheet="", names=(), chief="", is_asked=True, place=entry.where)
        for place, (key, entry) in enumerate(sketch.entries.items(), 1)
    }
    first: dict[str, Edge] = {}
    second: list[Edge] = []
    above: dict[str, str] = {}

    def top_of(edge: Edge) -> str:
        return edge.target if upwards else edge.source

    for edge in sorted(edges, key=lambda edge: edge.is_weak):
        below = edge.source if upwards else edge.target
        if below not in above:
            above[below], first[below] = top_of(edge), edge
        elif above[below] != top_of(edge):
            second.append(edge)
    for place, edge in enumerate(second):
        below = edge.source if upwards else edge.target
        if not edge.is_weak and _is_below(top_of(edge), above[below], above):
            second[place], first[below], above[below] = first[below], edge, top_of(edge)
    cut_loops(sketch, above, reporters)
    for below, top in above.items():
        put_into(sketch.entries[below], sketch.entries[top])
    joined = {end for edge in edges for end in (edge.source, edge.target)}
    free = {key for key, node in drawing.nodes.items() if not node.inside and not node.holds}
    note_tops(sketch, [one for key, one in reporters.items() if key in joined & free and key not in above], above)
    return second


def decide_second_lines(sketch: Sketch, second: list[Edge], chosen: str) -> list[Edge]:
    """Return those of the second lines that are client arrows; the others are left over."""
    if not second:
        return []
    chosen = chosen if chosen in dict(_SECOND) else _SECOND[0][0]
    text = Text(ru="Вторые линии к тем, кто уже подчинён", en="Second lines to those who report to somebody already")
    sketch.settings = (*sketch.settings, Setting(id="second-lines", text=text, choices=_SECOND, chosen=chosen))
    if chosen == "clients":
        return second
    for edge in second:
        source, target = (sketch.entries[end].name for end in (edge.source, edge.target))
        why = Text(
            ru="вторая линия к тому, кто уже подчинён; её можно прочесть как клиентскую стрелку",
            en="a second line to somebody who reports already; it can be read as a client arrow",
        )
        words = f"{source} → {target}" + (f": {edge.label}" if edge.label else "")
        sketch.left_over.append(LeftOver(where=edge.where, text=words, why=why))
    return []


def _lead_upwards(drawing: Drawing, edges: list[Edge]) -> bool:
    """Whether lines lead from below to above: many into one, or the box on top is their end."""
    into = Counter(edge.target for edge in edges)
    out = Counter(edge.source for edge in edges)
    falling = sum(drawing.nodes[e.source].y < drawing.nodes[e.target].y for e in edges)
    rising = sum(drawing.nodes[e.source].y > drawing.nodes[e.target].y for e in edges)
    many_in, many_out = sum(n > 1 for n in into.values()), sum(n > 1 for n in out.values())
    return many_in > many_out or (many_in == many_out and rising > falling)


def _is_below(key: str, top: str, above: Mapping[str, str]) -> bool:
    seen = set[str]()
    while key in above and key not in seen:
        seen.add(key)
        key = above[key]
        if key == top:
            return True
    return False


def put_into(part: Entry, whole: Entry) -> None:
    """Let one belong to the other: a unit into a unit, a post into a unit, all else reports."""
    if part.kind is Unit and whole.kind is Unit:
        part.links.setdefault("parent", whole.key)
    elif part.kind is Position and whole.kind is Unit:
        part.links.setdefault("unit", whole.key)
    elif issubclass(part.kind, (Unit, Position)) and issubclass(whole.kind, (Unit, Position)):
        part.links.setdefault("reports_to", whole.key)
