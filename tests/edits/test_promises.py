"""What each verb promises: what it sets, what it leaves alone, what it refuses, and what it says then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from designer.edits import (
    attention,
    clients,
    company,
    copying,
    diagnosis,
    diagram,
    disputes,
    documents,
    feedback,
    kinds,
    participants,
    remarks,
    removal,
    returned_edits,
    saved_views,
    terms,
    typical_terms,
    units,
)
from designer.edits.refusal import Refusal, Refused, insist
from designer.i18n import Text, plain
from designer.model.attention import AcceptedFinding, OpenQuestion
from designer.model.company import GlossaryEntry
from designer.model.diagnosis import Answer, Diagnosis, DiagnosisAnswer, SupportFunction
from designer.model.diagram import Placement, Route, placement_id
from designer.model.feedback import Improvement, ImprovementKind, SurveyRound, Thanks
from designer.model.history import History
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit, UnitKind
from designer.model.register import (
    DocumentStatus,
    IssuedDocument,
    OwnWording,
    RejectedEdit,
    Remark,
    RemarkState,
    Sheet,
    Signature,
)
from designer.model.relations import ClientLink, ConditionKind, Measure, Service, ServiceCondition, ServiceStrategy
from designer.model.saved_views import SavedView
from designer.model.talk import DisputeCase, Message
from designer.model.work import Duty

DAY = date(2026, 1, 5)


@pytest.fixture
def model() -> Iterator[Organization]:
    """Завод holds Цех with its master, Склад stands beside; Склад serves Цех; an edit is open."""
    organization = Organization(
        [
            Unit(id="works", name="Завод"),
            Unit(id="shop", name="Цех", parent="works"),
            Unit(id="store", name="Склад", forms={"gent": "склада"}),
            Position(id="master", name="Мастер", unit="shop", holders=("Пётр",)),
            Position(id="clerk", name="Учётчик"),
            ExternalClient(id="buyers", name="Покупатели"),
            ClientGroup(id="group", name="Все", members=("shop",)),
            ClientLink(id="arrow", supplier="store", client="shop", strategy=ServiceStrategy.DELIGHT),
            ClientLink(id="other", supplier="shop", client="buyers"),
            Service(id="service", link="arrow", name="Выдача"),
        ],
        model_id="m",
    )
    with History(organization).edit(plain("edit")):
        yield organization


def english(refusal: Refusal | None) -> str:
    assert refusal is not None and refusal.reason.ru != refusal.reason.en
    return refusal.reason.en


def refused(words: str, edit: Callable[..., object], *given: Any, **named: Any) -> None:
    """Hold that an edit is refused with these words and changes nothing."""
    organization: Organization = given[0]
    before = organization.snapshot()
    with pytest.raises(Refused) as caught:
        edit(*given, **named)
    assert words in english(caught.value.refusal) and str(caught.value) == caught.value.refusal.reason.ru
    assert organization.snapshot() == before


def test_only_a_refusal_is_raised() -> None:
    insist(None)
    with pytest.raises(Refused):
        insist(Refusal(Text(ru="нет", en="no")))


# -- names ---------------------------------------------------------------------------------------


def test_plain_fields_of_anybody_can_be_set(model: Organization) -> None:
    participants.set_fields(model, "shop", note="Заметка", stated_headcount=12.0)
    assert model.need(Unit, "shop") == Unit(
        id="shop", name="Цех", parent="works", note="Заметка", stated_headcount=12.0
    )


def test_abbreviations_are_cleaned_of_empty_ones_and_repeats(model: Organization) -> None:
    participants.set_abbreviations(model, "shop", (" Ц ", "", "МЦ", "Ц", "  "))
    assert model.need(Unit, "shop").abbreviations == ("Ц", "МЦ")


def test_one_case_form_is_set_or_taken_back_and_the_others_stay(model: Organization) -> None:
    participants.override_form(model, "store", "datv", " складу ")
    participants.override_form(model, "store", "ablt", "складом")
    assert list(model.need(Unit, "store").forms.items()) == [
        ("ablt", "складом"),
        ("datv", "складу"),
        ("gent", "склада"),
    ]
    participants.override_form(model, "store", "gent", " ")
    assert list(model.need(Unit, "store").forms) == ["ablt", "datv"]


@pytest.mark.parametrize(
    ("name", "is_fresh"),
    [
        ("Новое подразделение", True),
        ("Новое подразделение 12", True),
        ("New unit", True),
        ("New unit 2", True),
        ("Новое подразделение продаж", False),
        ("Самое Новое подразделение", False),
        ("Цех", False),
        ("", False),
    ],
)
def test_who_was_never_named_is_known(name: str, is_fresh: bool) -> None:
    assert participants.has_fresh_name(Unit(id="u", name=name)) is is_fresh


def test_a_group_holds_those_who_are_here_once_and_never_itself(model: Organization) -> None:
    participants.set_members(model, "group", ("store", "gone", "shop", "store", "group"))
    assert model.need(ClientGroup, "group").members == ("store", "shop")


def test_reporting_in_a_circle_is_refused(model: Organization) -> None:
    participants.set_superior(model, "clerk", "master")
    refused("in a circle", participants.set_superior, model, "master", "clerk")
    refused("in a circle", participants.set_superior, model, "master", "master")
    participants.set_superior(model, "clerk", None)
    assert model.need(Position, "clerk").reports_to is None


# -- structure -----------------------------------------------------------------------------------


def test_units_and_positions_are_nested_each_by_its_own_field(model: Organization) -> None:
    units.nest(model, "store", "works")
    units.nest(model, "clerk", "store")
    assert (model.need(Unit, "store").parent, model.need(Position, "clerk").unit) == ("works", "store")
    units.nest(model, "clerk", None)
    assert model.need(Position, "clerk").unit is None


def test_nobody_is_nested_where_he_cannot_stand(model: Organization) -> None:
    refused("Only units and positions", units.nest, model, "buyers", "shop")
    refused("Only a unit can hold", units.nest, model, "store", "master")
    refused("part of itself", units.nest, model, "works", "shop")
    refused("part of itself", units.nest, model, "works", "works")


def test_a_head_who_stands_nowhere_moves_into_the_unit_and_one_who_stands_somewhere_stays(model: Organization) -> None:
    units.set_head(model, "store", "clerk")
    units.set_head(model, "works", "master")
    assert (model.need(Unit, "store").head, model.need(Position, "clerk").unit) == ("clerk", "store")
    assert (model.need(Unit, "works").head, model.need(Position, "master").unit) == ("master", "shop")
    units.set_head(model, "store", None)
    assert model.need(Unit, "store").head is None and model.need(Position, "clerk").unit == "store"


def test_one_of_another_kind_keeps_its_id_its_words_and_its_place(model: Organization) -> None:
    model.put(Unit(id="part", name="Участок", parent="shop", kind=UnitKind.TEAM, note="Заметка"))
    kinds.change_kind(model, "part", Position)
    assert model.find("part") == Position(id="part", name="Участок", unit="shop", note="Заметка")
    kinds.change_kind(model, "part", Unit)
    assert model.find("part") == Unit(id="part", name="Участок", parent="shop", note="Заметка")
    kinds.change_kind(model, "part", ExternalClient)
    assert model.find("part") == ExternalClient(id="part", name="Участок", note="Заметка")
    kinds.change_kind(model, "part", Unit)
    assert model.find("part") == Unit(id="part", name="Участок", note="Заметка")


def test_one_to_whom_others_refer_as_what_it_is_keeps_its_kind(model: Organization) -> None:
    refused("“Цех”, field “Part of”", kinds.change_kind, model, "works", Position)
    refused("“Все”, field “Members”", kinds.change_kind, model, "shop", ExternalClient)
    model.put(Duty(id="duty", owner="clerk", text="Считать"))
    refused("“Считать”, field “Position”", kinds.change_kind, model, "clerk", Unit)
    assert kinds.may_change_kind(model, "works", Unit) is None
    before = model.snapshot()
    kinds.change_kind(model, "works", Unit)
    assert model.snapshot() == before


def test_a_removed_one_is_forgotten_by_lists_and_single_fields(model: Organization) -> None:
    participants.set_members(model, "group", ("store", "shop"))
    units.set_head(model, "works", "master")
    removal.remove(model, ["shop", "master", "gone"])
    assert model.need(ClientGroup, "group").members == ("store",)
    assert model.need(Unit, "works").head is None
    assert {"arrow", "other", "service", "shop", "master"}.isdisjoint(r.id for r in model)


def test_parts_of_what_goes_stand_in_the_nearest_unit_that_stays(model: Organization) -> None:
    model.put(Unit(id="part", name="Участок", parent="shop"))
    units.nest(model, "works", None)
    removal.remove(model, ["shop"])
    assert model.need(Unit, "part").parent == "works" and model.need(Position, "master").unit == "works"
    removal.remove(model, ["works", "master"])
    assert model.need(Unit, "part").parent is None and "master" not in model


def test_what_would_go_along_is_known_before(model: Organization) -> None:
    assert {r.id for r in removal.dependants(model, ["shop"])} == {"arrow", "other", "service"}
    assert removal.is_participant(model, "shop") and not removal.is_participant(model, "arrow")


# -- arrows and terms ----------------------------------------------------------------------------


def test_an_end_of_an_arrow_is_refused_where_no_arrow_could_be_drawn(model: Organization) -> None:
    refused("a client of itself", clients.reattach, model, "arrow", supplier="shop")
    refused("Only a unit or a position", clients.reattach, model, "arrow", supplier="buyers")
    refused("no such client", clients.reattach, model, "arrow", client="gone")
    clients.declare_client(model, "store", "buyers")
    refused("there already", clients.reattach, model, "arrow", client="buyers")
    before = model.snapshot()
    clients.reattach(model, "arrow", client="shop")
    assert model.snapshot() == before


def test_strategy_and_turn_of_an_arrow(model: Organization) -> None:
    clients.set_strategy(model, "other", ServiceStrategy.NO_DISSATISFACTION)
    clients.set_strategy(model, "arrow", None)
    clients.put_first(model, "other", "arrow")
    assert [model.need(ClientLink, id).strategy for id in ("other", "arrow")] == [
        ServiceStrategy.NO_DISSATISFACTION,
        None,
    ]
    assert [model.need(ClientLink, id).turn for id in ("other", "arrow")] == [1.0, 2.0]


def test_items_are_added_at_the_end_and_moved_within_their_list(model: Organization) -> None:
    made = [terms.add_item(model, Service, "arrow", name=name) for name in ("Приём", "Учёт")]
    assert [item.order for item in made] == [1.0, 2.0]
    assert terms.add_item(model, Measure, "arrow").order == 0.0
    assert terms.add_item(model, Service, "arrow", order=0.5).order == 0.5
    terms.move_item(model, made[1].id, 0)
    assert [s.name for s in terms.items_of(model, Service, "arrow")] == ["Учёт", "Выдача", "", "Приём"]
    terms.move_item(model, made[1].id, 99)
    assert [s.name for s in terms.items_of(model, Service, "arrow")] == ["Выдача", "", "Приём", "Учёт"]
    assert [s.order for s in terms.items_of(model, Service, "arrow")] == [0.0, 1.0, 2.0, 3.0]
    terms.move_item(model, made[1].id, -5)
    assert terms.items_of(model, Service, "arrow")[0].name == "Учёт"
    for edit in (lambda: terms.move_item(model, "gone", 0), lambda: terms.change_item(model, "gone", name="x")):
        with pytest.raises(KeyError, match="gone"):
            edit()


def test_the_first_service_is_named_and_an_arrow_without_one_gets_it(model: Organization) -> None:
    terms.add_item(model, Service, "arrow", name="Приём")
    terms.put_first_service(model, "arrow", "Отпуск")
    terms.put_first_service(model, "other", "Отгрузка")
    assert [s.name for s in terms.items_of(model, Service, "arrow")] == ["Отпуск", "Приём"]
    assert [s.name for s in terms.items_of(model, Service, "other")] == ["Отгрузка"]


def test_terms_of_another_arrow_take_the_place_of_ones_own(model: Organization) -> None:
    terms.add_item(model, ServiceCondition, "arrow", text="Без очереди", kind=ConditionKind.DELIGHTING)
    terms.add_item(model, Service, "other", name="Своё")
    typical_terms.copy_terms(model, "arrow", "other")
    assert [s.name for s in terms.items_of(model, Service, "other")] == ["Выдача"]
    (condition,) = terms.items_of(model, ServiceCondition, "other")
    assert (condition.text, condition.kind) == ("Без очереди", ConditionKind.DELIGHTING)
    assert model.need(ClientLink, "other").strategy is ServiceStrategy.DELIGHT
    assert [s.name for s in terms.items_of(model, Service, "arrow")] == ["Выдача"]
    refused("the same arrow", typical_terms.copy_terms, model, "arrow", "arrow")
    removal.remove(model, [s.id for kind in (Service, ServiceCondition) for s in model.all(kind)])
    refused("no terms yet", typical_terms.copy_terms, model, "arrow", "other")
    assert not typical_terms.has_terms(model, "arrow")


def test_typical_terms_fill_only_what_is_empty(model: Organization) -> None:
    terms.change_item(model, "service", name="Проверка договоров аренды")
    terms.add_item(model, ServiceCondition, "arrow", text="Своё", kind=ConditionKind.CRITICAL)
    typical = typical_terms.likely_terms(model, "arrow", "ru")
    assert typical is not None and typical.id == "legal"
    typical_terms.fill_typical(model, "arrow", typical, "ru")
    assert [s.name for s in terms.items_of(model, Service, "arrow")] == ["Проверка договоров аренды"]
    kinds_now = {c.kind: c.text for c in terms.items_of(model, ServiceCondition, "arrow")}
    assert kinds_now[ConditionKind.CRITICAL] == "Своё" and set(kinds_now) == set(ConditionKind)
    before = model.snapshot()
    typical_terms.fill_typical(model, "arrow", typical, "ru")
    assert model.snapshot() == before
    typical_terms.fill_typical(model, "other", typical, "en")
    assert [s.name for s in terms.items_of(model, Service, "other")] == ["Review of contracts"]


def test_a_word_of_rank_decides_only_where_no_other_word_does(model: Organization) -> None:
    def likely(name: str) -> str | None:
        model.put(replace(model.need(Unit, "shop"), name=name))
        found = typical_terms.likely_terms(model, "other", "ru")
        return found.id if found else None

    assert likely("Главный юрист") == "legal" and likely("Юрист") == "legal"
    assert likely("Директор") == "decision" and likely("Весёлая песня") is None


# -- drawings ------------------------------------------------------------------------------------


def spot(model: Organization, id: str = "shop", view: str = "clients") -> Placement:
    found = diagram.placement_of(model, id, view)
    assert found is not None
    return found


def test_a_place_is_kept_to_a_tenth_and_each_view_has_its_own(model: Organization) -> None:
    diagram.place(model, "shop", "clients", 10.04, -20.06)
    diagram.place_all(model, "structure", {"shop": (1.0, 2.0), "store": (3.0, 4.0)})
    assert (spot(model).x, spot(model).y) == (10.0, -20.1)
    assert {id: (p.x, p.y) for id, p in diagram.placements(model, "structure").items()} == {
        "shop": (1.0, 2.0),
        "store": (3.0, 4.0),
    }
    assert list(diagram.placements(model, "clients")) == ["shop"]


def test_a_place_a_size_a_pin_and_a_fold_do_not_disturb_each_other(model: Organization) -> None:
    diagram.place(model, "shop", "clients", 10, 20)
    diagram.resize(model, "shop", "clients", 100.04, 50.06)
    diagram.pin(model, "shop", "clients", True)
    diagram.collapse(model, "shop", "clients", True)
    assert spot(model) == Placement(
        id=placement_id("shop", "clients"),
        participant="shop",
        x=10.0,
        y=20.0,
        width=100.0,
        height=50.1,
        pinned=True,
        collapsed=True,
    )
    diagram.resize(model, "shop", "clients", None, 70)
    assert (spot(model).width, spot(model).height) == (None, 70)


def test_room_of_its_own_goes_along_and_room_made_by_parts_does_not(model: Organization) -> None:
    diagram.place(model, "shop", "clients", 10, 20)
    diagram.shift_room(model, "shop", "clients", 5, -3)
    diagram.shift_room(model, "store", "clients", 5, -3)
    assert (spot(model).x, spot(model).y) == (10, 20) and diagram.placement_of(model, "store", "clients") is None
    diagram.resize(model, "shop", "clients", 100, 50)
    diagram.shift_room(model, "shop", "clients", 5, -3)
    assert (spot(model).x, spot(model).y) == (15, 17)
    diagram.shift_room(model, "shop", "clients", 0, 1)
    assert (spot(model).x, spot(model).y) == (15, 18)


def test_corners_are_kept_to_a_tenth_and_none_take_the_route_away(model: Organization) -> None:
    diagram.set_corners(model, "arrow", "clients", ((1.04, 2.06), (3, 4)))
    (route,) = model.all(Route)
    assert route == Route(id=placement_id("arrow", "clients"), link="arrow", points=((1.0, 2.1), (3, 4)))
    diagram.set_corners(model, "arrow", "clients", ())
    diagram.set_corners(model, "arrow", "clients", ())
    assert model.all(Route) == []


# -- the company, its checks and views -----------------------------------------------------------


def test_checks_are_weighed_and_switched_one_by_one_and_kept_in_order(model: Organization) -> None:
    for code in ("S001", "M001", "C001"):
        company.weigh_check(model, code, "error")
        company.switch_check(model, code, False)
    assert list(model.company.severities) == ["C001", "M001", "S001"]
    assert model.company.disabled_checks == ("C001", "M001", "S001")
    company.weigh_check(model, "M001", None)
    company.weigh_check(model, "C001", "advice")
    company.switch_check(model, "M001", True)
    assert model.company.severities == {"C001": "advice", "S001": "error"}
    assert model.company.disabled_checks == ("C001", "S001")
    refused("no severity “fatal”", company.weigh_check, model, "M001", "fatal")


def test_words_of_the_method_are_called_by_ones_own_and_given_back(model: Organization) -> None:
    company.call_so(model, "клиент", " Заказчик ")
    assert model.company.vocabulary == {"клиент": "заказчик"}
    refused("will not do", company.call_so, model, "клиент", "те, кто платит")
    assert company.may_call_so("клиент", " ") is None
    company.call_so(model, "клиент", "Клиент")
    assert model.company.vocabulary == {}
    company.call_so(model, "клиент", "заказчик")
    company.call_so(model, "клиент", "")
    assert model.company.vocabulary == {}


def test_a_view_of_the_same_name_is_replaced_and_empty_conditions_are_left_out(model: Organization) -> None:
    first = saved_views.save_view(model, " Мой   вид ", "clients", "", {"unit": "shop", "kind": "", "case": "x"})
    assert (first.name, list(first.conditions.items())) == ("Мой вид", [("case", "x"), ("unit", "shop")])
    second = saved_views.save_view(model, "МОЙ ВИД", "structure", "load", {})
    other = saved_views.save_view(model, "Другой", "clients", "", {})
    assert second.id == first.id and model.count(SavedView) == 2
    assert model.need(SavedView, first.id) == second and second.view == "structure"
    saved_views.drop_view(model, other.id)
    assert model.all(SavedView) == [second]
    refused("Name the view", saved_views.save_view, model, "  ", "clients", "", {})


# -- the register --------------------------------------------------------------------------------

S = DocumentStatus


@pytest.mark.parametrize(
    ("now", "allowed"),
    [
        (S.ISSUED, {S.IN_SIGN_OFF, S.SIGNED, S.WITHDRAWN}),
        (S.IN_SIGN_OFF, {S.ISSUED, S.SIGNED, S.WITHDRAWN}),
        (S.SIGNED, {S.WITHDRAWN}),
        (S.WITHDRAWN, {S.ISSUED}),
    ],
)
def test_a_document_takes_only_the_next_steps(model: Organization, now: S, allowed: set[S]) -> None:
    model.put(IssuedDocument(id="d", kind="regulation", subject="shop", status=now))
    assert {status for status in S if documents.may_become(model, "d", status) is None} == allowed
    words = {S.SIGNED: "Issue the next revision", S.WITHDRAWN: "Issue it anew"}.get(now)
    for status in set(S) - allowed - {now}:
        refused(words or "", documents.become, model, "d", status)
    refused("this status already", documents.become, model, "d", now)
    documents.become(model, "d", min(allowed))
    assert model.need(IssuedDocument, "d").status is min(allowed)
    refused("no document “x”", documents.become, model, "x", S.SIGNED)


def test_only_the_last_revision_of_the_same_document_is_signed(model: Organization) -> None:
    def document(id: str, revision: int, **fields: Any) -> IssuedDocument:
        made = IssuedDocument(id=id, **{"kind": "regulation", "subject": "shop", "revision": revision, **fields})
        model.put(made)
        return made

    last, first, middle = document("a", 3), document("b", 1), document("c", 2)
    document("d", 9, kind="job"), document("e", 9, language="en"), document("f", 9, subject="store")
    assert documents.revisions(model, first) == [first, middle, last]
    assert documents.later_than(model, first) == last and documents.later_than(model, last) is None
    refused("There is revision 3", documents.become, model, "b", S.SIGNED)
    documents.become(model, "b", S.IN_SIGN_OFF)
    documents.become(model, "a", S.SIGNED)
    whole = [document("g", 1, subject=None), document("h", 2, subject=None)]
    assert documents.revisions(model, whole[1]) == whole


def test_words_of_a_documents_own_take_the_place_of_those_before(model: Organization) -> None:
    def kept(**fields: str) -> OwnWording:
        given: dict[str, Any] = {"anchor": "tasks", "old": "Старое", "new": "Новое", **fields}
        return documents.keep_wording(model, kind="regulation", subject="shop", language="ru", **given)

    first = kept()
    assert kept(old="Иное", new="Ещё").id == first.id, "the same field"
    assert kept(anchor="rights").id != first.id
    free = kept(anchor="", old="Слово")
    assert kept(anchor="", old="Слово", new="Другое").id == free.id
    assert kept(anchor="", old="Третье").id not in (free.id, first.id)
    added = [kept(anchor="", old="", after="Конец").id for _ in range(2)]
    assert len(set(added)) == 2, "what is added beside stays beside"
    assert model.count(OwnWording) == 6
    model.put(replace(first, id="double"))
    assert kept(new="Последнее").new == "Последнее" and model.count(OwnWording) == 6


def test_a_line_of_a_sheet_keeps_what_is_not_said_and_goes_when_it_is_empty(model: Organization) -> None:
    model.put(IssuedDocument(id="d", kind="regulation", subject="shop"))

    def sign(post: str = "master", **values: str) -> Signature | None:
        documents.set_signature(model, "d", Sheet.AGREEMENT, post, **values)
        return documents.find_signature(model, "d", Sheet.AGREEMENT, post)

    assert sign(date="2026-01-05") is not None
    line = sign(substitute="clerk", remark="с замечанием")
    assert line is not None and (line.date, line.substitute, line.remark) == ("2026-01-05", "clerk", "с замечанием")
    other = sign("clerk", date="2026-01-06")
    assert (
        other is not None and other.id != line.id and documents.find_signature(model, "x", line.sheet, "master") is None
    )
    line = sign(date="", substitute="")
    assert line is not None and (line.date, line.substitute, line.remark) == ("", None, "с замечанием")
    assert sign(remark="") is None and sign("nobody", date="") is None
    assert model.all(Signature) == [other]


# -- what wants a person -------------------------------------------------------------------------


def test_a_finding_is_accepted_with_a_reason_only(model: Organization) -> None:
    refused("give a reason", attention.accept_finding, model, "M001", "shop", "", "  ", "я", DAY)
    attention.accept_finding(model, "M001", "shop", "x", " так надо ", "я", DAY)
    (found,) = model.all(AcceptedFinding)
    assert replace(found, id="") == AcceptedFinding(
        id="", code="M001", subject="shop", detail="x", reason="так надо", author="я", date="2026-01-05"
    )


@pytest.mark.parametrize(
    ("words", "abbreviations", "aliases"),
    [
        ("ПТО", ("ПТО",), ()),
        ("РП ЦЕХА", (), ("РП ЦЕХА",)),
        ("цеховые", (), ("цеховые",)),
        ("Цех", (), ()),
        ("", (), ()),
    ],
)
def test_an_answer_draws_the_arrows_and_teaches_the_words(
    model: Organization, words: str, abbreviations: tuple[str, ...], aliases: tuple[str, ...]
) -> None:
    model.put(OpenQuestion(id="q", key="k", words=words, suppliers=("store", "clerk", "shop"), choices=("shop",)))
    attention.answer_question(model, "q", "shop")
    assert "q" not in model and clients.find_arrow(model, "clerk", "shop") is not None
    assert len(model.referring(ClientLink, "shop", "client")) == 2
    shop = model.need(Unit, "shop")
    assert (shop.abbreviations, shop.aliases) == (abbreviations, aliases)


def test_units_go_into_each_other_where_the_answer_says_so_and_they_may(model: Organization) -> None:
    asked = OpenQuestion(id="q", key="k", suppliers=("store", "works", "clerk"), wholes=("works", "shop"))
    for nested, parent in ((False, None), (True, "works")):
        model.put(asked)
        attention.answer_nesting(model, "q", nested)
        assert model.need(Unit, "store").parent == parent and model.need(Unit, "works").parent is None
        assert "q" not in model
    model.put(asked)
    with pytest.raises(ValueError, match="answer_nesting"):
        attention.answer_question(model, "q", "shop")


def test_an_abbreviation_is_entered_once_and_explained_anew(model: Organization) -> None:
    attention.explain_abbreviation(model, "ПТО", " отдел ")
    attention.explain_abbreviation(model, "РП", "руководитель")
    attention.explain_abbreviation(model, "ПТО", "пункт")
    assert {e.abbreviation: e.meaning for e in model.all(GlossaryEntry)} == {"ПТО": "пункт", "РП": "руководитель"}


def test_a_dispute_is_written_down_once_a_day_and_decided(model: Organization) -> None:
    first = disputes.record_dispute(model, "shop", "store", "service", DAY)
    disputes.decide_dispute(model, first.id, " решили ")
    assert disputes.record_dispute(model, "shop", "store", "service", DAY).id == first.id
    assert disputes.record_dispute(model, "shop", "store", None, DAY).id != first.id
    assert disputes.record_dispute(model, "shop", "store", "service", date(2026, 1, 6)).id != first.id
    assert model.need(DisputeCase, first.id).decision == "решили" and model.count(DisputeCase) == 3
    refused("two different parties", disputes.record_dispute, model, "shop", "shop", None, DAY)


def test_a_round_is_called_by_its_month_where_nobody_names_it(model: Organization) -> None:
    assert feedback.open_round(model, " ", DAY).name == "01.2026"
    made = feedback.open_round(model, " Весна ", DAY)
    assert (made.name, made.opened) == ("Весна", "2026-01-05") and model.count(SurveyRound) == 2


def test_an_improvement_is_owned_by_the_head_or_by_the_supplier_and_due_in_thirty_days(model: Organization) -> None:
    made = feedback.propose_improvement(model, "arrow", ImprovementKind.TRAINING, None, DAY, "en")
    assert (made.owner, made.due) == ("store", "2026-02-04") and made.text.endswith("Склад → Цех")
    units.set_head(model, "store", "clerk")
    assert feedback.propose_improvement(model, "arrow", ImprovementKind.FORUM, None, DAY, "ru").owner == "clerk"
    arrow = clients.declare_client(model, "master", "shop")
    assert feedback.propose_improvement(model, arrow.id, ImprovementKind.FORUM, None, DAY, "ru").owner == "master"
    feedback.change_improvement(model, made.id, is_done=True)
    assert model.need(Improvement, made.id) == replace(made, is_done=True)
    refused("arrow is gone", feedback.propose_improvement, model, "x", ImprovementKind.FORUM, None, DAY, "ru")


def test_thanks_go_from_one_to_another_for_something(model: Organization) -> None:
    made = feedback.thank(model, "shop", "store", " за   срок ", DAY)
    assert model.all(Thanks) == [made] and (made.text, made.date) == ("за срок", "2026-01-05")
    refused("what the thanks are for", feedback.thank, model, "shop", "store", " ", DAY)
    refused("somebody else", feedback.thank, model, "shop", "shop", "x", DAY)
    refused("a unit or a position", feedback.thank, model, "shop", "buyers", "x", DAY)
    refused("a unit or a position", feedback.thank, model, "group", "shop", "x", DAY)


def test_one_person_stands_behind_a_post_or_a_unit_or_nobody_is_named(model: Organization) -> None:
    units.set_head(model, "works", "master")
    assert [feedback.holder_of(model, id) for id in ("master", "works", "shop", "clerk", "buyers", "x")] == [
        *("Пётр", "Пётр"),
        *("", "", "", ""),
    ]
    model.put(replace(model.need(Position, "master"), holders=("Пётр", "Иван")))
    assert feedback.holder_of(model, "works") == ""


def test_a_diagnosis_is_begun_once_and_its_answers_are_given_and_taken_back(model: Organization) -> None:
    with pytest.raises(KeyError, match="store"):
        diagnosis.answer_diagnosis(model, "store", "q1", Answer.YES, "")
    begun = diagnosis.set_function(model, "store", SupportFunction.IT)
    again = diagnosis.set_function(model, "store", SupportFunction.PEOPLE)
    assert model.all(Diagnosis) == [again] and again == replace(begun, function=SupportFunction.PEOPLE)
    diagnosis.answer_diagnosis(model, "store", "q1", Answer.YES, "")
    diagnosis.answer_diagnosis(model, "store", "q1", Answer.NO, " 5 ")
    diagnosis.answer_diagnosis(model, "store", "q2", None, "7")
    told = {a.question: (a.answer, a.figure) for a in model.all(DiagnosisAnswer)}
    assert told == {"q1": (Answer.NO, "5"), "q2": (None, "7")}
    diagnosis.answer_diagnosis(model, "store", "q1", None, " ")
    diagnosis.answer_diagnosis(model, "store", "q3", None, "")
    assert [a.question for a in model.all(DiagnosisAnswer)] == ["q2"]


def test_remarks_are_noted_once_and_only_about_those_who_are_here(model: Organization) -> None:
    here, gone = Remark(id="r1", subject="shop", text="Почему?"), Remark(id="r2", subject="gone", text="Кто?")
    assert remarks.note_remarks(model, [here, gone]) == [here]
    remarks.answer_remark(model, "r1", " Потому. ", RemarkState.ACCEPTED)
    assert remarks.note_remarks(model, [here]) == []
    assert model.all(Remark) == [replace(here, answer="Потому.", state=RemarkState.ACCEPTED)]


def test_a_rejected_edit_is_remembered_until_it_is_reconsidered(model: Organization) -> None:
    edit = RejectedEdit(id="e", kind="regulation", subject="shop", old="а", new="б")
    returned_edits.reject_edit(model, edit)
    returned_edits.reject_edit(model, replace(edit, id="f", subject="gone"))
    assert model.all(RejectedEdit) == [edit]
    returned_edits.reconsider_edit(model, "shop")
    returned_edits.reconsider_edit(model, "e")
    returned_edits.reconsider_edit(model, "e")
    assert model.all(RejectedEdit) == [] and "shop" in model


# -- copies --------------------------------------------------------------------------------------


def test_a_copy_takes_terms_and_places_along_and_leaves_what_was_said(model: Organization) -> None:
    diagram.place(model, "store", "clients", 10, 20)
    diagram.set_corners(model, "arrow", "clients", ((1, 2),))
    model.put(Message(id="said", subject="store", text="слово"))
    assert {r.id for r in copying.copied(model, ["store", "shop", "arrow"])} == {
        *("store", "shop", "arrow", "service"),
        *(placement_id("store", "clients"), placement_id("arrow", "clients")),
    }
    before = model.snapshot()
    ids = copying.paste(model, copying.copied(model, ["store", "shop"]), shift=(5, 7))
    assert {id: model.find(id) for id in before} == before
    store, arrow = model.need(Unit, ids["store"]), model.need(ClientLink, ids["arrow"])
    assert (store.name, store.forms) == ("Склад", {"gent": "склада"})
    assert (arrow.supplier, arrow.client) == (ids["store"], ids["shop"])
    assert model.need(Unit, ids["shop"]).parent == "works", "what stands outside is kept"
    assert [s.name for s in terms.items_of(model, Service, arrow.id)] == ["Выдача"]
    assert (spot(model, ids["store"]).x, spot(model, ids["store"]).y) == (15, 27)


def test_a_copy_in_another_model_forgets_whom_it_does_not_find_there(model: Organization) -> None:
    participants.set_members(model, "group", ("store", "shop"))
    records = copying.copied(model, ["group", "shop"])
    other = Organization([], model_id="n")
    with History(other).edit(plain("paste")):
        ids = copying.paste(other, records)
    assert other.need(ClientGroup, ids["group"]).members == (ids["shop"],)
    assert other.need(Unit, ids["shop"]).parent is None


def test_all_units_inside_are_found(model: Organization) -> None:
    model.put(Unit(id="part", name="Участок", parent="shop"))
    assert copying.with_parts(model, ["works"]) == ["works", "shop", "part"]
    assert copying.with_parts(model, ["part", "shop"]) == ["part", "shop"]


def test_a_box_that_only_moved_is_known_from_one_that_looks_otherwise(model: Organization) -> None:
    diagram.place(model, "shop", "clients", 10, 20)
    before = spot(model)
    diagram.place(model, "shop", "clients", 30, 40)
    assert spot(model).differs_in_place_only(before)
    diagram.resize(model, "shop", "clients", 100, 50)
    assert not spot(model).differs_in_place_only(before)
    diagram.resize(model, "shop", "clients", None, None)
    diagram.collapse(model, "shop", "clients", True)
    assert not spot(model).differs_in_place_only(before)
