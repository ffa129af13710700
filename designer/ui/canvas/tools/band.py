"""Selects everything that a rubber band touches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from designer.ui.canvas.surface import Surface
from designer.ui.canvas.tools import Tool

_FRAMED = 200
"""Boxes up to which each is framed while the band is stretched."""


class Band(Tool):
    """A rectangle between the press and the mouse."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Surface, start: QPointF, keep: tuple[str, ...]) -> None:
        super().__init__(canvas)
        self._start = canvas.camera.to_document(start)
        self._end = start
        self._keep = keep

    @property
    def rect(self) -> QRectF:
        """The band in widget px."""
        return QRectF(self.canvas.camera.to_screen(self._start), self._end).normalized()

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Stretch the band."""
        self._end = place
        self.canvas.update()

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Select what it touches, beside what was to be kept."""
        boxes = self._boxes()
        self.canvas.desk.select([*self._keep, *sorted(boxes or self._arrows())])

    @property
    def _area(self) -> QRectF:
        """The band in document px."""
        camera = self.canvas.camera
        return QRectF(camera.to_document(self.rect.topLeft()), self.rect.size() / camera.zoom)

    def _boxes(self) -> set[str]:
        """Ids of participants that it touches; an open department only as a whole."""
        stage, area = self.canvas.stage, self._area
        looks = stage.board.looks
        return {id for id in stage.boxes_in(area) if not looks[id].is_container or area.contains(stage.rect(id))}

    def _arrows(self) -> set[str]:
        """Ids of the arrows that it touches."""
        stage = self.canvas.stage
        return {id for id in stage.lines_touching(self._area) if stage.board.lines[id].is_arrow}

    def paint(self, painter: QPainter) -> None:
        """Show the band and whom it touches."""
        canvas = self.canvas
        canvas.sheet.nodes.frame(painter, self.rect.adjusted(3, 3, -3, -3), dashed=True)
        boxes = self._boxes()
        for id in boxes if len(boxes) <= _FRAMED else ():
            canvas.sheet.nodes.frame(painter, canvas.camera.rect_to_screen(canvas.stage.rect(id)))
