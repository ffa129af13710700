"""Actions on arrows: draw them to a client by name, move their ends, turn them round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from designer.analysis.naming import PARTICIPANTS, names_of
from designer.edits.clients import declare_client, may_declare, reattach
from designer.edits.participants import add_participant
from designer.i18n import Text
from designer.model.diagram import Route
from designer.model.participants import Participant, Performer, Unit
from designer.model.relations import ClientLink
from designer.ui.actions import Action, Context, Menu
from designer.ui.desk import Desk

if TYPE_CHECKING:
    from designer.ui.widgets.choosing import Entry

_ARROW = Text(ru="Провести стрелку к клиенту", en="Draw a client arrow")
_TURN = Text(ru="Развернуть стрелку", en="Turn the arrow round")


def people_of(desk: Desk) -> list[str]:
    """Ids of the selected participants; none where an arrow is among the selected."""
    ids = [id for id in desk.selection if desk.organization.get(Participant, id) is not None]
    return ids if len(ids) == len(desk.selection) else []


def new_unit(desk: Desk, name: str, make: Callable[[str], None]) -> Entry | None:
    """Return an entry that makes a unit of this name; None where somebody is called so already."""
    from designer.ui.widgets.choosing import Entry

    people = (one for kind in PARTICIPANTS for one in desk.organization.all(kind))
    if any(name.casefold() == known.casefold() for one in people for known in names_of(one)):
        return None
    return Entry(name, str(Text(ru="новое подразделение", en="new unit")), lambda: make(name))


def _connect(desk: Desk) -> None:
    """Draw arrows to the last selected; from one alone, or for a selected arrow, let the client be chosen by name."""
    people = people_of(desk)
    if len(people) > 1:
        _declare(desk, people[:-1], people[-1])
    elif people:
        _choose_client(desk, people[0])
    else:
        _choose_end(desk, desk.organization.need(ClientLink, desk.selected))


def _declare(desk: Desk, suppliers: Sequence[str], client: str) -> None:
    missing = [one for one in suppliers if may_declare(desk.organization, one, client) is None]
    made: list[str] = []
    with desk.edit(_ARROW) as organization:
        made = [declare_client(organization, supplier, client).id for supplier in missing or suppliers]
    if made:
        desk.select(made)


def _choose_client(desk: Desk, supplier: str) -> None:
    from designer.ui.widgets.choosing import Chooser, entry_of

    def make(name: str) -> None:
        made = ""
        with desk.edit(Text(ru="Добавить клиента", en="Add a client")) as organization:
            made = add_participant(organization, Unit, name).id
            declare_client(organization, supplier, made)
        desk.go_to(made)

    name = desk.organization.need(Participant, supplier).name
    Chooser(
        desk.window,
        Text(ru="Клиент: кому помогает «{name}»", en="Client: whom “{name}” helps").format(name=name),
        [
            entry_of(one, lambda id=one.id: _declare(desk, [supplier], id))  # type: ignore[misc]
            for kind in PARTICIPANTS
            for one in desk.organization.all(kind)
            if may_declare(desk.organization, supplier, one.id) is None
        ],
        hint=Text(ru="Название; незнакомое станет новым подразделением", en="A name; an unknown one makes a new unit"),
        otherwise=lambda name: new_unit(desk, name, make),
    ).exec()


def _choose_end(desk: Desk, link: ClientLink) -> None:
    from designer.ui.widgets.choosing import Chooser, Entry

    def take(**end: str) -> Callable[[], None]:
        def run() -> None:
            with desk.edit(Text(ru="Переставить конец стрелки", en="Move an end of an arrow")) as organization:
                reattach(organization, link.id, **end)
                for route in organization.referring(Route, link.id, "link"):
                    organization.drop(route.id)

        return run

    known = desk.organization
    people = [one for kind in PARTICIPANTS for one in known.all(kind)]
    client, supplier = str(Text(ru="клиент", en="client")), str(Text(ru="поставщик", en="supplier"))
    entries = [
        Entry(one.name, client, take(client=one.id))
        for one in people
        if may_declare(known, link.supplier, one.id) is None
    ]
    entries += [
        Entry(one.name, supplier, take(supplier=one.id))
        for one in people
        if may_declare(known, one.id, link.client) is None
    ]
    Chooser(desk.window, Text(ru="Новый конец стрелки", en="New end of the arrow"), entries).exec()


def _turn(desk: Desk) -> None:
    """Let supplier and client change places; services and corners stay."""
    link = desk.organization.need(ClientLink, desk.selected)
    with desk.edit(_TURN) as organization:
        reattach(organization, link.id, supplier=link.client, client=link.supplier)
        for route in organization.referring(Route, link.id, "link"):
            organization.put(replace(route, points=route.points[::-1]))


def _can_connect(desk: Desk) -> bool:
    people = people_of(desk)
    if not people:
        return len(desk.selection) == 1
    return len(people) > 1 or isinstance(desk.organization.find(people[0]), Performer)


def _can_turn(desk: Desk) -> bool:
    link = desk.organization.get(ClientLink, desk.selected)
    return link is not None and may_declare(desk.organization, link.client, link.supplier) is None


ACTIONS = (
    Action(
        id="connect",
        text=_ARROW + Text(ru="…", en="…"),
        icon="connect",
        menu=Menu.ORGANIZATION,
        run=_connect,
        keys=("Ctrl+J",),
        place=20,
        enabled=_can_connect,
        contexts=(Context.PARTICIPANT,),
    ),
    Action(
        id="move-end",
        text=Text(ru="Переставить конец стрелки…", en="Move an end of the arrow…"),
        menu=Menu.ORGANIZATION,
        run=_connect,
        place=20,
        enabled=lambda desk: desk.organization.get(ClientLink, desk.selected) is not None,
        contexts=(Context.ARROW,),
    ),
    Action(
        id="turn-arrow",
        text=_TURN,
        menu=Menu.ORGANIZATION,
        run=_turn,
        keys=("Ctrl+Shift+T",),
        place=20,
        enabled=_can_turn,
        contexts=(Context.ARROW,),
    ),
)
