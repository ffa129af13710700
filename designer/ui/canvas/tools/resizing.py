"""Gives the selected box another size by one of its corners; a department keeps room beyond its parts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from designer.arrange.geometry import Box, around
from designer.arrange.nested import hull
from designer.picture.look import size_of
from designer.picture.primitives import Tone
from designer.ui.canvas import verbs
from designer.ui.canvas.grid import on_grid
from designer.ui.canvas.painting import TITLES_ONLY
from designer.ui.canvas.primitive_painter import measured
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.tools import Tool
from designer.ui.canvas.workbench import Workbench

NARROWEST, WIDEST = 96.0, 4000.0
_SMALLEST_ROOM = 44.0
_REACH = 7.0
_SIDE = 7.0
_ROOMY = 36.0
"""Px of a box on the screen, from which its corners can be taken; on a lower one they would hide its name."""
Corner = tuple[bool, bool]
"""Whether it is at the right, and whether it is at the bottom."""
_CORNERS: tuple[Corner, ...] = ((False, False), (True, False), (False, True), (True, True))


def corners_of(canvas: Workbench) -> dict[Corner, QPointF]:
    """Return the corners, in widget px, by which the one selected box can be resized."""
    id = canvas.desk.selected
    board = canvas.stage.board
    if not canvas.can_draw or len(canvas.desk.selection) != 1 or id not in board.boxes:
        return {}
    if canvas.camera.zoom < TITLES_ONLY / 2 or id in board.collapsed:
        return {}
    rect = canvas.camera.rect_to_screen(canvas.stage.rect(id))
    if rect.height() < _ROOMY:
        return {}
    badge = bool(board.looks[id].findings)
    return {
        (right, low): QPointF(rect.right() if right else rect.left(), rect.bottom() if low else rect.top())
        for right, low in _CORNERS
        if not (badge and right and not low)
    }


def corner_at(canvas: Workbench, place: QPointF) -> Corner | None:
    """Return the corner at a place of the widget."""
    for corner, at in corners_of(canvas).items():
        if max(abs(at.x() - place.x()), abs(at.y() - place.y())) <= _REACH:
            return corner
    return None


def shape_of(corner: Corner) -> Qt.CursorShape:
    """Return the pointer over a corner."""
    return Qt.CursorShape.SizeFDiagCursor if corner[0] == corner[1] else Qt.CursorShape.SizeBDiagCursor


def paint_corners(canvas: Workbench, painter: QPainter) -> None:
    """Show the corners of the selected box."""
    if canvas.tool is not None or canvas.carrying.lifted or canvas.name_line is not None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(canvas.colours[Tone.CLIENT], 1.0))
    painter.setBrush(canvas.colours[Tone.SURFACE])
    for at in corners_of(canvas).values():
        painter.drawRect(QRectF(at.x() - _SIDE / 2, at.y() - _SIDE / 2, _SIDE, _SIDE))


def fitted(canvas: Surface, id: str, box: Box, corner: Corner = (True, True)) -> Box:
    """Return a wished box, made large enough for its texts or its parts; the corner across stays."""
    board = canvas.stage.board
    look = board.looks[id]
    width = min(max(box.width, NARROWEST), WIDEST)
    if look.is_container:
        height = min(max(box.height, _SMALLEST_ROOM), WIDEST)
    else:
        wished = replace(look, width=width, height=min(max(box.height, 0.0), WIDEST))
        height = size_of(wished, measured)[1]
    x = box.x if corner[0] else box.right - width
    y = box.y if corner[1] else box.bottom - height
    made = Box(x, y, width, height)
    if look.is_container:
        inner = [board.boxes[part] for part, whole in board.inside.items() if whole == id]
        made = around([made, hull(inner)]) if inner else made
    return made


class Resizing(Tool):
    """Follows the hand with one corner along the grid; Ctrl holds the grid off."""

    def __init__(self, canvas: Workbench, corner: Corner) -> None:
        super().__init__(canvas)
        self.cursor = shape_of(corner)
        self._corner = corner
        self._id = canvas.desk.selected
        self._box = self._start = canvas.stage.board.boxes[self._id]

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Take the corner to the mouse."""
        point = self.canvas.camera.to_document(place)
        x, y = point.x(), point.y()
        if not modifiers & Qt.KeyboardModifier.ControlModifier:
            x, y = on_grid(self.canvas, x), on_grid(self.canvas, y)
        start = self._start
        left, right = (start.x, max(x, start.x)) if self._corner[0] else (min(x, start.right), start.right)
        top, bottom = (start.y, max(y, start.y)) if self._corner[1] else (min(y, start.bottom), start.bottom)
        self._box = fitted(self.canvas, self._id, Box(left, top, right - left, bottom - top), self._corner)
        self.canvas.update()

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Keep the size, one undo step."""
        if self._box != self._start:
            verbs.give_sizes(self.canvas, {self._id: self._box})

    def paint(self, painter: QPainter) -> None:
        """Show the box as it would be."""
        canvas, box = self.canvas, self._box
        look = canvas.stage.board.looks[self._id]
        if not look.is_container:
            shown = replace(look, width=box.width, height=box.height)
            canvas.sheet.nodes.node(painter, canvas.camera, shown, box, False)
        rect = canvas.camera.rect_to_screen(QRectF(box.x, box.y, box.width, box.height))
        canvas.sheet.nodes.frame(painter, rect, dashed=look.is_container)
