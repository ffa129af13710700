"""Has courses of arrows found that are late in sight or will come into sight next, so that the paper moves smoothly."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer

from designer.ui.canvas.painting import PLAIN
from designer.ui.canvas.workbench import Workbench

_PAUSE, _MARGIN, _MOST = 100, 500.0, 500
"""Milliseconds after which courses are looked for, so many px around what is seen, and so many at once."""


class Ahead(QObject):
    """Asks for one search after each painting, where there is anything to look for."""

    def __init__(self, canvas: Workbench) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._looked_from: tuple[object, int, QRectF] | None = None
        canvas.finding.found.connect(self._found)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._look)

    def painted(self) -> None:
        """The still picture was laid: look for what it lacks, else for what lies around it."""
        canvas = self._canvas
        if canvas.sheet.late:
            canvas.finding.ask(canvas.stage, canvas.sheet.late)
        elif not self._soon.isActive() and self._looked_from != (canvas.stage, canvas.stage.version, canvas.seen):
            self._soon.start()

    def _found(self) -> None:
        """Show courses that were found."""
        if self._canvas.sheet.late:
            self._canvas.refresh()

    def _look(self) -> None:
        """Find the courses around what is in sight."""
        canvas = self._canvas
        if canvas.camera.zoom < PLAIN or not canvas.isVisible():
            return
        seen = canvas.seen
        self._looked_from = (canvas.stage, canvas.stage.version, seen)
        around = canvas.stage.lines_around(seen.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))[:_MOST]
        if around:
            canvas.finding.ask(canvas.stage, around, ahead=True)
