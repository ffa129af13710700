"""Lines of a journal: a checksum, a space and one JSON object; reading stops at the first that is not whole."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any
from zlib import crc32

from designer.i18n import Text
from designer.model.history import Change
from designer.model.kinds import SECTION_OF, SECTIONS
from designer.model.record import Record
from designer.storage.reading import cleaned


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first line: which model, and from which state its changes go on."""

    model_id: str
    path: str | None
    """File of the model; None if it was never saved."""
    base: str | None
    """SHA-256 of the file that the changes follow, in hex."""
    text: str | None = None
    """The whole model before the first change, where no file holds it."""
    title: str = ""
    at: int = 0
    """When it was begun, in ms since 1970."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Written before a save: a file with this hash holds all changes up to a number."""

    saved: str
    upto: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change as it stands in a journal: the records after it."""

    n: int
    at: int
    """When, in ms since 1970."""
    label: Text
    put: tuple[Record, ...]
    drop: tuple[str, ...]
    merge: str | None = None


def line(content: bytes) -> bytes:
    """Return a line that holds some JSON."""
    return b"%08x %s\n" % (crc32(content), content)


def change_line(n: int, at: int, change: Change) -> bytes:
    """Return the line of a change; ``at`` in ms since 1970."""
    put, drop = [], []
    for id, (_, after) in change.touched.items():
        if after is None:
            drop.append(id)
        else:
            put.append((SECTION_OF[type(after)], after))
    label = change.label
    return _line({"n": n, "at": at, "ru": label.ru, "en": label.en, "m": change.merge, "+": put, "-": drop})


def header_line(header: Header) -> bytes:
    """Return the first line of a journal."""
    return _line({"journal": 1, "header": header})


def mark_line(mark: Mark) -> bytes:
    """Return the line of a mark."""
    return _line({"mark": mark})


def _line(content: dict[str, Any]) -> bytes:
    import msgspec

    try:
        return line(msgspec.json.encode(content))
    except UnicodeEncodeError:  # half a character, which only escapes can hold
        return line(json.dumps(msgspec.to_builtins(content)).encode())


def read_lines(data: bytes) -> tuple[list[Header | Mark | Entry], int]:
    """Return the whole lines from the beginning, and how many bytes they take up."""
    found: list[Header | Mark | Entry] = []
    at = 0
    while (end := data.find(b"\n", at)) >= 0:
        content = data[at + 9 : end]
        if data[at : at + 9] != b"%08x " % crc32(content):
            break
        try:
            found.append(_read(cleaned(json.loads(content))))
        except (ValueError, KeyError, TypeError, RecursionError):
            break
        at = end + 1
    return found, at


def _read(row: dict[str, Any]) -> Header | Mark | Entry:
    import msgspec

    if "header" in row:
        return msgspec.convert(row["header"], Header)
    if "mark" in row:
        return msgspec.convert(row["mark"], Mark)
    put = tuple(msgspec.convert(record, SECTIONS[section]) for section, record in row["+"])
    label = Text(ru=row["ru"], en=row["en"])
    return Entry(n=row["n"], at=row["at"], label=label, merge=row["m"], put=put, drop=tuple(row["-"]))


def moved(header: Header, path: str, base: str) -> Header:
    """Return the header that a journal after a save begins with."""
    return replace(header, path=path, base=base, text=None)
