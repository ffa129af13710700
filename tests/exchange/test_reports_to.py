"""Tables that say who reports to whom: any headings, encodings and separators; every oddity has its row."""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time

import pytest

from designer.model.participants import Position, Unit
from tests.exchange.tables import imported, kinds, lines, places, read_again, values

STAFF = [
    ["Сотрудник", "Таб. номер", "Должность", "Отдел", "Табельный номер руководителя"],
    ["Ива А.", "001", "Директор", "", ""],
    ["Ольха Б.", "002", "Начальник сбыта", "Сбыт", "001"],
    ["Сосна В.", "003", "Агент", "Сбыт", "002"],
    ["Ель Г.", "004", "Агент", "Сбыт", "002"],
]
DIRT = [
    ["id", "name", "title", "department", "reports_to"],
    ["id", "NAME", "TITLE", "Sales", "reports_to"],
    ["a1", "Ash", "Director", "Board", ""],
    ["a2", "Birch", "Seller", "Sales", "a2"],
    ["a3", "Cedar", "Seller", "Sales", "zz"],
    ["a4", "Dogwood", "Buyer", "Buying", "a5"],
    ["a5", "Elder", "Head of buying", "Buying", "a4"],
    ["a4", "Fir", "Storekeeper", "Buying", "a1"],
    ["a6", "", "Driver", "Buying", "a1"],
    ["a7", "Birch", "", "Sales", "a1"],
    ["a8", "Hazel", "Adviser", "Board", "none"],
    ["a1", "Ash", "Director", "Board", ""],
    *([f"b{n}", f"Person {n}", "Seller", "Sales", "a1"] for n in range(30)),
]

TEAM = """\
# team
p1:
  name: Ash
  title: CEO
p2:
  name: Birch
  title: Clerk
  reports_to: p1
p2:
  name: Cedar
  title: Cook
  reports_to: p9
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "koi8-r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_separator(encoding: str, delimiter: str) -> None:
    session, plan = imported(values(STAFF, delimiter, encoding), "люди.csv")
    assert (plan.count(Unit), plan.count(Position), plan.anomalies) == (1, 4, ())
    assert lines(session.organization) == {
        "Директор": None, "Начальник сбыта": "Директор", "Агент": "Начальник сбыта"
    }  # fmt: skip


def test_every_oddity_is_listed_with_its_row() -> None:
    session, plan = imported(values(DIRT), "dirt.csv", "reports-to")
    assert kinds(plan) == {
        "template-row": 1, "self-report": 1, "dangling-parent": 2, "loop": 1, "duplicate-id": 2, "unnamed": 2,
        "same-name": 1, "several-roots": 1,
    }  # fmt: skip
    assert places(plan, "template-row") == ["строка 2"]
    assert places(plan, "self-report") == ["строка 4"]
    assert places(plan, "dangling-parent") == ["строка 2", "строка 5"]
    assert places(plan, "loop") == ["строки 6, 7"]
    assert places(plan, "duplicate-id") == ["строка 8", "строка 12"]
    assert places(plan, "unnamed") == ["строка 9", "строка 10"]
    assert places(plan, "several-roots") == ["строка 11"]
    assert plan.count(Position) == 40  # every row but the word-for-word repeat
    assert session.check()


def test_headings_may_be_missing() -> None:
    rows = [["k1", "Ash", ""], ["k2", "Birch", "k1"], ["k3", "Cedar", "k1"], ["k4", "Doe", "k2"], ["k5", "Elm", "k1"]]
    session, plan = imported(values(rows), "x.csv", "reports-to")
    assert plan.count(Position) == 5 and lines(session.organization)["Doe"] == "Birch"


def test_a_superior_may_be_named_by_title_name_or_own_code() -> None:
    for chief in ("Директор", "Ива А.", "дир"):
        rows = [["Должность", "ФИО", "Код роли", "Кому подчиняется"], ["Директор", "Ива А.", "дир", ""]]
        rows += [["Агент", "Ольха Б.", "аг", chief], ["Писарь", "Ель В.", "пис", chief]]
        session, plan = imported(values(rows, ";"), "x.csv")
        assert lines(session.organization)["Агент"] == "Директор", chief
        assert plan.anomalies == ()


def test_lists_in_yaml_and_json_are_tables_too() -> None:
    session, plan = imported(TEAM.encode(), "team.yml")
    assert plan.count(Position) == 3 and lines(session.organization)["Clerk"] == "CEO"
    assert places(plan, "duplicate-id") == ["строка 9"] and places(plan, "dangling-parent") == ["строка 9"]
    rows = [{"id": 1, "name": "Ash", "title": "CEO"}, {"id": 2, "name": "Birch", "title": "Clerk", "manager_id": 1}]
    session, plan = imported(json.dumps({"people": rows}).encode(), "team.json")
    assert lines(session.organization) == {"CEO": None, "Clerk": "CEO"}


def test_a_table_of_units() -> None:
    rows = [
        ["Подразделение", "Вышестоящее подразделение", "Численность"],
        ["Завод", "", 90],
        ["Цех", "Завод", 60],
        ["Склад", "Завод", 8],
    ]
    session, plan = imported(values(rows, ";"), "units.csv")
    from tests.exchange.tables import tree

    assert tree(session.organization) == {"Завод": None, "Цех": "Завод", "Склад": "Завод"} and not plan.anomalies
    assert {u.stated_headcount for u in session.organization.all(Unit)} == {90, 60, 8}


def test_a_changed_superior_and_a_new_title_are_changes() -> None:
    session, _ = imported(values(STAFF), "люди.csv")
    later = [list(row) for row in STAFF]
    later[3][2], later[4][4] = "Старший агент", "003"
    plan = read_again(session, values(later), "люди.csv")
    assert {type(record) for record in plan.found} >= {Position} and plan.count(Position) == 2
    assert lines(session.organization)["Агент"] == "Старший агент"


def test_real_tables_give_their_known_numbers(shared: Path) -> None:
    facts = json.loads((shared / "cases" / "expected_facts.json").read_text())
    for name, case in (
        ("S01_sourcegraph_team_anon.csv", "S01"),
        ("S01_sourcegraph_team_anon.yml", "S01"),
        ("S04_led_orgchart_anon.csv", "S04"),
    ):
        session, plan = imported((shared / "cases" / name).read_bytes(), name)
        fact = facts[case]
        assert plan.count(Position) == fact["nodes"]
        assert kinds(plan)["several-roots"] == fact["roots"] - 1
        assert kinds(plan)["dangling-parent"] == fact["dangling_parent_nodes"]
        assert kinds(plan)["same-name"] == fact.get("hidden_duplicates_of_person", 0)
        assert plan.count(Unit) == fact.get("departments", 0)
        assert _depth(session.organization.all(Position)) == fact["max_depth"]
        assert read_again(session, (shared / "cases" / name).read_bytes(), name).found == ()


def test_a_pair_of_files_is_one_organization(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from designer.main import main

    facts = json.loads((shared / "cases" / "expected_facts.json").read_text())["S05"]
    sources = [str(shared / "cases" / f"S05_uk_natural_england_{one}.csv") for one in ("junior", "senior")]
    assert main(["import", *sources, "-o", str(tmp_path / "x.orgmission"), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["positions"] == facts["nodes"] + facts["junior_rows"] and answer["units"] == facts["units"]
    assert answer["headcount"] == pytest.approx(facts["junior_fte"] + facts["nodes"]) and not answer["anomalies"]


def test_two_thousand_rows_are_read_in_time() -> None:
    rows: list[list[object]] = [["id", "name", "title", "department", "manager"]]
    rows += [[n, f"Person {n}", f"Post {n % 90}", f"Unit {n % 40}", n // 7 if n else ""] for n in range(2000)]
    before = process_time()
    _, plan = imported(values(rows), "large.csv")
    assert plan.count(Position) == 2000 and process_time() - before < 10


def _depth(positions: list[Position]) -> int:
    above: dict[str, str | None] = {p.id: p.reports_to for p in positions}

    def depth(id: str | None) -> int:
        return 0 if id is None else 1 + depth(above.get(id))

    return max(depth(p.id) for p in positions)


@pytest.mark.parametrize(
    "heading",
    ["Supervisor_Employee_ID", "managerId", "Reports To (Position ID)", "Line manager's ID", "id of manager",
     "parent_id", "Табельный номер руководителя", "Кому подчиняется", "Непосредственный начальник", "Код начальника"],
)  # fmt: skip
def test_many_headings_say_who_leads(heading: str) -> None:
    rows = [["ID", "Name", "Title", heading], *([n, f"P{n}", f"T{n}", n // 3 if n else ""] for n in range(9))]
    session, plan = imported(values(rows, ";"), "x.csv")
    assert lines(session.organization)["T8"] == "T2" and plan.anomalies == ()


def test_the_one_who_leads_a_unit_is_its_head() -> None:
    session, _ = imported(values(STAFF), "люди.csv")
    unit = session.organization.all(Unit)[0]
    assert unit.head == next(p.id for p in session.organization.all(Position) if p.name == "Начальник сбыта")


def test_numbers_point_at_rows_however_a_program_wrote_them() -> None:
    rows = [["id", "name", "title", "manager_id"], ["001", "Ash", "CEO", "nan"], ["2", "Birch", "CTO", "1.0"]]
    rows += [["0003", "Cedar", "Dev", "2.0"], ["4", "Doe", "Ops", "02"]]
    session, plan = imported(values(rows), "x.csv")
    assert lines(session.organization) == {"CEO": None, "CTO": "CEO", "Dev": "CTO", "Ops": "CTO"}
    assert plan.anomalies == ()


def test_links_of_an_unknown_column_are_not_lost_in_silence() -> None:
    rows = [["id", "name", "title", "manager", "refs"], ["an", "Ash", "CEO", "", ""], ["bi", "Birch", "CTO", "Ash", ""]]
    rows += [["ce", "Cedar", "Dev", "Birch", "an;bi"]]
    _, plan = imported(values(rows), "x.csv")
    assert [(str(rest.where), rest.text) for rest in plan.left_over] == [("строка 4", "refs: an;bi")]
