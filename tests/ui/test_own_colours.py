"""A selected item keeps the colour that means something."""

from __future__ import annotations

from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from designer.ui.look.theme import Theme
from designer.ui.widgets.own_colours import OwnColours, keep_colours


def test_only_the_ground_of_a_coloured_item_tells_that_it_is_selected(qtbot: QtBot) -> None:
    theme, tree = Theme("light"), QTreeWidget()
    qtbot.addWidget(tree)
    keep_colours(tree, theme)
    item = QTreeWidgetItem(["●", "words"])
    tree.setColumnCount(2)
    item.setForeground(0, theme.colour("open"))
    tree.addTopLevelItem(item)
    delegate = tree.itemDelegate()
    assert isinstance(delegate, OwnColours)
    looks = []
    for column in range(2):
        option = QStyleOptionViewItem()
        option.state |= QStyle.StateFlag.State_Selected
        delegate.initStyleOption(option, tree.model().index(0, column))
        looks.append(option)
    coloured, plain = looks
    assert not coloured.state & QStyle.StateFlag.State_Selected
    assert coloured.palette.text().color() == theme.colour("open")
    assert coloured.backgroundBrush.color() == theme.colour("accent-ground")
    assert plain.state & QStyle.StateFlag.State_Selected
