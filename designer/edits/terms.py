"""Add, change and drop what hangs on an arrow, a unit or a position: services, terms, functions, duties."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from designer.model.organization import Organization
from designer.model.record import Record, new_id
from designer.model.relations import Measure, RequestProcedure, Service, ServiceCondition
from designer.model.work import Duty, Function, OutOfScope, Right

Item = Service | RequestProcedure | ServiceCondition | Measure | Function | Duty | Right | OutOfScope
T = TypeVar("T", Service, RequestProcedure, ServiceCondition, Measure, Function, Duty, Right, OutOfScope)

_OWNER_FIELD = {"link", "owner"}


def owner_field(kind: type[Record]) -> str:
    """Return the field of an item that holds its owner: ``link`` or ``owner``."""
    return next(f.name for f in fields(kind) if f.name in _OWNER_FIELD)


def items_of(organization: Organization, kind: type[T], owner: str) -> list[T]:
    """Return the items of one owner in their order."""
    found = organization.referring(kind, owner, owner_field(kind))
    return sorted(found, key=lambda item: (getattr(item, "order", 0.0), item.id))


def add_item(organization: Organization, kind: type[T], owner: str, /, **values: Any) -> T:
    """Add an item at the end of its owner's list and return it."""
    if any(f.name == "order" for f in fields(kind)) and "order" not in values:
        last = items_of(organization, kind, owner)
        values["order"] = getattr(last[-1], "order") + 1.0 if last else 0.0  # noqa: B009
    made = kind(**{"id": new_id(), owner_field(kind): owner, **values})
    organization.put(made)
    return made


def change_item(organization: Organization, id: str, **values: Any) -> None:
    """Set fields of a service, term, function, duty, right or limit."""
    record = organization.find(id)
    if record is None:
        raise KeyError(id)
    organization.put(replace(record, **values))


def put_first_service(organization: Organization, link: str, name: str) -> None:
    """Give the first service of an arrow a name; an arrow without services gets one."""
    services = items_of(organization, Service, link)
    if services:
        change_item(organization, services[0].id, name=name)
    else:
        add_item(organization, Service, link, name=name)


def move_item(organization: Organization, id: str, to: int) -> None:
    """Give an item another place among those of its owner, counted from 0."""
    record = organization.find(id)
    if record is None:
        raise KeyError(id)
    kind: Any = type(record)
    items = [i for i in items_of(organization, kind, getattr(record, owner_field(kind))) if i.id != id]
    items.insert(max(0, min(to, len(items))), record)
    for place, item in enumerate(items):
        if item.order != float(place):
            organization.put(replace(item, order=float(place)))
