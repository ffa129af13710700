"""What is begun by hand and never ends: Escape, another button, a lost release, a change from elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.i18n import plain
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.writing import dumps
from designer.ui.canvas import handles
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.tools.resizing import corners_of
from tests.ui.canvas.mouse import ALT, LEFT, NOTHING, at, drag, on_paper

Begin = Callable[[Canvas], None]


def _moves(canvas: Canvas) -> None:
    drag(canvas, at(canvas, "a"), at(canvas, "a") + QPoint(60, 90), drop=False)


def _copies(canvas: Canvas) -> None:
    drag(canvas, at(canvas, "a"), at(canvas, "a") + QPoint(60, 90), held=ALT, drop=False)


def _bands(canvas: Canvas) -> None:
    drag(canvas, on_paper(canvas, 300, 300), on_paper(canvas, 900, 500), drop=False)


def _connects(canvas: Canvas) -> None:
    canvas.hover("a")
    drag(canvas, handles.place_of(canvas, "a", is_client=True).toPoint(), at(canvas, "c"), drop=False)


def _reattaches(canvas: Canvas) -> None:
    canvas.desk.select(["l0"])
    end = canvas.camera.to_screen(QPointF(*canvas.stage.route("l0")[-1])).toPoint()
    drag(canvas, end, at(canvas, "c"), drop=False)


def _bends(canvas: Canvas) -> None:
    canvas.desk.select(["l0"])
    (ax, ay), (bx, _), *_ = canvas.stage.route("l0")
    start = on_paper(canvas, (ax + bx) / 2, ay)
    drag(canvas, start, start + QPoint(0, 60), drop=False)


def _resizes(canvas: Canvas) -> None:
    canvas.desk.select(["c"])
    start = corners_of(canvas)[True, True].toPoint()
    drag(canvas, start, start + QPoint(60, 60), drop=False)


BEGINNINGS = [_moves, _copies, _bands, _connects, _reattaches, _bends, _resizes]


def let_go(canvas: Canvas, button: Qt.MouseButton = LEFT) -> None:
    place = at(canvas, "c").toPointF()
    event = QMouseEvent(
        QEvent.Type.MouseButtonRelease, place, canvas.mapToGlobal(place), button, Qt.MouseButton.NoButton, NOTHING
    )
    QApplication.sendEvent(canvas, event)


@pytest.mark.parametrize("begin", BEGINNINGS)
def test_escape_leaves_everything_as_it_was(canvas: Canvas, net: Session, begin: Begin) -> None:
    before = dumps(net.organization)
    begin(canvas)
    assert canvas.tool is not None
    canvas.grab()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is None and not canvas.carrying.lifted and not canvas.sheet.lifted
    let_go(canvas)
    assert dumps(net.organization) == before and net.undo_label is None
    canvas.grab()


@pytest.mark.parametrize("begin", BEGINNINGS)
def test_another_button_neither_ends_nor_begins_anything(canvas: Canvas, net: Session, begin: Begin) -> None:
    begin(canvas)
    tool, chosen = canvas.tool, canvas.desk.selection
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=at(canvas, "x"))
    QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, pos=at(canvas, "x"))
    assert canvas.tool is tool and canvas.desk.selection == chosen and net.undo_label is None
    QTest.keyClick(canvas, Qt.Key.Key_Escape)


@pytest.mark.parametrize("begin", BEGINNINGS)
def test_a_release_that_was_never_seen_changes_nothing(canvas: Canvas, net: Session, begin: Begin) -> None:
    begin(canvas)
    place = at(canvas, "x").toPointF()
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), none, none, NOTHING)
    QApplication.sendEvent(canvas, event)
    assert canvas.tool is None and not canvas.carrying.lifted and net.undo_label is None


@pytest.mark.parametrize("begin", [_moves, _copies, _connects, _resizes])
def test_who_is_deleted_meanwhile_is_not_carried_on(canvas: Canvas, net: Session, begin: Begin) -> None:
    begin(canvas)
    with net.edit(plain("elsewhere")) as organization:
        for link in ("l0", "l1", "l2"):
            organization.drop(link)
        for id in ("a", "c"):
            organization.drop(f"{id}@clients")
            organization.drop(id)
    assert canvas.tool is None
    let_go(canvas)
    canvas.rebuild()
    canvas.grab()
    assert net.organization.get(Unit, "a") is None and "a@clients" not in net.organization
    net.undo()
    assert net.undo_label is None


def test_the_paper_goes_on_moving_while_something_else_changes(canvas: Canvas, net: Session) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(200, 200))
    QTest.mouseMove(canvas, QPoint(230, 220))
    with net.edit(plain("elsewhere")) as organization:
        organization.put(Unit(id="new", name="Новый отдел"))
    assert canvas.tool is not None
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(230, 220))
    assert canvas.tool is None


def test_a_name_that_is_being_typed_does_not_go_into_another_model(canvas: Canvas, net: Session) -> None:
    canvas.naming.begin("a")
    assert canvas.name_line is not None
    canvas.name_line.setText("Чужое имя")
    other = Session(type(net.organization)([Unit(id="a", name="Склад")]))
    net.history.mark_saved()
    canvas.desk.show(other)
    assert canvas.name_line is None
    assert other.organization.need(Unit, "a").name == "Склад" and other.undo_label is None


def test_a_sign_that_is_pressed_twice_folds_and_opens_and_names_nobody(canvas: Canvas) -> None:
    rect = canvas.stage.rect("d")
    sign = on_paper(canvas, rect.left() + 20, rect.top() + 20)
    QTest.mouseClick(canvas, LEFT, pos=sign)
    assert "d" in canvas.stage.board.collapsed
    QTest.mouseDClick(canvas, LEFT, pos=sign)
    assert canvas.name_line is None
