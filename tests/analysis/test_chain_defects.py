"""Ends, circles and bottlenecks of chains: told by hand, and against the slow way of leaving each one out."""

from __future__ import annotations

import random

import pytest

from designer.analysis.chain_defects import chain_ends, circles_of, components, dependants_of_each
from designer.analysis.mission_ladder import mission_ladder
from designer.analysis.naming import NameIndex
from designer.analysis.reading import MissionReadings
from designer.analysis.value_chain import lost_without, value_chain
from designer.analysis.workload import workloads
from designer.edits.company import set_company
from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.outline import from_outline


def _names(organization: Organization, ids: tuple[str, ...]) -> list[str]:
    return [organization.need(Participant, id).name for id in ids]


def test_two_who_serve_each_other_are_mutual_and_three_in_a_circle_are_a_circle() -> None:
    # Тест ⇄ Разработка is mutual; Анализ → Разработка → Тест → Анализ is a circle with a way out through Анализ.
    organization = from_outline(
        "Анализ: Клиенты: Разработка, покупатели (внешний).\n"
        "Разработка: Клиент: Тест.\nТест: Клиенты: Анализ, Разработка."
    )
    chain = value_chain(organization)
    assert [_names(organization, pair) for pair in chain.mutual] == [["Разработка", "Тест"]]
    assert [_names(organization, circle) for circle in circles_of(chain)] == [["Анализ", "Разработка", "Тест"]]
    assert chain_ends(organization, chain) == ()


def test_a_star_of_mutual_pairs_is_no_circle() -> None:
    organization = from_outline(
        "Анализ: Клиенты: Цех, Склад, покупатели (внешний).\n"
        "Цех: Клиент: Анализ.\nСклад: Клиент: Анализ."
    )
    chain = value_chain(organization)
    assert len(chain.mutual) == 2 and circles_of(chain) == ()


def test_those_who_serve_only_each_other_are_one_end() -> None:
    organization = from_outline(
        "Архив: Клиент: Склад.\nСклад: Клиент: Архив.\nЮрист: Клиент: Архив.\nПродажи: Клиент: покупатели (внешний)."
    )
    (end,) = chain_ends(organization, value_chain(organization))
    assert _names(organization, end.at) == ["Архив", "Склад"] and _names(organization, end.behind) == ["Юрист"]


def _some(seed: int) -> Organization:
    """Return a small organization with groups, circles and loose ends."""
    choice = random.Random(seed)
    units = [Unit(id=f"u{n}", name=f"U{n}") for n in range(choice.randint(2, 12))]
    people: list[Participant] = [*units, Position(id="p", name="P"), ExternalClient(id="x", name="X")]
    ids = [p.id for p in people]
    group = ClientGroup(id="g", name="G", members=tuple(choice.sample(ids[:-1], 2)))
    links = {(choice.choice(ids[:-1]), choice.choice([*ids, "g"])) for _ in range(choice.randint(1, 22))}
    arrows = [ClientLink(id=f"{a}>{b}", supplier=a, client=b) for a, b in sorted(links) if a != b]
    return Organization([*people, group, *arrows])


@pytest.mark.parametrize("seed", range(60))
def test_who_depends_on_one_is_who_loses_his_path_without_him(seed: int) -> None:
    organization = _some(seed)
    quick = dependants_of_each(value_chain(organization))
    for person in value_chain(organization).people:
        slow = [i for i in lost_without(organization, person.id) if not organization.get(ClientGroup, i)]
        assert sorted(quick.get(person.id, ())) == sorted(i for i in slow if i != "x"), person.id


@pytest.mark.parametrize("seed", range(40))
def test_everybody_without_a_path_who_has_clients_stands_behind_an_end(seed: int) -> None:
    organization = _some(seed)
    chain = value_chain(organization)
    explained = {id for end in chain_ends(organization, chain) for id in (*end.at, *end.behind)}
    assert {id for id in chain.no_path if chain.clients.get(id)} <= explained


def test_components_are_those_who_reach_each_other() -> None:
    edges = {"a": ("b",), "b": ("c",), "c": ("a", "d"), "d": ("e",), "e": ("d",), "f": ()}
    assert sorted(map(sorted, components(edges))) == [["a", "b", "c"], ["d", "e"], ["f"]]


def test_the_limits_of_the_model_say_what_is_too_much() -> None:
    outline = "Архив: Клиенты: Склад, Юрист.\nСклад: Клиент: покупатели (внешний).\nЮрист: Клиент: Склад."
    session = Session(from_outline(outline))
    assert not any(w.has_too_many_clients for w in workloads(session.organization, value_chain(session.organization)))
    assert not any(f.code == "C003" for f in session.check())
    with session.edit(plain("")) as organization:
        set_company(organization, most_clients=1.0)
    assert [f.detail for f in session.check() if f.code == "C003"] == ["clients"]


def test_the_ladder_takes_the_part_of_the_mission_that_speaks_of_the_next_one() -> None:
    organization = from_outline(
        "Склад: Клиенты: Цех, Бухгалтерия. Помогать бухгалтерии считать остатки, помогать цеху собирать заказы.\n"
        "Бухгалтерия:\nЦех: Клиент: покупатели (внешний). Помогать покупателям получать мебель в срок."
    )
    readings = MissionReadings(organization, NameIndex(organization))
    store = next(u.id for u in organization.all(Unit) if u.name == "Склад")
    ladder = mission_ladder(organization, readings, value_chain(organization), store)
    assert [(r.name, r.is_for_next) for r in ladder] == [("Склад", True), ("Цех", True), ("покупатели", False)]
    assert "собирать заказы" in ladder[0].words and "остатки" not in ladder[0].words
