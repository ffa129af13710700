"""The program starts: the first page without a model, then everything else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.ui import application
from designer.ui.look.theme import Theme
from designer.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("example", (False, True), ids=("first page", "example"))
def test_the_window_opens_and_is_furnished(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, example: bool) -> None:
    opened: list[MainWindow] = []

    def run(*_: object) -> int:
        window = opened[0]
        qtbot.addWidget(window, before_close_func=lambda w: w.session.history.mark_saved())
        assert window.isVisible()
        qtbot.waitUntil(lambda: window.is_furnished, timeout=20_000)
        return 0

    def make(**fields: Theme) -> MainWindow:
        opened.append(MainWindow(**fields))
        return opened[0]

    monkeypatch.setattr(QApplication, "exec", run)
    monkeypatch.setattr(application, "MainWindow", make)
    assert application.open_window(None, "ru", example=example) == 0
    assert (len(opened[0].desk.organization) > 1) is example


def test_the_first_page_loads_no_model() -> None:
    code = (
        "import sys; import designer.ui.application;"
        "heavy = 'designer.session', 'designer.checks', 'designer.language.russian.mission';"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
