"""Paints what is seen of a stage: arrows in one layer, participants as bitmaps kept by their look."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from designer.arrange.geometry import Box, Point
from designer.arrange.nested import TITLE
from designer.picture.look import NodeLook
from designer.picture.primitives import Label, Tone
from designer.picture.wrapping import wrapped
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.primitive_painter import Colours, measured, paint
from designer.ui.canvas.stage import Stage
from designer.views.board import draw_line, draw_node

PLAIN = 0.28
"""Zoom below which titles become bars and arrows lose heads and labels."""
_TITLES_ONLY = 0.7
"""Zoom below which a participant shows its title only, never smaller than can be read."""
_SMALLEST = 11.0
_EDGE = 12.0
_KEPT = 4000
_GRID = 24.0


class StagePainter:
    """Keeps the bitmaps of one theme."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._bitmaps: OrderedDict[Any, QPixmap] = OrderedDict()

    def dress(self, colours: Colours) -> None:
        """Turn to the colours of another theme."""
        self._colours = colours
        self._bitmaps.clear()

    def ground(self, painter: QPainter, camera: Camera, part: QRectF) -> None:
        """Paint the surface with its dots in a part of the widget."""
        painter.fillRect(part, self._colours[Tone.GROUND])
        if camera.zoom < PLAIN:
            return
        step = _GRID * camera.zoom
        start = camera.to_screen(QPointF(0, 0))
        first_x = part.left() + (start.x() - part.left()) % step
        first_y = part.top() + (start.y() - part.top()) % step
        dots = [
            QPointF(first_x + column * step, first_y + row * step)
            for column in range(int((part.right() - first_x) / step) + 1)
            for row in range(int((part.bottom() - first_y) / step) + 1)
        ]
        painter.setPen(QPen(self._colours[Tone.LINE], 1.0))
        painter.drawPoints(QPolygonF(dots))

    def lines(
        self,
        painter: QPainter,
        camera: Camera,
        stage: Stage,
        ids: set[str],
        routes: Mapping[str, tuple[Point, ...]],
        tones: Mapping[str, Tone],
        faded: bool,
    ) -> None:
        """Paint these lines; those with a tone stand out, the others fade where ``faded``."""
        painter.save()
        painter.scale(camera.zoom, camera.zoom)
        painter.translate(-camera.origin)
        if camera.zoom < PLAIN:
            self._plain_lines(painter, camera, ids, routes, tones)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for id in sorted(ids, key=lambda id: (id in tones, id)):
                painter.setOpacity(0.3 if faded and id not in tones else 1.0)
                tone = tones.get(id, Tone.ARROW)
                parts = draw_line(stage.board.lines[id], routes[id], measured, tone)
                if camera.zoom < _TITLES_ONLY:
                    parts = tuple(part for part in parts if not isinstance(part, Label))
                paint(painter, parts, self._colours)
        painter.restore()

    def _plain_lines(
        self,
        painter: QPainter,
        camera: Camera,
        ids: set[str],
        routes: Mapping[str, tuple[Point, ...]],
        tones: Mapping[str, Tone],
    ) -> None:
        for id in ids:
            tone = tones.get(id, Tone.ARROW)
            painter.setPen(QPen(self._colours[tone], (2.0 if id in tones else 1.0) / camera.zoom))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in routes[id]]))

    def node(self, painter: QPainter, camera: Camera, look: NodeLook, box: Box, faded: bool) -> None:
        """Paint one participant at its place."""
        at = camera.to_screen(QPointF(box.x, box.y))
        painter.setOpacity(0.35 if faded else 1.0)
        if camera.zoom < PLAIN:
            place = camera.rect_to_screen(QRectF(box.x, box.y, box.width, box.height))
            self._plain_node(painter, camera, look, place)
        else:
            ratio = painter.device().devicePixelRatioF()
            bitmap = self._bitmap(look, box, camera.zoom, ratio)
            edge = _EDGE * camera.zoom
            painter.drawPixmap(QPointF(round(at.x() - edge), round(at.y() - edge)), bitmap)
        painter.setOpacity(1.0)

    def _plain_node(self, painter: QPainter, camera: Camera, look: NodeLook, rect: QRectF) -> None:
        tone = {"unit": Tone.UNIT, "position": Tone.POSITION, "external": Tone.EXTERNAL, "group": Tone.GROUP}[look.kind]
        painter.fillRect(rect, self._colours[Tone.SURFACE])
        painter.setPen(QPen(self._colours[Tone.LINE], 1.0))
        painter.drawRect(rect)
        painter.fillRect(QRectF(rect.left(), rect.top(), 3.0, rect.height()), self._colours[tone])
        bar = min(rect.width() * 0.8, measured(look.title, 13.0, True) * camera.zoom)
        painter.fillRect(
            QRectF(rect.left() + 6, rect.top() + rect.height() * 0.2, max(1.0, bar - 6), max(1.0, 8 * camera.zoom)),
            self._colours[Tone.MUTED],
        )
        if look.findings:
            size = max(4.0, 16 * camera.zoom)
            badge = QRectF(rect.right() - size / 2, rect.top() - size / 2, size, size)
            painter.fillRect(badge, self._colours[Tone.FAULT])

    def _bitmap(self, look: NodeLook, box: Box, zoom: float, ratio: float) -> QPixmap:
        key = (look, box.width, box.height, round(zoom, 3), ratio)
        known = self._bitmaps.get(key)
        if known is not None:
            self._bitmaps.move_to_end(key)
            return known
        scale = zoom * ratio
        width = math.ceil((box.width + 2 * _EDGE) * scale)
        bitmap = QPixmap(width, math.ceil((box.height + 2 * _EDGE) * scale))
        bitmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(bitmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        whole = draw_node(look, Box(_EDGE, _EDGE, box.width, box.height), measured)
        if zoom < _TITLES_ONLY:
            paint(painter, [part for part in whole if not isinstance(part, Label)], self._colours)
            self._title(painter, look, QRectF(_EDGE, _EDGE, box.width, box.height), zoom)
        else:
            paint(painter, whole, self._colours)
        painter.end()
        bitmap.setDevicePixelRatio(ratio)
        self._bitmaps[key] = bitmap
        if len(self._bitmaps) > _KEPT:
            self._bitmaps.popitem(last=False)
        return bitmap

    def _title(self, painter: QPainter, look: NodeLook, room: QRectF, zoom: float) -> None:
        """Paint the title as large as can be read on the screen, in as many lines as there is room for."""
        size = max(13.0, _SMALLEST / zoom)
        line = size * 1.2
        if look.is_container:
            room = QRectF(room.left(), room.top(), room.width(), TITLE)
        side = size * (0.9 if look.kind == "external" else 0.7)
        most = max(1, int((room.height() - 4.0) / line))
        lines = wrapped(look.title, room.width() - 2 * side, most, size, True, measured)
        if look.short and any(line.endswith("…") for line in lines):
            lines = (look.short,)
        external = look.kind == "external"
        y = room.center().y() - line * len(lines) / 2 + size
        tone = Tone.EXTERNAL if external else Tone.TEXT
        for text in lines:
            x = room.center().x() if external else room.left() + side
            title = Label(x=x, y=y, text=text, size=size, bold=True, tone=tone, centred=external)
            paint(painter, [title], self._colours)
            y += line

    def frame(self, painter: QPainter, rect: QRectF, tone: Tone = Tone.CLIENT, *, dashed: bool = False) -> None:
        """Paint the frame of something selected or pointed at, in widget px."""
        pen = QPen(self._colours[tone], 2.0)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 9, 9)
