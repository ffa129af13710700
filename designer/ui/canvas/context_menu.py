"""The menu at the mouse, made from the registry of actions."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from designer.ui.actions import Action, Context, all_actions
from designer.ui.canvas.surface import Surface


def context_of(canvas: Surface) -> Context:
    """Return what the menu is about: the selected participants, the selected arrow, or the paper."""
    if canvas.desk.selected in canvas.stage.board.boxes:
        return Context.PARTICIPANT
    if canvas.desk.selected in canvas.stage.board.lines:
        return Context.ARROW
    return Context.PAPER


def offered(canvas: Surface) -> list[Action]:
    """Return the actions that fit what is selected and can be run now, in their order."""
    context = context_of(canvas)
    return [action for action in all_actions() if context in action.contexts and action.enabled(canvas.desk)]


def menu_of(canvas: Surface) -> QMenu:
    """Return the menu; actions of one submenu stand in a submenu here too."""
    menu = QMenu(canvas)
    last: tuple[object, int] | None = None
    inner: dict[str, QMenu] = {}
    for action in offered(canvas):
        group = (action.menu, action.place // 10)
        if last is not None and group != last:
            menu.addSeparator()
        last = group
        if action.under is None:
            menu.addAction(_made(canvas, action, menu))
            continue
        title = str(action.under)
        if title not in inner:
            inner[title] = menu.addMenu(title)
        inner[title].addAction(_made(canvas, action, inner[title]))
    return menu


def _made(canvas: Surface, action: Action, menu: QMenu) -> QAction:
    made = QAction(str(action.text), menu)
    if action.keys:
        made.setShortcut(QKeySequence(action.keys[0]))
        made.setShortcutVisibleInContextMenu(True)
    if action.checked is not None:
        made.setCheckable(True)
        made.setChecked(action.checked(canvas.desk))
    made.triggered.connect(lambda _=False: action.run(canvas.desk))
    return made


def show(canvas: Surface, event: QContextMenuEvent) -> None:
    """Open the menu at the mouse, or beside what is selected when a key asked for it."""
    place = event.pos()
    rect = canvas.stage.rect(canvas.desk.selected)
    if event.reason() is QContextMenuEvent.Reason.Keyboard and not rect.isNull():
        place = canvas.camera.to_screen(QPointF(rect.right(), rect.top())).toPoint()
    menu = menu_of(canvas)
    if not menu.isEmpty():
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        canvas.asked_at = canvas.camera.to_document(place.toPointF()) if by_mouse else None
        menu.popup(canvas.mapToGlobal(place))
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, canvas, lambda: _forget(canvas)))
        menu.aboutToHide.connect(menu.deleteLater)


def _forget(canvas: Surface) -> None:
    """The menu is closed and what was chosen from it is done."""
    canvas.asked_at = None
