"""Finds the table of people in a sheet: its headings, its rows, and what around it belongs to something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import Final

from designer.exchange.columns import Role, folded, guesses, roles_of, superior_by_content
from designer.exchange.grid import Grid
from designer.exchange.numbers import is_number
from designer.language.titles import names_position, names_unit

_SEARCHED: Final = 60
"""Rows from the top among which the headings are looked for."""
_TOTAL: Final = re.compile(r"(?:итого|всего|итог|в том числе|total|subtotal|grand total|sum)\b", re.I)
_SIGNED: Final = re.compile(
    r"_{3,}|\bподпись\b|расшифровка|утвержда[юе]|согласован|\bsignature\b|approved by|м\. ?п\.", re.I
)
_SUB_LABELS: Final = frozenset("наименование название код name code номер".split())
_NAMES_ROLE: Final = (Role.POSITION, Role.PERSON, Role.UNIT, Role.FAMILY_NAME, Role.BOTH)


class RowKind(Enum):
    """What a row below the headings is."""

    PERSON = "person"
    UNIT = "unit"
    """A line that names a unit for the rows below it."""
    TOTAL = "total"
    NUMBERING = "numbering"
    HEADINGS = "headings"
    """The headings once more, at the top of a printed page."""
    BLANK = "blank"
    FOREIGN = "foreign"
    """Something that is no part of the table."""


@dataclass(slots=True, kw_only=True)
class PeopleTable:
    """A table of people or posts; row numbers count from 0."""

    grid: Grid
    labels: tuple[str, ...]
    roles: dict[Role, int]
    header: tuple[int, ...]
    """The rows of the headings; empty where there are none."""
    kinds: dict[int, RowKind] = field(default_factory=dict)

    def cell(self, row: int, role: Role) -> str:
        """Return what a row says in the column of a role, "" where there is none."""
        at = self.roles.get(role)
        if at is None and role is Role.POSITION:
            at = self.roles.get(Role.BOTH)
        cells = self.grid.rows[row]
        return cells[at] if at is not None and at < len(cells) else ""

    def depth(self, row: int) -> int:
        """Return how deep a row is grouped or how far its first words are indented."""
        first = next((at for at, cell in enumerate(self.grid.rows[row]) if cell), 0)
        return self.grid.level(row) or self.grid.indents.get((row, first), 0)

    @property
    def is_staffing(self) -> bool:
        """Whether it counts posts of units and does not say who reports to whom."""
        counts = Role.HEADCOUNT in self.roles or Role.BOTH in self.roles
        return Role.SUPERIOR not in self.roles and (Role.UNIT in self.roles or counts)

    @property
    def worth(self) -> int:
        """How many rows of people it has; of several tables the largest is the one that is meant."""
        return sum(kind is RowKind.PERSON for kind in self.kinds.values())


def table_in(grid: Grid, chosen: dict[int, str] | None = None) -> PeopleTable | None:
    """Return the table of people in a sheet, None where there is none.

    ``chosen`` are roles that the user gave to columns; "" takes a column's role away.
    """
    best: tuple[int, PeopleTable] | None = None
    for row in range(min(len(grid.rows), _SEARCHED)):
        for begun in _begun_at(grid, row):
            score = _score(begun)
            if score > 0 and (best is None or score > best[0]):
                best = (score, begun)
    table = best[1] if best else _without_headings(grid)
    if table is None:
        if not chosen:
            return None
        widest = max(range(len(grid.rows)), key=lambda row: sum(map(bool, grid.rows[row])))
        table = PeopleTable(grid=grid, labels=grid.rows[widest], roles={}, header=(widest,))
    below = grid.rows[table.header[-1] + 1 if table.header else 0 :]
    table.roles |= superior_by_content(table.labels, below, table.roles)
    if chosen:
        table.roles = {role: at for role, at in table.roles.items() if at not in chosen}
        for at, name in chosen.items():
            if name:
                table.roles[Role(name)] = at
    _sort_rows(table)
    return table


def _begun_at(grid: Grid, row: int) -> list[PeopleTable]:
    cells = grid.rows[row]
    if sum(map(bool, cells)) < 2 or any(is_number(cell) for cell in cells if cell):
        return []
    if not any(guesses(cell) for cell in cells) and not _continues(grid, row):
        return []
    found = [PeopleTable(grid=grid, labels=cells, roles=roles_of(cells, _rows_below(grid, row)), header=(row,))]
    for more in (1, 2):
        rows = range(row, row + more + 1)
        if not _continues(grid, row + more - 1):
            break
        labels = _joined(grid, rows)
        below = _rows_below(grid, row + more)
        found.append(PeopleTable(grid=grid, labels=labels, roles=roles_of(labels, below), header=tuple(rows)))
    return found


def _rows_below(grid: Grid, row: int) -> list[tuple[str, ...]]:
    """Return rows that say of columns what is in them: lines across the whole table do not."""
    return [cells for cells in grid.rows[row + 1 : row + 700] if len({cell for cell in cells if cell}) > 1]


def _continues(grid: Grid, row: int) -> bool:
    """Whether the next row holds headings too: under merged ones, or below empty ones."""
    if row + 1 >= len(grid.rows):
        return False
    upper, lower = grid.rows[row], grid.rows[row + 1]
    if not any(lower) or any(is_number(cell) for cell in lower if cell):
        return False
    same = sum(bool(a) and a == b for a, b in zip(upper, lower, strict=False))
    sub = sum(folded(cell) in _SUB_LABELS for cell in lower if cell)
    return same > 0 or sub > 0


def _joined(grid: Grid, rows: Sequence[int]) -> tuple[str, ...]:
    width = max(len(grid.rows[row]) for row in rows)
    labels = []
    for at in range(width):
        parts = [grid.rows[row][at] for row in rows if at < len(grid.rows[row]) and grid.rows[row][at]]
        if len(parts) == 1 and folded(parts[0]) in _SUB_LABELS:
            upper = [cell for cell in grid.rows[rows[0]][:at] if cell]
            parts = [*upper[-1:], *parts]
        labels.append(" ".join(dict.fromkeys(parts)))
    return tuple(labels)


def _score(table: PeopleTable) -> int:
    """Weigh headings: what names somebody and what says more of them; none without both."""
    weights = {}
    for role, at in table.roles.items():
        label = table.labels[at] if at < len(table.labels) else ""
        said = [guess.weight for guess in guesses(label) if guess.role is role]
        weights[role] = said[0] if said else 1
    named = any(role in weights for role in _NAMES_ROLE)
    if not named or len(weights) < 2:
        return 0
    # Headings stand above rows: a heading at the very end is a line of a signature.
    if not any(any(row) for row in table.grid.rows[table.header[-1] + 1 :]):
        return 0
    return sum(weights.values()) * 10 - table.header[0] // 4 + len(table.header)


def _without_headings(grid: Grid) -> PeopleTable | None:
    roles = superior_by_content((), grid.rows, {})
    if Role.SUPERIOR not in roles:
        return None
    width = max(len(row) for row in grid.rows)
    free = [at for at in range(width) if at not in roles.values()]
    words = [at for at in free if sum(at < len(row) and row[at] != "" and not is_number(row[at]) for row in grid.rows)]
    for role, at in zip((Role.PERSON, Role.POSITION), words, strict=False):
        roles[role] = at
    labels = tuple("" for _ in range(width))
    return PeopleTable(grid=grid, labels=labels, roles=roles, header=())


# -- the rows ----------------------------------------------------------------------------------


def _sort_rows(table: PeopleTable) -> None:
    first = table.header[-1] + 1 if table.header else 0
    rows = range(first, len(table.grid.rows))
    end = _end(table, rows)
    for row in rows:
        table.kinds[row] = RowKind.FOREIGN if row >= end and any(table.grid.rows[row]) else _kind(table, row)


def _kind(table: PeopleTable, row: int) -> RowKind:
    cells = [cell for cell in table.grid.rows[row] if cell]
    if not cells:
        return RowKind.BLANK
    if _is_numbering(table, row):
        return RowKind.NUMBERING
    if table.header and tuple(table.grid.rows[row]) in {tuple(table.grid.rows[one]) for one in table.header}:
        return RowKind.HEADINGS
    if _TOTAL.match(cells[0]) and len(cells) <= 6:
        return RowKind.TOTAL
    posts = table.cell(row, Role.POSITION)
    if Role.BOTH in table.roles:
        return RowKind.UNIT if _holds_rows(table, row) else RowKind.PERSON
    if Role.UNIT not in table.roles and Role.HEADCOUNT in table.roles and len(set(cells)) == 1:
        return RowKind.UNIT
    if table.is_staffing and (not posts or len(set(cells)) == 1):
        has_person = bool(table.cell(row, Role.PERSON) or table.cell(row, Role.FAMILY_NAME))
        names_unit = not has_person and not is_number(cells[0]) and Role.POSITION in table.roles
        if names_unit and all(is_number(cell) for cell in set(cells) - {cells[0], *_unit_cells(table, row)}):
            return RowKind.UNIT
    return RowKind.PERSON


def _holds_rows(table: PeopleTable, row: int) -> bool:
    """Whether a row of a mixed column names a unit: rows below stand deeper, or its title is that of a unit."""
    words = table.cell(row, Role.POSITION)
    first = table.header[-1] + 1 if table.header else 0
    if any(table.depth(r) for r in range(first, len(table.grid.rows))):
        below = next((r for r in range(row + 1, len(table.grid.rows)) if table.cell(r, Role.POSITION)), None)
        return below is not None and table.depth(below) > table.depth(row)
    return not names_position(words) and (names_unit(words) or not table.cell(row, Role.HEADCOUNT))


def _unit_cells(table: PeopleTable, row: int) -> set[str]:
    return {table.cell(row, Role.UNIT), table.cell(row, Role.UNIT_CODE), table.cell(row, Role.NOTE)}


def _is_numbering(table: PeopleTable, row: int) -> bool:
    """Whether a row only counts the columns: 1, 2, 3 ..."""
    after_header = table.header and row - table.header[-1] <= 2
    cells = [cell for cell in table.grid.rows[row] if cell]
    if not after_header or len(cells) < 3:
        return False
    numbers = [int(cell) for cell in cells if cell.isdigit()]
    others = [cell for cell in cells if not cell.isdigit()]
    return len(numbers) >= 2 and all(len(cell) < 3 for cell in others) and all(b - a == 1 for a, b in pairwise(numbers))


def _end(table: PeopleTable, rows: range) -> int:
    """Return the row from which on nothing belongs to the table: another table, the total's end, signatures."""
    end = rows.stop
    blank = False
    for row in rows:
        cells = [cell for cell in table.grid.rows[row] if cell]
        if not cells:
            blank = True
            continue
        if blank and table.header and _begins_another(table, row):
            end = row
            break
        blank = False
    strict = [row for row in range(rows.start, end) if _is_sure(table, row)]
    if not strict:
        return end
    last = strict[-1]
    for row in range(last + 1, end):
        cells = [cell for cell in table.grid.rows[row] if cell]
        if not cells or any(_SIGNED.search(cell) for cell in cells):
            return row
        if _TOTAL.match(cells[0]):
            return row + 1
    return end


def _is_sure(table: PeopleTable, row: int) -> bool:
    cells = [cell for cell in table.grid.rows[row] if cell]
    if not cells or _TOTAL.match(cells[0]) or any(_SIGNED.search(cell) for cell in cells):
        return False
    if Role.HEADCOUNT in table.roles:
        return bool(table.cell(row, Role.POSITION) or table.cell(row, Role.PERSON)) and is_number(
            table.cell(row, Role.HEADCOUNT)
        )
    said = sum(bool(table.cell(row, role)) for role in table.roles)
    return said >= 2 or said == len(table.roles)


def _begins_another(table: PeopleTable, row: int) -> bool:
    """Whether a title, perhaps, and other headings follow: a table about something else."""
    rows = table.grid.rows
    for at in range(row, min(row + 3, len(rows))):
        cells = [(place, cell) for place, cell in enumerate(rows[at]) if cell]
        if tuple(rows[at]) in {tuple(rows[one]) for one in table.header}:
            return False
        words = len(cells) >= 2 and not any(is_number(cell) for _, cell in cells)
        named = [place for place, cell in cells if any(guess.weight >= 6 for guess in guesses(cell))]
        same = sum(place < len(table.labels) and table.labels[place] == cell for place, cell in cells)
        if words and named and same < len(cells) / 2:
            return True
        if len({cell for _, cell in cells}) > 1:
            return False
    return False
