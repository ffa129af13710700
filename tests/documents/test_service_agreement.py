"""The service agreement names both sides in their cases, and is made by arrow or by supplier."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.documents.report import PackReport
from designer.edits.company import set_company
from designer.i18n import Language, Text
from designer.model.company import AgreementScope
from designer.model.participants import Unit
from designer.model.relations import ClientLink, ServiceCondition
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of

KIND = ("service-agreement",)


def _agreement(report: PackReport, name: str) -> str:
    [found] = [d for d in report.documents if d.subject_name == name]
    data = found.path.read_bytes()
    assert lint(data) == []
    return text_of(data)


def test_an_arrow_makes_an_agreement_of_its_two_sides(tmp_path: Path) -> None:
    report = Session.example("ru").export_pack(tmp_path, kinds=KIND)
    text = _agreement(report, "Отдел механизации → Начальник участка")
    assert "между отделом механизации и начальником участка" in text
    assert "какие услуги отдел механизации (далее\u00a0— поставщик) оказывает начальнику участка" in text
    assert "Начальник участка → руководитель проекта → коммерческий департамент → дольщики" in text
    assert "Главный механик" in text and "директор по строительству" in text


def test_an_english_agreement(tmp_path: Path) -> None:
    report = Session.example("en").export_pack(tmp_path, kinds=KIND, language="en")
    text = _agreement(report, "Accounts Office → Finance director")
    assert "between the Accounts Office and the finance director" in text
    assert "report by project" in text and "the chief executive" in text


@pytest.mark.parametrize("language", ["ru", "en"])
def test_one_agreement_for_all_clients_of_a_supplier(language: Language, tmp_path: Path) -> None:
    session = Session.example(language)
    with session.edit(Text(ru="Соглашения", en="Agreements")) as organization:
        set_company(organization, agreements=AgreementScope.SUPPLIER)
    report = session.export_pack(tmp_path, kinds=KIND)
    name = {"ru": "Юридический отдел", "en": "Legal Office"}[language]
    text = _agreement(report, name)
    law = next(u for u in session.organization.all(Unit) if u.name == name)
    for link in session.organization.referring(ClientLink, law.id, "supplier"):
        for condition in session.organization.referring(ServiceCondition, link.id, "link"):
            assert condition.text in text
    sides = {"ru": "между юридическим отделом и его внутренними клиентами", "en": "its internal clients"}
    assert sides[language] in text
    assert report.gaps == ()


def test_a_supplier_with_one_client_agrees_with_that_client(tmp_path: Path) -> None:
    session = Session.new()
    plan = session.read_import("Закупки и логистика: Клиент: Цех. Помогать цеху работать.\nЦех:".encode(), "a.txt")
    session.apply_import(plan)
    with session.edit(Text(ru="Соглашения", en="Agreements")) as organization:
        set_company(organization, agreements=AgreementScope.SUPPLIER)
    report = session.export_pack(tmp_path, kinds=KIND)
    text = _agreement(report, "Закупки и логистика")
    assert "между закупками и логистикой (поставщик) и цехом (клиент)" in text
    assert "закупки и логистика (далее\u00a0— поставщик) оказывают цеху (далее\u00a0— клиент)" in text


def test_what_is_not_known_is_a_gap(tmp_path: Path) -> None:
    session = Session.new()
    plan = session.read_import("Склад: Клиент: Цех. Помогать цеху работать.\nЦех:".encode(), "a.txt")
    session.apply_import(plan)
    report = session.export_pack(tmp_path, kinds=KIND)
    words = {gap.words.ru for gap in report.gaps}
    assert {
        "условия не заданы",
        "порядок обращения не указан",
        "Границы услуг не указаны",
        "пути к внешнему клиенту нет",
        "руководитель цеха не указан",
    } <= words


def test_members_sign_for_their_group(tmp_path: Path) -> None:
    report = Session.example("ru").export_pack(tmp_path, kinds=KIND)
    text = _agreement(report, "Отдел персонала → руководители первого уровня")
    for post in ("Коммерческий директор", "Директор по строительству", "Финансовый директор"):
        assert post in text
