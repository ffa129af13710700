"""The handles of the one that is pointed at: at the right for arrows to clients, at the left from suppliers."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from designer.model.participants import Performer
from designer.picture.primitives import Tone
from designer.ui.canvas.painting import PLAIN
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.workbench import Workbench

_RADIUS = 6.0
_REACH = 12.0
_ROOMY = 40.0
"""Px of a box on the screen, from which handles stand on its edges; beside a lower one they would hide its name."""


def place_of(canvas: Surface, id: str, *, is_client: bool) -> QPointF:
    """Return where a handle of a participant is, in widget px."""
    rect = canvas.camera.rect_to_screen(canvas.stage.rect(id))
    aside = 0.0 if rect.height() >= _ROOMY else _RADIUS
    return QPointF(rect.right() + aside if is_client else rect.left() - aside, rect.center().y())


def at(canvas: Surface, place: QPointF) -> str:
    """Return "client" or "supplier" for a handle at a place of the widget, or ""."""
    id = canvas.hovered
    if not canvas.can_draw or canvas.camera.zoom < PLAIN or id not in canvas.stage.board.boxes:
        return ""
    can_serve = isinstance(canvas.desk.organization.find(id), Performer)
    if can_serve and (place - place_of(canvas, id, is_client=True)).manhattanLength() <= _REACH:
        return "client"
    if (place - place_of(canvas, id, is_client=False)).manhattanLength() <= _REACH:
        return "supplier"
    return ""


def paint(canvas: Workbench, painter: QPainter) -> None:
    """Show the handles of the one that is pointed at."""
    id = canvas.hovered
    if canvas.carrying.lifted or canvas.tool or not canvas.can_draw or canvas.camera.zoom < PLAIN:
        return
    if id not in canvas.stage.board.boxes:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(canvas.colours[Tone.SURFACE])
    painter.setPen(QPen(canvas.colours[Tone.SUPPLIER], 1.4))
    painter.drawEllipse(place_of(canvas, id, is_client=False), _RADIUS - 1.5, _RADIUS - 1.5)
    if isinstance(canvas.desk.organization.find(id), Performer):
        painter.setPen(QPen(canvas.colours[Tone.CLIENT], 1.6))
        painter.drawEllipse(place_of(canvas, id, is_client=True), _RADIUS, _RADIUS)
