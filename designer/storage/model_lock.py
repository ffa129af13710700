"""The note beside a model that says who has it open, where and since when."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import secrets
import socket
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from designer.storage.holding import hold, is_held


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has a model open."""

    who: str
    where: str
    """Name of the computer."""
    since: str
    """ISO time with minutes."""
    token: str
    """Tells one window from another."""

    @property
    def when(self) -> datetime | None:
        """Since when; None where the note does not say it."""
        try:
            return datetime.fromisoformat(self.since)
        except ValueError:
            return None


def lock_path(model: Path) -> Path:
    """Return the path of the note beside a model."""
    return model.with_name(f".~{model.name}.lock")


class ModelLock:
    """Our own note beside one model; it goes with ``release``."""

    def __init__(self, model: Path) -> None:
        self.model = model
        self._path = lock_path(model)
        self._handle: int | None = None
        self._us = _ourselves()

    def take(self, *, over: bool = False) -> Holder | None:
        """Write the note, or return who has the model open; ``over`` puts our note in the place of theirs.

        What a program that ended left behind on this computer does not count. A folder that takes no note
        is no reason not to work: then nobody is told.
        """
        other = None if over else holder_of(self.model)
        if other is not None:
            return other if other.token != self._us.token else None
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
        try:
            self._write()
        except FileExistsError:
            return _read(self._path)
        except OSError:
            return None
        return None

    @property
    def taken_by(self) -> Holder | None:
        """Who has taken the model over from us; None while it is ours, or nobody can tell."""
        now = _read(self._path)
        return now if now is not None and now.token != self._us.token else None

    def release(self) -> None:
        """Take our note away, and nobody else's."""
        if self._handle is not None:
            with contextlib.suppress(OSError):
                if self.taken_by is None:
                    self._path.unlink(missing_ok=True)
            os.close(self._handle)
            self._handle = None

    def _write(self) -> None:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        hold(handle)
        os.write(handle, json.dumps(asdict(self._us), ensure_ascii=False, indent=1).encode("utf-8", "replace"))
        self._handle = handle


def holder_of(model: Path) -> Holder | None:
    """Return who has a model open; None where nobody has, or only a program on this computer that ended."""
    path = lock_path(model)
    found = _read(path)
    if found is None:
        return None
    if found.where == socket.gethostname() and not is_held(path):
        return None
    return found


def _read(path: Path) -> Holder | None:
    try:
        data = path.read_bytes()[:4096]
    except OSError:
        return None
    row: Any = None
    with contextlib.suppress(ValueError):
        row = json.loads(data)
    if not isinstance(row, dict):
        row = {}
    words = {name: str(row.get(name, ""))[:200] for name in ("who", "where", "since", "token")}
    return Holder(**words)


def _ourselves() -> Holder:
    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError):
        who = "?"
    since = datetime.now().isoformat(timespec="minutes")
    return Holder(who=who, where=socket.gethostname(), since=since, token=secrets.token_hex(8))
