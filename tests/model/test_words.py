"""Records, fields and differences are told as people would say them, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from designer.i18n import Text
from designer.model.attention import AcceptedFinding, Disagreement, OpenQuestion
from designer.model.company import COMPANY_ID, Company, GlossaryEntry
from designer.model.compare import Difference, Happened
from designer.model.diagnosis import Answer
from designer.model.diagram import Placement, Route
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit, UnitKind
from designer.model.record import Record
from designer.model.register import IssuedDocument
from designer.model.relations import ClientLink, Measure, RequestProcedure, Service, ServiceStrategy
from designer.model.words import (
    called,
    described,
    difference_title,
    difference_words,
    field_words,
    said_choice,
    value_words,
)
from designer.model.work import Right

STORE, SHOP = Unit(id="store", name="Склад"), Unit(id="shop", name="Цех")
ARROW = ClientLink(id="arrow", supplier="store", client="shop")
SERVICE = Service(id="service", link="arrow", name="Выдача")
ALL: dict[str, Record] = {r.id: r for r in (STORE, SHOP, ARROW, SERVICE)}


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (STORE, "Склад"),
        (Unit(id="u7"), "u7"),
        (Company(id=COMPANY_ID, name="Завод"), "Завод"),
        (ARROW, "Склад → Цех"),
        (ClientLink(id="l", supplier="store", client="gone"), "Склад → запись удалена"),
        (GlossaryEntry(id="g", abbreviation="ПТО"), "ПТО"),
        (AcceptedFinding(id="f", code="M001", subject="shop"), "M001 (Цех)"),
        (OpenQuestion(id="q", words="РП", question="Кто это?"), "РП"),
        (OpenQuestion(id="q", question="Кто это?"), "Кто это?"),
        (Disagreement(id="d", about="arrow"), "Склад → Цех"),
        (IssuedDocument(id="n", subject="shop", number="12-П"), "12-П"),
        (IssuedDocument(id="n", subject="shop"), "Цех"),
        (IssuedDocument(id="n"), "n"),
        (Placement(id="store@clients", participant="store"), "Склад"),
        (Route(id="arrow@clients", link="arrow"), "Склад → Цех"),
        (SERVICE, "Выдача (Склад → Цех)"),
        (Service(id="s", link="arrow"), "Склад → Цех"),
        (RequestProcedure(id="r", link="arrow", channel="почта"), "почта (Склад → Цех)"),
        (Right(id="w", owner="shop", text="п" * 60), "п" * 60 + " (Цех)"),
        (Right(id="w", owner="shop", text="п" * 61), "п" * 59 + "… (Цех)"),
        (Right(id="w", owner="shop", text="п" * 58 + " та"), "п" * 58 + "… (Цех)"),
        (Measure(id="m", link="service", name="Срок"), "Срок (Выдача (Склад → Цех))"),
    ],
)
def test_what_people_call_a_record(record: Record, name: str) -> None:
    assert called(record, ALL) == name


def test_those_named_are_looked_up_in_the_given_states_first_to_last() -> None:
    earlier: dict[str, Record] = {"shop": Unit(id="shop", name="Цех 1"), "store": STORE}
    later: dict[str, Record] = {"shop": SHOP}
    assert called(ARROW, later, earlier) == "Склад → Цех"
    assert called(ARROW, earlier, later) == "Склад → Цех 1"
    assert called(ARROW) == "запись удалена → запись удалена"


def test_a_circle_of_names_comes_to_an_end() -> None:
    circle: dict[str, Record] = {id: Disagreement(id=id, about=other) for id, other in (("a", "b"), ("b", "a"))}
    assert called(circle["a"], circle) in ("a", "b")
    chain: dict[str, Record] = {
        "a": Disagreement(id="a", about="b"),
        "b": Disagreement(id="b", about="service"),
        **ALL,
    }
    assert called(chain["a"], chain) == "Выдача (store → shop)"


def test_kind_and_name_of_a_record() -> None:
    assert described(ARROW, ALL) == Text(ru="Клиентская стрелка «Склад → Цех»", en="Client arrow “Склад → Цех”")
    assert described(Company(id=COMPANY_ID, name="Завод")) == Text(ru="Компания", en="Company")


@pytest.mark.parametrize(
    ("kind", "field", "value", "words"),
    [
        (Unit, "note", "", "пусто"),
        (Unit, "parent", None, "пусто"),
        (Unit, "aliases", (), "пусто"),
        (Unit, "forms", {}, "пусто"),
        (Unit, "name", "Цех", "Цех"),
        (Unit, "name", "shop", "shop"),
        (Unit, "parent", "shop", "Цех"),
        (Unit, "parent", "gone", "запись удалена"),
        (Unit, "kind", UnitKind.TEAM, "группа"),
        (ClientLink, "strategy", ServiceStrategy.DELIGHT, "восхищать клиента"),
        (ClientGroup, "members", ("shop", "store"), "Цех, Склад"),
        (Unit, "aliases", ("Кладовая", "База"), "Кладовая, База"),
        (Unit, "forms", {"gent": "цеха", "datv": "цеху"}, "gent: цеха, datv: цеху"),
        (Placement, "pinned", True, "да"),
        (Placement, "pinned", False, "нет"),
        (Placement, "x", 12.5, "12,5"),
        (Position, "headcount", 2.0, "2"),
        (Route, "points", ((1.0, 2.5), (3.0, 4.0)), "1 × 2,5, 3 × 4"),
    ],
)
def test_a_value_in_words(kind: type[Record], field: str, value: Any, words: str) -> None:
    assert value_words(kind, field, value, ALL).ru == words


def test_a_value_in_english_words() -> None:
    assert value_words(Placement, "pinned", True).en == "yes" and value_words(Placement, "x", 12.5).en == "12.5"
    assert value_words(Unit, "note", "").en == "empty" and value_words(Unit, "parent", "gone").en == "a removed record"


def test_every_choice_of_every_field_has_words() -> None:
    assert said_choice(Answer.PARTLY) == Text(ru="отчасти", en="partly")
    assert said_choice(Happened.ADDED).ru == "added"


def test_a_field_in_words_with_the_entry_of_its_table() -> None:
    assert field_words(Unit, "parent").ru == "Входит в"
    assert field_words(Unit, "forms.gent") == Text(ru="Падежные формы (gent)", en="Case forms (gent)")


def test_one_difference_as_a_line_and_as_an_entry_of_a_list() -> None:
    renamed = Difference(happened=Happened.CHANGED, record=SHOP, field="name", old="Участок", new="Цех")
    came = Difference(happened=Happened.ADDED, record=ARROW, new=ARROW)
    went = Difference(happened=Happened.REMOVED, record=ExternalClient(id="x", name="Банк"))
    assert [difference_words(d, ALL).ru for d in (renamed, came, went)] == [
        "Подразделение «Цех»: название — было: Участок; стало: Цех",
        "Добавлено: клиентская стрелка «Склад → Цех»",
        "Удалено: внешний клиент «Банк»",
    ]
    assert [difference_words(d, ALL).en for d in (renamed, came, went)] == [
        "Unit “Цех”: name – before: Участок; now: Цех",
        "Added: client arrow “Склад → Цех”",
        "Removed: external client “Банк”",
    ]
    assert [difference_title(d, ALL).ru for d in (renamed, came, went)] == [
        "Цех · название",
        "+ Склад → Цех · клиентская стрелка",
        "− Банк · внешний клиент",
    ]
