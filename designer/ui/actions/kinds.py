"""Actions that make a participant one of another kind."""

from __future__ import annotations

from collections.abc import Callable

from designer.analysis.naming import PARTICIPANTS
from designer.edits.kinds import change_kind, may_change_kind
from designer.i18n import Text
from designer.model.kinds import KIND_NAMES
from designer.model.participants import Participant
from designer.ui.actions import Action, Context, Menu
from designer.ui.desk import Desk

_UNDER = Text(ru="Сделать участника другим", en="Make it another kind")


def _making(kind: type[Participant]) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        with desk.edit(Text(ru="Сменить вид участника", en="Change the kind")) as organization:
            change_kind(organization, desk.selected, kind)

    return run


def _is(kind: type[Participant]) -> Callable[[Desk], bool]:
    return lambda desk: type(desk.organization.find(desk.selected)) is kind


def _may(kind: type[Participant]) -> Callable[[Desk], bool]:
    def may(desk: Desk) -> bool:
        one = desk.organization.get(Participant, desk.selected)
        return one is not None and may_change_kind(desk.organization, one.id, kind) is None

    return may


ACTIONS = tuple(
    Action(
        id=f"make-{kind.__name__}",
        text=KIND_NAMES[kind],
        menu=Menu.ORGANIZATION,
        run=_making(kind),
        place=31,
        under=_UNDER,
        enabled=_may(kind),
        checked=_is(kind),
        contexts=(Context.PARTICIPANT,),
    )
    for kind in PARTICIPANTS
)
