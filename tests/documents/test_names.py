"""Names stand in their case, with the right preposition, conjunction and number."""

from __future__ import annotations

import pytest

from designer.documents.names import (
    about,
    beginning,
    continuing,
    english_name,
    listed,
    name_in,
    number_in,
    sentence,
)
from designer.language.declension import Case
from designer.model.participants import ExternalClient, Position, Unit


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
        (Unit(id="a", name="The Workshop"), "The Workshop"),
        (ExternalClient(id="a", name="home buyers"), "home buyers"),
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
    assert sentence("  проверяет документы. ") == "Проверяет документы"
    assert continuing("Высшее образование.", "ru") == "высшее образование"
    assert beginning("") == ""


def test_numbers_of_posts() -> None:
    assert number_in(2.5, "ru") == "2,5"
    assert number_in(2.5, "en") == "2.5"
    assert number_in(3.0, "ru") == "3"
