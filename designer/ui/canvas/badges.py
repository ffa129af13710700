"""The number of findings at the corner of a box, as something to press and to ask."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from designer.model.relations import ClientLink
from designer.ui.canvas.painting import PLAIN
from designer.ui.canvas.surface import Surface

_INWARD = 6.0
_REACH = 11.0
_MOST = 6
"""Findings that are told in a hint."""


def badge_at(canvas: Surface, point: QPointF) -> str:
    """Return whose number of findings is at a place of the document, or ""."""
    if canvas.camera.zoom < PLAIN:
        return ""
    near = canvas.stage.box_near(point, _REACH) or canvas.stage.box_at(point)
    for id in (near, *canvas.stage.boxes_at(point)):
        look = canvas.stage.board.looks.get(id)
        if look is not None and look.findings:
            box = canvas.stage.board.boxes[id]
            if (point - QPointF(box.right - _INWARD, box.y + _INWARD)).manhattanLength() <= 1.4 * _REACH:
                return id
    return ""


def told(canvas: Surface, id: str) -> str:
    """Return what is found about somebody and about the arrows to his clients, a line each."""
    organization = canvas.desk.organization

    def is_about(subject: str) -> bool:
        link = organization.get(ClientLink, subject)
        return (link.supplier if link else subject) == id

    found = [str(one.message) for one in canvas.desk.session.checker.findings if is_about(one.subject)]
    return "\n".join([*found[:_MOST], *(["…"] if len(found) > _MOST else [])])
