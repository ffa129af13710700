"""Tables as people really send them: initials for a boss, "(vacant)", a sheet for each unit, trees inside of trees."""

from __future__ import annotations

import json

import pytest

from designer.exchange.person_names import find_person, named_people, names_nobody
from designer.model.participants import Position, Unit
from tests.exchange.tables import book, imported, kinds, lines, values

BOSSES = [
    ("ФИО", "Должность", "Отдел", "Непосредственный руководитель"),
    ("Ершов Павел Ильич", "Директор", "Дирекция", ""),
    ("Ромашова Алла Юрьевна", "Главный технолог", "Технологи", "Ершов П.И."),
    ("вакансия", "Технолог", "Технологи", "Ромашова А. Ю."),
    ("Ким Лев", "Мастер", "Участок", "Алла Ромашова"),
    ("Ким Лариса", "Наладчик", "Участок", "Ким Л."),
    ("Юдин Олег", "Слесарь", "Участок", "Ким Лев (мастер)"),
    ("Чан Ян", "Стажёр", "Участок", "Петров К. С."),
]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_a_boss_is_known_by_initials_and_in_another_order(encoding: str) -> None:
    session, plan = imported(values(BOSSES, ";", encoding), "люди.csv")
    assert lines(session.organization) == {
        "Директор": None,
        "Главный технолог": "Директор",
        "Технолог": "Главный технолог",
        "Мастер": "Главный технолог",
        "Наладчик": "Мастер",
        "Слесарь": "Мастер",
        "Стажёр": None,
    }
    assert [a.where for a in plan.anomalies if a.kind == "dangling-parent"] == ["строка 8"]


def test_where_several_fit_nobody_is_taken() -> None:
    people = {"a": "Smith, Ann", "b": "Ann Smith (on leave)", "c": "Lee Wong"}
    assert find_person("A. Smith", people) == ["a", "b"]
    assert find_person("Wong Lee", people) == ["c"]
    assert find_person("Smith", people) == ["a", "b"] and find_person("A. S.", people) == []
    assert find_person("Wong", people) == ["c"] and find_person("Won", people) == []
    rows = [("Name", "Title", "Manager"), *((n, t, m) for n, t, m in (
        ("Ann Smith", "Buyer", ""), ("Alan Smith", "Seller", ""), ("Bo Lin", "Picker", "A. Smith")))]  # fmt: skip
    session, plan = imported(values(rows), "people.csv")
    assert lines(session.organization)["Picker"] is None
    assert any("несколько" in str(a.message) for a in plan.anomalies)


def test_a_boss_is_known_in_another_case_by_surname_and_in_two_posts() -> None:
    rows = [
        ("ФИО", "Должность", "Отдел", "Кому подчиняется", "Ставка"),
        ("Лунёв Ян Ильич", "Директор", "Дирекция", "", "100%"),
        ("Лунёв Ян Ильич", "Начальник склада (и.о.)", "Склад", "Лунёв Я.И.", "0"),
        ("Сомов Олег Ильич", "Мастер", "Цех", "Лунёву Я.И.", "1"),
        ("Котова Яна Львовна", "Токарь", "Цех", "Сомову О.И.", "50%"),
        ("Рыбин Лев Львович", "Грузчик", "Склад", "Лунёв Я. И.", "1"),
        ("Щукин Пётр Львович", "Слесарь", "Цех", "Сомов", "1"),
    ]
    session, plan = imported(values(rows, ";"), "люди.csv")
    assert lines(session.organization) == {
        "Директор": None,
        "Начальник склада (и.о.)": "Директор",
        "Мастер": "Директор",
        "Токарь": "Мастер",
        "Грузчик": "Начальник склада (и.о.)",
        "Слесарь": "Мастер",
    }
    assert kinds(plan) == {"same-name": 1} and plan.as_json()["headcount"] == 4.5


@pytest.mark.parametrize(
    ("words", "is_nobody"),
    [
        ("(vacant)", True), ("VACANT 1", True), ("Open position", True), ("вакансия № 2", True), ("Вакант", True),
        ("N/D", True), ("to be hired", True), ("—", True), ("Vacant (since May)", True), ("вакансия с 1 мая", True),
        ("Вакансов Пётр", False), ("Openshaw Bill", False), ("Ann Open", False), ("Свободный Олег", False),
    ],
)  # fmt: skip
def test_a_free_post_has_no_holder(words: str, is_nobody: bool) -> None:
    assert names_nobody(words) is is_nobody


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("в декрете Лютикова О.О.", ("Лютикова О.О.",)), ("Лютикова О.О. (декрет до 2031)", ("Лютикова О.О.",)),
        ("декрет", ()), ("отпуск по уходу за ребенком", ()), ("вакансия; Лютикова И.О.", ("Лютикова И.О.",)),
        ("И.О. Лютиков", ("И.О. Лютиков",)), ("и.о. Лютиков И.О.", ("Лютиков И.О.",)), ("on leave", ()),
        ("Ann Leaver (maternity leave until May)", ("Ann Leaver",)),
        ("Лютиков А.А. (0,5 ст. совм.)", ("Лютиков А.А.",)),
        ("Lee, Ann", ("Lee, Ann",)), ("Смирнов А. (мастер)", ("Смирнов А. (мастер)",)),
        ("Acting: Ann Lee", ("Ann Lee",)),
    ],
)  # fmt: skip
def test_words_of_leave_are_no_part_of_a_name(words: str, people: tuple[str, ...]) -> None:
    assert named_people(words) == people


def test_sheets_that_are_called_after_units_are_those_units() -> None:
    posts = {"Цех": [("Начальник цеха", 1), ("Токарь", 6)], "Бухгалтерия": [("Главный бухгалтер", 1), ("Кассир", 0.5)]}
    data = book(
        *([(f"Штат: {name}",), (), ("Должность", "Ставок"), *rows, ("Итого", 7)] for name, rows in posts.items())
    )
    session, _ = imported(data, "штат.xlsx")
    assert session.organization.count(Unit) == 0, "sheets with the names that Excel gives are nobody"
    from io import BytesIO

    import openpyxl

    made = openpyxl.load_workbook(BytesIO(data))
    for sheet, name in zip(made.worksheets, posts, strict=True):
        sheet.title = name
    held = BytesIO()
    made.save(held)
    session, _ = imported(held.getvalue(), "штат.xlsx")
    units = {unit.id: unit.name for unit in session.organization.all(Unit)}
    assert set(units.values()) == set(posts)
    found = {(units[p.unit or ""], p.name, p.headcount) for p in session.organization.all(Position)}
    assert found == {(unit, name, float(n)) for unit, rows in posts.items() for name, n in rows}
    heads = {
        unit.name: session.organization.need(Position, unit.head or "").name for unit in session.organization.all(Unit)
    }
    assert heads == {"Цех": "Начальник цеха", "Бухгалтерия": "Главный бухгалтер"}


def test_records_inside_of_records_report_to_those_around_them() -> None:
    team = {
        "title": "Head of Delivery",
        "reports": [
            {"title": "Scrum Master", "reports": []},
            {"title": "Lead Developer", "reports": [{"title": "Tester"}, {"title": "Designer"}]},
        ],
    }
    session, plan = imported(json.dumps(team).encode(), "team.json")
    assert lines(session.organization) == {
        "Head of Delivery": None,
        "Scrum Master": "Head of Delivery",
        "Lead Developer": "Head of Delivery",
        "Tester": "Lead Developer",
        "Designer": "Lead Developer",
    }
    assert not kinds(plan)
