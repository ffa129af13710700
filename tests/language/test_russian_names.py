"""Russian words are recognised as names of participants, and doubtful ones are not."""

from __future__ import annotations

import pytest
from mission_cases import surroundings

from designer.language.reading import KnownName, Match, Surroundings
from designer.language.russian.names import Found, Names
from designer.language.russian.tokens import tokens


def _find(words: str, *clients: str, others: tuple[str, ...] = ()) -> Found:
    return Names(surroundings(*clients, others=others)).find(tokens(words))


@pytest.mark.parametrize(
    ("words", "client"),
    [
        ("отделу продаж", "Отдел продаж"),
        ("рп", "РП|Руководитель проекта"),
        ("РП-шникам", "РП|Руководитель проекта"),
        ("руководителям проектов", "РП|Руководитель проекта"),
        ("руководителю проэкта", "РП|Руководитель проекта"),
        ("ген. директору", "Генеральный директор"),
        ("гендиру", "Генеральный директор"),
        ("зам. ген. директора", "Заместитель генерального директора"),
        ("отд. продаж", "Отдел продаж"),
        ("рук-лям проектов", "Руководители проектов"),
        ("цеху №2", "Цех № 2"),
        ("второму цеху", "Цех № 2"),
        ("product owner'ам", "Product owner"),
        ("управляющим магазинов", "Управляющие магазинами"),
        ("юротделу", "Юридический отдел"),
        ("сотрудникам компании", "Сотрудники"),
    ],
)
def test_the_name_in_another_form_is_a_strong_match(words: str, client: str) -> None:
    found = _find(words, client)
    assert (found.key, found.match) == (client.split("|")[0], Match.STRONG)


@pytest.mark.parametrize(
    ("words", "client"),
    [
        ("начальнику отдела продаж", "Отдел продаж"),
        ("отделу продаж", "Начальник отдела продаж"),
        ("бухгалтерам", "Бухгалтерия"),
        ("главному бухгалтеру", "Бухгалтерия"),
        ("снабженцам", "Отдел снабжения"),
        ("снабжению", "Отдел снабжения"),
        ("продавцам", "Отдел продаж"),
        ("коллегам из отдела продаж", "Отдел продаж"),
        ("директору по персоналу", "Отдел персонала"),
        ("айтишникам", "ИТ-отдел"),
        ("руководителям", "Руководители подразделений"),
        ("покупателям", "Клиенты"),
        ("директору", "Генеральный директор"),
        ("машинистам", "Локомотивные бригады"),
        ("локомотивным бригадам", "Машинисты"),
        ("операторам", "Колл-центр"),
        ("торговым представителям", "Отдел продаж"),
        ("экипажам", "Плавсостав"),
        ("токарям", "Механический цех"),
        ("рабочим вахты", "Вахтовики"),
        ("капстроительству", "Управление капитального строительства"),
        ("HR-директору", "Директор по персоналу"),
        ("участковым терапевтам", "Участковые врачи"),
        ("первокурсникам", "Студенты"),
        ("магазину", "Интернет-магазин"),
        ("дирекциям", "Дирекции проектов"),
        ("близким", "Родственники"),
    ],
)
def test_what_a_consultant_accepts_is_a_weak_match(words: str, client: str) -> None:
    found = _find(words, client)
    assert (found.key, found.match) == (client, Match.WEAK)


@pytest.mark.parametrize(
    ("words", "client"),
    [
        ("ФД", "Финансовый директор"),
        ("отделу послепродажного обслуживания", "Отдел продаж"),
        ("отделу продаж", "Отдел персонала|ОП"),
        ("поставщикам", "Отдел поставок"),
        ("заместителю начальника отдела продаж", "Отдел продаж"),
        ("руководителю отдела продаж", "Руководители подразделений"),
        ("цеху № 3", "Цех № 13"),
        ("людям", "Клиенты"),
        ("сотрудникам", "Отдел безопасности"),
        ("водителям соседнего парка", "Водители"),
        ("транспортной компании", "Транспортный отдел"),
        ("операторам станков", "Колл-центр"),
        ("водителям погрузчиков", "Гараж"),
    ],
)
def test_what_would_be_asked_about_is_no_firm_match(words: str, client: str) -> None:
    assert not _find(words, client).is_firm


def test_a_longer_name_is_only_suggested() -> None:
    found = _find("отделу продаж запчастей", "Отдел продаж")
    assert (found.key, found.match) == ("Отдел продаж", Match.SUGGESTED)


def test_an_ambiguous_word_gives_candidates() -> None:
    found = _find("директору", "Генеральный директор", "Коммерческий директор")
    assert (found.key, found.candidates) == (None, ("Генеральный директор", "Коммерческий директор"))


def test_others_make_a_word_ambiguous_too() -> None:
    found = _find("директору", "Генеральный директор", others=("Коммерческий директор",))
    assert not found.is_firm
    assert set(found.candidates) == {"Генеральный директор", "Коммерческий директор"}


def test_the_exact_name_of_another_wins_over_a_near_client() -> None:
    found = _find("отделу закупок сырья", "Отдел закупок", others=("Отдел закупок сырья",))
    assert (found.key, found.other) == (None, "Отдел закупок сырья")


def test_the_head_that_the_organization_names_stands_for_the_unit() -> None:
    title = "Директор по совершенству"
    unit = KnownName(key="u1", name="Отдел качества", kind="unit", head=title, head_key="p1")
    head = KnownName(key="p1", name=title, kind="position", parent="u1")
    found = Names(Surroundings(clients=(unit,), others=(head,))).find(tokens("директору по совершенству"))
    assert (found.key, found.match) == ("u1", Match.WEAK)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("бухгалтерия", "бухгалтерской службе"),
        ("отдел логистики", "логистическому отделу"),
        ("склад готовой продукции", "кладовщикам"),
        ("юридический отдел", "юрслужбе"),
        ("начальники цехов", "начцехам"),
        ("начальники цехов", "руководителям цехов"),
        ("врачи приёмного отделения", "дежурным врачам приёмного отделения"),
        ("линейный персонал", "линейному составу"),
        ("водители", "водительскому составу"),
        ("медицинские сёстры", "сестринскому персоналу"),
        ("ректорат", "ректору"),
        ("отдел разработки", "программистам"),
        ("кафедра физики", "физикам"),
        ("варочный цех", "варщикам"),
        ("SMM", "эсэмэмщикам"),
    ],
)
def test_a_root_a_joined_word_or_a_trade_stands_for_the_unit(name: str, words: str) -> None:
    found = Names(surroundings(name, "заказчик")).find_meant(tokens(words))
    known = Names(surroundings(name, "заказчик")).find(tokens(words))
    assert name in (found.key, known.key if known.is_firm else None)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("отдел аренды", "арендаторам"),
        ("пассажирская служба", "пассажирам"),
        ("директор по персоналу", "персоналу"),
        ("технический отдел", "технологам"),
        ("служба доставки", "поставщикам"),
        ("главный инженер", "инженерам"),
        ("учебный отдел", "учителям"),
    ],
)
def test_outsiders_and_other_trades_stand_for_no_unit(name: str, words: str) -> None:
    names = Names(surroundings(name, "заказчик"))
    assert names.find_meant(tokens(words)).key is None
    assert not names.find(tokens(words)).is_firm
