"""Terms are filled fast: a table over all arrows, typical terms, copies; grey is what the strategy does not ask for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from designer.edits.terms import add_item, items_of
from designer.i18n import plain
from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink, RequestProcedure, Service, ServiceCondition, ServiceStrategy
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.dialogs.terms_table import TermsTable
from designer.ui.inspector.services import ServicesPage
from designer.ui.main_window import MainWindow
from designer.ui.panels.findings import Findings
from designer.ui.term_choices import copy_choices, typical_choices

TEXT = """Снабжение: Клиенты: Цех, Монтаж. Помогать цеху и монтажу работать без простоев.
-> Монтаж: услуга Материалы; запрос заявка; критично в срок (95 %); восхищает подвоз (раз в день)
Цех: Клиент: Монтаж.
Монтаж: Клиент: покупатели (внешний)."""
Open = Callable[[Session], MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    made = open_window(Session(from_outline(TEXT)))
    made.desk.select([next(p.id for p in made.session.organization if getattr(p, "name", "") == "Снабжение")])
    return made


def _row(dialog: TermsTable, client: str) -> int:
    return next(r for r in range(dialog.table.rowCount()) if dialog.table.item(r, 0).text() == client)


def _link(window: MainWindow, supplier: str, client: str) -> str:
    organization = window.session.organization
    return next(
        link.id
        for link in organization.all(ClientLink)
        if organization.need(Participant, link.supplier).name == supplier
        and organization.need(Participant, link.client).name == client
    )


def test_every_term_is_typed_in_the_table(window: MainWindow, qtbot: QtBot) -> None:
    dialog = TermsTable(window.desk)
    qtbot.addWidget(dialog)
    assert dialog.table.rowCount() == 2, "the arrows of the selected supplier"
    row = _row(dialog, "Цех")
    for column in range(2, dialog.table.columnCount()):
        dialog.table.item(row, column).setText(f"слова {column}")
    link, organization = _link(window, "Снабжение", "Цех"), window.session.organization
    service = items_of(organization, Service, link)[0]
    assert (service.name, service.result, service.deadline) == ("слова 2", "слова 3", "слова 4")
    asked = items_of(organization, RequestProcedure, link)
    assert len(asked) == 1 and asked[0].procedure == "слова 9"
    assert [(c.text, c.level) for c in items_of(organization, ServiceCondition, link)] == [
        ("слова 10", "слова 11"), ("слова 12", "слова 13"), ("слова 14", "слова 15"),
    ]  # fmt: skip
    for _ in range(14):
        window.session.undo()
    assert not items_of(organization, Service, link) and not items_of(organization, ServiceCondition, link)


def test_gaps_are_filled_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    dialog = TermsTable(window.desk)
    qtbot.addWidget(dialog)
    dialog.fill.click()
    link = _link(window, "Снабжение", "Цех")
    assert items_of(window.session.organization, RequestProcedure, link)[0].notice == "за 5 рабочих дней"
    assert items_of(window.session.organization, Service, _link(window, "Снабжение", "Монтаж"))[0].name == "Материалы"
    window.session.undo()
    assert not items_of(window.session.organization, RequestProcedure, link)


def test_terms_are_taken_from_the_library_and_from_other_arrows(window: MainWindow) -> None:
    link, source = _link(window, "Снабжение", "Цех"), _link(window, "Снабжение", "Монтаж")
    titles = [title for title, _ in typical_choices(window.desk, [link])]
    assert titles[0] == "Закупка и снабжение" and len(titles) > 10
    ((title, copy),) = copy_choices(window.desk, [link])
    assert title == "Снабжение → Монтаж"
    copy()
    organization = window.session.organization
    assert [s.name for s in items_of(organization, Service, link)] == ["Материалы"]
    assert items_of(organization, Service, link)[0].id != items_of(organization, Service, source)[0].id


def test_the_strategy_greys_what_it_does_not_ask_for(window: MainWindow, qtbot: QtBot) -> None:
    dialog = TermsTable(window.desk)
    qtbot.addWidget(dialog)
    row, muted = _row(dialog, "Монтаж"), window.desk.theme.colour("muted")
    assert dialog.table.item(row, 14).foreground().color() != muted
    box = dialog.table.cellWidget(row, 1)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(str(ServiceStrategy.NO_DISSATISFACTION)))
    box.activated.emit(box.currentIndex())
    assert dialog.table.item(_row(dialog, "Монтаж"), 14).foreground().color() == muted
    page = ServicesPage(window.desk)
    qtbot.addWidget(page)
    page.arrows.setCurrentIndex(page.arrows.findText("Монтаж"))
    qtbot.waitUntil(lambda: not window.session.checker.stale)
    page.refresh()
    shown = " ".join(w.text() for w in page.findChildren(QLabel))
    assert "восхищающее неважно" in shown and "«подвоз» при этой стратегии неважно, а уровень задан" in shown
    assert page.conditions.table.item(1, 0).foreground().color() == muted


def test_a_young_model_is_told_once_where_terms_begin(open_window: Open, qtbot: QtBot) -> None:
    text = "Цех: Клиент: Склад. Помогать складу отгружать.\nСклад: Клиент: покупатели. Помогать покупателям жить."
    window = open_window(Session(from_outline(text)))
    panel = window.findChild(Findings)
    assert isinstance(panel, Findings)
    qtbot.waitUntil(lambda: not window.session.checker.stale)
    assert [f.code for f in window.session.checker.findings] == []
    assert panel.next.isVisible() and "срок" in panel.next.text()
    workshop = next(u for u in window.session.organization.all(Unit) if u.name == "Цех")
    window.desk.select([workshop.id])
    page = window.findChild(ServicesPage)
    assert isinstance(page, ServicesPage)
    page.refresh()
    assert not page.begin.isHidden()
    seen: list[object] = []
    QTimer.singleShot(0, lambda: (seen.append(QApplication.activeModalWidget()), seen[0].reject()))  # type: ignore[attr-defined]
    qtbot.mouseClick(panel.next, Qt.MouseButton.LeftButton)
    assert isinstance(seen[0], TermsTable)
    link = window.session.organization.referring(ClientLink, workshop.id, "supplier")[0]
    with window.session.edit(plain("service")) as organization:
        add_item(organization, Service, link.id, name="Выдача деталей")
    qtbot.waitUntil(lambda: any(f.code == "C005" for f in window.session.checker.findings))
    page.refresh()
    assert panel.next.isHidden() and page.begin.isHidden(), "from the first service on the checks remind of the rest"
