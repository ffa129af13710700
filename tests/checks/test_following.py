"""Whatever is edited or undone, the findings that are kept up to date are those of a check made anew."""

from __future__ import annotations

import os
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
from designer.i18n import Language, plain
from designer.model.company import GlossaryEntry
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import new_id
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


def _found(model: Organization, choice: random.Random) -> None:
    """Add a unit or a position that is called like others, and at times stands in their place."""
    one, other = choice.sample(_everybody(model), 2)
    unit = choice.choice([u.id for u in model.all(Unit)] or [None])
    name = choice.choice([one.name, f"{other.name} и {one.name}", f"Служба {other.name}", one.name.split()[-1]])
    made = [Unit(id=new_id(), name=name, parent=unit), Position(id=new_id(), name=name, unit=unit, reports_to=unit)]
    model.put(choice.choice(made))


def _call_alike(model: Organization, choice: random.Random) -> None:
    """Give somebody an abbreviation of letters that stand in a mission."""
    words = [w.strip(".,") for p in _everybody(model) if isinstance(p, Performer) for w in p.mission.split()]
    one = choice.choice(_everybody(model))
    model.put(replace(one, abbreviations=(*one.abbreviations, choice.choice(words)[:4].upper())))


def _explain(model: Organization, choice: random.Random) -> None:
    words = [w.strip(".,") for p in _everybody(model) if isinstance(p, Performer) for w in p.mission.split()]
    model.put(GlossaryEntry(id=new_id(), abbreviation=choice.choice([w for w in words if w.isupper()] or ["ОТК"])))


def _weigh(model: Organization, choice: random.Random) -> None:
    code = choice.choice(["M004", "M005", "C001", "M013"])
    switch_check(model, code, choice.random() < 0.5)
    weigh_check(model, code, choice.choice(["error", "advice", None]))


_EDITS: list[Callable[[Organization, random.Random], None]] = [
    _rename, _rename, _write, _write, _draw, _draw, _erase, _erase, _go, _teach, _head, _move, _weigh,
]  # fmt: skip
_NAMINGS: list[Callable[[Organization, random.Random], None]] = [
    _rename, _rename, _found, _found, _call_alike, _teach, _go, _head, _explain, _move, _write, _draw,
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


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("example", examples(), ids=lambda e: e.key)
def test_missions_are_read_as_afresh_whoever_is_called_otherwise(example: Example, language: Language) -> None:
    session = Session.example(language, example.key)
    session.check()
    choice = random.Random(example.key)
    for step in range(40 if os.environ.get("ORG_MISSION_LONG") else 12):
        edits = choice.sample(_NAMINGS, choice.choice([1, 1, 2]))
        with session.edit(plain("")) as model:
            for edit in edits:
                edit(model, choice)
        if step % 4 == 3:
            session.undo()
        told = list(map(_told, session.check()))
        fresh = Checker(session.organization)
        fresh.refresh()
        for id in [p.id for p in _everybody(session.organization) if isinstance(p, Performer)]:
            (around, reading), (anew, wanted) = session.checker.readings.of(id), fresh.readings.of(id)
            assert (reading, around.clients, around.others) == (wanted, anew.clients, anew.others), (step, edits, id)
        assert told == list(map(_told, fresh.every)), (step, edits)
