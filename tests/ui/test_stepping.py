"""A step back or forth says what it was, selects whom it changed and brings him into sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from designer.edits.clients import find_arrow
from designer.edits.diagram import place
from designer.edits.participants import rename
from designer.edits.removal import remove
from designer.i18n import Text, plain
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.actions import run_action
from designer.ui.canvas.canvas import Canvas
from designer.ui.main_window import MainWindow

TEXT = "Склад: Клиент: Цех.\nЦех: Клиент: Отдел сбыта.\nОтдел сбыта: Клиент: покупатели."


@pytest.fixture
def window(open_window: Callable[[Session], MainWindow]) -> MainWindow:
    made = open_window(Session(from_outline(TEXT)))
    made.show_view("clients")
    return made


def _named(window: MainWindow, name: str) -> str:
    return next(unit.id for unit in window.session.organization.all(Unit) if unit.name == name)


def _canvas(window: MainWindow) -> Canvas:
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    return canvas


def test_undo_says_what_it_was_and_selects_it(window: MainWindow) -> None:
    noted: list[str] = []
    window.desk.noted.connect(lambda text, _: noted.append(str(text)))
    stock = _named(window, "Склад")
    with window.session.edit(Text(ru="Переименовать", en="Rename")) as organization:
        rename(organization, stock, "Хранилище")
    window.desk.select([_named(window, "Отдел сбыта")])
    run_action(window.desk, "undo")
    assert noted[-1] == "Отменено: Переименовать" and window.desk.selection == (stock,)
    run_action(window.desk, "redo")
    assert noted[-1] == "Повторено: Переименовать" and window.desk.selection == (stock,)


def test_what_comes_back_out_of_sight_is_brought_into_sight(window: MainWindow, qtbot: QtBot) -> None:
    canvas, stock = _canvas(window), _named(window, "Склад")
    with window.session.edit(plain("")) as organization:
        for number, unit in enumerate(organization.all(Unit)):
            place(organization, unit.id, "clients", 400 * number, 0)
    canvas.rebuild()
    with window.session.edit(plain("Удалить")) as organization:
        remove(organization, [stock])
    canvas.rebuild()
    canvas.zoom(1.0 / canvas.camera.zoom)
    canvas.pan(QPointF(-9000, -9000))
    run_action(window.desk, "undo")
    assert window.desk.selection == (stock,)
    assert canvas.seen.contains(canvas.stage.rect(stock))


def test_an_arrow_that_comes_back_is_selected(window: MainWindow) -> None:
    arrow = find_arrow(window.session.organization, _named(window, "Склад"), _named(window, "Цех"))
    assert arrow is not None
    with window.session.edit(plain("")) as organization:
        remove(organization, [arrow.id])
    run_action(window.desk, "undo")
    assert window.desk.selection == (arrow.id,)


def test_a_step_that_changed_many_leaves_the_selection(window: MainWindow) -> None:
    chosen = _named(window, "Цех")
    with window.session.edit(plain("")) as organization:
        for number in range(20):
            organization.put(Unit(id=f"u{number}", name=f"Отдел {number}"))
    window.desk.select([chosen])
    run_action(window.desk, "undo")
    run_action(window.desk, "redo")
    assert window.desk.selection == (chosen,)
