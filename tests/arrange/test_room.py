"""Room is made by moving only those who are in the way; newcomers find a free place near their own."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from designer.arrange.fitting import fit_in
from designer.arrange.geometry import Box
from designer.arrange.room import make_room
from designer.arrange.routing import Line

_PLACES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30)), min_size=2, max_size=14)


@given(_PLACES)
def test_nobody_overlaps_afterwards_and_the_first_stays(spots: list[tuple[int, int]]) -> None:
    boxes = {f"b{n:02}": Box(x * 20.0, y * 20.0, 184.0, 60.0) for n, (x, y) in enumerate(spots)}
    after = make_room(boxes, {}, ["b00"])
    assert after["b00"] == boxes["b00"]
    assert not any(a.meets(b) for a, b in combinations(after.values(), 2))


def test_who_is_not_in_the_way_does_not_move() -> None:
    boxes = {"a": Box(0, 0, 100, 50), "b": Box(50, 20, 100, 50), "far": Box(900, 900, 100, 50)}
    after = make_room(boxes, {}, ["a"])
    assert after["far"] == boxes["far"]
    assert after["b"] != boxes["b"]
    assert make_room(after, {}, ["a"]) == after


def test_a_grown_department_pushes_its_neighbour_with_all_that_is_inside() -> None:
    inside = {"a": "d", "b": "d", "c": "e"}
    boxes = {
        "a": Box(18, 40, 184, 60),
        "b": Box(18, 120, 184, 60),
        "d": Box(0, 0, 220, 118),
        "c": Box(18, 190, 184, 60),
        "e": Box(0, 150, 220, 118),
    }
    after = make_room(boxes, inside, ["b"])
    assert (after["a"], after["b"]) == (boxes["a"], boxes["b"])
    assert after["d"].bottom < after["e"].y
    assert after["c"].y - after["e"].y == boxes["c"].y - boxes["e"].y


def test_what_is_fixed_is_never_pushed() -> None:
    boxes = {"a": Box(0, 0, 100, 50), "b": Box(50, 20, 100, 50)}
    after = make_room(boxes, {}, ["a"], fixed=["b"])
    assert after["b"] == boxes["b"]
    assert not after["a"].meets(after["b"])


def test_newcomers_stand_beside_their_own_and_free() -> None:
    placed = {"a": Box(0, 0, 184, 60), "x": Box(600, 0, 184, 60), "y": Box(280, 0, 184, 60)}
    made = fit_in(placed, {"n": (184, 60), "m": (184, 60)}, [Line("1", "a", "n"), Line("2", "n", "x")], {})
    assert placed["a"].right < made["n"].x < placed["x"].x
    everybody = [*placed.values(), *made.values()]
    assert not any(one.meets(other) for one, other in combinations(everybody, 2))
