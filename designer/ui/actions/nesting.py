"""Actions that put units and positions into departments, take them out, and draw departments around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from designer.edits.participants import add_participant
from designer.edits.units import may_nest, nest
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.record import new_id
from designer.ui.actions import Action, Context, Menu
from designer.ui.actions.joining import new_unit, people_of
from designer.ui.desk import Desk

_NEST = Text(ru="Вложить в подразделение", en="Nest into a unit")
_OUT = Text(ru="Вынести из подразделения", en="Take out of the unit")
_WRAP = Text(ru="Объединить в новое подразделение", en="Join in a new unit")
Then = Callable[[Organization], None]
"""What a drawing that is open adds to the same step."""


def _nest(desk: Desk) -> None:
    """Nest into the last selected; one alone into a unit chosen by name."""
    people = people_of(desk)
    if len(people) > 1:
        _nest_into(desk, people[:-1], people[-1])
        return
    from designer.ui.widgets.choosing import Chooser, entry_of

    def make(name: str) -> None:
        with desk.edit(_NEST) as organization:
            whole = add_participant(organization, Unit, name, parent=_whole_of(desk, people[0]))
            nest(organization, people[0], whole.id)
            _gather(organization, people)

    Chooser(
        desk.window,
        _NEST,
        [
            entry_of(one, lambda id=one.id: _nest_into(desk, people, id))  # type: ignore[misc]
            for one in desk.organization.all(Unit)
            if may_nest(desk.organization, people[0], one.id) is None and _whole_of(desk, people[0]) != one.id
        ],
        otherwise=lambda name: new_unit(desk, name, make),
    ).exec()


def _nest_into(desk: Desk, parts: Sequence[str], whole: str) -> None:
    with desk.edit(_NEST) as organization:
        for part in parts:
            nest(organization, part, whole)
        _gather(organization, parts)


def _gather(organization: Organization, parts: Sequence[str]) -> None:
    """Let new parts stand with the others on the drawing, and nobody else among them."""
    from designer.ui.canvas.primitive_painter import measured
    from designer.views.arranging import gather

    gather(organization, measured, parts)


def _whole_of(desk: Desk, id: str) -> str | None:
    record = desk.organization.find(id)
    if isinstance(record, Unit):
        return record.parent
    return record.unit if isinstance(record, Position) else None


def wrap(desk: Desk, then: Then | None = None) -> str:
    """Make a unit around the selected ones, where the last of them stands; returns its id."""
    people = people_of(desk)
    made = ""
    with desk.edit(_WRAP, merge=new_id()) as organization:
        made = add_participant(organization, Unit, "", parent=_whole_of(desk, people[-1])).id
        for id in people:
            nest(organization, id, made)
        if then is not None:
            then(organization)
        _gather(organization, people)
    return made


def take_out(desk: Desk, then: Then | None = None) -> None:
    """Let the selected ones stand beside the unit that they are part of."""
    with desk.edit(_OUT) as organization:
        for id in people_of(desk):
            whole = organization.get(Unit, _whole_of(desk, id))
            if whole is not None:
                nest(organization, id, whole.parent)
        if then is not None:
            then(organization)


def _wrap(desk: Desk) -> None:
    if desk.view_renames:
        desk.canvas_asked.emit("wrap")
        return
    made = wrap(desk)
    if made:
        desk.go_to(made)
        desk.rename_asked.emit(made)


def _take_out(desk: Desk) -> None:
    if desk.view_renames:
        desk.canvas_asked.emit("take-out")
    else:
        take_out(desk)


def _can_nest(desk: Desk) -> bool:
    people = people_of(desk)
    return len(people) > 1 or (len(people) == 1 and isinstance(desk.organization.find(people[0]), Unit | Position))


def _can_wrap(desk: Desk) -> bool:
    people = people_of(desk)
    return bool(people) and all(isinstance(desk.organization.find(id), Unit | Position) for id in people)


def _can_take_out(desk: Desk) -> bool:
    return any(_whole_of(desk, id) for id in people_of(desk))


ACTIONS = (
    Action(
        id="nest",
        text=_NEST + Text(ru="…", en="…"),
        menu=Menu.ORGANIZATION,
        run=_nest,
        keys=("Ctrl+Shift+J",),
        place=21,
        enabled=_can_nest,
        contexts=(Context.PARTICIPANT,),
    ),
    Action(
        id="take-out",
        text=_OUT,
        menu=Menu.ORGANIZATION,
        run=_take_out,
        keys=("Ctrl+Alt+J",),
        place=21,
        enabled=_can_take_out,
        contexts=(Context.PARTICIPANT,),
    ),
    Action(
        id="wrap",
        text=_WRAP,
        menu=Menu.ORGANIZATION,
        run=_wrap,
        keys=("Ctrl+Alt+G",),
        place=22,
        enabled=_can_wrap,
        contexts=(Context.PARTICIPANT,),
    ),
)
