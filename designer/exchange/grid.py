"""One table of a foreign file as plain rows of text, with what its program shows of them and hides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from designer.i18n import Text

MOST_ROWS: Final = 60_000
MOST_COLUMNS: Final = 200


class UnreadableTable(ValueError):
    """A file that should hold a table cannot be taken apart."""

    def __init__(self, name: str, why: Text) -> None:
        self.message = Text(ru=f"{name}: {why.ru}", en=f"{name}: {why.en}")
        super().__init__(str(self.message))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One table; row and column numbers are those that people see, less one."""

    name: str
    """The sheet it stands on, "" where a file is one table."""
    rows: tuple[tuple[str, ...], ...]
    levels: tuple[int, ...] = ()
    """How deep each row is grouped; empty where unknown."""
    indents: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """How far the words of a cell, by row and column, stand in from its edge, where they do."""
    spread: frozenset[tuple[int, int]] = frozenset()
    """Cells that say what the cell above them says because both are merged."""

    lines: tuple[int, ...] = ()
    """The line of the file on which each row begins, where that is not its number."""
    is_hidden: bool = False
    """Whether the whole sheet is hidden."""
    hidden: frozenset[int] = frozenset()
    """Rows that somebody hid by hand."""
    folded: frozenset[int] = frozenset()
    """Rows that are out of sight for now: a filter or a closed group hides them."""
    hidden_columns: frozenset[int] = frozenset()

    def number(self, row: int) -> int:
        """Return the number by which people find a row, counted from 1."""
        return self.lines[row] if row < len(self.lines) else row + 1

    def level(self, row: int) -> int:
        """Return how deep a row is grouped."""
        return self.levels[row] if row < len(self.levels) else 0

    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(any(row) for row in self.rows)


def tidied(value: str) -> str:
    """Return the words of a cell with single spaces and without marks that nobody sees."""
    return " ".join(value.replace("\ufeff", "").replace("\u200b", "").split())


def indent_of(value: str) -> int:
    """Return by how many blanks the words of a cell stand in."""
    return len(value) - len(value.lstrip(" \u00a0\t\u2003\u2002")) if value.strip() else 0


DAMAGED: Final = Text(
    ru="файл повреждён. Откройте его в Excel и сохраните ещё раз.",
    en="the file is damaged. Open it in Excel and save it again.",
)
TOO_LARGE: Final = Text(
    ru="таблица слишком велика. Оставьте в файле только лист с подразделениями и должностями.",
    en="the table is too large. Leave only the sheet of units and positions in the file.",
)
