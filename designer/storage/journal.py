"""The journal of one open model: every change since the last save, in the state folder, a line each."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Lock

from designer.model.history import Change
from designer.storage.atomic import Disk, FileOperations
from designer.storage.journal_lines import Header, Mark, change_line, header_line, mark_line, moved

SUFFIX = ".journal"
SET_ASIDE = ".discarded"


def key_of(model_id: str, path: str | None) -> str:
    """Return the beginning of the names of journals of a model in a file (None: never saved)."""
    return hashlib.sha256(f"{model_id}\n{path or ''}".encode("utf-8", "replace")).hexdigest()[:24]


class Journal:
    """Appends changes on the caller's thread; syncing, marking and retiring may come from another.

    A line that could not be written is kept and written before the next one; nothing is raised, ``fault`` says why.
    A file that somebody removed, or moved away with its folder, is made anew with all its lines.
    """

    def __init__(
        self,
        folder: Path,
        header: Header,
        disk: FileOperations | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.folder = folder
        self.header = header
        self.path: Path | None = None
        """The file, once there is a change to be kept."""
        self.fault: OSError | None = None
        """Why the last change is not in the file."""
        self.was_removed = False
        """Whether the file had to be made anew since somebody asked last."""
        self.n = 0
        """Number of the last change; it counts on over saves."""
        self._disk = disk or Disk()
        self._now = now
        self._handle: int | None = None
        self._length = 0
        self._waiting: list[bytes] = []
        self._has_header = False
        """Whether what waits begins with the header, since it was in a file that is gone."""
        self._is_new = False
        self._writing = Lock()
        self._syncing = Lock()

    def append(self, change: Change) -> None:
        """Write a change, in one call of the system; from then on it survives the end of the process."""
        self.n += 1
        line = change_line(self.n, int(self._now() * 1000), change)
        with self._writing:
            self._waiting.append(line)
            self._write()

    def sync(self) -> None:
        """Bring what was written to the disk; from then on it survives a loss of power."""
        with self._syncing:
            with self._writing:
                self._look()
            self._sync()

    def mark(self, saved: str, upto: int, path: str) -> None:
        """Note before a save that a file of this hash will hold the changes up to a number.

        A save goes on without its mark where the journal cannot be written: the file then holds more than it.
        """
        with self._syncing:
            with self._writing:
                if self._handle is None and not self._waiting:
                    return
                self._waiting.append(mark_line(Mark(saved=saved, upto=upto, path=path)))
                self._write()
            self._sync()

    def retire(self, saved: str, upto: int, path: str) -> None:
        """Remove the file after a save, unless changes have come since; the next changes follow that save."""
        with self._syncing, self._writing:
            if self.n == upto:
                self._waiting.clear()
                self._remove()
                self.header = moved(self.header, path, saved)

    def discard(self) -> None:
        """Remove the file: all of it is saved, or comes to nothing."""
        with self._syncing, self._writing:
            self._waiting.clear()
            self._remove()

    def set_aside(self) -> None:
        """Keep the file under another name, so that it is not offered by itself; the user wants none of it."""
        with self._syncing, self._writing:
            self._look()
            path = self.path
            self._close()
            if path is not None:
                self._disk.replace(path, path.with_suffix(SET_ASIDE))

    def close(self) -> None:
        """Bring all to the disk and leave the file."""
        self.sync()
        with self._syncing, self._writing:
            self._close()

    def adopt(self, path: Path, length: int, n: int) -> None:
        """Go on in the file of a journal that somebody left, after its whole lines; raises OSError."""
        with self._syncing, self._writing:
            self._handle = self._disk.open_log(path)
            self._disk.cut(self._handle, length)
            self.path, self._length, self.n = path, length, n

    def _look(self) -> None:
        """Make the file anew where it stands at its place no longer; asked off the window's thread."""
        if self._handle is not None and self.path is not None and not self._disk.is_at(self._handle, self.path):
            try:
                self._leave_gone()
            except OSError as fault:
                self.fault = fault
            else:
                self._write()

    def _write(self) -> None:
        try:
            if self._handle is not None and self._disk.is_removed(self._handle):
                self._leave_gone()
            if self._handle is None:
                self._open()
            assert self._handle is not None
            data = b"".join(self._waiting)
            if self.fault is not None:
                self._disk.cut(self._handle, self._length)
            self._disk.append(self._handle, data)
        except OSError as fault:
            self.fault = fault
        else:
            self._length += len(data)
            self._waiting.clear()
            self.fault = None

    def _leave_gone(self) -> None:
        """Take the lines of the file that is gone along; as long as it is open, they can be read."""
        assert self._handle is not None
        self._waiting.insert(0, self._disk.read(self._handle, self._length))
        self._disk.close(self._handle)
        self._handle = self.path = None
        self._has_header = self.was_removed = True

    def _open(self) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True, exist_ok=True)
            self._disk.sync_folder(self.folder.parent)
        token = secrets.token_hex(4)
        path = self.folder / f"{key_of(self.header.model_id, self.header.path)}-{token}{SUFFIX}"
        self._handle = self._disk.open_log(path)
        self.path, self._length, self._is_new = path, 0, True
        if not self._has_header:
            self._waiting.insert(0, header_line(self.header))
            self.header = replace(self.header, text=None)  # the line holds it now
        self._has_header = False

    def _sync(self) -> None:
        with self._writing:
            handle, is_new = self._handle, self._is_new
        if handle is None:
            return
        try:
            self._disk.sync(handle)
            if is_new:
                self._disk.sync_folder(self.folder)
                self._is_new = False
        except OSError as fault:
            self.fault = fault

    def _remove(self) -> None:
        path = self.path
        self._close()
        if path is not None:
            self._disk.remove(path)

    def _close(self) -> None:
        if self._handle is not None:
            self._disk.close(self._handle)
        self._handle = self.path = None
        self.fault = None
