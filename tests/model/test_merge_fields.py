"""Field by field: whose value holds, what is settled quietly, and that answers are obeyed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from designer.edits.diagram import place, resize
from designer.edits.kinds import change_kind
from designer.edits.participants import override_form, set_members
from designer.edits.terms import change_item
from designer.model.attention import OpenQuestion
from designer.model.diagram import Placement, Route, placement_id
from designer.model.merge import Answers, Side, Why, merge
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Service
from tests.model.test_merge import both_ways, changed

Edit = Callable[[Organization], object]
NAMES = "abcdefgh"


@pytest.fixture
def base() -> Organization:
    """Eight units, each with its place; a serves b."""
    return Organization(
        [
            *(Unit(id=id, name=id.upper()) for id in NAMES),
            *(Placement(id=placement_id(id, "clients"), participant=id, x=10.0, y=10.0) for id in NAMES),
            ClientLink(id="arrow", supplier="a", client="b"),
            Service(id="service", link="arrow", name="Выдача", order=1.0),
            ClientGroup(id="group", name="Все", members=("a", "b", "c")),
            Unit(id="worded", name="Цех", forms={"gent": "цеха", "datv": "цеху"}),
        ],
        model_id="m",
    )


def spot(records: Mapping[str, Record], id: str = "a") -> tuple[float, float]:
    found = records[placement_id(id, "clients")]
    assert isinstance(found, Placement)
    return found.x, found.y


def moved(id: str, x: float, y: float) -> Edit:
    return lambda o: place(o, id, "clients", x, y)


def test_the_larger_move_of_a_box_holds_and_it_is_said_whose_it_was(base: Organization) -> None:
    far, near = changed(base, moved("a", 10, 90)), changed(base, moved("a", 60, 10))
    merged, mirrored = merge(base, far, near), merge(base, near, far)
    assert spot(merged.records) == spot(mirrored.records) == (10, 90)
    (ours,), (theirs,) = merged.settled, mirrored.settled
    assert (ours.record, ours.fields, ours.taken) == (placement_id("a", "clients"), ("x", "y"), "ours")
    assert (ours.ours, ours.theirs) == ((10, 90), (60, 10)) and theirs.taken == "theirs"


def test_both_ways_count_in_a_move_and_backwards_is_as_far_as_forwards(base: Organization) -> None:
    askew, straight = changed(base, moved("a", -30, -30)), changed(base, moved("a", 80, 10))
    assert spot(both_ways(base, askew, straight).records) == (-30, -30)


def test_one_can_say_whose_place_holds(base: Organization) -> None:
    far, near = changed(base, moved("a", 10, 90)), changed(base, moved("a", 60, 10))
    key = f"{placement_id('a', 'clients')}:x"
    assert spot(both_ways(base, far, near, {key: "theirs"}).records) == (60, 10)
    assert spot(both_ways(base, far, near, {key: "ours"}).records) == (10, 90)


def test_moves_and_sizes_are_settled_one_by_one_in_the_order_of_the_boxes(base: Organization) -> None:
    ours = changed(base, *(moved(id, 10, 90) for id in NAMES), lambda o: resize(o, "b", "clients", 200, 80))
    theirs = changed(base, *(moved(id, 60, 10) for id in NAMES), lambda o: resize(o, "b", "clients", 100, 70))
    settled = [(s.record[0], s.fields) for s in both_ways(base, ours, theirs).settled]
    assert settled == [
        (id, fields) for id in NAMES for fields in ((("x", "y"), ("width", "height")) if id == "b" else (("x", "y"),))
    ]


def test_of_two_first_sizes_and_of_two_first_places_the_same_is_taken_always(base: Organization) -> None:
    ours, theirs = (changed(base, lambda o, w=w: resize(o, "a", "clients", w, 70)) for w in (100, 200))
    found = both_ways(base, ours, theirs).records[placement_id("a", "clients")]
    assert isinstance(found, Placement) and found.width in (100, 200) and found.height == 70
    ours, theirs = (changed(base, lambda o, x=x: place(o, "a", "structure", x, x)) for x in (100, 200))
    merged = both_ways(base, ours, theirs)
    assert not merged.questions and len(merged.settled) == 1
    ours, theirs = (changed(base, lambda o, x=x, y=y: place(o, "a", "structure", x, y)) for x, y in ((50, 0), (0, 70)))
    first = both_ways(base, ours, theirs).records[placement_id("a", "structure")]
    assert isinstance(first, Placement) and (first.x, first.y) in ((50, 0), (0, 70))


def test_the_place_of_one_and_the_size_of_the_other_are_both_kept(base: Organization) -> None:
    ours = changed(base, moved("a", 50, 60))
    theirs = changed(base, lambda o: resize(o, "a", "clients", 200, 80))
    merged = both_ways(base, ours, theirs)
    found = merged.records[placement_id("a", "clients")]
    assert isinstance(found, Placement) and (found.x, found.width) == (50, 200) and not merged.settled


def test_corners_of_an_arrow_drawn_anew_by_both_are_those_of_one(base: Organization) -> None:
    start = Organization([*base, Route(id="r", link="arrow", points=((0.0, 0.0),))], model_id="m")
    ours, theirs = (
        changed(start, lambda o, p=points: o.put(replace(o.need(Route, "r"), points=p)))
        for points in (((1.0, 1.0), (2.0, 2.0)), ((3.0, 3.0),))
    )
    merged = both_ways(start, ours, theirs)
    assert not merged.questions
    assert merged.organization.need(Route, "r").points in (((1.0, 1.0), (2.0, 2.0)), ((3.0, 3.0),))


def test_the_order_of_a_term_is_settled_quietly_and_its_words_beside_it(base: Organization) -> None:
    ours = changed(base, lambda o: change_item(o, "service", order=5.0, result="Отчёт"))
    theirs = changed(base, lambda o: change_item(o, "service", order=2.0))
    merged = both_ways(base, ours, theirs)
    assert merged.records["service"] == replace(base.need(Service, "service"), order=5.0, result="Отчёт")
    assert [s.fields for s in merged.settled] == [("order",)] and not merged.questions


# -- lists and tables ----------------------------------------------------------------------------


def members(*names: str) -> Edit:
    return lambda o: set_members(o, "group", names)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("abcd", "abce", "abcde"),
        ("ab", "bc", "b"),
        ("abc" + "d", "bc", "bcd"),
        ("cba", "abc" + "d", "cbad"),
        ("abcd", "cba", "cbad"),
        ("abd", "abd", "abd"),
        ("abd", "ab", "abd"),
        ("", "abc" + "d", "d"),
    ],
)
def test_a_list_takes_what_each_did(base: Organization, ours: str, theirs: str, expected: str) -> None:
    merged = both_ways(base, changed(base, members(*ours)), changed(base, members(*theirs)))
    assert merged.organization.need(ClientGroup, "group").members == tuple(expected)
    assert not merged.questions and not merged.settled


@pytest.mark.parametrize("answer", ["ours", "theirs", "base"])
def test_an_answered_list_is_that_of_the_answer(base: Organization, answer: Side) -> None:
    ours, theirs = changed(base, members("a", "b", "d")), changed(base, members("a", "b", "e"))
    (question,) = both_ways(base, ours, theirs).questions
    assert (question.why, question.field) == (Why.BOTH_CHANGED, "members")
    answered = both_ways(base, ours, theirs, {question.key: answer})
    wanted = {"ours": ours, "theirs": theirs, "base": base}[answer]
    assert answered.records["group"] == wanted.find("group") and not answered.questions


def forms(**wanted: str) -> Edit:
    def edit(organization: Organization) -> None:
        for case in ("gent", "datv", "ablt"):
            override_form(organization, "worded", case, wanted.get(case, ""))

    return edit


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ({"gent": "цеха"}, {"gent": "цеха", "datv": "цеху", "ablt": "цехом"}, {"ablt": "цехом", "gent": "цеха"}),
        ({"gent": "цеха"}, {"datv": "цеху"}, {}),
        ({"gent": "цехов", "datv": "цеху"}, {"gent": "цеха"}, {"gent": "цехов"}),
        ({"gent": "цехов", "datv": "цеху"}, {"gent": "цехов", "datv": "цеху"}, {"datv": "цеху", "gent": "цехов"}),
    ],
)
def test_a_table_takes_what_each_did_entry_by_entry(
    base: Organization, ours: dict[str, str], theirs: dict[str, str], expected: dict[str, str]
) -> None:
    merged = both_ways(base, changed(base, forms(**ours)), changed(base, forms(**theirs)))
    assert merged.organization.need(Unit, "worded").forms == expected and not merged.questions
    assert list(merged.organization.need(Unit, "worded").forms) == sorted(expected)


def test_an_entry_that_one_removed_and_the_other_changed_is_asked_and_stays_for_now(base: Organization) -> None:
    ours, theirs = changed(base, forms(datv="цеху")), changed(base, forms(gent="цехов", datv="цеху"))
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert (question.field, question.base, question.ours, question.theirs) == ("forms.gent", "цеха", None, "цехов")
    assert merged.organization.need(Unit, "worded").forms == {"gent": "цеха", "datv": "цеху"}
    gone = both_ways(base, ours, theirs, {question.key: "ours"})
    assert gone.organization.need(Unit, "worded").forms == {"datv": "цеху"} and not gone.questions


# -- one who became two kinds --------------------------------------------------------------------


def as_kind(id: str, kind: type[Record]) -> Edit:
    return lambda o: change_kind(o, id, kind)  # type: ignore[arg-type]


def test_one_who_became_a_position_here_and_an_outsider_there_is_asked(base: Organization) -> None:
    ours, theirs = changed(base, as_kind("h", Position)), changed(base, as_kind("h", ExternalClient))
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert (question.why, question.record.id, question.field) == (Why.BOTH_CHANGED, "h", "")
    assert (type(question.base), type(question.ours), type(question.theirs)) == (Unit, Position, ExternalClient)
    assert merged.records["h"] == base.find("h")
    answers: dict[Side, type[Record]] = {"ours": Position, "theirs": ExternalClient, "base": Unit}
    for answer, kind in answers.items():
        answered = both_ways(base, ours, theirs, {question.key: answer})
        assert type(answered.records["h"]) is kind and not answered.questions


def test_one_whom_both_made_a_position_keeps_what_each_said_of_it(base: Organization) -> None:
    ours = changed(base, as_kind("h", Position), lambda o: o.put(replace(o.need(Position, "h"), note="Раз")))
    theirs = changed(base, as_kind("h", Position), lambda o: o.put(replace(o.need(Position, "h"), headcount=2.0)))
    found = both_ways(base, ours, theirs).organization.need(Position, "h")
    assert (found.note, found.headcount) == ("Раз", 2.0)


def test_a_field_that_both_filled_for_the_first_time_is_asked_and_both_are_whole(base: Organization) -> None:
    def added(words: str) -> Edit:
        return lambda o: o.put(OpenQuestion(id="q", key="k", words=words))

    ours, theirs = changed(base, added("А")), changed(base, added("Б"))
    merged = both_ways(base, ours, theirs)
    (question,) = merged.questions
    assert (question.field, question.base, question.ours, question.theirs) == ("words", None, "А", "Б")
    wanted: list[tuple[Answers, Any]] = [({question.key: "ours"}, "А"), ({question.key: "theirs"}, "Б")]
    for answers, words in wanted:
        assert both_ways(base, ours, theirs, answers).organization.need(OpenQuestion, "q").words == words
