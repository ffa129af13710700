"""Records out of plain data, strictly; a fault names the record and the field."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, Final

from designer.i18n import Text, plain, shortened
from designer.model.company import COMPANY_ID, Company
from designer.model.fields import label_of
from designer.model.kinds import KIND_NAMES, SECTIONS
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.validation import faults
from designer.model.words import described
from designer.storage.broken_file import BY_HAND, BrokenFile
from designer.storage.limits import LONGEST_TEXT, MOST_RECORDS, MOST_UNITS, check_depth
from designer.storage.writing import HEAD, VERSION

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
        most = MOST_UNITS if issubclass(kind, Participant) else MOST_RECORDS
        if len(rows) > most:
            number = f"{most:,}"
            many = Text(ru=f"больше {number.replace(',', chr(160))} записей.", en=f"more than {number} records.")
            raise _fault(name, many, plain(section))
        records += _section(rows, kind, name, unknown)
    _check(records, name)
    organization = Organization(records, model_id=_model_id(document, name))
    organization.unknown = unknown
    parent = document.get("parent", "")
    organization.parent = parent if isinstance(parent, str) else ""
    foreign = {k: v for k, v in document.items() if k not in SECTIONS and k not in HEAD}
    if document.get("version", VERSION) > VERSION:
        foreign |= {key: document[key] for key in ("version", "min_reader") if key in document}
    if foreign:
        organization.unknown[""] = foreign
    check_depth(organization.unknown, name)
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
            raise _fault(name, _TOO_LONG, _place(record, field))
    for field in _list_fields(cls):
        is_any = field in _any_fields(cls)
        for record, value in zip(found, map(attrgetter(field), found), strict=True):
            if is_any:
                check_depth(value if isinstance(value, (dict, list)) else [], name)
            if value and _longest(value) > LONGEST_TEXT:
                raise _fault(name, _TOO_LONG, _place(record, field))
    return found


_TOO_LONG: Final = Text(ru="текст длиннее 10 000 знаков.", en="the text is longer than 10,000 characters.")


def _longest(value: Any) -> int:
    """Return the length of the longest text in a list or table."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return max((max(len(str(key)), _longest(one)) for key, one in value.items()), default=0)
    return max(map(_longest, value), default=0) if isinstance(value, (tuple, list)) else 0


@cache
def _field_names(kind: type) -> frozenset[str]:
    return frozenset(f.name for f in fields(kind))


@cache
def _text_fields(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.type == "str")


@cache
def _list_fields(kind: type) -> tuple[str, ...]:
    """Return the fields that may hold several texts."""
    return tuple(f.name for f in fields(kind) if any(w in str(f.type) for w in ("tuple[str", "dict[", "Any")))


@cache
def _any_fields(kind: type) -> tuple[str, ...]:
    """Return the fields that hold whatever a merge left there."""
    return tuple(f.name for f in fields(kind) if "Any" in str(f.type))


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
        else _wanted(words, _value(row, field))
    )
    return _fault(name, message, place)


_EXPECTED = re.compile(r"Expected `(\w+)")
_KINDS: Final = {
    "str": Text(ru="нужен текст", en="a text is needed"),
    "float": Text(ru="нужно число", en="a number is needed"),
    "int": Text(ru="нужно целое число", en="a whole number is needed"),
    "bool": Text(ru="нужно true или false", en="true or false is needed"),
    "array": Text(ru="нужен список", en="a list is needed"),
    "object": Text(ru="нужна запись с полями", en="a record with fields is needed"),
}


def _value(row: Any, field: str) -> str:
    """Return what stands there, short enough for a message."""
    shown = json.dumps(row.get(field) if field and isinstance(row, dict) else row, ensure_ascii=False)
    return shortened(shown)


def _wanted(words: str, value: str) -> Text:
    """Say what a field needs instead of what stands there, from the words of the decoder."""
    expected = _EXPECTED.search(words)
    if "enum" in words:
        return Text(ru=f"значения {value} нет в списке допустимых.", en=f"{value} is not one of the allowed values.")
    kind = _KINDS.get(expected[1]) if expected else None
    if kind is None:
        return Text(ru=f"значение {value} не того вида.", en=f"the value {value} is of the wrong kind.")
    return kind + Text(ru=f", а записано {value}.", en=f", and {value} stands there.")


def _check(records: list[Record], name: str) -> None:
    by_id: dict[str, Record] = {}
    for record in records:
        if record.id in by_id:
            message = Text(ru=f"id «{record.id}» встречается дважды.", en=f"the id “{record.id}” stands twice.")
            raise _fault(name, message, _place(record))
        if not record.id:
            raise _fault(name, Text(ru="id пуст.", en="the id is empty."), _place(record))
        by_id[record.id] = record
    for record in records:
        if isinstance(record, Company) and record.id != COMPANY_ID:
            message = Text(ru=f"id компании — «{COMPANY_ID}».", en=f"the id of the company is “{COMPANY_ID}”.")
            raise _fault(name, message, _place(record, "id"))
    for fault in faults(by_id):
        raise _fault(name, fault.message, _place(fault.record, fault.field, by_id))


def _model_id(document: dict[str, Any], name: str) -> str:
    id = document.get("model_id")
    if not isinstance(id, str) or not id:
        raise _fault(name, Text(ru="нет номера модели.", en="the model has no id."), plain("model_id"))
    return id


def _place(record: Record, field: str = "", by_id: Mapping[str, Record] | None = None) -> Text:
    kind: type = type(record)
    place = described(record, by_id or {record.id: record}) if by_id else KIND_NAMES[kind] + f" «{_called(record)}»"
    if field:
        place = place + Text(ru=", поле ", en=", field ") + label_of(kind, field) + f" ({field})"
    return place


def _called(record: Record) -> str:
    return str(getattr(record, "name", "") or record.id)


def _fault(name: str, message: Text, place: Text) -> BrokenFile:
    return BrokenFile(name, message, place=place, cure=BY_HAND)
