"""Journeys in the inspector: the guided form, completion in the dative, terms, case forms, a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from designer.analysis.reading import declared_clients
from designer.edits.clients import find_arrow
from designer.i18n import plain
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import RequestProcedure, Service
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.inspector.about import AboutPage
from designer.ui.inspector.mission import MissionPage
from designer.ui.inspector.services import ServicesPage
from designer.ui.main_window import MainWindow
from designer.ui.panels.findings import Findings
from designer.ui.panels.inspector import Inspector
from designer.ui.widgets.texts import ElidedLink

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы в срок.\nЦех: Клиент: покупатели.\nСбыт:"
Page = TypeVar("Page", bound=QWidget)
Open = Callable[[Session], MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    window = open_window(Session(from_outline(TEXT)))
    window.desk.select([_id(window, "Склад")])
    return window


def _id(window: MainWindow, name: str) -> str:
    return next(p.id for p in window.session.organization if isinstance(p, Participant) and p.name == name)


def _mission(window: MainWindow, name: str) -> str:
    return window.session.organization.need(Performer, _id(window, name)).mission


def _page(window: MainWindow) -> MissionPage:
    page = window.findChild(MissionPage)
    assert page is not None
    return page


def _turn_to(window: MainWindow, kind: type[Page]) -> Page:
    """Open the page as a click on its tab does."""
    tabs = window.findChild(QTabWidget)
    assert tabs is not None
    for number in range(tabs.count()):
        page = tabs.widget(number).findChild(kind)
        if page is not None:
            tabs.setCurrentIndex(number)
            return page
    raise AssertionError(kind)


def test_the_guided_form_and_the_text_are_one_mission(window: MainWindow) -> None:
    page = _page(window)
    page.show_form.setChecked(True)
    assert page.form.lines[0, "whom"].text() == "цеху"
    line = page.form.lines[0, "what"]
    line.setText("отгружать заказы день в день")
    line.editingFinished.emit()
    assert "отгружать заказы день в день" in _mission(window, "Склад")
    assert page.editor.toPlainText() == _mission(window, "Склад")
    window.session.undo()
    assert "собирать заказы" in page.editor.toPlainText()


def test_a_client_is_completed_in_the_dative(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window)
    page.editor.setFocus()
    page.editor.selectAll()
    page.editor.insertPlainText("Помогать це")
    qtbot.waitUntil(lambda: not page.completing.list.isHidden())
    qtbot.keyClick(page.editor, Qt.Key.Key_Tab)
    assert page.editor.toPlainText().strip() == "Помогать цеху"


def _fill(line: QLineEdit, words: str, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Write into a line and leave it by a key; no names are offered meanwhile."""
    line.setFocus()
    line.setCompleter(None)  # type: ignore[arg-type]
    line.selectAll()
    line.insert(words)
    qtbot.keyClick(line, key)


def test_tab_goes_through_the_guided_form_and_nothing_typed_is_lost(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window)
    page.show_form.setChecked(True)
    lines = page.form.lines
    said = {"whom": "Сбыт", "what": "отгружать", "means": "за счёт запаса", "limits": "в рамках сметы"}
    for (_, name), line in lines.items():
        _fill(line, said[name], qtbot)
    assert page.form.lines is lines and page.form.add.hasFocus()
    assert _mission(window, "Склад") == "Помогать сбыту отгружать за счёт запаса в рамках сметы."
    for undone in ("Помогать сбыту отгружать за счёт запаса.", "Помогать сбыту отгружать."):
        window.session.undo()
        assert _mission(window, "Склад") == undone and page.editor.toPlainText() == undone
    qtbot.waitUntil(lambda: lines[0, "limits"].text() == "")


def test_an_empty_mission_has_an_empty_form_and_no_words_of_ours(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.select([_id(window, "Цех")])
    page = _page(window)
    page.show_form.setChecked(True)
    assert [line.text() for line in page.form.lines.values()] == ["", "", "", ""]
    _fill(page.form.lines[0, "whom"], "Покупатели и Склад", qtbot)
    assert _mission(window, "Цех") == "Помогать покупателям и складу."
    _fill(page.form.lines[0, "what"], "жить с мебелью", qtbot)
    assert _mission(window, "Цех") == "Помогать покупателям и складу жить с мебелью."
    page.form.add.click()
    assert page.form.lines[1, "whom"].hasFocus() and _mission(window, "Цех").count("Помогать") == 1
    _fill(page.form.lines[1, "whom"], "Сбыт", qtbot)
    assert _mission(window, "Цех").endswith("мебелью. Помогать сбыту.")


def test_undo_reaches_the_model_from_a_line_that_has_nothing_to_take_back(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window)
    page.show_form.setChecked(True)
    before = _mission(window, "Склад")
    line = page.form.lines[0, "what"]
    _fill(line, "отгружать", qtbot, Qt.Key.Key_Return)
    assert line.hasFocus() and _mission(window, "Склад") != before
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _mission(window, "Склад") == before


@pytest.mark.parametrize("typed", ["Помагать це", "помогат це", "Обспечение материалами це"])
def test_a_misspelt_word_still_asks_for_its_case(window: MainWindow, qtbot: QtBot, typed: str) -> None:
    page = _page(window)
    page.editor.setFocus()
    page.editor.selectAll()
    page.editor.insertPlainText(typed)
    qtbot.waitUntil(lambda: not page.completing.list.isHidden())
    qtbot.keyClick(page.editor, Qt.Key.Key_Tab)
    wanted = "цеха" if typed.startswith("Об") else "цеху"
    assert page.editor.toPlainText() == f"{typed.removesuffix('це')}{wanted} "


def test_colours_are_not_taken_for_typing(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window)
    qtbot.waitUntil(lambda: not page.editor._pause.isActive())
    with qtbot.assertNotEmitted(page.editor.written):
        page.editor.colour()
    assert not page.editor._pause.isActive()


def test_the_chosen_name_stays_chosen_while_the_text_is_read(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session(from_outline("Склад: Клиенты: Цех окраски, Цех сборки.\nЦех окраски:\nЦех сборки:")))
    window.desk.select([_id(window, "Склад")])
    page = _page(window)
    page.editor.setFocus()
    page.editor.insertPlainText("Помогать це")
    names = page.completing.list
    qtbot.waitUntil(lambda: not names.isHidden())
    assert names.count() == 2 and names.visualItemRect(names.item(1)).bottom() <= names.viewport().height()
    assert page.rect().contains(names.geometry())
    qtbot.keyClick(page.editor, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not page.editor._pause.isActive())
    page.editor.colour()
    qtbot.waitUntil(lambda: not page._offering.isActive())
    assert names.currentRow() == 1
    qtbot.keyClick(page.editor, Qt.Key.Key_Return)
    assert page.editor.toPlainText() == "Помогать цеху сборки "


def test_a_finding_is_accepted_with_a_reason(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("designer.ui.panels.findings.ask_reason", lambda *_: "Так договорились")
    panel = window.findChild(Findings)
    assert panel is not None and panel.finding is not None
    key = panel.finding.key
    with qtbot.waitSignal(window.desk.bridge.findings_changed):
        panel.accept()
    assert key not in {f.key for f in window.session.checker.findings}
    assert [f.accepted for f in window.session.checker.accepted] == ["Так договорились"]


def test_terms_are_typed_into_the_tables(window: MainWindow) -> None:
    page = _turn_to(window, ServicesPage)
    page.services.add.click()
    page.services.table.item(0, 0).setText("Сборка заказа")
    organization = window.session.organization
    assert [s.name for s in organization.all(Service)] == ["Сборка заказа"]
    page.asking["channel"].setText("заявка в журнале")
    page.asking["channel"].editingFinished.emit()
    assert [r.channel for r in organization.all(RequestProcedure)] == ["заявка в журнале"]


def test_a_case_form_of_the_user_is_kept(window: MainWindow) -> None:
    page = _turn_to(window, AboutPage)
    assert page.lines["datv"].text() == "Складу"
    page.lines["datv"].setText("Складу № 1")
    page.lines["datv"].editingFinished.emit()
    assert window.session.organization.need(Participant, _id(window, "Склад")).forms == {"datv": "Складу № 1"}


def _fix(window: MainWindow, qtbot: QtBot, code: str, start: str) -> None:
    """Take the first fix of this kind for a finding of this code, by a click."""
    panel = window.findChild(Findings)
    assert panel is not None
    rows = [panel.list.topLevelItem(n) for n in range(panel.list.topLevelItemCount())]
    panel.list.setCurrentItem(next(r for r in rows if r is not None and r.text(0).endswith(code)))
    offered = [b for b in panel.findChildren(QPushButton) if b.property("fix") and b.property("fix").startswith(start)]
    with qtbot.waitSignal(window.desk.bridge.findings_changed):
        qtbot.mouseClick(offered[-1], Qt.MouseButton.LeftButton)


def _write(window: MainWindow, qtbot: QtBot, mission: str, code: str) -> None:
    _page(window).editor.setPlainText(mission)
    qtbot.waitUntil(lambda: code in {f.code for f in window.session.checker.findings})


def test_an_alias_is_taught_by_a_click(window: MainWindow, qtbot: QtBot) -> None:
    _write(window, qtbot, "Помогать сборщикам собирать заказы в срок.", "M005")
    _fix(window, qtbot, "M005", "alias:")
    taught = window.session.organization.need(Participant, _id(window, "Цех")).aliases
    assert [alias.lower() for alias in taught] == ["сборщики"]
    codes = {f.code for f in window.session.checker.findings if f.subject == _id(window, "Склад")}
    assert not codes & {"M004", "M005"}


def test_an_official_wording_is_rephrased_by_a_click(window: MainWindow, qtbot: QtBot) -> None:
    _write(window, qtbot, "Обеспечение цеха комплектующими.", "M012")
    _fix(window, qtbot, "M012", "rephrase")
    assert _mission(window, "Склад").startswith("Помогать цеху")
    window.session.undo()
    assert _mission(window, "Склад") == "Обеспечение цеха комплектующими."


def test_what_the_mission_says_takes_the_colours_of_another_theme(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window)

    def is_painted() -> bool:
        said = [one.styleSheet() for one in page.findChildren(QLabel) if one.isVisible() and one.styleSheet()]
        return all(any(window.theme.value(colour) in one for one in said) for colour in ("served", "action"))

    qtbot.waitUntil(is_painted)
    window.theme.choose("dark")
    qtbot.waitUntil(is_painted)


def test_a_selected_arrow_shows_its_own_terms_and_the_page_before_comes_back(
    open_window: Open,
) -> None:
    session = Session(from_outline("Склад: Клиент: Цех, Сбыт. Помогать цеху.\nЦех:\nСбыт:"))
    window = open_window(session)
    panel = window.findChild(Inspector)
    assert panel is not None
    tabs = panel._tabs
    ids = {p.name: p.id for p in session.organization if isinstance(p, Participant)}
    window.desk.select([ids["Склад"]])
    assert tabs.tabText(tabs.currentIndex()) == "Миссия"
    for client in ("Сбыт", "Цех"):
        link = find_arrow(session.organization, ids["Склад"], ids[client])
        assert link is not None
        window.desk.select([link.id])
        assert [tabs.tabText(n) for n in range(tabs.count())] == ["Услуги"]
        assert panel._name.text() == f"Склад → {client}"
        page = panel.findChild(ServicesPage)
        assert page is not None and page.arrow == link.id and page.arrows.currentText() == client
    window.desk.select([ids["Цех"]])
    assert tabs.tabText(tabs.currentIndex()) == "Миссия"


@pytest.mark.parametrize(
    "typed, kind",
    [("Склад готовой продукции", Unit), ("магазины мебели", ExternalClient), ("Главный инженер", Position)],
)
def test_a_client_whom_nobody_knows_is_made_with_his_arrow(
    open_window: Open, qtbot: QtBot, typed: str, kind: type[Participant]
) -> None:
    session = Session(from_outline("Цех: Клиент: Юрист.\nЮрист: Клиент: покупатели."))
    window = open_window(session)
    workshop = next(p for p in session.organization.all(Unit) if p.name == "Цех")
    window.desk.select([workshop.id])
    page = window.findChild(MissionPage)
    assert page is not None
    noted: list[str] = []
    window.desk.noted.connect(lambda text, undo: noted.append(f"{text} {undo}"))
    before = len(session.organization)
    page.add_client.setText(f"  {typed} ")
    qtbot.keyClick(page.add_client, Qt.Key.Key_Return)
    made = next(p for p in session.organization.all(kind) if p.name == typed)
    assert made.id in {client.id for client in declared_clients(session.organization, workshop.id)}
    assert page.add_client.text() == "" and typed in noted[-1] and noted[-1].endswith("True")
    session.undo()
    assert len(session.organization) == before


def test_the_missions_of_those_in_a_client_group_stand_beside(open_window: Open) -> None:
    session = Session(from_outline("Склад: Клиент: мастера.\nМастер окраски: Клиент: Сбыт. Помогать сбыту.\nСбыт:"))
    group = next(p for p in session.organization if isinstance(p, Participant) and p.name == "мастера")
    member = next(p for p in session.organization if isinstance(p, Participant) and p.name == "Мастер окраски")
    assert isinstance(group, ClientGroup)
    with session.edit(plain("members")) as organization:
        organization.put(replace(group, members=(member.id,)))
    window = open_window(session)
    window.desk.select([_id(window, "Склад")])
    said = [one.text() for one in _page(window).findChildren(QLabel)]
    assert "Мастер окраски: Помогать сбыту." in said


def test_style_hints_name_the_words_and_lead_to_them(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window)
    page.editor.setPlainText("Помагать цеху осуществлять сборку и осуществлять отгрузку.")
    qtbot.waitUntil(lambda: len(page.hints.findChildren(ElidedLink)) == 3)
    remarks = [one.text() for one in page.hints.findChildren(QLabel)]
    assert len(remarks) == len(set(remarks)) == 2
    links = {one.accessibleName(): one for one in page.hints.findChildren(ElidedLink)}
    heavy = next(link for name, link in links.items() if "осуществлять" in name)
    heavy.click()
    assert page.editor.textCursor().selectedText() == "осуществлять"
    links["«Помагать» → Помогать"].click()
    assert _mission(window, "Склад").startswith("Помогать цеху")
    qtbot.waitUntil(lambda: len(page.hints.findChildren(ElidedLink)) == 2)
    window.session.undo()
    assert _mission(window, "Склад").startswith("Пом")
