"""``staffing``: staffing schedules, such as form Т-3 or a list of units with their posts and headcounts."""

from __future__ import annotations

from collections.abc import Mapping

from designer.exchange.columns import Role
from designer.exchange.grids import grids_of
from designer.exchange.people.source import read_people, worth_as
from designer.exchange.plan import ImportPlan
from designer.i18n import Text
from designer.model.organization import Organization

KIND = "staffing"
TITLE = Text(ru="Штатное расписание", en="Staffing schedule")
SUFFIXES = (".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".xls")


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a staffing schedule would add; other tables, totals and signatures around it are left over."""
    return read_people(grids_of(data, name), name, KIND, existing, options)


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 2 for a table that counts posts of units."""
    try:
        held = grids_of(data, name)
    except ValueError:
        return 0
    return 2 if worth_as(held, Role.HEADCOUNT) and not worth_as(held, Role.SUPERIOR) else 0
