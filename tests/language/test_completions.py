"""Names of clients are completed in the case that the word before them asks for."""

from __future__ import annotations

import pytest
from mission_cases import surroundings

from designer.language.completions import completions

_ABOUT = surroundings("Отдел снабжения", "Главный бухгалтер|ГБ", others=("Отдел продаж",))
_ENGLISH = surroundings("Purchasing", "chief accountant", others=("Sales",))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Помогать ", ["отделу снабжения", "главному бухгалтеру"]),
        ("Помогать отд", ["отделу снабжения", "отделу продаж"]),
        ("Помогать сна", ["отделу снабжения"]),
        ("Помогать отделу с", ["отделу снабжения"]),
        ("Помогать отделу снабжения и гл", ["главному бухгалтеру"]),
        ("Обеспечивать материалами гл", ["главного бухгалтера"]),
        ("Обеспечение данными гл", ["главного бухгалтера"]),
        ("Работа для от", ["отдела снабжения", "отдела продаж"]),
        ("Помогать гб", ["главному бухгалтеру"]),
        ("Помогать отделу снабжения хранить ", []),
        ("", []),
    ],
)
def test_russian_names(text: str, names: list[str]) -> None:
    assert [one.text for one in completions(text, len(text), _ABOUT, "ru")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [("Help ", ["Purchasing", "chief accountant"]), ("Help sa", ["Sales"]), ("Help acc", ["chief accountant"])],
)
def test_english_names(text: str, names: list[str]) -> None:
    assert [one.text for one in completions(text, len(text), _ENGLISH, "en")] == names


def test_the_typed_letters_are_replaced_and_the_rest_stays() -> None:
    text = "Помогать отд хранить запас."
    (first, _) = completions(text, 12, _ABOUT, "ru")
    start, end = first.span
    assert text[:start] + first.text + text[end:] == "Помогать отделу снабжения хранить запас."


def test_the_users_own_forms_come_first() -> None:
    own = {"Отдел снабжения": {"datv": "снабженцам"}}
    assert completions("Помогать ", 9, _ABOUT, "ru", own)[0].text == "снабженцам"


@pytest.mark.parametrize("caret", [-5, 3, 400])
def test_any_caret_is_answered(caret: int) -> None:
    assert isinstance(completions("Помогать отд", caret, _ABOUT, "ru"), list)
