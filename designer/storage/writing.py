"""The canonical text of a model: one field a line, records sorted by id, the same bytes for the same model."""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, fields
from enum import Enum
from functools import cache
from typing import Any, Final

from designer import __version__
from designer.model.kinds import SECTIONS
from designer.model.organization import Organization
from designer.model.record import Record

FORMAT: Final = "org-mission"
VERSION: Final = 1
MIN_READER: Final = 1
HEAD: Final = ("format", "version", "min_reader", "app_version", "model_id")


def dumps(organization: Organization) -> bytes:
    """Return the project file of an organization as UTF-8; empty and default fields are left out.

    Defaults are left out so that a field added by a later version changes no line of an older file.
    """
    values = (FORMAT, VERSION, MIN_READER, __version__, organization.model_id)
    parts = [f" {_text(name)}: {_text(value)}" for name, value in zip(HEAD, values, strict=True)]
    for section, kind in SECTIONS.items():
        records = organization.all(kind)
        if records:
            body = ",\n".join(_record(r, organization.unknown.get(r.id, {})) for r in records)
            parts.append(f" {_text(section)}: [\n{body}\n ]")
    for section, content in sorted(organization.unknown.get("", {}).items()):
        parts.append(f" {_text(section)}: {_text(content)}")
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8")


def _record(record: Record, unknown: dict[str, object]) -> str:
    lines = []
    kind: type = type(record)
    for name, default in _defaults(kind):
        value = getattr(record, name)
        if value != default:
            lines.append(f"   {_text(name)}: {_text(value)}")
    lines += [f"   {_text(name)}: {_text(value)}" for name, value in sorted(unknown.items())]
    return "  {\n" + ",\n".join(lines) + "\n  }"


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, _default(f)) for f in fields(kind))


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def _text(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Give numbers one spelling: whole ones without a point, others with four digits at most."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return int(value) if value == int(value) else round(value, 4)
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in sorted(value.items())}
    return value
