"""Nests units by a column that names the code of the unit above each."""

from __future__ import annotations

from designer.exchange.columns import Role
from designer.exchange.people.row import PeopleRow
from designer.exchange.reporting_lines import Reporter, draw_reporting
from designer.exchange.sketch import Entry, Sketch


class OuterCodes:
    """What the rows of one file say of the code of the unit above theirs, until all codes are known."""

    def __init__(self) -> None:
        self._reporters: dict[str, Reporter] = {}

    def keep(self, row: PeopleRow, unit: Entry) -> None:
        """Keep the code of the unit above that a row states for its unit; the first one counts."""
        above = row.of(Role.PARENT_CODE).strip()
        if unit.key in self._reporters and (self._reporters[unit.key].chief or not above):
            return
        self._reporters[unit.key] = Reporter(
            entry=unit,
            row=row.number,
            sheet=row.sheet,
            names=(row.of(Role.UNIT_CODE), unit.name),
            chief="" if above.casefold() in _NONE else above,
            is_asked=True,
            preferred=(0,),
        )

    def draw(self, sketch: Sketch) -> None:
        """Nest the units; loops, unknown codes and several tops are reported."""
        draw_reporting(sketch, list(self._reporters.values()), {})


_NONE = frozenset("- — – 0 none null n/a nan нет".split())
