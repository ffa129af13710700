"""What the wheel, the touch pad and two fingers do: go up and down, sideways, zoom to where they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from designer.ui.canvas.surface import Surface
from designer.ui.files import recent

_STEP = 1.0015
"""Zoom for one eighth of a degree of the wheel."""
_CHOICE = "wheel-zooms"


def zooms() -> bool:
    """Whether the user wants the wheel to zoom without Ctrl."""
    return recent.chosen(_CHOICE, "no") == "yes"


def turn(canvas: Surface) -> None:
    """Let the wheel zoom, or go up and down, from now on."""
    canvas.wheel_zooms = not canvas.wheel_zooms
    recent.choose(_CHOICE, "yes" if canvas.wheel_zooms else "no")


def turned(canvas: Surface, event: QWheelEvent) -> None:
    """Go up and down; with Shift sideways, with Ctrl zoom to the pointer; a touch pad pans both ways."""
    angle, keys = event.angleDelta(), event.modifiers()
    control = bool(keys & Qt.KeyboardModifier.ControlModifier)
    if not event.pixelDelta().isNull() and not control:
        canvas.pan(event.pixelDelta().toPointF())
    elif control or (canvas.wheel_zooms and not keys & Qt.KeyboardModifier.ShiftModifier):
        canvas.zoom(_STEP ** angle.y(), event.position())
    elif keys & Qt.KeyboardModifier.ShiftModifier:
        canvas.pan(QPointF(angle.y() or angle.x(), 0) / 2)
    else:
        canvas.pan(angle.toPointF() / 2)
    event.accept()


def felt(canvas: Surface, event: QEvent, give_up: Callable[[], object]) -> bool:
    """Zoom with two fingers, giving up what the hand does; a tap with two shows everything. Whether it was so."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            canvas.zoom(1.0 + event.value(), event.position())
            return True
        if event.gestureType() is Qt.NativeGestureType.SmartZoomNativeGesture:
            canvas.fit()
            return True
    elif isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            give_up()
            canvas.zoom(pinch.scaleFactor(), canvas.mapFromGlobal(pinch.hotSpot()))
            return True
    return False
