"""Reads a file of tables of people: which sheets are meant, under which headings, with what the user corrected."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from designer.exchange.columns import Role, told_apart
from designer.exchange.grid import Grid, UnreadableTable
from designer.exchange.matching import keys_of_all_sources, plan_of
from designer.exchange.people.headings import FILTERED, HIDDEN, has_headings, table_in
from designer.exchange.people.reader import PeopleReader, leave_grid
from designer.exchange.people.table import PeopleTable, RowKind
from designer.exchange.plan import ImportPlan, Setting
from designer.exchange.sketch import Sketch
from designer.i18n import Text
from designer.language.titles import names_unit
from designer.model.organization import Organization
from designer.model.sources import ImportedSource

_PLAIN_SHEET: Final = re.compile(r"\s*(?:лист|sheet|table|таблица|page|стр\w*|\d{4}|)[\s\d.()_-]*", re.I)
COLUMN = "column:"
"""Begins the option that gives a column, by its number from 0 or its heading, another role."""


def read_people(
    grids: tuple[Grid, ...], name: str, kind: str, existing: Organization, options: Mapping[str, str]
) -> ImportPlan:
    """Return the plan for the tables of people in a file; raises UnreadableTable where it holds none."""
    found = [(grid, table) for grid in grids if (table := _table(grid, kind, existing, options)) is not None]
    tables = [(grid, table) for grid, table in found if table.worth]
    seen = [(grid, table) for grid, table in tables if not grid.is_hidden]
    reads_hidden = options.get(HIDDEN, "read" if not seen else "skip") == "read"
    tables = tables if reads_hidden else seen
    if not tables:
        if found or any(has_headings(grid) for grid in grids):
            raise UnreadableTable(name, _ONLY_HEADINGS)
        why = Text(
            ru="таблица людей или должностей не найдена. Нужны заголовки, например «Подразделение», «Должность», "
            "«Кому подчиняется».",
            en="no table of people or posts was found. It needs headings such as “Department”, “Position”, "
            "“Reports to”.",
        )
        raise UnreadableTable(name, why)
    best = max(tables, key=lambda one: one[1].worth)
    sketch = Sketch(kind=kind, name=name, settings=_hidden_setting(found, options, reads_hidden))
    reader = PeopleReader(sketch, options)
    taken = [one for one in tables if one is best or _goes_with(one[1], best[1])]
    by_sheet = len(taken) > 1 and all(_is_unit_sheet(grid, table) for grid, table in taken)
    for grid, table in taken:
        reader.read(table, grid.name if len(grids) > 1 else "", is_unit=by_sheet)
    for grid in grids:
        if all(grid is not other for other, _ in taken):
            why = _HIDDEN_SHEET if grid.is_hidden and not reads_hidden else _OTHER_SHEET
            leave_grid(sketch, enumerate(grid.rows), grid.name, why)
    reader.finish(keys_of_all_sources(existing))
    return plan_of(sketch, existing)


def _hidden_setting(
    found: list[tuple[Grid, PeopleTable]], options: Mapping[str, str], reads_hidden: bool
) -> tuple[Setting, ...]:
    """Return the choice to read what is hidden, or to leave out what a filter hides, where there is something."""
    settings = []
    if any(grid.is_hidden or grid.hidden & table.kinds.keys() for grid, table in found):
        chosen = options.get(HIDDEN, "read" if reads_hidden and any(grid.is_hidden for grid, _ in found) else "skip")
        settings.append(Setting(id=HIDDEN, text=_HIDDEN_ROWS, choices=_HIDDEN_MEANS, chosen=chosen))
    if any(grid.folded & table.kinds.keys() for grid, table in found):
        chosen = options.get(FILTERED, "read")
        settings.append(Setting(id=FILTERED, text=_FILTERED_ROWS, choices=_HIDDEN_MEANS, chosen=chosen))
    return tuple(settings)


def _is_unit_sheet(grid: Grid, table: PeopleTable) -> bool:
    """Whether a sheet may hold the posts of one unit, after which it is called."""
    names_units = {Role.UNIT, Role.SUB_UNIT, Role.BOTH, Role.UNIT_CODE} & table.roles.keys()
    has_lines = RowKind.UNIT in table.kinds.values()
    return not names_units and not has_lines and Role.POSITION in table.roles and not _PLAIN_SHEET.fullmatch(grid.name)


def worth_as(grids: tuple[Grid, ...], role: Role) -> int:
    """Return how many rows of people the tables hold that have a column of this role."""
    tables = [table for grid in grids if (table := table_in(grid)) is not None and role in table.roles]
    return max((table.worth for table in tables), default=0)


def _table(grid: Grid, kind: str, existing: Organization, options: Mapping[str, str]) -> PeopleTable | None:
    table = table_in(grid, None, options)
    if table is None:
        chosen = {int(id.removeprefix(COLUMN)): role for id, role in options.items() if id[len(COLUMN) :].isdigit()}
        return table_in(grid, chosen, options) if chosen else None
    chosen = _remembered(table, kind, existing)
    for id, role in options.items():
        if id.startswith(COLUMN):
            label = id.removeprefix(COLUMN)
            if label.isdigit() and int(label) < 200:
                chosen[int(label)] = role
            elif label in table.labels:
                chosen[table.labels.index(label)] = role
    chosen = {at: role for at, role in chosen.items() if role == "" or role in {r.value for r in Role}}
    return table_in(grid, chosen, options) if chosen else table


def _remembered(table: PeopleTable, kind: str, existing: Organization) -> dict[int, str]:
    """Return the roles that the user gave to the same headings before."""
    labels = told_apart(table.labels)
    now = {labels[at]: role.value for role, at in table.roles.items() if at < len(labels)}
    for source in existing.all(ImportedSource):
        if source.kind == kind and set(source.columns) == set(labels) - {""}:
            changed = {label: role for label, role in source.columns.items() if now.get(label, "") != role}
            return {labels.index(label): role for label, role in changed.items()}
    return {}


def _goes_with(table: PeopleTable, best: PeopleTable) -> bool:
    """Whether another sheet goes on with the same table: the same headings, other rows."""
    if table.labels != best.labels:
        return False
    rows, others = _people_of(table), _people_of(best)
    if names_unit(table.grid.name) and names_unit(best.grid.name):
        return rows != others
    return len(rows & others) < 0.3 * len(rows)


def _people_of(table: PeopleTable) -> set[tuple[str, ...]]:
    return {tuple(table.grid.rows[row][:4]) for row, kind in table.kinds.items() if kind is RowKind.PERSON}


_ONLY_HEADINGS: Final = Text(
    ru="есть заголовки, но под ними нет ни одной строки с должностью или подразделением.",
    en="there are headings, but no row of a position or unit below them.",
)
_HIDDEN_SHEET: Final = Text(ru="лист скрыт и не загружен", en="the sheet is hidden and was not read")
_OTHER_SHEET: Final = Text(ru="лист не загружен: другая таблица", en="the sheet was not read: another table")
_HIDDEN_ROWS: Final = Text(ru="Скрытые листы и строки", en="Hidden sheets and rows")
_FILTERED_ROWS: Final = Text(ru="Строки, скрытые фильтром или группой", en="Rows that a filter or a group hides")
_HIDDEN_MEANS: Final = (
    ("skip", Text(ru="не загружать", en="do not read")),
    ("read", Text(ru="загружать", en="read")),
)
