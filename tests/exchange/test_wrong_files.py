"""Files that bear the name of a table and are none, and tables under a wrong name: each says what it is."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from designer.exchange import workbook_grids
from designer.exchange.grid import UnreadableTable
from designer.exchange.grids import grids_of
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from tests.exchange.tables import book, imported, tree

PAGE = """<html><head><meta charset="utf-8"></head><body><p>Отчёт</p><table>
<tr><th>Отдел</th><th>Должность</th><th>Ставок</th></tr>
<tr><td rowspan=2>Пекарня</td><td>Пекарь</td><td>4</td></tr><tr><td>Тестовод</td><td>1,5</td></tr>
</table></body></html>"""

SHEET = """<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Штат"><Table>
<Row ss:Index="2"><Cell><Data ss:Type="String">Отдел</Data></Cell>
<Cell><Data ss:Type="String">Должность</Data></Cell>
<Cell><Data ss:Type="String">Ставок</Data></Cell></Row>
<Row><Cell ss:MergeDown="1"><Data ss:Type="String">Пекарня</Data></Cell>
<Cell><Data ss:Type="String">Пекарь</Data></Cell>
<Cell><Data ss:Type="Number">4</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="String">Тестовод</Data></Cell>
<Cell><Data ss:Type="Number">1.5</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def packed(*parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        for part in parts:
            package.writestr(part, "<a/>")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "пуст"),
        (b"\xef\xbb\xbf \r\n", "пуст"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 500 + "EncryptedPackage".encode("utf-16-le"), "снимите пароль"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 500 + "WordDocument".encode("utf-16-le"), "документ Word"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 500 + "Workbook".encode("utf-16-le"), "старый формат Excel"),
        (packed("word/document.xml"), "документ Word"),
        (packed("xl/workbook.bin"), "xlsb"),
        (packed("read.me"), "архив"),
        (b"%PDF-1.7 ...", "файл PDF"),
        (b"PK\x03\x04broken", "повреждён"),
    ],
)
def test_a_file_that_is_no_table_says_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableTable, match=rf"x\.xlsx: .*{said}"):
        grids_of(data, "x.xlsx")


@pytest.mark.parametrize("data", [PAGE.encode(), SHEET.encode(), PAGE.encode("utf-16")])
def test_a_table_under_the_name_of_old_excel_is_read(data: bytes) -> None:
    session, plan = imported(data, "выгрузка.xls")
    assert tree(session.organization) == {"Пекарня": None} and plan.as_json()["headcount"] == 5.5
    assert {p.name: p.headcount for p in session.organization.all(Position)} == {"Пекарь": 4, "Тестовод": 1.5}


def test_a_table_beyond_measure_is_refused_before_it_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    data = book([["Отдел", "Должность"], *([f"Отдел {n}", "Швея"] for n in range(60))])
    assert grids_of(data, "x.xlsx")
    monkeypatch.setattr(workbook_grids, "MOST_CELLS", 100)
    with pytest.raises(UnreadableTable, match="слишком велика"):
        grids_of(data, "y.xlsx")


@pytest.mark.parametrize(("name", "text", "said"), [("x.json", '[{"a": 1,]', "JSON"), ("x.yaml", "", "пуст")])
def test_lists_that_break_off_say_where(name: str, text: str, said: str) -> None:
    with pytest.raises(UnreadableTable, match=said):
        Session.new("ru").read_import(text.encode(), name)


def test_null_in_a_list_is_nothing() -> None:
    text = """\
- {name: Пекарня, mission: Помогать лавке торговать свежим хлебом, clients: [Лавка]}
- {name: Лавка, mission: null, clients: ~}
- {name: Склад, mission: ~, clients: null}
- {name: "Null", mission: "Помогать пекарне печь", clients: "~"}
"""
    session, plan = imported(text.encode(), "units.yaml")
    missions = {unit.name: bool(unit.mission) for unit in session.organization.all(Unit)}
    assert missions == {"Пекарня": True, "Лавка": False, "Склад": False, "Null": True}
    assert [one.name for one in plan.found if type(one).__name__ == "ExternalClient"] == ["~"]


def test_missions_beside_superiors_do_not_hide_them() -> None:
    text = """\
- {id: a, title: Директор, mission: Помогать цеху расти, reports_to: ~}
- {id: b, title: Мастер, mission: Помогать директору, reports_to: a}
"""
    session, _ = imported(text.encode(), "люди.yaml")
    from tests.exchange.tables import lines

    assert lines(session.organization) == {"Директор": None, "Мастер": "Директор"}


def test_a_real_list_of_groups_keeps_its_known_numbers(shared: Path) -> None:
    name = "S02_kubernetes_sigs.yaml"
    _, plan = imported((shared / "cases" / name).read_bytes(), name)
    fact = json.loads((shared / "cases" / "expected_facts.json").read_text())["S02"]
    assert plan.count(Unit) == plan.missions == fact["with_mission"]
    assert plan.count(ClientLink) == fact["wg_stakeholder_links"]
