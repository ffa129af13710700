"""Lets a screen reader hear what the keys have done on the canvas."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from designer.ui.canvas.accessible import child_number
from designer.ui.canvas.speech import said
from designer.ui.canvas.surface import Surface


def tell(canvas: Surface, words: str = "") -> None:
    """Let a screen reader say what is selected, or these words of a step along an arrow."""
    canvas.setAccessibleDescription(words or said(canvas))
    if QAccessible.isActive() and canvas.hasFocus():
        event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
        event.setChild(child_number(canvas, canvas.desk.selected))
        QAccessible.updateAccessibility(event)
        QAccessible.updateAccessibility(QAccessibleEvent(canvas, QAccessible.Event.DescriptionChanged))
    if words or canvas.desk.selected in canvas.stage.board.lines:
        announce(canvas, canvas.accessibleDescription())


def announce(canvas: Surface, words: str) -> None:
    """Speak words that belong to no item: the step along an arrow, an arrow itself."""
    if QAccessible.isActive() and canvas.hasFocus():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, words))
