"""Distances to the external client, recounted by hand."""

from __future__ import annotations

from designer.analysis.dispute import settle
from designer.analysis.value_chain import lost_without, value_chain
from designer.edits.clients import declare_client
from designer.edits.terms import add_item
from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.relations import Service
from designer.session import Session
from designer.storage.outline import from_outline

# Склад → Цех → покупатели; Юрист and Бухгалтерия both serve Цех; Архив serves nobody.
TEXT = """Склад: Клиент: Цех.
Цех: Клиент: покупатели.
Юрист: Клиент: Цех.
Бухгалтерия: Клиент: Цех.
Архив:"""


def _ids(organization: Organization) -> dict[str, str]:
    return {p.name: p.id for p in organization if isinstance(p, Participant)}


def test_distance_counts_the_arrows_to_the_external_client() -> None:
    organization = from_outline(TEXT)
    ids = _ids(organization)
    chain = value_chain(organization)
    assert {name: chain.distance.get(id) for name, id in ids.items()} == {
        "покупатели": 0, "Цех": 1, "Склад": 2, "Юрист": 2, "Бухгалтерия": 2, "Архив": None,
    }  # fmt: skip
    assert chain.path(ids["Склад"]) == (ids["Склад"], ids["Цех"], ids["покупатели"])
    assert chain.no_path == (ids["Архив"],)
    assert lost_without(organization, ids["Цех"]) == (ids["Бухгалтерия"], ids["Склад"], ids["Юрист"])


def test_those_who_serve_each_other_are_mutual_and_no_fault() -> None:
    organization = from_outline(TEXT)
    ids = _ids(organization)
    with Session(organization).edit(plain("")):
        declare_client(organization, ids["Цех"], ids["Склад"])
    chain = value_chain(organization)
    assert chain.mutual == ((ids["Склад"], ids["Цех"]),)
    assert chain.distance[ids["Цех"]] == 1


def test_without_an_arrow_the_model_does_not_decide() -> None:
    organization = from_outline(TEXT)
    ids = _ids(organization)
    dispute = settle(organization, ids["Бухгалтерия"], ids["Юрист"])
    assert dispute.verdict == "undecided"
    assert [c.name for c in dispute.common_clients] == ["Цех"]
    assert any("Юрист → Бухгалтерия" in p.label.ru for p in dispute.proposals)
    assert len(dispute.message.ru.split()) <= 120
    with Session(organization).edit(plain("")):
        arrow = declare_client(organization, ids["Юрист"], ids["Бухгалтерия"])
        service = add_item(organization, Service, arrow.id, name="Проверка договора")
    decided = settle(organization, ids["Бухгалтерия"], ids["Юрист"], service.id)
    assert decided.verdict == "a"
    assert decided.b_serves_a and not decided.a_serves_b
