"""Painting that outlives its own faults: an exception within a paint event could end the program."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

from designer.i18n import Text

_SPOILED = Text(
    ru="Эту часть не удалось нарисовать. Данные целы.", en="This part could not be drawn. Your data are safe."
)


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Give a painter of a widget and end it; what fails is reported and leaves a note in the picture."""
    painter = QPainter(widget)
    try:
        yield painter
    except Exception as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)
        painter.resetTransform()
        painter.setClipping(False)
        painter.setPen(widget.palette().color(QPalette.ColorRole.WindowText))
        room = widget.rect().adjusted(16, 16, -16, -16)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), str(_SPOILED))
    finally:
        painter.end()
