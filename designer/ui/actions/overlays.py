"""Actions that lay something over the drawings, or show only some of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from designer.i18n import Text
from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk
from designer.views.overlays import all_overlays

_UNDER = Text(ru="Наложение на схему", en="Overlay on the drawing")
_NO_CHOICE = Text(ru="Сначала выберите участника.", en="Select a participant first.")


def _overlay(id: str) -> Callable[[Desk], None]:
    return lambda desk: desk.look(replace(desk.looking, overlay="" if desk.looking.overlay == id else id))


def _next_overlay(desk: Desk) -> None:
    order = ["", *(overlay.id for overlay in all_overlays())]
    now = order.index(desk.looking.overlay) if desk.looking.overlay in order else 0
    desk.look(replace(desk.looking, overlay=order[(now + 1) % len(order)]))


def _focus(desk: Desk) -> None:
    if desk.looking.focus:
        desk.look(replace(desk.looking, focus=(), steps=1))
        return
    chosen: list[str] = []
    for id in desk.selection:
        record = desk.organization.find(id)
        if isinstance(record, ClientLink):
            chosen += [record.supplier, record.client]
        elif isinstance(record, Participant):
            chosen.append(id)
    if chosen:
        desk.look(replace(desk.looking, focus=tuple(dict.fromkeys(chosen)), steps=1))
    else:
        desk.say(_NO_CHOICE)


def _steps(by: int) -> Callable[[Desk], None]:
    return lambda desk: desk.look(replace(desk.looking, steps=max(1, min(9, desk.looking.steps + by))))


def _filter(desk: Desk) -> None:
    from designer.ui.dialogs.filter import FilterDialog

    FilterDialog(desk).exec()


def _is_focused(desk: Desk) -> bool:
    return bool(desk.looking.focus)


def _tree(desk: Desk) -> None:
    from designer.ui.main_window import MainWindow

    if isinstance(desk.window, MainWindow):
        desk.window.show_tree(not desk.window.is_tree_shown)


def _is_tree_shown(desk: Desk) -> bool:
    return bool(getattr(desk.window, "is_tree_shown", False))


def _list(desk: Desk) -> None:
    from designer.ui.main_window import MainWindow

    if isinstance(desk.window, MainWindow):
        desk.window.show_list(not desk.window.is_list_shown)


def _is_list_shown(desk: Desk) -> bool:
    return bool(getattr(desk.window, "is_list_shown", False))


ACTIONS = (
    Action(
        id="findings-list",
        text=Text(ru="Список замечаний", en="List of findings"),
        menu=Menu.VIEW,
        run=_list,
        keys=("Shift+F4",),
        place=49,
        checked=_is_list_shown,
    ),
    Action(
        id="tree",
        text=Text(ru="Дерево организации", en="Organization tree"),
        menu=Menu.VIEW,
        run=_tree,
        keys=("F4",),
        place=49,
        checked=_is_tree_shown,
    ),
    Action(
        id="next-overlay",
        text=Text(ru="Следующее наложение", en="Next overlay"),
        menu=Menu.VIEW,
        run=_next_overlay,
        keys=("F6",),
        place=40,
    ),
    *(
        Action(
            id=f"overlay-{overlay.id}",
            text=overlay.title,
            menu=Menu.VIEW,
            run=_overlay(overlay.id),
            place=41,
            under=_UNDER,
            checked=lambda desk, id=overlay.id: desk.looking.overlay == id,  # type: ignore[misc]
        )
        for overlay in all_overlays()
    ),
    Action(
        id="focus",
        text=Text(ru="Только связанные с выбранным", en="Only what is linked with the selection"),
        menu=Menu.VIEW,
        run=_focus,
        keys=("F7",),
        place=45,
        checked=_is_focused,
    ),
    Action(
        id="focus-wider",
        text=Text(ru="На шаг дальше", en="One step farther"),
        menu=Menu.VIEW,
        run=_steps(1),
        keys=("Shift+F7",),
        place=46,
        enabled=_is_focused,
    ),
    Action(
        id="focus-narrower",
        text=Text(ru="На шаг ближе", en="One step nearer"),
        menu=Menu.VIEW,
        run=_steps(-1),
        keys=("Ctrl+F7",),
        place=47,
        enabled=_is_focused,
    ),
    Action(
        id="filter",
        text=Text(ru="Отбор и сохранённые виды…", en="Filter and saved views…"),
        menu=Menu.VIEW,
        run=_filter,
        keys=("F9",),
        place=48,
    ),
)
