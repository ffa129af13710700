"""Selecting and carrying by mouse: clicks among several, departments by title or as paper, copies, free of the grid."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.model.participants import Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.canvas.canvas import Canvas
from tests.ui.canvas.mouse import ALT, CONTROL, LEFT, SHIFT, at, click, drag, on_paper, title_of


def inner_paper(canvas: Canvas) -> QPoint:
    """A place between the two parts of the department."""
    return on_paper(canvas, 90, 372)


def test_a_click_on_one_of_several_selects_it_alone_and_a_drag_takes_them_all(canvas: Canvas) -> None:
    canvas.desk.select(["a", "b"])
    drag(canvas, at(canvas, "a"), at(canvas, "a") + QPoint(0, 60))
    assert set(canvas.desk.selection) == {"a", "b"}
    assert canvas.stage.board.boxes["b"].y > 0
    click(canvas, at(canvas, "a"))
    assert canvas.desk.selection == ("a",)


def test_control_and_shift_add_and_take_away_and_the_last_added_leads(canvas: Canvas) -> None:
    click(canvas, at(canvas, "a"))
    click(canvas, at(canvas, "b"), CONTROL)
    click(canvas, at(canvas, "c"), SHIFT)
    assert canvas.desk.selection == ("a", "b", "c")
    click(canvas, at(canvas, "b"), CONTROL)
    assert canvas.desk.selection == ("a", "c")


def test_a_band_is_stretched_inside_a_department_and_takes_its_parts_only(canvas: Canvas) -> None:
    rect = canvas.stage.rect("d")
    start = on_paper(canvas, rect.left() + 14, rect.top() + 46)
    drag(canvas, start, at(canvas, "p"))
    assert canvas.desk.selection == ("p",)
    end = on_paper(canvas, rect.right() + 9, rect.bottom() + 9)
    drag(canvas, on_paper(canvas, rect.left() - 40, rect.top() - 30), end)
    assert set(canvas.desk.selection) == {"d", "p", "q"}


def test_a_click_on_the_paper_of_a_department_selects_it_and_its_title_is_its_handle(canvas: Canvas) -> None:
    click(canvas, inner_paper(canvas))
    assert canvas.desk.selection == ("d",)
    canvas.desk.select([])
    before = canvas.stage.board.boxes["p"]
    drag(canvas, title_of(canvas, "d"), title_of(canvas, "d") + QPoint(0, 80))
    assert canvas.desk.selection == ("d",)
    assert canvas.stage.board.boxes["p"].y > before.y


def test_a_band_on_no_box_takes_the_arrows_that_it_crosses(canvas: Canvas) -> None:
    (x, y), *_ = canvas.stage.route("l0")
    drag(canvas, on_paper(canvas, x + 30, y - 60), on_paper(canvas, x + 60, y + 60))
    assert canvas.desk.selection == ("l0",)


def test_alt_leaves_a_copy_in_one_step(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a", "b"])
    drag(canvas, at(canvas, "a"), at(canvas, "a") + QPoint(0, -120), held=ALT)
    assert canvas.stage.board.boxes["a"].y == 0.0
    copies = [net.organization.need(Unit, id) for id in canvas.desk.selection]
    assert {one.name for one in copies} == {"Склад", "Цех"}
    assert all(canvas.stage.board.boxes[one.id].y < 0 for one in copies)
    arrows = [link for link in net.organization.all(ClientLink) if link.supplier in canvas.desk.selection]
    assert len(arrows) == 1 and arrows[0].client in canvas.desk.selection
    net.undo()
    assert net.organization.count(Unit) == 6 and net.undo_label is None


def test_alt_shows_the_copy_as_soon_as_it_is_pressed_and_escape_leaves_all_as_it_was(
    canvas: Canvas, net: Session
) -> None:
    drag(canvas, at(canvas, "a"), at(canvas, "a") + QPoint(0, 90), drop=False)
    assert "a" in canvas.sheet.lifted
    QTest.keyPress(canvas, Qt.Key.Key_Alt, ALT)
    assert canvas.carrying.is_copying and not canvas.sheet.lifted
    canvas.grab()
    QTest.keyRelease(canvas, Qt.Key.Key_Alt)
    assert not canvas.carrying.is_copying
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert net.undo_label is None and not canvas.carrying.lifted


def test_a_copied_department_takes_its_parts_along(canvas: Canvas, net: Session) -> None:
    drag(canvas, title_of(canvas, "d"), title_of(canvas, "d") + QPoint(round(400 * canvas.camera.zoom), 0), held=ALT)
    (made,) = canvas.desk.selection
    parts = net.organization.referring(Unit, made, "parent")
    assert {one.name for one in parts} == {"Закупка", "Доставка"}
    new, old = canvas.stage.board.boxes[made], canvas.stage.board.boxes["d"]
    assert new.x > old.x and (new.width, new.height) == (old.width, old.height)


def test_a_copy_dropped_into_a_department_is_its_part(canvas: Canvas, net: Session) -> None:
    drag(canvas, at(canvas, "a"), inner_paper(canvas), held=ALT)
    (made,) = canvas.desk.selection
    assert net.organization.need(Unit, made).parent == "d"
    assert net.organization.need(Unit, "a").parent is None


def test_control_holds_guides_and_grid_off(canvas: Canvas) -> None:
    canvas.camera.zoom = 1.0
    canvas.refresh()
    drag(canvas, at(canvas, "c"), at(canvas, "c") + QPoint(3, 101), held=CONTROL)
    box = canvas.stage.board.boxes["c"]
    assert (box.x, box.y) == (603.0, 301.0)
    drag(canvas, at(canvas, "c"), at(canvas, "c") + QPoint(3, 31), held=CONTROL, pressed=CONTROL)
    box = canvas.stage.board.boxes["c"]
    assert (box.x, box.y) == (606.0, 332.0), "pressing Ctrl on a selected box must not lose it"


def test_the_last_part_taken_out_leaves_the_department_where_it_was(canvas: Canvas, net: Session) -> None:
    before = canvas.stage.board.boxes["d"]
    for part in ("p", "q"):
        drag(canvas, at(canvas, part), on_paper(canvas, 700, 420 if part == "p" else 520))
        assert net.organization.need(Unit, part).parent is None
    left = canvas.stage.board.boxes["d"]
    assert not canvas.stage.board.looks["d"].is_container
    assert abs(left.x - before.x) < 60 and abs(left.y - before.y) < 140


def test_the_right_button_keeps_several_selected(canvas: Canvas) -> None:
    canvas.desk.select(["a", "b"])
    place = at(canvas, "a").toPointF()
    right = Qt.MouseButton.RightButton
    for kind, down in ((QMouseEvent.Type.MouseButtonPress, right), (QMouseEvent.Type.MouseButtonRelease, LEFT)):
        event = QMouseEvent(kind, place, canvas.mapToGlobal(place), right, down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas, event)
    assert canvas.desk.selection == ("a", "b")
    assert canvas.tool is None and QPointF(canvas.camera.origin) == canvas.camera.origin


def test_a_department_whose_parts_are_deleted_stays_where_it_was(canvas: Canvas, net: Session) -> None:
    before = canvas.stage.board.boxes["d"]
    canvas.desk.select(["p", "q"])
    run_action(canvas.desk, "delete")
    canvas.rebuild()
    left = canvas.stage.board.boxes["d"]
    assert (left.x, left.y) == (before.x, before.y)
    net.undo()
    canvas.rebuild()
    assert canvas.stage.board.boxes["d"] == before
