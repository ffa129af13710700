"""Names of persons in the Russian cases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.language.declension.persons import decline_person, gender_of, short_person, sure_gender_of
from designer.language.declension.words import Case


@pytest.mark.parametrize(
    "name, case, wanted",
    [
        ("Иванова Мария", "datv", "Ивановой Марии"),
        ("Мария Кюри", "datv", "Марии Кюри"),
        ("Иванов А. А.", "ablt", "Ивановым А. А."),
        ("А. А. Иванов", "datv", "А. А. Иванову"),
        ("Анна Шмидт", "gent", "Анны Шмидт"),
        ("Шмидт Отто Юльевич", "gent", "Шмидта Отто Юльевича"),
        ("Сергеева-Коваль Анна Петровна", "datv", "Сергеевой-Коваль Анне Петровне"),
        ("Петров-Водкин Кузьма Сергеевич", "gent", "Петрова-Водкина Кузьмы Сергеевича"),
        ("Алиев Рашид Гусейн оглы", "datv", "Алиеву Рашиду Гусейн оглы"),
        ("Белых Никита Юрьевич", "gent", "Белых Никиты Юрьевича"),
        ("Рерих Николай Константинович", "gent", "Рериха Николая Константиновича"),
        ("Дюма Александр", "gent", "Дюма Александра"),
        ("Чаплин Чарльз", "ablt", "Чаплином Чарльзом"),
        ("Ткач Игорь", "ablt", "Ткачом Игорем"),
        ("Кравец Любовь Кузьминична", "ablt", "Кравец Любовью Кузьминичной"),
        ("Цой Виктор Робертович", "datv", "Цою Виктору Робертовичу"),
        ("Жан-Поль Бельмондо", "gent", "Жан-Поля Бельмондо"),
        ("Людвиг ван Бетховен", "gent", "Людвига ван Бетховена"),
        ("Воробей Илья Ильич", "gent", "Воробья Ильи Ильича"),
        ("John Smith", "gent", "John Smith"),
        ("Лев Семён Маркович", "ablt", "Львом Семёном Марковичем"),
        ("Роман Инна Петровна", "gent", "Роман Инны Петровны"),
        ("Чан Ван Донг", "datv", "Чан Ван Донгу"),
        ("Пак Чон Хи", "gent", "Пак Чон Хи"),
        ("Ким Ольга Сергеевна", "datv", "Ким Ольге Сергеевне"),
        ("Ким Олег Сергеевич", "datv", "Киму Олегу Сергеевичу"),
    ],
)
def test_a_name_in_a_case(name: str, case: str, wanted: str) -> None:
    assert decline_person(name, Case(case)) == wanted


@pytest.mark.parametrize(
    "name, gender",
    [
        ("Коваль Ирина Павловна", "femn"),
        ("Коваль Иван", "masc"),
        ("Петрова Н. В.", "femn"),
        ("Сидоров К.", "masc"),
        ("Коваль А. А.", "unknown"),
        ("Мамедова Лейла Ариф кызы", "femn"),
        ("Илья Репин", "masc"),
    ],
)
def test_the_gender_of_a_person(name: str, gender: str) -> None:
    assert gender_of(name) == gender


def test_only_a_patronymic_makes_sure() -> None:
    assert sure_gender_of("Лебедева Инна Юрьевна") == "femn" and sure_gender_of("Лебедев Юрий Ильич") == "masc"
    assert sure_gender_of("Алиева Севда Рашид кызы") == "femn"
    assert {sure_gender_of(name) for name in ("Чан Ли", "Шевченко Саша", "Иванов И. И.", "", "______")} == {"unknown"}


@pytest.mark.parametrize(
    "name, short",
    [
        ("Иванов Пётр Сергеевич", "П.\u00a0С.\u00a0Иванов"),
        ("Пётр Сергеевич Иванов", "П.\u00a0С.\u00a0Иванов"),
        ("Иванова Мария", "М.\u00a0Иванова"),
        ("Иванов А. А.", "А.\u00a0А.\u00a0Иванов"),
        ("Иванов А.А.", "А.\u00a0А.\u00a0Иванов"),
        ("Мамедов Эльчин Гасан оглы", "Э.\u00a0Г.\u00a0Мамедов"),
        ("Алиев Р. Г. оглы", "Р.\u00a0Г.\u00a0Алиев"),
        ("John Smith", "J.\u00a0Smith"),
        ("Иванов", "Иванов"),
        ("", ""),
    ],
)
def test_initials_before_the_surname(name: str, short: str) -> None:
    assert short_person(name) == short


def test_a_short_name_in_a_case_knows_the_gender_of_the_full_one() -> None:
    assert short_person("Коваль Ирина Павловна", Case.DATV) == "И.\u00a0П.\u00a0Коваль"
    assert short_person("Коваль Иван Павлович", Case.DATV) == "И.\u00a0П.\u00a0Ковалю"


def test_a_letter_without_a_name_in_unicode_stays() -> None:
    assert decline_person("\U00017000 \U00017000", Case.DATV) == "\U00017000 \U00017000"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40), st.sampled_from(list(Case)))
def test_any_text_may_stand_for_a_name(text: str, case: Case) -> None:
    assert len(decline_person(text, case).split()) == len(text.split())
    assert short_person(text, case) is not None
    assert gender_of(text) in ("masc", "femn", "unknown")
