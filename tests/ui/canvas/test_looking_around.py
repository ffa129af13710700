"""Moving about: wheel and gestures, the way back, who was searched for, badges, the grid, the pointer's shape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QPushButton
from pytestqt.qtbot import QtBot

from designer.i18n import plain
from designer.model.feedback import Score, SurveyRound
from designer.picture.look import SIGN
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.canvas import handles
from designer.ui.canvas.canvas import Canvas
from designer.ui.main_window import MainWindow
from designer.ui.palette import Palette
from designer.ui.panels.findings import Findings
from designer.views.looking import Looking
from tests.ui.canvas.mouse import CONTROL, LEFT, NOTHING, SHIFT, at, drag, on_paper, title_of


def turn(canvas: Canvas, steps: int, held: Qt.KeyboardModifier = NOTHING, pixels: QPoint | None = None) -> None:
    place = QPointF(120, 90)
    angle = QPoint(0, 120 * steps)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        place, canvas.mapToGlobal(place), pixels or QPoint(), angle, Qt.MouseButton.NoButton, held, phase, False
    )
    QApplication.sendEvent(canvas, event)


def test_the_wheel_goes_up_and_down_with_shift_sideways_and_zooms_with_control(canvas: Canvas) -> None:
    start, zoom = QPointF(canvas.camera.origin), canvas.camera.zoom
    turn(canvas, -1)
    assert canvas.camera.origin.y() > start.y() and canvas.camera.origin.x() == start.x()
    turn(canvas, -1, SHIFT)
    assert canvas.camera.origin.x() > start.x() and canvas.camera.zoom == zoom
    fixed = canvas.camera.to_document(QPointF(120, 90))
    turn(canvas, 2, CONTROL)
    assert canvas.camera.zoom > zoom
    assert (canvas.camera.to_document(QPointF(120, 90)) - fixed).manhattanLength() < 1e-6
    before = QPointF(canvas.camera.origin)
    turn(canvas, 0, pixels=QPoint(30, 12))
    assert ((before - canvas.camera.origin) * canvas.camera.zoom - QPointF(30, 12)).manhattanLength() < 1e-6


def test_the_wheel_zooms_where_that_is_wanted_in_every_drawing(canvas: Canvas) -> None:
    run_action(canvas.desk, "wheel")
    zoom = canvas.camera.zoom
    turn(canvas, 1)
    assert canvas.camera.zoom > zoom
    window = canvas.window()
    assert isinstance(window, MainWindow)
    window.show_view("structure")
    other = window.views["structure"]
    assert isinstance(other, Canvas) and other.wheel_zooms


def test_two_fingers_zoom_and_a_tap_with_two_shows_everything(canvas: Canvas) -> None:
    zoom = canvas.camera.zoom
    place = QPointF(100, 100)
    for kind in (Qt.NativeGestureType.ZoomNativeGesture, Qt.NativeGestureType.SmartZoomNativeGesture):
        device = QPointingDevice.primaryPointingDevice()
        event = QNativeGestureEvent(kind, device, 2, place, place, canvas.mapToGlobal(place), 0.5, QPointF())
        QApplication.sendEvent(canvas, event)
        if kind is Qt.NativeGestureType.ZoomNativeGesture:
            assert canvas.camera.zoom == pytest.approx(zoom * 1.5)
    assert canvas.camera.zoom == pytest.approx(zoom)
    pinch = QPinchGesture()
    pinch.setScaleFactor(1.25)
    pinch.setHotSpot(canvas.mapToGlobal(place))
    assert canvas.event(QGestureEvent([pinch]))
    assert canvas.camera.zoom == pytest.approx(zoom * 1.25)


def test_a_drag_goes_on_while_the_wheel_moves_the_paper(canvas: Canvas) -> None:
    drag(canvas, at(canvas, "a"), at(canvas, "a") + QPoint(40, 40), drop=False)
    before = canvas.carrying.by.y()
    turn(canvas, -2)
    assert canvas.carrying.by.y() > before + 50
    QTest.keyClick(canvas, Qt.Key.Key_Escape)


def test_who_has_lost_the_drawing_is_brought_back(canvas: Canvas) -> None:
    assert not canvas.astray.is_shown
    canvas.pan(QPointF(9000, 0))
    assert canvas.astray.is_shown
    (back,) = [b for b in canvas.findChildren(QPushButton) if b.text() == "Вернуться к схеме"]
    assert canvas.rect().contains(back.geometry())
    back.click()
    assert not canvas.astray.is_shown and canvas.seen.contains(canvas.stage.rect("a"))


def test_a_search_jumps_to_a_readable_size_and_draws_the_eye(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.zoom(0.1)
    next(e for e in Palette(canvas.desk)._entries if e.text == "Сбыт").run()
    assert canvas.desk.selected == "c"
    assert canvas.camera.zoom >= 0.5 and canvas.seen.contains(canvas.stage.rect("c"))
    assert canvas.ping.id == "c"
    canvas.grab()
    qtbot.waitUntil(lambda: not canvas.ping.id)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert not canvas.ping.id, "the walk by keys is quiet"


def test_the_number_of_findings_tells_them_and_leads_to_the_list(canvas: Canvas, net: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not net.checker.stale)
    canvas.rebuild()
    assert canvas.stage.board.looks["c"].findings
    box = canvas.stage.board.boxes["c"]
    place = on_paper(canvas, box.right - 3, box.y + 3)
    told = canvas._told_at(place.toPointF())
    panel = canvas.window().findChild(Findings)
    assert isinstance(panel, Findings)
    QTest.mouseClick(canvas, LEFT, pos=place)
    assert canvas.desk.selection == ("c",)
    assert panel.finding is not None and str(panel.finding.message) in told


def test_the_grid_is_put_away_and_boxes_go_free_of_it(canvas: Canvas) -> None:
    canvas.camera.zoom = 1.0
    canvas.refresh()
    with_dots = canvas.grab().toImage()
    run_action(canvas.desk, "grid")
    assert canvas.grab().toImage() != with_dots
    drag(canvas, at(canvas, "c"), at(canvas, "c") + QPoint(21, 107))
    box = canvas.stage.board.boxes["c"]
    assert (box.x, box.y) == (621.0, 307.0)
    run_action(canvas.desk, "grid")
    drag(canvas, at(canvas, "c"), at(canvas, "c") + QPoint(21, 131))
    box = canvas.stage.board.boxes["c"]
    assert box.x % 8 == 0 and box.y % 8 == 0


def test_the_line_for_a_name_follows_the_paper(canvas: Canvas) -> None:
    canvas.naming.begin("a")
    assert canvas.name_line is not None
    before = canvas.name_line.pos()
    turn(canvas, -1)
    assert canvas.name_line.pos().y() < before.y()
    canvas.zoom(1.4)
    assert canvas.name_line.pos() == canvas.camera.to_screen(canvas.stage.rect("a").topLeft()).toPoint() + QPoint(4, 4)


def test_the_pointer_says_what_a_press_would_do(canvas: Canvas) -> None:
    rect = canvas.stage.rect("d")
    canvas.camera.zoom = 1.0
    QTest.mouseMove(canvas, at(canvas, "a"))
    QTest.mouseMove(canvas, handles.place_of(canvas, "a", is_client=True).toPoint())
    assert canvas.cursor().shape() is Qt.CursorShape.CrossCursor
    QTest.mouseMove(canvas, title_of(canvas, "d"))
    assert canvas.cursor().shape() is Qt.CursorShape.ArrowCursor
    sign = on_paper(canvas, rect.left() + SIGN / 2, rect.top() + 18)
    QTest.mouseMove(canvas, sign)
    assert canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_a_hint_says_an_arrow_in_words_with_its_score(canvas: Canvas, net: Session) -> None:
    with net.edit(plain("")) as organization:
        organization.put(SurveyRound(id="r", name="Май", opened="2026-05-01"))
        for number in range(4):
            organization.put(Score(id=f"s{number}", round="r", link="l0", sheet=str(number), value=3.0))
    canvas.desk.look(Looking(overlay="feedback"))
    (ax, ay), (bx, _), *_ = canvas.stage.route("l0")
    told = canvas._told_at(canvas.camera.to_screen(QPointF((ax + bx) / 2, ay)))
    assert told == "Склад, клиент: Цех, услуги не названы\n■ 3,00"
    shown = canvas.grab().toImage()
    canvas.desk.look(Looking())
    assert canvas.grab().toImage() != shown
    canvas.desk.look(Looking(overlay="feedback"))
    canvas.zoom(0.2)
    canvas.grab()
