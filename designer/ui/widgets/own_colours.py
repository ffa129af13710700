"""Lets items of a list keep their own colours while they are selected."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from designer.ui.look.theme import Theme


class OwnColours(QStyledItemDelegate):
    """The style knows one colour for all selected words; an item with a colour of its own gets only the ground."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Dress a selected item in its own colour upon the ground of selected ones."""
        super().initStyleOption(option, index)
        selected = QStyle.StateFlag.State_Selected
        if option.state & selected and index.data(Qt.ItemDataRole.ForegroundRole) is not None:
            option.state &= ~selected
            option.backgroundBrush = QBrush(self._theme.colour("accent-ground"))


def keep_colours(view: QAbstractItemView, theme: Theme) -> None:
    """Let the items of a view keep their own colours while they are selected."""
    view.setItemDelegate(OwnColours(theme, view))
