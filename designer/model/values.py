"""Values of fields as plain data and back, so that a version of a record can be kept inside another record."""

from __future__ import annotations

from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from typing import Any, get_type_hints

from designer.model.record import Record


def plain_value(value: Any) -> Any:
    """Return a value as a file would hold it: records as dicts, enums as their words, tuples as lists."""
    if isinstance(value, Record):
        return plain_fields(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (tuple, list)):
        return [plain_value(one) for one in value]
    if isinstance(value, dict):
        return {key: plain_value(one) for key, one in value.items()}
    return value


def plain_fields(record: Record) -> dict[str, Any]:
    """Return the fields of a record that are not at their default, as plain data."""
    kind: type = type(record)
    values = {name: getattr(record, name) for name in field_names(kind)}
    return {name: plain_value(value) for name, value in values.items() if value != default_of(kind, name)}


def typed_value(kind: type[Record], field: str, value: Any) -> Any:
    """Return a plain value as a field of a record class holds it; ValueError for an unknown enum word."""
    cls: type = kind
    hint = _hints(cls).get(field)
    if isinstance(value, list):
        return tuple(tuple(one) if isinstance(one, list) else one for one in value)
    for option in (hint, *getattr(hint, "__args__", ())):
        if isinstance(option, type) and issubclass(option, Enum) and isinstance(value, str):
            return option(value)
    return value


@cache
def field_names(kind: type) -> tuple[str, ...]:
    """Return the names of a record's fields, the id left out."""
    return tuple(f.name for f in fields(kind) if f.name != "id")


@cache
def _defaults(kind: type) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for f in fields(kind):
        if f.default is not MISSING:
            found[f.name] = f.default
        elif f.default_factory is not MISSING:
            found[f.name] = f.default_factory()
    return found


def default_of(kind: type, field: str) -> Any:
    """Return what a field holds when nothing was said; ``MISSING`` for a compulsory one."""
    return _defaults(kind).get(field, MISSING)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
