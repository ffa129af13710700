"""The units that a table of people names: by name and code, on lines of their own, by paths, nested by codes."""

from __future__ import annotations

import re
from typing import Final

from designer.exchange.columns import Role
from designer.exchange.numbers import number_of
from designer.exchange.people.row import PeopleRow
from designer.exchange.sketch import Entry, Nesting, Sketch, plain_name
from designer.i18n import Text
from designer.model.participants import Unit

_PATH: Final = re.compile(r"\s+[/>→»]\s+|\s*\\\s*|\s*->\s*")
_CODED: Final = re.compile(r"^(\d+(?:\.\d+)*)\.?\s+(?=\D)(.+)$")


class NamedUnits:
    """The units of one file, each an entry of the sketch once it is named for the first time."""

    def __init__(self, sketch: Sketch) -> None:
        self._sketch = sketch
        self._keys: dict[str, str] = {}
        """Key of the outer unit, plain name and, where others share them, code → key."""
        self._codes: dict[str, str] = {}
        self._lines: list[tuple[int, str]] = []
        """The lines under which the present row stands: depth and unit."""

    def begin_table(self) -> None:
        """Forget under which lines rows stand."""
        self._lines = []

    def by_code(self, code: str) -> str:
        """Return the key of the unit that has a code, "" for none."""
        return self._codes.get(code, "")

    def of_line(self, row: PeopleRow) -> str:
        """Return the key of the unit that a line of its own names; it lies in the unit of a less deep line above."""
        name = row.of(Role.UNIT) or next(cell for cell in row.cells if cell)
        key = self.named(name, row.of(Role.UNIT_CODE), row.where)
        while self._lines and self._lines[-1][0] >= row.depth:
            self._lines.pop()
        if self._lines and row.depth > 0:
            self.put_in(key, self._lines[-1][1])
        self._lines.append((row.depth, key))
        stated = number_of(row.of(Role.HEADCOUNT))
        if stated is not None:
            self._sketch.entries[key].values["stated_headcount"] = stated
        return key

    def named(self, name: str, code: str, where: Text) -> str:
        """Return the key of a unit; "A / B" is B within A, of which the code speaks."""
        parts = [part.strip() for part in _PATH.split(name) if part.strip()] or [name.strip()]
        outer = ""
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
