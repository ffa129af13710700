"""Actions that change the model: undo, adding, deleting, renaming."""

from __future__ import annotations

from collections.abc import Callable

from designer.edits.participants import add_participant
from designer.edits.removal import remove
from designer.i18n import Text, counted
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.record import new_id
from designer.model.relations import ClientLink
from designer.ui.actions import Action, Context, Menu
from designer.ui.desk import Desk
from designer.ui.stepping import do_again, take_back

_DELETE = Text(ru="Удалить", en="Delete")
_ADD = Text(ru="Добавить участника", en="Add a participant")


def add(desk: Desk, kind: type[Participant], **fields: object) -> str:
    """Add a participant under a free name, select it and let the user name it; returns its id."""
    with desk.edit(_ADD, merge=new_id()) as organization:
        made = add_participant(organization, kind, "", **fields)
    desk.select([made.id])
    desk.reveal_asked.emit(made.id)
    desk.rename_asked.emit(made.id)
    return made.id


def add_and_name(desk: Desk, kind: type[Participant]) -> None:
    """Add a participant, a position in the selected unit, and let the user name it."""
    unit = desk.organization.get(Unit, desk.selected)
    add(desk, kind, **({"unit": unit.id} if kind is Position and unit else {}))


def _adding(kind: type[Participant]) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        if desk.view_renames:
            desk.canvas_asked.emit(f"add-{kind.__name__}")
        else:
            add_and_name(desk, kind)

    return run


def delete(desk: Desk, then: Callable[[Organization], None] | None = None, label: Text = _DELETE) -> None:
    """Delete everything that is selected; ``then`` belongs to the same step."""
    ids = desk.selection
    with desk.edit(label) as organization:
        remove(organization, ids)
        if then is not None:
            then(organization)
    gone = counted(len(ids), ("запись", "записи", "записей"), ("record", "records"))
    desk.say(Text(ru=f"Удалено: {gone}", en=f"Deleted: {gone}"), undo=True)


def _delete(desk: Desk) -> None:
    """Delete; a drawing that is open keeps the places of what is left."""
    if desk.view_renames:
        desk.canvas_asked.emit("delete")
    else:
        delete(desk)


def _any(desk: Desk) -> bool:
    return bool(desk.selection)


def _one(desk: Desk) -> bool:
    return desk.organization.get(Participant, desk.selected) is not None


def _nameable(desk: Desk) -> bool:
    return _one(desk) or desk.organization.get(ClientLink, desk.selected) is not None


ACTIONS = (
    Action(
        id="undo",
        text=Text(ru="Отменить", en="Undo"),
        icon="undo",
        menu=Menu.EDIT,
        run=take_back,
        keys=("Ctrl+Z",),
        place=10,
        enabled=lambda desk: desk.session.undo_label is not None,
    ),
    Action(
        id="redo",
        text=Text(ru="Повторить", en="Redo"),
        icon="redo",
        menu=Menu.EDIT,
        run=do_again,
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        place=11,
        enabled=lambda desk: desk.session.redo_label is not None,
    ),
    Action(
        id="rename",
        text=Text(ru="Переименовать", en="Rename"),
        menu=Menu.EDIT,
        run=lambda desk: desk.rename_asked.emit(desk.selected),
        keys=("F2",),
        place=30,
        enabled=_nameable,
        contexts=(Context.PARTICIPANT,),
    ),
    Action(
        id="name-service",
        text=Text(ru="Назвать услугу", en="Name the service"),
        menu=Menu.EDIT,
        run=lambda desk: desk.rename_asked.emit(desk.selected),
        place=30,
        enabled=lambda desk: desk.organization.get(ClientLink, desk.selected) is not None,
        contexts=(Context.ARROW,),
    ),
    Action(
        id="delete",
        text=_DELETE,
        icon="delete",
        menu=Menu.EDIT,
        run=_delete,
        keys=("Ctrl+Del",),
        place=31,
        enabled=_any,
        contexts=(Context.PARTICIPANT, Context.ARROW),
    ),
    Action(
        id="add-unit",
        text=Text(ru="Добавить подразделение", en="Add a unit"),
        icon="unit",
        menu=Menu.ORGANIZATION,
        run=_adding(Unit),
        keys=("Ctrl+U",),
        place=10,
        contexts=(Context.PAPER,),
    ),
    Action(
        id="add-position",
        text=Text(ru="Добавить должность", en="Add a position"),
        icon="position",
        menu=Menu.ORGANIZATION,
        run=_adding(Position),
        keys=("Ctrl+P",),
        place=11,
        contexts=(Context.PAPER, Context.PARTICIPANT),
    ),
    Action(
        id="add-external-client",
        text=Text(ru="Добавить внешнего клиента", en="Add an external client"),
        icon="external-client",
        menu=Menu.ORGANIZATION,
        run=_adding(ExternalClient),
        keys=("Ctrl+L",),
        place=12,
        contexts=(Context.PAPER,),
    ),
    Action(
        id="add-group",
        text=Text(ru="Добавить группу клиентов", en="Add a client group"),
        icon="group",
        menu=Menu.ORGANIZATION,
        run=_adding(ClientGroup),
        keys=("Ctrl+G",),
        place=13,
        contexts=(Context.PAPER,),
    ),
    Action(
        id="mission",
        text=Text(ru="Писать миссию", en="Write the mission"),
        icon="mission",
        menu=Menu.ORGANIZATION,
        run=lambda desk: desk.mission_asked.emit(desk.selected),
        keys=("Ctrl+M",),
        place=30,
        enabled=_one,
        contexts=(Context.PARTICIPANT,),
    ),
)
