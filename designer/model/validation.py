"""What makes a set of records a whole model: every reference leads to somebody, nobody stands above himself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from designer.i18n import Text
from designer.model.fields import references_of
from designer.model.record import Record

CHAINS: Final = ("parent", "reports_to")
"""Fields that lead upwards and so may not run in a circle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with one record, and in which of its fields."""

    record: Record
    field: str
    message: Text


def faults(records: Mapping[str, Record], ids: Iterable[str] | None = None) -> Iterator[Fault]:
    """Yield what is wrong with all records, or with those of the given ids."""
    chosen = tuple(records.values()) if ids is None else tuple(records[id] for id in ids if id in records)
    for record in chosen if ids is not None or _any_is_lost(records) else ():
        kind: type = type(record)
        for field, rule in references_of(kind):
            value = getattr(record, field)
            for target in value if isinstance(value, tuple) else (value,) if value is not None else ():
                other = records.get(target)
                if other is None or not rule.fits(type(other)):
                    message = Text(
                        ru=f"ссылка на «{target}» ни на кого не указывает.",
                        en=f"the reference to “{target}” leads nowhere.",
                    )
                    yield Fault(record=record, field=field, message=message)
    for field in CHAINS:
        circle = circle_in(records, field, [r.id for r in chosen if getattr(r, field, None) is not None])
        if circle:
            message = Text(ru="подчинение замкнуто в круг.", en="reporting runs in a circle.")
            yield Fault(record=records[circle[0]], field=field, message=message)


def _any_is_lost(records: Mapping[str, Record]) -> bool:
    """Whether any reference leads nowhere; quick, since each target of a field is looked up once."""
    by_kind: dict[type, list[Record]] = {}
    for record in records.values():
        by_kind.setdefault(type(record), []).append(record)
    for kind, group in by_kind.items():
        for field, rule in references_of(kind):
            targets = set[str]()
            for value in set(map(attrgetter(field), group)):
                targets.update(value if isinstance(value, tuple) else (value,) if value is not None else ())
            if not targets <= records.keys():
                return True
            if not all(map(rule.fits, set(map(type, map(records.__getitem__, targets))))):
                return True
    return False


def circle_in(records: Mapping[str, Record], field: str, starts: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the first circle that is reached upwards from the starts, or nothing."""
    safe = set[str]()
    for start in starts:
        way: dict[str, None] = {}
        at: str | None = start
        while at is not None and at not in safe and at in records:
            if at in way:
                members = list(way)
                return tuple(members[members.index(at) :])
            way[at] = None
            at = getattr(records[at], field, None)
        safe.update(way)
    return ()
