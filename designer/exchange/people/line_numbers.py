"""The numbers at the heads of lines: an outline such as 1, 1.1, 1.2, 2, or Roman numbers of parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from designer.exchange.columns import is_numbering

_OUTLINE: Final = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_ROMAN: Final = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_BEFORE_A_NAME: Final = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)(?:[.)]\s*|\s+)(?=[^\W\d])")
_LOOKALIKES: Final = str.maketrans("ІХУСМ", "IXVCM")
"""Cyrillic letters that are typed for Roman numbers."""


@dataclass(frozen=True, slots=True)
class LineNumbers:
    """The numbers of the rows of one table, by row."""

    of_row: Mapping[int, str] = field(default_factory=dict)
    are_in_names: bool = False
    """Whether they stand before the names, not in a column of their own."""

    @property
    def are_outline(self) -> bool:
        """Whether some numbers stand below others: 2.1 below 2."""
        held = set(self.of_row.values())
        return any("." in number and number.rpartition(".")[0] in held for number in held)

    def depth(self, row: int) -> int:
        """Return 0 for a line without a number or with a plain one, 1 for 2.1, 2 for 2.1.3."""
        return self.of_row.get(row, "").count(".")

    def holds(self, row: int, below: int | None) -> bool:
        """Whether the next line stands below this one."""
        own = self.of_row.get(row, "")
        return below is not None and bool(own) and self.of_row.get(below, "").startswith(f"{own}.")


def line_numbers(labels: Sequence[str], rows: Sequence[Sequence[str]], first: int, named: int | None) -> LineNumbers:
    """Return the numbers of the lines of a table whose rows begin with ``first``; ``named`` is the column of names."""
    for at, label in enumerate(labels):
        if label and is_numbering(label):
            held = ((row, _number(rows[row][at])) for row in range(first, len(rows)) if at < len(rows[row]))
            return LineNumbers({row: number for row, number in held if number})
    words = {row: rows[row][named] for row in range(first, len(rows)) if named is not None and named < len(rows[row])}
    said = {row: found[1] for row, name in words.items() if (found := _BEFORE_A_NAME.match(name))}
    if len(said) > 1 and len(said) >= 0.6 * sum(map(bool, words.values())):
        return LineNumbers(said, are_in_names=True)
    return LineNumbers()


def without_number(words: str) -> str:
    """Return a name without the number before it."""
    return _BEFORE_A_NAME.sub("", words)


def is_line_number(words: str) -> bool:
    """Whether a cell only numbers its line: "2", "2.1.", "IV"."""
    return bool(_number(words)) or _ROMAN.fullmatch(words.strip(" .)").translate(_LOOKALIKES)) is not None


def _number(words: str) -> str:
    clean = words.strip(" .)")
    return clean if _OUTLINE.fullmatch(clean) else ""
