"""The camera moves no farther than it must."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from designer.ui.canvas.camera import Camera

SIZE = QSizeF(800, 600)


def _seeing(x: float, y: float, zoom: float = 1.0) -> Camera:
    camera = Camera()
    camera.origin, camera.zoom = QPointF(x, y), zoom
    return camera


@pytest.mark.parametrize(
    "rect, origin",
    [
        (QRectF(100, 100, 184, 60), QPointF(0, 0)),
        (QRectF(700, 100, 184, 60), QPointF(108, 0)),
        (QRectF(100, 580, 184, 60), QPointF(0, 64)),
        (QRectF(-50, 100, 184, 60), QPointF(-74, 0)),
        (QRectF(5000, 3000, 200, 100), QPointF(4700, 2750)),
    ],
    ids=["in sight", "right", "below", "left", "far"],
)
def test_what_is_near_comes_just_into_sight_what_is_far_into_the_middle(rect: QRectF, origin: QPointF) -> None:
    camera = _seeing(0, 0)
    assert camera.reveal(rect, SIZE) is (origin != QPointF(0, 0))
    assert camera.origin == origin


@given(
    st.floats(-4000, 4000), st.floats(-4000, 4000), st.floats(1, 700), st.floats(1, 500), st.sampled_from((0.5, 1.0))
)
def test_what_was_asked_for_is_in_sight(x: float, y: float, width: float, height: float, zoom: float) -> None:
    camera = _seeing(0, 0, zoom)
    rect = QRectF(x, y, width, height)
    camera.reveal(rect, SIZE)
    assert camera.seen(SIZE).adjusted(-0.01, -0.01, 0.01, 0.01).contains(rect)
