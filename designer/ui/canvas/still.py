"""The bitmap of what rests: a little larger than the widget, so that most steps of the paper only copy it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

_MARGIN, _AHEAD = 96, 64
"""Px around the widget, and how many of them are painted ahead on the side that the paper comes from."""
Paint = Callable[[QPainter, QRectF], None]
"""Paints what rests in a part of the widget, in its px."""


class Still:
    """Holds what was painted of one widget; where its pixels are no whole ones of the screen there is no margin."""

    def __init__(self, size: QSize, ratio: float) -> None:
        self._margin = _MARGIN if ratio == int(ratio) else 0
        whole = size + QSize(2 * self._margin, 2 * self._margin)
        self._pixmap = QPixmap(whole * ratio)
        self._pixmap.setDevicePixelRatio(ratio)
        self._bounds = QRect(QPoint(0, 0), whole)
        self._seen = QRect(QPoint(self._margin, self._margin), size)
        self._filled = QRect()

    def fits(self, size: QSize, ratio: float) -> bool:
        """Whether it is made for a widget of this size."""
        return self._seen.size() == size and self._pixmap.devicePixelRatio() == ratio

    def fill(self, paint: Paint) -> None:
        """Paint all that the widget shows."""
        self._filled = QRect(self._seen)
        self._paint(self._filled, paint)

    def copy_to(self, painter: QPainter) -> None:
        """Copy what the widget shows onto it."""
        if self._margin:
            ratio = self._pixmap.devicePixelRatio()
            source = QRectF(QPointF(self._seen.topLeft()) * ratio, self._seen.size().toSizeF() * ratio)
            painter.drawPixmap(QRectF(QPointF(0, 0), self._seen.size().toSizeF()), self._pixmap, source)
        else:
            painter.drawPixmap(0, 0, self._pixmap)

    def pan(self, x: int, y: int, paint: Paint) -> bool:
        """Follow the paper by px of the widget, painting what comes into sight; False where all is to be painted."""
        ratio = self._pixmap.devicePixelRatio()
        if x * ratio != int(x * ratio) or y * ratio != int(y * ratio):
            return False
        self._seen.translate(-x, -y)
        if not self._bounds.contains(self._seen):
            by = QPoint(self._margin, self._margin) - self._seen.topLeft()
            self._pixmap.scroll(int(by.x() * ratio), int(by.y() * ratio), self._pixmap.rect())
            self._filled = self._filled.translated(by).intersected(self._bounds)
            self._seen.translate(by)
        if not self._filled.intersects(self._seen):
            return False
        self._fill_up(paint)
        return True

    def _fill_up(self, paint: Paint) -> None:
        """Paint what is seen and not filled yet, and some more ahead of it, so that the filled part is a rectangle."""
        old, seen, bounds = self._filled, self._seen, self._bounds
        ahead = seen.adjusted(-_AHEAD, -_AHEAD, _AHEAD, _AHEAD).intersected(bounds)
        left = ahead.left() if seen.left() < old.left() else old.left()
        right = ahead.right() if seen.right() > old.right() else old.right()
        top = ahead.top() if seen.top() < old.top() else old.top()
        bottom = ahead.bottom() if seen.bottom() > old.bottom() else old.bottom()
        new = QRect(QPoint(left, top), QPoint(right, bottom))
        for strip in (
            QRect(QPoint(left, old.top()), QPoint(old.left() - 1, old.bottom())),
            QRect(QPoint(old.right() + 1, old.top()), QPoint(right, old.bottom())),
            QRect(QPoint(left, top), QPoint(right, old.top() - 1)),
            QRect(QPoint(left, old.bottom() + 1), QPoint(right, bottom)),
        ):
            if not strip.isEmpty():
                self._paint(strip, paint)
        self._filled = new

    def _paint(self, area: QRect, paint: Paint) -> None:
        painter = QPainter(self._pixmap)
        painter.setClipRect(area)
        painter.translate(self._seen.topLeft())
        paint(painter, QRectF(area.translated(-self._seen.topLeft())))
        painter.end()
