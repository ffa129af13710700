"""A structure that is written as a list becomes units and posts inside each other; what is no structure does not."""

from __future__ import annotations

import pytest

from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink
from tests.exchange.tables import imported, kinds, read_again, tree

INDENTED = """\
Управляющий
  Пекарный цех — 12 чел.
    Участок теста (УТ)
    Мастер смены: Зуев И.И.
  Лавка (3 чел.)
"""
NESTED = {"Пекарный цех": None, "Участок теста": "Пекарный цех", "Лавка": None}


@pytest.mark.parametrize(
    "text",
    [
        INDENTED,
        INDENTED.replace("  ", "\t"),
        "".join(
            "  " * ((len(line) - len(line.lstrip())) // 2) + f"- {line.strip()}\n" for line in INDENTED.splitlines()
        ),
        "Управляющий\n├── Пекарный цех, 12 чел.\n│   ├── Участок теста (УТ)\n│   └── Мастер смены: Зуев И.И.\n"
        "└── Лавка (3 чел.)\n",
        "1. Управляющий\n1.1. Пекарный цех (12 чел.)\n1.1.1 Участок теста (УТ)\n1.1.2 Мастер смены — Зуев И.И.\n"
        "1.2. Лавка – 3 чел.\n",
        "# Управляющий\n## Пекарный цех: 12 чел.\n### Участок теста (УТ)\n### Мастер смены: Зуев И.И.\n"
        "## Лавка (3 чел.)\n",
    ],
)
def test_a_structure_by_indents_branches_numbers_or_headings(text: str) -> None:
    session, plan = imported(text.encode(), "x.txt")
    organization = session.organization
    assert tree(organization) == NESTED and plan.left_over == () and plan.anomalies == ()
    posts = {p.name: p for p in organization.all(Position)}
    units = {u.name: u for u in organization.all(Unit)}
    assert posts["Мастер смены"].holders == ("Зуев И.И.",)
    assert posts["Мастер смены"].unit == units["Пекарный цех"].id
    assert units["Лавка"].reports_to == posts["Управляющий"].id
    assert (units["Пекарный цех"].stated_headcount, units["Лавка"].stated_headcount) == (12.0, 3.0)
    assert units["Участок теста"].abbreviations == ("УТ",)
    assert read_again(session, text.encode(), "x.txt").found == ()


def test_those_of_one_name_in_two_places_are_two() -> None:
    text = "Склад\n  Начальник\n  Кладовщик\nЦех\n  Начальник\n  Начальник\n"
    session, plan = imported(text.encode(), "x.txt")
    assert sum(p.name == "Начальник" for p in session.organization.all(Position)) == 3
    assert kinds(plan) == {"same-name": 1}


def test_a_list_of_other_things_is_no_structure_unless_it_is_called_one() -> None:
    text = "Покупки\n  Мука\n  Соль\n    Крупная\n"
    assert imported(text.encode(), "x.txt")[1].found == ()
    assert tree(imported(text.encode(), "x.txt", "outline")[0].organization)["Крупная"] == "Соль"


def test_missions_and_clients_in_a_nested_list_keep_its_nesting() -> None:
    text = (
        "Дирекция\n  Цех: Клиенты: Лавка. Помогать лавке торговать.\n  Лавка: Клиенты: покупатели. Помогать им.\n"
        "  Склад\n"
    )
    session, plan = imported(text.encode(), "x.txt")
    assert tree(session.organization) == {"Дирекция": None, "Цех": "Дирекция", "Лавка": "Дирекция", "Склад": "Дирекция"}
    assert plan.count(ClientLink) == 2 and plan.missions == 2
