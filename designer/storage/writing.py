"""The canonical text of a model: one field a line, records sorted by id, the same bytes for the same model."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields
from enum import Enum
from functools import cache
from json.encoder import encode_basestring as _quoted
from operator import attrgetter
from typing import Any, Final

from designer import __version__
from designer.model.kinds import SECTIONS
from designer.model.organization import Organization
from designer.model.record import Record

FORMAT: Final = "org-mission"
VERSION: Final = 1
MIN_READER: Final = 1
HEAD: Final = ("format", "version", "min_reader", "app_version", "model_id", "parent")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a file holds at one moment; what is changed later does not reach it."""

    model_id: str
    records: tuple[Record, ...]
    unknown: Mapping[str, Mapping[str, object]]
    parent: str = ""


def snapshot(organization: Organization) -> Snapshot:
    """Return the state of now, to be written by another thread; it copies references only."""
    return Snapshot(organization.model_id, tuple(organization), dict(organization.unknown), organization.parent)


def dumps(organization: Organization | Snapshot) -> bytes:
    """Return the project file of an organization as UTF-8; empty and default fields are left out.

    Defaults are left out so that a field added by a later version changes no line of an older file.
    """
    state = snapshot(organization) if isinstance(organization, Organization) else organization
    newer = state.unknown.get("", {})
    version, reader = newer.get("version", VERSION), newer.get("min_reader", MIN_READER)
    values = (FORMAT, version, reader, __version__, state.model_id, state.parent)
    head = [pair for pair in zip(HEAD, values, strict=True) if pair != ("parent", "")]
    parts = [f" {_text(name)}: {_text(value)}".encode() for name, value in head]
    by_kind: dict[type[Record], list[Record]] = {}
    for record in state.records:
        by_kind.setdefault(type(record), []).append(record)
    for section, kind in SECTIONS.items():
        if records := by_kind.get(kind):
            records.sort(key=_ID)
            body = _BETWEEN.join(_bodies(kind, records, state.unknown))
            parts.append(f" {_text(section)}: [\n  {{\n{body}\n  }}\n ]".encode())
    for section, content in sorted((k, v) for k, v in newer.items() if k not in HEAD):
        parts.append(f" {_text(section)}: {_text(content)}".encode())
    return b"{\n" + b",\n".join(parts) + b"\n}\n"


_ID: Callable[[Record], str] = attrgetter("id")
_BETWEEN: Final = "\n  },\n  {\n"


def _bodies(kind: type, records: Sequence[Record], unknown: Mapping[str, Mapping[str, object]]) -> list[str]:
    """Return the records as text; made field by field, since most fields of a kind are empty in all records."""
    columns: list[Iterable[str]] = []
    pattern = ""
    for value_of, head, default in _layout(kind):
        values = list(map(value_of, records))
        empty = values.count(default)
        if empty == len(values):
            continue
        write = _writer(values, default)
        line = f",\n{head}" if columns else head  # the id, which has no default, comes first
        if write is _number and isinstance(default, float):  # what is written as the default is the default
            nothing = _number(default)
            columns.append([line + words if words != nothing else "" for words in map(write, values)])
        elif empty:
            columns.append([line + write(value) if value != default else "" for value in values])
        else:
            pattern += line.replace("%", "%%")
            columns.append(map(write, values))
        pattern += "%s"
    bodies = list(map(pattern.__mod__, zip(*columns, strict=True)))
    for place, record in enumerate(records) if unknown else ():
        for name, value in sorted(unknown.get(record.id, {}).items()):
            bodies[place] += f",\n   {_text(name)}: {_text(value)}"
    return bodies


def _writer(values: Sequence[Any], default: Any) -> Callable[[Any], str]:
    """Return what writes every one of these values but the default."""
    kinds = set(map(type, values))
    if default is None:
        kinds.discard(type(None))
    return _WRITERS.get(kinds.pop(), _text) if len(kinds) == 1 else _text


@cache
def _layout(kind: type) -> tuple[tuple[Callable[[Record], Any], str, Any], ...]:
    """Return for each field of a kind how to get it, the beginning of its line, and its default."""
    return tuple((attrgetter(f.name), f"   {_text(f.name)}: ", _default(f)) for f in fields(kind))


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def _text(value: Any) -> str:
    writer = _WRITERS.get(type(value))
    return writer(value) if writer else json.dumps(_plain(value), ensure_ascii=False)


def _number(value: float) -> str:
    words = f"{value:.4f}".rstrip("0").rstrip(".")
    return words if words != "-0" else "0"


def _row(values: tuple[Any, ...]) -> str:
    return "[" + ", ".join([_text(one) for one in values]) + "]"


_WRITERS: Final[dict[type, Callable[[Any], str]]] = {str: _quoted, float: _number, tuple: _row}


def _plain(value: Any) -> Any:
    """Give numbers one spelling: whole ones without a point, others with four digits at most."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        rounded = round(value, 4)
        return int(rounded) if rounded.is_integer() else rounded
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in sorted(value.items())}
    return value
