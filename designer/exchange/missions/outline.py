"""A structure written as a list: titles that stand inside each other by their numbers, headings or indents."""

from __future__ import annotations

from typing import Final

from designer.exchange.missions.entries import Entry as Listed
from designer.exchange.missions.entries import entries_by_line
from designer.exchange.missions.lines import Line
from designer.exchange.missions.nesting import wholes_of
from designer.exchange.missions.openings import opening_of, title_of
from designer.exchange.plan import LeftOver
from designer.exchange.sketch import Entry, Sketch, in_row, plain_name
from designer.i18n import Text
from designer.language.declension.persons import names_person
from designer.language.mission_list import opens_with_help
from designer.language.titles import names_position
from designer.model.participants import Position, Unit

_LEAST: Final = 3
_STRANGE: Final = 0.1
"""Part of the lines that may be something else."""
_NAMED: Final = 0.4
"""Part of the titles that name a unit or a post by their words; the rest may be called anything."""
_NOT_READ: Final = Text(ru="пояснение к строке списка", en="a remark in a line of the list")


def outline_entries(lines: list[Line], *, is_asked: bool = False) -> list[Listed]:
    """Return the lines of a structure; none where a text is anything else.

    It has to be nested, and to speak of units and posts; ``is_asked`` says that the user called it an outline.
    """
    entries, strange = entries_by_line(lines, lambda line: opening_of(line) or title_of(line))
    if strange > _STRANGE * len(lines) or (is_asked and not entries):
        return []
    named = sum(entry.opening.names_performer for entry in entries)
    is_nested = bool(wholes_of([entry.first for entry in entries]))
    if is_asked or (len(entries) >= _LEAST and is_nested and named >= _NAMED * len(entries)):
        return entries
    return []


def sketch_of_outline(entries: list[Listed], kind: str, name: str) -> Sketch:
    """Return what a structure describes; those of one name in several places are several."""
    sketch = Sketch(kind=kind, name=name)
    wholes = wholes_of([entry.first for entry in entries])
    keys: list[str] = []
    for place, listed in enumerate(entries):
        opening = listed.opening
        above = keys[wholes[place]] if place in wholes else ""
        where = in_row(listed.first.number)
        made = Entry(
            key=f"{above}/{plain_name(opening.name)}",
            kind=Position if names_position(opening.name) else Unit,
            name=opening.name,
            where=where,
        )
        if made.key in sketch.entries:
            message = Text(ru="«{name}» встречается здесь дважды.", en="“{name}” stands here twice.")
            sketch.note(where, "same-name", message, name=made.name)
            made.key = f"{made.key}#{listed.first.number}"
        keys.append(made.key)
        _say(sketch, made, listed)
        sketch.add(made)
        if above:
            _put_inside(made, sketch.entries[above])
    return sketch


def _say(sketch: Sketch, made: Entry, listed: Listed) -> None:
    """Give an entry what its line says beside the name."""
    opening, text = listed.opening, listed.text
    if opening.also:
        made.values["abbreviations"] = opening.also
    if opening.headcount is not None:
        made.values["stated_headcount" if made.kind is Unit else "headcount"] = opening.headcount
    if made.kind is Position and names_person(text):
        made.values["holders"] = (text,)
    elif text and (listed.has_mission_label or opens_with_help(text)):
        made.values["mission"] = text
    elif text:
        sketch.left_over.append(LeftOver(where=made.where, text=text, why=_NOT_READ))
    for number, piece, why in listed.aside:
        sketch.left_over.append(LeftOver(where=in_row(number), text=piece, why=why))


def _put_inside(part: Entry, whole: Entry) -> None:
    if part.kind is Unit and whole.kind is Unit:
        part.links["parent"] = whole.key
    elif whole.kind is Unit:
        part.links["unit"] = whole.key
    else:
        part.links["reports_to"] = whole.key
