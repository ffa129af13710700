"""From today to the target: what changes for whom, recounted by hand."""

from __future__ import annotations

import pytest

from designer.analysis.transition import in_lines, transition
from designer.edits.clients import declare_client
from designer.edits.diagram import place
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant
from designer.edits.removal import remove
from designer.edits.terms import add_item
from designer.edits.units import nest
from designer.i18n import Text, plain
from designer.model.compare import Happened
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink, Service
from designer.session import Session
from designer.storage.project_file import dumps, loads


@pytest.fixture
def today() -> Organization:
    """Служба заказчика stands alone and serves Стройка; Дирекция holds Юристы; each has a position."""
    return Organization(
        [
            Unit(id="owner", name="Служба заказчика"),
            Unit(id="board", name="Дирекция"),
            Unit(id="site", name="Стройка"),
            Unit(id="law", name="Юристы", parent="board"),
            Position(id="clerk", name="Инженер", unit="owner", holders=("Иванова А.",)),
            Position(id="lawyer", name="Юрист", unit="law", headcount=2.0),
            Position(id="builder", name="Прораб", unit="site"),
            ClientLink(id="arrow", supplier="owner", client="site"),
            Service(id="service", link="arrow", name="Приёмка"),
        ],
        model_id="m",
    )


def test_a_service_moves_under_the_board_and_gets_another_client(today: Organization) -> None:
    session = Session(loads(dumps(today)))
    with session.edit(plain("target")) as o:
        nest(o, "owner", "board")
        remove(o, ["arrow"])
        declare_client(o, "owner", "law")
        write_mission(o, "site", "Помогать.")
        add_participant(o, Position, "Сметчик", unit="site")
        place(o, "site", "clients", 5, 5)
    plan = transition(today, session.organization)
    told = {s.subject.name: sorted(line.words.ru for line in s.lines) for s in plan.steps if s.subject}
    assert told == {
        "Служба заказчика": [
            "больше не клиент: Стройка",
            "входит в — было: пусто; стало: Дирекция",
            "новый клиент: Юристы",
        ],
        "Стройка": [
            "больше не поставщик: Служба заказчика",
            "миссия — было: пусто; стало: Помогать.",
        ],
        "Юристы": ["новый поставщик: Служба заказчика"],
        "Сметчик": ["появляется"],
    }
    assert {s.subject.name: s.happened for s in plan.steps if s.subject}["Сметчик"] is Happened.ADDED
    assert {p.position.name for p in plan.people} == {"Инженер", "Юрист", "Прораб", "Сметчик"}
    assert plan.headcount == (4.0, 5.0)


def test_nobody_is_touched_where_nothing_changes(today: Organization) -> None:
    same = loads(dumps(today))
    with Session(same).edit(plain("places")) as o:
        place(o, "site", "clients", 5, 5)
    plan = transition(today, same)
    assert (plan.steps, plan.people) == ((), ())


def test_an_abolished_position_is_told_to_its_holder(today: Organization) -> None:
    session = Session(loads(dumps(today)))
    with session.edit(plain("target")) as o:
        remove(o, ["clerk"])
        add_item(o, Service, "arrow", name="Надзор")
    plan = transition(today, session.organization)
    gone = next(p for p in plan.people if p.position.id == "clerk")
    assert gone.is_gone and gone.reasons[0].ru == "упраздняется"
    lines = in_lines(plan, (Text(ru="ДИ «Инженер»", en="JD “Engineer”"),))
    words = "\n".join(line.ru for line in lines)
    assert "  – Инженер (Иванова А.): упраздняется" in words and words.endswith("  – ДИ «Инженер»")
    assert all(line.en for line in lines)
