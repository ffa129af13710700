"""A mission with a wrong client is mended by the offered click, taken back, saved and opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from designer.edits.clients import declare_client
from designer.i18n import plain
from designer.model.participants import ExternalClient, Participant, Performer
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.main_window import MainWindow

TEXT = "Склад: Клиент: Цех.\nЦех: Клиент: покупатели. Помогать покупателям получать мебель в срок.\nСметный отдел:"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    session = Session(from_outline(TEXT))
    with session.edit(plain("")) as org:
        declare_client(org, _id(session, "Сметный отдел"), _id(session, "Цех"))
    session.history.mark_saved()
    made = MainWindow(session)
    qtbot.addWidget(made, before_close_func=lambda w: w.session.history.mark_saved())
    made.show()
    qtbot.waitUntil(lambda: not session.checker.stale)
    return made


def _id(session: Session, name: str) -> str:
    return next(p.id for p in session.organization if isinstance(p, Participant) and p.name == name)


def _codes(window: MainWindow) -> set[str]:
    warehouse = _id(window.session, "Склад")
    return {f.code for f in window.session.checker.findings if f.subject == warehouse}


def test_the_offered_click_mends_a_wrong_client(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.select(_id(window.session, "Склад"))
    with qtbot.waitSignal(window.bridge.findings_changed):
        qtbot.keyClicks(window.editor, "x")
        window.editor.setPlainText("Помогать цеху собирать заказы, а сметному отделу — считать остатки.")
    qtbot.waitUntil(lambda: "M005" in _codes(window))
    row = next(r for r in range(window.findings.count()) if window.findings.item(r).text().startswith("M005"))
    window.findings.setCurrentRow(row)
    buttons = [window.fixes.itemAt(i).widget() for i in range(window.fixes.count())]
    declare = next(b for b in buttons if isinstance(b, QPushButton) and b.property("fix").startswith("declare:"))
    with qtbot.waitSignal(window.bridge.findings_changed):
        qtbot.mouseClick(declare, Qt.MouseButton.LeftButton)
    assert "M005" not in _codes(window)
    with qtbot.waitSignal(window.bridge.findings_changed):
        window.undo()
    assert "M005" in _codes(window)
    window.session.save(tmp_path / "m.orgmission")
    window.open(tmp_path / "m.orgmission")
    mission = window.session.organization.need(Performer, _id(window.session, "Склад")).mission
    assert mission.startswith("Помогать цеху собирать заказы")


def test_parts_of_the_mission_are_coloured(window: MainWindow, qtbot: QtBot) -> None:
    window.select(_id(window.session, "Цех"))
    window.editor.colour()
    marked = {mark.cursor.selectedText() for mark in window.editor.extraSelections()}
    assert {"Помогать", "покупателям"} <= marked


def test_adding_and_deleting_can_be_taken_back(window: MainWindow) -> None:
    before = window.people.count()
    window.add(ExternalClient)
    assert window.people.count() == before + 1
    window.delete()
    assert window.people.count() == before
    window.undo()
    window.undo()
    assert window.people.count() == before


def test_the_language_changes_at_run_time(window: MainWindow) -> None:
    window.switch_language()
    assert window.menuBar().actions()[0].text() == "File"
    assert "participants" in window.statusBar().currentMessage()


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    focusable = [w for w in (window.people, window.editor, window.findings) if isinstance(w, QWidget)]
    assert all(w.accessibleName() for w in focusable)


def test_markup_in_a_name_stays_text(window: MainWindow) -> None:
    with window.session.edit(plain("")) as org:
        org.put(ExternalClient(id="x", name="<b>x</b>"))
    window.select("x")
    assert window.title.text() == "<b>x</b>" and window.title.textFormat() == Qt.TextFormat.PlainText


def test_the_mission_belongs_to_the_title_after_delete_and_undo(window: MainWindow) -> None:
    window.select(_id(window.session, "Склад"))
    window.delete()
    window.undo()
    window.editor.insertPlainText("Помогать")
    shown = window.title.text()
    written = {p.name for p in window.session.organization if isinstance(p, Performer) and p.mission == "Помогать"}
    assert written <= {shown}
    assert window.editor.performer == window.selected == _id(window.session, shown)


def test_the_first_participant_can_be_written_at_once(qtbot: QtBot) -> None:
    window = MainWindow(Session(from_outline("Склад: Клиент: Цех.\nЦех:")))
    qtbot.addWidget(window, before_close_func=lambda w: w.session.history.mark_saved())
    assert window.title.text() == "Склад" and window.editor.isEnabled()
