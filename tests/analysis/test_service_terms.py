"""The strategy decides what is asked of each kind of condition, after the method."""

from __future__ import annotations

import pytest

from designer.analysis.service_terms import Asked, Fault, asked_of, contradictions
from designer.edits.clients import declare_client, set_strategy
from designer.edits.terms import add_item, change_item, items_of
from designer.edits.typical_library import TYPICAL
from designer.edits.typical_terms import copy_terms, fill_typical, likely_terms, may_copy_terms
from designer.i18n import plain
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.session import Session
from designer.storage.outline import from_outline

TEXT = """Отдел снабжения: Клиенты: Цех, Отдел продаж.
Цех: Клиент: покупатели (внешний).
Отдел продаж: Клиент: покупатели."""


@pytest.fixture
def session() -> Session:
    return Session(from_outline(TEXT))


def _arrows(session: Session) -> list[str]:
    organization = session.organization
    supplier = next(link.supplier for link in organization.all(ClientLink) if len(_of(session, link.supplier)) == 2)
    return _of(session, supplier)


def _of(session: Session, supplier: str) -> list[str]:
    return [link.id for link in session.organization.referring(ClientLink, supplier, "supplier")]


def test_delight_wants_the_best_and_no_dissatisfaction_only_what_is_acceptable() -> None:
    # The method: delight = critical and delighting at their best, taken for granted acceptable;
    # no dissatisfaction = critical and taken for granted acceptable, delighting unimportant.
    table = {
        (kind, strategy): asked_of(kind, strategy) for kind in ConditionKind for strategy in (None, *ServiceStrategy)
    }
    best, enough = Asked.BEST, Asked.ACCEPTABLE
    assert table == {
        (ConditionKind.CRITICAL, None): Asked.UNDECIDED,
        (ConditionKind.DELIGHTING, None): Asked.UNDECIDED,
        (ConditionKind.TAKEN_FOR_GRANTED, None): Asked.UNDECIDED,
        (ConditionKind.CRITICAL, ServiceStrategy.DELIGHT): best,
        (ConditionKind.DELIGHTING, ServiceStrategy.DELIGHT): best,
        (ConditionKind.TAKEN_FOR_GRANTED, ServiceStrategy.DELIGHT): enough,
        (ConditionKind.CRITICAL, ServiceStrategy.NO_DISSATISFACTION): enough,
        (ConditionKind.DELIGHTING, ServiceStrategy.NO_DISSATISFACTION): Asked.NOTHING,
        (ConditionKind.TAKEN_FOR_GRANTED, ServiceStrategy.NO_DISSATISFACTION): enough,
    }


def test_contradictions_come_and_go_with_the_strategy(session: Session) -> None:
    arrow = _arrows(session)[0]
    with session.edit(plain("")) as organization:
        wow = add_item(organization, ServiceCondition, arrow, text="замена", level="раз в месяц")
        change_item(organization, wow.id, kind=ConditionKind.DELIGHTING)
    assert contradictions(session.organization, arrow) == ()
    with session.edit(plain("")) as organization:
        set_strategy(organization, arrow, ServiceStrategy.NO_DISSATISFACTION)
    assert [c.fault for c in contradictions(session.organization, arrow)] == [Fault.LEVEL_NOT_ASKED]
    finding = next(f for f in session.check() if f.code == "C007")
    session.fix(finding, "clear-level")
    assert not [f for f in session.check() if f.code == "C007"]
    with session.edit(plain("")) as organization:
        set_strategy(organization, arrow, ServiceStrategy.DELIGHT)
        change_item(organization, wow.id, kind=ConditionKind.CRITICAL)
    assert {c.fault for c in contradictions(session.organization, arrow)} == {
        Fault.NOTHING_TO_DELIGHT,
        Fault.LEVEL_MISSING,
    }


def test_missing_terms_are_findings_once_somebody_began_to_write_them(session: Session) -> None:
    def found() -> list[tuple[str, str]]:
        session.check()
        names = {link.supplier: 0 for link in session.organization.all(ClientLink)}
        return sorted((f.code, f.subject) for f in session.check() if f.code in ("C005", "C006") and f.subject in names)

    assert found() == [], "a model that holds only missions is not told off"
    arrow = _arrows(session)[0]
    with session.edit(plain("")) as organization:
        service = add_item(organization, Service, arrow, name="Закупка")
    # One finding a supplier and code: three suppliers lack services, of them only the first serves insiders.
    assert [code for code, _ in found()] == ["C005", "C005", "C005", "C006"]
    supplier = session.organization.need(ClientLink, arrow).supplier
    assert [f.code for f in session.checker.findings if f.subject == supplier and f.code[:2] == "C0"] == ["C005"]
    for code in ("C005", "C006"):
        finding = next(f for f in session.check() if f.code == code and f.subject == supplier)
        session.fix(finding, "typical-terms")
    assert supplier not in {subject for _, subject in found()}
    session.undo()
    session.undo()
    with session.edit(plain("")) as organization:
        organization.drop(service.id)
    assert found() == []


def test_typical_terms_leave_what_is_written_down(session: Session) -> None:
    arrow = _arrows(session)[0]
    typical = likely_terms(session.organization, arrow, "ru")
    assert typical is not None and typical.id == "procurement"
    with session.edit(plain("")) as organization:
        add_item(organization, Service, arrow, name="Закупка стекла")
        fill_typical(organization, arrow, typical, "ru")
    organization = session.organization
    assert [s.name for s in items_of(organization, Service, arrow)] == ["Закупка стекла"]
    assert items_of(organization, RequestProcedure, arrow)[0].notice == "за 5 рабочих дней"
    assert [c.kind for c in items_of(organization, ServiceCondition, arrow)] == [
        ConditionKind.CRITICAL, ConditionKind.TAKEN_FOR_GRANTED, ConditionKind.DELIGHTING,
    ]  # fmt: skip


def test_terms_are_copied_to_another_arrow(session: Session) -> None:
    one, other = _arrows(session)
    assert may_copy_terms(session.organization, one, other) is not None
    with session.edit(plain("")) as organization:
        fill_typical(organization, one, TYPICAL[2], "ru")
        add_item(organization, Measure, one, name="Срок")
        set_strategy(organization, one, ServiceStrategy.DELIGHT)
        add_item(organization, Service, other, name="Прежняя услуга")
        copy_terms(organization, one, other)
    organization = session.organization
    for kind in (Service, RequestProcedure, ServiceCondition, Measure):
        pairs = [items_of(organization, kind, arrow) for arrow in (one, other)]
        assert len(pairs[0]) == len(pairs[1]) > 0 and {i.id for i in pairs[0]}.isdisjoint(i.id for i in pairs[1])
    assert organization.need(ClientLink, other).strategy is ServiceStrategy.DELIGHT


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("strategy", list(ServiceStrategy))
def test_typical_terms_contradict_no_strategy_that_asks_for_them(language: str, strategy: ServiceStrategy) -> None:
    for typical in TYPICAL:
        session = Session(from_outline(TEXT))
        arrow = _arrows(session)[0]
        with session.edit(plain("")) as organization:
            fill_typical(organization, arrow, typical, language)  # type: ignore[arg-type]
            set_strategy(organization, arrow, strategy)
        faults = {c.fault for c in contradictions(session.organization, arrow)}
        assert faults <= ({Fault.LEVEL_NOT_ASKED} if strategy is ServiceStrategy.NO_DISSATISFACTION else set())


def test_a_first_term_by_undo_is_noticed_everywhere(session: Session) -> None:
    arrow = _arrows(session)[0]
    session.check()
    with session.edit(plain("")) as organization:
        declare_client(organization, organization.need(ClientLink, arrow).client, session.organization.need(
            ClientLink, arrow).supplier)  # fmt: skip
        add_item(organization, Service, arrow, name="Закупка")
    many = sum(f.code == "C005" for f in session.check())
    session.undo()
    assert sum(f.code == "C005" for f in session.check()) == 0 < many
    session.redo()
    assert sum(f.code == "C005" for f in session.check()) == many


@pytest.mark.parametrize(("name", "kind"), [
    ("Тендерно-договорной отдел", "procurement"), ("Юридический отдел", "legal"), ("Начальник участка", "production"),
    ("Директор по маркетингу", "sales"), ("Генеральный директор", "decision"), ("ОТК", "quality"),
    ("Отдел кадров", "hr"), ("IT и 1С", "it"), ("Отдел замеров", "engineering"), ("Служба заказчика", None),
])  # fmt: skip
def test_the_kind_of_service_is_known_by_the_name_of_the_supplier(name: str, kind: str | None) -> None:
    organization = from_outline(f"{name}: Клиент: Цех.\nЦех:")
    typical = likely_terms(organization, organization.all(ClientLink)[0].id, "ru")
    assert (typical.id if typical else None) == kind
