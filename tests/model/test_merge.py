"""Two people on one model: nothing is lost in silence, every merge is a whole model, whoever starts."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from designer.edits.attention import explain_abbreviation
from designer.edits.clients import declare_client, find_arrow, reattach, set_strategy
from designer.edits.company import set_company
from designer.edits.diagram import place, set_corners
from designer.edits.kinds import change_kind
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant, override_form, rename, set_members, set_superior
from designer.edits.removal import remove
from designer.edits.terms import add_item, change_item
from designer.edits.units import nest
from designer.i18n import plain
from designer.model.attention import Disagreement
from designer.model.company import GlossaryEntry
from designer.model.diagram import Placement, Route, placement_id
from designer.model.history import History
from designer.model.merge import Answers, Merged, Own, Side, Why, merge
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Service, ServiceStrategy
from designer.model.validation import faults
from tests.benchmarks.merge import run
from tests.model.two_people import copy_of, edited, firm

Edit = Callable[[Organization], object]


def changed(base: Organization, *edits: Edit) -> Organization:
    """Return a copy with these edits."""
    organization = copy_of(base)
    history = History(organization)
    for edit in edits:
        with history.edit(plain("edit")):
            edit(organization)
    return organization


@pytest.fixture
def base() -> Organization:
    """Склад serves Цех, Цех serves Сбыт; Участок stands in Цех and has a master; a group of the first two."""
    empty = Organization(
        [
            Unit(id="store", name="Склад", mission="Помогать цеху не ждать."),
            Unit(id="shop", name="Цех", mission="Помогать сбыту держать срок."),
            Unit(id="part", name="Участок", parent="shop"),
            Unit(id="sales", name="Сбыт"),
            Position(id="master", name="Мастер", unit="part"),
            ClientGroup(id="group", name="Двое", members=("store", "shop")),
            ClientLink(id="arrow", supplier="store", client="shop"),
            ClientLink(id="other", supplier="shop", client="sales"),
            Service(id="service", link="arrow", name="Выдача"),
        ],
        model_id="m",
    )
    return changed(empty, lambda o: place(o, "store", "clients", 10, 10))


def both_ways(base: Organization, ours: Organization, theirs: Organization, answers: Answers | None = None) -> Merged:
    """Merge, after seeing that the result is a whole model and the same from the other side."""
    merged = merge(base, ours, theirs, answers)
    swap: dict[str, Side] = {"ours": "theirs", "theirs": "ours", "base": "base"}
    swapped = {k: v if isinstance(v, Own) else swap[v] for k, v in (answers or {}).items()}
    mirrored = merge(base, theirs, ours, swapped)
    assert merged.records == mirrored.records
    assert [q.key for q in merged.questions] == [q.key for q in mirrored.questions]
    assert [(q.ours, q.theirs) for q in merged.questions] == [(q.theirs, q.ours) for q in mirrored.questions]
    assert not list(faults(merged.records))
    return merged


def field(merged: Merged, id: str, name: str) -> object:
    return getattr(merged.records[id], name)


def test_different_fields_of_one_record_merge_without_a_question(base: Organization) -> None:
    merged = both_ways(
        base,
        changed(base, lambda o: rename(o, "store", "База")),
        changed(base, lambda o: write_mission(o, "store", "Помогать сбыту отгружать.")),
    )
    assert (field(merged, "store", "name"), field(merged, "store", "mission")) == ("База", "Помогать сбыту отгружать.")
    assert not merged.questions and merged.taken == 1


def test_the_same_text_changed_by_both_is_asked_and_nothing_is_chosen(base: Organization) -> None:
    ours = changed(base, lambda o: write_mission(o, "store", "А"))
    theirs = changed(base, lambda o: write_mission(o, "store", "Б"))
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert (question.why, question.field, question.ours, question.theirs) == (Why.BOTH_CHANGED, "mission", "А", "Б")
    assert field(merged, "store", "mission") == question.base == "Помогать цеху не ждать."
    for answer, words in (("ours", "А"), ("theirs", "Б"), ("base", question.base), (Own("В"), "В")):
        answered = both_ways(base, ours, theirs, {question.key: answer})  # type: ignore[dict-item]
        assert field(answered, "store", "mission") == words and not answered.questions


def test_what_one_removed_and_the_other_changed_is_kept_with_its_arrows_and_asked(base: Organization) -> None:
    ours = changed(base, lambda o: remove(o, ["shop"]))
    theirs = changed(base, lambda o: write_mission(o, "shop", "Другая"))
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert (question.why, question.record.id, question.field) == (Why.DELETED_AND_EDITED, "shop", "")
    assert question.ours is None and isinstance(question.theirs, Unit)
    assert {"shop", "arrow", "other", "service"} <= set(merged.records)
    assert field(merged, "part", "parent") == "shop" and field(merged, "group", "members") == ("store", "shop")
    removed = both_ways(base, ours, theirs, {question.key: "ours"})
    assert removed.records == ours.snapshot() and not removed.questions
    kept = both_ways(base, ours, theirs, {question.key: "theirs"})
    assert kept.records == theirs.snapshot() and not kept.questions


@pytest.mark.parametrize(
    ("need", "id"),
    [
        (lambda o: declare_client(o, "sales", "part"), "part"),
        (lambda o: add_participant(o, Position, "Кладовщик", unit="store"), "store"),
        (lambda o: add_item(o, Service, "arrow", name="Возврат"), "store"),
        (lambda o: set_members(o, "group", ("store", "shop", "part")), "part"),
        (lambda o: nest(o, "sales", "part"), "part"),
        (lambda o: set_superior(o, "sales", "master"), "master"),
    ],
)
def test_what_one_removed_and_the_other_needs_comes_back_and_is_asked(base: Organization, need: Edit, id: str) -> None:
    ours, theirs = changed(base, lambda o: remove(o, [id])), changed(base, need)
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert (question.why, question.record.id) == (Why.DELETED_AND_NEEDED, id)
    assert merged.records == theirs.snapshot()
    removed = both_ways(base, ours, theirs, {question.key: "ours"})
    assert id not in removed.records and not removed.questions


def test_an_edit_of_what_hangs_on_a_removed_unit_asks_about_the_unit_once(base: Organization) -> None:
    ours = changed(base, lambda o: remove(o, ["store"]))
    theirs = changed(base, lambda o: change_item(o, "service", name="Отпуск"))
    merged = both_ways(base, ours, theirs)
    assert [(q.record.id, q.field) for q in merged.questions] == [("store", "")]
    assert merged.records == theirs.snapshot()


def test_a_moved_box_does_not_hold_up_a_removal(base: Organization) -> None:
    merged = both_ways(
        base,
        changed(base, lambda o: remove(o, ["store"])),
        changed(base, lambda o: place(o, "store", "clients", 500, 500)),
    )
    assert not merged.questions and placement_id("store", "clients") not in merged.records


def test_units_nested_into_each_other_are_put_back_and_asked(base: Organization) -> None:
    ours = changed(base, lambda o: nest(o, "store", "sales"))
    theirs = changed(base, lambda o: nest(o, "sales", "store"))
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert question.why is Why.CIRCLE
    assert field(merged, "store", "parent") is None and field(merged, "sales", "parent") is None
    answered = both_ways(base, ours, theirs, {question.key: "ours"})
    assert answered.records == ours.snapshot() and not answered.questions


def test_a_circle_of_superiors_over_three(base: Organization) -> None:
    ours = changed(base, lambda o: set_superior(o, "store", "shop"), lambda o: set_superior(o, "shop", "sales"))
    theirs = changed(base, lambda o: set_superior(o, "sales", "store"))
    merged = both_ways(base, ours, theirs)
    assert [q.why for q in merged.questions] == [Why.CIRCLE]
    key = merged.questions[0].key
    assert both_ways(base, ours, theirs, {key: "theirs"}).records == theirs.snapshot()


def test_an_arrow_that_both_drew_is_one_with_the_services_of_both(base: Organization) -> None:
    def drawn(*services: str) -> Edit:
        def edit(organization: Organization) -> None:
            link = declare_client(organization, "sales", "store")
            for name in services:
                add_item(organization, Service, link.id, name=name)

        return edit

    merged = both_ways(base, changed(base, drawn("План", "Отчёт")), changed(base, drawn("План", "Жалобы")))
    whole = merged.organization
    assert whole.count(ClientLink) == 3 and not merged.questions
    arrow = find_arrow(whole, "sales", "store")
    assert arrow is not None
    assert sorted(s.name for s in whole.referring(Service, arrow.id, "link")) == ["Жалобы", "Отчёт", "План"]


def test_ends_of_one_arrow_moved_by_both_do_not_meet(base: Organization) -> None:
    ours = changed(base, lambda o: reattach(o, "arrow", supplier="sales"))
    theirs = changed(base, lambda o: reattach(o, "arrow", client="sales"))
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert question.why is Why.OWN_CLIENT
    link = merged.records["arrow"]
    assert isinstance(link, ClientLink) and (link.supplier, link.client) == ("store", "shop")


def test_boxes_that_both_moved_take_the_larger_move_and_are_listed(base: Organization) -> None:
    merged = both_ways(
        base,
        changed(base, lambda o: place(o, "store", "clients", 900, 20)),
        changed(base, lambda o: place(o, "store", "clients", 12, 400)),
    )
    spot = merged.records[placement_id("store", "clients")]
    assert isinstance(spot, Placement) and (spot.x, spot.y) == (900, 20)
    assert not merged.questions and [s.fields for s in merged.settled] == [("x", "y")]


def test_lists_take_the_additions_and_removals_of_both(base: Organization) -> None:
    merged = both_ways(
        base,
        changed(base, lambda o: set_members(o, "group", ("store", "shop", "sales"))),
        changed(base, lambda o: set_members(o, "group", ("shop", "part"))),
    )
    assert set(field(merged, "group", "members")) == {"shop", "sales", "part"}  # type: ignore[call-overload]
    assert not merged.questions


def test_one_entry_of_a_list_replaced_by_both_is_asked(base: Organization) -> None:
    merged = both_ways(
        base,
        changed(base, lambda o: set_members(o, "group", ("sales", "shop"))),
        changed(base, lambda o: set_members(o, "group", ("part", "shop"))),
    )
    assert [q.field for q in merged.questions] == ["members"]


def test_tables_of_words_merge_entry_by_entry(base: Organization) -> None:
    ours = changed(base, lambda o: override_form(o, "store", "gent", "склада"), lambda o: set_company(o, name="А"))
    wrong, right = (lambda o, case=case: override_form(o, "store", case, "складу") for case in ("gent", "datv"))
    theirs = changed(base, wrong, right)
    merged = both_ways(base, ours, theirs)
    assert [q.field for q in merged.questions] == ["forms.gent"]
    answered = both_ways(base, ours, theirs, {merged.questions[0].key: "ours"})
    assert field(answered, "store", "forms") == {"datv": "складу", "gent": "склада"}


def test_people_added_under_one_name_are_pointed_out(base: Organization) -> None:
    ours, theirs = (changed(base, lambda o: add_participant(o, Position, "Логист", unit="store")) for _ in range(2))
    merged = both_ways(base, ours, theirs)
    assert len(merged.twins) == 1 and merged.organization.count(Position) == 3


def test_open_questions_are_kept_in_the_model_as_records(base: Organization) -> None:
    ours = changed(base, lambda o: write_mission(o, "store", "А"))
    theirs = changed(base, lambda o: write_mission(o, "store", "Б"))
    merged = merge(base, ours, theirs).with_questions({"ours": "a.orgmission", "theirs": "b.orgmission"})
    mirrored = merge(base, theirs, ours).with_questions({"ours": "b.orgmission", "theirs": "a.orgmission"})
    (kept,) = merged.organization.all(Disagreement)
    assert kept.versions == {"a.orgmission": "А", "b.orgmission": "Б"} and kept.about == "store"
    assert merged.records == mirrored.records and not list(faults(merged.records))


def test_fields_of_a_newer_version_are_merged_too(base: Organization) -> None:
    ours, theirs = copy_of(base), copy_of(base)
    base.unknown = {"store": {"mood": 1}, "": {"tags": [{"id": "x", "a": 1}]}}
    ours.unknown = {"store": {"mood": 1, "colour": "red"}, "": {"tags": [{"id": "x", "a": 1}, {"id": "y"}]}}
    theirs.unknown = {"store": {"mood": 2}, "": {"tags": [{"id": "x", "a": 2}]}}
    expected = {"store": {"colour": "red", "mood": 2}, "": {"tags": [{"id": "x", "a": 2}, {"id": "y"}]}}
    assert merge(base, ours, theirs).unknown == merge(base, theirs, ours).unknown == expected


@pytest.mark.parametrize("seed", range(12))
def test_merging_with_an_unchanged_copy_changes_nothing(seed: int) -> None:
    base = firm(40)
    other = edited(base, random.Random(seed), 25, "x", clustered=seed % 2 == 0)
    for ours, theirs in ((other, base), (base, other), (other, copy_of(other))):
        merged = merge(base, ours, theirs)
        assert merged.records == other.snapshot()
        assert not merged.questions and not merged.settled


@pytest.mark.parametrize("seed", range(20))
def test_any_answers_give_a_whole_model(seed: int) -> None:
    base, chance = firm(30), random.Random(seed)
    ours, theirs = (edited(base, chance, 30, tag, clustered=False) for tag in "аб")
    answers: dict[str, Side | Own] = {}
    for _ in range(6):
        merged = both_ways(base, ours, theirs, answers)
        fresh = [q.key for q in merged.questions if q.key not in answers]
        if not merged.questions:
            break
        assert fresh, "an answered question is not asked again"
        answers |= {key: chance.choice(("ours", "theirs", "base")) for key in fresh}
    assert not merged.questions


def test_one_side_throughout_gives_what_that_side_said(base: Organization) -> None:
    chance = random.Random(5)
    small = firm(30)
    ours, theirs = (edited(small, chance, 30, tag, clustered=False) for tag in "аб")
    merged = merge(small, ours, theirs)
    answered = merge(small, ours, theirs, {q.key: "ours" for q in merged.questions})
    for question in merged.questions:
        now: Record | None = answered.records.get(question.record.id)
        if question.ours is None and not question.field:
            assert now is None
        elif isinstance(now, Performer) and question.field in ("name", "mission"):
            assert getattr(now, question.field) == question.ours


@pytest.mark.parametrize(("clustered", "least"), [(False, 0.70), (True, 0.80)])
def test_most_merges_ask_nothing_and_none_breaks_the_model(clustered: bool, least: float) -> None:
    figures = run(20, clustered=clustered, with_git=False)
    assert (figures.broken, figures.unequal) == (0, 0)
    assert figures.without_question >= least * figures.trials
    assert min(figures.milliseconds) <= 5.0


def test_a_kind_that_the_other_side_cannot_use_any_longer_is_asked(base: Organization) -> None:
    ours = changed(base, lambda o: change_kind(o, "sales", ExternalClient))
    theirs = changed(base, lambda o: nest(o, "store", "sales"))
    merged = both_ways(base, ours, theirs)
    assert [(q.record.id, q.field) for q in merged.questions] == [("sales", "")]
    assert merged.records == theirs.snapshot()
    answered = both_ways(base, ours, theirs, {merged.questions[0].key: "ours"})
    assert isinstance(answered.records["sales"], ExternalClient) and field(answered, "store", "parent") is None


def test_a_record_that_names_another_twice_can_be_taken_back() -> None:
    organization = Organization([Unit(id="a", name="А"), ClientGroup(id="g", name="Г")])
    history = History(organization)
    with history.edit(plain("twice")):
        organization.put(ClientGroup(id="g", name="Г", members=("a", "a")))
    assert history.undo() is not None
    assert organization.referrers("a") == []


def _drawn(strategy: ServiceStrategy | None, *corners: tuple[float, float]) -> Edit:
    def edit(organization: Organization) -> None:
        link = declare_client(organization, "sales", "store")
        set_strategy(organization, link.id, strategy)
        set_corners(organization, link.id, "clients", corners)

    return edit


def test_one_arrow_drawn_twice_keeps_what_only_one_said_and_asks_what_both_said(base: Organization) -> None:
    delight, quiet = ServiceStrategy.DELIGHT, ServiceStrategy.NO_DISSATISFACTION
    merged = both_ways(base, changed(base, _drawn(None)), changed(base, _drawn(delight, (1, 2))))
    arrow = find_arrow(merged.organization, "sales", "store")
    assert arrow is not None and arrow.strategy is delight and not merged.questions
    (route,) = merged.organization.all(Route)
    assert (route.link, route.id, route.points) == (arrow.id, placement_id(arrow.id, "clients"), ((1, 2),))
    for _ in range(6):  # ids are random: the arrow that stays is ours or theirs
        ours, theirs = changed(base, _drawn(delight, (1, 2))), changed(base, _drawn(quiet, (3, 4)))
        merged = both_ways(base, ours, theirs)
        (question,) = merged.questions
        assert (question.field, question.ours, question.theirs) == ("strategy", delight, quiet)
        assert merged.organization.count(Route) == 1
        answered = both_ways(base, ours, theirs, {question.key: "theirs"})
        kept = find_arrow(answered.organization, "sales", "store")
        assert kept is not None and kept.strategy is quiet


def test_an_abbreviation_explained_by_both_is_one_entry(base: Organization) -> None:
    ours = changed(base, lambda o: explain_abbreviation(o, "ПТО", "отдел"))
    theirs = changed(base, lambda o: explain_abbreviation(o, "ПТО", "пункт"))
    merged = both_ways(base, ours, theirs)
    assert merged.organization.count(GlossaryEntry) == 1 and [q.field for q in merged.questions] == ["meaning"]
    same = both_ways(base, ours, changed(base, lambda o: explain_abbreviation(o, "ПТО", "отдел")))
    assert same.organization.count(GlossaryEntry) == 1 and not same.questions
