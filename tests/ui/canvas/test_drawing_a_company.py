"""A company of twelve units drawn from nothing, once by mouse, once by keyboard; every gesture is one step back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.model.participants import ExternalClient, Participant, Unit
from designer.model.relations import ClientLink, Service
from designer.session import Session
from designer.ui.actions import all_actions
from designer.ui.canvas import handles
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.name_line import NameLine
from designer.ui.main_window import MainWindow
from designer.ui.widgets.choosing import Chooser
from tests.ui.canvas.mouse import ALT, CONTROL, LEFT, NOTHING, at, click, drag, title_of

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """One user at one empty drawing; counts the gestures that change something."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.session = canvas.desk.session
        self.changes = 0

    def id(self, name: str) -> str:
        return next(p.id for p in self.session.organization if isinstance(p, Participant) and p.name == name)

    def parts(self, name: str) -> set[str]:
        return {unit.name for unit in self.session.organization.referring(Unit, self.id(name), "parent")}

    def arrows(self) -> set[tuple[str, str]]:
        need = self.session.organization.need
        links = self.session.organization.all(ClientLink)
        return {(need(Participant, one.supplier).name, need(Participant, one.client).name) for one in links}

    def type(self, words: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type into whatever has the focus, as a keyboard does, and end with a key."""
        for letter in words:
            self.send(0, NOTHING, letter)
        self.press(end)

    def send(self, key: int, held: Qt.KeyboardModifier, words: str = "") -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held, words))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def spot(self, x: float, y: float) -> QPoint:
        return self.canvas.camera.to_screen(QPointF(x, y)).toPoint()

    def named(self, name: str) -> None:
        """Name what has just been made."""
        assert isinstance(QApplication.focusWidget(), NameLine)
        self.type(name)
        self.changes += 1

    def undo_all(self) -> None:
        for _ in range(self.changes):
            assert self.session.undo_label is not None
            self.session.undo()
        assert self.session.undo_label is None, self.session.undo_label


@pytest.fixture
def hands(open_window: Callable[[Session], MainWindow]) -> Hands:
    window = open_window(Session.new("ru"))
    window.show_view("clients")
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    canvas.setFocus()
    return Hands(canvas)


def _new(hands: Hands, x: float, y: float, name: str) -> None:
    QTest.mouseDClick(hands.canvas, LEFT, pos=hands.spot(x, y))
    hands.named(name)


def _draw(hands: Hands, one: str, end: QPoint, *, client: bool = True) -> None:
    click(hands.canvas, hands.spot(-3000, -3000))
    hands.canvas.hover(hands.id(one))
    drag(hands.canvas, handles.place_of(hands.canvas, hands.id(one), is_client=client).toPoint(), end)


def test_by_mouse(hands: Hands) -> None:
    canvas, session = hands.canvas, hands.session
    canvas.camera.zoom, canvas.camera.origin = 0.6, QPointF(-120, -120)
    canvas.is_fitted = canvas.is_touched = True
    canvas.refresh()
    _new(hands, 60, 40, "Склад")
    _draw(hands, "Склад", hands.spot(330, 40))
    hands.named("Цех")
    _draw(hands, "Цех", hands.spot(640, 40))
    hands.named("Сбыт")
    _draw(hands, "Склад", hands.spot(-100, 200), client=False)
    hands.named("Закупки")
    assert hands.arrows() == {("Склад", "Цех"), ("Цех", "Сбыт"), ("Закупки", "Склад")}
    for number, name in enumerate(("Финансы", "Кадры", "Служба безопасности")):
        _new(hands, 60, 300 + 110 * number, name)
    drag(canvas, at(canvas, hands.id("Кадры")), at(canvas, hands.id("Финансы")))
    hands.changes += 1
    assert hands.parts("Финансы") == {"Кадры"}
    drag(canvas, title_of(canvas, hands.id("Финансы")), title_of(canvas, hands.id("Финансы")) + QPoint(150, 0))
    hands.changes += 1
    rect = canvas.stage.rect(hands.id("Финансы"))
    _draw(hands, "Кадры", hands.spot(rect.center().x(), rect.bottom() + 120))
    hands.named("Обучение")
    assert hands.parts("Финансы") == {"Кадры"}
    drag(canvas, at(canvas, hands.id("Обучение")), hands.spot(rect.center().x(), rect.bottom() - 12))
    hands.changes += 1
    assert hands.parts("Финансы") == {"Кадры", "Обучение"}
    drag(canvas, at(canvas, hands.id("Кадры")), hands.spot(900, 500))
    hands.changes += 1
    assert hands.parts("Финансы") == {"Обучение"}
    drag(canvas, at(canvas, hands.id("Служба безопасности")), hands.spot(900, 620), held=ALT)
    hands.changes += 1
    click(canvas, hands.spot(-3000, -3000))
    _draw(hands, "Служба безопасности", at(canvas, hands.id("Цех")))
    hands.changes += 1
    link = canvas.desk.selected
    end = canvas.camera.to_screen(QPointF(*canvas.stage.route(link)[-1])).toPoint()
    drag(canvas, end, at(canvas, hands.id("Сбыт")))
    hands.changes += 1
    assert ("Служба безопасности", "Сбыт") in hands.arrows()
    for number, name in enumerate(("Реклама", "Сервис", "ИТ")):
        _new(hands, 1000, -40 + 90 * number, name)
    assert session.organization.count(Unit) == 12
    click(canvas, hands.spot(-3000, -3000))
    drag(canvas, hands.spot(960, -90), hands.spot(1250, 240))
    assert len(canvas.desk.selection) == 3
    QTest.mouseDClick(canvas, LEFT, pos=at(canvas, hands.id("Реклама")))
    assert isinstance(QApplication.focusWidget(), NameLine)
    hands.press(Qt.Key.Key_Escape)
    boxes = canvas.stage.board.boxes
    inside = canvas.stage.board.inside
    leaves = [id for id in boxes if not canvas.stage.board.looks[id].is_container]
    overlaps = [(a, b) for a in leaves for b in leaves if a < b and boxes[a].meets(boxes[b]) and inside.get(a) != b]
    assert not overlaps
    hands.undo_all()
    assert session.organization.count(Unit) == 0


def test_by_keyboard(hands: Hands) -> None:
    canvas, session = hands.canvas, hands.session
    keys = {action.id: action.keys[0] for action in all_actions() if action.keys}
    assert (keys["add-unit"], keys["connect"], keys["wrap"]) == ("Ctrl+U", "Ctrl+J", "Ctrl+Alt+G")
    hands.press(Qt.Key.Key_U, CONTROL)
    hands.type("Закупки", Qt.Key.Key_Tab)
    hands.type("Склад", Qt.Key.Key_Tab)
    hands.type("Цех", Qt.Key.Key_Tab)
    hands.type("Сбыт")
    hands.press(Qt.Key.Key_Return)
    hands.type("Сервис")
    hands.changes += 5
    assert {("Закупки", "Склад"), ("Склад", "Цех"), ("Цех", "Сбыт"), ("Цех", "Сервис")} <= hands.arrows()
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_L, CONTROL)
    hands.named("Покупатели")
    assert isinstance(session.organization.find(hands.id("Покупатели")), ExternalClient)
    for supplier in ("Сбыт", "Сервис"):
        canvas.desk.select([hands.id(supplier)])
        _choose(hands, "покуп")
        hands.changes += 1
    canvas.desk.select([hands.id("Сбыт")])
    hands.press(Qt.Key.Key_Left, ALT)
    assert canvas.desk.selected == hands.id("Цех")
    hands.press(Qt.Key.Key_Down, CONTROL)
    hands.named("ОТК")
    hands.press(Qt.Key.Key_Left)
    canvas.desk.select([hands.id("Цех")])
    for name in ("Ремонт", "Энергетика", "Инструмент"):
        hands.press(Qt.Key.Key_Left, CONTROL)
        hands.named(name)
        canvas.desk.select([hands.id("Цех")])
    canvas.desk.select([hands.id("Ремонт")])
    hands.press(Qt.Key.Key_Space, CONTROL)
    wanted = {hands.id("Энергетика"), hands.id("Инструмент")}
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, *[Qt.Key.Key_Up] * 4):
        hands.press(key)
        if canvas.desk.selected in wanted - set(canvas.marks):
            hands.press(Qt.Key.Key_Space, CONTROL)
    assert wanted <= set(canvas.marks)
    canvas.desk.select(canvas.marks)
    hands.press(Qt.Key.Key_G, CONTROL | ALT)
    hands.named("Служба главного инженера")
    assert hands.parts("Служба главного инженера") == {"Ремонт", "Энергетика", "Инструмент"}
    canvas.desk.select([hands.id("Закупки")])
    hands.press(Qt.Key.Key_Return, ALT)
    assert isinstance(session.organization.find(canvas.desk.selected), ClientLink)
    hands.type("комплектация")
    hands.changes += 1
    assert [service.name for service in session.organization.all(Service)] == ["комплектация"]
    for name in ("Финансы", "Кадры"):
        hands.press(Qt.Key.Key_U, CONTROL)
        hands.named(name)
    assert session.organization.count(Unit) == 12
    boxes, looks = canvas.stage.board.boxes, canvas.stage.board.looks
    leaves = [id for id in boxes if not looks[id].is_container]
    assert not [(a, b) for a in leaves for b in leaves if a < b and boxes[a].meets(boxes[b])]
    hands.undo_all()
    assert session.organization.count(Unit) == 0


def _choose(hands: Hands, typed: str) -> None:
    """Press Ctrl+J and choose by a few letters."""

    def answer(patience: int = 200) -> None:
        chooser = QApplication.activeModalWidget()
        if chooser is None and patience:
            QTimer.singleShot(5, lambda: answer(patience - 1))
            return
        assert isinstance(chooser, Chooser)
        chooser.line.setText(typed)
        QTest.keyClick(chooser.line, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    hands.press(Qt.Key.Key_J, CONTROL)
    for _ in range(200):
        if hands.canvas.hasFocus():
            return
        QApplication.processEvents()
        hands.canvas.window().activateWindow()
        hands.canvas.setFocus()
    raise AssertionError("the focus has not come back")
