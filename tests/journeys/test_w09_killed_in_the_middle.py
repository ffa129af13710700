"""Walkthrough W09: the program is killed in the middle; at the next start one question brings all of it back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from designer.model.participants import Unit
from designer.session import Session
from designer.storage.outline import from_outline
from designer.storage.project_file import dumps

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
application = QApplication([])
from designer.ui import application as program

def work():
    window = next(w for w in application.topLevelWidgets() if type(w).__name__ == "MainWindow")
    if not window.is_furnished or window.session.path is None:
        QTimer.singleShot(20, work)
        return
    from designer.model.participants import Unit
    from designer.ui.inspector.mission_editor import MissionEditor
    unit = next(u for u in window.session.organization.all(Unit) if u.name == "Склад")
    window.desk.select([unit.id])
    window.desk.mission_asked.emit(unit.id)
    QTest.keyClicks(window.findChild(MissionEditor), " Abc")
    window.menus.action("save").trigger()
    QTest.keyClicks(window.findChild(MissionEditor), " def")
    os.kill(os.getpid(), signal.SIGKILL)

QTimer.singleShot(0, work)
program.open_window(Path(sys.argv[1]), "ru")
"""
AGAIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
from designer.ui import application as program

asked = 0

def answer():
    global asked
    dialog = application.activeModalWidget()
    if dialog is None:
        QTimer.singleShot(20, answer)
        return
    assert type(dialog).__name__ == "RecoveryDialog", dialog
    asked += 1
    print("|".join(label.text() for label in dialog.findChildren(QLabel)))
    QTimer.singleShot(100, finish)
    dialog.cards()[0].click()

def finish():
    assert application.activeModalWidget() is None and asked == 1
    window = next(w for w in application.topLevelWidgets() if type(w).__name__ == "MainWindow")
    print("title:", window.windowTitle(), window.isWindowModified())
    window.menus.action("save").trigger()
    window.desk.saver.wait()
    window.close()
    application.quit()

QTimer.singleShot(0, answer)
where = Path(sys.argv[1]) if len(sys.argv) > 1 else None
sys.exit(program.open_window(where, "ru"))
"""


@pytest.mark.parametrize("names_the_file", [True, False])
def test_one_question_brings_all_of_it_back(names_the_file: bool, tmp_path: Path) -> None:
    path = tmp_path / "завод.orgmission"
    path.write_bytes(dumps(from_outline(TEXT)))
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "ORG_MISSION_STATE": str(tmp_path / "state"),
    }

    def run(program: str, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", program, *words]
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)

    killed = run(KILLED, str(path))
    assert killed.returncode == -9, killed.stderr
    assert Session.open(path).organization.count(Unit) == 2
    again = run(AGAIN, *([str(path)] if names_the_file else []))
    assert again.returncode == 0, again.stderr
    assert "завод" in again.stdout and "Последние действия" in again.stdout
    assert "title: завод" in again.stdout and "True" in again.stdout
    missions = [unit.mission for unit in Session.open(path).organization.all(Unit)]
    assert any("Abc def" in mission for mission in missions), missions
    assert not list(tmp_path.glob(".~*.lock"))
