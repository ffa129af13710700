"""Drawings of other programs: boxes become units and posts, lines subordination or client arrows; losses are listed."""

from __future__ import annotations

import base64
import json
import urllib.parse
import zlib
from pathlib import Path

import pytest

from designer.exchange.grids import UnreadableTable
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit
from designer.model.relations import ClientLink, Service
from designer.session import Session
from tests.exchange.tables import imported, kinds, read_again, tree

CELLS = """<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="a" value="&lt;b&gt;Мельница&lt;/b&gt;&lt;br&gt;главная" vertex="1" parent="1"><mxGeometry y="10"/></mxCell>
<UserObject id="b" label="Помол"><mxCell vertex="1" parent="1"><mxGeometry y="90"/></mxCell></UserObject>
<mxCell id="c" value="Начальник склада" vertex="1" parent="1"><mxGeometry y="90"/></mxCell>
<mxCell id="d" value="" vertex="1" parent="1"><mxGeometry y="170"/></mxCell>
<mxCell id="t" value="рисунок 1" style="text;html=1" vertex="1" parent="1"/>
<mxCell id="e1" edge="1" source="a" target="b" parent="1"/>
<mxCell id="e2" edge="1" source="a" target="c" parent="1"/>
<mxCell id="e3" edge="1" source="b" target="d" parent="1"/>
<mxCell id="e4" edge="1" source="b" parent="1"/>
<mxCell id="e5" edge="1" source="c" target="c" parent="1"/>
</root></mxGraphModel>"""
ARCHIMATE = """<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<elements>
<element identifier="u1" xsi:type="BusinessActor"><name xml:lang="ru">Пекарня</name></element>
<element identifier="u2" xsi:type="BusinessActor"><name>Печь</name></element>
<element identifier="r1" xsi:type="BusinessRole"><name>Пекарь</name></element>
<element identifier="g1" xsi:type="BusinessCollaboration"><name>Смена</name></element>
<element identifier="s1" xsi:type="BusinessService"><name>Выпечка</name></element>
<element identifier="p1" xsi:type="BusinessProcess"><name>Печь хлеб</name></element>
<element identifier="x1" xsi:type="Device"><name>Тестомес</name></element>
</elements><relationships>
<relationship identifier="1" source="u1" target="u2" xsi:type="Composition"/>
<relationship identifier="2" source="u2" target="r1" xsi:type="Assignment"/>
<relationship identifier="3" source="g1" target="r1" xsi:type="Aggregation"/>
<relationship identifier="4" source="r1" target="p1" xsi:type="Assignment"/>
<relationship identifier="5" source="p1" target="s1" xsi:type="Realization"/>
<relationship identifier="6" source="s1" target="u1" xsi:type="Serving"/>
<relationship identifier="7" source="u2" target="u1" xsi:type="Serving"><name>тепло</name></relationship>
<relationship identifier="8" source="u2" target="u1" xsi:type="Composition"/>
</relationships></model>"""
FLOW = """\
```mermaid
flowchart LR
    %% who serves whom
    subgraph shop [Лавка]
        A["Продавец<br>хлеба"] -->|свежий хлеб| B(покупатели)
        C -- мука --> D
    end
    C[Мельница] & D[Пекарня] -.-> A; D ==> E@{ shape: rounded, label: "Весовая" }
    style A fill:#fff
```
"""


def _packed(words: str) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(urllib.parse.quote(words).encode()) + packer.flush()
    return f'<mxfile><diagram name="1">{base64.b64encode(data).decode()}</diagram></mxfile>'.encode()


@pytest.mark.parametrize(
    "data", [CELLS.encode(), _packed(CELLS), f"<mxfile><diagram>{CELLS}</diagram></mxfile>".encode()]
)
def test_a_drawio_chart_packed_or_plain(data: bytes) -> None:
    session, plan = imported(data, "x.drawio")
    assert tree(session.organization) == {
        "Мельница главная": None, "Помол": "Мельница главная", "Подразделение без названия": "Помол"
    }  # fmt: skip
    assert [p.name for p in session.organization.all(Position)] == ["Начальник склада"]
    assert kinds(plan) == {"unnamed": 1, "dangling-parent": 1, "self-report": 1}
    assert [rest.text for rest in plan.left_over] == ["рисунок 1"]
    assert read_again(session, data, "x.drawio").found == ()


def test_lines_of_a_drawing_can_be_read_as_client_arrows() -> None:
    _, plan = imported(CELLS.encode(), "x.drawio", None, lines="clients")
    assert plan.count(ClientLink) == 3 and plan.settings[0].chosen == "clients"


def test_a_damaged_page_says_what_to_do() -> None:
    for data in (b"<mxfile><diagram>not packed</diagram></mxfile>", b"<mxfile><diagram>", b"<mxfile>"):
        with pytest.raises(UnreadableTable):
            Session.new("ru").read_import(data, "x.drawio")


def test_an_archimate_model() -> None:
    session, plan = imported(ARCHIMATE.encode(), "x.xml")
    organization = session.organization
    assert tree(organization) == {"Пекарня": None, "Печь": "Пекарня"} and kinds(plan) == {"loop": 1}
    baker = organization.all(Position)[0]
    assert organization.all(ClientGroup)[0].members == (baker.id,) and baker.unit is not None
    assert {s.name for s in organization.all(Service)} == {"Выпечка", "тепло"}
    assert {str(rest.where) for rest in plan.left_over} >= {"Device: 1\u00a0элемент", "BusinessProcess: 1\u00a0элемент"}


def test_a_mermaid_flowchart() -> None:
    session, plan = imported(FLOW.encode(), "x.md")
    organization = session.organization
    names = {p.id: p.name for kind in (Unit, Position, ExternalClient) for p in organization.all(kind)}
    arrows = {(names[a.supplier], names[a.client]) for a in organization.all(ClientLink)}
    assert arrows == {
        ("Продавец хлеба", "покупатели"), ("Мельница", "Пекарня"), ("Мельница", "Продавец хлеба"),
        ("Пекарня", "Продавец хлеба"), ("Пекарня", "Весовая"),
    }  # fmt: skip
    assert {s.name for s in organization.all(Service)} == {"свежий хлеб", "мука"}
    assert [p.name for p in organization.all(ExternalClient)] == ["покупатели"]
    assert tree(organization)["Мельница"] == "Лавка" and plan.anomalies == () and plan.left_over == ()


def test_a_mermaid_mind_map() -> None:
    session, _ = imported("mindmap\n  root((Завод))\n    Цех\n      Участок\n    Склад\n".encode(), "x.mmd")
    assert tree(session.organization) == {"Завод": None, "Цех": "Завод", "Участок": "Цех", "Склад": "Завод"}


def _arrows(session: Session) -> set[tuple[str, str]]:
    organization = session.organization
    names = {p.id: p.name for kind in (Unit, Position, ExternalClient, ClientGroup) for p in organization.all(kind)}
    return {(names[a.supplier], names[a.client]) for a in organization.all(ClientLink)}


def test_lines_of_mermaid_with_ids_quotes_two_heads_none_or_hidden() -> None:
    text = """flowchart BT
      A@{ shape: rounded, label: "Учёт" } e1@--> B["Кадры"]
      B --"график отпусков"--> C["Мастера"]
      C <--> D[Склад]
      D --- E[Охрана]
      A ~~~ E
      E:::external
      class C,D position
    """
    session, plan = imported(text.encode(), "x.mmd")
    assert _arrows(session) == {("Учёт", "Кадры"), ("Кадры", "Мастера"), ("Мастера", "Склад"), ("Склад", "Мастера")}
    assert {s.name for s in session.organization.all(Service)} == {"график отпусков"}
    assert [e.name for e in session.organization.all(ExternalClient)] == ["Охрана"]
    assert {p.name for p in session.organization.all(Position)} == {"Мастера", "Склад"}
    assert [(rest.text, "наконечник" in str(rest.why)) for rest in plan.left_over] == [("Склад — Охрана", True)]


def test_each_drawing_of_a_text_is_read_by_itself() -> None:
    text = """# Всё вместе
```mermaid
graph TD;
  A[Директор]-->B[Главный инженер];
  A-->C[Цех];
```
~~~mermaid
flowchart LR
  A[Цех] -- детали --> B[Склад]
  B -- отгрузка --> C[Клиенты]
~~~
```mermaid
mindmap
  Склад
    Приёмка
```
"""
    session, plan = imported(text.encode(), "x.md")
    assert _arrows(session) == {("Цех", "Склад"), ("Склад", "Клиенты")}
    assert tree(session.organization) == {"Цех": None, "Склад": None, "Приёмка": "Склад"}
    assert {p.name for p in session.organization.all(Position)} == {"Директор", "Главный инженер"}
    assert plan.settings[0].chosen == "pages" and len(plan.settings[0].choices) == 3


def test_a_box_on_two_pages_is_one_and_a_label_may_name_a_post_and_its_holder() -> None:
    def page(name: str, cells: str) -> str:
        head = '<root><mxCell id="0"/><mxCell id="1" parent="0"/>'
        return f'<diagram name="{name}"><mxGraphModel>{head}{cells}</root></mxGraphModel></diagram>'

    def box(id: str, label: str, parent: str = "1", style: str = "") -> str:
        return f'<mxCell id="{id}" value="{label}" style="{style}" vertex="1" parent="{parent}"/>'

    def line(id: str, source: str, target: str, label: str = "", style: str = "") -> str:
        ends = f'source="{source}" target="{target}"'
        return f'<mxCell id="{id}" value="{label}" style="{style}" edge="1" parent="1" {ends}/>'

    boss = "&lt;b&gt;Генеральный директор&lt;/b&gt;&lt;div&gt;Зуев И.И.&lt;/div&gt;"
    first = page(
        "Структура",
        box("2", boss) + box("3", "Производство", style="swimlane") + box("4", "Цех", "3") + line("5", "2", "3"),
    )
    second = page(
        "Клиенты",
        box("2", "Снабжение") + box("3", "Цех") + box("4", "Клиенты", style="ellipse") + box("g", "", style="group")
        + box("5", "Охрана", "g") + line("6", "2", "3", "сырьё")
        + line("7", "4", "3", "", "startArrow=open;endArrow=none") + line("8", "5", "3", "", "endArrow=none"),
    )  # fmt: skip
    session, plan = imported(f"<mxfile>{first}{second}</mxfile>".encode(), "x.drawio")
    organization = session.organization
    (chief,) = organization.all(Position)
    assert (chief.name, chief.holders) == ("Генеральный директор", ("Зуев И.И.",))
    assert tree(organization) == {"Производство": None, "Цех": "Производство", "Снабжение": None, "Охрана": None}
    assert _arrows(session) == {("Снабжение", "Цех"), ("Цех", "Клиенты")}
    assert [rest.text for rest in plan.left_over] == ["Охрана — Цех"] and not kinds(plan)


def test_a_service_may_serve_the_work_of_somebody() -> None:
    data = ARCHIMATE.replace('source="s1" target="u1"', 'source="s1" target="p2"')
    element, relation = "</elements>", "</relationships>"
    data = data.replace(
        element,
        '<element identifier="p2" xsi:type="BusinessProcess"><name>Торговать</name></element>'
        f'<element identifier="u3" xsi:type="BusinessActor"><name>Лавка</name></element>{element}',
    )
    data = data.replace(
        relation, f'<relationship identifier="9" source="u3" target="p2" xsi:type="Assignment"/>{relation}'
    )
    session, _ = imported(data.encode(), "x.xml")
    assert ("Пекарь", "Лавка") in _arrows(session)


def test_groups_with_missions_and_clients() -> None:
    groups = [
        {"name": "Мельница", "mission": "Помогать пекарне печь.", "clients": ["Пекарня", "Соседи"], "chat": "x"},
        {"name": "Пекарня", "mission": "Wir helfen den Kunden und der Stadt, das Brot zu essen."},
    ]
    _, plan = imported(json.dumps({"teams": groups}).encode(), "x.json")
    assert (plan.count(Unit), plan.count(ClientLink), plan.count(ExternalClient)) == (2, 2, 1)
    assert kinds(plan) == {"unsupported-language": 1} and [str(r.where) for r in plan.left_over] == ["поле chat"]


def test_real_drawings_give_their_known_numbers(shared: Path) -> None:
    facts = json.loads((shared / "cases" / "expected_facts.json").read_text())
    session, plan = imported((shared / "cases" / "D04_drawio_org_chart_3.drawio").read_bytes(), "D04.drawio")
    assert plan.count(Unit) + plan.count(Position) == facts["D04"]["vertices"] and plan.anomalies == ()
    lines = [*session.organization.all(Unit), *session.organization.all(Position)]
    joined = sum(bool(getattr(p, "parent", None) or getattr(p, "unit", None) or p.reports_to) for p in lines)
    assert joined == facts["D04"]["edges_with_both_ends"]
    _, plan = imported((shared / "cases" / "D02_Archisurance_exchange.xml").read_bytes(), "D02.xml")
    by_type = facts["D02"]["by_type"]
    assert (plan.count(Unit), plan.count(Position)) == (by_type["BusinessActor"], by_type["BusinessRole"])
    _, plan = imported((shared / "cases" / "D08_va_mobile_team.mmd").read_bytes(), "D08.mmd")
    assert plan.count(Unit) + plan.count(Position) == 24
    _, plan = imported((shared / "cases" / "D05_drawio_orgchart.csv").read_bytes(), "D05.csv")
    assert plan.count(Position) == 4


CHART = """flowchart TD
  Г[Генеральный директор] --> К[Коммерческий директор]
  Г --> О["Главный механик (3 чел.)"]
  Г --> Л[Лаборатория]
  К --> П["Отдел проб (ОП)"] & Р["Служба развоза<br>(12 чел.)"]
  О --> Л
  О --> С[Слесарка — 4 чел.]
  К -.-> С
  П == образцы ==> Л
  subgraph Условные обозначения
    З[подчинение]
  end
"""


def test_a_chart_with_a_few_second_lines_is_a_chart_and_these_lines_are_a_choice() -> None:
    session, plan = imported(CHART.encode(), "x.mmd")
    organization = session.organization
    names = {p.id: p.name for kind in (Unit, Position) for p in organization.all(kind)}
    lines = {p.name: names.get(p.reports_to or "") for kind in (Unit, Position) for p in organization.all(kind)}
    assert lines == {
        "Генеральный директор": None, "Коммерческий директор": "Генеральный директор",
        "Главный механик": "Генеральный директор", "Отдел проб": "Коммерческий директор",
        "Служба развоза": "Коммерческий директор", "Слесарка": "Главный механик", "Лаборатория": "Главный механик",
    }  # fmt: skip
    heads = {u.name: u.stated_headcount for u in organization.all(Unit)}
    assert heads["Служба развоза"] == 12.0 and heads["Слесарка"] == 4.0
    assert [u.abbreviations for u in organization.all(Unit) if u.name == "Отдел проб"] == [("ОП",)]
    assert {rest.text for rest in plan.left_over} == {
        "Условные обозначения", "подчинение", "Генеральный директор → Лаборатория",
        "Коммерческий директор → Слесарка", "Отдел проб → Лаборатория: образцы",
    }  # fmt: skip
    said = {setting["id"]: setting for setting in plan.as_json()["settings"]}
    assert said["lines"]["chosen"] == "reporting" and set(said["second-lines"]["choices"]) == {"leave", "clients"}
    served, again = imported(CHART.encode(), "x.mmd", None, **{"second-lines": "clients"})
    assert ("Отдел проб", "Лаборатория") in _arrows(served) and {s.name for s in served.organization.all(Service)} == {
        "образцы"
    }
    assert again.count(ClientLink) == 3


def test_a_net_of_equals_stays_one_of_clients() -> None:
    text = "flowchart LR\n  А[Закупки] --> Б[Цех] & В[Склад]\n  Б --> Г[Сборка]\n  В --> Г\n"
    _, plan = imported(text.encode(), "x.mmd")
    assert plan.count(ClientLink) == 4 and plan.settings[0].chosen == "clients"


def test_the_boxes_of_a_legend_are_nobody() -> None:
    def box(id: str, label: str, y: int, style: str = "") -> str:
        place = f'<mxGeometry x="700" y="{y}"/>'
        return f'<mxCell id="{id}" value="{label}" style="{style}" vertex="1" parent="1">{place}</mxCell>'

    legend = box("l1", "Легенда", 400, "text;html=1;") + box("l2", "Временный проект", 430)
    data = CELLS.replace("</root>", legend + "</root>").encode()
    session, plan = imported(data, "x.drawio")
    assert "Временный проект" not in tree(session.organization)
    assert "Временный проект" in {rest.text for rest in plan.left_over}


def test_an_actor_of_archimate_who_is_only_served_and_called_a_customer_stands_outside() -> None:
    data = ARCHIMATE.replace("<name>Печь</name>", "<name>Покупатели</name>")
    assert not imported(data.encode(), "x.xml")[1].count(ExternalClient), "a part of the bakery"
    served = '<element identifier="u9" xsi:type="BusinessActor"><name>Покупатели</name></element></elements>'
    data = ARCHIMATE.replace("</elements>", served).replace('source="s1" target="u1"', 'source="s1" target="u9"')
    assert imported(data.encode(), "x.xml")[1].count(ExternalClient) == 1
