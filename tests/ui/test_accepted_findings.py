"""A finding is accepted with a reason, seen among the accepted ones, and brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.dialogs.accept_finding import AcceptFinding
from designer.ui.dialogs.accepted_findings import AcceptedFindings
from designer.ui.main_window import MainWindow
from designer.ui.panels.findings import Findings

Open = Callable[[Session], MainWindow]
TEXT = "Склад: Клиент: Цех. Обеспечение цеха комплектующими.\nЦех: Клиент: покупатели. Помогать покупателям жить."


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(Session(from_outline(TEXT)))


def _codes(window: MainWindow) -> list[str]:
    return [finding.code for finding in window.session.checker.findings]


def test_there_must_be_a_reason(window: MainWindow, qtbot: QtBot) -> None:
    dialog = AcceptFinding(window, "Склад: «Обеспечение»…")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.done_button.isEnabled()
    qtbot.keyClicks(dialog.reason, "  ")
    assert not dialog.done_button.isEnabled()
    dialog.reason.insert("так принято")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)


def test_what_was_accepted_is_one_question_and_can_be_brought_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("designer.ui.panels.findings.ask_reason", lambda *_: "так принято")
    panel = window.findChild(Findings)
    assert panel is not None and panel.finding is not None and panel.finding.code == "M012"
    noted: list[tuple[str, bool]] = []
    window.desk.noted.connect(lambda text, undo: noted.append((str(text), undo)))
    with qtbot.waitSignal(window.desk.bridge.findings_changed):
        panel.accept()
    assert not {"M012", "M002"} & set(_codes(window))
    assert noted == [("Замечание принято", True)]
    qtbot.waitUntil(panel.accepted.isVisible)
    assert panel.accepted.text() == "Принятые · 1"
    dialog = AcceptedFindings(window.desk)
    qtbot.addWidget(dialog)
    item = dialog.list.topLevelItem(0)
    assert item is not None and item.text(1) == "так принято" and item.text(2)
    with qtbot.waitSignal(window.desk.bridge.findings_changed):
        dialog.back.click()
    assert "M012" in _codes(window) and dialog.list.topLevelItemCount() == 0
    assert not dialog.back.isEnabled() and not dialog.list.isVisibleTo(dialog)
    window.session.undo()
    window.session.check()
    assert "M012" not in _codes(window)
