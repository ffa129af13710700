"""The matrix and the table edit the model; a dispute is answered anew when an arrow is drawn; checks are set."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from designer.edits.participants import rename
from designer.i18n import plain, set_language
from designer.model.participants import Participant, Performer, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.actions import all_actions
from designer.ui.dialogs.checks import ChecksDialog
from designer.ui.dialogs.dispute import DisputeDialog
from designer.ui.dialogs.keys import KeysDialog
from designer.ui.main_window import MainWindow
from designer.ui.views.matrix import Matrix
from designer.ui.views.outline import Outline
from designer.ui.widgets.upright_header import UprightHeader
from designer.views.table import COLUMNS

TEXT = "Юрист: Клиент: Цех.\nБухгалтерия: Клиент: Цех.\nЦех: Клиент: покупатели."
Open = Callable[[Session], MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(Session(from_outline(TEXT)))


def _id(window: MainWindow, name: str) -> str:
    return next(p.id for p in window.session.organization if isinstance(p, Participant) and p.name == name)


def test_space_draws_an_arrow_in_the_matrix(window: MainWindow, qtbot: QtBot) -> None:
    window.show_view("matrix")
    matrix = window.views["matrix"]
    assert isinstance(matrix, Matrix)
    before = window.session.organization.count(ClientLink)
    grid = matrix.table.cells.grid
    row = next(at for at, one in enumerate(grid.rows) if one.supplier == _id(window, "Юрист"))
    index = matrix.table.cells.index(row, grid.columns.index(_id(window, "Бухгалтерия")))
    matrix.table.setCurrentIndex(index)
    qtbot.keyClick(matrix.table, Qt.Key.Key_Space)
    assert window.session.organization.count(ClientLink) == before + 1
    assert "Юрист → клиент Бухгалтерия" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(matrix.table, Qt.Key.Key_Space)
    assert window.session.organization.count(ClientLink) == before


def test_everything_is_typed_in_the_table(window: MainWindow) -> None:
    window.show_view("outline")
    table = window.views["outline"]
    assert isinstance(table, Outline)
    places = {column.id: at for at, column in enumerate(COLUMNS)}

    def type_in(name: str, column: str, words: str) -> bool:
        row = table.rows.ids.index(_id(window, name))
        return table.rows.setData(table.rows.index(row, places[column]), words)

    assert type_in("Юрист", "mission", "Помогать цеху заключать договоры.")
    assert type_in("Юрист", "clients", "Цех; Бухгалтерия")
    assert type_in("Юрист", "kind", "Департамент") and type_in("Юрист", "whole", "Бухгалтерия")
    assert type_in("Юрист", "headcount", "2,5") and type_in("Юрист", "abbreviations", "ЮД, Юр")
    assert type_in("Юрист", "reports_to", "Цех")
    assert not type_in("Юрист", "clients", "Цех; Никто") and not type_in("Цех", "reports_to", "ЮД")
    assert type_in("Бухгалтерия", "kind", "Должность") is False, "a unit is inside of it"
    assert type_in("Юрист", "name", "Юридический отдел")
    lawyer = window.session.organization.need(Unit, _id(window, "Юридический отдел"))
    assert (lawyer.kind, lawyer.stated_headcount, lawyer.abbreviations) == ("department", 2.5, ("ЮД", "Юр"))
    assert lawyer.parent == _id(window, "Бухгалтерия") and lawyer.reports_to == _id(window, "Цех")
    assert type_in("Юридический отдел", "whole", "") and type_in("Юридический отдел", "kind", "Должность")
    lawyer = window.session.organization.need(Performer, _id(window, "Юридический отдел"))
    assert lawyer.mission == "Помогать цеху заключать договоры."
    served = {link.client for link in window.session.organization.referring(ClientLink, lawyer.id, "supplier")}
    assert served == {_id(window, "Цех"), _id(window, "Бухгалтерия")}


def test_an_arrow_changes_the_answer_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.select([_id(window, "Бухгалтерия"), _id(window, "Юрист")])
    dialog = DisputeDialog(window.desk)
    qtbot.addWidget(dialog)
    assert "не решает" in dialog.why.text() and "Цех" in dialog.rest.text()
    fix = next(b for b in dialog.findChildren(QPushButton) if "Юрист → Бухгалтерия" in b.text())
    fix.click()
    assert "не привязано" in dialog.why.text()


def test_a_check_is_switched_off_in_the_model(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ChecksDialog(window.desk, "M001")
    qtbot.addWidget(dialog)
    assert any(f.code == "M001" for f in window.session.check())
    dialog.on.setChecked(False)
    assert not any(f.code == "M001" for f in window.session.check())
    window.session.undo()
    assert any(f.code == "M001" for f in window.session.check())


def test_the_headings_of_the_matrix_stand_whole(open_window: Open, qtbot: QtBot) -> None:
    set_language("en")
    window = open_window(Session.example("en"))
    window.show_view("matrix")
    view = window.views["matrix"]
    assert isinstance(view, Matrix)
    header = view.table.horizontalHeader()
    assert isinstance(header, UprightHeader)
    names = view.table.cells.grid.names.values()
    assert any(len(name) > 20 for name in names)
    for section in range(header.count()):
        written = header.lines(section)
        assert len(written) <= 2 and not any("…" in line for line in written), written
    assert header.sectionSize(0) <= 44, "so that the columns of a company are seen beside each other"


def test_a_very_long_heading_is_cut_only_at_its_end(open_window: Open, qtbot: QtBot) -> None:
    name = "Отдел сопровождения государственных программ поддержки малых и средних предприятий северных районов"
    session = Session(from_outline("Цех: Клиент: Склад."))
    with session.edit(plain("rename")) as organization:
        rename(organization, next(u.id for u in organization.all(Unit) if u.name == "Склад"), name)
    window = open_window(session)
    window.show_view("matrix")
    view = window.views["matrix"]
    assert isinstance(view, Matrix)
    header = view.table.horizontalHeader()
    assert isinstance(header, UprightHeader)
    first, second = header.lines(0)
    assert name.startswith(first) and second.endswith("…") and name.startswith(f"{first} {second[:-1].rstrip()}")


def test_ready_organizations_are_called_examples(qtbot: QtBot, window: MainWindow) -> None:
    dialog = KeysDialog(window.desk)
    qtbot.addWidget(dialog)
    named = [action.full_text for action in all_actions() if action.id.startswith("example-")]
    assert named and all(text.ru.startswith("Примеры: ") and text.en.startswith("Examples: ") for text in named)
    assert dialog.tree.findItems(str(named[0]), Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly)


def test_the_matrix_stands_where_the_selected_one_is(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.select([_id(window, "Цех")])
    window.show_view("matrix")
    matrix = window.views["matrix"]
    assert isinstance(matrix, Matrix)
    rows = [one.supplier for one in matrix.table.cells.grid.rows]
    qtbot.waitUntil(matrix.table.hasFocus)
    assert window.desk.selection == (_id(window, "Цех"),)
    assert matrix.table.currentIndex().row() == rows.index(_id(window, "Цех"))
    window.desk.select([_id(window, "Юрист")])
    assert matrix.table.currentIndex().row() == rows.index(_id(window, "Юрист"))
    window.desk.select([_id(window, "Юрист"), _id(window, "Цех")])
    assert len(window.desk.selection) == 2
