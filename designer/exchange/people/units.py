"""The units that a table of people names: by name and code, by levels and paths, on lines of their own, by codes."""

from __future__ import annotations

import re
from typing import Final

from designer.exchange.columns import Role
from designer.exchange.numbers import number_of
from designer.exchange.people.row import PeopleRow
from designer.exchange.plan import Setting
from designer.exchange.sketch import Entry, Nesting, Sketch, plain_name
from designer.i18n import Text
from designer.model.participants import Unit

_PATH: Final = re.compile(r"\s+[/>→»]\s+|\s*\\\s*|\s*->\s*")
_CODED: Final = re.compile(r"^(\d+(?:\.\d+)*)\.?\s+(?=\D)(.+)$")
_ROMAN: Final = re.compile(r"^[IVXLCІХ]+[.)]\s*(?=\S)")


class NamedUnits:
    """The units of one file, each an entry of the sketch once it is named for the first time."""

    def __init__(self, sketch: Sketch, *, empty_is_above: bool) -> None:
        """``empty_is_above``: an empty cell of an inner level says what the cell above it says."""
        self._sketch = sketch
        self._empty_is_above = empty_is_above
        self._keys: dict[str, str] = {}
        """Key of the outer unit, plain name and, where others share them, code → key."""
        self._codes: dict[str, str] = {}
        self._lines: list[tuple[int, str]] = []
        """The lines under which the present row stands: depth and unit."""
        self._path: list[str] = []
        """The unit of each level of the row above, "" for none."""

    def begin_table(self) -> None:
        """Forget under which lines rows stand."""
        self._lines, self._path = [], []

    def by_code(self, code: str) -> str:
        """Return the key of the unit that has a code, "" for none."""
        return self._codes.get(code, "")

    def of_levels(self, row: PeopleRow, *, fills_down: bool) -> str:
        """Return the key of the innermost unit of a row; "" where it names none.

        An empty cell before the first unit of a row says what the cell above it says.
        """
        said = row.units if fills_down else row.all_units
        first = next((level for level, words in enumerate(said) if words), None)
        if first is None:
            return ""
        path = [*self._path[:first], *[""] * (first - len(self._path))] if fills_down else [""] * first
        last = max(level for level, words in enumerate(said) if words)
        for level, words in enumerate(said[first:], first):
            outer = next((key for key in reversed(path) if key), "")
            if words:
                code = row.of(Role.UNIT_CODE) if level == last else ""
                path.append(self._placed(row, words, code, outer))
            else:
                path.append(self._above(path, level) if fills_down and level > last else "")
        self._path = path
        return next(key for key in reversed(path) if key)

    def of_line(self, row: PeopleRow) -> str:
        """Return the key of the unit that a line of its own names; it lies in the unit of a less deep line above."""
        key = self.of_levels(row, fills_down=True) if row.table.unit_columns else ""
        if not key:
            outer = self.line_above(row.depth)
            key = self.named(row.line_name, row.of(Role.UNIT_CODE), row.where, outer)
            self._lines.append((row.depth, key))
        stated = number_of(row.heads)
        if stated is not None:
            self._sketch.entries[key].values["stated_headcount"] = stated
        return key

    def line_above(self, depth: int) -> str:
        """Return the unit of the nearest line above that is less deep, "" for none."""
        while self._lines and self._lines[-1][0] >= depth:
            self._lines.pop()
        return self._lines[-1][1] if self._lines else ""

    def named(self, name: str, code: str, where: Text, outer: str = "") -> str:
        """Return the key of a unit; "A / B" is B within A, of which the code speaks."""
        parts = [part.strip() for part in _PATH.split(name) if part.strip()] or [name.strip()]
        for part in parts[:-1]:
            outer = self.one(part, "", outer, where)
        return self.one(parts[-1], code, outer, where)

    def put_in(self, unit: str, outer: str) -> None:
        """Let a unit lie in another one where it lies in none yet."""
        self._sketch.entries[unit].links.setdefault("parent", outer)

    def lies_in(self, unit: str) -> str:
        """Return in which unit one lies, "" for none."""
        return self._sketch.entries[unit].links.get("parent", "")

    def one(self, name: str, code: str, outer: str, where: Text) -> str:
        """Return the key of one unit, made where it is met for the first time."""
        coded = _CODED.match(name)
        if coded and not code:
            code, name = coded[1], coded[2]
        name = _ROMAN.sub("", name)
        code = code.strip().rstrip(".")
        place = f"{outer}|{plain_name(name) or code}"
        known = self._keys.get(place)
        if known is not None:
            old_code = next((c for c, key in self._codes.items() if key == known), "")
            if not code or not old_code or old_code == code:
                if code and not old_code:
                    self._codes[code] = known
                return known
            place += f"|{code}"
            if place in self._keys:
                return self._keys[place]
            message = Text(
                ru="Подразделение «{name}» уже есть с кодом {old}. Проверьте, одно это подразделение или два.",
                en="The unit “{name}” is there already with the code {old}. Check whether it is one unit or two.",
            )
            self._sketch.note(where, "same-name", message, name=self._sketch.entries[known].name, old=old_code)
        key = f"unit:{place}" if outer else f"unit:{place.removeprefix('|')}"
        entry = self._sketch.add(Entry(key=key, kind=Unit, name=name, where=where))
        if outer:
            entry.links["parent"] = outer
        self._keys[place] = key
        if code:
            self._codes.setdefault(code, key)
        return key

    def nest_by_codes(self) -> None:
        """Propose to put a unit without an outer one into that of the nearest outer code: 02.1 into 02."""
        for code, part in self._codes.items():
            whole = code
            while "." in whole:
                whole = whole.rpartition(".")[0]
                if whole in self._codes and not self.lies_in(part):
                    nesting = Nesting(part=part, whole=self._codes[whole], code=code, whole_code=whole)
                    self._sketch.nestings.append(nesting)
                    break

    def _placed(self, row: PeopleRow, words: str, code: str, outer: str) -> str:
        """Return the unit of one cell; where cells of a single column stand in, the depth tells what it lies in."""
        if len(row.table.unit_columns) > 1 or not row.table.units_stand_in:
            return self.named(words, code, row.where, outer)
        depth = row.unit_depth
        key = self.named(words, code, row.where, self.line_above(depth))
        self._lines.append((depth, key))
        return key

    def _above(self, path: list[str], level: int) -> str:
        """Return the unit of an empty inner cell: none, or that of the row above where it lies in the same unit."""
        before = self._path[: level + 1]
        if len(before) <= level or not before[level] or before[:level] != path[:level]:
            return ""
        if all(one.id != EMPTY for one in self._sketch.settings):
            chosen = "above" if self._empty_is_above else "outer"
            setting = Setting(id=EMPTY, text=_EMPTY_CELL, choices=_EMPTY_MEANS, chosen=chosen)
            self._sketch.settings = (*self._sketch.settings, setting)
        return before[level] if self._empty_is_above else ""


EMPTY: Final = "empty-unit"
"""The option that says what an empty cell of an inner unit means."""
_EMPTY_CELL: Final = Text(ru="Пустая ячейка вложенного подразделения", en="An empty cell of an inner unit")
_EMPTY_MEANS: Final = (
    ("outer", Text(ru="должность прямо в вышестоящем", en="the post is directly in the unit above")),
    ("above", Text(ru="то же, что строкой выше", en="the same as in the row above")),
)
