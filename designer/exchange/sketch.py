"""What a foreign file describes, before it is compared with the model: who there is, under keys of the file's own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from designer.exchange.plan import Anomaly, Column, LeftOver, Setting
from designer.i18n import Text
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit

LONGEST_NAME: Final = 300
_UNNAMED: Final[Mapping[type[Participant], Text]] = {
    Unit: Text(ru="Подразделение без названия", en="Unnamed unit"),
    Position: Text(ru="Должность без названия", en="Unnamed position"),
    ExternalClient: Text(ru="Внешний клиент без названия", en="Unnamed external client"),
    ClientGroup: Text(ru="Группа без названия", en="Unnamed group"),
}


@dataclass(slots=True, kw_only=True)
class Entry:
    """One participant of a source."""

    key: str
    """By which the source knows it; stable from one edition of the file to the next."""
    kind: type[Participant]
    name: str
    where: Text
    values: dict[str, Any] = field(default_factory=dict)
    """Plain fields of the record that the source states."""
    links: dict[str, str] = field(default_factory=dict)
    """Fields that refer to another entry, by its key; "" says that there is none."""
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields that refer to several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """One client arrow of a source, by keys, with the name of its service."""

    supplier: str
    client: str
    service: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nesting:
    """Codes such as 02.1 and 02 say that one unit may belong into another."""

    part: str
    whole: str
    code: str
    whole_code: str


@dataclass(slots=True, kw_only=True)
class Sketch:
    """All that one source says, with what is odd about it."""

    kind: str
    name: str
    signature: str = ""
    """What stays the same in the next edition of the file, such as its headings."""
    entries: dict[str, Entry] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)
    nestings: list[Nesting] = field(default_factory=list)
    anomalies: list[Anomaly] = field(default_factory=list)
    left_over: list[LeftOver] = field(default_factory=list)
    columns: tuple[Column, ...] = ()
    settings: tuple[Setting, ...] = ()
    counts_heads: bool = False

    def add(self, entry: Entry) -> Entry:
        """Add an entry; one without a name gets one and is reported, a name beyond measure is cut and reported."""
        entry.name = " ".join(entry.name.split())
        if not entry.name:
            entry.name = str(_UNNAMED[entry.kind])
            self.note(
                entry.where,
                "unnamed",
                Text(ru="Нет названия. Загружено как «{name}».", en="No name. Read as “{name}”."),
                name=entry.name,
            )
        if len(entry.name) > LONGEST_NAME:
            why = Text(ru="название длиннее 300 знаков, обрезано", en="the name has over 300 characters and was cut")
            self.left_over.append(LeftOver(where=entry.where, text=entry.name[LONGEST_NAME:], why=why))
            entry.name = entry.name[:LONGEST_NAME].rstrip()
        self.entries[entry.key] = entry
        return entry

    def note(self, where: Text, kind: str, message: Text, **values: Any) -> None:
        """Report something odd at a place of the source."""
        first = re.search(r"(\d+)(?:, \d+)*$", where.en)
        row = int(first[1]) if first else 0
        self.anomalies.append(Anomaly(where=str(where), kind=kind, message=message.format(**values), row=row))


def digest(words: Iterable[str]) -> str:
    """Return a short stable name for words in their order, fit for an id."""
    return hashlib.sha256("\x1f".join(words).encode("utf-8", "replace")).hexdigest()[:12]


def plain_name(name: str) -> str:
    """Return a name as it is compared: small letters, ё as е, no quotation marks, single spaces."""
    return " ".join(name.casefold().replace("ё", "е").translate(_MARKS).split())


_MARKS = {ord(mark): None for mark in "«»\"“”„'`"}


def in_row(number: int, sheet: str = "") -> Text:
    """Name a row of a table, counted from 1, for people."""
    if sheet:
        return Text(ru=f"лист «{sheet}», строка {number}", en=f"sheet “{sheet}”, row {number}")
    return Text(ru=f"строка {number}", en=f"row {number}")


def in_rows(numbers: Iterable[int], sheet: str = "") -> Text:
    """Name several rows of a table, counted from 1, for people."""
    sorted_numbers = sorted(set(numbers))
    if len(sorted_numbers) == 1:
        return in_row(sorted_numbers[0], sheet)
    said = ", ".join(str(number) for number in sorted_numbers)
    if sheet:
        return Text(ru=f"лист «{sheet}», строки {said}", en=f"sheet “{sheet}”, rows {said}")
    return Text(ru=f"строки {said}", en=f"rows {said}")
