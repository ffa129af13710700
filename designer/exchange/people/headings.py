"""Finds the headings of a table of people in a sheet, and what the columns below them mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from designer.exchange.columns import LIKELY, UNIT_LEVELS, Role, folded, guesses
from designer.exchange.grid import Grid
from designer.exchange.numbers import is_number
from designer.exchange.people.column_roles import roles_of, superior_by_content
from designer.exchange.people.headcounts import HEADCOUNT, head_columns
from designer.exchange.people.line_numbers import line_numbers
from designer.exchange.people.row_kinds import sort_rows
from designer.exchange.people.table import PeopleTable
from designer.exchange.people.unit_columns import with_levels

_SEARCHED: Final = 60
"""Rows from the top among which the headings are looked for."""
HIDDEN, FILTERED = "hidden", "filtered"
"""The options that say whether to "read" or "skip" what is hidden by hand, and what a filter or a group hides."""
_SUB_LABELS: Final = frozenset("наименование название код name code номер".split())
_NAMES_ROLE: Final = (Role.POSITION, Role.PERSON, Role.UNIT, Role.FAMILY_NAME, Role.BOTH)


def table_in(
    grid: Grid, chosen: dict[int, str] | None = None, options: Mapping[str, str] | None = None
) -> PeopleTable | None:
    """Return the table of people in a sheet, None where there is none.

    ``chosen`` are roles that the user gave to columns; "" takes a column's role away. ``options`` say which of
    several columns counts posts, and whether hidden rows are read.
    """
    options = options or {}
    best: tuple[int, PeopleTable] | None = None
    met = set[tuple[str, ...]]()
    for row in range(min(len(grid.rows), _SEARCHED)):
        for begun in _begun_at(grid, row):
            score = 0 if begun.labels in met else _score(begun)
            if score > 0:
                met.add(begun.labels)
            if score > 0 and (best is None or score > best[0]):
                best = (score, begun)
    table = best[1] if best else _without_headings(grid)
    if table is None:
        if not chosen:
            return None
        widest = max(range(len(grid.rows)), key=lambda row: sum(map(bool, grid.rows[row])))
        table = PeopleTable(grid=grid, labels=grid.rows[widest], roles={}, header=(widest,))
    below = grid.rows[table.first :]
    table.roles |= superior_by_content(table.labels, below, table.roles)
    _choose_columns(table, chosen or {}, options)
    if not table.roles:
        return None
    named = table.roles.get(Role.BOTH, table.roles.get(Role.POSITION))
    table.numbers = line_numbers(table.labels, grid.rows, table.first, named)
    if Role.UNIT in table.roles:
        at = table.roles[Role.UNIT]
        rows = (row for row in range(table.first, len(grid.rows)) if at < len(grid.rows[row]) and grid.rows[row][at])
        table.units_stand_in = len({table.unit_depth(row) for row in rows}) > 1
    unseen = grid.hidden if options.get(HIDDEN, "skip") == "skip" else frozenset()
    sort_rows(table, unseen | (grid.folded if options.get(FILTERED) == "skip" else frozenset()))
    return table


def _choose_columns(table: PeopleTable, chosen: dict[int, str], options: Mapping[str, str]) -> None:
    """Settle which of several columns name units and count posts; what the user said comes last."""
    rows = _rows_below(table.grid, table.first - 1)
    lines = [row for row in table.grid.rows[table.first :] if any(row) and row not in _header_rows(table)]
    table.roles, table.unread_units = with_levels(table.labels, lines, table.roles)
    counted = {Role.HEADCOUNT: table.roles.pop(Role.HEADCOUNT)} if Role.HEADCOUNT in table.roles else {}
    hidden = table.grid.hidden_columns
    heads = head_columns(table.labels, rows, table.roles.values(), hidden, options.get(HEADCOUNT, ""))
    table.head_columns = heads.offered
    table.summed = heads.chosen if len(heads.chosen) > 1 else ()
    table.roles |= {Role.HEADCOUNT: heads.chosen[0]} if heads.chosen else counted
    if not chosen:
        return
    table.roles = {role: at for role, at in table.roles.items() if at not in chosen}
    for at, name in chosen.items():
        if name:
            table.roles[Role(name)] = at
    if Role.HEADCOUNT in chosen.values() or set(chosen) & set(table.head_columns):
        table.head_columns = table.summed = ()
    table.unread_units = tuple(at for at in table.unread_units if at not in chosen)
    levels = [role for role in UNIT_LEVELS if role in table.roles]
    places = [table.roles.pop(role) for role in levels]
    table.roles |= dict(zip(UNIT_LEVELS, places, strict=False))


def _header_rows(table: PeopleTable) -> list[tuple[str, ...]]:
    return [table.grid.rows[row] for row in table.header]


def has_headings(grid: Grid) -> bool:
    """Whether a row of a sheet without a table reads like the headings of one."""
    for row in grid.rows[:_SEARCHED]:
        roles = {guess.role for cell in row if cell for guess in guesses(cell)[:1] if guess.weight >= LIKELY}
        if len(roles) > 1 and roles & set(_NAMES_ROLE):
            return True
    return False


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
    """Return rows that say of columns what is in them: lines across the whole table and headings do not."""
    above = grid.rows[row] if row >= 0 else ()
    rows = grid.rows[row + 1 : row + 700]
    return [cells for cells in rows if cells != above and len({cell for cell in cells if cell}) > 1]


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
    if not any(any(row) for row in table.grid.rows[table.first :]):
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
