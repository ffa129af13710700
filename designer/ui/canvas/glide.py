"""Lets boxes glide to their new places, unless less motion is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRectF, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QApplication, QStyle

from designer.arrange.geometry import Box
from designer.ui.canvas.surface import Surface

_TIME = 200
_MOST = 400
"""Boxes in sight up to which they glide; more are set down at once."""


def is_calm() -> bool:
    """Whether less motion is wanted: the system's style runs no animations, or the preference says so."""
    style = QApplication.style()
    if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0:
        return True
    hints = getattr(QGuiApplication.styleHints(), "accessibility", None)
    preference = getattr(hints() if hints else None, "motionPreference", None)
    return preference is not None and "Reduce" in str(preference())


class Glide:
    """Runs from the old places to the new ones after a change that asked for it."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self._from: dict[str, Box] = {}
        self.is_wanted = False
        self._share = 0.0
        self._run = QVariantAnimation(canvas, duration=_TIME, startValue=0.0, endValue=1.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._step)
        self._run.finished.connect(canvas.refresh)

    @property
    def is_running(self) -> bool:
        """Whether boxes are on their way."""
        return self._run.state() is QVariantAnimation.State.Running

    def want(self) -> None:
        """Let the boxes glide when the drawing is made anew next."""
        self.is_wanted = not is_calm()

    def start(self, old: dict[str, Box]) -> None:
        """Begin from these places, if it was asked for."""
        if not self.is_wanted:
            return
        self.is_wanted = False
        canvas = self._canvas
        new = canvas.stage.board.boxes
        moving = {id for id in new.keys() & old.keys() if old[id] != new[id]}
        if moving and canvas.isVisible() and len(canvas.stage.boxes_in(canvas.seen)) <= _MOST:
            self._from = old
            self._run.start()

    def _step(self, share: float) -> None:
        self._share = share
        self._canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Paint everybody on the way."""
        canvas = self._canvas
        sheet, board = canvas.sheet, canvas.stage.board
        sheet.nodes.ground(painter, canvas.camera, QRectF(canvas.rect()))
        places = {id: self._between(self._from.get(id, box), box) for id, box in board.boxes.items()}
        seen = canvas.seen
        order = [id for id, box in places.items() if seen.intersects(QRectF(box.x, box.y, box.width, box.height))]
        order.sort(key=canvas.stage.place.__getitem__)
        for id in order:
            sheet.nodes.node(painter, canvas.camera, board.looks[id], places[id], False)

    def _between(self, a: Box, b: Box) -> Box:
        share = self._share
        mix = [p + (q - p) * share for p, q in ((a.x, b.x), (a.y, b.y))]
        return Box(mix[0], mix[1], b.width, b.height)
