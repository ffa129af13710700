"""Compares what a file describes with the model: who is there already, what is new, what changed, who is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, Final

from designer.exchange.columns import told_apart
from designer.exchange.plan import NO, YES, Choice, Gone, ImportPlan, Question
from designer.exchange.sketch import Entry, Nesting, Sketch, digest, plain_name
from designer.i18n import Text
from designer.model.attention import OpenQuestion
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.record import Record, new_id
from designer.model.relations import ClientLink, Service
from designer.model.sources import ImportedSource

_KINDS: Final[tuple[type[Participant], ...]] = (Unit, Position, ExternalClient, ClientGroup)
_SAME_SOURCE: Final = 0.3
"""Part of the keys that two editions of one file share at least."""


def plan_of(sketch: Sketch, existing: Organization) -> ImportPlan:
    """Return what a sketch would add to a model and change in it; what is there already is not added again.

    A row is known again by its key, if the model has read an earlier edition of the file, else by its unit and name.
    What the file says is only written where it says something else than last time, so that texts of the model stay.
    """
    return _Comparison(sketch, existing).plan()


def keys_of_all_sources(existing: Organization) -> dict[str, str]:
    """Return the ids of the records that files read earlier knew under their own keys."""
    return {key: id for source in existing.all(ImportedSource) for key, id in source.rows.items() if id in existing}


class _Comparison:
    def __init__(self, sketch: Sketch, existing: Organization) -> None:
        self.sketch = sketch
        self.existing = existing
        self.before = self._earlier_edition()
        self.ids: dict[str, str] = {}
        self.stated: dict[str, str] = {}
        self.records: dict[str, Record] = {}
        self.new: set[str] = set()

    def plan(self) -> ImportPlan:
        self._recognise()
        for entry in self.sketch.entries.values():
            self._write(entry)
        self._draw_arrows()
        gone = self._gone()
        changed = [r for r in self.records.values() if self.existing.find(r.id) != r]
        memory = self._memory()
        if memory is not None and self.existing.find(memory.id) != memory:
            changed.append(memory)
        return ImportPlan(
            found=tuple(changed),
            left_over=tuple(self.sketch.left_over),
            questions=tuple(self._questions()),
            anomalies=tuple(sorted(self.sketch.anomalies, key=lambda one: one.row)),
            gone=tuple(gone),
            columns=self.sketch.columns,
            settings=self.sketch.settings,
            counts_heads=self.sketch.counts_heads,
        )

    # -- who is who --------------------------------------------------------------------------

    def _earlier_edition(self) -> ImportedSource | None:
        """Find the source of the same kind and headings that shares the most keys with this one."""
        keys = self.sketch.entries.keys()
        best, most = None, 0.0
        for source in self.existing.all(ImportedSource):
            if source.kind != self.sketch.kind or not source.rows or not keys:
                continue
            shared = len(source.rows.keys() & keys) / min(len(keys), len(source.rows))
            same_name = _stem(source.name) == _stem(self.sketch.name)
            if shared > most and shared >= (_SAME_SOURCE if same_name else 2 * _SAME_SOURCE):
                best, most = source, shared
        return best

    def _recognise(self) -> None:
        known = self.before.rows if self.before else {}
        by_name = _Known(self.existing)
        for entry in self.sketch.entries.values():
            id = known.get(entry.key, "")
            if isinstance(self.existing.find(id), entry.kind):
                self.ids[entry.key] = id
                by_name.take(id)
        renamed = self._renamed(by_name)
        # Units before positions: a position is known again by its unit.
        for entry in sorted(self.sketch.entries.values(), key=lambda e: e.kind is Position):
            if entry.key in self.ids:
                continue
            unit = self.ids.get(entry.links.get("unit", ""), "")
            id = renamed.get(entry.key) or by_name.find(entry, unit) or ""
            if not id:
                id = digest((self.existing.model_id, self.sketch.kind, self.sketch.name, entry.key))
                if id in self.existing or id in self.new:
                    id = new_id()
                self.new.add(id)
            else:
                by_name.take(id)
            self.ids[entry.key] = id

    def _renamed(self, by_name: _Known) -> dict[str, str]:
        """Guess who was renamed in a file without keys: one of a unit is gone, one is new, and the names are alike."""
        if self.before is None:
            return {}
        from rapidfuzz import fuzz

        fresh = [e for e in self.sketch.entries.values() if e.key not in self.ids and e.key not in self.before.rows]
        lost = [
            record
            for key, id in self.before.rows.items()
            if key not in self.sketch.entries and isinstance(record := self.existing.find(id), (Unit, Position))
        ]
        found: dict[str, str] = {}
        for entry in fresh:
            alike = [
                (fuzz.ratio(plain_name(entry.name), plain_name(record.name)), record.id)
                for record in lost
                if type(record) is entry.kind and record.id not in found.values() and self._stands_same(entry, record)
            ]
            best = max(alike, default=(0.0, ""))
            if best[0] >= 70 and by_name.find(entry, "") is None:
                found[entry.key] = best[1]
        return found

    def _stands_same(self, entry: Entry, record: Unit | Position) -> bool:
        if isinstance(record, Unit):
            return True
        unit = entry.links.get("unit", "")
        known = self.before.rows.get(unit) if self.before else None
        return record.unit == (self.ids.get(unit) or known) or (not unit and record.unit is None)

    # -- what it says ------------------------------------------------------------------------

    def _write(self, entry: Entry) -> None:
        id = self.ids[entry.key]
        said: dict[str, Any] = {"name": entry.name, **entry.values}
        said |= {name: self._linked(key) for name, key in entry.links.items()}
        said |= {name: tuple(to for k in keys if (to := self._linked(k))) for name, keys in entry.lists.items()}
        marks = {name: digest((repr(value),))[:6] for name, value in said.items()}
        self.stated[entry.key] = " ".join(f"{name}:{mark}" for name, mark in sorted(marks.items()))
        record = self.records.get(id) or self.existing.find(id)
        if record is None:
            names = {f.name for f in fields(entry.kind)}
            values = {name: value for name, value in said.items() if name in names and value is not None}
            self.records[id] = entry.kind(id=id, **values)
            return
        last = self._last_stated(entry.key, id)
        changes = {
            name: value
            for name, value in said.items()
            if hasattr(record, name) and _is_news(record, name, value, marks[name], last)
        }
        if "name" in changes:
            changes["forms"] = {}
        self.records[id] = _without_loop(replace(record, **changes), self.records, self.existing)

    def _last_stated(self, key: str, id: str) -> dict[str, str]:
        """Return the marks of what the earlier edition said of a record, under whatever key."""
        if self.before is None:
            return {}
        if self.before.rows.get(key) != id:
            key = next((old for old, known in self.before.rows.items() if known == id), key)
        return _marks(self.before.stated.get(key, ""))

    def _linked(self, key: str) -> str | None:
        return self.ids.get(key) or (key[1:] if key.startswith("=") and key[1:] in self.existing else None)

    def _draw_arrows(self) -> None:
        drawn = {(link.supplier, link.client): link.id for link in self.existing.all(ClientLink)}
        for arrow in self.sketch.arrows:
            supplier, client = self._linked(arrow.supplier), self._linked(arrow.client)
            if supplier is None or client is None or supplier == client:
                continue
            id = drawn.get((supplier, client))
            is_new = id is None
            if id is None:
                id = self._fresh("arrow", supplier, client)
                drawn[supplier, client] = id
                self.records[id] = ClientLink(id=id, supplier=supplier, client=client)
            if arrow.service and (is_new or not self._has_service(id, arrow.service)):
                service = self._fresh("service", id, arrow.service)
                order = float(sum(isinstance(r, Service) and r.link == id for r in self.records.values()))
                self.records[service] = Service(id=service, link=id, name=arrow.service, order=order)

    def _has_service(self, link: str, name: str) -> bool:
        known = [*self.existing.referring(Service, link, "link")]
        known += [r for r in self.records.values() if isinstance(r, Service) and r.link == link]
        return any(plain_name(service.name) == plain_name(name) for service in known)

    def _fresh(self, *words: str) -> str:
        id = digest((self.existing.model_id, *words))
        return new_id() if id in self.existing or id in self.records else id

    # -- what else ---------------------------------------------------------------------------

    def _gone(self) -> Iterator[Gone]:
        if self.before is None:
            return
        met = set(self.ids.values())
        for key, id in self.before.rows.items():
            record = self.existing.find(id)
            if key not in self.sketch.entries and id not in met and isinstance(record, Participant):
                yield Gone(id=id, name=record.name)

    def _memory(self) -> ImportedSource | None:
        if not self.sketch.entries:
            return None
        id = self.before.id if self.before else self._fresh("source", self.sketch.kind, self.sketch.name)
        labels = told_apart(column.label for column in self.sketch.columns)
        roles = (column.role for column in self.sketch.columns)
        columns = {label: role for label, role in zip(labels, roles, strict=True) if label}
        left = {}
        if self.before:
            left = {k: i for k, i in self.before.rows.items() if i in self.existing and i not in self.ids.values()}
        stated = {key: self.before.stated.get(key, "") for key in left} if self.before else {}
        return ImportedSource(
            id=id,
            name=self.sketch.name,
            kind=self.sketch.kind,
            columns=columns,
            rows={**left, **self.ids},
            stated={**stated, **self.stated},
        )

    def _questions(self) -> Iterator[Question]:
        asked = {question.key for question in self.existing.all(OpenQuestion)}
        open_ones = [n for n in self.sketch.nestings if self._may_nest(n)]
        if not open_ones or "nest-by-code" in asked:
            return
        pairs = [(n, self.sketch.entries[n.part].name, self.sketch.entries[n.whole].name) for n in open_ones]
        ru = "; ".join(f"{n.code} «{part}» в {n.whole_code} «{whole}»" for n, part, whole in pairs)
        en = "; ".join(f"{n.code} “{part}” into {n.whole_code} “{whole}”" for n, part, whole in pairs)
        yes, no = Text(ru="Вложить", en="Nest them"), Text(ru="Оставить рядом", en="Leave them side by side")
        yield Question(
            id="nest-by-code",
            words=", ".join(n.code for n in open_ones),
            text=Text(ru=f"Вложить подразделения по их кодам? {ru}", en=f"Nest units by their codes? {en}"),
            choices=(Choice(id=YES, label=str(yes)), Choice(id=NO, label=str(no))),
            suppliers=tuple(self.ids[n.part] for n in open_ones),
            wholes=tuple(self.ids[n.whole] for n in open_ones),
            where=str(self.sketch.entries[open_ones[0].part].where),
        )

    def _may_nest(self, nesting: Nesting) -> bool:
        part = self.records.get(self.ids[nesting.part])
        return self.ids[nesting.part] in self.new and isinstance(part, Unit) and part.parent is None


class _Known:
    """The participants of the model by kind, unit and name; each is taken for one row only."""

    def __init__(self, existing: Organization) -> None:
        self._by: dict[tuple[type[Participant], str, str], list[str]] = {}
        for kind in _KINDS:
            for one in existing.all(kind):
                unit = getattr(one, "unit", None) or ""
                for name in (one.name, *one.abbreviations, *one.aliases):
                    self._by.setdefault((kind, unit, plain_name(name)), []).append(one.id)
        self._holders = {p.id: {plain_name(h) for h in p.holders} for p in existing.all(Position)}
        self._taken: set[str] = set()

    def take(self, id: str) -> None:
        """Take a participant for the row it was recognised in."""
        self._taken.add(id)

    def find(self, entry: Entry, unit: str) -> str | None:
        """Return the one who bears the entry's name in this unit; of several the one with the same holder."""
        places = dict.fromkeys((unit, "")) if entry.kind is Position else {"": None}
        name = plain_name(entry.name)
        free = [id for p in places for id in self._by.get((entry.kind, p, name), ()) if id not in self._taken]
        wanted = {plain_name(holder) for holder in entry.values.get("holders", ())}
        if wanted:
            held = [id for id in free if self._holders.get(id, set()) & wanted]
            if held:
                return held[0]
            free = [id for id in free if not self._holders.get(id)]
        return free[0] if free else None


def _is_news(record: Record, field: str, value: Any, mark: str, last: dict[str, str]) -> bool:
    """Whether the file says of a field what the model should take over."""
    now = getattr(record, field)
    if now == value:
        return False
    if field in last:
        return last[field] != mark
    if value is None:
        return False
    if field == "name":
        return False
    if field == "headcount":
        return bool(now == 1.0)
    return now in (None, "", ())


def _without_loop(record: Any, records: dict[str, Record], existing: Organization) -> Record:
    """Return the record without a reference upwards that would close a circle."""
    for field in ("parent", "reports_to"):
        at = getattr(record, field, None)
        while at is not None:
            if at == record.id:
                old = existing.find(record.id)
                record = replace(record, **{field: getattr(old, field, None)})
                break
            above = records.get(at) or existing.find(at)
            at = getattr(above, field, None)
    made: Record = record
    return made


def _marks(words: str) -> dict[str, str]:
    return dict(part.split(":", 1) for part in words.split() if ":" in part)


def _stem(name: str) -> str:
    """Return a file's name without its date and number: "staff 2026-02.xlsx" and "staff 2026-03.xlsx" are editions."""
    return re.sub(r"[\d\W_]+", " ", name.rpartition(".")[0] or name).strip().casefold()
