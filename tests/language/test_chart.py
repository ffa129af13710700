"""The organization chart resolves heads, people of units and whole groups."""

from __future__ import annotations

import pytest

from designer.language.reader import read
from designer.language.reading import KnownName, Match, Reading, Surroundings
from designer.language.verdicts import verdicts


def _unit(key: str, name: str, head: str | None = None, parent: str | None = None) -> KnownName:
    return KnownName(key=key, name=name, kind="unit", head_key=head, parent=parent)


def _position(key: str, name: str, unit: str | None = None) -> KnownName:
    return KnownName(key=key, name=name, kind="position", parent=unit)


def _group(key: str, name: str, *members: str) -> KnownName:
    return KnownName(key=key, name=name, kind="group", members=members)


def _codes(reading: Reading, around: Surroundings) -> set[str]:
    return {v.code for v in verdicts(reading, around)}


@pytest.mark.parametrize(
    "text",
    [
        "Помогать руководителям подразделений планировать бюджет.",
        "Помогать начальникам отделов планировать бюджет.",
        "Help heads of departments plan their budgets.",
        "Help department heads plan their budgets.",
    ],
)
def test_heads_of_units_are_all_heads(text: str) -> None:
    heads = (_position("a", "Главный технолог"), _position("b", "Коммерсант"))
    around = Surroundings(clients=heads, heads=frozenset("ab"))
    assert read(text, around).served == {"a", "b"}
    wider = Surroundings(clients=heads, heads=frozenset("abc"))
    assert read(text, wider).served == set()
    assert _codes(read(text, wider), wider) >= {"M004", "M005"}


def test_heads_of_units_are_the_group_that_holds_them() -> None:
    around = Surroundings(clients=(_group("g", "Штаб", "a", "b"),), heads=frozenset("ab"))
    assert read("Помогать руководителям подразделений планировать бюджет.", around).served == {"g"}


@pytest.mark.parametrize(
    "text", ["Помогать отделам работать без сбоев.", "Help departments work without interruptions."]
)
def test_units_are_all_units(text: str) -> None:
    around = Surroundings(clients=(_unit("a", "Лаборатория"), _unit("b", "Гараж")), units=frozenset("ab"))
    assert read(text, around).served == {"a", "b"}


def test_a_group_is_served_when_every_member_is() -> None:
    around = Surroundings(
        clients=(_group("g", "Правление", "a", "b"),),
        others=(_position("a", "Главный инженер"), _position("b", "Финансовый директор")),
    )
    assert read("Помогать главному инженеру и финансовому директору решать быстро.", around).served == {"g"}
    one = read("Помогать главному инженеру решать быстро.", around)
    assert one.served == set()
    assert _codes(one, around) >= {"M004", "M005"}


def test_the_head_stands_for_the_unit_and_back() -> None:
    unit, head = _unit("u", "Служба качества", head="h"), _position("h", "Метролог", "u")
    forth = Surroundings(clients=(unit,), others=(head,))
    assert read("Помогать метрологу выпускать годное.", forth).served == {"u"}
    back = Surroundings(clients=(head,), others=(unit,))
    assert read("Помогать службе качества выпускать годное.", back).served == {"h"}


@pytest.mark.parametrize(
    ("text", "unit", "post"),
    [
        ("Помогать кладовщикам отгружать в срок.", "База", "Кладовщик"),
        ("Help storekeepers ship on time.", "Depot", "Storekeeper"),
    ],
)
def test_people_of_a_unit_stand_for_it(text: str, unit: str, post: str) -> None:
    around = Surroundings(clients=(_unit("u", unit),), others=(_position("p", post, "u"),))
    reading = read(text, around)
    assert reading.served == {"u"}
    assert reading.beneficiaries[0].match is Match.WEAK


def test_heads_of_declared_units_are_their_units() -> None:
    around = Surroundings(
        clients=(_unit("u", "Лаборатория", head="a"), _unit("v", "Гараж", head="b")), heads=frozenset("ab")
    )
    assert read("Помогать руководителям подразделений планировать бюджет.", around).served == {"u", "v"}


def test_the_title_of_an_english_head_stands_for_the_unit() -> None:
    unit = KnownName(key="u", name="Accounting", kind="unit", head="Financial controller")
    around = Surroundings(clients=(unit,))
    assert read("Help the financial controller close the month.", around).served == {"u"}
