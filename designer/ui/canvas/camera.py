"""Which part of the document is seen, and how large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

SMALLEST, LARGEST = 0.01, 4.0
_EDGE = 24.0
"""Px of the document around what is brought into sight."""


class Camera:
    """Turns document px into widget px and back."""

    def __init__(self) -> None:
        self.zoom = 1.0
        self.origin = QPointF(-40.0, -40.0)
        """The document point at the widget's left top corner."""

    def to_screen(self, point: QPointF) -> QPointF:
        """Return the place of a document point in the widget."""
        return (point - self.origin) * self.zoom

    def to_document(self, point: QPointF) -> QPointF:
        """Return the document point at a place of the widget."""
        return point / self.zoom + self.origin

    def rect_to_screen(self, rect: QRectF) -> QRectF:
        """Return a document rectangle in the widget."""
        return QRectF(self.to_screen(rect.topLeft()), rect.size() * self.zoom)

    def seen(self, size: QSizeF) -> QRectF:
        """Return what a widget of this size shows."""
        return QRectF(self.origin, size / self.zoom)

    def pan(self, by: QPointF) -> None:
        """Move the document with the hand, by widget px."""
        self.origin -= by / self.zoom

    def zoom_at(self, place: QPointF, factor: float) -> None:
        """Zoom so that the document point under ``place`` stays there."""
        fixed = self.to_document(place)
        self.zoom = min(LARGEST, max(SMALLEST, self.zoom * factor))
        self.origin = fixed - place / self.zoom

    def fit(self, rect: QRectF, size: QSizeF, largest: float = 1.0) -> None:
        """Show the whole rectangle, not larger than ``largest``."""
        room = rect.adjusted(-40, -40, 40, 40)
        share = min(size.width() / max(1.0, room.width()), size.height() / max(1.0, room.height()))
        self.zoom = min(largest, max(SMALLEST, share))
        self.origin = room.center() - QPointF(size.width(), size.height()) / 2 / self.zoom

    def reveal(self, rect: QRectF, size: QSizeF) -> bool:
        """Move as little as is needed to show the rectangle, to its middle where it is far; whether anything moved."""
        seen = self.seen(size).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if seen.contains(rect):
            return False
        by = QPointF(
            _shift(rect.left(), rect.right(), seen.left(), seen.right()),
            _shift(rect.top(), rect.bottom(), seen.top(), seen.bottom()),
        )
        is_near = abs(by.x()) <= seen.width() / 2 and abs(by.y()) <= seen.height() / 2
        self.origin += by if is_near else rect.center() - seen.center()
        return True


def _shift(low: float, high: float, first: float, last: float) -> float:
    """Return how far a view must move along one axis to show a stretch, its beginning where it has no room."""
    if low < first or high - low > last - first:
        return low - first
    return max(0.0, high - last)
