"""A large model on a small screen: nothing is cut off, the drawing has the room, text is read, somebody is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from designer.model.participants import Position
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.canvas.canvas import Canvas
from designer.ui.dialogs.filter import FilterDialog
from designer.ui.dialogs.import_file import ImportFile
from designer.ui.dialogs.import_preview import ImportPreview
from designer.ui.dialogs.keys import KeysDialog
from designer.ui.dialogs.print_pages import PrintDialog
from designer.ui.main_window import MainWindow
from designer.ui.palette import Palette
from tests.exchange.tables import values

Open = Callable[[Session], MainWindow]
ROWS = [["id", "name", "title", "manager"], *([n, f"Person {n}", f"Post {n}", n // 6 if n else ""] for n in range(175))]


@pytest.fixture(params=[(1366, 768), (1093, 614), (960, 540)], ids=["100 %", "125 %", "200 % of full HD"])
def window(request: pytest.FixtureRequest, open_window: Open, qtbot: QtBot) -> MainWindow:
    session = Session.new("ru")
    session.apply_import(session.read_import(values(ROWS), "staff.csv"))
    made = open_window(session)
    made.resize(*request.param)
    qtbot.waitUntil(lambda: (made.width(), made.height()) == request.param)
    qtbot.waitUntil(lambda: not session.checker.stale)
    return made


def _seen(window: QWidget) -> list[QWidget]:
    return [w for w in window.findChildren(QWidget) if w.isVisible() and not w.isWindow()]


def test_no_widget_is_cut_off(window: MainWindow) -> None:
    for id in ("clients", "structure", "chain", "matrix", "outline"):
        window.show_view(id)
        for widget in (window.top_bar, window.views[id], window.statusBar()):
            corner = widget.mapTo(window, QPoint(widget.width(), widget.height()))
            assert 0 <= corner.x() <= window.width() + 1 and 0 <= corner.y() <= window.height() + 1, (id, widget)
        bar = window.top_bar
        for child in bar.findChildren(QWidget):
            if child.isVisible():
                assert child.mapTo(bar, QPoint(child.width(), 0)).x() <= bar.width() + 1, child.accessibleName()


def test_the_drawing_has_the_room(window: MainWindow) -> None:
    window.show_view("structure")
    window.desk.bridge.findings_changed.emit()
    canvas = window.views["structure"]
    share = canvas.width() * canvas.height() / (window.width() * window.height())
    assert share >= (0.55 if window.width() > 1000 else 0.5)


def test_text_is_large_enough(window: MainWindow) -> None:
    for id in ("clients", "matrix", "outline"):
        window.show_view(id)
        for widget in _seen(window):
            size = widget.font().pixelSize()
            assert size == -1 or size >= 12 or widget.property("plain"), (type(widget).__name__, size)


def test_somebody_is_found_by_a_few_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.show_view("structure")
    canvas = window.views["structure"]
    assert isinstance(canvas, Canvas)
    wanted = next(p for p in window.session.organization.all(Position) if p.name == "Post 171")
    palette = Palette(window.desk)
    qtbot.addWidget(palette)
    palette.line.setText("Post 171")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.desk.selected == wanted.id
    assert canvas.seen.intersects(canvas.stage.rect(wanted.id))


def test_dialogs_fit(window: MainWindow) -> None:
    desk = window.desk
    dialogs: list[QDialog] = [
        ImportPreview(desk),
        ImportFile(desk, values(ROWS), "staff.csv"),
        FilterDialog(desk),
        PrintDialog(desk),
        KeysDialog(desk),
        Palette(desk),
    ]
    for dialog in dialogs:
        dialog.show()
        assert dialog.height() <= 700 and dialog.width() <= 1366, type(dialog).__name__
        dialog.close()


def test_the_tree_is_a_key_away(window: MainWindow) -> None:
    from designer.ui.panels.organization_tree import OrganizationTree

    tree = window.findChildren(OrganizationTree)[0]
    assert not tree.isVisible()
    run_action(window.desk, "tree")
    assert tree.isVisible()
    window.resize(1600, 900)
    assert tree.isVisible()


def test_w07_a_real_company(open_window: Open, shared: Path) -> None:
    session = Session.new("ru")
    path = shared / "cases" / "S01_sourcegraph_team_anon.csv"
    session.apply_import(session.read_import(path.read_bytes(), path.name))
    window = open_window(session)
    window.resize(1093, 614)
    window.show_view("structure")
    canvas = window.views["structure"]
    assert isinstance(canvas, Canvas) and len(canvas.stage.board.boxes) == 175
    assert canvas.width() * canvas.height() >= 0.55 * window.width() * window.height()
