"""The models that were opened last, and the look that the user chose."""

from __future__ import annotations

import contextlib
import getpass
from pathlib import Path

from PySide6.QtCore import QSettings

from designer.storage.places import state_folder

_MOST = 8


def _settings() -> QSettings:
    folder = state_folder()
    with contextlib.suppress(OSError):  # without a folder nothing is remembered, and all else works
        folder.mkdir(parents=True, exist_ok=True)
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def remembered() -> list[Path]:
    """Return the files opened last that are still there, newest first."""
    value = _settings().value("recent", [])
    names = [value] if isinstance(value, str) else [str(one) for one in value] if isinstance(value, list) else []
    return [path for path in map(Path, names) if path.is_file()]


def remember(path: Path) -> None:
    """Put a file at the head of the list."""
    known = [path.resolve(), *(p for p in remembered() if p != path.resolve())]
    _settings().setValue("recent", [str(p) for p in known[:_MOST]])


def chosen(name: str, default: str) -> str:
    """Return a choice of the user (theme, language)."""
    return str(_settings().value(name, default))


def choose(name: str, value: str) -> None:
    """Keep a choice of the user."""
    _settings().setValue(name, value)


def author() -> str:
    """Return the name under which the user writes: what he chose, else what the system calls him."""
    name = chosen("author", "")
    with contextlib.suppress(OSError, KeyError, ImportError):
        name = name or getpass.getuser()
    return name
