"""Records out of plain data, strictly; a fault names the record and the field."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, Final

from designer.i18n import Text, plain
from designer.model.fields import label_of
from designer.model.kinds import KIND_NAMES, SECTIONS
from designer.model.organization import Organization
from designer.model.record import Record
from designer.model.validation import faults
from designer.storage.broken_file import BY_HAND, BrokenFile
from designer.storage.writing import HEAD

MOST_UNITS: Final = 50_000
LONGEST_TEXT: Final = 10_000
_PATH = re.compile(r"`?\$\[(\d+)\](?:\.(\w+))?")
_MISSING = re.compile(r"required field `(\w+)`")


def organization_from(document: dict[str, Any], name: str) -> Organization:
    """Return the organization of parsed data; raises BrokenFile naming record and field."""
    records: list[Record] = []
    unknown: dict[str, dict[str, object]] = {}
    for section, kind in SECTIONS.items():
        rows = document.get(section, [])
        if not isinstance(rows, list):
            raise _fault(name, Text(ru="здесь нужен список.", en="a list is needed here."), plain(section))
        if len(rows) > MOST_UNITS:
            raise _fault(
                name, Text(ru="больше 50 000 записей.", en="more than 50,000 records."), plain(section)
            )
        records += _section(rows, kind, name, unknown)
    _check(records, name)
    organization = Organization(records, model_id=_model_id(document, name))
    organization.unknown = unknown
    parent = document.get("parent", "")
    organization.parent = parent if isinstance(parent, str) else ""
    foreign = {k: v for k, v in document.items() if k not in SECTIONS and k not in HEAD}
    if foreign:
        organization.unknown[""] = foreign
    return organization


def _section(rows: list[Any], kind: type[Record], name: str, unknown: dict[str, dict[str, object]]) -> list[Record]:
    import msgspec

    cls: type = kind
    known = _field_names(cls)
    for row in rows:
        if isinstance(row, dict) and not row.keys() <= known and isinstance(row.get("id"), str):
            unknown[row["id"]] = {key: row[key] for key in sorted(row.keys() - known)}
    try:
        found: list[Record] = msgspec.convert(rows, list[kind])  # type: ignore[valid-type]
    except msgspec.ValidationError as fault:
        raise _validation_fault(name, kind, rows, str(fault)) from fault
    for field in _text_fields(cls):
        if any(map(LONGEST_TEXT.__lt__, map(len, map(attrgetter(field), found)))):
            record = next(one for one in found if len(getattr(one, field)) > LONGEST_TEXT)
            message = Text(ru="текст длиннее 10 000 знаков.", en="the text is longer than 10,000 characters.")
            raise _fault(name, message, _place(record, field))
    return found


@cache
def _field_names(kind: type) -> frozenset[str]:
    return frozenset(f.name for f in fields(kind))


@cache
def _text_fields(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.type == "str")


def _validation_fault(name: str, kind: type[Record], rows: list[Any], words: str) -> BrokenFile:
    path = _PATH.search(words)
    row = rows[int(path[1])] if path else {}
    missing = _MISSING.search(words)
    field = missing[1] if missing else (path[2] if path else None) or ""
    cls: type = kind
    called = str(row.get("name") or row.get("id") or "") if isinstance(row, dict) else ""
    place = KIND_NAMES[kind] + (f" «{called}»" if called else f" № {int(path[1]) + 1}" if path else "")
    if field:
        place = place + Text(ru=", поле ", en=", field ") + label_of(cls, field) + f" ({field})"
    message = (
        Text(ru="обязательного поля нет.", en="a compulsory field is missing.")
        if missing
        else Text(ru="значение не того вида.", en="the value is of the wrong kind.")
    )
    return _fault(name, message, place)


def _check(records: list[Record], name: str) -> None:
    by_id: dict[str, Record] = {}
    for record in records:
        if record.id in by_id:
            message = Text(ru=f"id «{record.id}» встречается дважды.", en=f"the id “{record.id}” stands twice.")
            raise _fault(name, message, _place(record))
        if not record.id:
            raise _fault(name, Text(ru="id пуст.", en="the id is empty."), _place(record))
        by_id[record.id] = record
    for fault in faults(by_id):
        raise _fault(name, fault.message, _place(fault.record, fault.field))


def _model_id(document: dict[str, Any], name: str) -> str:
    id = document.get("model_id")
    if not isinstance(id, str) or not id:
        raise _fault(name, Text(ru="нет номера модели.", en="the model has no id."), plain("model_id"))
    return id


def _place(record: Record, field: str = "") -> Text:
    kind: type = type(record)
    place = KIND_NAMES[kind] + f" «{getattr(record, 'name', '') or record.id}»"
    if field:
        place = place + Text(ru=", поле ", en=", field ") + label_of(kind, field) + f" ({field})"
    return place


def _fault(name: str, message: Text, place: Text) -> BrokenFile:
    return BrokenFile(name, message, place=place, cure=BY_HAND)
