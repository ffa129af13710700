"""Tells what each row below the headings is: a post, a line of a unit, a total, a heading once more, something else."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from designer.exchange.columns import LIKELY, Role, folded, guesses
from designer.exchange.numbers import is_number, number_of
from designer.exchange.people.line_numbers import is_line_number
from designer.exchange.people.table import PeopleTable, RowKind
from designer.language.titles import names_position, names_unit

_TOTAL: Final = re.compile(
    r"(?:(?:общ\w+|промежуточн\w+)\s+)?(?:итого|всего|итог|в том числе|сумма)\b|(?:grand |sub[ -]?)?total\b|sum\b", re.I
)
_TOTAL_AT_END: Final = re.compile(r"\S[\s,:;.(–—-]+(?:итого|итог|всего|(?:sub[ -]?)?total)\s*[:.)]*$", re.I)
_SIGNED: Final = re.compile(
    r"_{3,}|\bподпись\b|расшифровка|утвержда[юе]|согласован|\bsignature\b|approved by|м\. ?п\.", re.I
)
_PAGE: Final = re.compile(
    r"[-–—\s]*(?:продолжение(?:\s\w+){0,3}|страница|стр\.?|лист|page|sheet|continued)"
    r"\s*(?:№|n|no\.?)?\s*\d*(?:\s*(?:из|of|/)\s*\d+)?[-–—\s.]*|[-–—\s]*\d{1,4}[-–—\s]*",
    re.I,
)
_IS_UNIT: Final = re.compile(
    r"(?:отдел|служба|управление|департамент|цех|участок|бюро|лаборатория|дирекция|сектор|бригада|филиал)\b|"
    r"(?:[\w&]+ ){1,3}(?:department|division|team|section)$",
    re.I,
)
_NONE: Final = frozenset("xх×-–—*")


def sort_rows(table: PeopleTable, unseen: frozenset[int]) -> None:
    """Give every row below the headings of a table its kind; ``unseen`` rows are not to be read."""
    rows = range(table.first, len(table.grid.rows))
    end = _end(table, rows)
    headed = table.first - 1
    for row in rows:
        if row >= end and any(table.grid.rows[row]):
            table.kinds[row] = RowKind.FOREIGN
        elif row in unseen and any(table.grid.rows[row]):
            table.kinds[row] = RowKind.HIDDEN
        else:
            table.kinds[row] = _kind(table, row, headed)
        if table.kinds[row] is RowKind.HEADINGS:
            headed = row
    _take_title(table)


def _take_title(table: PeopleTable) -> None:
    """Let the line right above the headings name a unit where each block below has such a line above its headings."""
    if not table.header or table.unit_columns or Role.BOTH in table.roles:
        return
    title = table.header[0] - 1
    cells = {cell for cell in table.grid.rows[title] if cell} if title >= 0 else set()
    if len(cells) != 1:
        return
    words = next(iter(cells))
    again = [row for row, kind in table.kinds.items() if kind is RowKind.HEADINGS]
    above = [_kind_above(table, row) for row in again]
    if (above and all(kind is RowKind.UNIT for kind in above)) or (not again and _IS_UNIT.match(words)):
        table.kinds = {title: RowKind.UNIT, **table.kinds}


def _kind_above(table: PeopleTable, row: int) -> RowKind | None:
    kinds = (table.kinds[above] for above in range(row - 1, table.first - 1, -1))
    return next((kind for kind in kinds if kind is not RowKind.BLANK and kind is not RowKind.HEADINGS), None)


def _kind(table: PeopleTable, row: int, headed: int) -> RowKind:
    cells = [cell for cell in table.grid.rows[row] if cell]
    if not cells:
        return RowKind.BLANK
    if _is_numbering(table, row, headed):
        return RowKind.NUMBERING
    if _is_headings(table, row):
        return RowKind.HEADINGS
    if is_total(table, row):
        return RowKind.TOTAL
    if len(set(cells)) == 1 and _PAGE.fullmatch(cells[0]):
        return RowKind.FOREIGN
    if Role.BOTH in table.roles:
        return RowKind.UNIT if _holds_rows(table, row) else RowKind.PERSON
    return RowKind.UNIT if _names_unit(table, row, cells) else RowKind.PERSON


def _names_unit(table: PeopleTable, row: int, cells: list[str]) -> bool:
    """Whether a row of a table of posts is a line that names a unit."""
    if Role.UNIT not in table.roles and Role.HEADCOUNT in table.roles and len(set(cells)) == 1:
        return True
    if not table.is_staffing or Role.POSITION not in table.roles:
        return False
    if table.cell(row, Role.PERSON) or table.cell(row, Role.FAMILY_NAME):
        return False
    post = table.cell(row, Role.POSITION)
    if not post or len(set(cells)) == 1:
        if is_number(cells[0]) and not table.unit_columns:
            return False
        named = {table.grid.rows[row][at] for at in table.unit_columns if at < len(table.grid.rows[row])} - {""}
        said = {*named, table.cell(row, Role.UNIT_CODE), table.cell(row, Role.NOTE)}
        words = named or {next((cell for cell in cells if not is_line_number(cell)), cells[0])}
        return all(is_number(cell) or is_line_number(cell) for cell in set(cells) - said - words)
    return not table.unit_columns and _is_line_of_posts(table, row, cells, post)


def _is_line_of_posts(table: PeopleTable, row: int, cells: list[str], post: str) -> bool:
    """Whether a line of a table without a column of units names one under the heading of posts."""
    if names_position(post):
        return False
    if table.numbers.holds(row, _next(table, row)):
        return True
    if names_unit(post) and _sums_up_below(table, row):
        return True
    bare = all(cell == post or is_line_number(cell) for cell in cells) and not table.cell(row, Role.HEADCOUNT)
    return bare and Role.HEADCOUNT in table.roles and _next(table, row) is not None


def _sums_up_below(table: PeopleTable, row: int) -> bool:
    """Whether the number of a line with the title of a unit is the sum of the posts below it."""
    said = number_of(table.cell(row, Role.HEADCOUNT))
    total, rows = 0.0, 0
    for below in range(row + 1, len(table.grid.rows)):
        post = table.cell(below, Role.POSITION)
        if not post or is_total(table, below) or (names_unit(post) and not names_position(post)):
            break
        total += number_of(table.cell(below, Role.HEADCOUNT)) or 0.0
        rows += 1
    return said is not None and rows > 0 and abs(total - said) < 0.011


def _holds_rows(table: PeopleTable, row: int) -> bool:
    """Whether a row of a mixed column names a unit: rows below stand deeper, or its title is that of a unit."""
    words = table.cell(row, Role.POSITION)
    below = _next(table, row)
    if any(table.depth(r) for r in range(table.first, len(table.grid.rows))):
        if below is not None and table.depth(below) > table.depth(row):
            return True
        return names_unit(words) and not table.cell(row, Role.HEADCOUNT)
    return not names_position(words) and (names_unit(words) or not table.cell(row, Role.HEADCOUNT))


def _next(table: PeopleTable, row: int) -> int | None:
    """Return the next row that names a post or a unit."""
    rows = range(row + 1, len(table.grid.rows))
    return next((r for r in rows if table.cell(r, Role.POSITION) and not is_total(table, r)), None)


def _is_headings(table: PeopleTable, row: int) -> bool:
    """Whether a row says the headings once more, perhaps without the merged ones."""
    if not table.header:
        return False
    said = [(at, cell) for at, cell in enumerate(table.grid.rows[row]) if cell]
    for one in table.header:
        above = table.grid.rows[one]
        if tuple(table.grid.rows[row]) == tuple(above):
            return True
        same = sum(at < len(above) and folded(above[at]) == folded(cell) for at, cell in said)
        if same == len(said) >= 2 and any(guesses(cell) for _, cell in said):
            return True
    return False


def _is_numbering(table: PeopleTable, row: int, headed: int) -> bool:
    """Whether a row only counts the columns below headings: 1, 2, 3 ..."""
    cells = [cell for cell in table.grid.rows[row] if cell]
    if not table.header or row - headed > 2 or len(cells) < 3:
        return False
    numbers = [int(cell) for cell in cells if cell.isdigit()]
    others = [cell for cell in cells if not cell.isdigit()]
    return len(numbers) >= 2 and all(len(cell) < 3 for cell in others) and all(b - a == 1 for a, b in pairwise(numbers))


def is_total(table: PeopleTable, row: int) -> bool:
    """Whether a row sums up: its first words, its unit or its post say so, and it names no post beside them."""
    held = table.grid.rows[row]
    cells = [cell for cell in held if cell]
    post = table.cell(row, Role.POSITION)
    units = [held[at] for at in table.unit_columns if at < len(held)]
    first = next((cell for cell in cells if not is_line_number(cell)), "")
    return any(map(_sums_up, (first, *units, post))) and (
        not post or _sums_up(post) or is_number(post) or post.casefold() in _NONE or post == first
    )


def _sums_up(words: str) -> bool:
    return bool(words) and (_TOTAL.match(words) is not None or _TOTAL_AT_END.search(words) is not None)


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
    summed = False
    for row in range(strict[-1] + 1, end):
        cells = [cell for cell in table.grid.rows[row] if cell]
        if not cells or any(_SIGNED.search(cell) for cell in cells):
            return row
        if is_total(table, row):
            summed = True
        elif summed:
            return row
    return end


def _is_sure(table: PeopleTable, row: int) -> bool:
    cells = [cell for cell in table.grid.rows[row] if cell]
    if not cells or is_total(table, row) or any(_SIGNED.search(cell) for cell in cells):
        return False
    if Role.HEADCOUNT in table.roles:
        named = table.cell(row, Role.POSITION) or table.cell(row, Role.PERSON)
        return bool(named) and is_number(table.cell(row, Role.HEADCOUNT))
    said = sum(bool(table.cell(row, role)) for role in table.roles)
    return said >= 2 or said == len(table.roles)


def _begins_another(table: PeopleTable, row: int) -> bool:
    """Whether a title, perhaps, and other headings follow: a table about something else."""
    rows = table.grid.rows
    for at in range(row, min(row + 3, len(rows))):
        cells = [(place, cell) for place, cell in enumerate(rows[at]) if cell]
        if _is_headings(table, at):
            return False
        words = len(cells) >= 2 and not any(is_number(cell) for _, cell in cells)
        named = [place for place, cell in cells if any(guess.weight >= LIKELY for guess in guesses(cell))]
        same = sum(place < len(table.labels) and table.labels[place] == cell for place, cell in cells)
        if words and named and same < len(cells) / 2:
            return True
        if len({cell for _, cell in cells}) > 1:
            return False
    return False
