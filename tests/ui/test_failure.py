"""What fails in a slot, in painting or in a thread is told once, reported, and costs no work."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from designer.edits.refusal import Refusal, Refused
from designer.i18n import Text, plain, set_language
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.outline import from_outline
from designer.storage.places import reports_folder
from designer.storage.recovery import Unsaved, unsaved
from designer.ui.canvas.canvas import Canvas
from designer.ui.failure import FailureWatch
from designer.ui.main_window import MainWindow

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."
Open = Callable[[Session], MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(Session(from_outline(TEXT)))


@pytest.fixture
def watch(window: MainWindow) -> Iterator[FailureWatch]:
    hooks = sys.excepthook, threading.excepthook
    watch = FailureWatch(window)
    watch.begin()
    yield watch
    sys.excepthook, threading.excepthook = hooks
    if watch.dialog is not None:
        watch.dialog.close()


def _write(window: MainWindow, words: str) -> None:
    with window.desk.edit(plain("Написать миссию")) as organization:
        organization.put(replace(organization.all(Unit)[0], mission=words))


def _reports() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(reports_folder().glob("failure-*.txt"))]


def _journal_is_whole(window: MainWindow, words: str) -> bool:
    assert window.session.keeping is not None
    window.session.keeping.journal.close()
    (work,) = unsaved()
    assert isinstance(work, Unsaved)
    session = Session.restore(work)
    found = session.organization.all(Unit)[0].mission
    session.leave()
    return found == words


def test_an_exception_in_a_slot(window: MainWindow, watch: FailureWatch, qtbot: QtBot) -> None:
    _write(window, "Раз.")

    def fail() -> None:
        with window.desk.edit(plain("Опасное")) as organization:
            organization.put(replace(organization.all(Unit)[0], mission="Наполовину"))
            raise ZeroDivisionError("in a slot")

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert watch.dialog is not None
    words = "\n".join(one.text() for one in watch.dialog.findChildren(QLabel))
    assert "Ваша работа цела" in words and str(reports_folder()) in words
    (report,) = _reports()
    assert "ZeroDivisionError: in a slot" in report and "Раз." not in report
    assert window.session.organization.all(Unit)[0].mission == "Раз."
    assert _journal_is_whole(window, "Раз.")


def test_an_exception_in_painting(
    window: MainWindow, watch: FailureWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(window, "Раз.")
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)

    def fail(*_: object) -> None:
        raise ValueError("in painting")

    monkeypatch.setattr(type(canvas), "_paint", fail)
    for _ in range(3):
        canvas.repaint()
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert len(_reports()) == 1
    assert not canvas.grab().isNull()
    assert _journal_is_whole(window, "Раз.")


def test_an_exception_in_a_thread(window: MainWindow, watch: FailureWatch, qtbot: QtBot) -> None:
    def fail() -> None:
        raise LookupError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert "LookupError: in a thread" in _reports()[0]


def test_the_report_is_shown_in_english_too(window: MainWindow, watch: FailureWatch, qtbot: QtBot) -> None:
    set_language("en")
    watch.hear(ValueError, ValueError("x"), None)
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert watch.dialog is not None
    assert "Your work is safe" in "\n".join(one.text() for one in watch.dialog.findChildren(QLabel))
    assert "ValueError: x" in watch.dialog.report.toPlainText()


def test_a_refusal_is_only_a_note(window: MainWindow, watch: FailureWatch) -> None:
    said: list[Text] = []
    window.desk.noted.connect(lambda words, _: said.append(words))
    watch.hear(Refused, Refused(Refusal(plain("нельзя"))), None)
    assert said == [plain("нельзя")] and watch.dialog is None and not _reports()


def test_without_a_folder_for_reports_the_user_is_told_all_the_same(
    window: MainWindow, watch: FailureWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "file"))
    watch.hear(ValueError, ValueError("y"), None)
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert watch.dialog is not None and "ValueError: y" in watch.dialog.report.toPlainText()


HARD = """
import ctypes, sys
from designer.storage.failure_report import watch_hard_failures
print(watch_hard_failures(), flush=True)
if sys.argv[1] == "die":
    ctypes.string_at(0)
"""


def test_the_interpreter_struck_down_leaves_a_report(tmp_path: Path) -> None:
    environment = {**os.environ, "ORG_MISSION_STATE": str(tmp_path / "state")}

    def run(word: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", HARD, word]
        return subprocess.run(command, env=environment, capture_output=True, text=True)

    first, second, third = run("die"), run("live"), run("live")
    assert first.returncode < 0 and first.stdout.strip() == "None"
    report = Path(second.stdout.strip())
    assert "string_at" in report.read_text(encoding="utf-8")
    assert third.stdout.strip() == "None"
