"""Boxes that are being carried: lifted off the paper, held at a distance, set down or put back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from designer.arrange.geometry import Box, Point
from designer.picture.primitives import Tone
from designer.ui.canvas import verbs
from designer.ui.canvas.grid import on_grid
from designer.ui.canvas.guides import Segment, snap
from designer.ui.canvas.surface import Surface

_GUIDE = 6.0


class Carrying:
    """What is off the paper; empty while nothing is."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.lifted: dict[str, Box] = {}
        self.by = QPointF()
        self.whole = ""
        """The department that the boxes would be dropped into."""
        self.is_copying = False
        """Whether the boxes stay where they are and copies of them are carried."""
        self._guides: tuple[Segment, ...] = ()
        self._neighbours: list[Box] = []
        self._painted = QRect()
        self._routes: dict[str, tuple[Point, ...]] = {}

    def lift(self, ids: Iterable[str]) -> None:
        """Take boxes off the paper, with all that is inside them."""
        canvas = self._canvas
        board = canvas.stage.board
        self.lifted = {id: board.boxes[id] for id in board.within(ids)}
        self.by = QPointF()
        seen = canvas.camera.seen(canvas.rect().toRectF().size())
        near = canvas.stage.boxes_in(seen).difference(self.lifted)
        self._neighbours = [board.boxes[id] for id in near if not board.looks[id].is_container][:400]
        canvas.sheet.lifted = self.lifted.keys()
        canvas.refresh()

    def copy(self, wanted: bool) -> None:
        """Carry copies and leave the boxes where they are, or carry the boxes themselves."""
        if wanted != self.is_copying:
            self.is_copying = wanted
            self._canvas.sheet.lifted = () if wanted else self.lifted.keys()
            self._canvas.refresh()

    @property
    def lead(self) -> Box | None:
        """The box by which the snapping goes: the last selected."""
        return self.lifted.get(self._canvas.desk.selected) or next(iter(self.lifted.values()), None)

    def carry(self, by: QPointF, *, free: bool = True) -> None:
        """Hold the boxes at a distance from where they were, in document px; not ``free`` snaps to guides and grid."""
        self._guides = ()
        self.by = by if free else self._snapped(by)
        canvas = self._canvas
        self.whole = verbs.department_under(canvas, self.lifted, self.by) or ""
        dirty = self._dirty()
        canvas.update(dirty.united(self._painted))
        self._painted = dirty

    def _snapped(self, by: QPointF) -> QPointF:
        box = self.lead
        if box is None:
            return by
        found = snap(box.moved(by.x(), by.y()), self._neighbours, _GUIDE / self._canvas.camera.zoom)
        self._guides = found.guides
        x = on_grid(self._canvas, box.x + by.x()) if found.x is None else found.x
        y = on_grid(self._canvas, box.y + by.y()) if found.y is None else found.y
        return QPointF(x - box.x, y - box.y)

    def put_back(self) -> None:
        """Leave the boxes where they were."""
        self.lifted, self.by, self._guides, self.whole, self.is_copying = {}, QPointF(), (), "", False
        self._painted = QRect()
        self._canvas.sheet.lifted = ()
        self._canvas.refresh()

    def drop(self) -> None:
        """Set the boxes down, one undo step."""
        canvas = self._canvas
        ids, by = tuple(id for id in canvas.desk.selection if id in self.lifted), self.by
        whole, copying = verbs.department_under(canvas, self.lifted, by), self.is_copying
        self.put_back()
        if by.isNull():
            return
        if copying:
            verbs.copy(canvas, ids, by, whole)
        else:
            verbs.move(canvas, ids, by, whole)

    def _dirty(self) -> QRect:
        """The part of the widget that the boxes, their lines and guides take."""
        canvas = self._canvas
        hull = QRectF()
        carried = self._now()
        for box in carried.values():
            hull = hull.united(QRectF(box.x, box.y, box.width, box.height))
        routes = {} if self.is_copying else canvas.stage.quick_routes(carried)
        for points in routes.values():
            for x, y in points:
                hull = hull.united(QRectF(x, y, 1, 1))
        for x1, y1, x2, y2 in self._guides:
            hull = hull.united(QRectF(x1, y1, x2 - x1 + 1, y2 - y1 + 1))
        if self.whole:
            hull = hull.united(canvas.stage.rect(self.whole))
        self._routes = routes
        return canvas.camera.rect_to_screen(hull).adjusted(-24, -24, 24, 24).toAlignedRect()

    def _now(self) -> dict[str, Box]:
        return {id: box.moved(self.by.x(), self.by.y()) for id, box in self.lifted.items()}

    def paint(self, painter: QPainter) -> None:
        """Paint the carried boxes with their lines and guides."""
        canvas = self._canvas
        sheet, board = canvas.sheet, canvas.stage.board
        carried = self._now()
        routes = canvas.stage.quick_routes(carried) if self._painted.isNull() and not self.is_copying else self._routes
        tones = {id: Tone.CLIENT for id in routes if board.lines[id].is_arrow}
        sheet.arrows.paint(
            painter, canvas.camera, [(board.lines[id], p) for id, p in routes.items()], tones, words=False
        )
        for id in sorted(carried, key=canvas.stage.place.__getitem__):
            sheet.nodes.node(painter, canvas.camera, board.looks[id], carried[id], False)
        if self.whole:
            rect = canvas.camera.rect_to_screen(canvas.stage.rect(self.whole))
            sheet.nodes.frame(painter, rect, Tone.EXTERNAL, dashed=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(sheet.colours[Tone.FAULT], 1.0))
        for x1, y1, x2, y2 in self._guides:
            painter.drawLine(canvas.camera.to_screen(QPointF(x1, y1)), canvas.camera.to_screen(QPointF(x2, y2)))
