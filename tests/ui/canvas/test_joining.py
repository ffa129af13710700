"""Joining by keyboard: arrows and departments by name, several marked, arrows chosen, turned and spoken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.i18n import plain
from designer.model.diagram import Route, placement_id
from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink, Service
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.canvas import telling
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.name_line import NameLine
from designer.ui.widgets.choosing import Chooser
from designer.ui.widgets.two_texts import BESIDE
from tests.ui.canvas.mouse import ALT, CONTROL


def arrows(session: Session) -> set[tuple[str, str]]:
    return {(one.supplier, one.client) for one in session.organization.all(ClientLink)}


def named(session: Session, name: str) -> Participant:
    return next(p for p in session.organization if isinstance(p, Participant) and p.name == name)


def choosing(canvas: Canvas, action: str, typed: str, *, leave: bool = False) -> list[str]:
    """Run an action that lets somebody be chosen, type and press Enter or Esc; returns the offered lines."""
    offered: list[str] = []

    def answer() -> None:
        chooser = QApplication.activeModalWidget()
        assert isinstance(chooser, Chooser)
        chooser.line.setText(typed)
        items = [chooser.list.item(row) for row in range(chooser.list.count())]
        enabled = [item for item in items if item.flags() & Qt.ItemFlag.ItemIsEnabled]
        offered.extend(f"{item.text()} {item.data(BESIDE)}" for item in enabled)
        QTest.keyClick(chooser.line, Qt.Key.Key_Escape if leave else Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    run_action(canvas.desk, action)
    return offered


def test_the_client_of_one_is_chosen_by_a_few_letters(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a"])
    assert choosing(canvas, "connect", "сб")[0].startswith("Сбыт")
    assert ("a", "c") in arrows(net)
    net.undo()
    assert net.undo_label is None
    canvas.desk.select(["a"])
    assert choosing(canvas, "connect", "цех", leave=True) == [], "the arrow is there, and so is the name"


def test_of_several_suppliers_only_the_missing_arrows_are_drawn(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a", "c", "b"])
    run_action(canvas.desk, "connect")
    assert ("c", "b") in arrows(net) and len(canvas.desk.selection) == 1
    canvas.desk.select(["a", "b"])
    said: list[str] = []
    canvas.desk.noted.connect(lambda text, _: said.append(str(text)))
    run_action(canvas.desk, "connect")
    assert said == ["Такая стрелка уже есть."] and canvas.desk.selection == ("a", "b")


def test_an_unknown_name_makes_the_client_in_one_step(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["c"])
    choosing(canvas, "connect", "Отдел монтажа")
    made = named(net, "Отдел монтажа")
    assert isinstance(made, Unit) and ("c", made.id) in arrows(net)
    assert canvas.desk.selected == made.id
    net.undo()
    assert net.undo_label is None


def test_an_end_of_an_arrow_is_moved_by_keyboard(canvas: Canvas, net: Session) -> None:
    with net.edit(plain("")) as organization:
        organization.put(Route(id=placement_id("l0", "clients"), link="l0", points=((200.0, 80.0), (240.0, 80.0))))
    canvas.desk.select(["l0"])
    offered = choosing(canvas, "move-end", "сбыт")
    assert [line.split()[-1] for line in offered] == ["клиент", "поставщик"]
    assert ("a", "c") in arrows(net) and ("a", "b") not in arrows(net)
    assert not net.organization.all(Route)
    net.undo()
    assert ("a", "b") in arrows(net) and net.organization.all(Route)


def test_an_arrow_is_turned_round_with_its_corners(canvas: Canvas, net: Session) -> None:
    with net.edit(plain("")) as organization:
        organization.put(Route(id=placement_id("l0", "clients"), link="l0", points=((200.0, 80.0), (240.0, 90.0))))
    canvas.desk.select(["l0"])
    run_action(canvas.desk, "turn-arrow")
    assert ("b", "a") in arrows(net)
    assert net.organization.all(Route)[0].points == ((240.0, 90.0), (200.0, 80.0))
    canvas.desk.select(["l2"])
    run_action(canvas.desk, "turn-arrow")
    assert ("c", "x") in arrows(net), "an external client serves nobody here"


def test_a_unit_is_nested_by_name_and_taken_out_again(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a"])
    offered = choosing(canvas, "nest", "снаб")
    assert offered[0].startswith("Служба снабжения")
    assert net.organization.need(Unit, "a").parent == "d"
    canvas.desk.select(["a"])
    run_action(canvas.desk, "take-out")
    assert net.organization.need(Unit, "a").parent is None


def test_a_new_department_is_drawn_around_the_selected_and_named_in_one_step(canvas: Canvas, net: Session) -> None:
    before = dict(canvas.stage.board.boxes)
    canvas.desk.select(["a", "b"])
    run_action(canvas.desk, "wrap")
    line = QApplication.focusWidget()
    assert isinstance(line, NameLine)
    line.setText("Производство")
    QTest.keyPress(line, Qt.Key.Key_Return)
    made = named(net, "Производство")
    assert {u.id for u in net.organization.referring(Unit, made.id, "parent")} == {"a", "b"}
    after = canvas.stage.board.boxes
    assert all(after[id] == before[id] for id in ("a", "b", "c", "p", "q"))
    net.undo()
    assert net.undo_label is None and made.id not in net.organization


def test_nobody_else_stands_inside_a_department_that_is_drawn_around_others(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a", "c"])
    run_action(canvas.desk, "wrap")
    line = QApplication.focusWidget()
    assert isinstance(line, NameLine)
    line.setText("Материалы")
    QTest.keyPress(line, Qt.Key.Key_Return)
    whole = named(net, "Материалы").id
    boxes, inside = canvas.stage.board.boxes, canvas.stage.board.inside
    assert {id for id, outer in inside.items() if outer == whole} == {"a", "c"}
    assert not [id for id in ("b", "d", "p", "q", "x") if boxes[id].meets(boxes[whole])]
    canvas.desk.select(["b"])
    choosing(canvas, "nest", "снаб")
    canvas.rebuild()
    boxes = canvas.stage.board.boxes
    assert net.organization.need(Unit, "b").parent == "d"
    assert not [id for id in (whole, "x", "a", "c") if boxes[id].meets(boxes["d"])]


def test_marked_ones_stay_selected_while_the_keys_walk_on(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a"])
    QTest.keyClick(canvas, Qt.Key.Key_Space, CONTROL)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.desk.selection == ("a", "b")
    QTest.keyClick(canvas, Qt.Key.Key_Space, CONTROL)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.desk.selection[:2] == ("a", "b") and len(canvas.desk.selection) == 3
    assert not canvas.hand._holds_paper
    canvas.desk.select(["c"])
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert len(canvas.desk.selection) == 1


def test_arrows_are_reached_and_left_by_keyboard(canvas: Canvas, net: Session) -> None:
    with net.edit(plain("")) as organization:
        organization.put(ClientLink(id="l9", supplier="a", client="c"))
    canvas.rebuild()
    canvas.desk.select(["a"])
    QTest.keyClick(canvas, Qt.Key.Key_Return, ALT)
    first = canvas.desk.selected
    QTest.keyClick(canvas, Qt.Key.Key_Down, ALT)
    assert {first, canvas.desk.selected} == {"l0", "l9"}
    canvas.desk.select(["l9"])
    QTest.keyClick(canvas, Qt.Key.Key_Right, ALT)
    assert canvas.desk.selected == "c"
    QTest.keyClick(canvas, Qt.Key.Key_Return, ALT)
    assert canvas.desk.selected == "l9", "the arrow that was walked along"
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    assert isinstance(line, NameLine) and line.accessibleName() == "Услуга"
    QTest.keyPress(line, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Left, ALT)
    assert canvas.desk.selected == "a"


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would be announced to a screen reader."""
    words: list[str] = []

    def update(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            words.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(update))
    return words


def test_a_step_along_an_arrow_and_the_arrow_itself_are_announced_in_words(
    canvas: Canvas, net: Session, spoken: list[str]
) -> None:
    with net.edit(plain("")) as organization:
        organization.put(Service(id="s", link="l0", name="комплектация заказов"))
    canvas.desk.select(["a"])
    spoken.clear()
    QTest.keyClick(canvas, Qt.Key.Key_Right, ALT)
    assert spoken and spoken[-1].startswith("Склад, клиент: Цех, услуга «комплектация заказов». Цех, подразделение")
    QTest.keyClick(canvas, Qt.Key.Key_Return, ALT)
    assert spoken[-1] == "Склад, клиент: Цех, услуга «комплектация заказов»"
    number = len(spoken)
    canvas.clearFocus()
    telling.announce(canvas, "то, чего не слышно")
    assert len(spoken) == number


def test_escape_lets_go_step_by_step(canvas: Canvas) -> None:
    canvas.desk.select(["a"])
    run_action(canvas.desk, "focus")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.desk.selection and canvas.desk.looking.focus
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.desk.looking.focus
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.desk.looking.is_plain and canvas.hasFocus()
