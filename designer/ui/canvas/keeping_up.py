"""Brings the drawing up to date with the records: moved boxes at once, everything else after a pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from designer.model.diagram import Placement
from designer.model.history import Change
from designer.ui.canvas.redressing import redress
from designer.ui.canvas.workbench import Workbench
from designer.ui.only_words import changes_only_words

_PAUSE = 120
"""Milliseconds after the last change in which the drawing is made anew; typing is never held up."""


class KeepingUp(QObject):
    """Knows whether the drawing is behind the records, and waits while it is not seen."""

    def __init__(self, canvas: Workbench, interrupt: Callable[[], object]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._interrupt = interrupt
        """Ends what the hand has begun, since the drawing changes under it."""
        self.later = QTimer(self, singleShot=True, interval=_PAUSE)
        self.later.timeout.connect(self.catch_up)
        self._is_behind = False
        self._is_stale = False
        """Whether more than words has changed since the drawing was made."""

    def done(self) -> None:
        """The drawing was made anew."""
        self.later.stop()
        self._is_stale = self._is_behind = False

    def at_once(self) -> None:
        """Make the drawing anew now if that is due."""
        if self.later.isActive():
            self._canvas.rebuild()

    def shown(self) -> None:
        """The canvas is seen again: catch up with what was changed meanwhile."""
        if self._is_behind:
            self.catch_up()

    def catch_up(self) -> None:
        """Bring the drawing up to date if it is seen, else when it is seen next."""
        canvas = self._canvas
        self._is_behind = not canvas.isVisible()
        if self._is_behind:
            return
        if self._is_stale or canvas.carrying.lifted or not redress(canvas):
            canvas.rebuild()

    def follow(self, change: Change) -> None:
        """Follow a change of the records."""
        canvas = self._canvas
        if changes_only_words(change):
            self.later.start()
            return
        self._interrupt()
        board = canvas.stage.board
        places = {}
        for old, new in change.touched.values():
            if not (isinstance(old, Placement) and isinstance(new, Placement)) or not old.differs_in_place_only(new):
                self._wait()
                return
            box = board.boxes.get(new.participant)
            if new.view == canvas.view.id and box is not None:
                places[new.participant] = box.moved(new.x - box.x, new.y - box.y)
        places = {id: box for id, box in places.items() if box != board.boxes[id]}
        if board.inside or self.later.isActive() or canvas.glide.is_wanted:
            self._wait()
        elif places:
            canvas.stage.put(places)
            canvas.refresh()

    def _wait(self) -> None:
        self._is_stale = True
        self.later.start()
