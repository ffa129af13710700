"""The company and its documents are set in one dialog; each field is one step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from designer.model.company import ApprovalForm, JobDescriptionForm
from designer.model.participants import Position
from designer.session import Session
from designer.ui.dialogs.company import CompanyDialog
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


def _dialog(qtbot: QtBot, window: MainWindow) -> CompanyDialog:
    dialog = CompanyDialog(window.desk)
    qtbot.addWidget(dialog)
    return dialog


def _choose(widget: QWidget, data: str) -> None:
    assert isinstance(widget, QComboBox)
    assert widget.findData(data) >= 0
    widget.setCurrentIndex(widget.findData(data))


def test_each_field_that_is_entered_becomes_one_step(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    before = window.session.organization.company
    keeper = next(p for p in window.session.organization.all(Position) if p.name == "Главный бухгалтер")
    dialog = _dialog(qtbot, window)
    _choose(dialog.company.fields["keeper"], keeper.id)
    _choose(dialog.documents.fields["approval_form"], "order")
    _choose(dialog.documents.fields["job_description_form"], "annex")
    city = dialog.company.fields["city"]
    assert isinstance(city, QLineEdit) and city.text() == "г. Тверь"
    city.setText(" г. Псков ")
    dialog.reject()
    company = window.session.organization.company
    assert (company.city, company.keeper) == ("г. Псков", keeper.id)
    assert company.approval_form is ApprovalForm.ORDER
    assert company.job_description_form is JobDescriptionForm.ANNEX
    for _ in range(4):
        assert window.session.organization.company != before
        window.session.undo()
    assert window.session.organization.company == before


def test_nothing_entered_is_no_step(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    label = window.session.undo_label
    _dialog(qtbot, window).accept()
    assert window.session.undo_label == label


def test_sections_are_moved_renamed_left_out_and_reset(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    dialog = _dialog(qtbot, window)
    editor = dialog.sections
    _choose(editor.kind, "regulation")
    keys = [editor.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(editor.list.count())]
    assert keys[:3] == ["general", "mission", "structure"]
    editor.list.setCurrentRow(1)
    editor.down.click()
    editor.list.item(2).setText("Наша миссия")
    editor.list.item(editor.list.count() - 1).setCheckState(Qt.CheckState.Unchecked)
    company = window.session.organization.company
    assert company.sections == {"regulation": ("general", "structure", "mission", *keys[3:-1])}
    assert company.section_names == {"regulation/mission": "Наша миссия"}
    again = _dialog(qtbot, window)
    _choose(again.sections.kind, "regulation")
    assert again.sections.list.item(2).text() == "Наша миссия"
    again.sections.reset.click()
    company = window.session.organization.company
    assert (company.sections, company.section_names) == ({}, {})


def test_every_field_has_a_name_for_a_screen_reader(qtbot: QtBot, open_window: Open) -> None:
    dialog = _dialog(qtbot, open_window(Session.example("ru")))
    assert [dialog.tabs.tabText(number) for number in range(4)] == ["Компания", "Слова", "Документы", "Разделы"]
    focusable = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    named = [w for w in focusable if isinstance(w, (QLineEdit, QComboBox)) and w.objectName() == ""]
    assert len(named) >= 10 and all(w.accessibleName() for w in named if w.parent() is not None)
