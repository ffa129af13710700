"""The palette finds by letters, in either keyboard layout, says when nothing fits, and is used by mouse too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.main_window import MainWindow
from designer.ui.other_layout import in_other_layout
from designer.ui.palette import Palette
from designer.ui.widgets.two_texts import BESIDE

Open = Callable[[Session], MainWindow]


@pytest.fixture
def palette(open_window: Open, qtbot: QtBot) -> Palette:
    window = open_window(Session(from_outline("Приёмка (ПР): Клиент: Цех.\nЦех: Клиент: покупатели.")))
    made = Palette(window.desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def _found(palette: Palette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


@pytest.mark.parametrize("typed", ("приё", "прие", "ghb`", "ПРИ"))
def test_somebody_is_found_however_he_is_typed(palette: Palette, typed: str) -> None:
    palette.line.setText(typed)
    assert _found(palette)[0] == "Приёмка"
    assert palette.list.item(0).data(BESIDE) == "ПР · Подразделение"


def test_an_action_stands_beside_its_key(palette: Palette) -> None:
    palette.line.setText("выгрузить комплект")
    assert palette.list.item(0).data(BESIDE) == "Ctrl+E"
    assert palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", Ctrl+E")


def test_nothing_found_is_said_and_cannot_be_taken(palette: Palette, qtbot: QtBot) -> None:
    palette.line.setText("ъъъ")
    assert _found(palette) == ["Подходящих нет"]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_one_click_takes(palette: Palette, qtbot: QtBot) -> None:
    palette.line.setText("Цех")
    place = palette.list.visualItemRect(palette.list.item(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not palette.isVisible()


def test_both_layouts_are_one_keyboard() -> None:
    assert in_other_layout("Ghbdtn") == "привет" and in_other_layout("руддщ") == "hello"
