"""Paints many lines at once: straight runs crisp and without smoothing, corners and heads smooth, words on top."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from designer.arrange.geometry import Point
from designer.picture.primitives import Head, Label, Tone
from designer.picture.svg import head_corners
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.primitive_painter import Colours, measured, paint
from designer.views.board import BoardLine, draw_line

_RADIUS = 8.0
_FADED = 0.3
_KEPT = 20000
_THIN = 0.6
"""Zoom below which lines are thinner, like everything else."""
Drawn = tuple[tuple[Point, ...], str, list[QLineF], list[QLineF], QPainterPath | None, Label | None]
"""Points, words, straight runs, corners, head, label: all in document px."""
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
    ) -> None:
        """Paint lines with their routes; those with a tone stand out, the others fade where ``faded``."""
        if self._last is None or self._last[0] is not lines or self._last[1] != (tones, faded):
            self._last = (lines, (tones, faded), self._batches(lines, tones, faded))
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

    def _batches(self, lines: list[Wanted], tones: dict[str, Tone], faded: bool) -> list[_Batch]:
        """Gather the shapes of lines that are painted alike; those that stand out come last."""
        groups: dict[tuple[bool, Tone, bool], list[Drawn]] = defaultdict(list)
        for line, points in lines:
            tone = tones.get(line.id)
            key = (True, tone, False) if tone else (False, Tone.ARROW if line.is_arrow else Tone.SUBORDINATION, faded)
            groups[key].append(self._shape(line, points))
        batches = []
        for (stands_out, tone, faint), shapes in sorted(groups.items(), key=lambda group: group[0]):
            heads = QPainterPath()
            heads.setFillRule(Qt.FillRule.WindingFill)
            for shape in shapes:
                if shape[4] is not None:
                    heads.addPath(shape[4])
            batches.append(
                _Batch(
                    colour=self._faint[tone] if faint else self._colours[tone],
                    width=2.2 if stands_out else 1.4,
                    runs=[run for shape in shapes for run in shape[2]],
                    bends=[bend for shape in shapes for bend in shape[3]],
                    heads=heads,
                    labels=[shape[5] for shape in shapes if shape[5] is not None],
                    is_faint=faint,
                )
            )
        return batches

    def _shape(self, line: BoardLine, points: tuple[Point, ...]) -> Drawn:
        known = self._drawn.get(line.id)
        if known is not None and known[0] is points and known[1] == line.label:
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
        made = (points, line.label, runs, bends, head, label)
        if len(self._drawn) > _KEPT:
            self._drawn.clear()
        self._drawn[line.id] = made
        return made


def _runs(points: tuple[Point, ...], short: float) -> tuple[list[QLineF], list[QLineF]]:
    """Return the straight runs and a bend of two short ones for each corner; the last run ends ``short`` px early."""
    runs: list[QLineF] = []
    bends: list[QLineF] = []
    start = points[0]
    for (a, b), (_, c) in pairwise(pairwise(points)):
        before, after = _toward(b, a), _toward(b, c)
        runs.append(QLineF(*start, *before))
        middle = ((before[0] + 2 * b[0] + after[0]) / 4, (before[1] + 2 * b[1] + after[1]) / 4)
        bends += (QLineF(*before, *middle), QLineF(*middle, *after))
        start = after
    end = points[-1]
    length = abs(end[0] - start[0]) + abs(end[1] - start[1])
    if length > short:
        share = (length - short) / length
        end = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        runs.append(QLineF(*start, *end))
    return runs, bends


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
