"""What the mouse does on the canvas, each gesture one undo step, each given up by Escape."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.i18n import plain
from designer.model.diagram import Route
from designer.model.participants import Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.application import leave_clipboard
from designer.ui.canvas import folding, handles
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.context_menu import menu_of
from designer.ui.main_window import MainWindow
from tests.ui.canvas.mouse import LEFT, at, drag, on_paper


def link(session: Session, supplier: str, client: str) -> ClientLink | None:
    return next(
        (one for one in session.organization.all(ClientLink) if (one.supplier, one.client) == (supplier, client)), None
    )


def test_a_dragged_box_snaps_into_line_and_is_one_step(canvas: Canvas, net: Session) -> None:
    start = at(canvas, "c")
    by = QPointF(0, (3 - 200) * canvas.camera.zoom).toPoint()
    drag(canvas, start, start + by)
    assert canvas.stage.board.boxes["c"].centre[1] == canvas.stage.board.boxes["b"].centre[1]
    net.undo()
    canvas.rebuild()
    assert canvas.stage.board.boxes["c"].y == 200.0


def test_escape_gives_a_drag_up(canvas: Canvas, net: Session) -> None:
    start = at(canvas, "c")
    drag(canvas, start, start + QPoint(60, 40), drop=False)
    assert canvas.carrying.lifted
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, pos=start + QPoint(60, 40))
    assert not canvas.carrying.lifted
    assert canvas.stage.board.boxes["c"].y == 200.0
    assert net.undo_label is None


def test_an_arrow_is_drawn_from_the_left_handle_to_a_supplier(canvas: Canvas, net: Session) -> None:
    canvas.hover("c")
    start = handles.place_of(canvas, "c", is_client=False).toPoint()
    drag(canvas, start, at(canvas, "a"))
    assert link(net, "a", "c") is not None


def test_an_end_of_an_arrow_is_taken_to_somebody_else(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["l0"])
    end = canvas.camera.to_screen(QPointF(*canvas.stage.route("l0")[-1])).toPoint()
    drag(canvas, end, at(canvas, "c"))
    assert link(net, "a", "c") is not None
    assert link(net, "a", "b") is None
    net.undo()
    assert link(net, "a", "b") is not None


def test_a_segment_is_taken_aside_and_straightened_again(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["l2"])
    points = canvas.stage.route("l2")
    middle = QPointF((points[0][0] + points[1][0]) / 2, points[0][1])
    start = canvas.camera.to_screen(middle).toPoint()
    drag(canvas, start, start + QPoint(0, round(60 * canvas.camera.zoom)))
    kept = net.organization.all(Route)
    assert [route.link for route in kept] == ["l2"]
    bent = canvas.stage.route("l2")
    assert bent != points
    assert any(abs(y - points[0][1]) > 40 for _, y in bent)
    canvas.desk.canvas_asked.emit("straighten")
    assert net.organization.all(Route) == []


def test_a_unit_dropped_into_a_department_becomes_its_part(canvas: Canvas, net: Session) -> None:
    drag(canvas, at(canvas, "a"), on_paper(canvas, 92, 372))
    unit = net.organization.get(Unit, "a")
    assert unit is not None and unit.parent == "d"
    net.undo()
    unit = net.organization.get(Unit, "a")
    assert unit is not None and unit.parent is None


def test_a_folded_department_is_one_box_with_the_arrows_of_its_parts(canvas: Canvas, net: Session) -> None:
    rect = canvas.stage.rect("d")
    QTest.mouseClick(canvas, LEFT, pos=on_paper(canvas, rect.left() + 14, rect.top() + 20))
    board = canvas.stage.board
    assert {"p", "q"}.isdisjoint(board.boxes)
    assert board.looks["d"].second == "▸ 2\u00a0отдела"
    between = [line for line in board.lines.values() if (line.source, line.target) == ("d", "b")]
    assert [line.label for line in between] == ["2\u00a0стрелки"]
    start = at(canvas, "d")
    drag(canvas, start, start + QPoint(0, round(80 * canvas.camera.zoom)))
    folding.turn(canvas, ["d"])
    assert canvas.stage.board.boxes["p"].y - 300.0 == pytest.approx(canvas.stage.board.boxes["q"].y - 400.0)
    assert canvas.stage.board.boxes["p"].y > 350.0


def test_the_paper_follows_the_middle_button_and_space(canvas: Canvas, qtbot: QtBot) -> None:
    origin = QPointF(canvas.camera.origin)
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(200, 200))
    QTest.mouseMove(canvas, QPoint(260, 240))
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(260, 240))
    assert (origin - canvas.camera.origin) * canvas.camera.zoom == QPointF(60, 40)
    origin = QPointF(canvas.camera.origin)
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    drag(canvas, at(canvas, "a"), at(canvas, "a") + QPoint(30, 0))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert (origin - canvas.camera.origin).x() > 0
    assert canvas.stage.board.boxes["a"].x == 0.0


def test_the_paper_scrolls_when_the_hand_comes_to_the_edge(canvas: Canvas, qtbot: QtBot) -> None:
    origin = canvas.camera.origin.x()
    drag(canvas, at(canvas, "a"), QPoint(canvas.width() - 3, at(canvas, "a").y()), drop=False)
    qtbot.waitUntil(lambda: canvas.camera.origin.x() > origin + 40)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(100, 100))


def test_the_menu_fits_what_is_selected(canvas: Canvas) -> None:
    canvas.desk.select(["a"])
    words = [action.text() for action in menu_of(canvas).actions() if action.text()]
    assert "Переименовать" in words and "Удалить" in words
    canvas.desk.select(["l0"])
    assert "Найти путь стрелки заново" in [action.text() for action in menu_of(canvas).actions()]
    canvas.desk.select([])
    assert "Добавить подразделение" in [action.text() for action in menu_of(canvas).actions()]


def test_a_model_file_dropped_on_the_canvas_is_opened(canvas: Canvas, net: Session, tmp_path: Path) -> None:
    other = Session.new("ru")
    path = tmp_path / "Вторая модель.orgmission"
    other.save(path)
    net.history.mark_saved()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy = Qt.DropAction.CopyAction
    canvas.dropEvent(QDropEvent(QPointF(50, 50), copy, data, LEFT, Qt.KeyboardModifier.NoModifier))
    assert canvas.desk.session.path == path


def test_a_picture_of_the_selection_goes_into_the_clipboard(canvas: Canvas) -> None:
    canvas.desk.select(["a", "b"])
    run_action(canvas.desk, "copy-picture")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    drawn = bytes(data.data("image/svg+xml").data()).decode()
    assert "Склад" in drawn and "Цех" in drawn and "Покупатели" not in drawn
    leave_clipboard()
    left = QGuiApplication.clipboard().mimeData()
    assert left.hasImage() and not left.hasFormat("image/svg+xml"), "what Python made would crash the exit"


def test_the_map_comes_when_a_part_is_seen_and_takes_the_view_along(canvas: Canvas) -> None:
    canvas.resize(900, 600)
    canvas.fit()
    assert not canvas.minimap.isVisible()
    canvas.zoom(3.0)
    assert canvas.minimap.isVisible()
    before = QPointF(canvas.camera.origin)
    QTest.mouseClick(canvas.minimap, LEFT, pos=QPoint(8, 8))
    assert canvas.camera.origin != before


def test_the_first_drag_leaves_the_other_arrows_as_they_were(
    open_window: Callable[[Session], MainWindow],
) -> None:
    window = open_window(Session.example("ru"))
    window.show_view("clients")
    shown = window.views["clients"]
    assert isinstance(shown, Canvas)
    shown.fit()
    before = {id: shown.stage.route(id) for id in shown.stage.board.lines}
    lonely = min(shown.stage.board.boxes, key=lambda id: (len(shown.stage.links.get(id, ())), id))
    touched = set(shown.stage.links.get(lonely, ()))
    drag(shown, at(shown, lonely), at(shown, lonely) + QPoint(0, 12))
    shown.rebuild()
    changed = {id for id in before if shown.stage.route(id) != before[id]}
    assert changed <= touched


def test_boxes_glide_to_their_places_unless_less_motion_is_wanted(
    canvas: Canvas, net: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_action(canvas.desk, "arrange-anew")
    canvas.rebuild()
    assert canvas.glide.is_running
    qtbot.waitUntil(lambda: not canvas.glide.is_running)
    net.undo()
    canvas.rebuild()
    monkeypatch.setattr("designer.ui.canvas.glide.is_calm", lambda: True)
    run_action(canvas.desk, "arrange-anew")
    canvas.rebuild()
    assert not canvas.glide.is_running


def test_a_drawing_that_is_not_seen_catches_up_when_it_is(canvas: Canvas, net: Session, qtbot: QtBot) -> None:
    window = canvas.window()
    assert isinstance(window, MainWindow)
    window.show_view("structure")
    stage = canvas.stage
    with net.edit(plain("")) as organization:
        organization.put(Unit(id="new", name="Новый отдел"))
    qtbot.waitUntil(lambda: not canvas._later.isActive())
    assert canvas.stage is stage
    window.show_view("clients")
    assert "new" in canvas.stage.board.boxes
