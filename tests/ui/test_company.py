"""Renaming a word of the method once: menus, findings and documents follow; undo gives the old word back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from designer.edits.company import call_so
from designer.i18n import Text
from designer.model.participants import Unit
from designer.session import Session
from designer.ui.dialogs.company import CompanyDialog
from designer.ui.main_window import MainWindow
from designer.word.text_of import text_of

Open = Callable[[Session], MainWindow]


def _menu(window: MainWindow) -> str:
    return " ".join(a.text() for menu in window.menuBar().actions() for a in menu.menu().actions())


def test_the_window_speaks_the_companys_words(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    dialog = CompanyDialog(window.desk)
    qtbot.addWidget(dialog)
    dialog.words.nouns["клиент"].setCurrentText("бежать")
    dialog.words.nouns["клиент"].lineEdit().editingFinished.emit()
    assert "существительное" in dialog.words.fault.text() and "внешнего клиента" in _menu(window)
    dialog.words.nouns["клиент"].setCurrentText("заказчик")
    dialog.words.nouns["клиент"].lineEdit().editingFinished.emit()
    assert not dialog.words.fault.text() and "внешнего заказчика" in _menu(window) and "клиента" not in _menu(window)
    window.session.undo()
    assert "внешнего клиента" in _menu(window)
    window.session.redo()
    window.desk.show(Session.example("ru"))
    assert "внешнего клиента" in _menu(window)


def test_checks_and_documents_follow_and_names_do_not(tmp_path: Path) -> None:
    session = Session.example("ru")
    unit = next(u for u in session.organization.all(Unit) if u.name == "Отдел продаж")
    label = Text(ru="", en="")
    with session.edit(label) as organization:
        call_so(organization, "клиент", "заказчик")
        organization.put(replace(unit, name="Отдел заботы о клиентах", mission="", abbreviations=()))
    messages = " ".join(str(finding.message) for finding in session.check())
    assert "Отдел заботы о клиентах" in messages
    (document,) = session.export_pack(tmp_path, kinds=["regulation"], subjects=[unit.id]).documents
    text = text_of(document.path.read_bytes())
    assert "Заказчики" in text or "заказчиков" in text
    assert "лиент" not in text.replace("заботы о клиентах", "").replace("карточка клиента", "")


def test_people_counted_stand_beside_those_stated(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    dialog = CompanyDialog(window.desk)
    qtbot.addWidget(dialog)
    count = dialog.company.fields["stated_headcount"]
    assert isinstance(count, QDoubleSpinBox)
    count.setValue(40)
    assert "не объяснено" in dialog.company.people.text()
    assert window.session.organization.company.stated_headcount == 40
    count.setValue(0)
    assert window.session.organization.company.stated_headcount is None


def test_the_words_and_sections_follow_the_language_of_the_model(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    dialog = CompanyDialog(window.desk, "words")
    qtbot.addWidget(dialog)
    assert dialog.tabs.currentWidget() is dialog.words and "клиент" in dialog.words.nouns
    language = dialog.company.fields["language"]
    assert isinstance(language, QComboBox)
    language.setCurrentIndex(language.findData("en"))
    assert list(dialog.words.nouns)[:2] == ["client", "supplier"]
    assert dialog.sections.list.item(0).text() == "Mission"
