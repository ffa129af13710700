"""A sentence goes on with a name in the case that its words ask for."""

from __future__ import annotations

import pytest

from designer.language.russian.governing import governed


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Помогать ", "datv"),
        ("Помогать нашему ", "datv"),
        ("Помогать, когда нужно, ", "datv"),
        ("Помогать складу и ", "datv"),
        ("Помогать не только складу, но и ", "datv"),
        ("Помогать складу хранить запас, ", "datv"),
        ("Помогать складу хранить запас; ", "datv"),
        ("Помогать складу хранить запас и ", "datv"),
        ("Помогать руководителям ", "gent"),
        ("Содействовать ", "datv"),
        ("Оказывать поддержку ", "datv"),
        ("Поддержка ", "gent"),
        ("Помощь ", "datv"),
        ("Поддерживать ", "accs"),
        ("Обеспечивать ", "accs"),
        ("Обеспечивать точными данными о продажах ", "accs"),
        ("Обеспечивать потребности ", "gent"),
        ("Обеспечение ", "gent"),
        ("Обеспечение материалами ", "gent"),
        ("Предоставлять отчёты ", "datv"),
        ("Предоставление отчётов ", "datv"),
        ("Передавать сводки в ", "accs"),
        ("Работать в ", "loct"),
        ("Готовить сводки для ", "gent"),
        ("Снимать нагрузку с ", "gent"),
        ("Действовать вместе с ", "ablt"),
        ("Предоставлять данные, чтобы ", "nomn"),
        ("Помогать складу работать так, чтобы ", "nomn"),
        ("В интересах ", "gent"),
        ("Повышать готовность ", "gent"),
        ("Повышать готовность склада и ", "gent"),
        ("Помогать складу понимать ", "accs"),
    ],
)
def test_the_case_is_the_one_asked_for(text: str, case: str) -> None:
    found = governed(text)
    assert found is not None and found.case.value == case


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Помагать ", "datv"),
        ("помогат ", "datv"),
        ("Памагать ", "datv"),
        ("Пмогать ", "datv"),
        ("Помогаьт ", "datv"),
        ("Содействвовать ", "datv"),
        ("Обеспечиват ", "accs"),
        ("Обспечение ", "gent"),
        ("Снобжать ", "accs"),
        ("Предостовлять отчёты ", "datv"),
    ],
)
def test_a_misspelt_word_asks_for_the_case_of_the_word_that_was_meant(text: str, case: str) -> None:
    found = governed(text)
    assert found is not None and found.case.value == case


@pytest.mark.parametrize("text", ["", "Склад: ", "Работать ", "№ ", "Помогать складу хранить ", "Abc "])
def test_nothing_offers_clients_where_nobody_is_served(text: str) -> None:
    found = governed(text)
    assert found is None or not found.is_served
