"""Paints many lines at once: straight runs as crisp bars, corners and heads smooth, words on top."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from designer.arrange.geometry import Point
from designer.picture.crowding import readable
from designer.picture.primitives import Head, Label, Tone
from designer.picture.svg import head_corners
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.painting import PLAIN
from designer.ui.canvas.primitive_painter import Colours, measured, paint
from designer.views.board import BoardLine, draw_line

_RADIUS = 8.0
_FADED = 0.3
_EVERYTHING = (float("-inf"), float("-inf"), float("inf"), float("inf"))
_KEPT = 20000
_HEADS_KEPT = 100
_THIN = 0.6
"""Zoom below which lines are thinner, like everything else."""
_STEPS, _QUIETER = 4, 0.45
"""Steps in which lines become quieter down to the zoom of the overview, and how much of their colour goes in all."""
Run = tuple[float, float, float, float]
"""Left, right, top and bottom edge of a straight run."""
Bend = tuple[float, float, tuple[QLineF, QLineF, QLineF]]
"""A corner where it is, as three short runs."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The shapes of one line, in document px."""

    points: tuple[Point, ...]
    words: str
    runs: list[Run]
    bends: list[Bend]
    head: Head | None
    label: Label | None


Wanted = tuple[BoardLine, tuple[Point, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """Shapes of one colour and width."""

    colour: QColor
    width: float
    runs: list[Run]
    bends: list[QLineF]
    heads: list[Head]
    labels: list[Label]
    is_faint: bool
    is_calm: bool
    """Whether it keeps its colour at every zoom."""


class ArrowPainter:
    """Keeps the shapes of lines and the colours of one theme."""

    def __init__(self, colours: Colours) -> None:
        self._drawn: dict[str, Drawn] = {}
        self._last: tuple[list[Wanted], object, list[_Batch]] | None = None
        self._colours = colours
        self._faint: dict[Tone, QColor] = {}
        self._calm: dict[tuple[int, int], QColor] = {}
        self._bars: dict[int, tuple[float, list[QRectF]]] = {}
        self._bitmaps: dict[tuple[object, ...], tuple[int, QPixmap]] = {}
        self.dress(colours)

    def dress(self, colours: Colours) -> None:
        """Turn to the colours of another theme."""
        self._colours = colours
        self._last = None
        self._calm.clear()
        self._faint = {tone: _between(colours[Tone.GROUND], colours[tone], _FADED) for tone in Tone}

    def paint(
        self,
        painter: QPainter,
        camera: Camera,
        lines: list[Wanted],
        tones: dict[str, Tone],
        *,
        faded: bool = False,
        words: bool = True,
        seen: QRectF | None = None,
    ) -> None:
        """Paint lines with their routes, of these what is ``seen``; those with a tone stand out.

        The others fade where ``faded``.
        """
        if self._last is None or self._last[0] is not lines or self._last[1] != (tones, faded):
            self._last = (lines, (tones, faded), self._batches(lines, tones, faded, seen))
            self._bars.clear()
        scale = camera.zoom * painter.device().devicePixelRatioF()
        painter.save()
        painter.translate(-camera.origin * camera.zoom)
        painter.scale(camera.zoom, camera.zoom)
        for number, batch in enumerate(self._last[2]):
            colour = self._calmed(batch, camera.zoom)
            width = batch.width if camera.zoom >= _THIN else batch.width * 0.7
            px = max(1, round(width * scale / camera.zoom))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRects(self._bars_of(number, batch.runs, px / scale))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(colour, px)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLines(batch.bends)
            if words and batch.labels:
                painter.setOpacity(_FADED if batch.is_faint else 1.0)
                paint(painter, batch.labels, self._colours)
                painter.setOpacity(1.0)
        painter.restore()
        self._heads(painter, camera, scale / camera.zoom)

    def _calmed(self, batch: _Batch, zoom: float) -> QColor:
        """Return the colour of a batch: the smaller the drawing, the quieter the lines that do not stand out."""
        steps = min(_STEPS, math.ceil((_THIN - zoom) / (_THIN - PLAIN) * _STEPS)) if zoom < _THIN else 0
        if batch.is_calm or not steps:
            return batch.colour
        key = (batch.colour.rgb(), steps)
        if key not in self._calm:
            share = 1.0 - steps / _STEPS * _QUIETER
            self._calm[key] = _between(self._colours[Tone.GROUND], batch.colour, share)
        return self._calm[key]

    def _batches(self, lines: list[Wanted], tones: dict[str, Tone], faded: bool, seen: QRectF | None) -> list[_Batch]:
        """Gather the shapes of lines that are painted alike; those that stand out come last."""
        groups: dict[tuple[bool, Tone, bool], list[Drawn]] = defaultdict(list)
        for line, points in lines:
            tone = tones.get(line.id)
            usual = line.tone or (Tone.ARROW if line.is_arrow else Tone.SUBORDINATION)
            key = (True, tone, False) if tone else (False, usual, faded)
            groups[key].append(self._shape(line, points))
        left, top, right, bottom = _EVERYTHING if seen is None else _edges(seen)
        every = [shape for shapes in groups.values() for shape in shapes]
        words = [shape.label for shape in every if shape.label is not None]
        clear = {id(one) for one in readable(words, (run for shape in every for run in shape.runs), measured)}
        batches = []
        for (stands_out, tone, faint), shapes in sorted(groups.items(), key=lambda group: group[0]):
            heads: list[Head] = []
            bends: list[QLineF] = []
            for shape in shapes:
                x, y = shape.points[-1]
                if shape.head is not None and left < x < right and top < y < bottom:
                    heads.append(shape.head)
                for x, y, some in shape.bends:
                    if left < x < right and top < y < bottom:
                        bends += some
            batches.append(
                _Batch(
                    colour=self._faint[tone] if faint else self._colours[tone],
                    width=2.2 if stands_out else 1.4,
                    runs=[
                        run
                        for shape in shapes
                        for run in shape.runs
                        if run[0] < right and run[1] > left and run[2] < bottom and run[3] > top
                    ],
                    bends=bends,
                    heads=heads,
                    labels=[one.label for one in shapes if one.label is not None and id(one.label) in clear],
                    is_faint=faint,
                    is_calm=stands_out or faint,
                )
            )
        return batches

    def _bars_of(self, number: int, runs: list[Run], width: float) -> list[QRectF]:
        """Return the runs of one batch as bars of a width, those of the last painting again where nothing differs."""
        known = self._bars.get(number)
        if known is None or known[0] != width:
            known = self._bars[number] = (width, _bars(runs, width))
        return known[1]

    def _heads(self, painter: QPainter, camera: Camera, ratio: float) -> None:
        """Paint the heads: each look once as a bitmap, then copied to whole pixels."""
        assert self._last is not None
        scale = camera.zoom * ratio
        left, top = camera.origin.x(), camera.origin.y()
        for batch in self._last[2]:
            colour = self._calmed(batch, camera.zoom)
            for head in batch.heads:
                key = (colour.rgb(), head.dx, head.dy, head.size, scale)
                known = self._bitmaps.get(key)
                if known is None:
                    if len(self._bitmaps) > _HEADS_KEPT:
                        self._bitmaps.clear()
                    known = self._bitmaps[key] = _head_bitmap(head, colour, scale, ratio)
                half, bitmap = known
                x = math.floor((head.x - left) * scale) - half
                y = math.floor((head.y - top) * scale) - half
                painter.drawPixmap(QPointF(x / ratio, y / ratio), bitmap)

    def _shape(self, line: BoardLine, points: tuple[Point, ...]) -> Drawn:
        known = self._drawn.get(line.id)
        if known is not None and known.points is points and known.words == line.label:
            return known
        head: Head | None = None
        label: Label | None = None
        for part in draw_line(line, points, measured) if line.is_arrow else ():
            if isinstance(part, Head):
                head = part
            elif isinstance(part, Label):
                label = part
        runs, bends = _runs(points, 7.0 if line.is_arrow else 0.0)
        made = Drawn(points, line.label, runs, bends, head, label)
        if len(self._drawn) > _KEPT:
            self._drawn.clear()
        self._drawn[line.id] = made
        return made


def _head_bitmap(head: Head, colour: QColor, scale: float, ratio: float) -> tuple[int, QPixmap]:
    """Return half the side in px and the bitmap of a head with its tip in the middle."""
    half = math.ceil(head.size * scale) + 1
    bitmap = QPixmap(2 * half, 2 * half)
    bitmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(bitmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(half + 0.5, half + 0.5)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corners = head_corners(replace(head, x=0.0, y=0.0))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.end()
    bitmap.setDevicePixelRatio(ratio)
    return half, bitmap


def _edges(seen: QRectF) -> tuple[float, float, float, float]:
    """Return the edges of what is seen, with room for heads and corners that reach into it."""
    return seen.left() - _RADIUS, seen.top() - _RADIUS, seen.right() + _RADIUS, seen.bottom() + _RADIUS


def _runs(points: tuple[Point, ...], short: float) -> tuple[list[Run], list[Bend]]:
    """Return the straight runs and a bend of three short ones for each corner; the last run ends ``short`` px early."""
    runs: list[Run] = []
    bends: list[Bend] = []
    start = points[0]
    for (a, b), (_, c) in pairwise(pairwise(points)):
        before, after = _toward(b, a), _toward(b, c)
        runs.append(_run(start, before))
        one = _along(before, b, after, 1 / 3)
        other = _along(before, b, after, 2 / 3)
        bends.append((*b, (QLineF(*before, *one), QLineF(*one, *other), QLineF(*other, *after))))
        start = after
    end = points[-1]
    length = abs(end[0] - start[0]) + abs(end[1] - start[1])
    if length > short:
        share = (length - short) / length
        runs.append(_run(start, (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)))
    return runs, bends


def _run(a: Point, b: Point) -> Run:
    (x1, x2), (y1, y2) = sorted((a[0], b[0])), sorted((a[1], b[1]))
    return x1, x2, y1, y2


def _bars(runs: list[Run], width: float) -> list[QRectF]:
    """Return straight runs as bars of a width, all in document px."""
    half = width / 2
    return [
        QRectF(x1, y1 - half, x2 - x1, width) if y1 == y2 else QRectF(x1 - half, y1, width, y2 - y1)
        for x1, x2, y1, y2 in runs
    ]


def _along(a: Point, b: Point, c: Point, share: float) -> Point:
    """Return a point of the curve that a corner is rounded to."""
    before, at, after = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return before * a[0] + at * b[0] + after * c[0], before * a[1] + at * b[1] + after * c[1]


def _toward(a: Point, b: Point) -> Point:
    length = abs(b[0] - a[0]) + abs(b[1] - a[1]) or 1.0
    share = min(_RADIUS, length / 2) / length
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _between(ground: QColor, colour: QColor, share: float) -> QColor:
    return QColor(
        round(ground.red() + (colour.red() - ground.red()) * share),
        round(ground.green() + (colour.green() - ground.green()) * share),
        round(ground.blue() + (colour.blue() - ground.blue()) * share),
    )
