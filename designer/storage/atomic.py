"""Write a file as a whole or not at all, so that a crash leaves the old one or the new one."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import stat
import time
from pathlib import Path
from typing import Protocol

from designer.storage.holding import hold

_DEAD = 600
"""Seconds after which nobody writes any more on a file that stands beside its place."""


class FileOperations(Protocol):
    """What writing asks of the system; tests put faults and power losses in its place."""

    def write(self, path: Path, data: bytes, mode: int | None) -> None:
        """Write a file and bring it to the disk."""

    def replace(self, source: Path, target: Path) -> None:
        """Put one file in another's place."""

    def sync_folder(self, folder: Path) -> None:
        """Bring a folder's entries to the disk."""

    def remove(self, path: Path) -> None:
        """Remove a file if it is there."""

    def open_log(self, path: Path) -> int:
        """Open a file to be appended to by this process only; BlockingIOError where another one does."""

    def append(self, handle: int, data: bytes) -> None:
        """Add to the end of an open file in one call of the system; OSError where not all of it went in."""

    def cut(self, handle: int, length: int) -> None:
        """Cut an open file back to a length in bytes."""

    def is_removed(self, handle: int) -> bool:
        """Whether somebody removed an open file: asked before each line, and quick; not every system tells."""

    def is_at(self, handle: int, path: Path) -> bool:
        """Whether an open file still stands at its path; False where somebody removed it or moved it away."""

    def read(self, handle: int, length: int) -> bytes:
        """Return the beginning of an open file, also of one that was removed; OSError where it is shorter."""

    def sync(self, handle: int) -> None:
        """Bring what was appended to the disk."""

    def close(self, handle: int) -> None:
        """Close an open file."""


class Disk:
    """The real file operations."""

    def write(self, path: Path, data: bytes, mode: int | None) -> None:
        with open(path, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(path, mode)

    def replace(self, source: Path, target: Path) -> None:
        os.replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        if os.name == "nt":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)

    def open_log(self, path: Path) -> int:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
        if not hold(handle):
            os.close(handle)
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(path))
        return handle

    def append(self, handle: int, data: bytes) -> None:
        if os.write(handle, data) < len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def cut(self, handle: int, length: int) -> None:
        os.ftruncate(handle, length)

    def is_removed(self, handle: int) -> bool:
        return os.fstat(handle).st_nlink == 0

    def is_at(self, handle: int, path: Path) -> bool:
        try:
            there = os.stat(path)
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True  # it cannot be told; writing says what is wrong
        here = os.fstat(handle)
        return (here.st_ino, here.st_dev) == (there.st_ino, there.st_dev)

    def read(self, handle: int, length: int) -> bytes:
        os.lseek(handle, 0, os.SEEK_SET)  # what is appended goes to the end all the same
        parts: list[bytes] = []
        while length > 0:
            part = os.read(handle, length)
            if not part:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def sync(self, handle: int) -> None:
        getattr(os, "fdatasync", os.fsync)(handle)

    def close(self, handle: int) -> None:
        os.close(handle)


def remove_leftovers(folder: Path, name: str = "") -> None:
    """Remove what killed programs left half written in a folder, for one file or for all."""
    for left in folder.glob(f".{glob.escape(name) if name else '*'}.*.part"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _DEAD:
                left.unlink()


def write_whole(path: Path, data: bytes, disk: FileOperations | None = None) -> None:
    """Write beside the file, bring it to the disk, put it in place; links are followed, the mode is kept.

    Raises OSError; the old file is whole then and nothing is left beside it.
    """
    disk = disk or Disk()
    target = path.resolve()
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        disk.write(beside, data, mode)
        disk.replace(beside, target)
    except BaseException:
        disk.remove(beside)
        raise
    disk.sync_folder(target.parent)
