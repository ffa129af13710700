"""The main job without a mouse: two units, an arrow, a mission, a fix, the pack, in few chords; nobody gets stuck."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.name_line import NameLine
from designer.ui.dialogs.export import ExportDialog
from designer.ui.inspector.mission_editor import MissionEditor
from designer.ui.main_window import MainWindow
from designer.ui.panels.findings import Findings

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_CHORDS, _TABS = 60, 40


class Keyboard:
    """Presses keys where the focus is and counts them; a word that is typed counts as one chord a word."""

    def __init__(self) -> None:
        self.chords = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None
        self.chords += 1
        QTest.keyPress(widget, key, modifiers)

    def type(self, text: str) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        self.chords += len(text.split())
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_main_job_by_keyboard_alone(
    qtbot: QtBot, open_window: Callable[[Session], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session.new("ru")
    window = open_window(session)
    window.show_view("clients")
    keyboard = Keyboard()
    keyboard.press(Qt.Key.Key_U, CONTROL)
    assert isinstance(focus(), NameLine)
    keyboard.type("Склад")
    keyboard.press(Qt.Key.Key_Return)
    assert isinstance(focus(), Canvas)
    keyboard.press(Qt.Key.Key_Right, CONTROL)
    keyboard.type("Цех")
    keyboard.press(Qt.Key.Key_Return)
    assert {unit.name for unit in session.organization.all(Unit)} == {"Склад", "Цех"}
    assert session.organization.count(ClientLink) == 1
    keyboard.press(Qt.Key.Key_Left)
    assert _name(session, window.desk.selected) == "Склад"
    keyboard.press(Qt.Key.Key_M, CONTROL)
    editor = focus()
    assert isinstance(editor, MissionEditor)
    keyboard.type("Помогать сметчикам собирать заказы.")
    qtbot.waitUntil(lambda: not session.checker.stale)
    open_ones = {finding.code for finding in session.checker.findings}
    assert open_ones
    keyboard.press(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(window.desk.selected))
    before = len(session.checker.findings)
    panel = window.findChild(Findings)
    assert panel is not None
    qtbot.waitUntil(panel.list.isVisible)  # the panel grows when the window is idle
    _fix_by_keyboard(panel, keyboard)
    qtbot.waitUntil(lambda: not session.checker.stale)
    assert len(session.checker.findings) < before

    def export() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        unnamed = [one for one in focusable(dialog) if not one.accessibleName() and not _says(one)]
        assert unnamed == []
        try:
            qtbot.waitUntil(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)
            _go_to(dialog.folder, keyboard)
            keyboard.press(Qt.Key.Key_A, CONTROL)
            keyboard.type(str(pack))
            _go_to(dialog.go, keyboard)
            keyboard.press(Qt.Key.Key_Space)
            QTest.keyRelease(dialog.go, Qt.Key.Key_Space)
            qtbot.waitUntil(lambda: dialog.look.isVisible(), timeout=20_000)
        finally:
            dialog.reject()

    pack = tmp_path / "pack"
    QTimer.singleShot(0, export)
    keyboard.press(Qt.Key.Key_E, CONTROL)
    assert len(list(pack.glob("Положение*.docx"))) == 2
    assert keyboard.chords <= _CHORDS, keyboard.chords


def _go_to(wanted: QWidget, keyboard: Keyboard) -> None:
    """Go on with Tab until a widget has the focus."""
    for _ in range(_TABS):
        if focus() is wanted:
            return
        keyboard.press(Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted} cannot be reached with Tab")


def _name(session: Session, id: str) -> str:
    record = session.organization.get(Participant, id)
    return record.name if record else ""


def _fix_by_keyboard(panel: Findings, keyboard: Keyboard) -> None:
    """Go on with Tab to the findings and take the first fix."""
    for _ in range(_TABS):
        if focus() is panel.list:
            keyboard.press(Qt.Key.Key_Return, CONTROL)
            return
        keyboard.press(Qt.Key.Key_Tab)
    raise AssertionError("the findings cannot be reached with Tab")


def focusable(root: QWidget) -> list[QWidget]:
    """Return the visible widgets that Tab or a click gives the focus to."""
    found = [one for one in root.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    return [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _says(widget: QWidget) -> bool:
    """Whether a widget says its own name: a button with words, or the inside of an area that has one."""
    words = getattr(widget, "text", None)
    if callable(words) and isinstance(words(), str) and words():
        return True
    around = widget.parentWidget()
    return isinstance(around, QAbstractScrollArea) and bool(around.accessibleName())


@pytest.mark.parametrize("view", ["clients", "structure", "chain", "matrix", "outline"])
def test_tab_comes_back_and_everything_has_a_name(
    qtbot: QtBot, open_window: Callable[[Session], MainWindow], view: str
) -> None:
    window = open_window(Session.example("ru"))
    window.show_view(view)
    unnamed = [one for one in focusable(window) if not one.accessibleName() and not _says(one)]
    assert unnamed == []
    start = focus()
    for _ in range(_TABS):
        QTest.keyPress(focus(), Qt.Key.Key_Tab)
        if focus() is start:
            break
    assert focus() is start, f"after {_TABS} steps of Tab the focus is on {focus()}"
