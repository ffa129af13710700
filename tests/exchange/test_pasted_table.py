"""A table that was pasted as a text is read as the table that it is."""

from __future__ import annotations

import pytest

from designer.model.participants import Participant, Performer, Position
from designer.model.relations import ClientLink
from tests.exchange.tables import imported

ROWS = (
    ("Подразделение", "Клиенты", "Миссия"),
    ("Пекарня", "Лавка", "Помогать лавке торговать хлебом"),
    ("Лавка", "покупатели", "Помогать покупателям завтракать"),
)


def _barred(outer: bool) -> str:
    edge = "|" if outer else ""
    lines = [f"{edge} " + " | ".join(row) + f" {edge}" for row in ROWS]
    return "\n".join([lines[0], f"{edge}" + "|".join(["---"] * 3) + f"{edge}", *lines[1:]])


@pytest.mark.parametrize(
    "table",
    [
        "\n".join("\t".join(row) for row in ROWS),
        "\n".join(";".join(row) for row in ROWS),
        _barred(True),
        _barred(False),
    ],
)
def test_a_table_inside_a_letter(table: str) -> None:
    session, plan = imported(f"Коллеги, вот список.\n\n{table}\n\nЗоя Лунина\n".encode(), "x.txt")
    names = {p.id: p.name for p in session.organization if isinstance(p, Participant)}
    arrows = {(names[a.supplier], names[a.client]) for a in session.organization.all(ClientLink)}
    assert arrows == {("Пекарня", "Лавка"), ("Лавка", "покупатели")}
    assert sum(bool(p.mission) for p in session.organization if isinstance(p, Performer)) == 2
    assert [rest.text for rest in plan.left_over] == ["Коллеги, вот список.", "Зоя Лунина"]


def test_posts_and_headcounts_pasted_from_a_workbook() -> None:
    text = "Отдел\tДолжность\tШтатных единиц\nСклад\tКладовщик\t2\nСклад\tГрузчик\t3,5\n"
    session, plan = imported(text.encode("utf-16"), "x.txt")
    assert {p.name: p.headcount for p in session.organization.all(Position)} == {"Кладовщик": 2.0, "Грузчик": 3.5}
    assert plan.headcount == 5.5 and plan.left_over == ()
    assert "5,5\u00a0шт.\u00a0ед." in plan.summary.ru and "5.5\u00a0posts" in plan.summary.en


def test_a_table_of_something_else_is_left_over_as_text() -> None:
    _, plan = imported("Дата\tСумма\n01.02\t100\n02.02\t200\n".encode(), "x.txt")
    assert plan.found == () and "Сумма" in plan.left_over[0].text
