"""``reports-to``: tables and lists that say of each person or post whom it reports to."""

from __future__ import annotations

from collections.abc import Mapping

from designer.exchange.columns import Role
from designer.exchange.grid import Grid, UnreadableTable
from designer.exchange.grids import grids_of
from designer.exchange.listed_records import document_of, records_grid
from designer.exchange.people.source import read_people, worth_as
from designer.exchange.plan import ImportPlan
from designer.i18n import Text
from designer.model.organization import Organization

KIND = "reports-to"
TITLE = Text(ru="Кто кому подчиняется", en="Who reports to whom")
SUFFIXES = (".csv", ".tsv", ".yml", ".yaml", ".json", ".xlsx", ".ods", ".xlsm")


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a table would add; a table without superiors is read as well."""
    return read_people(grids(data, name), name, KIND, existing, options)


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 3 for a table that says who reports to whom, 1 for other tables."""
    try:
        held = grids(data, name)
    except ValueError:
        return 0
    return 3 if worth_as(held, Role.SUPERIOR) else 1 if worth_as(held, Role.POSITION) else 0


def comes_first(data: bytes, name: str) -> bool:
    """Whether others may point at the rows of this file: it gives them ids."""
    try:
        return worth_as(grids(data, name), Role.KEY) > 0
    except ValueError:
        return False


def grids(data: bytes, name: str) -> tuple[Grid, ...]:
    """Return the tables of a file by its ending; raises UnreadableTable or ValueError."""
    if name.lower().endswith((".yml", ".yaml", ".json")):
        try:
            grid = records_grid(document_of(data))
        except ValueError as fault:
            why = getattr(fault, "message", Text(ru="запись непонятна.", en="the notation is not understood."))
            raise UnreadableTable(name, why) from fault
        return (grid,) if grid is not None else ()
    return grids_of(data, name)
