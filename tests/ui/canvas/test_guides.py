"""Boxes snap to edges and middles of others first, then to equal distances; out of reach nothing snaps."""

from __future__ import annotations

from designer.arrange.geometry import Box
from designer.ui.canvas.guides import snap

ROW = [Box(0, 0, 100, 40), Box(150, 0, 100, 40)]


def test_middles_and_edges() -> None:
    found = snap(Box(400, 3, 100, 40), ROW, 6)
    assert found.y == 0
    assert found.guides and all(y1 == y2 for _, y1, _, y2 in found.guides if y1 == y2)
    assert snap(Box(153, 300, 80, 40), ROW, 6).x == 150


def test_equal_distances() -> None:
    found = snap(Box(303, 4, 100, 40), ROW, 6)
    assert found.x == 300
    assert len([guide for guide in found.guides if guide[1] == guide[3]]) >= 2
    between = snap(Box(262, 10, 20, 20), [Box(0, 0, 100, 40), Box(440, 0, 100, 40)], 6)
    assert between.x == 260


def test_out_of_reach() -> None:
    found = snap(Box(330, 500, 77, 33), ROW, 6)
    assert (found.x, found.y, found.guides) == (None, None, ())
