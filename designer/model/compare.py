"""What differs between two states of an organization, record by record and field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from designer.model.history import Touched
from designer.model.kinds import SECTION_OF
from designer.model.record import Record
from designer.model.values import field_names

_ORDER = {kind: place for place, kind in enumerate(SECTION_OF)}


class Happened(StrEnum):
    """What happened to a record between the two states."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One record that came or went, or one field of a record with its value before and after."""

    happened: Happened
    record: Record
    """The record as it is after; as it was before, where it is gone."""
    field: str = ""
    """Empty where the whole record came or went."""
    old: Any = None
    new: Any = None


def touched(before: Mapping[str, Record], after: Mapping[str, Record]) -> Touched:
    """Return each record that differs, before and after, by its id; None where there was or is none."""
    found: dict[str, tuple[Record | None, Record | None]] = {}
    for id, old in before.items():
        new = after.get(id)
        if new is not old and new != old:
            found[id] = (old, new)
    for id in after.keys() - before.keys():
        found[id] = (None, after[id])
    return found


def differences(before: Mapping[str, Record], after: Mapping[str, Record]) -> tuple[Difference, ...]:
    """Return every difference, in the order of the file's sections and of ids."""
    return tuple(told(touched(before, after)))


def told(changes: Touched) -> Iterator[Difference]:
    """Yield the differences that recorded changes make, in the order of sections and ids."""

    def place(id: str) -> tuple[int, str]:
        old, new = changes[id]
        return _ORDER[type(new or old)], id  # type: ignore[index]

    for id in sorted(changes, key=place):
        old, new = changes[id]
        if old is None or new is None or type(old) is not type(new):
            if old is not None:
                yield Difference(happened=Happened.REMOVED, record=old, old=old)
            if new is not None:
                yield Difference(happened=Happened.ADDED, record=new, new=new)
            continue
        kind: type = type(new)
        for field in field_names(kind):
            was, now = getattr(old, field), getattr(new, field)
            if was != now:
                yield Difference(happened=Happened.CHANGED, record=new, field=field, old=was, new=now)
