"""Which part of the document is seen, and how large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

SMALLEST, LARGEST = 0.01, 4.0


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
        """Move as little as is needed to show the rectangle; returns whether anything moved."""
        seen = self.seen(size).adjusted(24, 24, -24, -24)
        if seen.contains(rect):
            return False
        self.origin += rect.center() - seen.center()
        return True
