"""The verbs change what they say, keep references whole and refuse with a reason."""

from __future__ import annotations

import pytest

from designer.edits.attention import answer_question
from designer.edits.clients import declare_client, find_arrow, may_declare, reattach
from designer.edits.copying import copied, paste
from designer.edits.diagram import place, placement_of
from designer.edits.participants import add_participant, may_report_to, rename, set_superior, teach_alias
from designer.edits.refusal import Refused
from designer.edits.removal import dependants, remove
from designer.edits.terms import add_item, items_of, move_item
from designer.edits.units import may_nest, nest, set_head
from designer.i18n import plain
from designer.model.attention import OpenQuestion
from designer.model.fields import referred_ids
from designer.model.history import History
from designer.model.organization import Organization
from designer.model.participants import ExternalClient, Position, Unit
from designer.model.relations import ClientLink, Service
from designer.model.work import Function


@pytest.fixture
def history() -> History:
    history = History(
        Organization(
            [
                Unit(id="out", name="Производство"),
                Unit(id="in", name="Цех", parent="out"),
                Position(id="boss", name="Начальник цеха", unit="in"),
                ExternalClient(id="buyers", name="Покупатели"),
            ]
        )
    )
    return history


def _whole(organization: Organization) -> bool:
    return all(target in organization for record in organization for _, target in referred_ids(record))


def test_an_arrow_is_drawn_once_and_not_to_oneself(history: History) -> None:
    with history.edit(plain("")) as org:
        declare_client(org, "in", "buyers")
        with pytest.raises(Refused):
            declare_client(org, "in", "buyers")
    assert may_declare(history.organization, "in", "in") is not None
    assert may_declare(history.organization, "buyers", "in") is not None
    assert may_declare(history.organization, "boss", "in") is None


def test_removing_a_unit_takes_its_arrows_and_hands_over_its_parts(history: History) -> None:
    with history.edit(plain("")) as org:
        link = declare_client(org, "in", "buyers")
        add_item(org, Service, link.id, name="Окна")
        add_item(org, Function, "in", text="Делает окна")
        set_head(org, "in", "boss")
        place(org, "in", "clients", 10, 20)
    assert len(dependants(history.organization, ["in"])) == 4
    with history.edit(plain("")) as org:
        remove(org, ["in"])
    assert history.organization.need(Position, "boss").unit == "out"
    assert {r.id for r in history.organization} == {"out", "boss", "buyers"}
    assert _whole(history.organization)
    history.undo()
    assert find_arrow(history.organization, "in", "buyers") is not None


def test_nobody_stands_in_itself_or_reports_to_itself(history: History) -> None:
    assert may_nest(history.organization, "out", "in") is not None
    assert may_nest(history.organization, "buyers", "out") is not None
    with history.edit(plain("")) as org:
        set_superior(org, "in", "boss")
        nest(org, "in", None)
    assert may_report_to(history.organization, "boss", "in") is not None
    assert history.organization.need(Unit, "in").parent is None


def test_an_arrow_keeps_its_terms_when_its_end_moves(history: History) -> None:
    with history.edit(plain("")) as org:
        link = declare_client(org, "in", "buyers")
        add_item(org, Service, link.id, name="Окна")
        reattach(org, link.id, client="out")
    assert [s.name for s in items_of(history.organization, Service, link.id)] == ["Окна"]
    assert history.organization.need(ClientLink, link.id).client == "out"


def test_items_keep_their_order(history: History) -> None:
    with history.edit(plain("")) as org:
        ids = [add_item(org, Function, "in", text=t).id for t in "абв"]
        move_item(org, ids[2], 0)
    assert [f.text for f in items_of(history.organization, Function, "in")] == ["в", "а", "б"]


def test_a_rename_forgets_case_forms_of_the_old_name(history: History) -> None:
    with history.edit(plain("")) as org:
        rename(org, "in", "  Сборочный   цех ")
        teach_alias(org, "in", "сборка")
        teach_alias(org, "in", "сборка")
        with pytest.raises(Refused):
            rename(org, "in", " ")
    unit = history.organization.need(Unit, "in")
    assert (unit.name, unit.aliases) == ("Сборочный цех", ("сборка",))


def test_a_copy_takes_arrows_among_the_copied_only(history: History) -> None:
    with history.edit(plain("")) as org:
        inner = declare_client(org, "in", "boss")
        declare_client(org, "in", "buyers")
        add_item(org, Service, inner.id, name="Окна")
        place(org, "in", "clients", 10, 20)
    records = copied(history.organization, ["in", "boss"])
    with history.edit(plain("")) as org:
        ids = paste(org, records)
    assert _whole(history.organization)
    new = ids["in"]
    assert [link.client for link in history.organization.referring(ClientLink, new, "supplier")] == [ids["boss"]]
    placement = placement_of(history.organization, new, "clients")
    assert placement is not None and (placement.x, placement.y) == (34, 44)


def test_an_answer_draws_the_waiting_arrows(history: History) -> None:
    with history.edit(plain("")) as org:
        org.put(
            OpenQuestion(id="q", key="who-is:НЦ", words="НЦ", choices=("boss", "in"), suppliers=("out", "in"))
        )
        answer_question(org, "q", "boss")
    organization = history.organization
    assert find_arrow(organization, "out", "boss") and find_arrow(organization, "in", "boss")
    assert organization.need(Position, "boss").abbreviations == ("НЦ",)
    assert organization.find("q") is None


def test_fresh_names_do_not_repeat(history: History) -> None:
    with history.edit(plain("")) as org:
        names = {add_participant(org, Unit).name for _ in range(3)}
    assert len(names) == 3
