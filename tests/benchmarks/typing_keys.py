"""Measures how long a key waits while a mission is written in a model of 2,000 units, checks and drawing included.

    python tests/benchmarks/typing_keys.py [UNITS]

Two figures a key, in ms of CPU: the key itself, and the longest stretch of work between two keys, since a key that
comes in that moment would wait for it.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]

from checks import model, reference, timed  # noqa: E402

_WORDS = " и помогать складу отгружать заказы без пересорта, а бухгалтерии закрывать месяц в срок"


def main() -> None:
    """Print the figures."""
    os.environ["ORG_MISSION_STATE"] = tempfile.mkdtemp()
    from PySide6.QtCore import QEvent, QEventLoop, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from designer.session import Session
    from designer.ui.inspector.mission_editor import MissionEditor
    from designer.ui.look.theme import Theme
    from designer.ui.main_window import MainWindow

    flags = QEventLoop.ProcessEventsFlag.AllEvents
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    application = QApplication.instance() or QApplication(sys.argv[:1])
    session = Session(model(count))
    window = MainWindow(session, Theme("light"))
    window.show()
    while session.checker.stale:
        application.processEvents()
    window.desk.select(["u100"])
    window.desk.mission_asked.emit("u100")
    editor = next(e for e in window.findChildren(MissionEditor) if e.performer == "u100")
    for view in ("clients", "structure"):
        window.show_view(view)
        window.desk.mission_asked.emit("u100")
        QTest.qWait(300)
        keys, waits = [], []
        for letter in _WORDS:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            keys.append(timed(lambda event=event: QApplication.sendEvent(editor, event)))  # type: ignore[misc]
            longest, until = 0.0, time.monotonic() + 0.2
            while time.monotonic() < until:
                longest = max(longest, timed(lambda: application.processEvents(flags, 1)))
            waits.append(longest)
        print(
            f"{view:10s} a key {statistics.median(keys):6.2f} ms, worst {max(keys):6.2f}; "
            f"longest work between keys {statistics.median(waits):6.2f} ms, worst {max(waits):6.2f}"
        )
    print(f"reference work {timed(reference):.1f} ms")
    session.history.mark_saved()


if __name__ == "__main__":
    main()
