"""Holds finished documents out of memory until the first of them may be written."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from typing import Final

_IN_MEMORY: Final = 4 << 20
"""Bytes that are held in memory before a temporary file is begun."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where one document lies."""

    start: int
    length: int


class Spool:
    """A nameless temporary file that goes by itself; nothing of it is ever seen in the folder of the pack."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._end = 0

    def put(self, data: bytes) -> Slot:
        """Keep some bytes; OSError where the disk is full."""
        self._file.seek(self._end)
        self._file.write(data)
        slot = Slot(self._end, len(data))
        self._end += len(data)
        return slot

    def take(self, slot: Slot) -> bytes:
        """Return kept bytes."""
        self._file.seek(slot.start)
        return self._file.read(slot.length)

    def close(self) -> None:
        """Let all of it go."""
        self._file.close()
