"""Which lines of a list stand inside which, by their numbers, headings or indents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from designer.exchange.missions.lines import Line
from designer.model.participants import Performer, Position, Unit


def wholes_of(lines: list[Line]) -> dict[int, int]:
    """Return the place of the line around each, for those that stand inside another; empty for a flat list.

    Numbers such as 2.1 and 2 say it best; without them the levels of headings, then the indents.
    """
    codes = [line.code for line in lines]
    if any(len(code) > 1 for code in codes):
        return _by_code(codes)
    if len({line.level for line in lines}) > 1:
        return _by_depth(lines, lambda line: line.level or 9)
    return _by_depth(lines, lambda line: line.indent) if len({line.indent for line in lines}) > 1 else {}


def inside(inner: Performer, outer: Performer) -> Performer:
    """Return somebody inside of a unit, or reporting to a post."""
    if isinstance(inner, Unit) and isinstance(outer, Unit):
        return replace(inner, parent=outer.id)
    if isinstance(inner, Position) and isinstance(outer, Unit):
        return replace(inner, unit=outer.id)
    return replace(inner, reports_to=outer.id)


def _by_code(codes: list[tuple[int, ...]]) -> dict[int, int]:
    found: dict[int, int] = {}
    known: dict[tuple[int, ...], int] = {}
    for place, code in enumerate(codes):
        whole = next((known[code[:size]] for size in range(len(code) - 1, 0, -1) if code[:size] in known), None)
        if whole is not None:
            found[place] = whole
        if code:
            known[code] = place
    return found


def _by_depth(lines: list[Line], depth_of: Callable[[Line], int]) -> dict[int, int]:
    found: dict[int, int] = {}
    outer: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        while outer and outer[-1][0] >= depth_of(line):
            outer.pop()
        if outer:
            found[place] = outer[-1][1]
        outer.append((depth_of(line), place))
    return found
