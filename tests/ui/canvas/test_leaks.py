"""Models opened and closed one after another leave nothing behind: neither Qt objects nor memory."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from designer.session import Session
from designer.ui.main_window import MainWindow

_ROUNDS = 200 if os.environ.get("ORG_MISSION_LONG") else 24
_WARM = 8
_MB = 60 if os.environ.get("ORG_MISSION_LONG") else 30


def _settle() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def _objects(window: MainWindow) -> int:
    return len(window.findChildren(QObject))


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_models_opened_and_closed_leave_nothing(open_window: Callable[[Session], MainWindow]) -> None:
    window = open_window(Session.example("ru"))
    for view in ("clients", "structure", "chain"):
        window.show_view(view)
    window.show_view("clients")
    objects, memory = [], []
    for number in range(_ROUNDS):
        session = Session.example("ru" if number % 2 else "en")
        window.session.history.mark_saved()
        window.desk.show(session)
        some = next(iter(window.views["clients"].stage.board.boxes))  # type: ignore[attr-defined]
        window.desk.select([some])
        window.desk.select([])
        _settle()
        if number >= _WARM:
            objects.append(_objects(window))
            memory.append(_resident())
    assert max(objects) - min(objects) <= 20, (objects[0], objects[-1])
    assert memory[-1] - memory[0] < _MB, (memory[0], memory[-1])
