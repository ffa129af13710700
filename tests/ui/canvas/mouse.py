"""The hand of a user on the canvas: where things are, and drags with keys held."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.picture.look import SIGN
from designer.ui.canvas.canvas import Canvas

LEFT = Qt.MouseButton.LeftButton
NOTHING = Qt.KeyboardModifier.NoModifier
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def at(canvas: Canvas, id: str) -> QPoint:
    """The middle of a box."""
    return canvas.camera.rect_to_screen(canvas.stage.rect(id)).center().toPoint()


def on_paper(canvas: Canvas, x: float, y: float) -> QPoint:
    """A point of the document."""
    return canvas.camera.to_screen(QPointF(x, y)).toPoint()


def title_of(canvas: Canvas, id: str) -> QPoint:
    """The title of an open department, right of the sign for folding."""
    rect = canvas.stage.rect(id)
    return on_paper(canvas, rect.left() + SIGN + 8, rect.top() + 12)


def _send(canvas: Canvas, kind: QMouseEvent.Type, place: QPoint, held: Qt.KeyboardModifier, down: bool) -> None:
    button = Qt.MouseButton.NoButton if kind is QMouseEvent.Type.MouseMove else LEFT
    buttons = LEFT if down else Qt.MouseButton.NoButton
    where = place.toPointF()
    QApplication.sendEvent(canvas, QMouseEvent(kind, where, canvas.mapToGlobal(where), button, buttons, held))


def drag(
    canvas: Canvas,
    start: QPoint,
    end: QPoint,
    *,
    held: Qt.KeyboardModifier = NOTHING,
    pressed: Qt.KeyboardModifier = NOTHING,
    drop: bool = True,
) -> None:
    """Drag from one place to another; ``held`` are the keys from the first move on, ``pressed`` those at the press."""
    _send(canvas, QMouseEvent.Type.MouseMove, start, pressed, False)
    _send(canvas, QMouseEvent.Type.MouseButtonPress, start, pressed, True)
    for share in (0.4, 0.8, 1.0):
        _send(canvas, QMouseEvent.Type.MouseMove, start + (end - start) * share, held, True)
    if drop:
        _send(canvas, QMouseEvent.Type.MouseButtonRelease, end, held, False)


def click(canvas: Canvas, place: QPoint, held: Qt.KeyboardModifier = NOTHING) -> None:
    """Press and let go."""
    QTest.mouseClick(canvas, LEFT, held, place)
