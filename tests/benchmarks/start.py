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
from designer.i18n import set_language
from designer.ui.files import recent
from designer.ui.main_window import MainWindow
from designer.ui.look.theme import Theme
set_language("ru")
window = MainWindow(theme=Theme("light"))
window.show()
app.processEvents()
window.grab()
"""
"""What the program does until its first page is painted; the rest is loaded after that."""
_READY = _OURS + """
while not window.is_furnished:
    app.processEvents()
window.show_view("")
app.processEvents()
window.grab()
"""
"""Until an empty drawing with all panels is painted."""


def _cpu(program: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-c", program], check=True, env=environment, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the medians in ms and their ratios."""
    programs = {"minimal window": _MINIMAL, "first page": _OURS, "ready to draw": _READY}
    times: dict[str, list[float]] = {name: [] for name in programs}
    for run in range(_RUNS + 1):
        for name, program in programs.items():
            taken = _cpu(program)
            if run:
                times[name].append(taken)
    reference = statistics.median(times["minimal window"])
    for name, taken_each in times.items():
        median = statistics.median(taken_each)
        print(f"{name:15s} {median * 1000:5.0f} ms, ratio {median / reference:.2f}")


if __name__ == "__main__":
    main()
