"""Which words an arrow bears, and where they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF

from designer.arrange.geometry import Point
from designer.edits.terms import items_of
from designer.model.relations import ClientLink, Service
from designer.ui.canvas.surface import Surface


def can_be_named(canvas: Surface, id: str) -> bool:
    """Whether a line shows one client arrow, and not several of a folded department."""
    link, line = canvas.desk.organization.get(ClientLink, id), canvas.stage.board.lines.get(id)
    return link is not None and line is not None and (line.source, line.target) == (link.supplier, link.client)


def service_of(canvas: Surface, link: str) -> str:
    """Return the name of the first service of an arrow, or ""."""
    services = items_of(canvas.desk.organization, Service, link)
    return services[0].name if services else ""


def middle_of(points: Sequence[Point]) -> QPointF:
    """Return the middle of the longest segment of a course."""
    (ax, ay), (bx, by) = max(pairwise(points), key=lambda s: abs(s[0][0] - s[1][0]) + abs(s[0][1] - s[1][1]))
    return QPointF((ax + bx) / 2, (ay + by) / 2)
