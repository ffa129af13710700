"""Paints items of a list with words at the left and quieter ones at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

BESIDE = Qt.ItemDataRole.UserRole + 1
"""The role of the quieter words."""
_SIDE, _GAP = 8, 16


class TwoTexts(QStyledItemDelegate):
    """The quieter words stand whole; the others are cut where both have no room."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground of the item as every list does, and its two texts."""
        self.initStyleOption(option, index)
        words, beside = option.text, str(index.data(BESIDE) or "")
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        room: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        taken = option.fontMetrics.horizontalAdvance(beside) + _GAP if beside else 0
        words = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room.width() - taken))
        painter.save()
        painter.setFont(option.font)
        loud, quiet = option.palette.text(), option.palette.placeholderText()
        for text, brush, side in (
            (words, loud if index.flags() & Qt.ItemFlag.ItemIsEnabled else quiet, Qt.AlignmentFlag.AlignLeft),
            (beside, quiet, Qt.AlignmentFlag.AlignRight),
        ):
            painter.setPen(brush.color())
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
