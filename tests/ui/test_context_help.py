"""The help key opens the page of the term where the user is: in every view, page, dialog and field of the method."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from designer.model.participants import ClientGroup, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.ui.context_help import KEY, term_at
from designer.ui.desk import Desk
from designer.ui.dialogs.chain import ChainDialog
from designer.ui.dialogs.company import CompanyDialog
from designer.ui.dialogs.diagnosis import DiagnosisDialog
from designer.ui.dialogs.dispute import DisputeDialog
from designer.ui.dialogs.documents import DocumentsDialog
from designer.ui.dialogs.method_help import MethodHelp
from designer.ui.dialogs.terms_table import TermsTable
from designer.ui.first_model.dialog import FirstModelDialog
from designer.ui.inspector import all_pages
from designer.ui.main_window import MainWindow
from designer.ui.menus import Menus
from designer.ui.method_terms import TERMS
from designer.ui.panels.inspector import Inspector
from designer.ui.views import all_views

Open = Callable[[Session], MainWindow]
KEYS = {term.key: str(term.title) for term in TERMS}


def _explained(run: Callable[[], object]) -> str:
    """Do what opens the help and return the title of its page."""
    seen: list[str] = []

    def look() -> None:
        page = QApplication.activeModalWidget()
        assert isinstance(page, MethodHelp)
        seen.append(page.name.text())
        page.reject()

    QTimer.singleShot(0, look)
    run()
    return seen[0]


def test_no_term_stands_twice_and_each_that_is_named_has_a_page() -> None:
    assert len(KEYS) == len(TERMS) == len({term.title.en for term in TERMS})
    named = {place.term for place in (*all_pages(), *all_views()) if place.term}
    assert named <= set(KEYS)
    assert all(page.term for page in all_pages())
    assert all(view.term for view in all_views() if view.has_tab)


def test_every_view_and_page_answers_the_key(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session.example("ru"))
    group = window.session.organization.all(ClientGroup)[0]
    menus = window.menus
    assert isinstance(menus, Menus)
    for view in (one for one in all_views() if one.has_tab):
        window.show_view(view.id)
        assert term_at(window.views[view.id]) == view.term
    window.show_view("clients")
    unit = next(u for u in window.session.organization.all(Unit) if u.name == "Бухгалтерия")
    window.desk.select([unit.id])
    inspector = window.findChild(Inspector)
    assert isinstance(inspector, Inspector)
    reached = set()
    for number in range(inspector._tabs.count()):
        inspector._tabs.setCurrentIndex(number)
        page = inspector._tabs.currentWidget()
        inner = next(w for w in page.findChildren(QWidget) if w.isVisible() and term_at(w))
        reached.add(term_at(inner))
    assert {"mission", "internal-client", "work", "chain", "feedback"} <= reached
    line = next(w for w in inspector.findChildren(QComboBox) if term_at(w) == "structure")
    inspector._tabs.setCurrentIndex(inspector._tabs.count() - 1)
    line.setFocus()
    assert _explained(menus.action("method-help").trigger) == KEYS["structure"]
    window.desk.select([group.id])
    rule = next(w for w in inspector.findChildren(QComboBox) if term_at(w) == "group")
    assert rule.isVisibleTo(inspector)


@pytest.mark.parametrize(
    ("make", "term"),
    [
        (DisputeDialog, "dispute"),
        (ChainDialog, "chain"),
        (DiagnosisDialog, "diagnosis"),
        (DocumentsDialog, "register"),
        (FirstModelDialog, "participant"),
        (lambda desk: CompanyDialog(desk, "documents"), "register"),
    ],
)
def test_a_dialog_answers_the_key_itself(
    make: Callable[[Desk], QDialog], term: str, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(Session.example("ru"))
    dialog = make(window.desk)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    if isinstance(dialog, CompanyDialog):
        dialog.documents.fields["approval_form"].setFocus()
    assert KEY == "Ctrl+F1"
    assert _explained(lambda: qtbot.keyClick(dialog, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)) == KEYS[term]


def test_the_columns_of_the_terms_are_about_their_own_terms(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session.example("ru"))
    assert window.session.organization.count(ClientLink)
    dialog = TermsTable(window.desk)
    qtbot.addWidget(dialog)
    found = []
    for column in range(dialog.table.columnCount()):
        dialog.table.setCurrentCell(0, column)
        found.append(term_at(dialog.table))
    assert list(dict.fromkeys(found)) == ["internal-client", "strategy", "service", "request", "conditions"]
