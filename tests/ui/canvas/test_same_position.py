"""The structure chart shows a position in each of its units: one participant, several boxes with a sign."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.session import Session
from designer.ui.canvas.accessible import CanvasAccess
from designer.ui.canvas.canvas import Canvas
from designer.ui.main_window import MainWindow
from designer.views.looking import Looking
from tests.ui.canvas.mouse import LEFT, at, click


@pytest.fixture
def chart(open_window: Callable[[Session], MainWindow]) -> Canvas:
    mission = "Помогать цеху собирать заказы."
    records = [
        Unit(id="w", name="Завод"),
        Unit(id="a", name="Склад", parent="w"),
        Unit(id="b", name="Цех", parent="w"),
        Unit(id="c", name="Сбыт", parent="w"),
        Position(id="p", name="Кладовщик", unit="a", also_in=("b", "c"), mission=mission),
    ]
    window = open_window(Session(Organization(records)))
    window.show_view("structure")
    canvas = window.views["structure"]
    assert isinstance(canvas, Canvas)
    canvas.fit()
    canvas.setFocus()
    return canvas


def test_it_stands_under_each_unit_and_says_that_it_is_the_same(chart: Canvas) -> None:
    board = chart.stage.board
    assert board.same == {"p=b": "p", "p=c": "p"}
    for unit in ("a", "b", "c"):
        box = "p" if unit == "a" else f"p={unit}"
        assert board.lines[f"{box}^"].source == unit
        assert board.boxes[box].y > board.boxes[unit].bottom
    assert board.looks["p"].second.startswith("≡ должность") and board.looks["p"].mission
    again = board.looks["p=b"]
    assert (again.title, again.second, again.mission) == ("≡ Кладовщик", "та же должность", "")


def test_pressing_any_of_its_boxes_selects_it_and_shows_all(chart: Canvas) -> None:
    plain = chart.grab().toImage()
    click(chart, at(chart, "p=b"))
    assert chart.desk.selection == ("p",)
    assert chart.grab().toImage() != plain
    QTest.mouseDClick(chart, LEFT, pos=at(chart, "p=c"))
    line = chart.name_line
    assert line is not None and line.text() == "Кладовщик"
    line.setText("Комплектовщик")
    QTest.keyPress(line, Qt.Key.Key_Return)
    chart.rebuild()
    titles = {chart.stage.board.looks[id].title for id in ("p", "p=b", "p=c")}
    assert titles == {"Комплектовщик", "≡ Комплектовщик"}


def test_the_walk_by_keys_stays_on_participants(chart: Canvas) -> None:
    seen = set()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(chart, key)
        assert len(chart.desk.selection) == 1
        seen.add(chart.desk.selected)
    assert seen <= {"w", "a", "b", "c", "p"} and len(seen) > 2


def test_screen_readers_and_overlays_know_all_its_boxes(chart: Canvas) -> None:
    access = QAccessible.queryAccessibleInterface(chart)
    assert isinstance(access, CanvasAccess)
    items = [access.child(number) for number in range(access.childCount())]
    name, description = QAccessible.Text.Name, QAccessible.Text.Description
    said = [item.text(description) for item in items if item is not None and item.text(name) == "Кладовщик"]
    assert len(said) == 3
    assert sum(words.startswith("та же должность. Кладовщик") for words in said) == 2
    chart.desk.look(Looking(overlay="distance"))
    assert {chart.stage.board.looks[id].mark for id in ("p", "p=b")} == {"■ нет"}
