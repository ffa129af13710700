"""Names stand in their case, with the right preposition, conjunction and number."""

from __future__ import annotations

import pytest

from designer.analysis.composing import english_name
from designer.documents.content.names import (
    about,
    beginning,
    continuing,
    full_stop,
    listed,
    name_in,
    number_in,
    possessive,
    sentence,
)
from designer.language.declension.cases import Case
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("отделе продаж", "об отделе продаж"),
        ("юридическом отделе", "о юридическом отделе"),
        ("едином центре", "о едином центре"),
        ("управлении", "об управлении"),
        ("ПТО", "о ПТО"),
        ("АХО", "об АХО"),
        ("СМК", "об СМК"),
        ("РСУ", "об РСУ"),
        ("НИИ", "о НИИ"),
        ("Московском филиале", "о Московском филиале"),
        ("«Альфе»", "об «Альфе»"),
        ("11-м цехе", "об 11-м цехе"),
        ("112-й службе", "о 112-й службе"),
        ("1С-группе", "об 1С-группе"),
        ("HR", "об HR"),
        ("IT-отделе", "об IT-отделе"),
        ("R&D", "об R&D"),
        ("SMM-отделе", "об SMM-отделе"),
        ("Agile-команде", "об Agile-команде"),
        ("PR-службе", "о PR-службе"),
        ("NASA", "о NASA"),
        ("Digital-офисе", "о Digital-офисе"),
        ("Unit 7", "о Unit 7"),
        ("", "о "),
    ],
)
def test_the_preposition_follows_the_sound(name: str, expected: str) -> None:
    assert about(name) == expected


def test_the_users_own_form_comes_first() -> None:
    unit = Unit(id="a", name="Цех «Заря»", forms={"gent": "цеха «Зари»"})
    assert name_in(unit, Case.GENT, "ru") == "цеха «Зари»"
    assert name_in(unit, Case.DATV, "ru") == "цеху «Заря»"


@pytest.mark.parametrize(
    ("participant", "expected"),
    [
        (Position(id="a", name="Head of legal"), "the head of legal"),
        (Position(id="a", name="HR director"), "the HR director"),
        (Position(id="a", name="R&D manager"), "the R&D manager"),
        (Unit(id="a", name="Legal Office"), "the Legal Office"),
        (Unit(id="a", name="The Workshop"), "the Workshop"),
        (Unit(id="a", name="HR"), "HR"),
        (Unit(id="a", name="Human Resources"), "Human Resources"),
        (Unit(id="a", name="Unit 7"), "Unit 7"),
        (Unit(id="a", name="Board of Directors"), "the Board of Directors"),
        (Position(id="a", name="Data Scientist"), "the Data Scientist"),
        (Position(id="a", name="Head of Human Resources"), "the head of Human Resources"),
        (Position(id="a", name="Chief of Staff"), "the Chief of Staff"),
        (Position(id="a", name="VP, Sales"), "the VP, Sales"),
        (ClientGroup(id="a", name="First-line managers"), "first-line managers"),
        (ExternalClient(id="a", name="home buyers"), "home buyers"),
        (ExternalClient(id="a", name="Passengers"), "passengers"),
        (ExternalClient(id="a", name="Tax office"), "the tax office"),
        (ExternalClient(id="a", name="Boss & Sons"), "Boss & Sons"),
        (ExternalClient(id="a", name="The City Council"), "the City Council"),
        (Position(id="a", name="Начальник цеха"), "Начальник цеха"),
    ],
)
def test_english_names_inside_a_sentence(participant: Position, expected: str) -> None:
    assert english_name(participant) == expected


def test_lists_and_sentences() -> None:
    assert listed(["ПТО"], "ru") == "ПТО"
    assert listed(["ПТО", "склад", "цех"], "ru") == "ПТО, склад и цех"
    assert listed(["A", "B"], "en") == "A and B"
    assert listed([], "en") == ""
    assert listed(["ПТО", "закупки и логистика"], "ru") == "ПТО, а также закупки и логистика"
    assert listed(["закупки и логистика", "ПТО", "цех"], "ru") == "закупки и логистика, ПТО, а также цех"
    assert listed(["склады № 1 и № 2", "ПТО"], "ru") == "склады № 1 и № 2 и ПТО"
    assert listed(["секретарь, курьер", "ПТО", "цех"], "ru") == "секретарь, курьер; ПТО; цех"
    assert listed(["Sales and Service", "HR"], "en") == "Sales and Service, and HR"
    assert listed(["the VP, Sales", "HR", "IT"], "en") == "the VP, Sales; HR; and IT"
    assert full_stop("Acme Ltd.") == "Acme Ltd." and full_stop("цех") == "цех."
    assert sentence("  проверяет документы. ") == "Проверяет документы"
    assert continuing("Высшее образование.", "ru") == "высшее образование"
    assert beginning("") == ""


def test_whose() -> None:
    def whose(participant: Participant) -> tuple[str, str]:
        return possessive(participant, "ru"), possessive(participant, "en")

    assert whose(Unit(id="a", name="Бухгалтерия")) == ("её", "its")
    assert whose(Unit(id="a", name="Цех № 2"))[0] == "его"
    assert whose(Unit(id="a", name="Закупки и логистика"))[0] == "их"
    assert whose(Unit(id="a", name="Field Teams"))[1] == "their"
    assert whose(Position(id="a", name="CFO"))[1] == "their"


def test_numbers_of_posts() -> None:
    assert number_in(2.5, "ru") == "2,5"
    assert number_in(2.5, "en") == "2.5"
    assert number_in(3.0, "ru") == "3"
