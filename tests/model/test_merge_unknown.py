"""What this version does not know of a file is merged like the rest: nothing is lost, whoever starts."""

from __future__ import annotations

from typing import Any

import pytest

from designer.model.merge import Why, merge
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.storage.project_file import dumps, loads
from tests.model.two_people import copy_of


def _model(**unknown: Any) -> Organization:
    organization = Organization([Unit(id="store", name="Склад")], model_id="m")
    organization.unknown = {"store": unknown} if unknown else {}
    return organization


def _merged(base: Any, ours: Any, theirs: Any) -> Any:
    """Merge one foreign field of one unit; None where it is not there."""
    three = [_model() if value is None else _model(x=value) for value in (base, ours, theirs)]
    merged = merge(*three)
    assert merge(three[0], three[2], three[1]).unknown == merged.unknown
    return merged.unknown.get("store", {}).get("x")


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        (1, 1, 2, 2),
        (1, 2, 1, 2),
        (1, 2, 2, 2),
        (None, 2, None, 2),
        (1, None, 1, None),
        (1, None, None, None),
        (1, None, 3, 3),
        ([], [{"id": "a"}], [{"id": "b"}], [{"id": "a"}, {"id": "b"}]),
        (None, [{"id": "a"}], [{"id": "b"}], [{"id": "a"}, {"id": "b"}]),
        (
            [{"id": "a"}, {"id": "b"}],
            [{"id": "b"}],
            [{"id": "a"}, {"id": "b"}, {"id": "c"}],
            [{"id": "b"}, {"id": "c"}],
        ),
        ([{"id": "a"}, {"id": "b"}], [{"id": "b"}], [{"id": "a"}], []),
        (
            [{"id": "a", "n": 1}],
            [{"id": "a", "n": 2}],
            [{"id": "a", "n": 1}, {"id": "b"}],
            [{"id": "a", "n": 2}, {"id": "b"}],
        ),
    ],
)
def test_what_one_side_did_to_a_foreign_field_is_kept(base: Any, ours: Any, theirs: Any, expected: Any) -> None:
    assert _merged(base, ours, theirs) == expected


def test_foreign_entries_stand_in_the_order_of_their_ids() -> None:
    ours, theirs = [{"id": id} for id in "hdbf"], [{"id": id} for id in "gcea"]
    assert [one["id"] for one in _merged([], ours, theirs)] == [*"abcdefgh"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (2, 3),
        ("а", "б"),
        ([1, 2], [1, 3]),
        ([{"id": "a"}], [{"name": "a"}]),
        ([{"id": "a"}, 7], [{"id": "b"}]),
        ([{"id": "a"}, {"id": 5}], [{"id": "b"}]),
        ([{"id": "a"}], "words"),
        ({"a": 1, "b": 2}, {"b": 2, "a": 3}),
        ({"id": "a"}, [{"id": "b"}]),
    ],
)
def test_of_two_foreign_values_one_is_taken_whole(ours: Any, theirs: Any) -> None:
    assert _merged(1, ours, theirs) in (ours, theirs)


def test_the_same_foreign_value_in_another_order_of_keys_is_the_same_choice() -> None:
    one, other = {"a": 1, "b": 2}, {"b": 1, "a": 2}
    again = {"b": 2, "a": 1}
    assert _merged({}, one, other) == _merged({}, again, other)


def test_a_merged_model_keeps_its_name_its_mark_and_what_it_does_not_know() -> None:
    base, ours, theirs = (_model(x=number) for number in (1, 2, 1))
    base.parent, ours.parent, theirs.parent = "before", "same", "same"
    merged = merge(base, ours, theirs)
    made = merged.organization
    assert (made.model_id, made.parent, made.unknown) == ("m", "same", {"store": {"x": 2}})
    assert dumps(loads(dumps(made))) == dumps(ours)
    made.unknown["store"]["x"] = 3
    assert merged.unknown == {"store": {"x": 2}}


def test_where_the_sides_are_not_of_one_mind_about_the_file_the_base_holds() -> None:
    base, ours, theirs = (_model() for _ in range(3))
    base.parent, ours.parent, theirs.parent = "base", "ours", "theirs"
    base.model_id, ours.model_id, theirs.model_id = "b", "o", "t"
    merged = merge(base, ours, theirs)
    assert (merged.model_id, merged.parent) == ("b", "base")
    theirs.model_id = ours.model_id
    assert merge(base, ours, theirs).model_id == "o"


def test_what_has_to_change_for_a_side_to_become_the_merge() -> None:
    base = _model()
    ours = copy_of(base)
    theirs = Organization([Unit(id="store", name="База"), Unit(id="shop")], model_id="m")
    merged = merge(base, ours, theirs)
    assert merged.against(theirs) == {}
    assert merged.against(ours) == {
        "store": (Unit(id="store", name="Склад"), Unit(id="store", name="База")),
        "shop": (None, Unit(id="shop")),
    }


def test_every_reason_to_ask_has_words() -> None:
    words = [why.words for why in Why]
    assert len({w.ru for w in words}) == len({w.en for w in words}) == len(words)
