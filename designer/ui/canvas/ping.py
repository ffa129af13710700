"""Draws the eye to who was searched for: a frame that closes in on it for a moment."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QPainter

from designer.ui.canvas.glide import is_calm
from designer.ui.canvas.surface import Surface

_TIME = 450
_FROM = 28.0
"""Px from which the frame closes in."""


class Ping:
    """At most one frame at a time; none where less motion is wanted."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.id = ""
        self._share = 1.0
        self._run = QVariantAnimation(canvas, duration=_TIME, startValue=0.0, endValue=1.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._step)
        self._run.finished.connect(self._end)

    def begin(self, id: str) -> None:
        """Close in on a participant or an arrow."""
        if not is_calm() and self._canvas.isVisible():
            self.id = id
            self._run.stop()
            self._run.start()

    def _step(self, share: float) -> None:
        self._share = share
        self._canvas.update()

    def _end(self) -> None:
        self.id = ""
        self._canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the frame where it is now."""
        rect = self._canvas.stage.rect(self.id) if self.id else None
        if rect is not None and not rect.isNull():
            off = _FROM * (1.0 - self._share)
            shown = self._canvas.camera.rect_to_screen(rect).adjusted(-off, -off, off, off)
            painter.setOpacity(self._share)
            self._canvas.sheet.nodes.frame(painter, shown)
            painter.setOpacity(1.0)
