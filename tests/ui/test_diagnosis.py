"""The diagnosis in the window: answers are written one by one, the outcome follows, the mission can be taken."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from designer.analysis.diagnosis_questions import Premise, questions_for
from designer.i18n import LANGUAGES, Language, set_language
from designer.model.diagnosis import DiagnosisAnswer, SupportFunction
from designer.model.participants import Position
from designer.session import Session
from designer.ui.dialogs.diagnosis import DiagnosisDialog
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]
_TITLES = {"ru": "Директор по закупкам", "en": "Procurement director"}


def _opened(qtbot: QtBot, open_window: Open, language: Language) -> tuple[MainWindow, DiagnosisDialog, str]:
    set_language(language)
    window = open_window(Session.example(language, "procurement"))
    buyer = next(p for p in window.session.organization.all(Position) if p.name == _TITLES[language])
    window.desk.select([buyer.id])
    dialog = DiagnosisDialog(window.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.id == buyer.id
    return window, dialog, buyer.id


def _words(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_lead_to_a_premise_and_its_mission(qtbot: QtBot, open_window: Open, language: Language) -> None:
    window, dialog, id = _opened(qtbot, open_window, language)
    assert not dialog.copy.isEnabled() and len(dialog.answers) == 15
    for question in questions_for(SupportFunction.PROCUREMENT):
        yes = question.premise is Premise.EXPANSION
        qtbot.mouseClick(dialog.answers[question.key].button(0 if yes else 2), Qt.MouseButton.LeftButton)
    assert window.session.organization.count(DiagnosisAnswer) == 15
    lever = "Сеть поставщиков: помогать" if language == "ru" else "A network of suppliers: help"
    qtbot.waitUntil(lambda: lever in _words(dialog))
    assert ("Клиентам нужна скорость" if language == "ru" else "Clients need speed") in _words(dialog)
    figure = dialog.figures["new-markets"]
    figure.setText("3")
    figure.editingFinished.emit()
    assert window.session.organization.count(DiagnosisAnswer) == 15
    dialog.copy.click()
    page = QGuiApplication.clipboard().text()
    assert ("Ценность для клиента" if language == "ru" else "Value for") in page and "(3)" in page
    before = window.session.organization.need(Position, id).mission
    dialog.take.click()
    assert window.session.organization.need(Position, id).mission != before and not dialog.take.isEnabled()
    window.session.undo()
    assert window.session.organization.need(Position, id).mission == before and dialog.take.isEnabled()
    while window.session.undo():
        pass
    assert window.session.organization.count(DiagnosisAnswer) == 0


def test_another_function_asks_other_questions(qtbot: QtBot, open_window: Open) -> None:
    window, dialog, _ = _opened(qtbot, open_window, "ru")
    first = set(dialog.answers)
    dialog.function.setCurrentIndex(dialog.function.findData(SupportFunction.IT))
    assert set(dialog.answers) == first, "the keys are shared"
    qtbot.waitUntil(lambda: "за программы и мощности" in _words(dialog))
    assert window.session.undo_label is not None


def test_every_field_has_a_name(qtbot: QtBot, open_window: Open) -> None:
    _, dialog, _ = _opened(qtbot, open_window, "ru")
    every = [w for w in dialog.findChildren(QWidget) if not isinstance(w, QListView)]
    fields = [w for w in every if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert not [w for w in fields if not (w.accessibleName() or getattr(w, "text", str)())]


def test_an_empty_model_says_what_to_do(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    dialog = DiagnosisDialog(window.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Ctrl+U" in _words(dialog) and not dialog.take.isEnabled()
