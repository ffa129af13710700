"""What keeps the work on one open model: its journal, and the file it was opened from as an earlier version."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from designer.model.history import Change
from designer.storage.atomic import FileOperations
from designer.storage.journal import Journal
from designer.storage.journal_lines import Header
from designer.storage.places import journals_folder
from designer.storage.recovery import Unsaved
from designer.storage.scribe import SCRIBE
from designer.storage.versions import hash_of, keep


class Keeping:
    """Writes each change down as it comes, and lets the scribe bring it to the disk."""

    def __init__(
        self, model_id: str, base: bytes, path: Path | None, title: str, disk: FileOperations | None = None
    ) -> None:
        header = Header(
            model_id=model_id,
            path=str(path.resolve()) if path else None,
            base=hash_of(base) if path else None,
            text=None if path else base.decode(),
            title=title,
            at=int(time.time() * 1000),
        )
        self.journal = Journal(journals_folder(), header, disk)
        self._model_id = model_id
        self._base = base if path else None

    @classmethod
    def adopt(cls, work: Unsaved) -> Keeping:
        """Go on in the journal of work that is brought back; raises OSError."""
        keeping = cls(work.header.model_id, work.base, work.path, work.title)
        keeping.journal.adopt(work.journal, work.length, work.last)
        return keeping

    def follow(self, change: Change) -> None:
        """Write a change down."""
        self.journal.append(change)
        SCRIBE.soon(self._bring_to_disk)

    @property
    def fault(self) -> OSError | None:
        """Why the journal cannot be written; None where all is well."""
        return self.journal.fault

    def leave(self, *, is_saved: bool) -> None:
        """End the journal: it goes with saved work, and is set aside with work that the user gave up."""
        if is_saved:
            self._base = None
            self.journal.discard()
        else:
            with contextlib.suppress(OSError):
                self._bring_to_disk()
            with contextlib.suppress(OSError):  # it is offered at the next start then
                self.journal.set_aside()

    def _bring_to_disk(self) -> None:
        self.journal.sync()
        base, self._base = self._base, None
        if self.journal.was_removed:
            self.journal.was_removed, base = False, base or self._base_again()
        if base is not None and self.journal.path is not None:
            keep(self._model_id, base, "opened")

    def _base_again(self) -> bytes | None:
        """Return the file that the changes follow, where it still is: the kept one went with the state folder."""
        header = self.journal.header
        with contextlib.suppress(OSError):
            data = Path(header.path).read_bytes() if header.path else b""
            if hash_of(data) == header.base:
                return data
        return None
