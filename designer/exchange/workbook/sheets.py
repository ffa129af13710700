"""The sheets of the program's own Excel table: which records and which of their fields each of them lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from designer.exchange.grid import Grid
from designer.exchange.sketch import digest, plain_name
from designer.exchange.workbook.columns import (
    ArrowColumn,
    Column,
    ConditionColumn,
    NumberColumn,
    ReferenceColumn,
    ReferencesColumn,
    WordsColumn,
)
from designer.exchange.workbook.names import PARTICIPANTS
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Service, ServiceCondition

ID: Final = Text(ru="id (не менять)", en="id (keep)")
SEAL: Final = Text(ru="отпечаток (не менять)", en="print (keep)")
"""Heads the column of short digests of the cells as they were written, by which an edited cell is known."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; before its columns stand the id and the kind of the record, after them the seal."""

    title: Text
    kinds: tuple[type[Record], ...]
    columns: tuple[Column, ...]

    def records(self, organization: Organization) -> list[Any]:
        """Return what the sheet lists of an organization, by kind and name."""
        found = [record for kind in self.kinds for record in organization.all(kind)]
        return sorted(found, key=lambda r: (self.kinds.index(type(r)), str(getattr(r, "name", "")).casefold(), r.id))


SHEETS: Final = (
    Sheet(
        Text(ru="Участники", en="Participants"),
        PARTICIPANTS,
        (
            Column(Participant, "name"),
            WordsColumn(Participant, "abbreviations"),
            ReferenceColumn(Unit, "parent", (Unit,)),
            ReferenceColumn(Position, "unit", (Unit,)),
            ReferenceColumn(Performer, "reports_to", (Unit, Position)),
            ReferenceColumn(Unit, "head", (Position,)),
            NumberColumn(Position, "headcount", empty=1.0),
            NumberColumn(Unit, "stated_headcount"),
            WordsColumn(Position, "holders"),
            Column(Performer, "mission"),
            ReferencesColumn(ClientGroup, "members", (Unit, Position)),
            Column(Participant, "note"),
        ),
    ),
    Sheet(
        Text(ru="Стрелки", en="Arrows"),
        (ClientLink,),
        (
            ReferenceColumn(ClientLink, "supplier", (Unit, Position), may_be_empty=False),
            ReferenceColumn(ClientLink, "client", PARTICIPANTS, may_be_empty=False),
            Column(ClientLink, "note"),
        ),
    ),
    Sheet(
        Text(ru="Услуги", en="Services"),
        (Service,),
        (
            ArrowColumn(Service, "link"),
            Column(Service, "name"),
            Column(Service, "result"),
            Column(Service, "deadline"),
        ),
    ),
    Sheet(
        Text(ru="Условия", en="Conditions"),
        (ServiceCondition,),
        (
            ArrowColumn(ServiceCondition, "link"),
            ConditionColumn(ServiceCondition, "kind"),
            Column(ServiceCondition, "text"),
            Column(ServiceCondition, "level"),
        ),
    ),
)


def headings_in(grid: Grid) -> list[str] | None:
    """Return the headings of a sheet that the program wrote; None for another one."""
    for row in grid.rows[:3]:
        if row and plain_name(row[0]) in (plain_name(ID.ru), plain_name(ID.en)):
            return list(row)
    return None


def seal_of(words: str) -> str:
    """Return the digest of the words of a cell, however they are spaced."""
    return digest((" ".join(words.split()),))[:6]
