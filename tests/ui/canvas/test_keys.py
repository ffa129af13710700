"""Everything on the canvas by keyboard: walking, following arrows in words, adding in a rhythm, aligning."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from designer.i18n import plain
from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink, Service
from designer.session import Session
from designer.ui.actions import all_actions, run_action
from designer.ui.canvas.accessible import CanvasAccess
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.name_line import NameLine
from designer.ui.cyrillic_keys import with_cyrillic_twins

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_name(name: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    line = focused()
    assert isinstance(line, NameLine)
    line.setText(name)
    QTest.keyPress(line, end)


def names(session: Session) -> dict[str, str]:
    return {p.name: p.id for p in session.organization if isinstance(p, Participant)}


def test_arrow_keys_walk_and_shift_nudges(canvas: Canvas) -> None:
    canvas.desk.select(["a"])
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.desk.selected == "b"
    QTest.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    assert canvas.stage.board.boxes["b"].x == 308.0


def test_the_walk_along_arrows_is_said_in_words(canvas: Canvas, net: Session) -> None:
    with net.edit(plain("")) as organization:
        organization.put(Service(id="s", link="l0", name="комплектация заказов"))
    canvas.desk.select(["a"])
    QTest.keyClick(canvas, Qt.Key.Key_Right, ALT)
    assert canvas.desk.selected == "b"
    assert canvas.accessibleDescription().startswith(
        "Склад, клиент: Цех, услуга «комплектация заказов». Цех, подразделение"
    )
    QTest.keyClick(canvas, Qt.Key.Key_Left, ALT)
    assert canvas.desk.selected == "a"
    QTest.keyClick(canvas, Qt.Key.Key_Right, ALT)
    QTest.keyClick(canvas, Qt.Key.Key_Right, ALT)
    assert canvas.accessibleDescription().startswith("Цех, клиент: Сбыт, услуги не названы")


def test_among_several_suppliers_one_goes_up_and_down(canvas: Canvas) -> None:
    canvas.desk.select(["b"])
    QTest.keyClick(canvas, Qt.Key.Key_Left, ALT)
    assert canvas.desk.selected == "a"
    QTest.keyClick(canvas, Qt.Key.Key_Down, ALT)
    assert canvas.desk.selected == "p"
    QTest.keyClick(canvas, Qt.Key.Key_Up, ALT)
    assert canvas.desk.selected == "a"


def test_a_mind_map_grows_by_tab_and_enter(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["c"])
    run_action(canvas.desk, "add-linked")
    type_name("Монтаж", Qt.Key.Key_Tab)
    type_name("Наладка")
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    type_name("Обучение")
    known = names(net)
    arrows = {(one.supplier, one.client) for one in net.organization.all(ClientLink)}
    assert ("c", known["Монтаж"]) in arrows
    assert (known["Монтаж"], known["Наладка"]) in arrows
    assert (known["Монтаж"], known["Обучение"]) in arrows
    boxes = canvas.stage.board.boxes
    assert boxes["c"].right < boxes[known["Монтаж"]].x < boxes[known["Наладка"]].x
    assert boxes[known["Обучение"]].y > boxes[known["Наладка"]].y


def test_outside_of_the_rhythm_tab_leaves_the_canvas_and_adds_nobody(canvas: Canvas, net: Session) -> None:
    number = net.organization.count(Unit)
    canvas.desk.select(["a"])
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert net.organization.count(Unit) == number
    assert focused() is not canvas


def test_control_with_an_arrow_key_makes_a_linked_one_there(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["x"])
    QTest.keyClick(canvas, Qt.Key.Key_Left, CONTROL)
    type_name("Сервис")
    made = names(net)["Сервис"]
    assert any((one.supplier, one.client) == (made, "x") for one in net.organization.all(ClientLink))
    assert canvas.stage.board.boxes[made].right < canvas.stage.board.boxes["x"].x


def test_typing_renames(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a"])
    letter = QKeyEvent(QEvent.Type.KeyPress, ord("Б"), Qt.KeyboardModifier.NoModifier, "Б")
    QApplication.sendEvent(canvas, letter)
    line = focused()
    assert isinstance(line, NameLine) and line.text() == "Б"
    line.insert("аза")
    QTest.keyPress(line, Qt.Key.Key_Return)
    assert "База" in names(net)


def test_boxes_are_aligned_and_distributed_in_one_step(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a", "b", "c"])
    run_action(canvas.desk, "align-top")
    boxes = canvas.stage.board.boxes
    assert boxes["a"].y == boxes["b"].y == boxes["c"].y
    net.undo()
    canvas.rebuild()
    assert canvas.stage.board.boxes["c"].y == 200.0
    canvas.desk.select(["a", "b", "x"])
    run_action(canvas.desk, "distribute-across")
    boxes = canvas.stage.board.boxes
    assert boxes["b"].x - boxes["a"].right == boxes["x"].x - boxes["b"].right


def test_no_shortcut_is_taken_twice_on_either_layout() -> None:
    taken: dict[str, str] = {}
    for action in all_actions():
        for key in with_cyrillic_twins(action.keys):
            written = QKeySequence(key).toString()
            assert taken.setdefault(written, action.id) == action.id, (written, action.id, taken[written])
    assert taken["Ctrl+В"] == "duplicate"


def test_every_arrow_has_a_name_a_role_and_a_place_for_screen_readers(canvas: Canvas) -> None:
    access = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(access, CanvasAccess)
    said = []
    for number in range(len(canvas.stage.board.boxes), access.childCount()):
        item = access.child(number)
        assert item is not None and item.role() is QAccessible.Role.ListItem and not item.rect().isEmpty()
        said.append(item.text(QAccessible.Text.Name))
    assert len(said) == 5 and "Склад, клиент: Цех, услуги не названы" in said
    canvas.desk.select(["l0"])
    chosen = access.focusChild()
    assert chosen is not None and chosen.text(QAccessible.Text.Name).startswith("Склад, клиент: Цех")
    assert chosen.state().selected
    (ax, ay), (bx, _), *_ = canvas.stage.route("l0")
    place = canvas.mapToGlobal(canvas.camera.to_screen(QPointF((ax + bx) / 2, ay)).toPoint())
    below = access.childAt(place.x(), place.y())
    assert below is not None and below.text(QAccessible.Text.Name).startswith("Склад, клиент: Цех")


def test_every_participant_has_a_name_a_role_and_a_place_for_screen_readers(canvas: Canvas) -> None:
    access = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(access, CanvasAccess)
    assert access.role() is QAccessible.Role.List
    assert access.childCount() == len(canvas.stage.board.boxes) + len(canvas.stage.board.lines)
    canvas.desk.select(["b"])
    seen = set()
    for number in range(len(canvas.stage.board.boxes)):
        item = access.child(number)
        assert item is not None
        seen.add(item.text(QAccessible.Text.Name))
        assert item.role() is QAccessible.Role.ListItem
        assert item.text(QAccessible.Text.Description)
        assert not item.rect().isEmpty()
        assert access.indexOfChild(item) == number
    assert {"Склад", "Цех", "Служба снабжения", "Покупатели"} <= seen
    chosen = access.focusChild()
    assert chosen is not None and chosen.text(QAccessible.Text.Name) == "Цех"
    assert chosen.state().selected
    place = canvas.mapToGlobal(canvas.camera.rect_to_screen(canvas.stage.rect("a")).center().toPoint())
    under = access.childAt(place.x(), place.y())
    assert under is not None and under.text(QAccessible.Text.Name) == "Склад"
    assert access.childAt(place.x(), place.y() - 5000) is None


def test_a_wall_of_boxes_is_answered_by_a_quiet_bar(canvas: Canvas, net: Session, qtbot: QtBot) -> None:
    assert not canvas.wall.isVisible()
    with net.edit(plain("")) as organization:
        for number in range(310):
            organization.put(Unit(id=f"n{number}", name=f"Участок {number}", parent="d"))
    canvas.rebuild()
    assert canvas.wall.isVisible()
    assert canvas.rect().contains(canvas.wall.geometry().adjusted(0, 0, -1, -1).topLeft() + QPoint(1, 1))
    canvas.desk.canvas_asked.emit("fold-all")
    assert len(canvas.stage.board.boxes) < 10
    assert not canvas.wall.isVisible()
    net.undo()
    canvas.rebuild()
    assert canvas.wall.isVisible()
