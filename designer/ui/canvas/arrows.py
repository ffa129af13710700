"""Paints many lines at once: straight runs crisp and without smoothing, corners and heads smooth, words on top."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from designer.arrange.geometry import Point
from designer.picture.primitives import Head, Label, Tone
from designer.picture.svg import head_corners
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.primitive_painter import Colours, measured, paint
from designer.views.board import BoardLine, draw_line

_RADIUS = 8.0
_FADED = 0.3
_EVERYTHING = (float("-inf"), float("-inf"), float("inf"), float("inf"))
_KEPT = 20000
_THIN = 0.6
"""Zoom below which lines are thinner, like everything else."""
Run = tuple[float, float, float, float, QLineF]
"""A straight run with its left, right, top and bottom edge."""
Bend = tuple[float, float, tuple[QLineF, QLineF]]
"""A corner where it is, as two short runs."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The shapes of one line, in document px."""

    points: tuple[Point, ...]
    words: str
    runs: list[Run]
    bends: list[Bend]
    head: QPainterPath | None
    label: Label | None


Wanted = tuple[BoardLine, tuple[Point, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """Shapes of one colour and width."""

    colour: QColor
    width: float
    runs: list[QLineF]
    bends: list[QLineF]
    heads: QPainterPath
    labels: list[Label]
    is_faint: bool


class ArrowPainter:
    """Keeps the shapes of lines and the colours of one theme."""

    def __init__(self, colours: Colours) -> None:
        self._drawn: dict[str, Drawn] = {}
        self._last: tuple[list[Wanted], object, list[_Batch]] | None = None
        self._colours = colours
        self._faint: dict[Tone, QColor] = {}
        self.dress(colours)

    def dress(self, colours: Colours) -> None:
        """Turn to the colours of another theme."""
        self._colours = colours
        self._last = None
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
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.translate(-camera.origin * camera.zoom)
        painter.scale(camera.zoom, camera.zoom)
        for batch in self._last[2]:
            width = batch.width if camera.zoom >= _THIN else batch.width * 0.7
            pen = QPen(batch.colour, max(1, round(width * ratio)))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawLines(batch.runs)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawLines(batch.bends)
            painter.fillPath(batch.heads, batch.colour)
            if words and batch.labels:
                painter.setOpacity(_FADED if batch.is_faint else 1.0)
                paint(painter, batch.labels, self._colours)
                painter.setOpacity(1.0)
        painter.restore()

    def _batches(self, lines: list[Wanted], tones: dict[str, Tone], faded: bool, seen: QRectF | None) -> list[_Batch]:
        """Gather the shapes of lines that are painted alike; those that stand out come last."""
        groups: dict[tuple[bool, Tone, bool], list[Drawn]] = defaultdict(list)
        for line, points in lines:
            tone = tones.get(line.id)
            key = (True, tone, False) if tone else (False, Tone.ARROW if line.is_arrow else Tone.SUBORDINATION, faded)
            groups[key].append(self._shape(line, points))
        left, top, right, bottom = _EVERYTHING if seen is None else _edges(seen)
        batches = []
        for (stands_out, tone, faint), shapes in sorted(groups.items(), key=lambda group: group[0]):
            heads = QPainterPath()
            heads.setFillRule(Qt.FillRule.WindingFill)
            bends: list[QLineF] = []
            for shape in shapes:
                x, y = shape.points[-1]
                if shape.head is not None and left < x < right and top < y < bottom:
                    heads.addPath(shape.head)
                for x, y, pair in shape.bends:
                    if left < x < right and top < y < bottom:
                        bends += pair
            batches.append(
                _Batch(
                    colour=self._faint[tone] if faint else self._colours[tone],
                    width=2.2 if stands_out else 1.4,
                    runs=[
                        line
                        for shape in shapes
                        for x1, x2, y1, y2, line in shape.runs
                        if x1 < right and x2 > left and y1 < bottom and y2 > top
                    ],
                    bends=bends,
                    heads=heads,
                    labels=[shape.label for shape in shapes if shape.label is not None],
                    is_faint=faint,
                )
            )
        return batches

    def _shape(self, line: BoardLine, points: tuple[Point, ...]) -> Drawn:
        known = self._drawn.get(line.id)
        if known is not None and known.points is points and known.words == line.label:
            return known
        head: QPainterPath | None = None
        label: Label | None = None
        for part in draw_line(line, points, measured) if line.is_arrow else ():
            if isinstance(part, Head):
                head = QPainterPath()
                head.addPolygon(QPolygonF([QPointF(x, y) for x, y in head_corners(part)]))
                head.closeSubpath()
            elif isinstance(part, Label):
                label = part
        runs, bends = _runs(points, 7.0 if line.is_arrow else 0.0)
        made = Drawn(points, line.label, runs, bends, head, label)
        if len(self._drawn) > _KEPT:
            self._drawn.clear()
        self._drawn[line.id] = made
        return made


def _edges(seen: QRectF) -> tuple[float, float, float, float]:
    """Return the edges of what is seen, with room for heads and corners that reach into it."""
    return seen.left() - _RADIUS, seen.top() - _RADIUS, seen.right() + _RADIUS, seen.bottom() + _RADIUS


def _runs(points: tuple[Point, ...], short: float) -> tuple[list[Run], list[Bend]]:
    """Return the straight runs and a bend of two short ones for each corner; the last run ends ``short`` px early."""
    runs: list[Run] = []
    bends: list[Bend] = []
    start = points[0]
    for (a, b), (_, c) in pairwise(pairwise(points)):
        before, after = _toward(b, a), _toward(b, c)
        runs.append(_run(start, before))
        middle = ((before[0] + 2 * b[0] + after[0]) / 4, (before[1] + 2 * b[1] + after[1]) / 4)
        bends.append((*b, (QLineF(*before, *middle), QLineF(*middle, *after))))
        start = after
    end = points[-1]
    length = abs(end[0] - start[0]) + abs(end[1] - start[1])
    if length > short:
        share = (length - short) / length
        runs.append(_run(start, (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)))
    return runs, bends


def _run(a: Point, b: Point) -> Run:
    (x1, x2), (y1, y2) = sorted((a[0], b[0])), sorted((a[1], b[1]))
    return x1 - 1, x2 + 1, y1 - 1, y2 + 1, QLineF(*a, *b)


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
