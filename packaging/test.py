"""All checks of the project in one command: style, types, floors and tests."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time

from environment import ROOT, prepare, provide_qt_libraries

_STEPS = (
    ("style", ["-m", "ruff", "check", "designer", "tests", "packaging"]),
    ("types", ["-m", "mypy"]),
    ("floors", ["-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"]),
)


def main() -> int:
    """Prepare the environment and run every step; returns 0 only if all passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="with the long forms: benchmarks, fuzzing, validators")
    options, rest = parser.parse_known_args()
    python = str(prepare("requirements-dev.txt"))
    if not provide_qt_libraries():
        return 3
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONHOME", None)
    if options.long:
        environment["ORG_MISSION_LONG"] = "1"
    steps = list(_STEPS) if not rest else []
    steps.append(("tests", ["-m", "pytest", *rest]))
    failed = []
    for name, command in steps:
        start = time.monotonic()
        code = subprocess.run([python, *command], cwd=ROOT, env=environment).returncode
        print(f"== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - start:.0f} s", flush=True)
        if code:
            failed.append(name)
    if failed:
        print("failed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
