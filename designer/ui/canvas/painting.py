"""Paints grounds and participants: each look once as a bitmap, then copied."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from designer.arrange.geometry import Box
from designer.arrange.nested import TITLE
from designer.picture.look import NodeLook, mark
from designer.picture.primitives import Label, Tone
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.primitive_painter import Colours, measured, paint
from designer.ui.canvas.short_titles import short_title
from designer.views.board import draw_node

PLAIN = 0.28
"""Zoom below which titles become bars and arrows lose heads and labels."""
TITLES_ONLY = 0.7
"""Zoom below which a participant shows its title only, never smaller than can be read."""
_SMALLEST, _SMALLEST_SHARP = 11.0, 9.5
"""Px of letters on the screen, usually and where a px has four and more points, so that they are as sharp."""
_SHARP = 1.75
_SIDE = 8.0
_LOW = 0.36
"""How far below the middle of a line its letters stand, as a share of their size."""
_TIGHT = 0.95
"""Height of a line as a share of its letters' size, where one more line lets a name be read."""
FADED = 0.5
"""How much is left of what does not belong to the selected one."""
_BOLD = 0.6
"""Zoom below which titles are not bold, so that more letters have room."""
_EDGE, _RIM = 12.0, 1.0
"""Px around a box in its bitmap: with a badge, and without; the latter is opaque, which is copied much quicker."""
_MOST_PIXELS = 6_000_000
"""Pixels of the bitmaps that are kept, about what two screens hold."""
_Key = tuple[str, float, float]
"""Id of a participant, zoom, and pixels of the screen for one of the widget."""
_Kept = tuple[NodeLook, float, float, QPixmap]
"""A look, the width and height of its box, and the bitmap of both."""
_GRID = 24.0
_DOTS_KEPT = 24
_LARGE = 400.0


class NodePainter:
    """Keeps the bitmaps of one theme."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._bitmaps: OrderedDict[_Key, _Kept] = OrderedDict()
        self._size = 0
        """Pixels of all kept bitmaps."""
        self._dots: dict[tuple[float, int, int], QPolygonF] = {}
        self.has_dots = True
        """Whether the grid is shown."""

    def dress(self, colours: Colours) -> None:
        """Turn to the colours of another theme."""
        self._colours = colours
        self._bitmaps.clear()
        self._size = 0

    def ground(self, painter: QPainter, camera: Camera, part: QRectF) -> None:
        """Paint the surface with its dots in a part of the widget."""
        if camera.zoom < PLAIN or not self.has_dots:
            painter.fillRect(part, self._colours[Tone.GROUND])
            return
        step = _GRID * camera.zoom
        while step < 12.0:
            step *= 2
        start = camera.to_screen(QPointF(0, 0))
        first_x = part.left() + (start.x() - part.left()) % step
        first_y = part.top() + (start.y() - part.top()) % step
        columns, rows = int((part.right() - first_x) / step) + 1, int((part.bottom() - first_y) / step) + 1
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.fillRect(part, self._colours[Tone.GROUND])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(self._colours[Tone.LINE], max(1, round(ratio)))
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.translate(round(first_x * ratio) / ratio, round(first_y * ratio) / ratio)
        painter.drawPoints(self._dotted(step, columns, rows))
        painter.restore()

    def _dotted(self, step: float, columns: int, rows: int) -> QPolygonF:
        """Return dots in columns and rows; the last ones are kept."""
        key = (round(step, 4), columns, rows)
        known = self._dots.get(key)
        if known is None:
            if len(self._dots) > _DOTS_KEPT:
                self._dots.clear()
            known = QPolygonF([QPointF(x * step, y * step) for y in range(rows) for x in range(columns)])
            self._dots[key] = known
        return known

    def node(self, painter: QPainter, camera: Camera, look: NodeLook, box: Box, faded: bool) -> None:
        """Paint one participant at its place."""
        ratio = painter.device().devicePixelRatioF()
        zoom, origin = camera.zoom, camera.origin
        edge = _EDGE if look.findings or look.mark else _RIM
        x, y = (box.x - origin.x() - edge) * zoom, (box.y - origin.y() - edge) * zoom
        if faded:
            painter.setOpacity(FADED)
        if look.is_container and max(box.width, box.height) > _LARGE:
            self._large(painter, camera, look, box)
            painter.setOpacity(1.0)
            return
        painter.drawPixmap(
            QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), self._bitmap(look, box, zoom, ratio)
        )
        if faded:
            painter.setOpacity(1.0)

    def _large(self, painter: QPainter, camera: Camera, look: NodeLook, box: Box) -> None:
        """Paint a department that is too large for a bitmap of its own."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-camera.origin * camera.zoom)
        painter.scale(camera.zoom, camera.zoom)
        whole = draw_node(look, box, measured)
        if camera.zoom < TITLES_ONLY:
            whole = draw_node(replace(look, mark=""), box, measured)
            paint(painter, [part for part in whole if not isinstance(part, Label)], self._colours)
            ratio = painter.device().devicePixelRatioF()
            self._title(painter, look, QRectF(box.x, box.y, box.width, box.height), camera.zoom, ratio)
            self._mark(painter, look, box, camera.zoom)
        else:
            paint(painter, whole, self._colours)
        painter.restore()

    def _bitmap(self, look: NodeLook, box: Box, zoom: float, ratio: float) -> QPixmap:
        key = (look.id, zoom, ratio)
        known = self._bitmaps.get(key)
        if known is not None and known[1] == box.width and known[2] == box.height:
            if known[0] is look:
                self._bitmaps.move_to_end(key)
                return known[3]
            if known[0] == look:
                self._keep(key, (look, *known[1:]))
                return known[3]
        bitmap = self._painted(look, box, zoom, ratio)
        self._keep(key, (look, box.width, box.height, bitmap))
        return bitmap

    def _keep(self, key: _Key, kept: _Kept) -> None:
        """Note a bitmap, and let go of those that were not copied for the longest time."""
        before = self._bitmaps.pop(key, None)
        self._size -= _pixels(before)
        self._bitmaps[key] = kept
        self._size += _pixels(kept)
        while self._size > _MOST_PIXELS and len(self._bitmaps) > 1:
            self._size -= _pixels(self._bitmaps.popitem(last=False)[1])

    def _painted(self, look: NodeLook, box: Box, zoom: float, ratio: float) -> QPixmap:
        """Return a new bitmap of a participant."""
        scale = zoom * ratio
        edge = _EDGE if look.findings or look.mark else _RIM
        bitmap = QPixmap(math.ceil((box.width + 2 * edge) * scale), math.ceil((box.height + 2 * edge) * scale))
        bitmap.fill(QColor(0, 0, 0, 0) if look.findings or look.mark else self._colours[Tone.GROUND])
        painter = QPainter(bitmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        whole = draw_node(look, Box(edge, edge, box.width, box.height), measured)
        if zoom < TITLES_ONLY:
            whole = draw_node(replace(look, mark=""), Box(edge, edge, box.width, box.height), measured)
            paint(painter, [part for part in whole if not isinstance(part, Label)], self._colours)
            self._title(painter, look, QRectF(edge, edge, box.width, box.height), zoom, ratio)
            self._mark(painter, look, Box(edge, edge, box.width, box.height), zoom)
        else:
            paint(painter, whole, self._colours)
        painter.end()
        bitmap.setDevicePixelRatio(ratio)
        return bitmap

    def _mark(self, painter: QPainter, look: NodeLook, box: Box, zoom: float) -> None:
        """Paint the mark of an overlay as large as can be read on the screen."""
        size = max(12.0, _SMALLEST / zoom)
        paint(painter, list(mark(look, box.x, box.y, box.width, box.height, measured, size)), self._colours)

    def _title(self, painter: QPainter, look: NodeLook, room: QRectF, zoom: float, ratio: float) -> None:
        """Paint the title as large as can be read on the screen, in as many lines as there is room for."""
        size = max(13.0, (_SMALLEST_SHARP if ratio >= _SHARP else _SMALLEST) / zoom)
        line = size * 1.15
        side = _SIDE if size > 13.0 else min(14.0, size * 0.7)
        if look.is_container:
            room = QRectF(room.left(), room.top(), room.width(), TITLE)
            sign = Label(x=room.left() + side, y=room.center().y() + size * 0.4, text="▾", size=size, tone=Tone.MUTED)
            paint(painter, [sign], self._colours)
            room.setLeft(room.left() + size)
        most = max(1, int((room.height() - 2.0) / line))
        is_bold = zoom >= _BOLD
        width = room.width() - 2 * side
        lines = short_title(look.title, look.short, width, most, size, is_bold, measured)
        if any(line.endswith("…") for line in lines) and int(room.height() / (size * _TIGHT)) > most:
            line, most = size * _TIGHT, most + 1
            lines = short_title(look.title, look.short, width, most, size, is_bold, measured)
        external = look.kind == "external"
        y = room.center().y() - line * len(lines) / 2 + line / 2 + size * _LOW
        tone = Tone.EXTERNAL if external else Tone.TEXT
        for text in lines:
            x = room.center().x() if external else room.left() + side
            title = Label(x=x, y=y, text=text, size=size, bold=is_bold, tone=tone, centred=external)
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


def _pixels(kept: _Kept | None) -> int:
    return kept[3].width() * kept[3].height() if kept is not None else 0
