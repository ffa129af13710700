"""Paints what an overlay says of arrows, above everything else and never too small to be read."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtGui import QPainter

from designer.picture.look import MARK
from designer.ui.canvas.arrows import Wanted
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.primitive_painter import Colours, measured, paint
from designer.views.board import draw_mark

_SMALLEST = 11.0
_FADED = 0.35


def paint_marks(
    painter: QPainter, camera: Camera, lines: Iterable[Wanted], colours: Colours, clear: Collection[str] | None
) -> None:
    """Paint the marks of lines with their courses; where ``clear`` is given, those of all other lines fade."""
    marked = [(line, points) for line, points in lines if line.mark]
    if not marked:
        return
    size = max(MARK, _SMALLEST / camera.zoom)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-camera.origin * camera.zoom)
    painter.scale(camera.zoom, camera.zoom)
    for line, points in marked:
        painter.setOpacity(1.0 if clear is None or line.id in clear else _FADED)
        paint(painter, draw_mark(line, points, measured, size), colours)
    painter.restore()
