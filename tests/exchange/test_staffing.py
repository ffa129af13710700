"""Staffing schedules: headings anywhere, units above their posts, totals and signatures left out, read twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.exchange.grid import UnreadableTable
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.project_file import dumps, loads
from tests.exchange.tables import book, imported, kinds, places, read_again, state, tree, values

FORM = [
    ["", "", "", "Форма по ОКУД"],
    ["ООО «Тихая мельница»"],
    [],
    [
        "Структурное подразделение",
        "",
        "Профессия (должность), разряд",
        "Количество штатных единиц",
        "Оклад",
        "Примечание",
    ],
    ["наименование", "код"],
    [1, 2, 3, 4, 5, 6],
    ["Правление", "1", "Директор", 1, 100],
    ["Помол", "2", "Начальник помола", 1, 90],
    ["", "", "Мельник", "7,5", 50],
    ["", "", "Ученик мельника", "две", 20, "сезон"],
    ["Весовая", "2.1", "Весовщик", 2, 40],
    ["", "", "Весовщик", 1, 45],
    ["Итого", "", "", "12,5"],
    [],
    ["Руководитель кадровой службы", "", "____________", "И. Петров"],
]


def test_a_form_is_read_with_its_dirt() -> None:
    session, plan = imported(book(FORM, merged=["A4:B4", "C4:C5", "D4:D5"]), "форма.xlsx")
    assert plan.as_json() | {"left_over": 0, "questions": 0, "anomalies": 0} == {
        "units": 3, "positions": 6, "external_clients": 0, "groups": 0, "client_links": 0, "missions": 0,
        "headcount": 12.5, "left_over": 0, "questions": 0, "anomalies": 0,
    }  # fmt: skip
    assert kinds(plan) == {"bad-number": 1, "same-name": 1}
    assert places(plan, "bad-number") == ["строка 10"] and places(plan, "same-name") == ["строка 12"]
    assert [str(rest.where) for rest in plan.left_over] == ["строка 13", "строка 15"]
    posts = {p.name: p for p in session.organization.all(Position)}
    assert posts["Ученик мельника"].note == "сезон" and posts["Мельник"].headcount == 7.5
    heads = {unit.name: unit.head for unit in session.organization.all(Unit)}
    assert heads["Помол"] == posts["Начальник помола"].id


def test_nesting_by_code_is_asked_and_answered() -> None:
    data = book(FORM)
    session = Session.new("ru")
    plan = session.read_import(data, "форма.xlsx")
    question = plan.questions[0]
    assert "2.1 «Весовая» в 2 «Помол»" in str(question.text)
    session.apply_import(plan.answered({question.id: question.choices[0].label}))
    assert tree(session.organization) == {"Правление": None, "Помол": None, "Весовая": "Помол"}
    assert read_again(session, data, "форма.xlsx").questions == ()


def test_an_open_nesting_question_is_a_finding_with_two_fixes() -> None:
    session, _ = imported(book(FORM), "форма.xlsx")
    session = Session(loads(dumps(session.organization)))
    finding = next(f for f in session.check() if f.code == "S009")
    session.fix(finding, "nest")
    assert tree(session.organization)["Весовая"] == "Помол"
    assert not any(f.code == "S009" for f in session.check())
    session.undo()
    session.fix(next(f for f in session.check() if f.code == "S009"), "leave")
    assert tree(session.organization)["Весовая"] is None


def test_the_same_file_twice_adds_nothing_and_keeps_what_was_typed() -> None:
    data = book(FORM)
    session, _ = imported(data, "форма.xlsx")
    unit = next(u for u in session.organization.all(Unit) if u.name == "Помол")
    with session.edit(plan_label()) as organization:
        from designer.edits.missions import write_mission
        from designer.edits.participants import rename

        write_mission(organization, unit.id, "Помогать пекарям печь.")
        rename(organization, unit.id, "Служба помола")
    before = state(session.organization)
    plan = read_again(session, data, "форма.xlsx")
    assert plan.found == () and plan.gone == () and state(session.organization) == before


def plan_label() -> object:
    from designer.i18n import Text

    return Text(ru="Правка", en="Edit")


def test_a_later_edition_says_what_is_new_changed_and_gone() -> None:
    session, _ = imported(book(FORM), "форма 2026-01.xlsx")
    mill = next(p for p in session.organization.all(Position) if p.name == "Мельник")
    later = [list(row) for row in FORM]
    later[8] = ["", "", "Мельник", 9, 50]
    later[9] = ["", "", "Бункеровщик", 2, 60]
    plan = read_again(session, book(later), "форма 2026-02.xlsx")
    changed = {r.name for r in plan.found if isinstance(r, Position)}
    assert changed == {"Мельник", "Бункеровщик"} and [g.name for g in plan.gone] == ["Ученик мельника"]
    assert session.organization.need(Position, mill.id).headcount == 9


def test_a_renamed_post_stays_the_same_record() -> None:
    session, _ = imported(book(FORM), "форма.xlsx")
    chief = next(p for p in session.organization.all(Position) if p.name == "Начальник помола")
    later = [list(row) for row in FORM]
    later[7] = ["Помол", "2", "Начальник цеха помола", 1, 90]
    plan = read_again(session, book(later), "форма.xlsx")
    assert session.organization.need(Position, chief.id).name == "Начальник цеха помола" and plan.gone == ()


def test_lines_of_units_above_their_posts() -> None:
    rows = [
        ["Должность", "Кол-во ед.", "Подразделение"],
        ["Администрация"],
        ["Директор", 1],
        ["Итого по подразделению", 1],
        ["Отдел сбыта"],
        ["Менеджер", 3],
        ["Всего", 4],
    ]
    session, plan = imported(book(rows), "x.xlsx", "staffing")
    units = {u.id: u.name for u in session.organization.all(Unit)}
    assert {p.name: units[p.unit or ""] for p in session.organization.all(Position)} == {
        "Директор": "Администрация",
        "Менеджер": "Отдел сбыта",
    }
    assert len(plan.left_over) == 2


def test_another_table_below_is_left_over() -> None:
    rows = [
        ["Отдел", "Должность", "Ставок"],
        ["Сбыт", "Агент", 2],
        [],
        ["Тарифы"],
        ["Роль", "Цена часа"],
        ["Эксперт", 850],
    ]
    _, plan = imported(book(rows), "x.xlsx")
    assert (plan.count(Unit), plan.count(Position)) == (1, 1) and len(plan.left_over) == 3


def test_equal_posts_of_several_units_are_one_position_unless_told_otherwise() -> None:
    rows = [
        ["Отдел", "Должность", "Ставок", "Оклад"],
        ["А", "Мастер", 1, 70],
        ["Б", "Мастер", 1, 70],
        ["В", "Мастер", 1, 80],
    ]
    session, plan = imported(book(rows), "x.xlsx")
    posts = sorted(session.organization.all(Position), key=lambda p: p.headcount)
    assert [p.headcount for p in posts] == [1, 2] and len(posts[1].also_in) == 1 and plan.settings
    _, plan = imported(book(rows), "x.xlsx", None, **{"same-post": "several"})
    assert plan.count(Position) == 3


def test_people_of_one_post_are_its_holders() -> None:
    rows = [
        ["Подразделение", "Должность", "ФИО"],
        ["Сбыт", "Агент", "Ива А."],
        ["Сбыт", "Агент", "Ольха Б."],
        ["Сбыт", "Агент", "вакансия"],
    ]
    session, _ = imported(values(rows, ";", "cp1251"), "люди.csv", "staffing")
    holders = [p.holders for p in session.organization.all(Position)]
    assert ("Ива А.", "Ольха Б.") in holders


def test_columns_can_be_corrected_and_the_correction_is_remembered() -> None:
    rows = [["Отдел", "Должность", "Столбец 3"], ["Сбыт", "Агент", 2], ["Склад", "Кладовщик", 3]]
    session, plan = imported(book(rows), "x.xlsx", "staffing")
    assert plan.as_json()["headcount"] is None and [c.role for c in plan.columns] == ["unit", "position", ""]
    session, plan = imported(book(rows), "x.xlsx", "staffing", **{"column:2": "headcount"})
    assert plan.as_json()["headcount"] == 5
    rows.append(["Склад", "Грузчик", 4])
    plan = read_again(session, book(rows), "x.xlsx", "staffing")
    assert plan.columns[2].role == "headcount" and plan.as_json()["headcount"] == 4


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0old", book([["только", "слова"], ["и", "ещё"]]), b""]
)
def test_what_holds_no_table_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableTable, match=r"x\.xlsx: "):
        Session.new("ru").read_import(data, "x.xlsx", "staffing")


def test_real_schedules(shared: Path) -> None:
    for name, units, positions, heads in (
        ("S10_shtatnoe_raspisanie_it.xlsx", 3, 5, 13),
        ("I01_T3_severnaya_rama_WRITTEN.xlsx", 12, 24, 121),
    ):
        data = (shared / "cases" / name).read_bytes()
        session, plan = imported(data, name)
        assert (plan.count(Unit), plan.count(Position), plan.as_json()["headcount"]) == (units, positions, heads)
        assert plan.anomalies == ()
        assert read_again(session, data, name).found == ()


def test_units_and_posts_in_one_column_are_told_apart_by_indent_and_by_words() -> None:
    rows = [
        ["Подразделение / Должность", "Кол-во шт. ед."],
        ["Администрация", 3],
        ["Директор", 1],
        ["Секретарь", 2],
        ["Отдел сбыта", 4],
        ["Агент", 4],
        ["Итого", 7],
    ]
    for indents in ({}, {"A3": 1, "A4": 1, "A6": 1}):
        session, plan = imported(book(rows, indents=indents), "x.xlsx")
        units = {u.name: u.stated_headcount for u in session.organization.all(Unit)}
        assert units == {"Администрация": 3, "Отдел сбыта": 4} and plan.count(Position) == 3
        assert plan.as_json()["headcount"] == 7


def test_units_inside_units_and_clients_in_columns() -> None:
    rows = [
        ["Department", "Sub-department", "Job title", "FTE", "Clients"],
        ["Finance", "", "CFO", 1, "Payroll"],
        ["Finance", "Payroll", "Clerk", 2, "customers; Finance; Nobody"],
    ]
    session, plan = imported(book(rows), "x.xlsx")
    assert tree(session.organization) == {"Finance": None, "Payroll": "Finance"}
    assert plan.count(ClientLink) == 3 and [rest.text for rest in plan.left_over] == ["Nobody"]


def test_lines_of_units_may_be_merged_across_the_table() -> None:
    rows = [["№", "Должность", "Штат. ед."], ["Цех"], [1, "Мастер", 1], ["Склад"], [2, "Кладовщик", "0,5"]]
    session, _ = imported(book(rows, merged=["A2:C2", "A4:C4"]), "x.xlsx")
    names = {u.id: u.name for u in session.organization.all(Unit)}
    placed = {p.name: names.get(p.unit or "") for p in session.organization.all(Position)}
    assert placed == {"Мастер": "Цех", "Кладовщик": "Склад"}
