"""What a merge decides without a question because nothing can be lost by it, and what stays a question beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from designer.edits.clients import declare_client, find_arrow
from designer.edits.company import set_company
from designer.edits.diagram import place, set_corners
from designer.edits.missions import write_mission
from designer.edits.participants import rename, set_members
from designer.edits.removal import remove
from designer.edits.terms import add_item
from designer.edits.units import nest, set_head
from designer.model.diagram import Placement, Route, placement_id
from designer.model.merge import Why
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, Position, Unit
from designer.model.relations import ClientLink, Service
from designer.model.work import Function
from tests.model.test_merge import both_ways, changed, field

Edit = Callable[[Organization], object]
THREE = "Помогать сбыту держать срок. Помогать складу вести учёт. Помогать ОТК мерить быстро."


@pytest.fixture
def base() -> Organization:
    """Завод holds Цех, which holds Участок with its master; Склад serves Цех."""
    return Organization(
        [
            Unit(id="works", name="Завод"),
            Unit(id="shop", name="Цех", parent="works", head="master", mission=THREE),
            Unit(id="part", name="Участок", parent="shop"),
            Unit(id="store", name="Склад"),
            Position(id="master", name="Мастер", unit="part"),
            Position(id="clerk", name="Учётчик", unit="part"),
            ClientGroup(id="group", name="Все", members=("works", "shop", "part", "store")),
            ClientLink(id="arrow", supplier="store", client="shop"),
        ],
        model_id="m",
    )


def test_a_part_that_one_moved_goes_there_though_the_other_removed_the_unit_around_it(base: Organization) -> None:
    ours = changed(base, lambda o: remove(o, ["shop"]))
    theirs = changed(base, lambda o: nest(o, "part", "store"))
    merged = both_ways(base, ours, theirs)
    assert not merged.questions
    assert "shop" not in merged.records and field(merged, "part", "parent") == "store"


def test_a_part_whose_unit_one_removed_and_the_unit_around_the_other_stands_in_what_is_left(base: Organization) -> None:
    merged = both_ways(
        base, changed(base, lambda o: remove(o, ["shop"])), changed(base, lambda o: remove(o, ["works"]))
    )
    assert not merged.questions
    assert field(merged, "part", "parent") is None and not {"shop", "works"} & merged.records.keys()


def test_both_moved_one_part_to_different_places_is_asked(base: Organization) -> None:
    ours = changed(base, lambda o: nest(o, "part", "store"), lambda o: remove(o, ["shop"]))
    theirs = changed(base, lambda o: nest(o, "part", "works"))
    merged = both_ways(base, ours, theirs)
    assert ("part", "parent") in [(q.record.id, q.field) for q in merged.questions]


def test_a_new_head_holds_though_the_other_removed_the_former(base: Organization) -> None:
    ours = changed(base, lambda o: remove(o, ["master"]))
    theirs = changed(base, lambda o: set_head(o, "shop", "clerk"))
    merged = both_ways(base, ours, theirs)
    assert not merged.questions
    assert "master" not in merged.records and field(merged, "shop", "head") == "clerk"


def test_a_unit_moved_on_purpose_is_asked_though_the_unit_around_it_went_too(base: Organization) -> None:
    ours = changed(base, lambda o: remove(o, ["part"]))
    theirs = changed(base, lambda o: nest(o, "part", "store"), lambda o: remove(o, ["shop"]))
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert (question.why, question.record.id) == (Why.DELETED_AND_EDITED, "part")
    quiet = both_ways(base, ours, changed(base, lambda o: remove(o, ["shop"])))
    assert not quiet.questions and not {"part", "shop"} & quiet.records.keys()


def test_a_first_place_and_first_corners_do_not_hold_up_a_removal(base: Organization) -> None:
    ours = changed(base, lambda o: remove(o, ["store"]))
    theirs = changed(
        base, lambda o: place(o, "store", "clients", 5, 5), lambda o: set_corners(o, "arrow", "clients", ((1, 2),))
    )
    merged = both_ways(base, ours, theirs)
    assert not merged.questions
    assert not merged.organization.all(Placement) and not merged.organization.all(Route)
    kept = both_ways(base, ours, changed(theirs, lambda o: write_mission(o, "store", "Новая")), {"store:": "theirs"})
    assert placement_id("store", "clients") in kept.records and placement_id("arrow", "clients") in kept.records


def test_different_sentences_of_a_mission_are_put_together_and_noted(base: Organization) -> None:
    ours = changed(base, lambda o: write_mission(o, "shop", THREE.replace("держать срок", "не опаздывать")))
    theirs = changed(base, lambda o: write_mission(o, "shop", THREE.replace("быстро", "точно")))
    merged = both_ways(base, ours, theirs)
    assert not merged.questions
    assert field(merged, "shop", "mission") == THREE.replace("держать срок", "не опаздывать").replace("быстро", "точно")
    assert [(s.record, s.fields, s.taken) for s in merged.settled] == [("shop", ("mission",), "both")]
    answered = both_ways(base, ours, theirs, {"shop:mission": "ours"})
    assert answered.records == ours.snapshot()


def test_words_of_one_sentence_and_two_names_are_asked(base: Organization) -> None:
    ours = changed(base, lambda o: write_mission(o, "shop", THREE.replace("срок", "сроки")))
    theirs = changed(base, lambda o: write_mission(o, "shop", THREE.replace("сбыту", "отделу сбыта")))
    (question,) = both_ways(base, ours, theirs).questions
    assert question.both == THREE.replace("сбыту", "отделу сбыта").replace("срок", "сроки")
    long = changed(base, lambda o: rename(o, "shop", "Цех номер один; цех номер два"))
    named = both_ways(
        long,
        changed(long, lambda o: rename(o, "shop", "Цех номер семь; цех номер два")),
        changed(long, lambda o: rename(o, "shop", "Цех номер один; цех номер пять")),
    )
    assert [q.field for q in named.questions] == ["name"]
    moved = both_ways(
        base, changed(base, lambda o: nest(o, "store", "works")), changed(base, lambda o: nest(o, "store", "shop"))
    )
    assert [q.both for q in moved.questions] == [None]


def test_the_order_of_a_list_is_taken_from_one_and_noted(base: Organization) -> None:
    ours = changed(base, lambda o: set_members(o, "group", ("store", "part", "shop", "works")))
    theirs = changed(base, lambda o: set_members(o, "group", ("part", "works", "store")))
    merged = both_ways(base, ours, theirs)
    assert not merged.questions
    assert field(merged, "group", "members") in (("store", "part", "works"), ("part", "works", "store"))
    assert [(s.fields, s.taken) for s in merged.settled] == [(("members",), "both")]
    answered = both_ways(base, ours, theirs, {"group:members": "theirs"})
    assert field(answered, "group", "members") == ("part", "works", "store")


def test_sections_of_documents_merge_within_one_type(base: Organization) -> None:
    def sections(*names: str) -> Edit:
        return lambda o: set_company(o, sections={"regulation": names})

    start = changed(base, sections("a", "b", "c"))
    merged = both_ways(start, changed(start, sections("a", "b", "c", "d")), changed(start, sections("a", "c")))
    assert not merged.questions
    assert field(merged, "company", "sections") == {"regulation": ("a", "c", "d")}


def test_the_same_term_added_by_both_is_there_once(base: Organization) -> None:
    def terms(*names: str) -> Edit:
        def edit(organization: Organization) -> None:
            for name in names:
                add_item(organization, Service, "arrow", name=name)
                add_item(organization, Function, "shop", text=name)

        return edit

    merged = both_ways(base, changed(base, terms("План", "Отчёт")), changed(base, terms("Отчёт", "Акт")))
    for kind, name in ((Service, "name"), (Function, "text")):
        assert sorted(getattr(r, name) for r in merged.organization.all(kind)) == ["Акт", "Отчёт", "План"]
    assert not merged.questions


def test_an_arrow_to_a_removed_unit_is_still_asked(base: Organization) -> None:
    ours = changed(base, lambda o: remove(o, ["part"]))
    theirs = changed(base, lambda o: declare_client(o, "store", "part"))
    merged = both_ways(base, ours, theirs)
    assert [(q.why, q.record.id) for q in merged.questions] == [(Why.DELETED_AND_NEEDED, "part")]
    assert find_arrow(merged.organization, "store", "part") is not None
