"""A position in several units, a group by rule, stated people, the pages of terms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.analysis.reading import group_members
from designer.edits.clients import declare_client
from designer.edits.participants import add_participant
from designer.i18n import LANGUAGES, Language, plain, set_language
from designer.model.participants import ClientGroup, Position, Unit
from designer.session import Session
from designer.ui.dialogs.method_help import MethodHelp
from designer.ui.inspector.about import AboutPage
from designer.ui.main_window import MainWindow
from designer.ui.method_terms import TERMS
from designer.ui.widgets.card import Card
from designer.ui.widgets.key_button import KeyButton
from designer.ui.widgets.texts import ElidedLink, button
from designer.word.text_of import text_of

Open = Callable[[Session], MainWindow]


def _page(window: MainWindow, id: str) -> AboutPage:
    window.desk.select([id])
    page = window.findChild(AboutPage)
    assert page is not None
    page.refresh()
    return page


def test_a_position_stands_in_several_units(open_window: Open, tmp_path: Path) -> None:
    session = Session.new("ru")
    with session.edit(plain("")) as organization:
        first, second = (add_participant(organization, Unit, name) for name in ("Проект А", "Проект Б"))
        chief = add_participant(organization, Position, "Начальник участка", unit=first.id)
    window = open_window(session)
    page = _page(window, chief.id)
    page.lines["also_in"].setText("Проект Б; Проект В")
    page.lines["also_in"].editingFinished.emit()
    assert session.organization.need(Position, chief.id).also_in == ()
    page.lines["also_in"].setText("проект б; Проект А")
    page.lines["also_in"].editingFinished.emit()
    assert session.organization.need(Position, chief.id).also_in == (second.id,)
    (document,) = session.export_pack(tmp_path, kinds=["regulation"], subjects=[second.id]).documents
    assert "Начальник участка" in text_of(document.path.read_bytes())
    session.undo()
    assert session.organization.need(Position, chief.id).also_in == ()


def test_a_group_by_rule_takes_newcomers_in(open_window: Open, tmp_path: Path) -> None:
    session = Session.new("ru")
    with session.edit(plain("")) as organization:
        chief = add_participant(organization, Position, "Генеральный директор")
        office = add_participant(organization, Unit, "Администрация")
        group = add_participant(organization, ClientGroup, "руководители первого уровня")
        declare_client(organization, office.id, group.id)
    window = open_window(session)
    page = _page(window, group.id)
    page.boxes["rule"].setCurrentIndex(page.boxes["rule"].findData(chief.id))
    assert session.organization.need(ClientGroup, group.id).reports_to_rule == chief.id
    mission = session.organization.need(Unit, office.id).mission
    with session.edit(plain("")) as organization:
        new = add_participant(organization, Unit, "Департамент ИТ", reports_to=chief.id)
    assert new.id in group_members(session.organization, session.organization.need(ClientGroup, group.id))
    assert session.organization.need(Unit, office.id).mission == mission


def test_stated_people_of_a_unit_are_typed(open_window: Open) -> None:
    session = Session.new("ru")
    with session.edit(plain("")) as organization:
        unit = add_participant(organization, Unit, "Цех")
    page = _page(open_window(session), unit.id)
    page.lines["stated_headcount"].setText("много")
    page.lines["stated_headcount"].editingFinished.emit()
    assert session.organization.need(Unit, unit.id).stated_headcount is None
    page.lines["stated_headcount"].setText("49,5")
    page.lines["stated_headcount"].editingFinished.emit()
    assert session.organization.need(Unit, unit.id).stated_headcount == 49.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_has_its_page(qtbot: QtBot, open_window: Open, language: Language) -> None:
    set_language(language)
    window = open_window(Session.new(language))
    for term in TERMS:
        page = MethodHelp(window.desk, term.key)
        qtbot.addWidget(page)
        assert page.name.text() == str(term.title)
        assert page.meaning.text() == str(term.meaning) and page.here.text() == str(term.here)


@pytest.mark.parametrize("key", (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))
def test_keys_press_the_button_that_has_the_focus(qtbot: QtBot, key: Qt.Key) -> None:
    for made in (button("Дальше"), Card("Ресторан", "Кухня и зал"), KeyButton("Открыть", "Ctrl+O"), ElidedLink("Цех")):
        qtbot.addWidget(made)
        pressed: list[bool] = []
        made.clicked.connect(lambda _=False, pressed=pressed: pressed.append(True))
        qtbot.keyClick(made, key)
        assert len(pressed) == 1, type(made).__name__
        qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert len(pressed) == 1
