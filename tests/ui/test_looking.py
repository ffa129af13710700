"""Overlays, focus and filters in the window: by key, with a legend, followed by drawing and table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from designer.model.participants import Participant
from designer.model.saved_views import SavedView
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.actions import all_actions, run_action
from designer.ui.canvas.canvas import Canvas
from designer.ui.cyrillic_keys import with_cyrillic_twins
from designer.ui.dialogs.filter import FilterDialog, show_saved
from designer.ui.looking_bar import LookingBar
from designer.ui.main_window import MainWindow
from designer.ui.palette import Palette
from designer.ui.views.outline import Outline

TEXT = "Снабжение: Клиент: Склад.\nСклад: Клиент: Цех.\nЦех: Клиент: покупатели (внешний).\nАрхив:"
Open = Callable[[Session], MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(Session(from_outline(TEXT)))


def _canvas(window: MainWindow) -> Canvas:
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    return canvas


def _id(window: MainWindow, name: str) -> str:
    return next(p.id for p in window.session.organization if isinstance(p, Participant) and p.name == name)


def test_a_key_lays_an_overlay_with_a_legend_over_the_drawing(window: MainWindow) -> None:
    window.show_view("clients")
    bar = window.findChildren(LookingBar)[0]
    assert not bar.isVisible()
    run_action(window.desk, "next-overlay")
    run_action(window.desk, "next-overlay")
    assert window.desk.looking.overlay == "distance"
    assert _canvas(window).stage.board.looks[_id(window, "Склад")].mark == "◆ 2"
    assert "◆ 2" in {said.text() for said in bar.findChildren(QLabel)}
    end = next(b for b in bar.findChildren(QPushButton) if b.accessibleName() == "Убрать наложение")
    end.click()
    assert window.desk.looking.is_plain and not _canvas(window).stage.board.looks[_id(window, "Склад")].mark


def test_focus_follows_the_arrows_by_steps(window: MainWindow) -> None:
    window.show_view("clients")
    run_action(window.desk, "focus")
    assert window.desk.looking.is_plain, "nothing is selected"
    window.desk.select([_id(window, "Снабжение")])
    run_action(window.desk, "focus")
    assert len(_canvas(window).stage.board.boxes) == 2
    run_action(window.desk, "focus-wider")
    assert len(_canvas(window).stage.board.boxes) == 3
    run_action(window.desk, "focus")
    assert len(_canvas(window).stage.board.boxes) == 5


def test_a_filter_is_saved_shown_from_the_palette_and_followed_by_the_table(window: MainWindow) -> None:
    dialog = FilterDialog(window.desk, "outline")
    box = dialog.boxes["distance"]
    box.setCurrentIndex(box.findData("2"))  # type: ignore[attr-defined]
    dialog.save()
    assert not window.session.organization.count(SavedView), "it has no name yet"
    dialog.name.setText("Через одного")
    dialog.save()
    dialog.accept()
    table = window.views["outline"]
    assert isinstance(table, Outline) and table.rows.ids == [_id(window, "Склад")]
    run = next(e for e in Palette(window.desk)._entries if e.text == "Через одного").run
    window.desk.look(type(window.desk.looking)())
    assert len(table.rows.ids) == 5
    run()
    assert table.rows.ids == [_id(window, "Склад")]
    show_saved(window.desk, "unknown")
    window.session.undo()
    assert not window.session.organization.count(SavedView)


def test_the_palette_finds_findings(window: MainWindow) -> None:
    window.session.check()
    entries = Palette(window.desk)._entries
    finding = window.session.checker.findings[0]
    next(e for e in entries if e.beside == finding.code).run()
    assert window.desk.selected == finding.subject


def test_every_action_is_named_in_both_languages_and_no_key_is_taken_twice() -> None:
    taken: dict[str, str] = {}
    for action in all_actions():
        assert action.text.ru and action.text.en
        for key in {key.casefold() for key in with_cyrillic_twins(action.keys)}:
            assert key not in taken, f"{key}: {action.id} and {taken[key]}"
            taken[key] = action.id
    assert len({action.id for action in all_actions()}) == len(all_actions())
