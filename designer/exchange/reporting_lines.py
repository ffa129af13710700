"""Draws who reports to whom from the words of a table, and reports loops, strangers and several tops."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from designer.exchange.person_names import find_person
from designer.exchange.sketch import Entry, Sketch, in_row, in_rows, plain_name
from designer.i18n import Text, counted
from designer.model.participants import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """One row that may say whom it reports to."""

    entry: Entry
    row: int
    """Counted from 1; the order in the source where it has no rows."""
    sheet: str
    names: tuple[str, ...]
    """The cells of the row, one of which others may use to point at it."""
    chief: str
    """The words of the row for whom it reports to, "" for nobody."""
    is_asked: bool
    """Whether the table has a column for it."""
    skip: tuple[int, ...] = ()
    """Columns by which nobody is pointed at."""
    preferred: tuple[int, ...] = ()

    person: str = ""
    """The holder, by whose name others may point at the row."""
    place: Text | None = None
    """Where it stands in a source without rows."""

    @property
    def where(self) -> Text:
        """Name the row for people."""
        return self.place or in_row(self.row, self.sheet)


def draw_reporting(sketch: Sketch, reporters: list[Reporter], foreign: Mapping[str, str]) -> None:
    """Give every entry its superior; ``foreign`` are keys of files read earlier with the ids of their records."""
    asked = [r for r in reporters if r.is_asked]
    if not asked:
        return
    named = _names(asked, foreign)
    people = {one.entry.key: one.person for one in asked if one.person}
    above: dict[str, str] = {}
    for one in asked:
        field = "parent" if one.entry.kind is Unit else "reports_to"
        if not one.chief:
            one.entry.links.setdefault(field, "")
            continue
        target = named.get(pointer(one.chief))
        likely = find_person(one.chief, people) if target is None and people else []
        if len(likely) > 1:
            likely = [key for key in likely if key != one.entry.key]
        if len({plain_name(people[key]) for key in likely}) == 1:
            likely = [_nearest(sketch, one.entry, likely)]
        if len(likely) == 1:
            target = likely[0]
        if len(likely) > 1:
            message = Text(
                ru="«{name}» подчиняется «{chief}»: подходят несколько строк. Связь не проведена; уточните.",
                en="“{name}” reports to “{chief}”: several rows fit. The line was not drawn; name the superior.",
            )
            sketch.note(one.where, "dangling-parent", message, name=one.entry.name, chief=one.chief)
        elif target is None:
            message = Text(
                ru="«{name}» подчиняется «{chief}», но такой записи нет. Связь не проведена.",
                en="“{name}” reports to “{chief}”, but there is no such row. The line was not drawn.",
            )
            sketch.note(one.where, "dangling-parent", message, name=one.entry.name, chief=one.chief)
        elif target == one.entry.key:
            message = Text(
                ru="«{name}» подчиняется самому себе. Связь не проведена; укажите руководителя.",
                en="“{name}” reports to itself. The line was not drawn; name the superior.",
            )
            sketch.note(one.where, "self-report", message, name=one.entry.name)
        else:
            above[one.entry.key] = target
    by_key = {one.entry.key: one for one in asked}
    cut_loops(sketch, above, by_key)
    for key, target in above.items():
        field = "parent" if by_key[key].entry.kind is Unit else "reports_to"
        by_key[key].entry.links[field] = target
    note_tops(sketch, [one for one in asked if not one.chief], above)


def _nearest(sketch: Sketch, entry: Entry, keys: list[str]) -> str:
    """Return of several posts of one person the one in the unit of an entry, else the first."""
    unit = entry.links.get("unit")
    return next((key for key in keys if unit and sketch.entries[key].links.get("unit") == unit), keys[0])


def pointer(words: str) -> str:
    """Return words as one row points at another with them: "0012", "12" and "12.0" are the same number."""
    plain = plain_name(words)
    number = re.fullmatch(r"0*(\d+)(?:\.0+)?", plain)
    return number[1] if number else plain


def _names(asked: list[Reporter], foreign: Mapping[str, str]) -> dict[str, str]:
    """Return the key of a row by the words that point at it: the column that explains the most wins, then the next."""
    wanted = Counter(pointer(one.chief) for one in asked if one.chief)
    outer = {pointer(key.partition(":")[2]): f"={id}" for key, id in foreign.items() if key.startswith("id:")}
    width = max((len(one.names) for one in asked), default=0)
    scored = []
    for at in range(width):
        held: dict[str, list[str]] = {}
        for one in asked:
            if at < len(one.names) and at not in one.skip and one.names[at]:
                held.setdefault(pointer(one.names[at]), []).append(one.entry.key)
        plain = {words: keys[0] for words, keys in held.items() if len(set(keys)) == 1 or at in asked[0].preferred[:1]}
        met = sum(times for words, times in wanted.items() if words in plain)
        first = -asked[0].preferred.index(at) if at in asked[0].preferred else -9
        scored.append((met, first, plain))
    scored.sort(key=lambda one: (one[0], one[1]), reverse=True)
    named: dict[str, str] = {}
    total = sum(wanted.values())
    met_outside = sum(times for words, times in wanted.items() if words in outer)
    has_key = bool(scored) and scored[0][0] > 0.5 * total
    if met_outside > (scored[0][0] if scored else 0) or not has_key:
        named.update(outer)
    for met, first, plain in scored:
        # A column that explains next to nothing only points by accident.
        if met and (not named or met > 0.02 * total or first > -9):
            for words, key in plain.items():
                named.setdefault(words, key)
    for words, key in outer.items():
        named.setdefault(words, key)
    return named


def cut_loops(sketch: Sketch, above: dict[str, str], by_key: Mapping[str, Reporter]) -> None:
    """Cut each circle at its first row and report all rows of it."""
    safe = set[str]()
    for start in list(above):
        way: dict[str, None] = {}
        at: str | None = start
        while at is not None and at not in safe and at not in way:
            way[at] = None
            at = above.get(at)
        if at is not None and at in way:
            ring = list(way)[list(way).index(at) :]
            cut = min((by_key[key] for key in ring), key=lambda one: one.row)
            names = " → ".join(f"«{by_key[key].entry.name}»" for key in [*ring, ring[0]])
            message = Text(
                ru="Подчинение замкнуто в круг: {names}. Вверх от «{cut}» ({at}) связь не проведена; "
                "укажите другого руководителя.",
                en="Reporting runs in a circle: {names}. Upwards from “{cut}” ({at}) no line was drawn; "
                "name another superior.",
            )
            where = cut.where if cut.place else in_rows((by_key[key].row for key in ring), cut.sheet)
            sketch.note(where, "loop", message, names=names, cut=cut.entry.name, at=cut.where)
            del above[cut.entry.key]
        safe.update(way)


def note_tops(sketch: Sketch, tops: list[Reporter], above: Mapping[str, str]) -> None:
    """Report everyone who reports to nobody beside the one with the most people below."""
    if len(tops) < 2:
        return
    below: Counter[str] = Counter()
    for key in above:
        at, seen = above.get(key), set[str]()
        while at is not None and at not in seen:
            seen.add(at)
            below[at] += 1
            at = above.get(at)
    main = max(tops, key=lambda one: (below[one.entry.key], -one.row))
    count = counted(len(tops), ("вершина", "вершины", "вершин"), ("top", "tops"))
    for one in tops:
        if one is not main:
            message = Text(
                ru="«{name}» никому не подчиняется, всего {count}; главная — «{main}», {at}. Укажите руководителя.",
                en="“{name}” reports to nobody, {count} in all; the main one is “{main}”, {at}. Name a superior.",
            )
            values = {"name": one.entry.name, "count": count, "main": main.entry.name, "at": main.where}
            sketch.note(one.where, "several-roots", message, **values)
