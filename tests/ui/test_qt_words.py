"""What Qt itself says is said in the language of the window; files are asked for where the user was last."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from designer.session import Session
from designer.ui import application
from designer.ui.files import recent, saves, taking_up
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


def _cancel() -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    button = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert isinstance(button, QPushButton)
    return button.text()


def _menu_of_a_field(qtbot: QtBot) -> str:
    line = QLineEdit()
    qtbot.addWidget(line)
    return " ".join(action.text() for action in line.createStandardContextMenu().actions())


def test_buttons_and_menus_of_qt_follow_the_language(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session.new("ru"))
    assert _cancel().replace("&", "") == "Отмена"
    assert "Копировать" in _menu_of_a_field(qtbot)
    window.desk.speak("en")
    assert _cancel().replace("&", "") == "Cancel"
    assert "Copy" in _menu_of_a_field(qtbot)
    window.desk.speak("ru")
    assert _cancel().replace("&", "") == "Отмена"


def test_files_are_asked_for_where_the_user_was_last(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window(Session.new("ru"))
    asked: list[str] = []

    def choose(_: object, __: str, start: str, ___: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "чужая" / "модель.orgmission"), ""

    (tmp_path / "чужая").mkdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    monkeypatch.setattr("designer.ui.files.taking_up.open_path", lambda *_: None)
    taking_up.ask_open(window.desk)
    taking_up.ask_open(window.desk)
    assert asked[1] == str(tmp_path / "чужая") != asked[0]


def test_a_model_is_saved_under_the_name_of_its_company(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session.example("ru")
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _, __, start, ___: (asked.append(start), ("", ""))[1])
    saves.save_as(open_window(session).desk)
    assert Path(asked[0]).name.startswith("ООО") and asked[0].endswith(".orgmission")


def test_the_language_that_was_chosen_is_spoken_next_time(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    from designer.i18n import current_language

    recent.choose("language", "en")
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.exec", lambda *_: 0)
    spoken: list[str] = []
    monkeypatch.setattr(application, "MainWindow", lambda **_: spoken.append(current_language()) or MainWindow())
    application.open_window(None)
    application.open_window(None, "ru")
    assert spoken == ["en", "ru"]


def test_no_label_of_the_file_dialog_is_left_in_english(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session.new("ru"))
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    said = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    said += [one.toolTip() for one in dialog.findChildren(QToolButton) if one.isVisible()]
    said += [one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert said and not [words for words in said if re.search("[A-Za-z]{3}", words)], said
