"""The company's own words stand in every case of the noun; names of the model keep theirs."""

from __future__ import annotations

import pytest

from designer.language.own_words import KEY_NOUNS, OwnWords, may_call

_CASES = {
    "клиент": "клиент клиента клиенту клиента клиентом клиенте клиенты клиентов клиентам клиентов клиентами клиентах",
    "заказчик": "заказчик заказчика заказчику заказчика заказчиком заказчике "
    "заказчики заказчиков заказчикам заказчиков заказчиками заказчиках",
    "департамент": "департамент департамента департаменту департамент департаментом департаменте "
    "департаменты департаментов департаментам департаменты департаментами департаментах",
    "блок": "блок блока блоку блок блоком блоке блоки блоков блокам блоки блоками блоках",
}


@pytest.mark.parametrize(("old", "new"), [("клиент", "заказчик"), ("департамент", "блок")])
def test_every_case_and_number(old: str, new: str) -> None:
    words = OwnWords({old: new})
    for before, after in zip(_CASES[old].split(), _CASES[new].split(), strict=True):
        assert words.reword(before, "ru") == after
        assert words.reword(before.capitalize(), "ru") == after.capitalize()
        assert words.reword(before.upper(), "ru") == after.upper()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Добавить участника", "Добавить звено"),
        ("Такого участника нет", "Такого звена нет"),
        ("Новый участник", "Новое звено"),
        ("выбранному участнику", "выбранному звену"),
        ("с каждым участником", "с каждым звеном"),
        ("обо всех участниках", "обо всех звеньях"),
        ("Найти нового участника и убрать участников", "Найти новое звено и убрать звенья"),
        ("5 участников", "5 звеньев"),
        ("клиентская стрелка", "клиентская стрелка"),
    ],
)
def test_a_word_of_another_gender_takes_its_adjectives_along(before: str, after: str) -> None:
    assert OwnWords({"участник": "звено"}).reword(before, "ru") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A client of the unit", "A customer of the area"),
        ("Clients’ missions", "Customers’ missions"),
        ("the client’s own unit", "the customer’s own area"),
        ("Draw a unit", "Draw an area"),
        ("clientele", "clientele"),
    ],
)
def test_english_words(before: str, after: str) -> None:
    assert OwnWords({"client": "customer", "unit": "area"}).reword(before, "en") == after


def test_names_of_the_model_stay_and_languages_are_apart() -> None:
    words = OwnWords({"клиент": "заказчик"}, ["Отдел по работе с клиентами"])
    said = words.reword("Отдел по работе с клиентами: нет клиента", "ru")
    assert said == "Отдел по работе с клиентами: нет заказчика"
    assert words.reword("client клиент", "en") == "client клиент"
    assert not OwnWords({}) and not OwnWords({"клиент": "клиент"})


def test_only_nouns_may_stand_for_nouns() -> None:
    assert may_call("клиент", "заказчик") and may_call("client", "customer")
    assert not may_call("клиент", "бежать") and not may_call("клиент", "два слова") and not may_call("стол", "стул")
    assert not may_call("клиент", "") and not may_call("client", "заказчик")


def test_every_usual_word_can_be_put_into_cases() -> None:
    for nouns in KEY_NOUNS.values():
        for noun, usual in nouns.items():
            assert all(may_call(noun, word) for word in usual), noun
