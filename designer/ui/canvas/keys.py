"""What keys do on the canvas: walk from one to the next, follow arrows, nudge, name, make linked ones."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from designer.arrange.geometry import Box
from designer.ui.canvas import following, making, marking, verbs
from designer.ui.canvas.workbench import Workbench

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


def claims(canvas: Workbench, event: QKeyEvent) -> bool:
    """Whether a key that is a shortcut elsewhere means something here: one box cannot be aligned, so it is moved."""
    is_far = event.modifiers() & (_CONTROL | _SHIFT | _ALT) == _CONTROL | _SHIFT
    return is_far and Qt.Key(event.key()) in _WAYS and len(canvas.desk.selection) == 1


def goes_on(canvas: Workbench, event: QKeyEvent) -> bool:
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


def press(canvas: Workbench, event: QKeyEvent) -> bool:
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
    if key == Qt.Key.Key_Space and modifiers & _CONTROL:
        marking.turn(canvas)
        return True
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers & _ALT:
        following.take_arrow(canvas)
        return True
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected and not modifiers:
        if selected in canvas.stage.board.lines:
            canvas.naming.begin(selected)
        else:
            canvas.desk.mission_asked.emit(selected)
        return True
    if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not modifiers & (_CONTROL | _ALT):
        share = 0.8 if key == Qt.Key.Key_PageUp else -0.8
        across = bool(modifiers & _SHIFT)
        canvas.pan(QPointF(share * canvas.width(), 0) if across else QPointF(0, share * canvas.height()))
        return True
    if key == Qt.Key.Key_Escape:
        return _give_up(canvas)
    typed = event.text()
    plain = not modifiers & (_CONTROL | _ALT)
    if plain and typed and typed.isprintable() and not typed.isspace() and selected:
        canvas.naming.begin(selected, typed)
        return True
    return False


def _give_up(canvas: Workbench) -> bool:
    """Let go of what is selected; with nothing selected, of the focus on some; returns whether there was anything."""
    desk = canvas.desk
    if desk.selection:
        desk.select([])
    elif desk.looking.focus:
        desk.look(replace(desk.looking, focus=(), steps=1))
    else:
        return False
    return True


def _arrow_key(canvas: Workbench, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    way = _WAYS[key]
    if modifiers & _ALT and modifiers & _SHIFT and canvas.can_draw:
        _resize(canvas, way)
    elif modifiers & _ALT:
        following.follow(canvas, way)
    elif modifiers & _CONTROL and not modifiers & _SHIFT and canvas.can_draw:
        making.create_beside(canvas, canvas.desk.selected, way)
    elif modifiers & _SHIFT and canvas.can_draw:
        nudge(canvas, way, far=bool(modifiers & _CONTROL))
    else:
        following.walk(canvas, way)


def _resize(canvas: Workbench, way: tuple[float, float]) -> None:
    """Make the selected boxes larger or smaller by one step of the grid."""
    from designer.ui.canvas.tools.resizing import fitted

    boxes = canvas.stage.board.boxes
    sizes: dict[str, Box | None] = {}
    for id in canvas.desk.selection:
        if id in boxes and id not in canvas.stage.board.collapsed:
            box = boxes[id]
            made = fitted(canvas, id, Box(box.x, box.y, box.width + way[0] * _NUDGE, box.height + way[1] * _NUDGE))
            if made != box:
                sizes[id] = made
    if sizes:
        verbs.give_sizes(canvas, sizes)


def nudge(canvas: Workbench, way: tuple[float, float], *, far: bool = False) -> None:
    """Move the selected boxes by one step of the grid, or by ten."""
    step = _NUDGE * (_FAR if far else 1)
    ids = [id for id in canvas.desk.selection if id in canvas.stage.board.boxes]
    if ids:
        verbs.move(canvas, ids, QPointF(way[0] * step, way[1] * step))
