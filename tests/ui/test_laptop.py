"""A large model on a small screen: nothing is cut off, the drawing has the room, text is read, somebody is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QAbstractSpinBox, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from designer.i18n import set_language
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.actions import run_action
from designer.ui.canvas.canvas import Canvas
from designer.ui.dialogs.company import CompanyDialog
from designer.ui.dialogs.filter import FilterDialog
from designer.ui.dialogs.import_file import ImportFile
from designer.ui.dialogs.import_preview import ImportPreview
from designer.ui.dialogs.keys import KeysDialog
from designer.ui.dialogs.print_pages import PrintDialog
from designer.ui.first_model.company import CompanyStep
from designer.ui.first_model.dialog import FirstModelDialog
from designer.ui.inspector.about import AboutPage
from designer.ui.inspector.mission_editor import MissionEditor
from designer.ui.look.theme import Theme
from designer.ui.main_window import MainWindow
from designer.ui.palette import Palette
from designer.ui.panels.findings import Findings
from designer.ui.widgets.roomy_tabs import RoomyTabs
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


def _tabs(window: MainWindow) -> RoomyTabs:
    found = window.findChild(RoomyTabs)
    assert found is not None
    return found


@pytest.mark.parametrize("language", ("ru", "en"))
def test_no_page_of_the_inspector_is_cut_or_scrolled_away(
    open_window: Open, qtbot: QtBot, language: Literal["ru", "en"]
) -> None:
    set_language(language)
    window = open_window(Session.example(language))
    window.resize(1093, 614)
    window.desk.select([next(iter(window.session.organization.all(Unit))).id])
    tabs = _tabs(window)
    qtbot.waitUntil(lambda: not tabs.more.isHidden())
    shown = [number for number in range(tabs.count()) if tabs.isTabVisible(number)]
    hidden = [number for number in range(tabs.count()) if number not in shown]
    assert 3 <= len(shown) < tabs.count()
    qtbot.waitUntil(lambda: tabs.tabBar().tabRect(shown[-1]).right() <= tabs.more.x())
    menu = tabs.more.menu()
    assert [action.text() for action in menu.actions()] == [tabs.tabText(number) for number in hidden]
    menu.actions()[-1].trigger()
    assert tabs.currentIndex() == hidden[-1] and tabs.isTabVisible(hidden[-1])
    qtbot.waitUntil(lambda: tabs.tabBar().tabRect(hidden[-1]).right() <= tabs.more.x())
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: tabs.more.isHidden())
    assert all(tabs.isTabVisible(number) for number in range(tabs.count()))


def test_the_tree_has_its_button(open_window: Open, qtbot: QtBot) -> None:
    from designer.ui.panels.organization_tree import OrganizationTree

    window = open_window(Session.example("ru"))
    window.resize(1093, 614)
    tree = window.findChildren(OrganizationTree)[0]
    toggle = next(b for b in window.top_bar.findChildren(QPushButton) if b.accessibleName() == "Дерево организации")
    qtbot.waitUntil(lambda: not tree.isVisible())
    assert not toggle.isChecked() and "F4" in toggle.toolTip() and "Показать" in toggle.toolTip()
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert tree.isVisible() and toggle.isChecked() and tree.width() >= 200
    run_action(window.desk, "tree")
    assert not tree.isVisible() and not toggle.isChecked()


def test_findings_on_one_line_are_read_mended_and_unfolded(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session(from_outline("Юрист: Клиент: Цех.\nЦех: Клиент: покупатели.")))
    window.resize(1093, 614)
    panel = window.findChildren(Findings)[0]
    qtbot.waitUntil(lambda: panel.line.isVisible())
    assert not panel.list.isVisible()
    assert panel.finding is not None and str(panel.finding.message) in panel.line.words.accessibleName()
    qtbot.mouseClick(panel.line.words, Qt.MouseButton.LeftButton)
    assert window.desk.selected == panel.finding.subject
    qtbot.mouseClick(panel.turn, Qt.MouseButton.LeftButton)
    assert panel.list.isVisible() and not panel.line.isVisible()
    assert any(b.text() == "Принять с причиной…" and b.isVisible() for b in panel.findChildren(QPushButton))
    run_action(window.desk, "findings-list")
    assert panel.line.isVisible() and not panel.list.isVisible()


def test_a_view_that_is_not_seen_takes_no_room_from_the_findings(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session(from_outline("Юрист: Клиент: Цех.\nЦех: Клиент: покупатели.")))
    window.resize(1093, 590)
    window.show_view("welcome")
    window.show_view("clients")
    window.show_list(True)
    panel = window.findChildren(Findings)[0]
    qtbot.waitUntil(lambda: panel.height() >= 160)


def test_the_fix_of_a_finding_on_one_line_is_one_click(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(
        Session(from_outline("Юрист: Клиент: Цех. Помогать цеху и складу.\nЦех: Клиент: покупатели.\nСклад:"))
    )
    window.resize(1093, 614)
    panel = window.findChildren(Findings)[0]
    qtbot.waitUntil(lambda: panel.line.isVisible())
    panel.list.setCurrentItem(
        next(
            item
            for row in range(panel.list.topLevelItemCount())
            if (item := panel.list.topLevelItem(row)) is not None and item.data(0, Qt.ItemDataRole.UserRole).fixes
        )
    )
    before = window.session.organization.count(ClientLink), window.session.undo_label
    qtbot.mouseClick(panel.line.cure, Qt.MouseButton.LeftButton)
    assert (window.session.organization.count(ClientLink), window.session.undo_label) != before


def test_f8_shows_the_finding_in_the_list_too(open_window: Open) -> None:
    window = open_window(Session(from_outline("Юрист: Клиент: Цех.\nЦех: Клиент: Юрист.\nСклад: Клиент: Цех.")))
    panel = window.findChildren(Findings)[0]
    for _ in range(3):
        run_action(window.desk, "next-finding")
        assert panel.finding is not None and window.desk.selected == panel.finding.subject


def test_a_finding_has_a_menu(open_window: Open) -> None:
    window = open_window(Session(from_outline("Юрист: Клиент: Цех.\nЦех: Клиент: покупатели.")))
    panel = window.findChildren(Findings)[0]
    menu = panel.menu()
    assert menu is not None and panel.finding is not None
    said = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert said[0] == "Показать на схеме" and said[-1] == "Принять с причиной…"
    assert len(said) == 2 + len(panel.finding.fixes)


def test_dialogs_leave_room_for_their_frame(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(Session.example("ru"))
    window.resize(1093, 574)
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(1093, 614))
    for dialog in (FirstModelDialog(window.desk), KeysDialog(window.desk), ImportPreview(window.desk)):
        assert dialog.height() <= 574 and dialog.width() <= 1093, type(dialog).__name__
        assert dialog.minimumSizeHint().height() <= 574, type(dialog).__name__
        dialog.deleteLater()


def test_a_first_model_begins_in_its_first_field(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session.new("ru"))
    dialog = FirstModelDialog(window.desk)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    step = dialog.steps[0]
    assert isinstance(step, CompanyStep)
    qtbot.waitUntil(step.name.hasFocus)


def test_the_status_names_a_missing_external_client(open_window: Open) -> None:
    window = open_window(Session(from_outline("Юрист: Клиент: Цех.\nЦех: ")))
    assert "внешний клиент не назван" in window.status._chain.text()


def test_f8_walks_through_the_list_and_round(open_window: Open) -> None:
    window = open_window(Session(from_outline("Юрист: Клиент: Цех.\nЦех: Клиент: Юрист.\nСклад: Клиент: Цех.")))
    panel = window.findChildren(Findings)[0]
    number = panel.list.topLevelItemCount()
    rows = []
    for _ in range(number + 1):
        run_action(window.desk, "next-finding")
        rows.append(panel.list.currentIndex().row())
    assert rows == [*range(number), 0]


def test_every_number_that_is_typed_is_seen(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session.example("ru"))
    dialogs = [FirstModelDialog(window.desk), PrintDialog(window.desk), CompanyDialog(window.desk)]
    boxes = []
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        boxes += [box for box in dialog.findChildren(QAbstractSpinBox) if box.isVisible()]
    assert boxes
    for box in boxes:
        line = box.findChild(QLineEdit)
        assert line is not None and line.width() >= 24 and line.x() >= 0, box.accessibleName()


def test_a_missing_mission_leads_to_its_editor(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session(from_outline("Юрист: Клиент: Цех.\nЦех (Ц): Клиент: покупатели.")))
    panel = window.findChildren(Findings)[0]
    finding = panel.finding
    assert finding is not None and finding.code == "M001"
    with qtbot.waitActive(window):
        window.activateWindow()
    panel._take_first()
    assert window.desk.selected == finding.subject
    editor = window.findChild(MissionEditor)
    assert editor is not None
    qtbot.waitUntil(editor.hasFocus)
    said = [panel.list.topLevelItem(row).text(1) for row in range(panel.list.topLevelItemCount())]
    assert not any("Ц: " in one and "Цех: " in one for one in said), said


def test_fields_of_the_panel_are_wide_enough_and_begin_at_their_beginning(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session.example("ru"))
    window.resize(1093, 590)
    unit = max(window.session.organization.all(Unit), key=lambda one: len(one.name))
    window.desk.select([unit.id])
    tabs = _tabs(window)
    page = window.findChild(AboutPage)
    assert page is not None
    number = next(n for n in range(tabs.count()) if tabs.widget(n).findChild(AboutPage) is not None)
    tabs.setCurrentIndex(number)
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(lambda: page.lines["name"].text() == unit.name)
    for line in page.lines.values():
        if line.isVisible():
            assert line.width() >= 140 and line.cursorPosition() == 0, line.accessibleName()
    assert page.lines["name"].toolTip() == unit.name


def test_before_the_first_check_nothing_is_said_about_findings(qtbot: QtBot) -> None:
    session = Session(from_outline("Юрист: Клиент: Цех.\nЦех: Клиент: покупатели."))
    window = MainWindow(session, Theme("light"))
    qtbot.addWidget(window, before_close_func=lambda w: w.session.history.mark_saved())
    assert session.checker.stale
    panel = window.findChildren(Findings)[0]
    said = panel._head.text(), window.top_bar._findings.text()
    assert said == ("Модель проверяется…", "…") and panel.next.isHidden()
    window.show()
    qtbot.waitUntil(lambda: not session.checker.stale)
    qtbot.waitUntil(lambda: "Замечания · " in panel._head.text())
    assert window.top_bar._findings.text().startswith("●")
