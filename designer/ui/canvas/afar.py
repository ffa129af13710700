"""Tells from afar whom the pointer is on, where boxes have no names: his name, his clients, his suppliers."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from designer.i18n import shortened
from designer.picture.primitives import Tone
from designer.ui.canvas.painting import PLAIN
from designer.ui.canvas.primitive_painter import font, measured
from designer.ui.canvas.workbench import Workbench

_SIZE, _SIDE, _TALL, _OFF = 13.0, 8.0, 24.0, 8.0
"""Px of the letters, beside and around them, and between the box and its name."""
_LONGEST = 60


def paint(canvas: Workbench, painter: QPainter) -> None:
    """Paint the name of the one that is pointed at and the lines at him, from middle to middle."""
    id = canvas.hovered
    board = canvas.stage.board
    if canvas.camera.zoom >= PLAIN or id not in board.boxes or canvas.tool is not None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    to_screen, boxes = canvas.camera.to_screen, board.boxes
    for line_id in canvas.stage.links.get(id, ()):
        line = board.lines[line_id]
        if line.is_arrow:
            painter.setPen(QPen(canvas.colours[Tone.CLIENT if line.source == id else Tone.SUPPLIER], 1.4))
            ends = (QPointF(*boxes[end].centre) for end in (line.source, line.target))
            painter.drawLine(QLineF(*(to_screen(end) for end in ends)))
    rect = canvas.camera.rect_to_screen(canvas.stage.rect(id))
    canvas.sheet.nodes.frame(painter, rect)
    _name(canvas, painter, board.looks[id].title, rect)


def _name(canvas: Workbench, painter: QPainter, title: str, box: QRectF) -> None:
    """Paint a name below its box, above it at the lower edge of the canvas, always whole within the canvas."""
    words = shortened(title, _LONGEST)
    width = measured(words, _SIZE, True) + 2 * _SIDE
    left = min(max(4.0, box.center().x() - width / 2), canvas.width() - width - 4.0)
    top = box.bottom() + _OFF if box.bottom() + _OFF + _TALL < canvas.height() else box.top() - _OFF - _TALL
    room = QRectF(left, top, width, _TALL)
    painter.setPen(QPen(canvas.colours[Tone.LINE], 1.0))
    painter.setBrush(canvas.colours[Tone.SURFACE])
    painter.drawRoundedRect(room, 6, 6)
    painter.setFont(font(_SIZE, True))
    painter.setPen(canvas.colours[Tone.TEXT])
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
