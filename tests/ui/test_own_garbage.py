"""What was a window is taken apart on the window's thread, whoever makes garbage meanwhile."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from threading import Thread, current_thread, main_thread

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from designer.session import Session
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


def _circle() -> tuple[weakref.ref[QWidget], list[Thread]]:
    """Make a widget that only a collection finds, and note on which thread it goes."""
    widget, went = QWidget(), list[Thread]()
    widget.setProperty("circle", None)
    widget.__dict__["myself"] = widget
    weakref.finalize(widget, lambda: went.append(current_thread()))
    return weakref.ref(widget), went


def test_other_threads_collect_nothing(open_window: Open, qtbot: QtBot) -> None:
    open_window(Session.new("ru"))
    assert not gc.isenabled()
    widget, went = _circle()
    busy = Thread(target=lambda: [[[]] for _ in range(200_000)] and None)
    busy.start()
    busy.join()
    assert widget() is not None
    junk = [[number] for number in range(2_000)]
    qtbot.waitUntil(lambda: widget() is None)
    assert junk and went == [main_thread()]

