"""The chain that is kept up to date is the one that is made anew, whatever was changed."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from designer.analysis.chain_defects import chain_ends
from designer.analysis.living_chain import LivingChain
from designer.analysis.value_chain import value_chain
from designer.edits.removal import remove
from designer.i18n import plain
from designer.model.history import History
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import ClientLink


def _some(choice: random.Random) -> Organization:
    units = [Unit(id=f"u{n}", name=f"U{n % 4}") for n in range(choice.randint(3, 12))]
    people: list[Participant] = [*units, Position(id="p", name="P", reports_to="u1"), ExternalClient(id="x", name="X")]
    groups = [ClientGroup(id="g", name="G", members=("u0", "u1")), ClientGroup(id="h", name="H", reports_to_rule="u1")]
    return Organization([*people, *groups])


def _draw(model: Organization, choice: random.Random) -> None:
    supplier = choice.choice([p.id for kind in (Unit, Position) for p in model.all(kind)])
    client = choice.choice([p.id for kind in (Unit, Position, ExternalClient, ClientGroup) for p in model.all(kind)])
    if supplier != client:
        model.put(ClientLink(id=f"{supplier}>{client}", supplier=supplier, client=client))


def _erase(model: Organization, choice: random.Random) -> None:
    for link in choice.sample(model.all(ClientLink), min(1, model.count(ClientLink))):
        model.drop(link.id)


def _rename(model: Organization, choice: random.Random) -> None:
    one = choice.choice([p for kind in (Unit, ExternalClient, ClientGroup) for p in model.all(kind)])
    model.put(replace(one, name=f"{choice.choice('AUZ')}{choice.randint(0, 9)}"))


def _regroup(model: Organization, choice: random.Random) -> None:
    for group in model.all(ClientGroup):
        if not group.reports_to_rule:
            units = [u.id for u in model.all(Unit)]
            model.put(replace(group, members=tuple(choice.sample(units, min(2, len(units))))))


def _report(model: Organization, choice: random.Random) -> None:
    units = model.all(Unit)
    one = choice.choice(units)
    model.put(replace(one, reports_to=choice.choice([None, *(u.id for u in units if u.id != one.id)])))


def _come(model: Organization, choice: random.Random) -> None:
    kind = choice.choice([Unit, ExternalClient])
    model.put(kind(id=f"n{len(model)}", name=f"N{choice.randint(0, 9)}"))


def _go(model: Organization, choice: random.Random) -> None:
    everybody = [p.id for kind in (Unit, ExternalClient, ClientGroup) for p in model.all(kind)]
    if model.count(Unit) > 2:
        remove(model, [choice.choice(everybody)])


_EDITS: list[Callable[[Organization, random.Random], None]] = [
    *[_draw] * 6, *[_erase] * 3, _rename, _regroup, _report, _come, _go,
]  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_it_is_the_chain_of_now_after_every_edit_and_undo(seed: int) -> None:
    choice = random.Random(seed)
    history = History(_some(choice))
    model = history.organization
    living = LivingChain(model)
    history.listen(lambda change: [living.follow(id, *states) for id, states in change.touched.items()])
    for step in range(40):
        if step % 7 == 6:
            history.undo()
        else:
            with history.edit(plain("")):
                choice.choice(_EDITS)(model, choice)
        if choice.random() < 0.7:
            fresh = value_chain(model)
            assert living.chain == fresh, (seed, step)
            assert living.ends == chain_ends(model, fresh)
            assert all(living.chain.path(p.id) == fresh.path(p.id) for p in fresh.people)
            assert living.chain.suppliers == fresh.suppliers


def test_suppliers_are_those_who_serve_him_or_a_group_with_him_in_it() -> None:
    group = ClientGroup(id="g", name="G", members=("a", "b"))
    people = [Unit(id=id, name=id) for id in "abc"]
    links = [ClientLink(id=f"{s}{c}", supplier=s, client=c) for s, c in ("ca", "ag", "cg")]
    chain = value_chain(Organization([*people, group, *links]))
    assert chain.suppliers == {"a": ("c",), "b": ("a", "c"), "g": ("a", "c")}
    assert isinstance(people[0], Performer) and chain.suppliers_of("c") == frozenset()
