"""A session as Qt signals; checks run in small steps while the window is idle."""

from __future__ import annotations

from functools import cache
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from designer.model.history import Change
from designer.model.participants import Position, Unit
from designer.session import Session

_FIRST = 40
"""Milliseconds before the first check, so that the window is seen first."""
_STEP = 8
"""Missions that are read between two events of the window."""
_PATIENCE = 20
"""Milliseconds between two looks whether the dictionary is there."""


class Bridge(QObject):
    """Tells the window what happens in the open session."""

    opened = Signal()
    changed = Signal(object)
    findings_changed = Signal()
    saved = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        session.keep_safe()
        self._stop = session.listen(self._follow)
        session.note_origin()
        self._is_held = False
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._check_a_little)
        QTimer.singleShot(_FIRST, self._idle, self._idle.start)

    def show(self, session: Session) -> None:
        """Turn to another session; the one before is left."""
        self._stop()
        self.session.leave()
        self.session = session
        session.keep_safe()
        self._stop = session.listen(self._follow)
        session.note_origin()
        self.opened.emit()
        self._idle.start()

    def _follow(self, change: Change) -> None:
        self.changed.emit(change)
        self._idle.start()

    def hold_checks(self, held: bool) -> None:
        """Let the checks wait while the user drags something, or go on."""
        self._is_held = held
        if not held:
            self._idle.start()

    def _check_a_little(self) -> None:
        organization = self.session.organization
        if self._is_held:
            self._idle.stop()
        elif (organization.count(Unit) or organization.count(Position)) and _dictionary().is_alive():
            self._idle.start(_PATIENCE)
        elif self.session.checker.refresh(_STEP):
            self._idle.stop()
            self._idle.setInterval(0)
            self.findings_changed.emit()
        elif self._idle.interval():
            self._idle.start(0)


@cache
def _dictionary() -> Thread:
    """Return the thread that loads what reading and checking need, begun when the first mission waits for it."""
    thread = Thread(target=_load, name="dictionary")
    thread.start()
    return thread


def _load() -> None:
    from designer.checks.rule import all_rules
    from designer.language.reader import warm_up

    all_rules()
    warm_up()
