"""A window on a small net: three units in a row, a department with two parts, an external client."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from designer.model.diagram import Placement, placement_id
from designer.model.organization import Organization
from designer.model.participants import ExternalClient, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.session import Session
from designer.ui.canvas.canvas import Canvas
from designer.ui.main_window import MainWindow

_PLACES = {
    "a": (0.0, 0.0),
    "b": (300.0, 0.0),
    "c": (600.0, 200.0),
    "x": (900.0, 0.0),
    "p": (0.0, 300.0),
    "q": (0.0, 400.0),
}


@pytest.fixture
def net() -> Session:
    """A session on the net."""
    records: list[Record] = [Unit(id=id, name=name) for id, name in (("a", "Склад"), ("b", "Цех"), ("c", "Сбыт"))]
    records += [Unit(id="d", name="Служба снабжения"), ExternalClient(id="x", name="Покупатели")]
    records += [Unit(id="p", name="Закупка", parent="d"), Unit(id="q", name="Доставка", parent="d")]
    for number, (one, other) in enumerate((("a", "b"), ("b", "c"), ("c", "x"), ("p", "b"), ("q", "b"))):
        records.append(ClientLink(id=f"l{number}", supplier=one, client=other))
    for id, (x, y) in _PLACES.items():
        records.append(Placement(id=placement_id(id, "clients"), participant=id, x=x, y=y))
    return Session(Organization(records))


@pytest.fixture
def canvas(net: Session, open_window: Callable[[Session], MainWindow]) -> Canvas:
    """The canvas of a window on the net, at 100 %."""
    window = open_window(net)
    window.show_view("clients")
    shown = window.views["clients"]
    assert isinstance(shown, Canvas)
    shown.fit()
    shown.setFocus()
    return shown
