"""A table of people or posts: what its columns mean and what each of its rows is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from designer.exchange.columns import UNIT_LEVELS, Role
from designer.exchange.grid import Grid
from designer.exchange.people.line_numbers import LineNumbers


class RowKind(Enum):
    """What a row below the headings is."""

    PERSON = "person"
    UNIT = "unit"
    """A line that names a unit for the rows below it."""
    TOTAL = "total"
    NUMBERING = "numbering"
    HEADINGS = "headings"
    """The headings once more, at the top of a printed page."""
    HIDDEN = "hidden"
    """A row that nobody sees who opens the file."""
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
    head_columns: tuple[int, ...] = ()
    """All columns that may count posts, where they are several; which one counts is a role."""
    summed: tuple[int, ...] = ()
    """The columns whose sum is the headcount, where it is no single one."""
    unread_units: tuple[int, ...] = ()
    """Columns with the heading of a unit that are no level of the tree of units."""
    units_stand_in: bool = False
    """Whether the words in the only column of units stand in by different depths."""
    numbers: LineNumbers = field(default_factory=LineNumbers)
    """The numbers of the lines, where they form an outline."""

    @property
    def first(self) -> int:
        """The first row below the headings."""
        return self.header[-1] + 1 if self.header else 0

    def cell(self, row: int, role: Role) -> str:
        """Return what a row says in the column of a role, "" where there is none."""
        at = self.roles.get(role)
        if at is None and role is Role.POSITION:
            at = self.roles.get(Role.BOTH)
        cells = self.grid.rows[row]
        return cells[at] if at is not None and at < len(cells) else ""

    @property
    def unit_columns(self) -> tuple[int, ...]:
        """The columns that name units, the outermost first."""
        return tuple(self.roles[role] for role in UNIT_LEVELS if role in self.roles)

    def depth(self, row: int) -> int:
        """Return how deep a row stands: by its number 2.1.3, by its group, or by how far its words stand in."""
        if self.numbers.are_outline:
            return self.numbers.depth(row)
        named = self.roles.get(Role.BOTH, self.roles.get(Role.POSITION))
        cells = self.grid.rows[row]
        first = next((at for at, cell in enumerate(cells) if cell), 0)
        spots = (first, named) if named is not None and first != named else (first,)
        own = max(self.grid.indents.get((row, at), 0) for at in spots)
        return _A_GROUP * self.grid.level(row) + own

    def unit_depth(self, row: int) -> int:
        """Return how far the words in the outermost column of units stand in; in a list of units groups count too."""
        level = 0 if Role.POSITION in self.roles else self.grid.level(row)
        return _A_GROUP * level + self.grid.indents.get((row, self.roles.get(Role.UNIT, -1)), 0)

    @property
    def is_staffing(self) -> bool:
        """Whether it counts posts of units and does not say who reports to whom."""
        counts = Role.HEADCOUNT in self.roles or Role.BOTH in self.roles
        return Role.SUPERIOR not in self.roles and (Role.UNIT in self.roles or counts)

    @property
    def worth(self) -> int:
        """How many rows of people it has; of several tables the largest is the one that is meant."""
        return sum(kind is RowKind.PERSON for kind in self.kinds.values())


_A_GROUP: Final = 1000
"""One closed or open group of rows counts for more than any indent."""
