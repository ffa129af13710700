"""Everything below the window works without Qt: checks and packs are made on machines without a display."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import importlib, pkgutil, sys
import designer
for room in pkgutil.iter_modules(designer.__path__, "designer."):
    if room.name in ("designer.ui", "designer.main", "designer.__main__"):
        continue
    package = importlib.import_module(room.name)
    for module in pkgutil.walk_packages(getattr(package, "__path__", []), room.name + "."):
        if not module.name.endswith(".__main__"):
            importlib.import_module(module.name)
loaded = sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6")))
print(len([n for n in sys.modules if n.startswith("designer.")]))
sys.exit(f"Qt was loaded: {loaded}" if loaded else 0)
"""


def test_modules_below_the_window_do_not_load_qt() -> None:
    run = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 50
