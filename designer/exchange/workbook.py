"""``workbook``: the program's own Excel table of the whole model, out and back in; cells are never formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from designer.exchange.grids import Grid, UnreadableTable, grids_of
from designer.exchange.numbers import number_of
from designer.exchange.plan import Anomaly, Gone, ImportPlan
from designer.exchange.sketch import digest, plain_name
from designer.i18n import Language, Text
from designer.model.fields import label_of
from designer.model.kinds import KIND_NAMES
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record, new_id
from designer.model.relations import ClientLink, ConditionKind, Service, ServiceCondition

KIND = "workbook"
TITLE = Text(ru="Таблица модели (Excel)", en="Table of the model (Excel)")
SUFFIXES = (".xlsx", ".ods")

_ID: Final = Text(ru="id (не менять)", en="id (keep)")
_SEAL: Final = Text(ru="отпечаток (не менять)", en="print (keep)")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_PEOPLE: Final[tuple[type[Participant], ...]] = (Unit, Position, ExternalClient, ClientGroup)
_CONDITIONS: Final[Mapping[ConditionKind, Text]] = {
    ConditionKind.CRITICAL: Text(ru="критично", en="critical"),
    ConditionKind.DELIGHTING: Text(ru="восхищает", en="delights"),
    ConditionKind.TAKEN_FOR_GRANTED: Text(ru="само собой", en="taken for granted"),
}


@dataclass(frozen=True, slots=True)
class _Column:
    """One field of a sheet, as text out and in."""

    field: str
    title: Text
    kind: str = "text"
    """text, number, names (parted by semicolons), ref (one participant), refs, arrow, condition."""
    to: tuple[type[Participant], ...] = ()


@dataclass(frozen=True, slots=True)
class _Sheet:
    title: Text
    kinds: tuple[type[Record], ...]
    columns: tuple[_Column, ...]


_SHEETS: Final = (
    _Sheet(
        Text(ru="Участники", en="Participants"),
        _PEOPLE,
        (
            _Column("name", label_of(Participant, "name")),
            _Column("abbreviations", label_of(Participant, "abbreviations"), "names"),
            _Column("parent", label_of(Unit, "parent"), "ref", (Unit,)),
            _Column("unit", label_of(Position, "unit"), "ref", (Unit,)),
            _Column("reports_to", label_of(Performer, "reports_to"), "ref", (Unit, Position)),
            _Column("head", label_of(Unit, "head"), "ref", (Position,)),
            _Column("headcount", label_of(Position, "headcount"), "number"),
            _Column("stated_headcount", label_of(Unit, "stated_headcount"), "number"),
            _Column("holders", label_of(Position, "holders"), "names"),
            _Column("mission", label_of(Performer, "mission")),
            _Column("members", label_of(ClientGroup, "members"), "refs", (Unit, Position)),
            _Column("note", label_of(Participant, "note")),
        ),
    ),
    _Sheet(
        Text(ru="Стрелки", en="Arrows"),
        (ClientLink,),
        (
            _Column("supplier", label_of(ClientLink, "supplier"), "ref", (Unit, Position)),
            _Column("client", label_of(ClientLink, "client"), "ref", _PEOPLE),
            _Column("note", label_of(ClientLink, "note")),
        ),
    ),
    _Sheet(
        Text(ru="Услуги", en="Services"),
        (Service,),
        (
            _Column("link", label_of(Service, "link"), "arrow"),
            _Column("name", label_of(Service, "name")),
            _Column("result", label_of(Service, "result")),
            _Column("deadline", label_of(Service, "deadline")),
        ),
    ),
    _Sheet(
        Text(ru="Условия", en="Conditions"),
        (ServiceCondition,),
        (
            _Column("link", label_of(ServiceCondition, "link"), "arrow"),
            _Column("kind", label_of(ServiceCondition, "kind"), "condition"),
            _Column("text", label_of(ServiceCondition, "text")),
            _Column("level", label_of(ServiceCondition, "level")),
        ),
    ),
)


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 9 for a table that the program wrote."""
    try:
        return 9 if any(_head(grid) for grid in grids_of(data, name)) else 0
    except ValueError:
        return 0


# -- out ---------------------------------------------------------------------------------------


def write_workbook(organization: Organization, language: Language) -> bytes:
    """Return the model as a workbook with a sheet for participants, arrows, services and conditions."""
    import openpyxl
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    names = _Names(organization)
    book = openpyxl.Workbook()
    first = book.active
    for sheet in _SHEETS:
        page = book.create_sheet(sheet.title.into(language))
        titles = [_ID, Text(ru="Вид", en="Kind"), *(column.title for column in sheet.columns), _SEAL]
        rows = [[title.into(language) for title in titles]]
        for record in _records(organization, sheet):
            said = [_out(record, column, names) for column in sheet.columns]
            kind = KIND_NAMES[type(record)].into(language)
            rows.append([record.id, kind, *said, " ".join(_print(words) for words in said)])
        for number, row in enumerate(rows, 1):
            for at, words in enumerate(row, 1):
                cell = page.cell(number, at)
                column = sheet.columns[at - 3] if 3 <= at < len(row) else None
                if column is not None and column.kind == "number" and number > 1 and words:
                    cell.value = float(words)
                elif words:
                    cell.value = _UNPRINTABLE.sub("", words)
                    cell.data_type = "s"
                if number == 1:
                    cell.font = Font(bold=True)
                elif column is not None and column.field in ("mission", "text", "result"):
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
        for at in range(1, len(titles) + 1):
            letter = get_column_letter(at)
            page.column_dimensions[letter].width = 60 if titles[at - 1].en == "Mission" else 22
        for at in (1, len(titles)):
            page.column_dimensions[get_column_letter(at)].hidden = True
        page.freeze_panes = "D2"
    if first is not None:
        book.remove(first)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _records(organization: Organization, sheet: _Sheet) -> list[Any]:
    found = [record for kind in sheet.kinds for record in organization.all(kind)]
    return sorted(found, key=lambda r: (sheet.kinds.index(type(r)), str(getattr(r, "name", "")).casefold(), r.id))


class _Names:
    """Participants and arrows by words that name exactly one of them."""

    def __init__(self, organization: Organization) -> None:
        self._organization = organization
        self._by: dict[str, list[str]] = {}
        for kind in _PEOPLE:
            for one in organization.all(kind):
                self._by.setdefault(plain_name(one.name), []).append(one.id)

    def of(self, id: str | None) -> str:
        """Return how a participant is written: its name, with its id where others share it."""
        one = self._organization.get(Participant, id)
        if one is None:
            return ""
        return one.name if len(self._by[plain_name(one.name)]) == 1 else f"{one.name} [{one.id}]"

    def arrow(self, id: str) -> str:
        """Return how an arrow is written."""
        link = self._organization.need(ClientLink, id)
        return f"{self.of(link.supplier)} → {self.of(link.client)}"

    def find(self, words: str, kinds: tuple[type[Participant], ...]) -> str | None:
        """Return who is written so; None where that is nobody or not one only."""
        _, bracket, id = words.rpartition(" [")
        if bracket and isinstance(self._organization.find(id.rstrip("]")), kinds):
            return id.rstrip("]")
        found = [i for i in self._by.get(plain_name(words), ()) if isinstance(self._organization.find(i), kinds)]
        return found[0] if len(found) == 1 else None

    def find_arrow(self, words: str) -> str | None:
        """Return the arrow that is written so."""
        supplier, _, client = words.partition("→")
        ends = self.find(supplier.strip(), _PEOPLE), self.find(client.strip(), _PEOPLE)
        for link in self._organization.all(ClientLink):
            if (link.supplier, link.client) == ends:
                return link.id
        return None


def _out(record: Any, column: _Column, names: _Names) -> str:
    value = getattr(record, column.field, None)
    if value is None or value == ():
        return ""
    if column.kind == "ref":
        return names.of(value)
    if column.kind == "refs":
        return "; ".join(names.of(id) for id in value)
    if column.kind == "arrow":
        return names.arrow(value)
    if column.kind == "names":
        return "; ".join(value)
    if column.kind == "number":
        return f"{value:g}"
    if column.kind == "condition":
        return str(_CONDITIONS[value].ru)
    return str(value)


def _print(words: str) -> str:
    return digest((" ".join(words.split()),))[:6]


# -- in ----------------------------------------------------------------------------------------


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what was changed in a workbook since it was written; raises UnreadableTable for another one."""
    grids = [(grid, head) for grid in grids_of(data, name) if (head := _head(grid)) is not None]
    if not grids:
        why = Text(ru="это не таблица модели.", en="this is no table of a model.")
        raise UnreadableTable(name, why)
    reading = _Reading(existing)
    for sheet in _SHEETS:
        for grid, head in grids:
            if plain_name(grid.name) in (plain_name(sheet.title.ru), plain_name(sheet.title.en)):
                reading.sheet(sheet, grid, head)
    return ImportPlan(
        found=tuple(r for r in reading.records.values() if existing.find(r.id) != r),
        anomalies=tuple(reading.anomalies),
        gone=tuple(reading.gone),
    )


def _head(grid: Grid) -> list[str] | None:
    for row in grid.rows[:3]:
        if row and plain_name(row[0]) in (plain_name(_ID.ru), plain_name(_ID.en)):
            return list(row)
    return None


class _Reading:
    def __init__(self, existing: Organization) -> None:
        self.existing = existing
        self.names = _Names(existing)
        self.records: dict[str, Any] = {}
        self.anomalies: list[Anomaly] = []
        self.gone: list[Gone] = []
        self._fresh: dict[str, list[str]] = {}

    def sheet(self, sheet: _Sheet, grid: Grid, head: list[str]) -> None:
        """Read one sheet: changed cells, new rows, rows that are gone."""
        places = {
            column.field: head.index(title)
            for column in sheet.columns
            for title in (column.title.ru, column.title.en)
            if title in head
        }
        seal = next((head.index(t) for t in (_SEAL.ru, _SEAL.en) if t in head), -1)
        met = set[str]()
        waiting: list[Callable[[], None]] = []
        for row, cells in enumerate(grid.rows):
            if cells == tuple(head) or not any(cells):
                continue
            cell = _reader(cells)
            id = cell(0)
            record = self.existing.find(id)
            if record is not None and type(record) in sheet.kinds and id not in met:
                met.add(id)
                prints = cell(seal).split(" ") if seal >= 0 else []
                waiting.append(partial(self._change, sheet, places, record, cell, prints, grid, row))
                continue
            if id in met:
                message = Text(
                    ru="Строка повторяет id; прочитана как новая.", en="The row repeats an id; read as a new one."
                )
                self._note(grid, row, "duplicate-id", message)
            made = self._begin(sheet, cell, places, grid, row)
            if made is not None:
                waiting.append(partial(self._change, sheet, places, made, cell, [], grid, row))
        for step in waiting:
            step()
        for record in _records(self.existing, sheet):
            if record.id not in met and isinstance(record, (Participant, ClientLink)):
                self.gone.append(Gone(id=record.id, name=_called(record, self.names)))

    def _begin(self, sheet: _Sheet, cell: Callable[[int], str], places: Mapping[str, int], grid: Grid, row: int) -> Any:
        """Make a record for a row without an id, by its kind; its fields follow when all rows have names."""
        kind = next((k for k in sheet.kinds if cell(1) in (KIND_NAMES[k].ru, KIND_NAMES[k].en)), sheet.kinds[0])
        id = new_id()
        if issubclass(kind, Participant):
            name = cell(places.get("name", -1))
            if not name:
                message = Text(ru="В новой строке нет названия.", en="The new row has no name.")
                self._note(grid, row, "unnamed", message)
                return None
            self._fresh.setdefault(plain_name(name), []).append(id)
            made: Any = kind(id=id, name=name)
        elif kind is ClientLink:
            ends = [self._find(cell(places.get(f, -1)), _PEOPLE) for f in ("supplier", "client")]
            if None in ends or ends[0] == ends[1]:
                message = Text(ru="Стрелке нужны поставщик и клиент.", en="An arrow needs a supplier and a client.")
                self._note(grid, row, "dangling-parent", message)
                return None
            made = ClientLink(id=id, supplier=str(ends[0]), client=str(ends[1]))
        else:
            link = self.names.find_arrow(cell(places.get("link", -1)))
            if link is None:
                message = Text(ru="Такой стрелки нет.", en="There is no such arrow.")
                self._note(grid, row, "dangling-parent", message)
                return None
            made = Service(id=id, link=link) if kind is Service else ServiceCondition(id=id, link=link)
        self.records[id] = made
        return made

    def _change(
        self,
        sheet: _Sheet,
        places: Mapping[str, int],
        record: Any,
        cell: Callable[[int], str],
        prints: list[str],
        grid: Grid,
        row: int,
    ) -> None:
        record = self.records.get(record.id, record)
        changes: dict[str, Any] = {}
        for at, column in enumerate(sheet.columns):
            place = places.get(column.field, -1)
            if place < 0 or not hasattr(record, column.field):
                continue
            words = cell(place)
            is_same = prints[at] == _print(words) if at < len(prints) else words == _out(record, column, self.names)
            if is_same or " ".join(words.split()) == " ".join(_out(record, column, self.names).split()):
                continue
            value = self._in(column, words, record, grid, row)
            if value is not _KEEP:
                changes[column.field] = value
        if "name" in changes and isinstance(record, Participant):
            changes["forms"] = {}
        made = replace(record, **changes) if changes else record
        if self._runs_in_circle(made):
            message = Text(ru="Подчинение замкнулось бы в круг.", en="Reporting would run in a circle.")
            self._note(grid, row, "loop", message)
            made = replace(made, **{f: getattr(record, f) for f in ("parent", "reports_to") if f in changes})
        self.records[record.id] = made

    def _in(self, column: _Column, words: str, record: Any, grid: Grid, row: int) -> Any:
        if column.kind == "number":
            if not words:
                return None if column.field == "stated_headcount" else 1.0
            number = number_of(words)
            if number is None:
                message = Text(ru="«{words}» — не число.", en="“{words}” is not a number.").format(words=words)
                self._note(grid, row, "bad-number", message)
                return _KEEP
            return number
        if column.kind == "names":
            return tuple(dict.fromkeys(part.strip() for part in words.split(";") if part.strip()))
        if column.kind == "condition":
            return next((k for k, t in _CONDITIONS.items() if words in (t.ru, t.en)), _KEEP)
        if column.kind in ("ref", "refs"):
            parts = [part.strip() for part in words.split(";")] if column.kind == "refs" else [words]
            found = [self._find(part, column.to) for part in parts if part]
            if None in found:
                message = Text(ru="Нет участника «{words}».", en="Nobody is called “{words}”.").format(words=words)
                self._note(grid, row, "dangling-parent", message)
                return _KEEP
            if column.kind == "refs":
                return tuple(found)
            if not found and column.field in ("supplier", "client"):
                return _KEEP
            if found and found[0] == record.id:
                message = Text(ru="Ссылка на самого себя.", en="A reference to itself.")
                self._note(grid, row, "self-report", message)
                return _KEEP
            return found[0] if found else None
        if column.kind == "arrow":
            return self.names.find_arrow(words) or _KEEP
        if column.field == "name" and not words and isinstance(record, Participant):
            message = Text(ru="Название стёрто; оставлено прежнее.", en="The name was erased; the old one stays.")
            self._note(grid, row, "unnamed", message)
            return _KEEP
        return words

    def _find(self, words: str, kinds: tuple[type[Participant], ...]) -> str | None:
        known = self.names.find(words, kinds)
        if known is not None:
            return known
        fresh = [id for id in self._fresh.get(plain_name(words), ()) if isinstance(self.records.get(id), kinds)]
        return fresh[0] if len(fresh) == 1 else None

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

    def _note(self, grid: Grid, row: int, kind: str, message: Text) -> None:
        where = Text(ru=f"лист «{grid.name}», строка {row + 1}", en=f"sheet “{grid.name}”, row {row + 1}")
        self.anomalies.append(Anomaly(where=str(where), kind=kind, message=message, row=row + 1))


_KEEP: Final = object()


def _reader(cells: tuple[str, ...]) -> Callable[[int], str]:
    return lambda at: cells[at].strip() if 0 <= at < len(cells) else ""


def _called(record: Any, names: _Names) -> str:
    return names.arrow(record.id) if isinstance(record, ClientLink) else str(record.name)
