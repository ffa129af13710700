"""The chain in the window: the ladder of missions, what if somebody is gone, limits kept in the model."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.dialogs.chain import ChainDialog
from designer.ui.inspector.chain import ChainPage
from designer.ui.main_window import MainWindow

TEXT = """Склад: Клиент: Цех. Помогать цеху собирать заказы.
Цех: Клиент: покупатели (внешний). Помогать покупателям получать мебель в срок.
Юрист: Клиент: Архив.
Архив:"""
Open = Callable[[Session], MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(Session(from_outline(TEXT)))


def _id(window: MainWindow, name: str) -> str:
    return next(p.id for p in window.session.organization if isinstance(p, Participant) and p.name == name)


def _shown(page: ChainPage) -> str:
    return "\n".join(w.text() for w in (*page.findChildren(QLabel), *page.findChildren(QPushButton)))


def test_the_missions_are_read_along_the_path(window: MainWindow, qtbot: QtBot) -> None:
    page = ChainPage(window.desk)
    qtbot.addWidget(page)
    window.desk.select([_id(window, "Склад")])
    page.refresh()
    shown = _shown(page)
    assert "2\u00a0шага" in shown and "Помогать цеху собирать заказы" in shown and "покупатели" in shown
    next(b for b in page.findChildren(QPushButton) if "вслух" in b.text()).click()
    assert QApplication.clipboard().text().splitlines()[0] == "Склад. Помогать цеху собирать заказы."


def test_an_end_of_the_chain_is_mended_from_the_page(window: MainWindow, qtbot: QtBot) -> None:
    page = ChainPage(window.desk)
    qtbot.addWidget(page)
    window.desk.select([_id(window, "Юрист")])
    page.refresh()
    assert "Архив" in _shown(page)
    before = window.session.organization.count(ClientLink)
    next(b for b in page.findChildren(QPushButton) if "Архив → покупатели" in b.accessibleName()).click()
    assert window.session.organization.count(ClientLink) == before + 1
    window.session.undo()
    assert window.session.organization.count(ClientLink) == before


def test_the_report_says_who_loses_the_client_and_keeps_limits(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ChainDialog(window.desk)
    qtbot.addWidget(dialog)
    dialog.gone.setCurrentIndex(dialog.gone.findData(_id(window, "Цех")))
    assert "Склад" in dialog.answer.text()
    dialog.gone.setCurrentIndex(dialog.gone.findData(_id(window, "Склад")))
    assert "не теряет никто" in dialog.answer.text()
    dialog.limits["most_clients"].setValue(3)
    assert window.session.organization.company.most_clients == 3
    window.session.undo()
    assert window.session.organization.company.most_clients == 7
