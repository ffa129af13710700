"""After a change of a few records the stage stays, and is as if it had been built anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from designer.edits.clients import declare_client
from designer.edits.terms import put_first_service
from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.session import Session
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.stage import Stage

_LONG = "Служба обеспечения производства материалами, оснасткой и инструментом"


def _rename(model: Organization) -> None:
    model.put(replace(model.need(Unit, "a"), name="Кладовая"))


def _rename_at_length(model: Organization) -> None:
    model.put(replace(model.need(Unit, "b"), name=_LONG))


def _rename_a_part(model: Organization) -> None:
    model.put(replace(model.need(Unit, "q"), name=_LONG, abbreviations=("СОП",)))


def _name_a_service(model: Organization) -> None:
    put_first_service(model, "l1", "Готовые столы")


@pytest.mark.parametrize("edit", [_rename, _rename_at_length, _rename_a_part, _name_a_service])
def test_the_stage_stays_and_is_as_if_built_anew(
    canvas: Canvas, net: Session, edit: Callable[[Organization], None]
) -> None:
    stage = canvas.stage
    for id in stage.board.lines:
        stage.route(id)
    with net.edit(plain("")) as model:
        edit(model)
    canvas.rebuild()
    assert canvas.stage is stage
    fresh = Stage(canvas._board())
    assert (stage.board.looks, stage.board.boxes, stage.board.lines) == (
        fresh.board.looks, fresh.board.boxes, fresh.board.lines
    )  # fmt: skip
    assert {id: stage.route(id) for id in stage.board.lines} == {id: fresh.route(id) for id in fresh.board.lines}
    everywhere = QRectF(-2000, -2000, 6000, 6000)
    assert stage.boxes_in(everywhere) == fresh.boxes_in(everywhere)
    assert stage.hull == fresh.hull


def test_courses_that_nothing_touches_are_not_looked_for_again(canvas: Canvas, net: Session) -> None:
    course = canvas.stage.route("l2")
    with net.edit(plain("")) as model:
        _rename(model)
    canvas.rebuild()
    assert canvas.stage.route("l2") is course


def _draw(model: Organization) -> None:
    declare_client(model, "a", "x")


def _found(model: Organization) -> None:
    model.put(Unit(id="n", name="Новый отдел"))


def _move_inside(model: Organization) -> None:
    model.put(replace(model.need(Unit, "a"), parent="d"))


@pytest.mark.parametrize("edit", [_draw, _found, _move_inside])
def test_another_stage_comes_for_other_boxes_and_lines(
    canvas: Canvas, net: Session, edit: Callable[[Organization], None]
) -> None:
    stage = canvas.stage
    with net.edit(plain("")) as model:
        edit(model)
    canvas.rebuild()
    assert canvas.stage is not stage
    assert canvas.stage.board == canvas._board()
