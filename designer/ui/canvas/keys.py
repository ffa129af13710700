"""What keys do on the canvas: walk from one to the next, nudge, name, connect; said in words for who does not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from designer.analysis.reading import declared_clients
from designer.i18n import Text
from designer.model.participants import Participant
from designer.ui.desk import Desk

if TYPE_CHECKING:
    from designer.ui.canvas.canvas import Canvas

_WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_NUDGE = 8.0


def press(canvas: Canvas, event: QKeyEvent) -> bool:
    """Do what a key means; returns whether it means anything here."""
    key = Qt.Key(event.key())
    modifiers = event.modifiers()
    selected = canvas.desk.selected
    if key in _WAYS:
        way = _WAYS[key]
        if modifiers & Qt.KeyboardModifier.ControlModifier and canvas.can_draw:
            _grow(canvas, way)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and canvas.can_draw:
            canvas.lift(canvas.desk.selection)
            canvas.carry(QPointF(way[0] * _NUDGE, way[1] * _NUDGE))
            canvas.drop()
        else:
            _walk(canvas, way)
        return True
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        from designer.ui.actions.editing import delete

        if canvas.desk.selection:
            delete(canvas.desk)
        return True
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected:
        canvas.desk.mission_asked.emit(selected)
        return True
    typed = event.text()
    plain = not modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    if plain and typed and typed.isprintable() and not typed.isspace() and selected in canvas.stage.board.boxes:
        canvas.begin_rename(selected, typed)
        return True
    return False


def _walk(canvas: Canvas, way: tuple[float, float]) -> None:
    """Select the nearest box in a direction."""
    boxes = canvas.stage.board.boxes
    here = boxes.get(canvas.desk.selected)
    if here is None:
        first = min(boxes, key=lambda id: (boxes[id].x, boxes[id].y, id), default="")
        if first:
            canvas.desk.go_to(first)
        return
    best, price = "", float("inf")
    for id, box in boxes.items():
        dx, dy = box.centre[0] - here.centre[0], box.centre[1] - here.centre[1]
        ahead, aside = dx * way[0] + dy * way[1], abs(dx * way[1]) + abs(dy * way[0])
        if ahead > 1.0 and ahead + 2.5 * aside < price:
            best, price = id, ahead + 2.5 * aside
    if best:
        canvas.desk.go_to(best)


def _grow(canvas: Canvas, way: tuple[float, float]) -> None:
    """Make a client of the selected one beside it."""
    box = canvas.stage.board.boxes.get(canvas.desk.selected)
    if box is not None:
        x = box.x + way[0] * (box.width + 96.0)
        y = box.y + way[1] * (box.height + 56.0)
        canvas.create_client(canvas.desk.selected, QPointF(x, y + 22))


def spoken(desk: Desk) -> str:
    """Say who is selected and whom he serves."""
    participant = desk.organization.get(Participant, desk.selected)
    if participant is None:
        return ""
    clients = ", ".join(client.name for client in declared_clients(desk.organization, participant.id))
    words = Text(ru=", клиенты: ", en=", clients: ") + clients if clients else ""
    return f"{participant.name}{words}"
