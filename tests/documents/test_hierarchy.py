"""Who stands above and below, in sentences, and who settles a dispute."""

from __future__ import annotations

import pytest

from designer.documents.content.escalation import escalation
from designer.documents.content.hierarchy import (
    chain_above,
    head_sentence,
    inner_units,
    leader_in,
    position_place_sentence,
    standing_in_sentence,
    subordinates_sentence,
    substitute_sentence,
    superior_of,
    superior_sentence,
    unit_place_sentence,
)
from designer.language.declension.cases import Case
from designer.model.organization import Organization
from designer.model.participants import Performer, Position, Unit


@pytest.fixture
def company() -> Organization:
    return Organization(
        [
            Position(id="gd", name="Генеральный директор"),
            Unit(id="prod", name="Производство", reports_to="gd", head="np"),
            Position(id="np", name="Начальник производства", unit="prod", reports_to="gd"),
            Unit(id="shop", name="Цех № 2", parent="prod", head="nc"),
            Position(id="nc", name="Начальник цеха", unit="shop"),
            Position(id="m", name="Мастер", unit="shop", also_in=("store",), substitute="nc"),
            Unit(id="store", name="Склад", parent="prod"),
            Unit(id="acc", name="Бухгалтерия", reports_to="gd", head="gb"),
            Position(id="gb", name="Главный бухгалтер", unit="acc", reports_to="gd"),
            Unit(id="sales", name="Продажи", reports_to="gd"),
        ],
        model_id="m",
    )


def ids(performers: list[Performer] | list[Unit]) -> list[str]:
    return [p.id for p in performers]


def test_the_chain_follows_reports_heads_and_units(company: Organization) -> None:
    assert ids(chain_above(company, company.need(Position, "m"))) == ["nc", "np", "gd"]
    assert ids(chain_above(company, company.need(Unit, "shop"))) == ["nc", "np", "gd"]
    assert superior_of(company, company.need(Position, "gd")) is None
    assert ids(inner_units(company, company.need(Unit, "prod"))) == ["prod", "store", "shop"]


def test_a_loop_ends_the_chain() -> None:
    loop = Organization(
        [Position(id="a", name="А", reports_to="b"), Position(id="b", name="Б", reports_to="a")], model_id="m"
    )
    assert ids(chain_above(loop, loop.need(Position, "a"))) == ["b"]
    assert escalation(loop, loop.need(Position, "a"), loop.need(Position, "b")).common is None


def test_sentences_agree_in_case_and_number(company: Organization) -> None:
    unit, position = (lambda id: company.need(Unit, id)), (lambda id: company.need(Position, id))
    assert superior_sentence(company, unit("acc"), "ru") == "Бухгалтерия подчиняется генеральному директору."
    assert superior_sentence(company, unit("sales"), "ru") == "Продажи подчиняются генеральному директору."
    assert superior_sentence(company, position("gd"), "ru") == ""
    assert head_sentence(company, unit("acc"), "ru") == "Бухгалтерию возглавляет главный бухгалтер."
    assert head_sentence(company, unit("store"), "ru") == ""
    assert unit_place_sentence(company, unit("shop"), "ru") == "Цех № 2 входит в состав производства."
    assert unit_place_sentence(company, unit("acc"), "ru").startswith("Бухгалтерия\u00a0— самостоятельное")
    assert (
        position_place_sentence(company, position("m"), "ru")
        == "Должность входит в состав цеха № 2 и склада."
    )
    assert position_place_sentence(company, position("gd"), "ru") == ""
    assert (
        substitute_sentence(company, position("m"), "ru")
        == "На время отсутствия мастера обязанности по должности исполняет начальник цеха."
    )
    assert subordinates_sentence(company, position("gd"), "ru") == (
        "Генеральному директору подчиняются бухгалтерия, продажи, производство, главный бухгалтер и "
        "начальник производства."
    )
    assert subordinates_sentence(company, position("m"), "ru") == ""


def test_one_subordinate_is_told_in_the_number_of_its_name() -> None:
    two = Organization(
        [Position(id="a", name="Директор"), Unit(id="b", name="Продажи", reports_to="a")], model_id="m"
    )
    assert subordinates_sentence(two, two.need(Position, "a"), "ru") == "Директору подчиняются продажи."


def test_verbs_agree_with_posts_in_the_plural() -> None:
    shift = Organization(
        [
            Unit(id="u", name="Мастерские", head="h"),
            Position(id="h", name="Начальники участков", unit="u"),
            Position(id="m", name="Няня", unit="u", substitute="h"),
        ],
        model_id="m",
    )
    heads = shift.need(Position, "h")
    assert head_sentence(shift, shift.need(Unit, "u"), "ru") == "Мастерские возглавляют начальники участков."
    assert substitute_sentence(shift, shift.need(Position, "m"), "ru").endswith("исполняют начальники участков.")
    assert standing_in_sentence(heads, "ru") == "В отсутствие согласующего подписывают начальники участков."


def test_english_verbs_agree_with_several() -> None:
    several = Organization(
        [
            Unit(id="u", name="Warehouses 1 and 2", head="h", parent="o"),
            Unit(id="o", name="Operations"),
            Position(id="h", name="Shift supervisors", unit="u"),
            Position(id="d", name="Drivers", reports_to="h"),
        ],
        model_id="m",
    )
    unit, drivers = several.need(Unit, "u"), several.need(Position, "d")
    assert head_sentence(several, unit, "en") == "Warehouses 1 and 2 are headed by the shift supervisors."
    assert unit_place_sentence(several, unit, "en") == "Warehouses 1 and 2 are part of Operations."
    assert superior_sentence(several, drivers, "en") == "The drivers report to the shift supervisors."
    assert subordinates_sentence(several, several.need(Unit, "o"), "en") == "Operations includes Warehouses 1 and 2."


def test_a_unit_without_a_named_head_has_its_head_as_superior_but_a_body_decides_itself() -> None:
    nested = Organization(
        [
            Unit(id="a", name="Приёмная директора"),
            Unit(id="b", name="Архив", parent="a"),
            Unit(id="c", name="Совет директоров"),
            Unit(id="d", name="Аудит", parent="c"),
        ],
        model_id="m",
    )
    assert superior_sentence(nested, nested.need(Unit, "b"), "ru") == (
        "Архив подчиняется руководителю приёмной директора."
    )
    assert superior_sentence(nested, nested.need(Unit, "d"), "ru") == "Аудит подчиняется совету директоров."
    assert leader_in(nested.need(Unit, "a"), Case.NOMN, "ru") == "руководитель приёмной директора"


def test_english_sentences(company: Organization) -> None:
    english = Organization(
        [Position(id="a", name="Chief executive"), Unit(id="b", name="Legal Office", reports_to="a")],
        model_id="m",
    )
    assert superior_sentence(english, english.need(Unit, "b"), "en") == (
        "The Legal Office reports to the chief executive."
    )
    assert subordinates_sentence(english, english.need(Position, "a"), "en") == (
        "The Legal Office reports to the chief executive."
    )


def test_a_dispute_goes_up_to_the_one_above_both(company: Organization) -> None:
    found = escalation(company, company.need(Position, "m"), company.need(Unit, "acc"))
    assert found.common is not None and found.common.id == "gd"
    assert [[p.id for p in step] for step in found.steps] == [["nc", "gb"], ["np"]]


def test_nobody_is_judge_in_the_own_case(company: Organization) -> None:
    found = escalation(company, company.need(Position, "nc"), company.need(Position, "np"))
    assert found.common is not None and found.common.id == "gd"


def test_the_top_of_the_company_has_nobody_above(company: Organization) -> None:
    found = escalation(company, company.need(Position, "gd"), company.need(Position, "gb"))
    assert found.common is None and found.is_at_the_top
