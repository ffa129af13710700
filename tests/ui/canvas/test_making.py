"""Making participants and arrows where the hand is: in departments, near boxes, one undo step with the name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink, Service
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.canvas import handles
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.context_menu import menu_of
from designer.ui.canvas.name_line import NameLine
from tests.ui.canvas.mouse import ALT, CONTROL, LEFT, NOTHING, SHIFT, at, drag, on_paper, title_of


def type_name(name: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    line = QApplication.focusWidget()
    assert isinstance(line, NameLine)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    for letter in name:
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    QTest.keyPress(line, end)


def named(session: Session, name: str) -> Participant:
    return next(p for p in session.organization if isinstance(p, Participant) and p.name == name)


def paper_of_the_department(canvas: Canvas) -> QPoint:
    return on_paper(canvas, 92, 372)


def from_handle(canvas: Canvas, id: str, end: QPoint, held: Qt.KeyboardModifier = NOTHING) -> None:
    canvas.hover(id)
    drag(canvas, handles.place_of(canvas, id, is_client=True).toPoint(), end, held=held)


def test_making_and_naming_is_one_step(canvas: Canvas, net: Session) -> None:
    QTest.mouseDClick(canvas, LEFT, pos=on_paper(canvas, 600, 400))
    type_name("Монтаж")
    made = named(net, "Монтаж")
    canvas.desk.select(["a"])
    net.undo()
    assert made.id not in net.organization and net.undo_label is None
    net.redo()
    assert named(net, "Монтаж").id == made.id
    canvas.rebuild()
    canvas.desk.select([made.id])
    run_action(canvas.desk, "rename")
    type_name("Сборка")
    net.undo()
    assert named(net, "Монтаж"), "a later name is a step of its own"


@pytest.mark.parametrize("action, kind", [("add-unit", Unit), ("add-external-client", ExternalClient)])
def test_an_added_one_stands_in_sight_on_free_ground_and_is_one_step(
    canvas: Canvas, net: Session, action: str, kind: type[Participant]
) -> None:
    canvas.zoom(1.6)
    run_action(canvas.desk, action)
    type_name("Новый участник")
    made = named(net, "Новый участник")
    assert isinstance(made, kind)
    assert canvas.seen.contains(canvas.stage.rect(made.id))
    box = canvas.stage.board.boxes[made.id]
    assert not any(box.meets(other) for id, other in canvas.stage.board.boxes.items() if id != made.id)
    net.undo()
    assert net.undo_label is None


def test_a_position_stands_below_its_unit(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["b"])
    run_action(canvas.desk, "add-position")
    type_name("Мастер")
    made = named(net, "Мастер")
    assert isinstance(made, Position) and made.unit == "b"
    assert canvas.stage.board.boxes[made.id].y > canvas.stage.board.boxes["b"].bottom


def test_a_double_click_inside_a_department_makes_a_part(canvas: Canvas, net: Session) -> None:
    QTest.mouseDClick(canvas, LEFT, pos=paper_of_the_department(canvas))
    type_name("Приёмка")
    made = named(net, "Приёмка")
    assert isinstance(made, Unit) and made.parent == "d"
    QTest.mouseDClick(canvas, LEFT, pos=title_of(canvas, "d"))
    type_name("Служба закупок")
    assert named(net, "Служба закупок").id == "d"


def test_an_arrow_dropped_beside_a_box_reaches_it(canvas: Canvas, net: Session) -> None:
    box = canvas.stage.board.boxes["c"]
    near = on_paper(canvas, box.x, box.y) - QPoint(8, -6)
    from_handle(canvas, "a", near)
    assert any((one.supplier, one.client) == ("a", "c") for one in net.organization.all(ClientLink))
    assert net.organization.count(Unit) == 6


def test_an_arrow_of_a_part_dropped_on_the_paper_around_makes_another_part(canvas: Canvas, net: Session) -> None:
    from_handle(canvas, "p", paper_of_the_department(canvas))
    type_name("Хранение")
    made = named(net, "Хранение")
    assert isinstance(made, Unit) and made.parent == "d"
    assert any((one.supplier, one.client) == ("p", made.id) for one in net.organization.all(ClientLink))
    net.undo()
    assert net.undo_label is None


def test_an_arrow_of_a_stranger_dropped_there_goes_to_the_department_and_with_alt_to_a_new_part(
    canvas: Canvas, net: Session
) -> None:
    from_handle(canvas, "a", on_paper(canvas, 92, 452))
    assert any((one.supplier, one.client) == ("a", "d") for one in net.organization.all(ClientLink))
    from_handle(canvas, "c", on_paper(canvas, 92, 452), ALT)
    type_name("Возвраты")
    made = named(net, "Возвраты")
    assert isinstance(made, Unit) and made.parent == "d"


def test_shift_makes_an_external_client_at_the_end_of_the_arrow(canvas: Canvas, net: Session) -> None:
    from_handle(canvas, "c", on_paper(canvas, 760, 420), SHIFT)
    type_name("Дилеры")
    made = named(net, "Дилеры")
    assert isinstance(made, ExternalClient)
    assert any((one.supplier, one.client) == ("c", made.id) for one in net.organization.all(ClientLink))
    net.undo()
    assert net.undo_label is None


def test_control_with_an_arrow_key_stays_in_the_department(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["q"])
    QTest.keyClick(canvas, Qt.Key.Key_Down, CONTROL)
    type_name("Ремонт")
    made = named(net, "Ремонт")
    inside = isinstance(made, Unit) and made.parent == "d"
    assert inside == canvas.stage.rect("d").contains(QPointF(*canvas.stage.board.boxes[made.id].centre))


def test_the_service_of_an_arrow_is_named_on_the_arrow(canvas: Canvas, net: Session) -> None:
    (ax, ay), (bx, _), *_ = canvas.stage.route("l0")
    QTest.mouseDClick(canvas, LEFT, pos=on_paper(canvas, (ax + bx) / 2, ay))
    type_name("подбор деталей")
    (service,) = net.organization.referring(Service, "l0", "link")
    assert service.name == "подбор деталей"
    canvas.desk.select(["l0"])
    run_action(canvas.desk, "rename")
    type_name("комплектация")
    assert [s.name for s in net.organization.referring(Service, "l0", "link")] == ["комплектация"]
    canvas.setFocus()
    QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyPress, ord("О"), Qt.KeyboardModifier.NoModifier, "О"))
    line = QApplication.focusWidget()
    assert isinstance(line, NameLine) and line.text() == "О" and line.accessibleName() == "Услуга"
    QTest.keyPress(line, Qt.Key.Key_Escape)
    assert [s.name for s in net.organization.referring(Service, "l0", "link")] == ["комплектация"]
    net.undo()
    assert [s.name for s in net.organization.referring(Service, "l0", "link")] == ["подбор деталей"]
    assert "Назвать услугу" in [action.text() for action in menu_of(canvas).actions()]


MENUS = pytest.mark.qt_log_ignore("grabbing the keyboard", r"raise\(\)")
"""What the platform without a screen cannot do for menus."""


def asked(canvas: Canvas, place: QPoint, action: str) -> bool:
    """Open the menu with the right button at a place and take an entry of it, if it is there."""
    reason = QContextMenuEvent.Reason.Mouse
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=place)
    QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, pos=place)
    QApplication.sendEvent(canvas, QContextMenuEvent(reason, place, canvas.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next((entry for entry in entries(menu) if entry.text() == action), None)
    menu.hide()
    canvas.window().activateWindow()
    if entry is not None:
        entry.trigger()
    return entry is not None


def entries(menu: QMenu) -> list[QAction]:
    """All entries of a menu, those of its submenus too."""
    found: list[QAction] = []
    for entry in menu.actions():
        inner = entry.menu()
        found += entries(inner) if isinstance(inner, QMenu) else [entry]
    return found


@MENUS
def test_what_is_added_from_the_menu_stands_where_it_was_opened(canvas: Canvas, net: Session, qtbot: QtBot) -> None:
    assert asked(canvas, on_paper(canvas, 620, 420), "Добавить внешнего клиента")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NameLine))
    type_name("Дилеры")
    box = canvas.stage.board.boxes[named(net, "Дилеры").id]
    assert abs(box.centre[0] - 620) < 4 and abs(box.centre[1] - 420) < 4
    qtbot.waitUntil(lambda: canvas.asked_at is None)
    assert asked(canvas, paper_of_the_department(canvas), "Добавить подразделение внутрь")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NameLine))
    type_name("Приёмка")
    made = named(net, "Приёмка")
    assert isinstance(made, Unit) and made.parent == "d"
    assert abs(canvas.stage.board.boxes[made.id].centre[1] - 372) < 4


def test_a_part_added_by_key_stands_below_the_others_or_where_its_unit_was(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["d"])
    run_action(canvas.desk, "add-part")
    type_name("Приёмка")
    boxes = canvas.stage.board.boxes
    assert boxes[named(net, "Приёмка").id].y >= boxes["q"].bottom
    before = boxes["c"]
    canvas.desk.select(["c"])
    run_action(canvas.desk, "add-part")
    type_name("Опт")
    box = canvas.stage.board.boxes[named(net, "Опт").id]
    assert (box.x, box.y) == (before.x, before.y) and canvas.stage.board.looks["c"].is_container
    net.undo()
    net.undo()
    assert net.undo_label is None


@MENUS
def test_the_kind_of_a_participant_is_changed_from_its_menu(canvas: Canvas, net: Session) -> None:
    assert not asked(canvas, at(canvas, "c"), "Внешний клиент"), "it is a supplier of somebody"
    assert asked(canvas, at(canvas, "x"), "Группа")
    assert isinstance(net.organization.find("x"), ClientGroup)
    net.undo()
    assert isinstance(net.organization.find("x"), ExternalClient)


def test_one_box_is_moved_by_ten_steps_where_several_are_aligned(canvas: Canvas) -> None:
    canvas.desk.select(["a"])
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert canvas.stage.board.boxes["a"].x == 80.0
    canvas.desk.select(["a", "b"])
    QTest.keyClick(canvas, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert canvas.stage.board.boxes["b"].x == canvas.stage.board.boxes["a"].x
