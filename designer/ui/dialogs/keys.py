"""The page of all actions with their keys, searchable."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from designer.i18n import Text
from designer.ui.actions import Menu, all_actions
from designer.ui.canvas.gestures import GESTURES, TITLE
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized


class KeysDialog(QDialog):
    """Lists what can be done, by menu, with the keys."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.setWindowTitle(str(Text(ru="Все клавиши", en="All keys")))
        self.line = QLineEdit()
        self.line.setPlaceholderText(str(Text(ru="Найти", en="Find")))
        self.line.setAccessibleName(str(Text(ru="Найти действие", en="Find an action")))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderLabels([str(Text(ru="Действие", en="Action")), str(Text(ru="Клавиши", en="Keys"))])
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.tree)
        for menu in Menu:
            actions = [a for a in all_actions() if a.menu is menu]
            if actions:
                top = QTreeWidgetItem(self.tree, [str(menu.value)])
                for action in actions:
                    QTreeWidgetItem(top, [str(action.full_text), ", ".join(action.keys)])
        top = QTreeWidgetItem(self.tree, [str(TITLE)])
        for what, how in GESTURES:
            item = QTreeWidgetItem(top, [str(what), str(how)])
            item.setToolTip(0, str(what))
            item.setToolTip(1, str(how))
        self.tree.expandAll()
        self.tree.setColumnWidth(0, 420)
        self.line.textChanged.connect(self._find)
        sized(self, 860, 540)

    def _find(self, typed: str) -> None:
        for row in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(row)
            children = [top.child(number) for number in range(top.childCount())] if top else []
            for item in filter(None, children):
                item.setHidden(typed.casefold() not in f"{item.text(0)} {item.text(1)}".casefold())
            if top is not None:
                top.setHidden(all(item is None or item.isHidden() for item in children))
