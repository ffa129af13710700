"""A table that was pasted into a text: by tabs, by semicolons, or drawn with bars as in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from designer.exchange.plan import LeftOver
from designer.i18n import Text

_RULE: Final = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_BAR: Final = re.compile(r"(?<!\\)\|")
_EMPHASIS: Final = re.compile(r"(\*\*|__|`)(.+?)\1")
_LEAST: Final = 2
"""Rows of a table, with its headings."""
OUTSIDE: Final = Text(ru="стоит вне таблицы", en="stands outside of the table")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedTable:
    """The table of a text; its rows stand on the lines on which they stood, parted by tabs."""

    data: bytes
    left_over: tuple[LeftOver, ...]
    """The lines around it."""


def pasted_table(text: list[str]) -> PastedTable | None:
    """Return the longest table of a text, None where there is none."""
    runs = [run for cells_of in (_barred, _tabbed, _parted) for run in _runs(text, cells_of)]
    best = max(runs, key=len, default={})
    if len(best) < _LEAST:
        return None
    rows = ["\t".join(best.get(number, ())) for number in range(len(text))]
    left = [
        LeftOver(where=Text(ru=f"строка {number + 1}", en=f"line {number + 1}"), text=line.strip(), why=OUTSIDE)
        for number, line in enumerate(text)
        if number not in best and any(sign.isalnum() for sign in line)
    ]
    return PastedTable(data="\n".join(rows).encode(), left_over=tuple(left))


def _runs(text: list[str], cells_of: Callable[[str], list[str]]) -> list[dict[int, list[str]]]:
    """Return the runs of lines that have cells, by the number of the line from 0."""
    found: list[dict[int, list[str]]] = [{}]
    for number, line in enumerate(text):
        cells = cells_of(line)
        if len(cells) > 1:
            found[-1][number] = cells
        elif found[-1] and not (cells_of is _barred and _RULE.match(line)):
            found.append({})
    return found


def _barred(line: str) -> list[str]:
    if _RULE.match(line) or not _BAR.search(line):
        return []
    cells = [_EMPHASIS.sub(r"\2", cell.strip()).replace("\\|", "|") for cell in _BAR.split(line.strip())]
    inner = cells[1:] if not cells[0] else cells
    return inner[:-1] if inner and not inner[-1] and line.strip().endswith("|") else inner


def _tabbed(line: str) -> list[str]:
    """Part a line at its tabs; those at its beginning only indent it, if nothing else is parted by tabs."""
    return line.split("\t") if "\t" in line.strip() else []


def _parted(line: str) -> list[str]:
    cells = line.split(";")
    return [cell.strip() for cell in cells] if len(cells) > 2 else []
