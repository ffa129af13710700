"""The findings below the view take the room that they use, and every fix is within reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QSplitter
from pytestqt.qtbot import QtBot

from designer.edits.missions import write_mission
from designer.i18n import plain
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.main_window import MainWindow
from designer.ui.panels.findings import Findings

Open = Callable[[Session], MainWindow]
GOOD = "Помогать цеху собирать заказы в срок."


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    text = f"Склад: Клиент: Цех. {GOOD}\nЦех: Клиент: покупатели. Помогать покупателям жить с мебелью."
    window = open_window(Session(from_outline(text)))
    window.resize(1366, 768)
    return window


def _panel(window: MainWindow) -> Findings:
    panel = window.findChild(Findings)
    assert panel is not None
    return panel


def _write(window: MainWindow, mission: str) -> None:
    (store,) = (one for one in window.session.organization.all(Unit) if one.name == "Склад")
    with window.desk.edit(plain("mission")) as organization:
        write_mission(organization, store.id, mission)


def test_the_panel_grows_with_its_first_finding_and_gives_the_room_back(window: MainWindow, qtbot: QtBot) -> None:
    panel = _panel(window)
    split = panel.parentWidget()
    assert isinstance(split, QSplitter)
    qtbot.waitUntil(lambda: split.sizes()[1] == panel.maximumHeight())
    for mission, is_open in (("Помогать прорабам строить.", True), (GOOD, False), ("Учёт.", True), (GOOD, False)):
        _write(window, mission)
        qtbot.waitUntil(lambda is_open=is_open: bool(window.session.checker.findings) is is_open)
        if is_open:
            qtbot.waitUntil(panel.list.isVisible)
            qtbot.waitUntil(lambda: split.sizes()[1] == window._below)
        else:
            qtbot.waitUntil(lambda: split.sizes()[1] == panel.maximumHeight())
    assert sum(split.sizes()) + split.handleWidth() >= split.height() - 1


def test_every_fix_is_in_a_menu_where_the_buttons_have_no_room(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    class Looked(QMenu):
        def exec(self, *_: object) -> None:  # type: ignore[override]
            shown.extend(action.text() for action in self.actions())

    monkeypatch.setattr("designer.ui.finding_menu.QMenu", Looked)
    _write(window, "Помогать прорабам строить.")
    panel = _panel(window)
    qtbot.waitUntil(lambda: panel.list.isVisible() and panel.more.isVisible())
    qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert panel.finding is not None
    assert [str(fix.label) for fix in panel.finding.fixes] == shown[2:-1] and "причиной" in shown[-1]


def test_the_list_turns_to_the_selected_one_and_keeps_the_place_among_theirs(open_window: Open, qtbot: QtBot) -> None:
    text = "Склад: Учёт.\nЦех: Клиент: Склад. Хранение.\nСбыт: Клиент: Склад. Учёт и хранение."
    session = Session(from_outline(text))
    window = open_window(session)
    panel = _panel(window)
    ids = {unit.name: unit.id for unit in session.organization.all(Unit)}
    for name in ("Сбыт", "Склад", "Цех"):
        window.desk.select([ids[name]])
        assert panel.finding is not None and panel.finding.subject == ids[name]
    theirs = [f for f in session.checker.findings if f.subject == ids["Цех"]]
    assert len(theirs) > 1
    row = session.checker.findings.index(theirs[-1])
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))
    panel._go()
    assert panel.finding == theirs[-1]
