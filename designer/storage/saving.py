"""One save, from the records of a moment to the file: made on the window's thread, run on any."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from designer.storage.atomic import FileOperations, remove_leftovers, write_whole
from designer.storage.journal import Journal
from designer.storage.model_lock import Holder, ModelLock
from designer.storage.versions import hash_of, keep
from designer.storage.writing import Snapshot, dumps


class ChangedOnDisk(Exception):
    """The file is no longer what was opened or saved here; it was left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class TakenOver(Exception):
    """Somebody else took the model over while it was open here; the file was left as it is."""

    def __init__(self, path: Path, holder: Holder) -> None:
        super().__init__(str(path))
        self.path = path
        self.holder = holder


@dataclass(frozen=True, slots=True)
class FileState:
    """How a file was when it was last read or written here."""

    size: int
    mtime: int
    """In ns since 1970."""
    hash: str
    """SHA-256 in hex."""

    @classmethod
    def of(cls, path: Path, data: bytes) -> FileState:
        """Return the state of a file that holds these bytes; raises OSError."""
        found = path.stat()
        return cls(found.st_size, found.st_mtime_ns, hash_of(data))

    def holds(self, path: Path) -> bool:
        """Whether the file is still so; also where it is gone, since then nothing can be overwritten."""
        try:
            found = path.stat()
            if (found.st_size, found.st_mtime_ns) == (self.size, self.mtime):
                return True
            return hash_of(path.read_bytes()) == self.hash
        except FileNotFoundError:
            return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Save:
    """What a save writes, where, and what it must find there."""

    snapshot: Snapshot
    path: Path
    known: FileState | None
    """The file as it must still be; None to write over whatever is there."""
    lock: ModelLock | None = None
    """Our note beside the file, which must still be ours."""
    journal: Journal | None = None
    upto: int = 0
    """Number of the last change that the snapshot holds."""
    keeps_previous: bool = False
    """Whether the file that is there is kept as an earlier version."""
    disk: FileOperations | None = None

    def run(self) -> FileState:
        """Write the file, then retire the journal; raises OSError, ChangedOnDisk or TakenOver and then changes nothing.

        The order is: mark in the journal, file beside, sync, replace, sync of the folder, end of the journal.
        """
        if self.lock is not None and (holder := self.lock.taken_by) is not None:
            raise TakenOver(self.path, holder)
        if self.known is not None and not self.known.holds(self.path):
            raise ChangedOnDisk(self.path)
        data = dumps(self.snapshot)
        hash = hash_of(data)
        target = self.path.resolve()
        remove_leftovers(target.parent, target.name)
        if self.keeps_previous:
            self._keep_previous(target)
        if self.journal is not None:
            self.journal.mark(hash, self.upto, str(target))
        write_whole(target, data, self.disk)
        if self.journal is not None:
            with contextlib.suppress(OSError):
                self.journal.retire(hash, self.upto, str(target))
            with contextlib.suppress(OSError):
                keep(self.snapshot.model_id, data, "saved", hash=hash)
        found = target.stat()
        return FileState(found.st_size, found.st_mtime_ns, hash)

    def _keep_previous(self, target: Path) -> None:
        with contextlib.suppress(OSError):
            keep(self.snapshot.model_id, target.read_bytes(), "opened")
