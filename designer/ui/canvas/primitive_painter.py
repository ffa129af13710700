"""Paints the primitives of a picture with Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPainterPath, QPen, QPolygonF

from designer.picture.primitives import Badge, Box, Head, Label, Line, LineStyle, Primitive, Tone
from designer.picture.svg import head_corners

Colours = Mapping[Tone, QColor]


@lru_cache(maxsize=256)
def font(size: float, bold: bool) -> QFont:
    """Return the system's sans of a size in px."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


@lru_cache(maxsize=256)
def _metrics(size: float, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(size, bold))


@lru_cache(maxsize=32_768)
def measured(text: str, size: float, bold: bool = False) -> float:
    """Return the width of one line of text in px."""
    return _metrics(size, bold).horizontalAdvance(text)


def paint(painter: QPainter, primitives: Iterable[Primitive], colours: Colours) -> None:
    """Paint primitives in their order, in document px."""
    for one in primitives:
        match one:
            case Box():
                _box(painter, one, colours)
            case Label():
                painter.setFont(font(one.size, one.bold))
                painter.setPen(colours[one.tone])
                x = one.x - measured(one.text, one.size, one.bold) / 2 if one.centred else one.x
                painter.drawText(QPointF(x, one.y), one.text)
            case Line():
                painter.strokePath(path(one.points, one.radius), _pen(colours[one.tone], one.width, one.line))
            case Head():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours[one.tone])
                painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in head_corners(one)]))
            case Badge():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours[one.tone])
                painter.drawEllipse(QPointF(one.x, one.y), one.radius, one.radius)
                painter.setFont(font(11.0, True))
                painter.setPen(colours[Tone.SURFACE])
                room = QRectF(one.x - one.radius, one.y - one.radius, 2 * one.radius, 2 * one.radius)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, one.text)


def path(points: tuple[tuple[float, float], ...], radius: float) -> QPainterPath:
    """Return the course through points with rounded corners."""
    made = QPainterPath(QPointF(*points[0]))
    for (a, b), (_, c) in pairwise(pairwise(points)):
        made.lineTo(_toward(b, a, radius))
        made.quadTo(QPointF(*b), _toward(b, c, radius))
    made.lineTo(QPointF(*points[-1]))
    return made


def _toward(a: tuple[float, float], b: tuple[float, float], by: float) -> QPointF:
    length = abs(b[0] - a[0]) + abs(b[1] - a[1]) or 1.0
    share = min(by, length / 2) / length
    return QPointF(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _pen(colour: QColor, width: float, line: LineStyle) -> QPen:
    pen = QPen(colour, width)
    if line is LineStyle.DASHED:
        pen.setDashPattern([5.0, 3.0])
    return pen


def _box(painter: QPainter, box: Box, colours: Colours) -> None:
    rect = QRectF(box.x, box.y, box.width, box.height)
    painter.setPen(_pen(colours[box.stroke], 1.0, box.line))
    painter.setBrush(colours[box.fill])
    painter.drawRoundedRect(rect, box.radius, box.radius)
    if box.edge is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours[box.edge])
        painter.drawRoundedRect(QRectF(box.x, box.y + 1, 4.0, box.height - 2), 2.0, 2.0)
