"""All records of one organization, with an index of who refers to whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TypeVar, cast

from designer.model.company import COMPANY_ID, Company
from designer.model.fields import references_of, referred_ids
from designer.model.record import Record, new_id

R = TypeVar("R", bound=Record)


class WriteOutsideEdit(RuntimeError):
    """A record was put or dropped while no edit was open."""


class Organization:
    """Frozen records by id; they change only inside an edit of the history."""

    def __init__(self, records: Iterable[Record] = (), *, model_id: str | None = None) -> None:
        self.model_id = model_id or new_id()
        self.parent = ""
        """Hash of the file that this copy began from on this machine, by which a merge finds the common base."""
        self.unknown: dict[str, dict[str, object]] = {}
        """Fields of a newer version by record id, and unknown sections under ``""``; kept and written back."""
        self._records: dict[str, Record] = {}
        self._by_kind: dict[type[Record], dict[str, Record]] = {}
        self._orders: dict[type[Record], list[str]] = {}
        """Sorted ids of a kind, made when they are first asked for and kept in step."""
        self._referrers: dict[str, dict[str, dict[str, None]]] = {}
        """By field and by the id in it: ids of the records that hold it."""
        self._before: dict[str, Record | None] | None = None
        self._take_all(records)

    # -- questions ---------------------------------------------------------------------------

    def __contains__(self, id: object) -> bool:
        return id in self._records

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records.values())

    def find(self, id: str | None) -> Record | None:
        """Return the record with this id, or None."""
        return self._records.get(id) if id is not None else None

    def get(self, kind: type[R], id: str | None) -> R | None:
        """Return the record with this id if it is of the kind (or a kind below it), else None."""
        record = self._records.get(id) if id is not None else None
        return record if isinstance(record, kind) else None

    def need(self, kind: type[R], id: str) -> R:
        """Return the record with this id and kind; KeyError names the id where there is none."""
        record = self._records.get(id)
        if not isinstance(record, kind):
            raise KeyError(id)
        return record

    def all(self, kind: type[R]) -> list[R]:
        """Return all records of exactly this kind, sorted by id."""
        found = self._by_kind.get(kind, {})
        order = self._orders.get(kind)
        if order is None:
            order = self._orders[kind] = sorted(found)
        return cast(list[R], [found[id] for id in order])

    def count(self, kind: type[Record]) -> int:
        """Return how many records of exactly this kind there are."""
        return len(self._by_kind.get(kind, ()))

    def referring(self, kind: type[R], to: str, field: str) -> list[R]:
        """Return the records of a kind whose ``field`` holds this id, sorted by id."""
        held = self._referrers.get(field, {}).get(to)
        return [record for id in sorted(held) if isinstance(record := self._records[id], kind)] if held else []

    def referrers(self, to: str) -> list[tuple[Record, str]]:
        """Return every record that refers to this id, with the field in which it does."""
        found = sorted((id, field) for field, held in self._referrers.items() for id in held.get(to, ()))
        return [(self._records[id], field) for id, field in found]

    def snapshot(self) -> dict[str, Record]:
        """Return all records by id, as they are now."""
        return dict(self._records)

    @property
    def company(self) -> Company:
        """The record about the company; an empty one where none was put."""
        return self.get(Company, COMPANY_ID) or Company(id=COMPANY_ID)

    # -- changes, inside an edit only --------------------------------------------------------

    def put(self, record: Record) -> None:
        """Set a record under its id; raises WriteOutsideEdit where no edit is open."""
        if self._before is None:
            raise WriteOutsideEdit(record.id)
        before = self._records.get(record.id)
        if before != record:
            self._before.setdefault(record.id, before)
            self._set(record.id, record)

    def drop(self, id: str) -> None:
        """Take a record out; raises WriteOutsideEdit, or KeyError where there is none."""
        if self._before is None:
            raise WriteOutsideEdit(id)
        self._before.setdefault(id, self._records[id])
        self._set(id, None)

    def begin(self) -> None:
        """Open an edit; only the history calls this."""
        if self._before is not None:
            raise RuntimeError("an edit is open already")
        self._before = {}

    def finish(self) -> dict[str, tuple[Record | None, Record | None]]:
        """Close the edit and return what it touched, before and after."""
        before, self._before = self._before or {}, None
        touched = {id: (old, self._records.get(id)) for id, old in before.items()}
        return {id: pair for id, pair in touched.items() if pair[0] != pair[1]}

    def touched(self) -> dict[str, Record | None]:
        """Return what the open edit has touched so far, as it was before."""
        return dict(self._before or {})

    def restore(self, states: Iterable[tuple[str, Record | None]]) -> None:
        """Set records to given states without recording it; only the history calls this."""
        for id, state in states:
            self._set(id, state)

    def abandon(self) -> None:
        """Close the edit and take back all it did."""
        before, self._before = self._before or {}, None
        self.restore(before.items())

    def _reorder(self, kind: type[Record], id: str, *, is_there: bool) -> None:
        order = self._orders.get(kind)
        if order is None:
            return
        place = bisect_left(order, id)
        if is_there:
            order.insert(place, id)
        else:
            del order[place]

    def _take_all(self, records: Iterable[Record]) -> None:
        """Begin with these records, before any was asked for; as if each was set, in less time."""
        self._records = {record.id: record for record in records}
        by_kind = defaultdict[type[Record], dict[str, Record]](dict)
        for id, record in self._records.items():
            by_kind[type(record)][id] = record
        referrers = defaultdict[str, defaultdict[str, dict[str, None]]](lambda: defaultdict(dict))
        for kind, group in by_kind.items():
            cls: type = kind
            for field, _ in references_of(cls):
                holders = referrers[field]
                for id, value in zip(group, map(attrgetter(field), group.values()), strict=True):
                    if isinstance(value, str):
                        holders[value][id] = None
                    elif value:
                        for target in value:
                            holders[target][id] = None
        self._by_kind = dict(by_kind)
        self._referrers = {field: dict(holders) for field, holders in referrers.items()}

    def _set(self, id: str, record: Record | None) -> None:
        old = self._records.get(id)
        if old is not None:
            for field, target in referred_ids(old):
                holders = self._referrers.get(field, {})
                held = holders.get(target, {})  # one record may name the same one twice
                held.pop(id, None)
                if not held:
                    holders.pop(target, None)
            if record is None or type(record) is not type(old):
                del self._by_kind[type(old)][id]
                self._reorder(type(old), id, is_there=False)
        if record is None:
            self._records.pop(id, None)
            return
        self._records[id] = record
        if type(record) is not type(old):
            self._reorder(type(record), id, is_there=True)
        self._by_kind.setdefault(type(record), {})[id] = record
        for field, target in referred_ids(record):
            self._referrers.setdefault(field, {}).setdefault(target, {})[id] = None
