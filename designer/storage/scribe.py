"""One thread that brings journals to the disk, at most every half second, so that nobody waits for the disk."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import Final

PAUSE: Final = 0.5
"""Seconds between two times; what was done within them may be lost with the power, not with the process."""


class Scribe:
    """Calls what it was asked to call, each once, then rests; the thread begins with the first call."""

    def __init__(self, pause: float = PAUSE) -> None:
        self._pause = pause
        self._asked: dict[Callable[[], None], None] = {}
        self._lock = Lock()
        self._wake = Event()
        self._thread: Thread | None = None

    def soon(self, work: Callable[[], None]) -> None:
        """Call ``work`` from the thread: at once after a rest, else when the rest is over."""
        with self._lock:
            self._asked[work] = None
        if not self._wake.is_set():
            if self._thread is None:
                self._thread = Thread(target=self._run, name="scribe", daemon=True)
                self._thread.start()
            self._wake.set()

    def _run(self) -> None:
        rest = Event()
        while True:
            self._wake.wait()
            self._wake.clear()
            with self._lock:
                asked, self._asked = self._asked, {}
            for work in asked:
                with contextlib.suppress(OSError):
                    work()
            rest.wait(self._pause)


SCRIBE: Final = Scribe()
"""The thread of this process."""
