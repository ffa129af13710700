"""Copied records as bytes, for pasting in this window or another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from designer.model.kinds import SECTION_OF, SECTIONS
from designer.model.record import Record

MIME_TYPE = "application/x-org-mission-records+json"
_LARGEST = 16 * 1024 * 1024


class NotAModel(ValueError):
    """The bytes hold no records."""


def packed(records: Iterable[Record]) -> bytes:
    """Return records as JSON."""
    import msgspec

    rows = [{"section": SECTION_OF[type(record)], "record": msgspec.to_builtins(record)} for record in records]
    return msgspec.json.encode(rows)


def unpacked(data: bytes) -> tuple[Record, ...]:
    """Return the records of JSON bytes; raises NotAModel for anything else."""
    import msgspec

    kinds: dict[str, type[Record]] = dict(SECTIONS)
    try:
        if not data or len(data) > _LARGEST:
            raise NotAModel
        rows: list[dict[str, Any]] = msgspec.json.decode(data, type=list[dict[str, Any]])
        records = tuple(msgspec.convert(row["record"], kinds[row["section"]]) for row in rows)
    except (msgspec.MsgspecError, KeyError, TypeError, UnicodeDecodeError):
        raise NotAModel from None
    if not records:
        raise NotAModel
    return records
