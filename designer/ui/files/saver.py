"""Saves the open model on a thread of its own, one save after another, while the user goes on working."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from PySide6.QtCore import QEventLoop, QObject, Signal

from designer.model.history import Change
from designer.session import Session
from designer.storage.saving import ChangedOnDisk, FileState, Save, TakenOver

Fault = OSError | ChangedOnDisk | TakenOver


class _Post(QObject):
    """Brings what became of a save to the window's thread; the save owns it, so that it outlives a closed window."""

    came = Signal(object)


class Saver(QObject):
    """Hands immutable records over and hears what became of them; the window's thread writes nothing."""

    began = Signal()
    saved = Signal(object)
    """A save is done; the path."""
    failed = Signal(object, object)
    """A save could not be done: the path, and the Fault."""
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: tuple[Session, Save, Change | None] | None = None
        self._next: tuple[Session, Path] | None = None
        self._post = _Post()
        self._post.came.connect(self._finish)

    @property
    def is_running(self) -> bool:
        """Whether a save is under way."""
        return self._running is not None

    def save(self, session: Session, path: Path) -> None:
        """Save the state of now; while a save runs, the last of those asked for is begun after it."""
        if self._running is not None:
            self._next = (session, path)
            return
        save = session.begin_save(path)
        self._running = (session, save, session.history.position)
        Thread(target=_run, args=(save, self._post), name="save").start()
        self.began.emit()

    def wait(self) -> None:
        """Let the window live until nothing is being saved."""
        while self._running is not None:
            loop = QEventLoop()
            self.saved.connect(loop.quit)
            self.failed.connect(loop.quit)
            loop.exec()

    def _finish(self, outcome: FileState | Fault) -> None:
        assert self._running is not None
        session, save, position = self._running
        self._running = None
        waiting, self._next = self._next, None
        if isinstance(outcome, FileState):
            session.finish_save(save, outcome, position)
            if waiting is not None:
                self.save(*waiting)
            self.saved.emit(save.path)
        else:
            self.failed.emit(save.path, outcome)


def _run(save: Save, post: _Post) -> None:
    outcome: FileState | Fault
    try:
        outcome = save.run()
    except (OSError, ChangedOnDisk, TakenOver) as fault:
        outcome = fault
    except Exception as fault:
        outcome = OSError(f"{type(fault).__name__}: {fault}")
    post.came.emit(outcome)
