"""Gives dialogs their size: what they ask for, never more than the screen has room for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 40)
"""Px that the title and the edges of a window take from the screen."""


def sized(dialog: QWidget, width: int, height: int) -> None:
    """Make a dialog so many px wide and high, less where the screen, and the window below it, are smaller."""
    wanted = QSize(width, height)
    screen, parent = dialog.screen(), dialog.parentWidget()
    room = screen.availableSize() - _FRAME
    if parent is not None:
        room = room.expandedTo(parent.window().size())
    dialog.resize(wanted.boundedTo(room))
