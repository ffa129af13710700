"""A merge is a whole model: circles and arrows to oneself are undone and asked, what both made is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from designer.edits.clients import reattach
from designer.edits.participants import rename, set_members, set_superior
from designer.edits.removal import remove
from designer.edits.units import nest, set_head
from designer.model.attention import AcceptedFinding
from designer.model.company import GlossaryEntry
from designer.model.diagram import Route, placement_id
from designer.model.merge import Own, Side, Why, merge
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Measure, Service
from tests.model.test_merge import both_ways, changed

Edit = Callable[[Organization], object]


@pytest.fixture
def base() -> Organization:
    """Four units; a serves b, b serves c, a serves a bank."""
    return Organization(
        [
            *(Unit(id=id, name=id.upper()) for id in "abcd"),
            ExternalClient(id="bank", name="Банк"),
            ClientLink(id="ab", supplier="a", client="b"),
            ClientLink(id="bc", supplier="b", client="c"),
            ClientLink(id="a bank", supplier="a", client="bank"),
        ],
        model_id="m",
    )


def put(*records: Record) -> Edit:
    def edit(organization: Organization) -> None:
        for record in records:
            organization.put(record)

    return edit


# -- what comes back ---------------------------------------------------------------------------


def test_one_who_comes_back_heads_again_what_it_headed(base: Organization) -> None:
    start = changed(base, put(Position(id="master", name="Мастер")), lambda o: set_head(o, "a", "master"))
    ours = changed(start, lambda o: remove(o, ["master"]), lambda o: rename(o, "a", "Цех"))
    merged = both_ways(start, ours, changed(start, lambda o: rename(o, "master", "Бригадир")))
    assert [q.key for q in merged.questions] == ["master:"]
    assert merged.organization.need(Unit, "a") == Unit(id="a", name="Цех", head="master")
    moved = changed(ours, put(Position(id="new", name="Новый")), lambda o: set_head(o, "a", "new"))
    kept = both_ways(start, moved, changed(start, lambda o: rename(o, "master", "Бригадир")))
    assert kept.organization.get(Position, "master") is not None


def test_one_who_comes_back_stands_in_the_lists_that_it_stood_in_beside_who_came_since(base: Organization) -> None:
    start = changed(base, put(ClientGroup(id="group", name="Все", members=("a", "b", "c"))))
    ours = changed(start, lambda o: remove(o, ["b"]), lambda o: set_members(o, "group", ("a", "c", "d")))
    merged = both_ways(start, ours, changed(start, lambda o: rename(o, "b", "Бюро")))
    assert [q.key for q in merged.questions] == ["b:"]
    assert merged.organization.need(ClientGroup, "group").members == ("a", "b", "c", "d")


def test_an_arrow_comes_back_only_with_both_its_ends(base: Organization) -> None:
    ours = changed(base, lambda o: remove(o, ["a", "b"]))
    merged = both_ways(base, ours, changed(base, lambda o: rename(o, "a", "Альфа")))
    assert [q.key for q in merged.questions] == ["a:"]
    assert "ab" not in merged.records and "b" not in merged.records and "a bank" in merged.records


# -- circles -------------------------------------------------------------------------------------


def test_a_circle_is_told_with_what_each_side_wanted(base: Organization) -> None:
    ours, theirs = changed(base, lambda o: nest(o, "a", "b")), changed(base, lambda o: nest(o, "b", "a"))
    (question,) = both_ways(base, ours, theirs).questions
    assert (question.why, question.record, question.field) == (Why.CIRCLE, base.find("a"), "parent")
    assert (question.base, question.ours, question.theirs) == (None, "b", None)
    for answer, wanted in (("ours", ours), ("theirs", theirs), ("base", base)):
        answered = both_ways(base, ours, theirs, {question.key: answer})  # type: ignore[dict-item]
        assert answered.records == wanted.snapshot() and not answered.questions


def test_each_of_two_circles_is_asked_and_a_chain_beside_them_stays(base: Organization) -> None:
    ours = changed(base, lambda o: nest(o, "a", "b"), lambda o: set_superior(o, "c", "d"), lambda o: nest(o, "c", "a"))
    theirs = changed(base, lambda o: nest(o, "b", "a"), lambda o: set_superior(o, "d", "c"))
    merged = both_ways(base, ours, theirs)
    assert [(q.why, q.record.id, q.field) for q in merged.questions] == [
        (Why.CIRCLE, "a", "parent"),
        (Why.CIRCLE, "c", "reports_to"),
    ]
    assert merged.organization.need(Unit, "c").parent == "a"
    answered = both_ways(base, ours, theirs, {"a:parent": "ours", "c:reports_to": "theirs"})
    units = {id: answered.organization.need(Unit, id) for id in "abcd"}
    assert (units["a"].parent, units["b"].parent) == ("b", None)
    assert (units["c"].reports_to, units["d"].reports_to) == (None, "c")


def test_an_answer_that_would_close_another_circle_leaves_things_as_they_were(base: Organization) -> None:
    ours = changed(base, lambda o: nest(o, "a", "b"), lambda o: nest(o, "c", "d"))
    theirs = changed(base, lambda o: nest(o, "b", "c"), lambda o: nest(o, "d", "a"))
    merged = both_ways(base, ours, theirs)
    key = merged.questions[0].key
    answers: tuple[Side, ...] = ("ours", "theirs", "base")
    for answer in answers:
        assert not [q for q in both_ways(base, ours, theirs, {key: answer}).questions if q.key == key]


def test_what_is_asked_comes_in_the_order_of_its_records(base: Organization) -> None:
    ours = changed(
        base, lambda o: rename(o, "d", "Д"), lambda o: reattach(o, "ab", supplier="c"), lambda o: rename(o, "b", "Б")
    )
    theirs = changed(
        base, lambda o: rename(o, "b", "В"), lambda o: reattach(o, "ab", client="c"), lambda o: rename(o, "d", "Е")
    )
    assert [q.key for q in both_ways(base, ours, theirs).questions] == ["ab:", "b:name", "d:name"]


def test_a_part_stands_in_the_nearest_unit_that_both_left(base: Organization) -> None:
    start = changed(base, lambda o: nest(o, "b", "a"), lambda o: nest(o, "c", "b"), lambda o: nest(o, "d", "c"))
    ours, theirs = changed(start, lambda o: remove(o, ["c"])), changed(start, lambda o: remove(o, ["b", "c"]))
    merged = both_ways(start, ours, theirs)
    assert merged.organization.need(Unit, "d").parent == "a" and not merged.questions
    assert "c" not in merged.records and "b" not in merged.records


# -- arrows --------------------------------------------------------------------------------------


def test_whose_ends_of_an_arrow_hold_can_be_answered(base: Organization) -> None:
    ours = changed(base, lambda o: reattach(o, "ab", supplier="c"))
    theirs = changed(base, lambda o: reattach(o, "ab", client="c"))
    (question,) = both_ways(base, ours, theirs).questions
    assert (question.why, question.field, question.base) == (Why.OWN_CLIENT, "", base.find("ab"))
    for answer, wanted in (("ours", ours), ("theirs", theirs), ("base", base)):
        answered = both_ways(base, ours, theirs, {question.key: answer})  # type: ignore[dict-item]
        assert answered.records["ab"] == wanted.find("ab") and not answered.questions


def test_an_arrow_that_met_in_one_keeps_what_else_was_said_of_it(base: Organization) -> None:
    ours = changed(
        base, lambda o: reattach(o, "ab", supplier="c"), lambda o: put(replace(o.need(ClientLink, "ab"), note="Раз"))(o)
    )
    theirs = changed(base, lambda o: reattach(o, "ab", client="c"))
    link = both_ways(base, ours, theirs).organization.need(ClientLink, "ab")
    assert (link.supplier, link.client, link.note) == ("a", "b", "Раз")


def test_an_arrow_whose_former_ends_are_gone_takes_those_of_a_side(base: Organization) -> None:
    ours = changed(base, lambda o: reattach(o, "ab", supplier="c"))
    theirs = changed(base, lambda o: reattach(o, "ab", client="c"), lambda o: remove(o, ["b"]))
    merged = both_ways(base, ours, theirs)
    link = merged.organization.get(ClientLink, "ab")
    assert link is None or link.supplier != link.client


# -- twins ---------------------------------------------------------------------------------------


def drawn(id: str, *hanging: Record) -> Edit:
    return put(ClientLink(id=id, supplier="c", client="a"), *hanging)


def corners(link: str, x: float) -> Route:
    return Route(id=placement_id(link, "clients"), link=link, points=((x, x),))


def test_corners_move_to_the_arrow_that_stays(base: Organization) -> None:
    ours, theirs = changed(base, drawn("x1")), changed(base, drawn("x2", corners("x2", 5.0)))
    merged = both_ways(base, ours, theirs)
    assert merged.organization.all(Route) == [corners("x1", 5.0)]
    assert [link.id for link in merged.organization.referring(ClientLink, "c", "supplier")] == ["x1"]


def test_of_two_courses_of_one_arrow_that_of_the_one_that_stays_is_kept(base: Organization) -> None:
    ours = changed(base, drawn("x1", corners("x1", 3.0)))
    theirs = changed(base, drawn("x2", corners("x2", 5.0)))
    assert both_ways(base, ours, theirs).organization.all(Route) == [corners("x1", 3.0)]


def test_terms_of_both_hang_on_the_one_arrow_and_the_same_term_is_there_once(base: Organization) -> None:
    ours = changed(base, drawn("x1", Service(id="s1", link="x1", name="План", order=1.0), Measure(id="m", link="x1")))
    theirs = changed(
        base,
        drawn(
            "x2",
            Service(id="s2", link="x2", name="План", order=4.0),
            Service(id="s3", link="x2", name="План", result="Отчёт"),
        ),
    )
    merged = both_ways(base, ours, theirs).organization
    assert [(s.id, s.link) for s in merged.all(Service)] == [("s1", "x1"), ("s3", "x1")]
    assert merged.count(Measure) == 1


def test_an_arrow_that_was_there_before_stays_and_takes_the_new_one_in(base: Organization) -> None:
    ours = changed(base, put(ClientLink(id="0 new", supplier="b", client="d", note="Раз")))
    theirs = changed(base, lambda o: reattach(o, "bc", client="d"))
    merged = both_ways(base, ours, theirs)
    assert [link.id for link in merged.organization.referring(ClientLink, "d", "client")] == ["bc"]
    assert merged.organization.need(ClientLink, "bc").note == "Раз" and not merged.questions
    other = changed(theirs, lambda o: put(replace(o.need(ClientLink, "bc"), note="Два"))(o))
    (question,) = both_ways(base, ours, other).questions
    assert (question.record.id, question.field, question.ours, question.theirs) == ("bc", "note", "Раз", "Два")


def test_two_arrows_that_two_people_turned_the_same_way_become_one(base: Organization) -> None:
    ours = changed(base, lambda o: reattach(o, "ab", client="d"), put(Service(id="s1", link="ab", name="План")))
    theirs = changed(base, lambda o: reattach(o, "bc", supplier="a"), lambda o: reattach(o, "bc", client="d"))
    theirs = changed(theirs, put(Service(id="s2", link="bc", name="Отчёт")))
    merged = both_ways(base, ours, theirs).organization
    assert [(s.id, s.link) for s in merged.all(Service)] == [("s1", "ab"), ("s2", "ab")]
    assert [link.client for link in merged.all(ClientLink)].count("d") == 1


def test_two_arrows_that_one_person_drew_along_each_other_are_left_alone(base: Organization) -> None:
    twice = changed(base, drawn("x1"), drawn("x2"))
    other = changed(base, put(Unit(id="e")))
    assert both_ways(base, twice, other).organization.count(ClientLink) == 5


def test_one_finding_accepted_by_both_is_one_and_nobody_is_asked_for_the_reason(base: Organization) -> None:
    def accepted(id: str, reason: str, author: str = "") -> Edit:
        return put(AcceptedFinding(id=id, code="M001", subject="a", reason=reason, author=author))

    merged = both_ways(base, changed(base, accepted("f1", "так надо")), changed(base, accepted("f2", "пусть", "Анна")))
    assert merged.organization.all(AcceptedFinding) == [
        AcceptedFinding(id="f1", code="M001", subject="a", reason="так надо", author="Анна")
    ]
    assert not merged.questions
    other = changed(base, put(AcceptedFinding(id="f3", code="M001", subject="b", reason="так надо")))
    assert both_ways(base, changed(base, accepted("f1", "так надо")), other).organization.count(AcceptedFinding) == 2


def test_what_an_abbreviation_of_both_means_can_be_answered(base: Organization) -> None:
    def explained(id: str, meaning: str) -> Edit:
        return put(GlossaryEntry(id=id, abbreviation="ПТО", meaning=meaning))

    ours, theirs = changed(base, explained("g1", "отдел")), changed(base, explained("g2", "пункт"))
    (question,) = both_ways(base, ours, theirs).questions
    assert (question.ours, question.theirs, question.base) == ("отдел", "пункт", "")
    answers: list[tuple[Side | Own, str]] = [
        ("ours", "отдел"),
        ("theirs", "пункт"),
        ("base", ""),
        (Own("бюро"), "бюро"),
    ]
    for answer, meaning in answers:
        answered = both_ways(base, ours, theirs, {question.key: answer})
        assert [e.meaning for e in answered.organization.all(GlossaryEntry)] == [meaning] and not answered.questions


def test_namesakes_added_by_both_are_pointed_out_whatever_the_letters_and_only_of_one_kind(base: Organization) -> None:
    ours = changed(base, put(Unit(id="n1", name="Логистика"), Unit(id="n3", name="Охрана")))
    theirs = changed(base, put(Unit(id="n2", name="ЛОГИСТИКА"), ExternalClient(id="n4", name="Охрана")))
    merged = both_ways(base, ours, theirs)
    assert merged.twins == (("n1", "n2"),)
    same = changed(base, put(Unit(id="n1", name="Логистика")))
    assert merge(base, same, changed(base, put(Unit(id="n1", name="Логистика")))).twins == ()
    renamed = changed(base, put(Unit(id="a", name="Логистика")))
    assert both_ways(base, same, renamed).twins == ()
