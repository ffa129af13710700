"""Whatever is edited or undone, the findings that are kept up to date are those of a check made anew."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from designer.checks.checker import Checker
from designer.checks.finding import Finding
from designer.edits.clients import declare_client, may_declare
from designer.edits.company import switch_check, weigh_check
from designer.edits.participants import teach_alias
from designer.edits.removal import remove
from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import ClientLink, ServiceCondition
from designer.model.work import Function
from designer.session import Session
from designer.storage.library import Example, examples


def _everybody(model: Organization) -> list[Participant]:
    return [p for kind in (Unit, Position, ExternalClient, ClientGroup) for p in model.all(kind)]


def _rename(model: Organization, choice: random.Random) -> None:
    one, other = choice.sample(_everybody(model), 2)
    model.put(replace(one, name=choice.choice([f"{other.name} второй", "Склад", f"Отдел {other.name}"])))


def _write(model: Organization, choice: random.Random) -> None:
    one, other = choice.sample([p for p in _everybody(model) if isinstance(p, Performer)], 2)
    model.put(replace(one, mission=choice.choice([other.mission, one.mission + " и беречь склад", ""])))


def _draw(model: Organization, choice: random.Random) -> None:
    supplier, client = choice.sample(_everybody(model), 2)
    if may_declare(model, supplier.id, client.id) is None:
        declare_client(model, supplier.id, client.id)


def _erase(model: Organization, choice: random.Random) -> None:
    kind: type = choice.choice([ClientLink, ClientLink, ServiceCondition, Function])
    for record in choice.sample(model.all(kind), min(1, model.count(kind))):
        remove(model, [record.id])


def _go(model: Organization, choice: random.Random) -> None:
    remove(model, [choice.choice(_everybody(model)).id])


def _teach(model: Organization, choice: random.Random) -> None:
    one, other = choice.sample(_everybody(model), 2)
    teach_alias(model, one.id, other.name.split()[0])


def _head(model: Organization, choice: random.Random) -> None:
    unit, position = choice.choice(model.all(Unit)), choice.choice(model.all(Position))
    model.put(replace(unit, head=position.id, note="новый руководитель"))


def _move(model: Organization, choice: random.Random) -> None:
    position, unit = choice.choice(model.all(Position)), choice.choice(model.all(Unit))
    model.put(replace(position, unit=unit.id, reports_to=unit.id))


def _weigh(model: Organization, choice: random.Random) -> None:
    code = choice.choice(["M004", "M005", "C001", "M013"])
    switch_check(model, code, choice.random() < 0.5)
    weigh_check(model, code, choice.choice(["error", "advice", None]))


_EDITS: list[Callable[[Organization, random.Random], None]] = [
    _rename, _rename, _write, _write, _draw, _draw, _erase, _erase, _go, _teach, _head, _move, _weigh,
]  # fmt: skip


def _told(finding: Finding) -> tuple[object, ...]:
    return (replace(finding, fixes=()), [(fix.id, fix.label) for fix in finding.fixes])


@pytest.mark.parametrize("example", examples(), ids=lambda e: e.key)
def test_findings_kept_up_to_date_are_those_of_a_fresh_check(example: Example) -> None:
    session = Session.example("ru", example.key)
    session.check()
    choice = random.Random(example.key)
    for step in range(14):
        edit = choice.choice(_EDITS)
        with session.edit(plain("")) as model:
            edit(model, choice)
        if step % 5 == 4:
            session.undo()
        fresh = Checker(session.organization)
        fresh.refresh()
        assert list(map(_told, session.check())) == list(map(_told, fresh.every)), (step, edit)
