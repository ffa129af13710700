"""Takes an end of the selected arrow over to somebody else."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from designer.edits.clients import may_declare
from designer.model.relations import ClientLink
from designer.picture.primitives import Tone
from designer.ui.canvas import verbs
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.tools import Tool
from designer.ui.canvas.under import end_under

_REACH = 12.0


def end_at(canvas: Surface, place: QPointF) -> Reattaching | None:
    """Return the tool for the end of the selected arrow at a place of the widget, if one is there."""
    id = canvas.desk.selected
    if (
        not canvas.can_draw
        or id not in canvas.stage.board.lines
        or canvas.desk.organization.get(ClientLink, id) is None
    ):
        return None
    points = canvas.stage.route(id)
    for at_client, point in ((True, points[-1]), (False, points[0])):
        if (canvas.camera.to_screen(QPointF(*point)) - place).manhattanLength() <= _REACH:
            return Reattaching(canvas, id, at_client=at_client)
    return None


class Reattaching(Tool):
    """A line from the end that stays to the mouse."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Surface, link: str, *, at_client: bool) -> None:
        super().__init__(canvas)
        self._link = link
        self._at_client = at_client
        points = canvas.stage.route(link)
        self._stays = QPointF(*(points[0] if at_client else points[-1]))
        self._place = canvas.camera.to_screen(QPointF(*(points[-1] if at_client else points[0])))

    def _ends(self, other: str) -> tuple[str, str]:
        arrow = self.canvas.desk.organization.need(ClientLink, self._link)
        return (arrow.supplier, other) if self._at_client else (other, arrow.client)

    def _is_same(self, other: str) -> bool:
        arrow = self.canvas.desk.organization.need(ClientLink, self._link)
        return self._ends(other) == (arrow.supplier, arrow.client)

    def _under(self, place: QPointF) -> str:
        """Who would be the end at a place of the widget."""
        arrow = self.canvas.desk.organization.need(ClientLink, self._link)
        return end_under(self.canvas, place, arrow.supplier if self._at_client else arrow.client)

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the mouse and mark who is under it."""
        self._place = place
        self.canvas.hover(self._under(place))
        self.canvas.update()

    def release(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Move the end to who is there; on empty paper everything stays."""
        other = self._under(place)
        if other and not self._is_same(other):
            supplier, client = self._ends(other)
            verbs.attach(self.canvas, self._link, supplier=supplier, client=client)

    def paint(self, painter: QPainter) -> None:
        """Show the line, and a frame around who would be the end."""
        canvas = self.canvas
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(canvas.colours[Tone.CLIENT], 2.0, Qt.PenStyle.DashLine))
        painter.drawLine(canvas.camera.to_screen(self._stays), self._place)
        if canvas.hovered:
            same = self._is_same(canvas.hovered)
            refused = not same and may_declare(canvas.desk.organization, *self._ends(canvas.hovered)) is not None
            rect = canvas.camera.rect_to_screen(canvas.stage.rect(canvas.hovered))
            canvas.sheet.nodes.frame(painter, rect, Tone.FAULT if refused else Tone.CLIENT, dashed=refused)
