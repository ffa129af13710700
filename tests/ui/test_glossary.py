"""Abbreviations are explained, changed and taken out of the glossary in the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from designer.model.company import GlossaryEntry
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.dialogs.glossary import Glossary
from designer.ui.main_window import MainWindow
from designer.ui.panels.findings import Findings

Open = Callable[[Session], MainWindow]
TEXT = "Склад: Клиент: Цех. Помогать цеху знать остатки ТМЦ.\nЦех: Клиент: покупатели. Помогать покупателям жить."


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(Session(from_outline(TEXT)))


def _entries(window: MainWindow) -> dict[str, str]:
    return {entry.abbreviation: entry.meaning for entry in window.session.organization.all(GlossaryEntry)}


def test_an_empty_glossary_begins_with_one_step(window: MainWindow, qtbot: QtBot) -> None:
    dialog = Glossary(window.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.table.isVisible()
    dialog._empty.step.click()
    assert dialog.table.isVisible() and list(_entries(window)) == ["НОВОЕ"]
    dialog.table.item(0, 0).setText("ТМЦ")
    dialog.table.item(0, 1).setText("  товарно-материальные   ценности ")
    assert _entries(window) == {"ТМЦ": "товарно-материальные ценности"}
    dialog.remove.click()
    assert _entries(window) == {} and not dialog.table.isVisible()
    for _ in range(2):
        window.session.undo()
    assert _entries(window) == {"ТМЦ": ""} and dialog.table.item(0, 0).text() == "ТМЦ"


def test_two_entries_of_one_name_are_not_made(window: MainWindow, qtbot: QtBot) -> None:
    dialog = Glossary(window.desk)
    qtbot.addWidget(dialog)
    dialog.add.click()
    dialog.add.click()
    assert set(_entries(window)) == {"НОВОЕ", "НОВОЕ2"}
    dialog.table.item(1, 0).setText("НОВОЕ")
    assert set(_entries(window)) == {"НОВОЕ", "НОВОЕ2"} and dialog.table.item(1, 0).text() == "НОВОЕ2"


def test_a_click_on_the_fix_asks_what_the_abbreviation_stands_for(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.findChild(Findings)
    assert panel is not None and panel.finding is not None and panel.finding.code == "M009"
    panel._take_first()
    dialog = window.findChild(Glossary)
    assert dialog is not None and dialog.isVisible() and _entries(window) == {"ТМЦ": ""}
    line = dialog.table.findChild(QLineEdit)
    assert line is not None
    line.setText("товары и материалы")
    dialog.table.setCurrentCell(0, 0)
    qtbot.waitUntil(lambda: _entries(window) == {"ТМЦ": "товары и материалы"})
    dialog.accept()
