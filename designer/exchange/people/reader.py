"""Rows of a table of people or posts as a sketch: each kind of row goes to those who know what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from designer.exchange.columns import ROLE_NAMES, Role, folded
from designer.exchange.numbers import number_of
from designer.exchange.people.clients import NamedClients
from designer.exchange.people.outer_codes import OuterCodes
from designer.exchange.people.posts import BUT_HEADS, SAME_POST, NamedPosts, leave_row, people_rows
from designer.exchange.people.row import PeopleRow
from designer.exchange.people.table import PeopleTable, RowKind
from designer.exchange.people.totals import Totals
from designer.exchange.people.units import EMPTY, NamedUnits
from designer.exchange.people.unread_columns import leave_columns
from designer.exchange.plan import Column, LeftOver
from designer.exchange.reporting_lines import Reporter, draw_reporting
from designer.exchange.sketch import Entry, Sketch, in_rows, plain_name
from designer.i18n import Text
from designer.language.detect import detect
from designer.model.participants import Position

_NO_CHIEF: Final = frozenset(
    "none null nil nan n/a na n/d nd xx xxx - — – нет н/д 0 root nobody никому никто отсутствует".split()
)
_LEADER: Final = re.compile(
    r"(?:\w+ )?(?:manager|supervisor|boss|lead|leader|head|руководител\w*|начальник\w*)(?: \w+)?"
)
_PARTED: Final = re.compile(r"[,;]")


class PeopleReader:
    """Reads the tables of one file into one sketch."""

    def __init__(self, sketch: Sketch, options: Mapping[str, str]) -> None:
        self.sketch = sketch
        self._units = NamedUnits(sketch, empty_is_above=options.get(EMPTY) == "above")
        self._posts = NamedPosts(sketch, joins=options.get(SAME_POST, BUT_HEADS))
        self._clients = NamedClients(sketch)
        self._reporters: list[Reporter] = []
        self._outer_codes = OuterCodes()
        self._totals = Totals()

    def read(self, table: PeopleTable, sheet: str = "", *, is_unit: bool = False) -> None:
        """Take in the rows of one table; ``sheet`` is named where the file has several.

        ``is_unit``: each sheet holds the posts of the unit that it is called after.
        """
        self._unit = ""
        self._units.begin_table()
        if is_unit:
            head = PeopleRow(table, table.header[0] if table.header else 0, sheet)
            self._unit = self._units.one(sheet, "", "", head.where)
        keys = {plain_name(table.cell(row, Role.KEY)) for row in table.kinds}
        fills_down = is_unit or table.is_staffing or (Role.SUPERIOR not in table.roles and Role.UNIT in table.roles)
        self._totals.begin_table()
        for at, kind in table.kinds.items():
            row = PeopleRow(table, at, sheet)
            if kind is RowKind.UNIT:
                self._unit = self._units.of_line(row)
            elif kind is RowKind.PERSON:
                self._person(row, self._unit_of(row, fills_down), keys)
            elif kind is RowKind.TOTAL:
                self._totals.keep(row)
                leave_row(self.sketch, row, Text(ru="итоговая строка", en="a line of totals"))
            elif kind is RowKind.HIDDEN:
                leave_row(self.sketch, row, Text(ru="строка скрыта", en="the row is hidden"))
            elif kind is RowKind.FOREIGN:
                leave_row(self.sketch, row, Text(ru="не относится к таблице", en="no part of the table"))
        leave_columns(self.sketch, table, sheet)
        self._leave_links(table, sheet)
        if not self.sketch.columns:
            self.sketch.columns = _columns(table)
        self.sketch.counts_heads |= Role.HEADCOUNT in table.roles

    def finish(self, foreign: Mapping[str, str]) -> None:
        """Draw who reports to whom, name heads, and find units that may be nested; ``foreign`` are known keys."""
        self._outer_codes.draw(self.sketch)
        draw_reporting(self.sketch, self._reporters, foreign)
        self._posts.name_heads(are_asked=any(reporter.is_asked for reporter in self._reporters))
        self._clients.draw()
        self._units.nest_by_codes()
        self._totals.compare(self.sketch)

    def _unit_of(self, row: PeopleRow, fills_down: bool) -> str:
        """Return the unit of a row, named in it or above it; "" where it has none."""
        code = row.of(Role.UNIT_CODE)
        unit = self._units.of_levels(row, fills_down=fills_down) or self._units.by_code(code)
        if unit:
            self._unit = unit
        elif fills_down:
            unit = self._unit_above(row)
        if not unit:
            return ""
        if Role.PARENT_CODE in row.table.roles:
            self._outer_codes.keep(row, self.sketch.entries[unit])
        name = self.sketch.entries[unit].name
        outer_name = row.of(Role.PARENT_UNIT)
        if outer_name and _tells_outer_units(row.table) and plain_name(outer_name) != plain_name(name):
            outer = self._units.named(outer_name, "", row.where)
            if outer != unit and self._units.lies_in(outer) != unit:
                self._units.put_in(unit, outer)
        return unit

    def _unit_above(self, row: PeopleRow) -> str:
        """Return the unit of the line under which a row stands, by its number or depth; else of the last line."""
        if row.table.numbers.are_outline and row.at in row.table.numbers.of_row:
            return self._units.line_above(row.depth)
        if Role.BOTH in row.table.roles and row.depth > 0:
            return self._units.line_above(row.depth) or self._unit
        return self._unit

    def _person(self, row: PeopleRow, unit: str, keys: set[str]) -> None:
        """Take in a row that stands for a post, a person or, in a list of units, for a unit."""
        roles = row.table.roles
        if any(role in roles for role in _NAMES_SOMEBODY):
            self._totals.count(number_of(row.heads))
            entry = self._posts.of_row(row, unit)
            if entry is not None:
                self._texts(row, entry)
                self._report(row, entry, row.cells, keys)
        elif unit:
            self._describe_unit(row, self.sketch.entries[unit], keys)
        else:
            self.sketch.note(row.where, "unnamed", _NO_NAME)
            leave_row(self.sketch, row, Text(ru="в строке никто не назван", en="nobody is named in this row"))

    def _describe_unit(self, row: PeopleRow, entry: Entry, keys: set[str]) -> None:
        number = self._posts.headcount(row)
        if number is not None:
            entry.values["stated_headcount"] = number
        self._texts(row, entry)
        roles, chief = row.table.roles, row.of(Role.SUPERIOR)
        if not {Role.PARENT_UNIT, Role.PARENT_CODE} & roles.keys() and _superiors_are_units(row.table):
            self._report(row, entry, (entry.name, row.of(Role.UNIT_CODE)), keys)
        elif chief:
            entry.values.setdefault("note", f"{row.table.labels[roles[Role.SUPERIOR]]}: {chief}")

    def _texts(self, row: PeopleRow, entry: Entry) -> None:
        mission = row.of(Role.MISSION)
        if mission:
            entry.values["mission"] = mission
            if detect(mission) == "other":
                message = Text(
                    ru="Язык миссии «{name}» не поддерживается: она загружена, но не проверяется.",
                    en="The language of the mission of “{name}” is not supported: it was read but is not checked.",
                )
                self.sketch.note(row.where, "unsupported-language", message, name=entry.name)
        self._clients.of_row(row, entry.key)
        if note := row.of(Role.NOTE):
            entry.values.setdefault("note", note)
        if short := row.of(Role.ABBREVIATION):
            parts = (part.strip() for part in _PARTED.split(short))
            entry.values["abbreviations"] = tuple(dict.fromkeys(part for part in parts if part))

    def _report(self, row: PeopleRow, entry: Entry, names: tuple[str, ...], keys: set[str]) -> None:
        """Keep whom a row says that it reports to; ``keys`` are the ids of the table."""
        table, chief = row.table, row.of(Role.SUPERIOR)
        is_post = entry.kind is Position
        nobody = plain_name(chief) in _NO_CHIEF and plain_name(chief) not in keys
        reporter = Reporter(
            entry=entry,
            row=row.number,
            sheet=row.sheet,
            names=names,
            chief="" if nobody else chief,
            is_asked=Role.SUPERIOR in table.roles,
            person=row.person,
            skip=tuple(
                at
                for at, label in enumerate(table.labels if is_post else ())
                if at == table.roles.get(Role.SUPERIOR) or (not label.strip() and table.header)
            ),
            preferred=tuple(
                table.roles[role] for role in (Role.KEY, Role.PERSON, Role.POSITION) if role in table.roles and is_post
            ),
        )
        self._reporters.append(reporter)

    def _leave_links(self, table: PeopleTable, sheet: str) -> None:
        """Report cells of unread columns that point at other rows: links of a kind that is not known here."""
        people = [PeopleRow(table, at, sheet) for at in people_rows(table)]
        keys = {plain_name(row.of(Role.KEY)) for row in people} - {""}
        if len(keys) < 3 or all(key.isdigit() for key in keys):
            return
        why = Text(ru="связи этого столбца не загружены", en="the links of this column were not read")
        for at, label in enumerate(table.labels):
            if at in table.roles.values() or not label:
                continue
            held = [(row, row.cells[at]) for row in people if at < len(row.cells) and row.cells[at]]
            linked = [(row, said) for row, said in held if all(plain_name(p) in keys for p in _PARTED.split(said))]
            if linked and len(linked) > len(held) / 2:
                self.sketch.left_over += [
                    LeftOver(where=row.where, text=f"{label}: {said}", why=why) for row, said in linked
                ]


_NAMES_SOMEBODY: Final = (Role.POSITION, Role.BOTH, Role.PERSON, Role.FAMILY_NAME, Role.KEY)
"""A table without any of these is a list of units."""


def leave_grid(sketch: Sketch, rows: Iterator[tuple[int, tuple[str, ...]]], sheet: str, why: Text) -> None:
    """Report the rows of a sheet that was not read, as one left-over."""
    held = [(row, " | ".join(cell for cell in cells if cell)) for row, cells in rows if any(cells)]
    if held:
        words = "\n".join(text for _, text in held[:20])
        sketch.left_over.append(LeftOver(where=in_rows([held[0][0] + 1], sheet), text=words, why=why))


def _superiors_are_units(table: PeopleTable) -> bool:
    """Whether a list of units names above each another unit, not the person who leads it."""
    at = table.roles.get(Role.SUPERIOR)
    if at is None or not _LEADER.fullmatch(folded(table.labels[at]) if at < len(table.labels) else ""):
        return True
    rows = list(people_rows(table))
    units = {plain_name(table.cell(row, role)) for row in rows for role in (Role.UNIT, Role.UNIT_CODE)}
    return any(plain_name(table.cell(row, Role.SUPERIOR)) in units - {""} for row in rows)


def _tells_outer_units(table: PeopleTable) -> bool:
    """Whether the column of outer units has more than one value, or one that is a unit of the table itself."""
    rows = list(people_rows(table))
    said = {table.cell(row, Role.PARENT_UNIT) for row in rows} - {""}
    return len(said) > 1 or bool(said & {table.cell(row, Role.UNIT) for row in rows})


def _columns(table: PeopleTable) -> tuple[Column, ...]:
    by_column = {at: role for role, at in table.roles.items()}
    rows = list(people_rows(table))
    width = max((len(table.grid.rows[row]) for row in rows), default=len(table.labels))
    found = []
    for at in range(max(width, len(table.labels))):
        sample = next((c[at] for r in rows if at < len(c := table.grid.rows[r]) and c[at]), "")
        label = table.labels[at] if at < len(table.labels) else ""
        if label or sample:
            role = by_column[at].value if at in by_column else ""
            found.append(Column(index=at, label=label, role=role, sample=sample))
    return tuple(found)


def role_name(role: str) -> Text:
    """Return what a column's role is called for people; "" is a column that is not read."""
    return ROLE_NAMES[Role(role)] if role else Text(ru="не загружать", en="do not read")


_NO_NAME: Final = Text(
    ru="В строке нет ни должности, ни работника, ни подразделения.", en="The row names no position, person or unit."
)
