"""A drawing of boxes and lines as a sketch: boxes become units and posts, lines subordination or client arrows."""

from __future__ import annotations

from collections.abc import Mapping

from designer.exchange.drawings.drawn_lines import (
    decide_second_lines,
    draw_reporting_lines,
    meanings_of,
    put_into,
    setting_of,
    whole_edges,
    with_heads,
)
from designer.exchange.drawings.frames import join_pages, join_with_frames, lift_out_of_nameless_frames
from designer.exchange.drawings.legend import take_legend_off
from designer.exchange.drawings.shapes import Drawing, Node, is_outside, post_and_person, said_by
from designer.exchange.plan import LeftOver
from designer.exchange.sketch import Arrow, Entry, Sketch, plain_name
from designer.i18n import Text
from designer.language.titles import names_position
from designer.model.participants import ExternalClient, Participant, Position, Unit


def sketch_of(drawing: Drawing, kind: str, name: str, options: Mapping[str, str]) -> Sketch:
    """Return what a drawing describes; the option ``lines`` says what its lines mean, else their shape decides."""
    joined = {end for edge in drawing.edges for end in (edge.source, edge.target)}
    take_legend_off(drawing, joined)
    sketch = Sketch(kind=kind, name=name, left_over=list(drawing.left_over))
    lift_out_of_nameless_frames(drawing, joined)
    join_with_frames(drawing)
    for node in list(drawing.nodes.values()):
        if not node.label and node.key not in joined and not node.holds:
            why = Text(ru="фигура без подписи и без линий", en="a shape without words or lines")
            sketch.left_over.append(LeftOver(where=node.where, text=node.key, why=why))
            del drawing.nodes[node.key]
    join_pages(drawing)
    edges = whole_edges(sketch, drawing)
    meanings = meanings_of(drawing, edges, options.get("lines", "") or drawing.meaning)
    if edges:
        sketch.settings = (setting_of(meanings),)
    serving = [edge for edge in edges if meanings[edge.page] == "clients"]
    suppliers = {edge.source for edge in serving}
    for node in drawing.nodes.values():
        said = said_by(node.label.split("\n"))
        both = post_and_person(list(said.lines))
        what = _kind(node, is_client_only=bool(serving) and node.key not in suppliers)
        entry = Entry(key=node.key, kind=Position if both else what, name=" ".join(said.lines), where=node.where)
        if both:
            entry.name, entry.values["holders"] = both[0], (both[1],)
        if said.headcount is not None:
            entry.values["stated_headcount" if entry.kind is Unit else "headcount"] = said.headcount
        if said.abbreviation:
            entry.values["abbreviations"] = (said.abbreviation,)
        if node.mission and issubclass(entry.kind, (Unit, Position)):
            entry.values["mission"] = node.mission
        sketch.add(entry)
    _note_namesakes(sketch)
    for node in drawing.nodes.values():
        for whole in (node.unit, node.inside):
            if whole in sketch.entries and whole != node.key:
                put_into(sketch.entries[node.key], sketch.entries[whole])
    reporting = [edge for edge in edges if meanings[edge.page] == "reporting"]
    second = draw_reporting_lines(sketch, drawing, reporting)
    sketch.arrows = [
        Arrow(supplier=e.source, client=e.target, service=service)
        for e in (*with_heads(sketch, serving), *decide_second_lines(sketch, second, options.get("second-lines", "")))
        for service in [words.strip() for words in e.label.split(";") if words.strip()] or [""]
        if issubclass(sketch.entries[e.source].kind, (Unit, Position))
    ]
    return sketch


def _kind(node: Node, *, is_client_only: bool) -> type[Participant]:
    words = " ".join(node.label.split())
    if node.hint is not None and not (node.holds and node.hint is not Unit):
        return node.hint
    if node.holds:
        return Unit
    if is_client_only and is_outside(node):
        return ExternalClient
    return Position if names_position(words) else Unit


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
