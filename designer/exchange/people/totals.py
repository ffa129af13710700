"""Compares the totals that a table states with what was read of it: a number that differs is a row or column lost."""

from __future__ import annotations

from designer.exchange.numbers import number_of
from designer.exchange.people.row import PeopleRow
from designer.exchange.sketch import Sketch
from designer.i18n import Text, number


class Totals:
    """The posts counted so far in one file, and its last line of totals."""

    def __init__(self) -> None:
        self._sum = 0.0
        self._marks: list[float] = [0.0]
        """The sums at the beginning of each table and at each line of totals."""
        self._last: tuple[PeopleRow, float, float] | None = None

    def begin_table(self) -> None:
        """Begin to count another table."""
        self._marks.append(self._sum)

    def count(self, number: float | None) -> None:
        """Count the posts of one row."""
        self._sum += number or 0.0

    def keep(self, row: PeopleRow) -> None:
        """Keep a line of totals; one without a number in the column of posts says nothing."""
        said = number_of(row.heads)
        if said is not None:
            self._last = row, said, self._sum
            self._marks.append(self._sum)

    def compare(self, sketch: Sketch) -> None:
        """Report the last total where it is the sum of no run of rows above it."""
        if self._last is None or self._sum == 0:
            return
        row, said, counted = self._last
        counted = counted or self._sum
        sums = [counted - mark for mark in self._marks] + [self._sum]
        if all(abs(one - said) > _NEARLY for one in sums):
            message = Text(
                ru="В строке итога {said}\u00a0шт.\u00a0ед., а загружено {counted}. Проверьте, все ли строки "
                "прочитаны и тот ли столбец взят.",
                en="The line of totals says {said} posts, but {counted} were read. Check whether all rows and the "
                "right column were read.",
            )
            sketch.note(row.where, "bad-number", message, said=number(said), counted=number(counted))


_NEARLY = 0.011
"""Sums of parts of posts are written with two digits."""
