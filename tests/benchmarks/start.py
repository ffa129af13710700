"""Start to the first painted frame, against a minimal window of Qt in the same run; CPU time, medians."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys

_RUNS = 7
_MINIMAL = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.processEvents()
window.grab()
"""
_OURS = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv[:1])
from designer.session import Session
from designer.ui.main_window import MainWindow
from designer.ui.theme import Theme
window = MainWindow(Session.new("ru"), Theme("light"), "welcome")
window.show()
app.processEvents()
window.grab()
"""


def _cpu(program: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-c", program], check=True, env=environment, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print both medians in ms and their ratio."""
    _cpu(_MINIMAL), _cpu(_OURS)
    minimal, ours = [], []
    for _ in range(_RUNS):
        minimal.append(_cpu(_MINIMAL))
        ours.append(_cpu(_OURS))
    reference, own = statistics.median(minimal), statistics.median(ours)
    print(f"minimal window {reference * 1000:.0f} ms, program {own * 1000:.0f} ms, ratio {own / reference:.2f}")


if __name__ == "__main__":
    main()
