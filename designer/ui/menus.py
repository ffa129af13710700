"""The menus of the window, made from the registry of actions."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from designer.ui.actions import Action, Menu, all_actions
from designer.ui.cyrillic_keys import with_cyrillic_twins
from designer.ui.desk import Desk


class Menus(QObject):
    """Keeps one QAction for each action, so that keys work whether its menu is open or not."""

    def __init__(self, desk: Desk, window: QMainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._made: dict[str, QAction] = {}

    def action(self, id: str) -> QAction:
        """Return the QAction of an action; KeyError for an unknown id."""
        return self._made[id]

    def fill(self) -> None:
        """Make all menus anew, in the language of now."""
        bar = self._window.menuBar()
        bar.clear()
        for old in self._made.values():
            self._window.removeAction(old)
            old.deleteLater()
        self._made.clear()
        for menu in Menu:
            actions = [action for action in all_actions() if action.menu is menu]
            if actions:
                self._fill_one(bar.addMenu(str(menu.value)), actions)

    def _fill_one(self, menu: QMenu, actions: list[Action]) -> None:
        tens = actions[0].place // 10
        for action in actions:
            if action.place // 10 != tens:
                menu.addSeparator()
                tens = action.place // 10
            self._menu_of(menu, action).addAction(self._make(action))
        menu.aboutToShow.connect(lambda: self._refresh(actions))

    def _menu_of(self, menu: QMenu, action: Action) -> QMenu:
        """Return the submenu that the action stands in, a new one after other actions."""
        if action.under is None:
            return menu
        last = menu.actions()[-1].menu() if menu.actions() else None
        if isinstance(last, QMenu) and last.title() == str(action.under):
            return last
        return menu.addMenu(str(action.under))

    def _make(self, action: Action) -> QAction:
        made = QAction(str(action.text), self)
        made.setShortcuts([QKeySequence(key) for key in with_cyrillic_twins(action.keys)])
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda _=False: self._run(action))
        self._made[action.id] = made
        self._window.addAction(made)
        return made

    def _run(self, action: Action) -> None:
        if action.enabled(self._desk):
            action.run(self._desk)

    def _refresh(self, actions: list[Action]) -> None:
        from designer.ui.look.icons import icon

        for action in actions:
            made = self._made[action.id]
            made.setEnabled(action.enabled(self._desk))
            if action.icon:
                made.setIcon(icon(action.icon, self._desk.theme.value("muted")))
            if action.checked is not None:
                made.setChecked(action.checked(self._desk))
