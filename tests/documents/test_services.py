"""Tables from client arrows say what is known and mark what is not."""

from __future__ import annotations

from dataclasses import replace

from designer.documents.content.arrows import arrows_from_suppliers, arrows_to_clients
from designer.documents.content.services import (
    DASH,
    NO_CLIENTS,
    NO_LEVEL,
    NO_MEASURES,
    NO_SERVICE,
    NO_SUBORDINATION,
    client_names,
    condition_rows,
    dispute_rows,
    given_rows,
    measure_rows,
    received_rows,
    request_rows,
    strategy_rows,
)
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit
from designer.model.record import Record
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)

PEOPLE: list[Record] = [
    Unit(id="store", name="Склад"),
    Unit(id="shop", name="Цех", head="boss"),
    Position(id="boss", name="Начальник цеха", unit="shop"),
    ExternalClient(id="buyer", name="покупатели"),
    ClientGroup(id="all", name="все цеха", members=("shop",)),
]


def test_an_arrow_without_a_service_is_a_gap() -> None:
    made = Organization([*PEOPLE, ClientLink(id="l", supplier="store", client="shop")], model_id="m")
    assert given_rows(made, arrows_to_clients(made, "store")) == [
        {"id": "l", "name": "Цех", "service": NO_SERVICE, "result": DASH, "deadline": DASH}
    ]
    assert given_rows(made, arrows_to_clients(made, "shop")) is NO_CLIENTS
    assert measure_rows(made, arrows_to_clients(made, "store")) is NO_MEASURES
    given = arrows_to_clients(made, "store")
    assert request_rows(made, given) == [] and strategy_rows(given, "ru") == []


def test_a_member_of_a_group_receives_what_the_group_receives() -> None:
    records = [
        *PEOPLE,
        ClientLink(id="l", supplier="store", client="all"),
        Service(id="s", link="l", name="Выдача", result="материал", deadline="день"),
        RequestProcedure(id="r", link="l", channel="заявка", notice="за день"),
    ]
    made = Organization(records, model_id="m")
    assert received_rows(made, arrows_from_suppliers(made, "shop")) == [
        {
            "id": "s",
            "name": "Склад",
            "service": "Выдача",
            "result": "материал",
            "deadline": "день",
            "request": "заявка; за день",
        }
    ]


def test_external_clients_stand_apart_and_have_no_disputes_inside() -> None:
    records = [
        *PEOPLE,
        ClientLink(id="l", supplier="store", client="buyer"),
        ClientLink(id="k", supplier="store", client="shop"),
        ClientLink(id="h", supplier="boss", client="shop"),
    ]
    made = Organization(records, model_id="m")
    assert client_names(arrows_to_clients(made, "store"), "ru", is_external=True) == "покупатели"
    assert client_names(arrows_to_clients(made, "store"), "ru", is_external=False) == "цех"
    assert dispute_rows(made, made.need(Unit, "store"), "ru") is NO_SUBORDINATION
    head = Position(id="gd", name="Директор")
    below = [replace(r, reports_to="gd") if isinstance(r, Unit) else r for r in records]
    known = Organization([*below, head], model_id="m")
    assert dispute_rows(known, known.need(Unit, "store"), "ru") == [
        {"id": "shop", "name": "Цех", "steps": "начальник цеха", "last": "директор"}
    ]
    assert dispute_rows(made, made.need(Position, "boss"), "ru") == []


def test_conditions_are_ordered_by_kind_and_ask_for_their_level() -> None:
    def condition(id: str, kind: ConditionKind, level: str = "") -> Record:
        return ServiceCondition(id=id, link="l", kind=kind, text="условие", level=level)

    records = [
        *PEOPLE,
        ClientLink(id="l", supplier="store", client="shop", strategy=ServiceStrategy.NO_DISSATISFACTION),
        condition("a", ConditionKind.TAKEN_FOR_GRANTED),
        condition("b", ConditionKind.DELIGHTING),
        condition("c", ConditionKind.CRITICAL, "час"),
    ]
    made = Organization(records, model_id="m")
    rows = condition_rows(made, arrows_to_clients(made, "store"), "ru")
    assert [(row["id"], row["level"]) for row in rows] == [("c", "час"), ("b", DASH), ("a", NO_LEVEL)]
    [strategy] = strategy_rows(arrows_to_clients(made, "store"), "ru")
    assert str(strategy["text"]).startswith(
        "В отношении цеха принята стратегия «не вызывать недовольства»"
    )
