"""What the hint at a place of the drawing says: in full who is there, however small or cut he is shown."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from designer.model.relations import ClientLink
from designer.ui.canvas import badges, speech
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.under import under
from designer.ui.widgets.texts import plain_hint


def told_at(canvas: Surface, place: QPointF) -> str:
    """Say who is at a place of the widget in px, as a hint that is no HTML; "" on empty paper."""
    point = canvas.camera.to_document(place)
    if badge := badges.badge_at(canvas, point):
        return plain_hint(badges.told(canvas, badge))
    at = under(canvas, point)
    if isinstance(link := canvas.desk.organization.find(at.id), ClientLink):
        mark = canvas.stage.board.lines[link.id].mark
        return plain_hint("\n".join(filter(None, (speech.of_arrow(canvas.desk.organization, link), mark))))
    look = canvas.stage.board.looks.get(at.id)
    words = "\n".join(filter(None, (look.title, look.second, look.mission))) if look else ""
    return plain_hint(words)
