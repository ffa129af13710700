"""What accepting a plan would do to a model, line by line: what is added, what changes, who is gone from the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from designer.exchange.plan import ImportPlan
from designer.i18n import Text, number
from designer.model.fields import label_of, references_of
from designer.model.kinds import KIND_NAMES
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.model.sources import ImportedSource


class Kind(StrEnum):
    """What would happen to a record."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the preview; a changed record has one line a field."""

    kind: Kind
    id: str
    name: str
    what: Text
    """The kind of the record, or the field that changes."""
    old: str = ""
    new: str = ""


def lines_of(plan: ImportPlan, existing: Organization) -> list[Line]:
    """Return what a plan adds, changes and no longer names, in this order."""
    called = _Names(plan, existing)
    found = [line for record in plan.found for line in _lines(record, existing, called)]
    found += [
        Line(kind=Kind.GONE, id=one.id, name=one.name, what=_kind_name(existing.find(one.id))) for one in plan.gone
    ]
    order = list(Kind)
    return sorted(found, key=lambda line: order.index(line.kind))


def _lines(record: Record, existing: Organization, called: _Names) -> Iterator[Line]:
    if isinstance(record, ImportedSource):
        return
    before = existing.find(record.id)
    if before is None:
        about = called.about(record)
        yield Line(kind=Kind.ADDED, id=record.id, name=called(record), what=_kind_name(record), new=about)
        return
    cls: type = type(record)
    references = {name for name, _ in references_of(cls)}
    for field in fields(cls):
        old, new = getattr(before, field.name), getattr(record, field.name)
        if old != new and field.name != "forms":
            said = [called.value(value, field.name in references) for value in (old, new)]
            what = label_of(cls, field.name)
            yield Line(kind=Kind.CHANGED, id=record.id, name=called(before), what=what, old=said[0], new=said[1])


def _kind_name(record: Record | None) -> Text:
    return KIND_NAMES[type(record)] if record is not None else Text(ru="", en="")


class _Names:
    """How people call the records of a plan and of the model."""

    def __init__(self, plan: ImportPlan, existing: Organization) -> None:
        self._found = {record.id: record for record in plan.found}
        self._existing = existing

    def __call__(self, record: Record) -> str:
        """Return the name of a record; an arrow is called by its ends."""
        if isinstance(record, ClientLink):
            return f"{self.of(record.supplier)} → {self.of(record.client)}"
        return str(getattr(record, "name", "") or getattr(record, "text", "") or record.id)

    def about(self, record: Record) -> str:
        """Return what tells a new record from others: its unit and headcount, or its mission."""
        said = []
        if isinstance(record, Position):
            said = [self.of(record.unit)] if record.unit else []
            said += [str(number(record.headcount))] if record.headcount != 1.0 else []
        elif isinstance(record, Unit) and record.parent:
            said = [self.of(record.parent)]
        if isinstance(record, Performer) and record.mission:
            said.append(record.mission)
        return " · ".join(said)

    def of(self, id: str) -> str:
        """Return the name of the record with an id."""
        record = self._found.get(id) or self._existing.find(id)
        return record.name if isinstance(record, Participant) else id

    def value(self, value: Any, is_reference: bool) -> str:
        """Return a field's value in words."""
        if isinstance(value, tuple):
            return ", ".join(self.of(one) if is_reference else str(one) for one in value)
        if value is None or value == "":
            return "—"
        if isinstance(value, float):
            return str(number(value))
        return self.of(value) if is_reference else str(value)
