"""Two people who edit copies of one model at random, as consultants do: for tests and figures of the merge."""

from __future__ import annotations

import random

from designer.edits.clients import declare_client, may_declare
from designer.edits.diagram import place
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant, rename
from designer.edits.removal import remove
from designer.edits.terms import add_item
from designer.edits.units import may_nest, nest
from designer.i18n import plain
from designer.model.history import History
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink, Service

WORDS = "помогать цеху смете складу участку принимать считать проверять выпускать заказы остатки чертежи срок".split()


def firm(units: int, seed: int = 1) -> Organization:
    """Return a company of so many units with missions, places, two arrows each and a service on every arrow."""
    chance = random.Random(seed)
    organization = Organization(model_id="two-people")
    history = History(organization)
    with history.edit(plain("firm")):
        ids: list[str] = []
        for number in range(units):
            unit = Unit(
                id=_id(chance),
                name=f"Отдел {number}",
                parent=ids[(number - 1) // 6] if ids else None,
                mission=_mission(chance),
            )
            organization.put(unit)
            place(organization, unit.id, "clients", chance.uniform(0, 9000), chance.uniform(0, 9000))
            ids.append(unit.id)
        for supplier in ids:
            for client in chance.sample(ids, 2):
                if may_declare(organization, supplier, client) is None:
                    link = ClientLink(id=_id(chance), supplier=supplier, client=client)
                    organization.put(link)
                    organization.put(Service(id=_id(chance), link=link.id, name="Отчёт"))
    return organization


def copy_of(organization: Organization) -> Organization:
    """Return a copy that can be edited on its own."""
    return Organization(organization.snapshot().values(), model_id=organization.model_id)


def edited(base: Organization, chance: random.Random, edits: int, tag: str, *, clustered: bool) -> Organization:
    """Return a copy with so many random edits; clustered ones stay near one unit."""
    organization = copy_of(base)
    history = History(organization)
    middle = chance.randrange(base.count(Unit))

    def somebody() -> str:
        units = organization.all(Unit)
        if clustered:
            return units[min(len(units) - 1, max(0, int(chance.gauss(middle, 6))))].id
        return chance.choice(units).id

    for number in range(edits):
        with history.edit(plain("edit")):
            _edit(organization, chance, somebody(), somebody(), f"{tag}{number}")
    return organization


def _edit(organization: Organization, chance: random.Random, unit: str, other: str, tag: str) -> None:
    die = chance.random()
    if die < 0.35:
        write_mission(organization, unit, f"{_mission(chance)} {tag}")
    elif die < 0.60:
        place(organization, unit, "clients", chance.uniform(0, 9000), chance.uniform(0, 9000))
    elif die < 0.70:
        rename(organization, unit, f"Отдел {tag}")
    elif die < 0.82:
        position = add_participant(organization, Position, f"Должность {tag}", unit=unit, mission=_mission(chance))
        link = declare_client(organization, position.id, other)
        add_item(organization, Service, link.id, name="Справка")
    elif die < 0.90:
        if may_declare(organization, unit, other) is None:
            declare_client(organization, unit, other)
    elif die < 0.96:
        if may_nest(organization, unit, other) is None:
            nest(organization, unit, other)
    else:
        remove(organization, [unit])


def _mission(chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(25))


def _id(chance: random.Random) -> str:
    return "".join(chance.choice("0123456789abcdefghjkmnpqrstvwxyz") for _ in range(12))
