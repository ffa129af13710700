"""``workbook``: reads the program's own Excel table again and plans what was changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from designer.exchange.grid import Grid, UnreadableTable
from designer.exchange.grids import grids_of
from designer.exchange.plan import Anomaly, Gone, ImportPlan
from designer.exchange.sketch import plain_name
from designer.exchange.workbook.columns import NO_ARROW, BadCell
from designer.exchange.workbook.names import PARTICIPANTS, Names
from designer.exchange.workbook.sheets import SEAL, SHEETS, Sheet, headings_in, seal_of
from designer.i18n import LANGUAGES, Text
from designer.model.kinds import KIND_NAMES
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record, new_id
from designer.model.relations import ClientLink, Service, ServiceCondition

KIND = "workbook"
TITLE = Text(ru="Таблица модели (Excel)", en="Table of the model (Excel)")
SUFFIXES = (".xlsx", ".ods")


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 9 for a table that the program wrote."""
    try:
        return 9 if any(headings_in(grid) for grid in grids_of(data, name)) else 0
    except ValueError:
        return 0


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what was changed in a workbook since it was written; raises UnreadableTable for another one."""
    grids = [(grid, headings) for grid in grids_of(data, name) if (headings := headings_in(grid)) is not None]
    if not grids:
        why = Text(ru="это не таблица модели.", en="this is no table of a model.")
        raise UnreadableTable(name, why)
    reading = _Reading(existing)
    for sheet in SHEETS:
        for grid, headings in grids:
            if plain_name(grid.name) in (plain_name(sheet.title.ru), plain_name(sheet.title.en)):
                reading.read_sheet(sheet, grid, headings)
    return ImportPlan(
        found=tuple(r for r in reading.records.values() if existing.find(r.id) != r),
        anomalies=tuple(reading.anomalies),
        gone=tuple(reading.gone),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a sheet, with the places of the columns that the sheet still has."""

    grid: Grid
    number: int
    """From 1, as Excel counts."""
    cells: tuple[str, ...]
    places: Mapping[str, int]
    """Field → index of its column."""
    seal_place: int | None

    @property
    def id(self) -> str:
        return self.at(0)

    @property
    def seals(self) -> list[str]:
        return [] if self.seal_place is None else self.at(self.seal_place).split(" ")

    def at(self, place: int) -> str:
        return self.cells[place].strip() if place < len(self.cells) else ""

    def of(self, field: str) -> str:
        """Return the words under a field; "" where the sheet has no such column."""
        return self.at(self.places[field]) if field in self.places else ""


class _Reading:
    def __init__(self, existing: Organization) -> None:
        self.existing = existing
        self.names = Names(existing)
        self.records: dict[str, Any] = {}
        self.anomalies: list[Anomaly] = []
        self.gone: list[Gone] = []
        self._fresh: dict[str, list[str]] = {}

    def read_sheet(self, sheet: Sheet, grid: Grid, headings: list[str]) -> None:
        """Read one sheet: changed cells, new rows, rows that are gone."""
        met = set[str]()
        waiting: list[tuple[_Row, Any, bool]] = []
        for row in _rows(sheet, grid, headings):
            record = self.existing.find(row.id)
            if record is not None and type(record) in sheet.kinds and row.id not in met:
                met.add(row.id)
                waiting.append((row, record, False))
                continue
            if row.id in met:
                message = Text(
                    ru="Строка повторяет id; прочитана как новая.", en="The row repeats an id; read as a new one."
                )
                self._note(row, "duplicate-id", message)
            try:
                waiting.append((row, self._begin(sheet, row), True))
            except BadCell as bad:
                self._note(row, bad.kind, bad.message)
        for row, record, is_new in waiting:
            self._change(sheet, row, record, [] if is_new else row.seals)
        for record in sheet.records(self.existing):
            if record.id not in met and isinstance(record, (Participant, ClientLink)):
                self.gone.append(Gone(id=record.id, name=self._called(record)))

    def _begin(self, sheet: Sheet, row: _Row) -> Record:
        """Make a record for a row without an id, by its kind; its fields follow when all rows have names."""
        kind = next((k for k in sheet.kinds if row.at(1) in (KIND_NAMES[k].ru, KIND_NAMES[k].en)), sheet.kinds[0])
        made = self._made(kind, row)
        self.records[made.id] = made
        return made

    def _made(self, kind: type[Record], row: _Row) -> Record:
        if issubclass(kind, Participant):
            name = row.of("name")
            if not name:
                raise BadCell("unnamed", Text(ru="В новой строке нет названия.", en="The new row has no name."))
            named = kind(id=new_id(), name=name)
            self._fresh.setdefault(plain_name(name), []).append(named.id)
            return named
        if kind is ClientLink:
            supplier, client = (self.find(row.of(field), PARTICIPANTS) for field in ("supplier", "client"))
            if supplier is None or client is None or supplier == client:
                message = Text(ru="Стрелке нужны поставщик и клиент.", en="An arrow needs a supplier and a client.")
                raise BadCell("dangling-parent", message)
            return ClientLink(id=new_id(), supplier=supplier, client=client)
        link = self.find_arrow(row.of("link"))
        if link is None:
            raise BadCell("dangling-parent", NO_ARROW)
        return Service(id=new_id(), link=link) if kind is Service else ServiceCondition(id=new_id(), link=link)

    def _change(self, sheet: Sheet, row: _Row, record: Any, seals: list[str]) -> None:
        """Give a record what its row says now where the cell was edited since it was written."""
        record = self.records.get(record.id, record)
        changes: dict[str, Any] = {}
        for at, column in enumerate(sheet.columns):
            if column.field not in row.places or not hasattr(record, column.field):
                continue
            words = row.of(column.field)
            if at < len(seals) and seals[at] == seal_of(words):
                continue
            if any(_same(words, column.said(record, self.names, language)) for language in LANGUAGES):
                continue
            try:
                changes[column.field] = column.value(words, record, self)
            except BadCell as bad:
                self._note(row, bad.kind, bad.message)
        if "name" in changes and isinstance(record, Participant):
            changes["forms"] = {}
        made = replace(record, **changes) if changes else record
        if self._runs_in_circle(made):
            message = Text(ru="Подчинение замкнулось бы в круг.", en="Reporting would run in a circle.")
            self._note(row, "loop", message)
            made = replace(made, **{f: getattr(record, f) for f in ("parent", "reports_to") if f in changes})
        self.records[record.id] = made

    def find(self, words: str, kinds: tuple[type[Participant], ...]) -> str | None:
        """Return the id of whom the words name, in the model or in a new row."""
        known = self.names.find(words, kinds)
        if known is not None:
            return known
        fresh = [id for id in self._fresh.get(plain_name(words), ()) if isinstance(self.records.get(id), kinds)]
        return fresh[0] if len(fresh) == 1 else None

    def find_arrow(self, words: str) -> str | None:
        """Return the id of the arrow of the model that the words name."""
        return self.names.find_arrow(words)

    def _runs_in_circle(self, record: Any) -> bool:
        for field in ("parent", "reports_to"):
            at, seen = getattr(record, field, None), {record.id}
            while at is not None:
                if at in seen:
                    return True
                seen.add(at)
                above = self.records.get(at) or self.existing.find(at)
                at = getattr(above, field, None)
        return False

    def _called(self, record: Participant | ClientLink) -> str:
        return self.names.of_arrow(record.id) if isinstance(record, ClientLink) else record.name

    def _note(self, row: _Row, kind: str, message: Text) -> None:
        sheet, number = row.grid.name, row.number
        where = Text(ru=f"лист «{sheet}», строка {number}", en=f"sheet “{sheet}”, row {number}")
        self.anomalies.append(Anomaly(where=str(where), kind=kind, message=message, row=number))


def _rows(sheet: Sheet, grid: Grid, headings: list[str]) -> list[_Row]:
    """Return the rows of a sheet that hold anything but the headings."""
    places = {
        column.field: headings.index(title)
        for column in sheet.columns
        for title in (column.title.ru, column.title.en)
        if title in headings
    }
    seal_place = next((headings.index(title) for title in (SEAL.ru, SEAL.en) if title in headings), None)
    return [
        _Row(grid, number, cells, places, seal_place)
        for number, cells in enumerate(grid.rows, 1)
        if any(cells) and cells != tuple(headings)
    ]


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
