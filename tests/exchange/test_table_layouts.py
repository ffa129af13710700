"""Layouts of tables of posts: units in several columns, on numbered lines, indented, hidden, over several pages."""

from __future__ import annotations

import io

import openpyxl
import pytest

from designer.exchange.grid import UnreadableTable
from designer.exchange.plan import ImportPlan
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit
from designer.model.relations import ClientLink
from tests.exchange.tables import Row, book, imported, kinds, tree, values


def placed(organization: Organization) -> set[tuple[str, str, float]]:
    """Return each post with the path of its units and its headcount."""

    def path(id: str | None) -> str:
        if id is None:
            return ""
        unit = organization.need(Unit, id)
        return f"{path(unit.parent)}/{unit.name}"

    return {(path(p.unit), p.name, p.headcount) for p in organization.all(Position)}


def left(plan: ImportPlan) -> set[str]:
    """Return what was left over, with the place."""
    return {f"{one.where.ru}: {one.why.ru}" for one in plan.left_over}


LEVELS: list[Row] = [
    ("Дирекция", "Служба", "Группа", "Должность", "Кол-во ставок"),
    ("Север", "Связь", "Антенны", "Монтажник", 3),
    ("Север", "Связь", "Кабели", "Спайщик", 2),
    ("Север", "Склад", "", "Кладовщик", 1),
    ("Юг", "Связь", "Антенны", "Настройщик", 4),
    ("Юг", "", "", "Делопроизводитель", 1),
]
NESTED = {
    ("/Север/Связь/Антенны", "Монтажник", 3.0),
    ("/Север/Связь/Кабели", "Спайщик", 2.0),
    ("/Север/Склад", "Кладовщик", 1.0),
    ("/Юг/Связь/Антенны", "Настройщик", 4.0),
    ("/Юг", "Делопроизводитель", 1.0),
}


def test_columns_of_units_lie_in_each_other() -> None:
    session, _ = imported(book(LEVELS), "штат.xlsx")
    assert placed(session.organization) == NESTED


def test_columns_of_units_may_stand_in_any_order() -> None:
    turned = [(row[3], row[2], row[1], row[0], row[4]) for row in LEVELS]
    rows = [*turned[:3], ("Завхоз", "", "Склад", "Север", 1), ("Диспетчер", "Пульт", "Гараж", "Юг", 2)]
    session, _ = imported(book(rows), "штат.xlsx")
    assert placed(session.organization) >= {
        ("/Север/Связь/Антенны", "Монтажник", 3.0),
        ("/Север/Склад", "Завхоз", 1.0),
        ("/Юг/Гараж/Пульт", "Диспетчер", 2.0),
    }


def test_empty_cells_of_outer_units_say_what_stands_above() -> None:
    rows = [LEVELS[0], LEVELS[1], ("", "", "Кабели", "Спайщик", 2), ("", "Склад", "", "Кладовщик", 1)]
    rows += [LEVELS[4], ("Юг", "", "", "Делопроизводитель", 1)]
    session, plan = imported(book(rows), "штат.xlsx")
    assert placed(session.organization) == NESTED
    assert [one.chosen for one in plan.settings if one.id == "empty-unit"] == ["outer"]
    session, _ = imported(book(rows), "штат.xlsx", None, **{"empty-unit": "above"})
    assert ("/Юг/Связь/Антенны", "Делопроизводитель", 1.0) in placed(session.organization)


def test_merged_cells_of_units_go_down_to_their_last_row() -> None:
    rows: list[Row] = [
        ("Department", "Section", "Position", "FTE"),
        ("Care", "Nights", "Nurse", 4),
        ("", "", "Porter", 2),
        ("", "Days", "Nurse", 6),
        ("Lab", "", "Analyst", 3),
    ]
    session, _ = imported(book(rows, merged=["A2:A4", "B2:B3"]), "x.xlsx")
    assert placed(session.organization) == {
        ("/Care/Nights", "Nurse", 4.0),
        ("/Care/Nights", "Porter", 2.0),
        ("/Care/Days", "Nurse", 6.0),
        ("/Lab", "Analyst", 3.0),
    }


def test_a_column_of_places_is_no_level_and_is_left_over() -> None:
    rows = [("Department", "Office", "Position", "FTE"), ("Care", "Oslo", "Nurse", 1), ("Lab", "Oslo", "Analyst", 1)]
    rows += [("Care", "Bergen", "Porter", 1), ("Lab", "Bergen", "Washer", 1)]
    session, plan = imported(book(rows), "x.xlsx")
    assert tree(session.organization) == {"Care": None, "Lab": None}
    assert [rest.text for rest in plan.left_over] == ["Oslo; Bergen"]


@pytest.mark.parametrize("words", ["Гараж Итог", "Гараж, итого", "Гараж — всего", "Гараж Total", "Промежуточный итог"])
def test_totals_may_stand_behind_the_name_of_a_unit(words: str) -> None:
    rows: list[Row] = [
        ("Отдел", "Должность", "Ставок"),
        ("Гараж", "Водитель", 5),
        (words, "", 5),
        ("Общий итог", "", 5),
    ]
    session, plan = imported(book(rows), "x.xlsx")
    assert tree(session.organization) == {"Гараж": None} and not plan.anomalies and len(plan.left_over) == 2


def test_a_post_beside_words_of_a_total_is_a_post() -> None:
    rows = [
        ("Department", "Position", "FTE"),
        ("Total Quality", "Inspector", 2),
        ("Yard", "Driver", 1),
        ("Total", "", 3),
    ]
    session, _ = imported(book(rows), "x.xlsx")
    assert ("/Total Quality", "Inspector", 2.0) in placed(session.organization)


def test_a_total_that_differs_from_what_was_read_is_reported() -> None:
    rows = [("Отдел", "Должность", "Ставок"), ("Гараж", "Водитель", 5), ("Итого", "", 5), ("Склад", "Грузчик", 2)]
    for total, reported in ((7, 0), (2, 0), (9, 1)):
        _, plan = imported(book([*rows, ("Всего", "", total)]), "x.xlsx")
        assert kinds(plan)["bad-number"] == reported, total


def test_headings_pages_and_numberings_come_again() -> None:
    head: list[Row] = [("Отдел", "Код", "Должность", "Ставок"), (1, 2, 3, 4)]
    rows = [*head, ("Гараж", "01", "Водитель", 5), ("", "", "", "Страница 2"), *head, ("Склад", "02", "Грузчик", 2)]
    session, plan = imported(book([*rows, ("Лист 3",), *head, ("Склад", "02", "Кладовщик", 1)]), "x.xlsx")
    assert placed(session.organization) == {
        ("/Гараж", "Водитель", 5.0),
        ("/Склад", "Грузчик", 2.0),
        ("/Склад", "Кладовщик", 1.0),
    }
    assert [rest.text for rest in plan.left_over] == ["Страница 2", "Лист 3"]


MIXED: list[Row] = [
    ("1", "Контора", 3),
    ("1.1", "Управляющий", 1),
    ("1.2", "Счетовод", 2),
    ("2", "Пасека", 6),
    ("2.1", "Старший пчеловод", 1),
    ("2.2", "Откачка", 4),
    ("2.2.1", "Откачивальщик", 4),
    ("2.3", "Сторож", 1),
]


@pytest.mark.parametrize("heading", ["Подразделение / должность", "Должность"])
def test_numbers_of_lines_tell_units_and_their_nesting(heading: str) -> None:
    session, plan = imported(book([("№", heading, "Штатных единиц"), *MIXED, ("", "Итого", 9)]), "x.xlsx")
    assert placed(session.organization) == {
        ("/Контора", "Управляющий", 1.0),
        ("/Контора", "Счетовод", 2.0),
        ("/Пасека", "Старший пчеловод", 1.0),
        ("/Пасека/Откачка", "Откачивальщик", 4.0),
        ("/Пасека", "Сторож", 1.0),
    }
    assert not plan.anomalies


@pytest.mark.parametrize("numbers", [("I", 1, 2, "II", 3), ("1", "1.1", "1.2", "2", "2.1"), ("", 1, 2, "", 3)])
def test_lines_of_units_under_the_heading_of_posts(numbers: tuple[object, ...]) -> None:
    posts: list[Row] = [("Контора", ""), ("Управляющий", 1), ("Счетовод", 2), ("Пасека", ""), ("Пчеловод", 4)]
    lines: list[Row] = [(number, *post, "") for number, post in zip(numbers, posts, strict=True)]
    session, plan = imported(book([("№ п/п", "Должность", "Кол-во единиц", "Оклад"), *lines]), "x.xlsx")
    assert placed(session.organization) == {
        ("/Контора", "Управляющий", 1.0),
        ("/Контора", "Счетовод", 2.0),
        ("/Пасека", "Пчеловод", 4.0),
    }
    assert not plan.anomalies


def test_a_post_without_a_number_is_no_unit() -> None:
    rows = [("№", "Должность", "Кол-во единиц"), (1, "Директор", ""), (2, "Пчеловод", 4)]
    session, plan = imported(book(rows), "x.xlsx")
    assert session.organization.count(Unit) == 0 and kinds(plan) == {"bad-number": 1}


def test_indents_in_the_column_of_units_nest_them() -> None:
    names = ["Хутор", "Пасека", "Откачка", "Огород"]
    rows: list[Row] = [("Подразделение", "Должность", "Ставок"), *((name, f"Работник {name}", 1) for name in names)]
    expected = {"Хутор": None, "Пасека": "Хутор", "Откачка": "Пасека", "Огород": "Хутор"}
    session, _ = imported(book(rows, indents={"A3": 1, "A4": 2, "A5": 1}), "x.xlsx")
    assert tree(session.organization) == expected
    indented = [(" " * 3 * depth + name, 1) for name, depth in zip(names, (0, 1, 2, 1), strict=True)]
    session, _ = imported(values([("Подразделение", "Численность"), *indented], ";"), "x.csv")
    assert tree(session.organization) == expected


def with_hidden(kind: str) -> bytes:
    """Return a workbook of two posts, of which one is out of sight."""
    made = openpyxl.load_workbook(io.BytesIO(book([("Отдел", "Должность", "Ставок"), ("Гараж", "Водитель", 5),
                                                   ("Почта", "Почтальон", 2)])))  # fmt: skip
    sheet = made.worksheets[0]
    if kind == "sheet":
        other = made.copy_worksheet(sheet)
        other["A2"], other["A3"] = "Конюшня", "Каретник"
        other.sheet_state = "hidden"
    elif kind == "row":
        sheet.row_dimensions[3].hidden = True
    elif kind == "filter":
        sheet.auto_filter.ref = "A1:C3"
        sheet.auto_filter.add_filter_column(0, ["Гараж"])
        sheet.row_dimensions[3].hidden = True
    else:
        sheet.row_dimensions.group(3, 3, outline_level=1, hidden=True)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("kind", "option", "units", "units_otherwise"),
    [("sheet", "hidden", 2, 4), ("row", "hidden", 1, 2), ("filter", "filtered", 2, 1), ("group", "filtered", 2, 1)],
)
def test_what_is_hidden_is_a_choice_and_never_lost(kind: str, option: str, units: int, units_otherwise: int) -> None:
    _, plan = imported(with_hidden(kind), "x.xlsx")
    assert plan.count(Unit) == units and [one.id for one in plan.settings] == [option]
    other = "read" if plan.settings[0].chosen == "skip" else "skip"
    assert bool(plan.left_over) == (other == "read")
    _, plan = imported(with_hidden(kind), "x.xlsx", None, **{option: other})
    assert plan.count(Unit) == units_otherwise and plan.settings[0].chosen == other


@pytest.mark.parametrize(
    ("headings", "numbers", "heads"),
    [
        (("Единиц Тверь", "Единиц Псков", "Единиц Всего"), (1, 2, 3), 6),
        (("Единиц Тверь", "Единиц Псков", "Единиц Клин"), (1, 2, 3), 12),
        (("Штат на 2031, ед.", "Штат на 2032, ед."), (4, 5), 10),
        (("Численность факт", "Численность по штату"), (3, 5), 10),
        (("Headcount", "FTE previous year"), (3, 5), 6),
    ],
)
def test_of_several_columns_that_count_posts_one_or_their_sum_is_taken(
    headings: tuple[str, ...], numbers: tuple[int, ...], heads: float
) -> None:
    rows: list[Row] = [
        ("Отдел", "Должность", *headings),
        ("Гараж", "Водитель", *numbers),
        ("Почта", "Весовщик", *numbers),
    ]
    _, plan = imported(book(rows), "x.xlsx")
    assert plan.as_json()["headcount"] == heads
    setting = next(one for one in plan.settings if one.id == "headcount")
    assert len(setting.choices) == len(headings) + 1
    assert len(plan.left_over) == (0 if setting.chosen == "sum" else len(headings) - 1)
    _, plan = imported(book(rows), "x.xlsx", None, headcount="2")
    assert plan.as_json()["headcount"] == 2 * numbers[0]


def test_codes_of_outer_units_nest_units() -> None:
    rows: list[Row] = [
        ("OrgUnitID", "OrgUnitName", "ParentOrgUnitID", "Manager", "Headcount"),
        ("7", "Mill", "", "A. Reed", 30),
        ("71", "Grinding", "7", "B. Oak", 20),
        ("72", "Scales", "7", "", 10),
        ("73", "Lost", "99", "C. Elm", 0),
    ]
    session, plan = imported(values(rows), "units.csv")
    assert tree(session.organization) == {"Mill": None, "Grinding": "Mill", "Scales": "Mill", "Lost": None}
    assert kinds(plan) == {"dangling-parent": 1}
    assert {unit.note for unit in session.organization.all(Unit)} >= {"Manager: A. Reed", ""}


def test_a_head_is_not_shared_by_units_unless_its_terms_are_equal() -> None:
    rows: list[Row] = [("Отдел", "Должность", "Ставок"), *((unit, "Начальник отдела", 1) for unit in ("А", "Б", "В"))]
    session, plan = imported(book(rows), "x.xlsx")
    assert len({unit.head for unit in session.organization.all(Unit)}) == 3 and plan.count(Position) == 3
    assert [one.chosen for one in plan.settings] == ["but-heads"]
    _, plan = imported(book(rows), "x.xlsx", None, **{"same-post": "one"})
    assert plan.count(Position) == 1 and [one.chosen for one in plan.settings] == ["one"]


def arrows(organization: Organization) -> set[tuple[str, str]]:
    """Return the client arrows by name."""
    names = {
        one.id: one.name for kind in (Unit, Position, ExternalClient, ClientGroup) for one in organization.all(kind)
    }
    return {(names[link.supplier], names[link.client]) for link in organization.all(ClientLink)}


def test_clients_are_known_in_other_cases_and_joined() -> None:
    rows: list[Row] = [
        ("Подразделение", "Клиенты"),
        ("Отдел закупок", "Пекарня и склад"),
        ("Пекарня", "отделу закупок; складу / лавке"),
        ("Склад и перевозка", "ОЗ, Внешние клиенты"),
        ("Лавка", "покупателям, Росстат, все подразделения"),
        ("Бухгалтерия", "складу и перевозке; ревизор Зорин"),
        ("Склад", "руководители отделов; экспедиторы (внешние)"),
    ]
    session, plan = imported(values(rows, "\t"), "units.tsv")
    assert arrows(session.organization) == {
        ("Отдел закупок", "Пекарня"), ("Отдел закупок", "Склад"), ("Пекарня", "Отдел закупок"), ("Пекарня", "Склад"),
        ("Пекарня", "Лавка"), ("Склад и перевозка", "Отдел закупок"), ("Склад и перевозка", "Внешние клиенты"),
        ("Лавка", "покупатели"), ("Лавка", "Росстат"), ("Лавка", "все подразделения"),
        ("Бухгалтерия", "Склад и перевозка"), ("Склад", "руководители отделов"), ("Склад", "экспедиторы"),
    }  # fmt: skip
    assert [rest.text for rest in plan.left_over] == ["ревизор Зорин"]
    assert (plan.count(ExternalClient), plan.count(ClientGroup)) == (4, 2)


def test_clients_outside_may_have_a_column_of_their_own() -> None:
    rows = [("Department", "Internal clients", "External clients"), ("Yard", "Office", "hauliers"), ("Office", "", "")]
    session, _ = imported(values(rows), "units.csv")
    assert arrows(session.organization) == {("Yard", "Office"), ("Yard", "hauliers")}


@pytest.mark.parametrize(("numbers", "heads"), [((30, 20, 10, 5), 35), ((3, 20, 10, 5), 38)])
def test_headcounts_of_units_are_summed_but_not_twice(numbers: tuple[int, ...], heads: float) -> None:
    names, outer = ("Завод", "Цех", "Склад", "Контора"), ("", "Завод", "Завод", "")
    rows = [("Подразделение", "Входит в", "Численность"), *zip(names, outer, numbers, strict=True)]
    _, plan = imported(values(rows, ";"), "units.csv")
    assert plan.as_json()["headcount"] == heads


def test_steps_of_units_may_have_one_heading() -> None:
    rows: list[Row] = [
        ("Подразделение", "", "", "Должность", "Кол-во"),
        ("Хутор", "", "", "Хозяин", 1),
        ("", "Пасека", "", "Пчеловод", 2),
        ("", "", "Откачка", "Откачивальщик", 3),
        ("", "Огород", "", "Садовник", 1),
    ]
    session, _ = imported(book(rows), "x.xlsx")
    assert tree(session.organization) == {"Хутор": None, "Пасека": "Хутор", "Откачка": "Пасека", "Огород": "Хутор"}


def test_lines_of_outer_units_stand_above_columns_of_inner_ones() -> None:
    rows = [("Отдел", "Сектор", "Должность", "Ставок"), ("Сбыт", "", "", ""), ("", "Сектор сети", "Агент", 2)]
    rows += [("Склад", "", "", ""), ("", "", "Грузчик", 1)]
    session, _ = imported(book(rows), "x.xlsx")
    assert placed(session.organization) == {("/Сбыт/Сектор сети", "Агент", 2.0), ("/Склад", "Грузчик", 1.0)}


def test_numbers_before_names_are_an_outline() -> None:
    lines: list[Row] = [(f"{number}. {name}", heads) for number, name, heads in MIXED]
    rows = [("Наименование подразделения и должности", "Кол-во ставок"), *lines, ("Всего", 9)]
    session, plan = imported(book(rows), "x.xlsx")
    assert ("/Пасека/Откачка", "Откачивальщик", 4.0) in placed(session.organization)
    assert plan.as_json()["headcount"] == 9 and not plan.anomalies and not plan.questions


def test_each_block_may_have_its_unit_above_its_headings() -> None:
    head = ("№", "Должность", "Кол-во")
    blocks: list[Row] = [("Конюшня",), head, (1, "Конюх", 3), ("", "Итого", 3), (), ("Почта",), head, (1, "Ямщик", 2)]
    session, _ = imported(book([("Штат на 2031",), (), *blocks]), "x.xlsx")
    assert placed(session.organization) == {("/Конюшня", "Конюх", 3.0), ("/Почта", "Ямщик", 2.0)}


def test_a_unit_whose_number_sums_up_the_posts_below_is_no_post() -> None:
    rows = [("№", "Должность", "Штатных единиц"), (1, "Отдел сбыта", 5), (2, "Агент", 4), (3, "Писарь", 1)]
    session, plan = imported(book([*rows, (4, "Склад", 3), (5, "Кладовщик", 3)]), "x.xlsx")
    assert plan.as_json()["headcount"] == 8
    assert {u.name: u.stated_headcount for u in session.organization.all(Unit)} == {"Отдел сбыта": 5, "Склад": 3}


@pytest.mark.parametrize(
    "headings",
    [("ID", "Подразделение", "ID родителя"), ("Код", "Наименование", "Код родителя"), ("id", "name", "parent_id")],
)
def test_a_list_of_units_with_ids(headings: tuple[str, ...]) -> None:
    units = [("1", "Завод", ""), ("2", "Цех", "1"), ("3", "Участок", "2"), ("4", "Склад", "1")]
    session, plan = imported(values([headings, *units], ";"), "units.csv")
    assert tree(session.organization) == {"Завод": None, "Цех": "Завод", "Участок": "Цех", "Склад": "Завод"}
    assert session.organization.count(Position) == 0 and not plan.anomalies


def test_headings_without_rows_say_so() -> None:
    with pytest.raises(UnreadableTable, match="заголовки"):
        imported("Подразделение;Должность;Штатных единиц\n".encode(), "x.csv")
