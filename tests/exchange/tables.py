"""Small tables of our own wording, as the files that people send."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import openpyxl
from openpyxl.styles import Alignment

from designer.exchange.plan import ImportPlan
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.record import Record
from designer.session import Session

Row = Sequence[object]


def book(*sheets: Iterable[Row], merged: Iterable[str] = (), indents: Mapping[str, int] | None = None) -> bytes:
    """Return a workbook with these sheets; ``merged`` are ranges of the first."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for number, rows in enumerate(sheets, 1):
        sheet = made.create_sheet(f"Лист{number}")
        for row in rows:
            sheet.append(list(row))
    for place, depth in (indents or {}).items():
        made.worksheets[0][place].alignment = Alignment(indent=depth)
    for area in merged:
        made.worksheets[0].merge_cells(area)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def values(rows: Iterable[Row], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Return a file of separated values."""
    return "\n".join(delimiter.join(str(cell) for cell in row) for row in rows).encode(encoding)


def imported(data: bytes, name: str, kind: str | None = None, **options: str) -> tuple[Session, ImportPlan]:
    """Return a new session with a file read into it."""
    session = Session.new("ru")
    return session, read_again(session, data, name, kind, **options)


def read_again(session: Session, data: bytes, name: str, kind: str | None = None, **options: str) -> ImportPlan:
    """Read a file into a session and return what that added and changed."""
    plan = session.read_import(data, name, kind, options)
    session.apply_import(plan)
    return plan


def kinds(plan: ImportPlan) -> Counter[str]:
    """Return how many oddities of each kind there are."""
    return Counter(one.kind for one in plan.anomalies)


def places(plan: ImportPlan, kind: str) -> list[str]:
    """Return where the oddities of a kind are."""
    return [one.where for one in plan.anomalies if one.kind == kind]


def tree(organization: Organization) -> dict[str, str | None]:
    """Return every unit with the unit around it, by name."""
    names = {unit.id: unit.name for unit in organization.all(Unit)}
    return {unit.name: names.get(unit.parent or "") for unit in organization.all(Unit)}


def lines(organization: Organization) -> dict[str, str | None]:
    """Return every position with whom it reports to, by name."""
    names: dict[str, str] = {p.id: p.name for kind in (Position, Unit) for p in organization.all(kind)}
    return {one.name: names.get(one.reports_to or "") for one in organization.all(Position)}


def state(organization: Organization) -> set[Record]:
    """Return all records, to compare two states."""
    return {hash_free for hash_free in map(repr, organization)}  # type: ignore[misc]
