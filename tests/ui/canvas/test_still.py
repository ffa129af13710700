"""However the paper was moved, the canvas shows what a fresh painting would show."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.sheet import Sheet


def shown(sheet: Sheet, canvas: Canvas, ratio: float) -> QImage:
    """What a sheet lays on a widget, once all of it has been copied."""
    image = QImage(canvas.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    for _ in range(2):
        image.fill(QColor("red"))
        painter = QPainter(image)
        sheet.lay(painter, canvas.size(), ratio)
        painter.end()
    return image


def differing(one: QImage, other: QImage) -> float:
    """Share of the pixels that differ."""
    assert one.size() == other.size()
    a, b = bytes(one.constBits()), bytes(other.constBits())
    return sum(a[at : at + 4] != b[at : at + 4] for at in range(0, len(a), 4)) / (len(a) / 4)


@pytest.mark.parametrize(("ratio", "zoom"), [(1.0, 1.0), (2.0, 0.64), (1.25, 1.0)])
def test_after_any_steps_the_picture_is_a_fresh_one(canvas: Canvas, ratio: float, zoom: float) -> None:
    chance = random.Random(4)
    canvas.resize(420, 300)
    canvas.camera.zoom, canvas.camera.origin = zoom, QPointF(-40, -40)
    sheet = canvas.sheet
    sheet.nodes.has_dots = False  # their places are rounded anew in each strip
    sheet.forget()
    shown(sheet, canvas, ratio)
    for _ in range(3):
        for _ in range(14):
            x, y = chance.choice(((4, 0), (-8, 12), (60, -40), (-36, -4), (0, 20)))
            canvas.camera.pan(QPointF(x, y))
            sheet.pan(x, y)
        fresh = Sheet(canvas.stage, canvas.camera, canvas.colours)
        fresh.nodes.has_dots = False
        assert differing(shown(sheet, canvas, ratio), shown(fresh, canvas, ratio)) < 0.0005


def test_a_jump_paints_anew(canvas: Canvas) -> None:
    shown(canvas.sheet, canvas, 1.0)
    canvas.camera.pan(QPointF(5000, 0))
    canvas.sheet.pan(5000, 0)
    fresh = Sheet(canvas.stage, canvas.camera, canvas.colours)
    assert shown(canvas.sheet, canvas, 1.0) == shown(fresh, canvas, 1.0)
