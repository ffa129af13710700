"""The main job on a fresh machine: opens the built-in example; without a display checks it and exports its pack."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from environment import ROOT, has_display, prepare, provide_qt_libraries


def main() -> int:
    """Prepare the environment and start the program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=None, help="export the pack into this folder, no window")
    parser.add_argument("--lang", choices=("ru", "en"), default="ru")
    options = parser.parse_args()
    python = prepare("requirements.txt")
    arguments = ["--lang", options.lang]
    if options.to is None and has_display() and provide_qt_libraries():
        arguments = ["open", "--example", *arguments]
    else:
        arguments = ["demo", "--to", str((options.to or Path("out")).absolute()), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([str(python), "-m", "designer", *arguments], env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
