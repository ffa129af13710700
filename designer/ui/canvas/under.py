"""What is under the mouse: a participant, an arrow, or paper, be it inside an open department."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from designer.arrange.nested import TITLE, ancestors
from designer.ui.canvas.surface import Surface

_MAGNET = 14.0
"""Px around a box in which an arrow's end is drawn to it."""
_RIM = 10.0
"""Px along the edge of an open department in which it can be taken."""


@dataclass(frozen=True, slots=True)
class Under:
    """Who is at a place of the document."""

    id: str = ""
    """A participant or an arrow, "" for nobody."""
    is_paper: bool = False
    """Whether the place is empty: outside of everybody, or between the parts of an open department."""


def under(canvas: Surface, point: QPointF) -> Under:
    """Return who is at a place of the document; an arrow lies above the department that it crosses."""
    board = canvas.stage.board
    id = canvas.stage.box_at(point)
    inside = bool(id) and board.looks[id].is_container
    if not id or inside:
        line = canvas.stage.line_at(point, canvas.camera.zoom)
        if line:
            return Under(line)
    return Under(board.shown_by(id), not id or (inside and not _is_on_rim(canvas, id, point)))


def _is_on_rim(canvas: Surface, id: str, point: QPointF) -> bool:
    """Whether a place is in the title or at the edge of a department."""
    box = canvas.stage.board.boxes[id]
    rim = _RIM / min(1.0, canvas.camera.zoom)
    beside = min(point.x() - box.x, box.right - point.x(), box.bottom - point.y())
    return point.y() < box.y + TITLE or beside < rim


def end_under(canvas: Surface, place: QPointF, other: str) -> str:
    """Return who would be the end of an arrow at a place of the widget, ``other`` being its other end.

    On empty paper a box draws the arrow from a little around it; the paper inside a department means the department,
    unless the other end stands in there too.
    """
    point = canvas.camera.to_document(place)
    id = canvas.stage.box_at(point)
    if not id:
        return canvas.stage.box_near(point, _MAGNET / canvas.camera.zoom, other)
    if id in ancestors(other, canvas.stage.board.inside) and under(canvas, point).is_paper:
        return ""
    return id
