"""Finds the courses of many lines on a thread of its own, while the user goes on drawing."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from designer.arrange.geometry import Point
from designer.arrange.routing import Router
from designer.ui.canvas.stage import Stage

_BATCH = 0.08
"""Seconds after which what was found is shown."""
_BREATH = 0.0001
"""Seconds after each course in which the window may take its turn."""
Courses = dict[str, tuple[Point, ...]]


@dataclass(frozen=True, slots=True)
class _Work:
    """A search for some lines of a stage as it stood at one moment; the router belongs to its thread alone."""

    stage: Stage
    version: int
    router: Router
    ids: tuple[str, ...]
    is_ahead: bool
    """Whether the lines are not in sight yet."""
    is_over: Event = field(default_factory=Event)


class _Post(QObject):
    """Brings what was found to the window's thread; the search owns it, so that it outlives a closed window."""

    came = Signal(object, object, bool)


class Finding(QObject):
    """One search at a time; what it finds is kept unless boxes have moved meanwhile."""

    found = Signal()
    """Some courses were kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._is_free = Event()
        self._is_free.set()
        self._post = _Post()
        self._post.came.connect(self._take)

    @property
    def is_running(self) -> bool:
        """Whether courses are being looked for."""
        return self._work is not None

    def ask(self, stage: Stage, ids: Iterable[str], *, ahead: bool = False) -> None:
        """Look for the courses of lines, unless a search runs; one that has become useless is given up.

        ``ahead`` says that the lines are not in sight yet; lines that are go before them.
        """
        known = self._work
        is_useful = known is not None and known.stage is stage and known.version == stage.version
        if known is not None and is_useful and (ahead or not known.is_ahead):
            return
        self.stop()
        wanted = tuple(dict.fromkeys(ids))
        self._work = _Work(stage, stage.version, stage.courses.apart(wanted), wanted, ahead)
        Thread(target=_run, args=(self._work, self._post, self._is_free), name="courses", daemon=True).start()

    def hold(self, held: bool) -> None:
        """Let the search wait while the window paints, or go on."""
        self._is_free.clear() if held else self._is_free.set()

    def stop(self) -> None:
        """Give up the search; nothing more comes of it."""
        if self._work is not None:
            self._work.is_over.set()
            self._work = None

    def _take(self, work: _Work, made: Courses, is_last: bool) -> None:
        """Keep what was found, on the window's thread."""
        if work is not self._work:
            return
        if is_last:
            self._work = None
        if work.version == work.stage.version:
            for id, course in made.items():
                work.stage.courses.keep(id, course)
        self.found.emit()


def _run(work: _Work, post: _Post, is_free: Event) -> None:
    made: Courses = {}
    until = time.monotonic() + _BATCH
    for number, id in enumerate(work.ids, 1):
        is_free.wait(1.0)
        made[id] = work.router.course(id)
        if work.is_over.is_set():
            return
        if number == len(work.ids) or time.monotonic() > until:
            post.came.emit(work, made, number == len(work.ids))
            made, until = {}, time.monotonic() + _BATCH
        time.sleep(_BREATH)
