"""Comparison names every record that came or went and every field that changed."""

from __future__ import annotations

import random
from dataclasses import replace

from designer.model.compare import Happened, differences, touched
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink
from tests.model.two_people import edited, firm


def test_what_came_what_went_and_what_changed() -> None:
    a, b, c = Unit(id="a", name="Склад"), Unit(id="b", name="Цех"), Unit(id="c", name="Бюро")
    found = differences({"a": a, "b": b}, {"a": replace(a, name="База", mission="помогать"), "c": c})
    told = [(d.happened, d.record.id, d.field, d.old, d.new) for d in found]
    assert told == [
        (Happened.CHANGED, "a", "name", "Склад", "База"),
        (Happened.CHANGED, "a", "mission", "", "помогать"),
        (Happened.REMOVED, "b", "", b, None),
        (Happened.ADDED, "c", "", None, c),
    ]


def test_a_record_of_another_kind_is_another_record() -> None:
    before, after = Unit(id="a", name="Мастер"), Position(id="a", name="Мастер")
    found = differences({"a": before}, {"a": after})
    assert [d.happened for d in found] == [Happened.REMOVED, Happened.ADDED]


def test_the_same_state_has_no_difference_and_changes_lead_from_one_to_the_other() -> None:
    base = firm(30)
    other = edited(base, random.Random(3), 20, "x", clustered=False)
    before, after = base.snapshot(), other.snapshot()
    assert differences(before, dict(before)) == ()
    for id, (_, new) in touched(before, after).items():
        before.pop(id, None)
        if new is not None:
            before[id] = new
    assert before == after


def test_differences_come_in_the_order_of_the_file_and_of_ids() -> None:
    records = {r.id: r for r in (Position(id="a"), Unit(id="z"), ClientLink(id="b", supplier="z", client="a"))}
    later = {"y": Unit(id="y"), **records}
    assert [d.record.id for d in differences({}, later)] == ["y", "z", "a", "b"]
    assert [d.record.id for d in differences(later, {})] == ["y", "z", "a", "b"]


def test_equal_copies_are_no_difference() -> None:
    unit = Unit(id="a", name="Склад")
    assert touched({"a": unit}, {"a": replace(unit)}) == {}
