"""Paints a drawing from afar: boxes and lines as plain shapes, many in one call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from designer.picture.primitives import Tone
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.painting import FADED
from designer.ui.canvas.primitive_painter import Colours, measured
from designer.ui.canvas.stage import Stage

_BARS = 0.12
"""Zoom from which titles show as bars and lines bend."""
_BADGE = 30.0
"""Px of the document that the mark of findings is large at most, so that it never hides its box."""
_KINDS = {"unit": Tone.UNIT, "position": Tone.POSITION, "external": Tone.EXTERNAL, "group": Tone.GROUP}


class Overview:
    """Keeps the shapes of one stage in document px, so that a step of the zoom makes none anew."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._version = stage.version
        self._rects: dict[str, QRectF] = {}
        self._straight: list[QLineF] | None = None
        """All lines, from middle to middle."""
        self._bent: dict[str, list[QLineF]] = {}

    def _follow(self) -> None:
        """Forget the shapes of boxes that stand elsewhere now, and of the lines at them and at their neighbours."""
        stage = self._stage
        if self._version != stage.version:
            self._straight = None
        for id in stage.moved_since(self._version):
            self._rects.pop(id, None)
            for own in stage.links.get(id, ()):
                line = stage.board.lines[own]
                for near in (*stage.links[line.source], *stage.links[line.target]):
                    self._bent.pop(near, None)
        self._version = stage.version

    def lines(
        self,
        painter: QPainter,
        camera: Camera,
        ids: Collection[str],
        tones: dict[str, Tone],
        colours: Colours,
        *,
        faded: bool = False,
    ) -> None:
        """Paint lines in document px; those with a tone come last, where ``faded`` the others fade."""
        self._follow()
        groups: dict[Tone, Collection[str]] = {}
        groups[Tone.LINE] = [id for id in ids if id not in tones] if tones else ids
        for tone in set(tones.values()):
            groups[tone] = [id for id in tones if tones[id] is tone and id in ids]
        _document(painter, camera)
        for tone, members in sorted(groups.items(), key=lambda group: group[0] is not Tone.LINE):
            painter.setPen(_pen(colours[tone], 2.0 if tone is not Tone.LINE else 1.0))
            painter.setOpacity(FADED if faded and tone is Tone.LINE else 1.0)
            if camera.zoom < _BARS:
                painter.drawLines(self._straight_ones(members))
            else:
                bent = self._bent
                for id in members:
                    if id not in bent:
                        points = self._stage.plain_route(id)
                        bent[id] = [QLineF(*a, *b) for a, b in pairwise(points)]
                painter.drawLines([run for id in members for run in bent[id]])
        painter.restore()

    def _straight_ones(self, ids: Collection[str]) -> list[QLineF]:
        """Return lines from middle to middle; those of the whole stage are kept."""
        if ids is not self._stage.courses.all:
            return [self._line(id) for id in ids]
        if self._straight is None:
            self._straight = [self._line(id) for id in ids]
        return self._straight

    def _line(self, id: str) -> QLineF:
        line, boxes = self._stage.board.lines[id], self._stage.board.boxes
        return QLineF(*boxes[line.source].centre, *boxes[line.target].centre)

    def nodes(
        self, painter: QPainter, camera: Camera, ids: Collection[str], colours: Colours, clear: Collection[str] | None
    ) -> None:
        """Paint boxes in document px; where ``clear`` is given, all others fade."""
        self._follow()
        stage = self._stage
        looks, boxes, rects = stage.board.looks, stage.board.boxes, self._rects
        groups: dict[tuple[bool, bool, str, Tone], list[str]] = defaultdict(list)
        marked: list[str] = []
        for id in ids:
            look = looks[id]
            if look.findings:
                marked.append(id)
            meaning = look.tone or _KINDS[look.kind]
            groups[not look.is_container, clear is None or id in clear, look.kind, meaning].append(id)
        for id in ids if len(rects) < len(boxes) else ():
            if id not in rects:
                box = boxes[id]
                rects[id] = QRectF(box.x, box.y, box.width, box.height)
        _document(painter, camera)
        px = 1 / camera.zoom
        for (is_leaf, is_clear, kind, meaning), members in sorted(groups.items()):
            tone = colours[meaning]
            painter.setOpacity(1.0 if is_clear else FADED)
            edge = colours[Tone.LINE] if camera.zoom >= _BARS or not is_leaf else tone
            fill = Tone.EXTERNAL_FILL if kind == "external" else Tone.SURFACE if is_leaf else Tone.GROUND
            own = [rects[id] for id in members]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            painter.drawRects(own)
            painter.setBrush(colours[fill])
            painter.drawRects([rect.adjusted(px, px, -px, -px) for rect in own])
            if camera.zoom >= _BARS:
                self._details(painter, members, px, tone, colours)
        painter.setOpacity(1.0)
        size = min(max(4.0, 16 * camera.zoom) * px, _BADGE)
        for id in marked:
            corner = rects[id].topRight()
            painter.fillRect(QRectF(corner.x() - size / 2, corner.y() - size / 2, size, size), colours[Tone.FAULT])
        painter.restore()

    def _details(self, painter: QPainter, members: list[str], px: float, tone: QColor, colours: Colours) -> None:
        """Paint the coloured edge and a bar as long as the title."""
        for id in members:
            rect = self._rects[id]
            painter.fillRect(QRectF(rect.left(), rect.top(), 3.0 * px, rect.height()), tone)
            title = self._stage.board.looks[id].title
            bar = min(rect.width() * 0.8, measured(title, 13.0, True))
            at = QPointF(rect.left() + 6 * px, rect.top() + min(12.0, rect.height() * 0.25))
            painter.fillRect(QRectF(at.x(), at.y(), bar, max(px, 9.0)), colours[Tone.MUTED])


def _document(painter: QPainter, camera: Camera) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.translate(-camera.origin * camera.zoom)
    painter.scale(camera.zoom, camera.zoom)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen
