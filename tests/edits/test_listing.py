"""A typed list of units becomes a structure and comes back the same; nobody known is added twice."""

from __future__ import annotations

from designer.analysis.headcount import headcount
from designer.edits.company import set_company
from designer.edits.listing import put_list, read_list, write_list
from designer.edits.participants import add_participant
from designer.i18n import plain
from designer.model.history import History
from designer.model.organization import Organization
from designer.model.participants import Position, Unit

_LIST = """Директор (Д), 1
    Отдел продаж (ОП), 10 чел.
        Отдел замеров — 6
    Цех: 49
        ОТК, 3
    Снабжение, 4
        Склад, 5
    Бухгалтерия"""


def _made(text: str = _LIST) -> Organization:
    organization = Organization()
    with History(organization).edit(plain("")):
        put_list(organization, read_list(text))
    return organization


def test_lines_are_read() -> None:
    first, second, third, *_ = read_list(_LIST)
    assert (first.name, first.short, first.headcount, first.is_position) == ("Директор", ("Д",), 1.0, True)
    assert (second.name, second.headcount, second.under) == ("Отдел продаж", 10.0, 0)
    assert (third.name, third.headcount, third.under) == ("Отдел замеров", 6.0, 1)
    assert read_list("\n   \n- Цех\n- - Участок 3\n")[1].under == 0
    assert read_list("Участок 3")[0].name == "Участок 3"
    assert read_list("Смена, 2,5")[0].headcount == 2.5


def test_what_is_indented_is_part_of_a_unit_or_reports_to_a_position() -> None:
    organization = _made()
    units = {u.name: u for u in organization.all(Unit)}
    (chief,) = organization.all(Position)
    assert units["Отдел замеров"].parent == units["Отдел продаж"].id
    assert units["Цех"].parent is None and units["Цех"].reports_to == chief.id
    assert headcount(organization).counted == 78
    assert units["Отдел продаж"].stated_headcount == 16 and headcount(organization).units[units["Цех"].id] == 52


def test_the_list_comes_back_and_changes_nothing() -> None:
    organization = _made()
    text = write_list(organization)
    lines = "Директор (Д), 1|Отдел продаж (ОП), 10|Отдел замеров, 6|Цех, 49|ОТК, 3|Снабжение, 4|Склад, 5|Бухгалтерия"
    assert sorted(line.strip() for line in text.splitlines()) == sorted(lines.split("|"))
    history = History(organization)
    with history.edit(plain("")):
        put_list(organization, read_list(text))
    assert history.undo_label is None


def test_a_line_that_is_moved_moves_its_unit_and_a_circle_is_left_alone() -> None:
    organization = _made("Цех\n    ОТК")
    with History(organization).edit(plain("")):
        put_list(organization, read_list("Цех\nОТК"))
    units = {u.name: u for u in organization.all(Unit)}
    assert units["ОТК"].parent is None
    with History(organization).edit(plain("")):
        put_list(organization, read_list("Цех\n    ОТК\n        Цех"))
    units = {u.name: u for u in organization.all(Unit)}
    assert len(units) == 2 and units["ОТК"].parent == units["Цех"].id and units["Цех"].parent is None


def test_positions_count_before_what_is_stated_and_a_stated_whole_before_its_parts() -> None:
    organization = Organization()
    with History(organization).edit(plain("")):
        whole = add_participant(organization, Unit, "Служба", stated_headcount=16.0)
        part = add_participant(organization, Unit, "Отдел", parent=whole.id, stated_headcount=6.0)
        set_company(organization, stated_headcount=20.0)
    assert headcount(organization).counted == 16 and headcount(organization).unexplained == 4
    with History(organization).edit(plain("")):
        add_participant(organization, Position, "Инженер", unit=part.id, headcount=2.5)
        add_participant(organization, Position, "Начальник", unit=whole.id)
    assert headcount(organization).counted == 3.5 and not headcount(organization).is_own


def test_numbers_smaller_than_those_of_the_parts_are_those_of_each_unit_alone() -> None:
    organization = Organization()
    with History(organization).edit(plain("")):
        supply = add_participant(organization, Unit, "Снабжение", stated_headcount=4.0)
        add_participant(organization, Unit, "Склад", parent=supply.id, stated_headcount=5.0)
        sales = add_participant(organization, Unit, "Продажи", stated_headcount=10.0)
        add_participant(organization, Unit, "Замеры", parent=sales.id, stated_headcount=6.0)
    assert headcount(organization).is_own and headcount(organization).counted == 25
