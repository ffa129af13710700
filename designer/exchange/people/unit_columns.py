"""Orders columns of units that lie in each other: department, section, team."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from designer.exchange.columns import LIKELY, UNIT_LEVELS, Role, folded, guesses
from designer.exchange.numbers import is_number

_NUMBERED: Final = re.compile(r".*\b(\d)(?: ?(?:й|го|ого|st|nd|rd|th))?\b.*")
_PLACES: Final = re.compile(r"(?:office|area|group)(?: .*)?")
"""Headings that often speak of places or grades; they are read where what stands below them makes a tree."""


def with_levels(
    labels: Sequence[str], rows: Sequence[Sequence[str]], roles: dict[Role, int]
) -> tuple[dict[Role, int], tuple[int, ...]]:
    """Return roles in which each column of units is a level of the tree, and the columns that fit into no tree."""
    at_work: dict[Role, int] = {role: at for role, at in roles.items() if role not in UNIT_LEVELS}
    columns: list[int] = []
    for at in range(len(labels)):
        is_step = not labels[at] and at - 1 in columns and _says_names(rows, at)
        if at not in at_work.values() and (is_step or _names_units(labels[at], rows, at)):
            columns.append(at)
    if len(columns) < 2 or Role.BOTH in roles:
        return roles, ()
    held = {at: _Column.of(rows, at) for at in columns}
    columns = _ordered(labels, columns, held)
    levels: list[int] = []
    unread: list[int] = []
    for at in columns:
        same = any(held[at].said == held[other].said for other in levels)
        is_place = bool(levels) and _PLACES.fullmatch(folded(labels[at])) and held[at].tells(held[levels[-1]]) < 0.8
        (unread if same or is_place else levels).append(at)
    if not levels or len(levels) > len(UNIT_LEVELS):
        return roles, ()
    return {**at_work, **dict(zip(UNIT_LEVELS, levels, strict=False))}, tuple(unread)


def _names_units(label: str, rows: Sequence[Sequence[str]], at: int) -> bool:
    weights = [guess.weight for guess in guesses(label) if guess.role in (Role.UNIT, Role.SUB_UNIT)]
    return max(weights, default=0) >= LIKELY and _says_names(rows, at)


def _says_names(rows: Sequence[Sequence[str]], at: int) -> bool:
    values = [row[at] for row in rows if at < len(row) and row[at]]
    return bool(values) and sum(map(is_number, values)) < 0.5 * len(values)


@dataclass(frozen=True, slots=True)
class _Column:
    said: tuple[str, ...]
    filled: tuple[str, ...]
    """What each row says or takes over from the row above it."""

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]], at: int) -> _Column:
        """Return a column of a table."""
        said = tuple(row[at].casefold() if at < len(row) else "" for row in rows)
        return cls(said, tuple(accumulate(said, lambda above, words: words or above)))

    def tells(self, other: _Column) -> float:
        """Return for which part of its values another column has one value only."""
        held: dict[str, set[str]] = {}
        for one, above in zip(self.said, other.filled, strict=True):
            if one and above:
                held.setdefault(one, set()).add(above)
        return sum(len(others) == 1 for others in held.values()) / len(held) if held else 1.0


def _ordered(labels: Sequence[str], columns: list[int], held: dict[int, _Column]) -> list[int]:
    """Put the outermost column first: by numbers in the headings, else as they stand unless the values tell."""
    said = {at: _NUMBERED.fullmatch(folded(labels[at])) for at in columns}
    numbers = {at: match[1] for at, match in said.items() if match}
    if len(set(numbers.values())) == len(columns):
        return sorted(columns, key=lambda at: numbers[at])
    found: list[int] = []
    for at in columns:
        place = next((n for n, other in enumerate(found) if _is_outer(held[at], held[other])), len(found))
        found.insert(place, at)
    return found


def _is_outer(one: _Column, other: _Column) -> bool:
    """Whether each value of the other column lies in one value of this one, and not the other way round.

    A column with empty cells does not tell: they may say what stands above them.
    """
    is_full = sum(map(bool, one.said)) >= 0.95 * len(one.said)
    return is_full and other.tells(one) >= 0.95 and one.tells(other) < 0.8
