"""Titles of units and positions in the Russian cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.language.declension.cases import (
    Case,
    GenderNumber,
    agree_verb,
    decline,
    forms,
    gender_number,
    in_sentence,
)

TITLES = Path(__file__).parents[2] / "../shared/corpus/titles_dev.jsonl"

# kind, title, genitive, dative, accusative, instrumental, prepositional
TABLE = [
    ("position", "Су-шеф", "Су-шефа", "Су-шефу", "Су-шефа", "Су-шефом", "Су-шефе"),
    ("position", "Тимлиды", "Тимлидов", "Тимлидам", "Тимлидов", "Тимлидами", "Тимлидах"),
    ("position", "Коуч", "Коуча", "Коучу", "Коуча", "Коучем", "Коуче"),
    ("unit", "Цех-2", "Цеха-2", "Цеху-2", "Цех-2", "Цехом-2", "Цехе-2"),
    ("unit", "2-я смена", "2-й смены", "2-й смене", "2-ю смену", "2-й сменой", "2-й смене"),
    (
        "unit",
        "ОТДЕЛ ПРОДАЖ",
        "ОТДЕЛА ПРОДАЖ",
        "ОТДЕЛУ ПРОДАЖ",
        "ОТДЕЛ ПРОДАЖ",
        "ОТДЕЛОМ ПРОДАЖ",
        "ОТДЕЛЕ ПРОДАЖ",
    ),
    ("unit", "Приемная", "Приемной", "Приемной", "Приемную", "Приемной", "Приемной"),
]

# kind, title, one oblique form of it
SINGLE = [
    ("position", "Инженер-программист", "accs", "Инженера-программиста"),
    ("position", "Сестра-хозяйка", "accs", "Сестру-хозяйку"),
    ("position", "Врач-анестезиолог-реаниматолог", "datv", "Врачу-анестезиологу-реаниматологу"),
    ("position", "Риск-менеджер", "gent", "Риск-менеджера"),
    ("position", "Директор мастерской", "datv", "Директору мастерской"),
    ("position", "Архитектор — руководитель мастерской", "ablt", "Архитектором — руководителем мастерской"),
    ("unit", "Пункт тепловой", "gent", "Пункта теплового"),
    ("unit", "Ж/д станция Кузнецк", "gent", "Ж/д станции Кузнецк"),
    ("position", "DevOps-инженер", "gent", "DevOps-инженера"),
    ("position", "Директор № 2", "datv", "Директору № 2"),
    ("position", "Первый заместитель директора", "datv", "Первому заместителю директора"),
    ("position", "1-й заместитель директора", "datv", "1-му заместителю директора"),
    ("position", "Замдиректора по развитию", "datv", "Замдиректора по развитию"),
    ("position", "Зам. директора по производству", "gent", "Зам. директора по производству"),
    ("position", "Гл. бухгалтер", "gent", "Гл. бухгалтера"),
    ("position", "Управляющий рестораном", "gent", "Управляющего рестораном"),
    ("position", "Управляющий директор", "datv", "Управляющему директору"),
    ("position", "Исполняющие обязанности директора", "datv", "Исполняющим обязанности директора"),
    ("position", "Начальник участка — старший мастер", "gent", "Начальника участка — старшего мастера"),
    ("position", "Главный специалист (инспектор)", "gent", "Главного специалиста (инспектора)"),
    ("position", "Главный архитектор (ГАП)", "gent", "Главного архитектора (ГАП)"),
    ("position", "Секретарь и делопроизводитель", "gent", "Секретаря и делопроизводителя"),
    ("position", "Водитель экспедитор", "gent", "Водителя экспедитора"),
    ("position", "Медицинская сестра палатная", "accs", "Медицинскую сестру палатную"),
    ("position", "Рабочие, занятые на ремонте", "datv", "Рабочим, занятым на ремонте"),
    ("position", "Старший смены", "gent", "Старшего смены"),
    ("position", "Мировой судья", "accs", "Мирового судью"),
    ("position", "Старший бариста", "gent", "Старшего бариста"),
    ("position", "Портье", "datv", "Портье"),
    ("position", "Ученый секретарь", "gent", "Ученого секретаря"),
    ("position", "Слесарь / электрик", "datv", "Слесарю / электрику"),
    ("position", "Менеджер по закупкам, логист", "gent", "Менеджера по закупкам, логиста"),
    ("position", "Старший product manager", "gent", "Старшего product manager"),
    ("unit", "Отдел маркетинга и рекламы", "gent", "Отдела маркетинга и рекламы"),
    ("unit", "Отдел кадров, архив и канцелярия", "gent", "Отдела кадров, архива и канцелярии"),
    ("unit", "Маркетинг и продажи", "gent", "Маркетинга и продаж"),
    ("unit", "Участок малярный № 3", "gent", "Участка малярного № 3"),
    ("unit", "Отдел складской логистики", "gent", "Отдела складской логистики"),
    ("unit", "Филиал Казань", "gent", "Филиала Казань"),
    ("unit", "Завод «Прогресс»", "gent", "Завода «Прогресс»"),
    ("unit", "ООО «Ромашка»", "gent", "ООО «Ромашка»"),
    ("unit", "«Ромашка»", "gent", "«Ромашки»"),
    ("unit", "Колл-центр", "gent", "Колл-центра"),
    ("unit", "Школа-интернат № 7", "gent", "Школы-интерната № 7"),
    ("unit", "ИТ департамент", "gent", "ИТ департамента"),
    ("unit", "Центральная ЦРБ", "gent", "Центральной ЦРБ"),
    ("unit", "Приёмная директора", "gent", "Приёмной директора"),
    ("unit", "Приёмная комиссия", "gent", "Приёмной комиссии"),
    ("unit", "Цех № 2 (литейный)", "gent", "Цеха № 2 (литейного)"),
    ("unit", "СМУ-5", "gent", "СМУ-5"),
    ("unit", "Все подразделения", "accs", "Все подразделения"),
    ("unit", "Ясли-сад «Родничок»", "ablt", "Яслями-садом «Родничок»"),
    ("unit", "Моторвагонное депо Кургаево", "datv", "Моторвагонному депо Кургаево"),
    ("unit", "Птичник № 2", "accs", "Птичник № 2"),
    ("position", "Старшая сестра-перфузионист", "accs", "Старшую сестру-перфузиониста"),
    ("position", "Новая женщина-водитель", "ablt", "Новой женщиной-водителем"),
    ("position", "Все сотрудники", "accs", "Всех сотрудников"),
    ("position", "Старший инженер-автоматик", "ablt", "Старшим инженером-автоматиком"),
    ("position", "Электроник-наладчик", "accs", "Электроника-наладчика"),
    ("unit", "Комбинат клиник", "datv", "Комбинату клиник"),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[1])
def test_a_title_in_all_five_cases(row: tuple[str, ...]) -> None:
    kind, title, *wanted = row
    assert list(forms(title, kind).values()) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize("kind, title, case, wanted", SINGLE)
def test_only_the_head_of_a_title_changes(kind: str, title: str, case: str, wanted: str) -> None:
    assert decline(title, kind, Case(case)) == wanted  # type: ignore[arg-type]


def test_the_nominative_is_the_title_itself() -> None:
    assert decline("Отдел продаж", "unit", Case.NOMN) == "Отдел продаж"


def test_english_titles_stay_as_they_are() -> None:
    assert set(forms("Head of Sales", "position").values()) == {"Head of Sales"}


def test_titles_of_the_corpus() -> None:
    if not TITLES.exists():
        pytest.skip("the corpus of titles is not here")
    rows = [json.loads(line) for line in TITLES.read_text(encoding="utf-8").splitlines()]
    wrong = [
        (row["text"], case, got)
        for row in rows
        for case, got in forms(row["text"], row["kind"]).items()
        if _plain(got) not in {_plain(form) for form in row["forms"][case]}
    ]
    assert len(wrong) <= 0.01 * 5 * len(rows), wrong


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())


@pytest.mark.parametrize(
    "title, inside",
    [
        ("Отдел продаж", "отдел продаж"),
        ("ПТО", "ПТО"),
        ("IT-отдел", "IT-отдел"),
        ("ИТ-департамент", "ИТ-департамент"),
        ("Product owner", "Product owner"),
        ("И. о. начальника", "и. о. начальника"),
        ("И. О. Иванов", "И. О. Иванов"),
        ("Москва", "Москва"),
        ("Санкт-Петербургский филиал", "Санкт-Петербургский филиал"),
        ("Северо-Западный участок", "Северо-Западный участок"),
        ("Музей-заповедник", "музей-заповедник"),
        ("Бариста", "бариста"),
        ("Тимлид", "тимлид"),
        ("Скрам-мастер", "скрам-мастер"),
        ("Тер-Петросян", "Тер-Петросян"),
        ("«Север»", "«Север»"),
        ("", ""),
    ],
)
def test_the_first_letter_inside_a_sentence(title: str, inside: str) -> None:
    assert in_sentence(title) == inside


@pytest.mark.parametrize(
    "title, verb",
    [
        ("Приказ", "УТВЕРЖДЁН"),
        ("Должностная инструкция", "УТВЕРЖДЕНА"),
        ("Положение об отделе", "УТВЕРЖДЕНО"),
        ("Правила обмена", "УТВЕРЖДЕНЫ"),
    ],
)
def test_a_verb_agrees_with_its_title(title: str, verb: str) -> None:
    assert agree_verb("УТВЕРЖДЁН", gender_number(title)) == verb


def test_gender_of_a_woman_in_a_position() -> None:
    assert gender_number("Старшая медицинская сестра", "position") == GenderNumber("femn", "sing")


WORDS = st.sampled_from(
    [
        "отдел",
        "Главный",
        "инженер",
        "и",
        "—",
        "№",
        "2",
        "«Север»",
        "(",
        ")",
        "по",
        "продаж",
        "И.",
        "о.",
        "ПТО",
        "-",
        "1-й",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=9).map(" ".join)))
def test_any_text_declines_without_a_fault_and_keeps_its_spaces(text: str) -> None:
    for kind in ("unit", "position", "person"):
        for form in forms(text, kind).values():  # type: ignore[arg-type]
            assert len(form.split()) == len(text.split())


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_helpers_of_sentences_take_any_text(text: str) -> None:
    assert in_sentence(text).lower() == text.lower()
    assert gender_number(text).number in ("sing", "plur")
