"""The model goes to Excel and comes back: only what was edited changes, everything odd is told by sheet and row."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from designer.edits.terms import add_item
from designer.exchange.changes import Kind, lines_of
from designer.exchange.plan import ImportPlan
from designer.exchange.workbook.workbook_out import write_workbook
from designer.i18n import Language, Text
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink, ConditionKind, Service, ServiceCondition
from designer.session import Session
from designer.storage.project_file import dumps

_EDIT = Text(ru="x", en="x")


def _open(session: Session, language: Language = "ru") -> Any:
    return openpyxl.load_workbook(io.BytesIO(write_workbook(session.organization, language)))


def _read(session: Session, book: Any) -> ImportPlan:
    held = io.BytesIO()
    book.save(held)
    return session.read_import(held.getvalue(), "модель.xlsx")


def _column(page: Any, title: str) -> int:
    return next(cell.column for cell in page[1] if cell.value == title)


def _row(page: Any, name: str) -> int:
    return next(row for row in range(2, page.max_row + 1) if page.cell(row, 3).value == name)


def test_an_untouched_workbook_changes_nothing() -> None:
    session = Session.example("ru")
    before = dumps(session.organization)
    plan = _read(session, _open(session))
    assert plan.found == () and plan.gone == () and plan.anomalies == ()
    session.apply_import(plan)
    assert dumps(session.organization) == before


def test_ten_edited_cells_are_exactly_ten_changes() -> None:
    session = Session.example("ru")
    book = _open(session)
    page = book["Участники"]
    mission, note, headcount = (_column(page, title) for title in ("Миссия", "Заметка", "Штатных единиц"))
    units = [row for row in range(2, page.max_row + 1) if page.cell(row, 2).value == "Подразделение"]
    posts = [row for row in range(2, page.max_row + 1) if page.cell(row, 2).value == "Должность"]
    for number, row in enumerate(units[:4]):
        page.cell(row, mission).value = f"Помогать всем {number}."
    for row in units[:2]:
        page.cell(row, note).value = "проверено"
    for row in posts[:3]:
        page.cell(row, headcount).value = 7.5
    page.cell(posts[4], 3).value = "Совсем новое название"
    page.move_range(f"A2:{page.cell(page.max_row, page.max_column).coordinate}", rows=3)  # the user inserts lines
    plan = _read(session, book)
    lines = lines_of(plan, session.organization)
    assert len(lines) == 10 and {line.kind for line in lines} == {Kind.CHANGED}
    session.apply_import(plan)
    assert lines_of(_read(session, _open(session)), session.organization) == []


def test_what_the_model_changed_meanwhile_stays() -> None:
    session = Session.example("ru")
    book = _open(session)
    unit = session.organization.all(Unit)[0]
    with session.edit(_EDIT) as organization:
        from designer.edits.missions import write_mission

        write_mission(organization, unit.id, "Помогать соседям.")
    assert _read(session, book).found == ()


def test_new_rows_lost_rows_and_odd_cells() -> None:
    session = Session.example("ru")
    book = _open(session)
    page = book["Участники"]
    name = session.organization.all(Unit)[0].name
    page.append([None, "Подразделение", "Новый отдел", "НО", name])
    page.append([None, "Должность", "Новый начальник"])
    page.cell(page.max_row, _column(page, "Подразделение")).value = "Новый отдел"
    bad = _row(page, session.organization.all(Position)[0].name)
    page.cell(bad, _column(page, "Штатных единиц")).value = "много"
    page.cell(bad, _column(page, "Подчиняется")).value = "Никто Такой"
    gone = session.organization.all(Position)[1].name
    page.delete_rows(_row(page, gone))
    arrows = book["Стрелки"]
    arrows.append([None, "Клиентская стрелка", "Новый отдел", name])
    plan = _read(session, book)
    assert [one.name for one in plan.gone] == [gone]
    assert {one.kind for one in plan.anomalies} == {"bad-number", "dangling-parent"}
    assert all("лист «Участники»" in one.where for one in plan.anomalies)
    session.apply_import(plan)
    made = next(u for u in session.organization.all(Unit) if u.name == "Новый отдел")
    assert made.abbreviations == ("НО",) and made.parent is not None
    assert any(p.unit == made.id for p in session.organization.all(Position))
    assert any(link.supplier == made.id for link in session.organization.all(ClientLink))


def test_model_text_is_never_a_formula() -> None:
    session = Session.example("ru")
    link = session.organization.all(ClientLink)[0]
    with session.edit(_EDIT) as organization:
        add_item(organization, Service, link.id, name='=HYPERLINK("http://x","y")', result="+1", deadline="-2")
    book = _open(session)
    cells = [cell for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value is not None]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)
    assert _read(session, book).found == ()


def test_two_of_one_name_are_told_apart() -> None:
    session = Session.new("ru")
    with session.edit(_EDIT) as organization:
        from designer.edits.participants import add_participant

        first, second = (add_participant(organization, Unit, "Склад") for _ in range(2))
        add_participant(organization, Position, "Кладовщик", unit=second.id)
    book = _open(session)
    page = book["Участники"]
    row = _row(page, "Кладовщик")
    place = _column(page, "Подразделение")
    assert page.cell(row, place).value == f"Склад [{second.id}]"
    page.cell(row, place).value = f"Склад [{first.id}]"
    session.apply_import(_read(session, book))
    assert session.organization.all(Position)[0].unit == first.id


def _with_condition() -> tuple[Session, str]:
    session = Session.example("ru")
    link = session.organization.all(ClientLink)[0]
    with session.edit(_EDIT) as organization:
        made = add_item(organization, ServiceCondition, link.id, kind=ConditionKind.DELIGHTING, text="в тот же день")
    return session, made.id


def test_a_condition_is_called_in_the_language_of_the_workbook() -> None:
    session, id = _with_condition()
    book = _open(session, "en")
    page = book["Conditions"]
    row = next(r for r in range(2, page.max_row + 1) if page.cell(r, 1).value == id)
    place = _column(page, "Kind")
    cells = [cell for cell in page[row] if cell.value == "delights"]
    assert len(cells) == 1 and place == 2
    cells[0].value = "critical"
    session.apply_import(_read(session, book))
    condition = session.organization.need(ServiceCondition, id)
    assert condition.kind is ConditionKind.CRITICAL and condition.text == "в тот же день"


def test_an_unknown_kind_of_condition_and_an_arrow_without_an_end_are_told() -> None:
    session, id = _with_condition()
    before = dumps(session.organization)
    book = _open(session)
    page = book["Условия"]
    row = next(r for r in range(2, page.max_row + 1) if page.cell(r, 1).value == id)
    next(cell for cell in page[row] if cell.value == "восхищает").value = "очень важно"
    book["Стрелки"].cell(2, 4).value = None
    plan = _read(session, book)
    assert [(one.kind, one.row) for one in plan.anomalies] == [("dangling-parent", 2), ("dangling-parent", row)]
    assert "«очень важно»" in plan.anomalies[1].message.ru and "критично" in plan.anomalies[1].message.ru
    session.apply_import(plan)
    assert dumps(session.organization) == before


def test_another_table_is_refused() -> None:
    from tests.exchange.tables import book

    with pytest.raises(ValueError, match="таблица модели"):
        Session.new("ru").read_import(book([["a", "b"]]), "x.xlsx", "workbook")
