"""Findings follow the edits, fixes mend them, and only what reads a change is looked at again."""

from __future__ import annotations

from dataclasses import replace

from designer.checks.checker import Checker
from designer.checks.finding import Finding
from designer.edits.participants import rename, teach_alias
from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer
from designer.session import Session
from designer.storage.outline import from_outline

TEXT = """\
Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев, а сметчикам — считать остатки.
Цех: Клиент: Отдел продаж. Помогать отделу продаж держать обещанный срок.
Отдел продаж: Клиент: покупатели (внешний). Помогать покупателям выбирать мебель.
"""


def _session(text: str = TEXT) -> Session:
    return Session(from_outline(text))


def _id(organization: Organization, name: str) -> str:
    return next(p.id for p in organization if isinstance(p, Participant) and p.name == name)


def _codes(session: Session) -> list[tuple[str, str]]:
    session.check()
    names = session.organization
    return sorted((names.need(Participant, f.subject).name, f.code) for f in session.checker.findings)


def _finding(session: Session, code: str) -> Finding:
    session.check()
    return next(f for f in session.checker.findings if f.code == code)


def test_someone_helped_who_is_not_declared_is_found_and_declared_by_a_fix() -> None:
    session = _session()
    assert _codes(session) == [("Склад", "M005")]
    finding = _finding(session, "M005")
    assert finding.span is not None
    session.fix(finding, "new-client")
    assert _codes(session) == []
    assert any(p.name == "сметчики" for p in session.organization if isinstance(p, Participant))
    session.undo()
    assert _codes(session) == [("Склад", "M005")]


def test_an_alias_answers_the_question() -> None:
    session = _session(
        "Склад: Клиенты: Цех, Сметный отдел. Помогать цеху собирать заказы, а расчётчикам — считать.\n"
        "Цех:\nСметный отдел:"
    )
    finding = _finding(session, "M005")
    session.fix(finding, f"alias:{_id(session.organization, 'Сметный отдел')}")
    session.check()
    assert not [f for f in session.checker.every if f.code in ("M004", "M005")]


def test_an_accepted_finding_no_longer_counts() -> None:
    session = _session()
    session.accept(_finding(session, "M005"), "Сметчики придут осенью")
    session.check()
    assert session.checker.findings == ()
    assert [f.accepted for f in session.checker.accepted] == ["Сметчики придут осенью"]


def test_only_missions_that_may_read_a_change_are_read_again() -> None:
    organization = from_outline(TEXT)
    session = Session(organization)
    session.check()
    with session.edit(plain("")) as org:
        warehouse = org.need(Performer, _id(org, "Склад"))
        org.put(replace(warehouse, mission="Помогать цеху собирать заказы."))
    assert set(session.checker._dirty) == {warehouse.id}
    session.check()
    with session.edit(plain("")) as org:
        rename(org, _id(org, "Отдел продаж"), "Отдел сбыта")
    assert {organization.need(Participant, id).name for id in session.checker._dirty} == {"Отдел сбыта", "Цех"}


def test_incremental_findings_equal_those_of_a_fresh_check() -> None:
    session = _session()
    session.check()
    with session.edit(plain("")) as org:
        teach_alias(org, _id(org, "Цех"), "сметчики")
        rename(org, _id(org, "Отдел продаж"), "Сбыт")
    session.check()
    fresh = Checker(session.organization)
    fresh.refresh()
    assert [f.key for f in session.checker.every] == [f.key for f in fresh.every]


def test_refresh_does_a_little_at_a_time() -> None:
    checker = Checker(from_outline(TEXT))
    assert not checker.refresh(limit=1)
    assert not checker.refresh(limit=1)
    assert checker.refresh(limit=1)


def test_of_many_with_the_same_mission_only_the_one_that_is_written_is_looked_at_again() -> None:
    shops = [f"Магазин {n}: Клиент: покупатели (внешний). Помогать покупателям выбирать." for n in range(8)]
    session = _session("\n".join(shops))
    session.check()
    one = _id(session.organization, "Магазин 3")
    with session.edit(plain("")) as org:
        org.put(replace(org.need(Performer, one), mission="Помогать покупателям забирать заказы."))
    assert set(session.checker._dirty) == {one}
    fresh = Checker(session.organization)
    fresh.refresh()
    assert [(f.key, f.message) for f in session.check()] == [(f.key, f.message) for f in fresh.every]
    assert sum(f.code == "M013" for f in fresh.every) == 7
