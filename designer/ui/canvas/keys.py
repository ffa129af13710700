"""What keys do on the canvas: walk from one to the next, follow arrows, nudge, name, make linked ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from designer.model.relations import ClientLink
from designer.ui.canvas import making, speech, verbs

if TYPE_CHECKING:
    from designer.ui.canvas.canvas import Canvas

_WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_NUDGE = 8.0
_FAR = 10
_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


_HELD = {Qt.Key.Key_Control: _CONTROL, Qt.Key.Key_Shift: _SHIFT, Qt.Key.Key_Alt: _ALT}


def held_after(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return the keys that are held after an event; what the event itself says of them differs by system."""
    own = _HELD.get(Qt.Key(event.key()), Qt.KeyboardModifier.NoModifier)
    others = event.modifiers() & ~own
    return others | own if event.type() is QEvent.Type.KeyPress else others


def goes_on(canvas: Canvas, event: QKeyEvent) -> bool:
    """While names are being added, Tab adds a client to the one just named and Enter a sibling."""
    one = canvas.naming.rhythm
    if not one:
        return False
    key = Qt.Key(event.key())
    if one == canvas.desk.selected and not event.modifiers():
        if key == Qt.Key.Key_Tab:
            canvas.naming.add_client(one)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            making.create_sibling(canvas, one)
            return True
    canvas.naming.rhythm = ""
    return False


def press(canvas: Canvas, event: QKeyEvent) -> bool:
    """Do what a key means; returns whether it means anything here."""
    key = Qt.Key(event.key())
    modifiers = event.modifiers()
    selected = canvas.desk.selected
    if key in _WAYS:
        _arrow_key(canvas, key, modifiers)
        return True
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        if canvas.desk.selection:
            verbs.delete_selected(canvas)
        return True
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected and not modifiers:
        canvas.desk.mission_asked.emit(selected)
        return True
    if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not modifiers:
        step = canvas.height() * 0.8
        canvas.pan(QPointF(0, step if key == Qt.Key.Key_PageUp else -step))
        return True
    if key == Qt.Key.Key_Escape and canvas.desk.selection:
        canvas.desk.select([])
        return True
    typed = event.text()
    plain = not modifiers & (_CONTROL | _ALT)
    if plain and typed and typed.isprintable() and not typed.isspace() and selected:
        canvas.naming.begin(selected, typed)
        return True
    return False


def _arrow_key(canvas: Canvas, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    way = _WAYS[key]
    if modifiers & _ALT:
        _follow(canvas, key)
    elif modifiers & _CONTROL and not modifiers & _SHIFT and canvas.can_draw:
        making.create_beside(canvas, canvas.desk.selected, way)
    elif modifiers & _SHIFT and canvas.can_draw:
        nudge(canvas, way, far=bool(modifiers & _CONTROL))
    else:
        _walk(canvas, way)


def nudge(canvas: Canvas, way: tuple[float, float], *, far: bool = False) -> None:
    """Move the selected boxes by one step of the grid, or by ten."""
    step = _NUDGE * (_FAR if far else 1)
    ids = [id for id in canvas.desk.selection if id in canvas.stage.board.boxes]
    if ids:
        verbs.move(canvas, ids, QPointF(way[0] * step, way[1] * step))


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


def _follow(canvas: Canvas, key: Qt.Key) -> None:
    """Go along an arrow: right to a client, left to a supplier, up and down through the others of the same end."""
    desk, lines = canvas.desk, canvas.stage.board.lines
    link = desk.organization.get(ClientLink, desk.selected)
    if link is not None:
        desk.go_to(link.client if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else link.supplier)
        return
    here = desk.selected
    boxes = canvas.stage.board.boxes
    if here not in boxes:
        _walk(canvas, _WAYS[key])
        return
    clients = _ends(canvas, here, to_clients=True)
    suppliers = _ends(canvas, here, to_clients=False)
    if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        ends = clients if key == Qt.Key.Key_Right else suppliers
        if ends:
            canvas.walked_from = here
            desk.go_to(ends[0])
            speech.tell(canvas, speech.of_step(desk.organization, here, ends[0]))
        return
    start = canvas.walked_from
    if start not in boxes or not any(here in (lines[id].source, lines[id].target) for id in canvas.stage.links[start]):
        return
    beside = _ends(canvas, start, to_clients=start in suppliers)
    if here in beside:
        step = 1 if key == Qt.Key.Key_Down else -1
        there = beside[(beside.index(here) + step) % len(beside)]
        desk.go_to(there)
        speech.tell(canvas, speech.of_step(desk.organization, start, there))


def _ends(canvas: Canvas, id: str, *, to_clients: bool) -> list[str]:
    """Return the clients or suppliers of somebody that are on the canvas, from top to bottom."""
    boxes, lines = canvas.stage.board.boxes, canvas.stage.board.lines
    found = set()
    for line_id in canvas.stage.links.get(id, ()):
        line = lines[line_id]
        if (line.source if to_clients else line.target) == id:
            found.add(line.target if to_clients else line.source)
    return sorted(found, key=lambda one: (boxes[one].y, boxes[one].x, one))
