"""Disputes are settled by arrows and terms; each missing piece is named with what would decide."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from designer.analysis.dispute import Dispute, settle
from designer.analysis.needed_first import days_of
from designer.edits.clients import find_arrow
from designer.edits.participants import set_members
from designer.edits.terms import add_item, items_of
from designer.i18n import plain
from designer.model.participants import ClientGroup, Participant
from designer.model.relations import (
    ClientLink,
    RequestProcedure,
    Service,
    ServiceCondition,
)
from designer.model.work import Duty, OutOfScope
from designer.session import Session
from designer.storage.outline import from_outline

TEXT = """Снабжение: Клиент: Цех. Помогать цеху работать без простоев.
-> Цех: услуга Закупка материалов; запрос заявка за 5 дней; критично поставка в срок (95 %); восхищает замена
Цех: Клиент: Монтаж.
Монтаж: Клиент: покупатели (внешний).
Юрист: Клиенты: Монтаж, Архив. Помогать монтажу заключать договоры, а архиву — хранить их.
-> Архив: услуга Опись дел
Склад: Клиент: Монтаж.
Архив:"""


@pytest.fixture
def session() -> Session:
    return Session(from_outline(TEXT))


def _id(session: Session, name: str) -> str:
    return next(p.id for p in session.organization if isinstance(p, Participant) and p.name == name)


def _settle(session: Session, a: str, b: str, about: str | None = None) -> Dispute:
    return settle(session.organization, _id(session, a), _id(session, b), about)


def _arrow(session: Session, supplier: str, client: str) -> str:
    arrow = find_arrow(session.organization, _id(session, supplier), _id(session, client))
    assert arrow is not None
    return arrow.id


def _do(session: Session, dispute: Dispute, start: str) -> None:
    proposal = next(p for p in dispute.proposals if p.id.startswith(start))
    assert proposal.edit is not None
    with session.edit(proposal.label) as organization:
        proposal.edit(organization)


def test_a_service_that_reaches_the_external_client_is_owed(session: Session) -> None:
    service = items_of(session.organization, Service, _arrow(session, "Снабжение", "Цех"))[0]
    for a, b, verdict in (("Цех", "Снабжение", "a"), ("Снабжение", "Цех", "b")):
        dispute = _settle(session, a, b, service.id)
        assert dispute.verdict == verdict and "Снабжение → Цех" in str(dispute.why)
        assert "Цех → Монтаж → покупатели" in str(dispute.value)
        assert "заявка за 5 дней" in str(dispute.duties[0])


def test_a_demand_of_a_client_without_a_path_waits_for_the_arrow_that_leads_on(session: Session) -> None:
    service = items_of(session.organization, Service, _arrow(session, "Юрист", "Архив"))[0]
    dispute = _settle(session, "Архив", "Юрист", service.id)
    assert dispute.verdict == "undecided" and "нет пути" in str(dispute.why)
    _do(session, dispute, "declare:")
    assert _settle(session, "Архив", "Юрист", service.id).verdict == "a"


def test_the_strategy_decides_about_delight(session: Session) -> None:
    link = _arrow(session, "Снабжение", "Цех")
    wow = next(c for c in items_of(session.organization, ServiceCondition, link) if c.text == "замена")
    undecided = _settle(session, "Цех", "Снабжение", wow.id)
    assert undecided.verdict == "undecided" and [p.id for p in undecided.proposals] == [
        "strategy:delight", "strategy:no-dissatisfaction",
    ]  # fmt: skip
    _do(session, undecided, "strategy:no")
    assert _settle(session, "Цех", "Снабжение", wow.id).verdict == "b"
    session.undo()
    _do(session, undecided, "strategy:delight")
    assert _settle(session, "Цех", "Снабжение", wow.id).verdict == "a"


def test_the_way_to_ask_is_the_duty_of_the_client(session: Session) -> None:
    asked = items_of(session.organization, RequestProcedure, _arrow(session, "Снабжение", "Цех"))[0]
    assert _settle(session, "Цех", "Снабжение", asked.id).verdict == "b"


def test_limits_and_duties_decide(session: Session) -> None:
    with session.edit(plain("")) as organization:
        limit = add_item(organization, OutOfScope, _id(session, "Снабжение"), text="Разгрузка машин")
        own = add_item(organization, Duty, _id(session, "Снабжение"), text="Закупать", client=_id(session, "Цех"))
        other = add_item(organization, Duty, _id(session, "Снабжение"), text="Хранить", client=_id(session, "Склад"))
    assert _settle(session, "Цех", "Снабжение", limit.id).verdict == "b"
    assert _settle(session, "Цех", "Снабжение", own.id).verdict == "a"
    assert _settle(session, "Цех", "Снабжение", other.id).verdict == "undecided"


def test_a_demand_on_another_arrow_names_that_arrow(session: Session) -> None:
    service = items_of(session.organization, Service, _arrow(session, "Снабжение", "Цех"))[0]
    dispute = _settle(session, "Архив", "Юрист", service.id)
    assert dispute.verdict == "undecided" and "Снабжение → Цех" in str(dispute.why)


def test_an_arrow_without_a_service_is_filled_by_a_click_and_decides(session: Session) -> None:
    dispute = _settle(session, "Монтаж", "Юрист")
    assert dispute.verdict == "undecided"
    _do(session, dispute, "terms:")
    service = items_of(session.organization, Service, _arrow(session, "Юрист", "Монтаж"))[0]
    assert _settle(session, "Монтаж", "Юрист", service.id).verdict == "a"


def test_a_member_of_a_group_is_a_client(session: Session) -> None:
    with session.edit(plain("")) as organization:
        group = ClientGroup(id="g", name="все цеха", members=())
        organization.put(group)
        set_members(organization, "g", (_id(session, "Цех"),))
        organization.put(ClientLink(id="gl", supplier=_id(session, "Склад"), client="g"))
        service = add_item(organization, Service, "gl", name="Выдача")
    assert _settle(session, "Цех", "Склад", service.id).verdict == "a"


def test_the_common_client_says_whom_he_needs_first(session: Session) -> None:
    dispute = _settle(session, "Юрист", "Склад")
    (common,) = dispute.common
    assert common.client.name == "Монтаж" and common.need.first is None
    assert common.owed_by_a == ("Помогать монтажу заключать договоры",) and common.owed_by_b == ()
    _do(session, dispute, f"first:{common.client.id}:{dispute.b.id}")
    assert _settle(session, "Юрист", "Склад").common[0].need.first == dispute.b.id
    session.undo()
    with session.edit(plain("")) as organization:
        add_item(organization, Service, _arrow(session, "Юрист", "Монтаж"), name="Договор", deadline="2 рабочих дня")
        add_item(organization, Service, _arrow(session, "Склад", "Монтаж"), name="Комплект", deadline="четыре часа")
    assert _settle(session, "Юрист", "Склад").common[0].need.first == dispute.b.id


@pytest.mark.parametrize(("words", "days"), [
    ("2 рабочих дня", 2), ("за 5 рабочих дней до", 5), ("в день заявки", 1), ("четыре часа", 4 / 24),
    ("раз в квартал", 91),
    ("до 10-го числа", None), ("three working days", 3), ("within 4 hours", 4 / 24), ("1,5 недели", 10.5), ("", None),
])  # fmt: skip
def test_deadlines_in_words(words: str, days: float | None) -> None:
    assert days_of(words) == (pytest.approx(days) if days is not None else None)


def test_the_text_for_a_mail_is_short_however_long_the_names_are() -> None:
    choice = random.Random(7)
    for _ in range(30):
        names = [" ".join(choice.choices(("отдел", "учёта", "и", "контроля", "развития"), k=choice.randint(1, 9)))
                 + f" {n}" for n in range(6)]  # fmt: skip
        lines = [f"{a.capitalize()}: Клиенты: {', '.join(choice.sample(names, 3))}." for a in names]
        organization = from_outline("\n".join(lines))
        people = sorted(p.id for p in organization if isinstance(p, Participant))
        message = settle(organization, people[0], people[1]).message
        assert 0 < len(message.ru.split()) <= 120 and 0 < len(message.en.split()) <= 120


def test_two_suppliers_of_the_sample_company_have_a_common_client(shared: Path) -> None:
    # ТДО and НУ: no arrow between them; both declare РП and nobody else.
    session = Session.new("ru")
    data = (shared / "seed" / "internal-client.txt").read_bytes()
    plan = session.read_import(data, "seed.txt", "missions-text").answered({"who-is:КД": "Коммерческий департамент"})
    session.apply_import(plan)
    dispute = _settle(session, "Тендерно-договорной отдел", "Начальник участка")
    assert dispute.verdict == "undecided" and not dispute.a_serves_b and not dispute.b_serves_a
    (common,) = dispute.common
    assert common.client.name == "Руководители проектов"
    assert all("РП" in words for words in (*common.owed_by_a, *common.owed_by_b)) and common.owed_by_a
    assert len([p for p in dispute.proposals if p.id.startswith("first:")]) == 2
    _do(session, dispute, f"first:{common.client.id}:{dispute.a.id}")
    again = _settle(session, "Тендерно-договорной отдел", "Начальник участка")
    assert again.common[0].need.first == again.a.id
    assert "нужна услуга «Тендерно-договорной отдел»" in str(again.first_of(again.common[0]))


@pytest.mark.parametrize(
    ("a", "b", "begin", "verdict"),
    [("Цех", "Снабжение", "Требование обосновано:", "a"), ("Снабжение", "Цех", "Требовать этого вправе другая", "b")],
)
def test_the_reason_says_whether_the_one_who_asks_is_right(
    session: Session, a: str, b: str, begin: str, verdict: str
) -> None:
    service = items_of(session.organization, Service, _arrow(session, "Снабжение", "Цех"))[0]
    found = _settle(session, a, b, service.id)
    assert found.verdict == verdict and found.why.ru.startswith(begin)
