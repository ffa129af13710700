"""A model switches checks off, weighs them and explains its own abbreviations; help pages tell about all of them."""

from __future__ import annotations

import pytest

from designer.checks.finding import Finding, Severity
from designer.checks.help import help_pages
from designer.checks.rule import all_rules
from designer.edits.company import may_weigh, switch_check, weigh_check
from designer.edits.missions import write_mission
from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.session import Session
from designer.storage.outline import from_outline


def _session(text: str) -> Session:
    session = Session(from_outline(text))
    session.check()
    return session


def _found(session: Session, code: str) -> list[Finding]:
    session.check()
    return [f for f in session.checker.every if f.code == code]


def _id(organization: Organization, name: str) -> str:
    return next(p.id for p in organization if isinstance(p, Participant) and p.name == name)


def test_the_severity_is_that_of_the_model() -> None:
    session = _session("Склад: Клиент: Цех. Помогать цеху.\nЦех:")
    assert [f.severity for f in _found(session, "M006")] == [Severity.WARNING]
    with session.edit(plain("")) as organization:
        weigh_check(organization, "M006", "error")
    assert [f.severity for f in _found(session, "M006")] == [Severity.ERROR]
    with session.edit(plain("")) as organization:
        weigh_check(organization, "M006", None)
    assert [f.severity for f in _found(session, "M006")] == [Severity.WARNING]


def test_a_severity_that_does_not_exist_is_refused() -> None:
    refusal = may_weigh("fatal")
    assert refusal is not None
    assert "fatal" in refusal.reason.ru and "fatal" in refusal.reason.en


def test_a_check_that_is_off_finds_nothing() -> None:
    session = _session("Склад: Клиент: Цех. Помогать цеху.\nЦех:")
    with session.edit(plain("")) as organization:
        switch_check(organization, "M006", False)
    assert _found(session, "M006") == []
    page = next(p for p in help_pages(session.organization, "ru") if p.code == "M006")
    assert not page.is_on


@pytest.mark.parametrize("code", ["M009"])
def test_an_abbreviation_of_the_glossary_is_known(code: str) -> None:
    session = _session("Склад: Клиент: Цех. Помогать цеху вовремя получать материалы по ЛЗК.\nЦех:")
    (finding,) = _found(session, code)
    session.fix(finding, "glossary:ЛЗК")
    assert _found(session, code) == []
    session.undo()
    assert len(_found(session, code)) == 1


def test_a_mission_that_many_have_is_one_finding_for_each() -> None:
    shops = "\n".join(f"Магазин {{{n}}}: Клиент: Склад. Помогать складу держать остатки." for n in range(7))
    session = _session(f"{shops}\nСклад:")
    found = _found(session, "M013")
    assert len(found) == 7 and {f.detail for f in found} == {"many"}
    assert "Магазин {0}" in found[1].message.ru and found[0].message.ru.endswith("и ещё у 3\xa0участников")
    with session.edit(plain("")) as organization:
        for finding in found[:3]:
            write_mission(organization, finding.subject, f"Помогать складу считать {finding.subject}.")
    assert len(_found(session, "M013")) == 12, "each of four names the three others"


def test_a_department_is_looked_at_again_when_its_part_changes() -> None:
    session = _session(
        "Отдел логистики: Клиент: Магазины. Помогать магазинам торговать без пустых полок.\n"
        "  Экспедиция: Клиент: Магазины. Помогать магазинам принимать машины без очереди.\nМагазины:"
    )
    assert _found(session, "M015") == []
    part = _id(session.organization, "Экспедиция")
    arrow = session.organization.referrers(part)
    with session.edit(plain("")) as organization:
        write_mission(organization, part, "Помогать сторожам видеть двор.")
        for record, _ in arrow:
            organization.drop(record.id)
    assert len(_found(session, "M015")) == 1
    session.undo()
    assert _found(session, "M015") == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_check_has_a_help_page_with_examples(language: str) -> None:
    pages = help_pages(from_outline("Цех:"), language)  # type: ignore[arg-type]
    assert [p.code for p in pages] == [r.code for r in all_rules()]
    for page in pages:
        assert page.why.ru and page.why.en and page.advice.ru and page.advice.en
        assert page.good
        assert page.bad or page.code in ("C004", "S009", "S020", "S030"), "what an outline cannot say"
        assert all(text.isascii() for text in (*page.bad, *page.good)) == (language == "en")
