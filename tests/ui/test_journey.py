"""The main job through the window: draw, write, mend by a click, export, open again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.canvas import handles
from designer.ui.canvas.canvas import Canvas
from designer.ui.dialogs.export import ExportDialog
from designer.ui.files import taking_up
from designer.ui.inspector.mission_editor import MissionEditor
from designer.ui.main_window import MainWindow
from designer.ui.panels.findings import Findings


def named(window: MainWindow, name: str) -> str:
    """Return the id of the participant of this name."""
    return next(p.id for p in window.session.organization if isinstance(p, Participant) and p.name == name)


Open = Callable[[Session], MainWindow]
LEFT = Qt.MouseButton.LeftButton


def canvas_of(window: MainWindow) -> Canvas:
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    return canvas


def make_unit(qtbot: QtBot, window: MainWindow, at: QPoint, name: str) -> None:
    canvas = canvas_of(window)
    qtbot.mouseDClick(canvas, LEFT, pos=at)
    line = canvas.name_line
    assert line is not None and line.hasFocus()
    line.setText(name)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def place_of(canvas: Canvas, id: str) -> QPoint:
    return canvas.camera.rect_to_screen(canvas.stage.rect(id)).center().toPoint()


def drag(qtbot: QtBot, canvas: Canvas, start: QPoint, end: QPoint) -> None:
    qtbot.mouseMove(canvas, start)
    qtbot.mousePress(canvas, LEFT, pos=start)
    qtbot.mouseMove(canvas, (start + end) / 2)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, LEFT, pos=end)


def connect(qtbot: QtBot, window: MainWindow, supplier: str, client: str) -> None:
    canvas = canvas_of(window)
    a, b = named(window, supplier), named(window, client)
    qtbot.mouseMove(canvas, place_of(canvas, a))
    qtbot.waitUntil(lambda: canvas.hovered == a)
    drag(qtbot, canvas, handles.place_of(canvas, a, is_client=True).toPoint() - QPoint(1, 0), place_of(canvas, b))


def test_from_an_empty_canvas_to_the_pack(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window(Session.new("ru"))
    for x, name in ((120, "Склад"), (420, "Цех"), (280, "Сметный отдел")):
        make_unit(qtbot, window, QPoint(x, 120 if x != 280 else 330), name)
    connect(qtbot, window, "Склад", "Цех")
    connect(qtbot, window, "Цех", "Сметный отдел")
    assert window.session.organization.count(Unit) == 3
    assert window.session.organization.count(ClientLink) == 2

    window.desk.select([named(window, "Склад")])
    window.desk.mission_asked.emit(named(window, "Склад"))
    editor = window.findChild(MissionEditor)
    assert editor is not None
    editor.insertPlainText("Помогать цеху собирать заказы, а сметному отделу — считать остатки.")
    panel = window.findChild(Findings)
    assert panel is not None

    def codes() -> list[str]:
        return [f.code for f in window.session.checker.findings if f.subject == named(window, "Склад")]

    qtbot.waitUntil(lambda: "M005" in codes())
    row = next(r for r in range(panel.list.topLevelItemCount()) if panel.list.topLevelItem(r).text(0).endswith("M005"))
    panel.list.setCurrentItem(panel.list.topLevelItem(row))
    fixes = [b for b in panel.findChildren(QPushButton) if str(b.property("fix")).startswith("declare:")]
    with qtbot.waitSignal(window.desk.bridge.findings_changed):
        qtbot.mouseClick(fixes[-1], LEFT)
    assert "M005" not in codes()
    assert window.session.organization.count(ClientLink) == 3

    dialog = ExportDialog(window.desk)
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path / "pack"))
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.look.isHidden(), timeout=20000)
    assert len(list((tmp_path / "pack").glob("**/*.docx"))) >= 3

    window.session.save(tmp_path / "m.orgmission")
    assert taking_up.open_path(window.desk, tmp_path / "m.orgmission")
    assert window.session.organization.count(ClientLink) == 3


def test_a_box_is_moved_in_one_step(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    make_unit(qtbot, window, QPoint(200, 150), "Склад")
    canvas, id = canvas_of(window), named(window, "Склад")
    before = canvas.stage.board.boxes[id]
    middle = place_of(canvas, id)
    drag(qtbot, canvas, middle, middle + QPoint(80, 40))
    after = canvas.stage.board.boxes[id]
    assert (after.x - before.x, after.y - before.y) != (0, 0)
    window.session.undo()
    canvas.rebuild()
    assert canvas.stage.board.boxes[id] == before


def test_an_arrow_dropped_on_paper_makes_its_client(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    make_unit(qtbot, window, QPoint(200, 150), "Склад")
    canvas, id = canvas_of(window), named(window, "Склад")
    qtbot.mouseMove(canvas, place_of(canvas, id))
    drag(qtbot, canvas, handles.place_of(canvas, id, is_client=True).toPoint() - QPoint(1, 0), QPoint(560, 380))
    assert window.session.organization.count(Unit) == 2
    assert window.session.organization.count(ClientLink) == 1


def test_the_band_selects_and_delete_removes(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    canvas = canvas_of(window)
    canvas.fit()
    drag(qtbot, canvas, QPoint(4, 4), QPoint(canvas.width() - 4, canvas.height() - 4))
    everybody = len(canvas.stage.board.boxes)
    assert len(window.desk.selection) == everybody > 20
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert not window.desk.selection
    window.session.undo()
    canvas.rebuild()
    assert len(canvas.stage.board.boxes) == everybody


def test_copies_are_pasted(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    before = window.session.organization.count(Unit)
    window.desk.select(unit.id for unit in window.session.organization.all(Unit)[:2])
    window.menus.action("copy").trigger()
    window.menus.action("paste").trigger()
    assert window.session.organization.count(Unit) == before + 2


def test_zooming_keeps_the_place_under_the_cursor(qtbot: QtBot, open_window: Open) -> None:
    canvas = canvas_of(open_window(Session.example("ru")))
    place = QPointF(200, 150)
    before = canvas.camera.to_document(place)
    canvas.zoom(1.7, place)
    after = canvas.camera.to_document(place)
    assert abs(before.x() - after.x()) < 1e-6
    assert abs(before.y() - after.y()) < 1e-6


def test_everything_has_a_name_and_both_languages(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    window.menus.action("language-en").trigger()
    assert window.menuBar().actions()[0].text() == "File"
    window.menus.action("theme-dark").trigger()
    assert window.theme.name == "dark"
    focusable = [w for w in window.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]
    assert not nameless


def test_the_line_of_a_name_covers_all_lines_of_the_title(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    canvas = canvas_of(window)
    make_unit(qtbot, window, QPoint(200, 150), "Отдел информационных технологий")
    id = named(window, "Отдел информационных технологий")
    canvas.naming.begin(id)
    line = canvas.name_line
    assert line is not None
    box = canvas.camera.rect_to_screen(canvas.stage.rect(id))
    assert line.height() >= box.height() - 12 and line.geometry().bottom() <= box.bottom()


def test_the_line_of_a_name_grows_with_the_name(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    canvas = canvas_of(window)
    make_unit(qtbot, window, QPoint(200, 150), "Цех")
    canvas.zoom(0.5 / canvas.camera.zoom)
    canvas.naming.begin(named(window, "Цех"))
    line = canvas.name_line
    assert line is not None
    narrow = line.width()
    line.setText("Отдел информационных технологий")
    assert narrow < line.width() >= line.fontMetrics().horizontalAdvance(line.text())
    line.setText("Отдел информационных технологий " * 9)
    assert line.width() <= 360


def test_the_first_unit_of_the_first_page_begins_the_rhythm(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    window.show_view("welcome")
    run_action(window.desk, "add-unit")
    canvas = canvas_of(window)
    qtbot.waitUntil(lambda: canvas.name_line is not None)
    line = canvas.name_line
    assert line is not None
    line.setText("Склад")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert window.session.organization.count(Unit) == 2
    assert window.session.organization.count(ClientLink) == 1
