"""Reports of failures of the program: text files in the state folder that the user can read and send."""

from __future__ import annotations

import contextlib
import faulthandler
import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from designer import __version__
from designer.storage.places import reports_folder

_MOST = 20
_HARD = "hard-failure.txt"


def write_report(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None, about: str = ""
) -> Path | None:
    """Write what failed and where, without names or texts of the model; None where nothing can be written."""
    lines = [
        f"Org Mission Designer {__version__}",
        f"{datetime.now():%Y-%m-%d %H:%M:%S}",
        f"Python {platform.python_version()}, {platform.platform()}",
        about,
        "",
        *traceback.format_exception(kind, fault, trace),
    ]
    with contextlib.suppress(OSError):
        folder = reports_folder()
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"failure-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        path.write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
        for old in sorted(folder.glob("failure-*.txt"))[:-_MOST]:
            old.unlink()
        return path
    return None


_open: list[TextIO] = []
"""The file into which the interpreter writes when it is struck down; it must stay open."""


def watch_hard_failures() -> Path | None:
    """Let a crash of the interpreter be written down; returns the report of one that ended the last run."""
    with contextlib.suppress(OSError):
        folder = reports_folder()
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / _HARD
        earlier = None
        if path.exists() and path.stat().st_size:
            earlier = folder / f"failure-{datetime.fromtimestamp(path.stat().st_mtime):%Y%m%d-%H%M%S}-hard.txt"
            path.replace(earlier)
        file = path.open("w", encoding="utf-8")
        _open.append(file)
        faulthandler.enable(file)
        return earlier
    faulthandler.enable(sys.stderr)
    return None
