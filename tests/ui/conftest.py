"""A window on a small organization, with settings of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.i18n import set_language
from designer.session import Session
from designer.ui.application import leave_clipboard
from designer.ui.look.theme import Theme
from designer.ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))
    set_language("ru")
    yield
    set_language("ru")
    if QApplication.instance() is not None:
        leave_clipboard()


@pytest.fixture
def open_window(qtbot: QtBot) -> Callable[[Session], MainWindow]:
    """Open a window on a session; it is closed without questions."""

    def open_one(session: Session) -> MainWindow:
        window = MainWindow(session, Theme("light"))
        qtbot.addWidget(window, before_close_func=lambda w: w.session.history.mark_saved())
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: not session.checker.stale)
        return window

    return open_one
