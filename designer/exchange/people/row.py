"""One row of a table of people: what it says under each heading, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from designer.exchange.columns import UNIT_LEVELS, Role, folded, is_numbering
from designer.exchange.numbers import number_of
from designer.exchange.people.line_numbers import is_line_number, without_number
from designer.exchange.people.table import PeopleTable
from designer.exchange.person_names import named_people
from designer.exchange.sketch import in_row
from designer.i18n import Text

_LINKED: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_IN_BRACKETS: Final = re.compile(r"[<\[{].+[>\]}]")
_PLACEHOLDERS: Final = frozenset(
    "first last|firstname lastname|first name last name|name surname|your name|full name|employee name|title|"
    "job title|position title|department name|example|sample|template|xxx|пример|образец|шаблон|фио|"
    "фамилия имя отчество|фамилия и о|должность|наименование должности|подразделение|наименование|"
    "пример заполнения|example row|sample row|lorem ipsum|todo|reports to|manager id|emp id|id".split("|")
)


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """A row of a table; ``at`` counts from 0."""

    table: PeopleTable
    at: int
    sheet: str
    """Is named where the file has several."""

    def of(self, role: Role) -> str:
        """Return what the row says in the column of a role, "" where there is none."""
        return self.table.cell(self.at, role)

    @property
    def cells(self) -> tuple[str, ...]:
        """Return all cells."""
        return self.table.grid.rows[self.at]

    @property
    def number(self) -> int:
        """Return the number of the row as the user sees it."""
        return self.table.grid.number(self.at)

    @property
    def where(self) -> Text:
        """Name the row for people."""
        return in_row(self.number, self.sheet)

    @property
    def depth(self) -> int:
        """Return how far the row is indented or how deep it is grouped."""
        return self.table.depth(self.at)

    @property
    def title(self) -> str:
        """Return the title of the post."""
        title = _tidy(self.of(Role.POSITION))
        return without_number(title) if self.table.numbers.are_in_names else title

    @property
    def person(self) -> str:
        """Return what stands for the person, be it a name or a word such as "vacant"."""
        parts = [self.of(role) for role in (Role.FAMILY_NAME, Role.FIRST_NAME, Role.MIDDLE_NAME)]
        return _tidy(self.of(Role.PERSON) or " ".join(part for part in parts if part))

    @property
    def holders(self) -> tuple[str, ...]:
        """Return the names of the people, without words such as "on leave"; none where nobody is named."""
        return named_people(self.person)

    @property
    def holder(self) -> str:
        """Return the name of the person, of several parted by semicolons; "" where nobody is named."""
        return "; ".join(self.holders)

    @property
    def heads(self) -> str:
        """Return what the row says of the number of posts: one cell, or the sum of several columns."""
        if not self.table.summed:
            return self.of(Role.HEADCOUNT)
        said = [self.cells[at] for at in self.table.summed if at < len(self.cells) and self.cells[at]]
        numbers = [number_of(words) for words in said]
        if any(number is None for number in numbers):
            return " + ".join(said)
        return f"{sum(number or 0.0 for number in numbers):g}" if numbers else ""

    @property
    def units(self) -> tuple[str, ...]:
        """Return what the row says of units, the outermost first; "" where a cell is empty or merged with one above."""
        spread = self.table.grid.spread
        return tuple(
            "" if (self.at, at) in spread else words
            for at, words in zip(self.table.unit_columns, self.all_units, strict=True)
        )

    @property
    def all_units(self) -> tuple[str, ...]:
        """Return what stands in the columns of units, the outermost first; "" for what the column before says too."""
        said = [self.cells[at] if at < len(self.cells) else "" for at in self.table.unit_columns]
        return tuple("" if words in said[:level] else words for level, words in enumerate(said))

    @property
    def unit_depth(self) -> int:
        """Return how far the words in the only column of units stand in."""
        return self.table.unit_depth(self.at)

    @property
    def line_name(self) -> str:
        """Return the name that stands on a line of its own, without the number of the line."""
        named = self.of(Role.BOTH) or self.of(Role.POSITION)
        first = next((cell for cell in self.cells if cell and not is_line_number(cell)), "")
        return named or first or next((cell for cell in self.cells if cell), "")

    @property
    def is_template(self) -> bool:
        """Whether the row repeats the headings or holds words that stand for values."""
        score = 0
        for at, cell in enumerate(self.cells):
            label = self.table.labels[at] if at < len(self.table.labels) else ""
            if not cell or not any(c.isalpha() for c in cell):
                continue
            words = folded(cell.strip("<>[]{}()"))
            if (label and words == folded(label)) or words in _PLACEHOLDERS or _IN_BRACKETS.fullmatch(cell):
                score += 1
        return score >= 2

    @property
    def terms(self) -> tuple[str, ...]:
        """Return what the row says apart from unit, post and number: pay, grade, notes."""
        roles, labels = self.table.roles, self.table.labels
        ours = {roles.get(role) for role in (*UNIT_LEVELS, *_OF_UNITS, Role.POSITION)}
        return tuple(
            cell
            for at, cell in enumerate(self.cells)
            if at not in ours and not cell.startswith("=") and not (at < len(labels) and is_numbering(labels[at]))
        )


_OF_UNITS: Final = (Role.UNIT_CODE, Role.PARENT_UNIT, Role.PARENT_CODE)


def _tidy(words: str) -> str:
    return " ".join(_LINKED.sub(r"\1", words).split())
