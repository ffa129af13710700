"""Whichever engine arranges: nobody overlaps, parts stand inside, lines meet no box, the outcome is the same again."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

import pytest

from designer.arrange.arrangement import Engine, arrange_net, engines, own_engine
from designer.arrange.geometry import Box
from designer.arrange.nested import ancestors
from designer.arrange.net import Net
from designer.arrange.routing import Line, Router
from tests.arrange.crossing import is_crossed


def net(number: int, seed: int, *, departments: bool = True) -> Net:
    """Return a net of units in departments that serve each other and an external client."""
    chance = random.Random(seed)
    units = [f"u{n:03}" for n in range(number)]
    inside: dict[str, str] = {}
    if departments:
        wholes = [f"d{n}" for n in range(max(2, number // 6))]
        inside = {unit: chance.choice(wholes) for unit in units}
        inside |= {whole: chance.choice(wholes[:at]) for at, whole in enumerate(wholes) if at > 2}
    ids = [*units, *sorted(set(inside.values())), "x"]
    links = []
    for unit in units:
        for other in {chance.choice(units), chance.choice(["x", *units])} - {unit}:
            links.append(Line(f"{unit}>{other}", unit, other))
    return Net({id: (184.0, 60.0) for id in ids}, tuple(links), inside)


@pytest.mark.parametrize("engine", engines())
@pytest.mark.parametrize(("number", "seed"), [(2, 1), (12, 2), (40, 3)])
def test_nobody_overlaps_and_lines_meet_no_box(engine: Engine, number: int, seed: int) -> None:
    given = net(number, seed)
    made = engine(given)
    assert made.boxes.keys() == given.sizes.keys()
    assert made == engine(given)
    wholes = set(given.inside.values())
    for a, b in combinations(made.boxes, 2):
        if a not in ancestors(b, given.inside) and b not in ancestors(a, given.inside):
            assert not made.boxes[a].meets(made.boxes[b]), (a, b)
    routes = Router(made.boxes, given.inside, made.courses).route(given.links)
    for link in given.links:
        assert all(p[0] == q[0] or p[1] == q[1] for p, q in pairwise(routes[link.id]))
        for id, box in made.boxes.items():
            if id not in (link.source, link.target) and id not in wholes:
                assert not any(is_crossed(box.grown(-1), p, q) for p, q in pairwise(routes[link.id])), (link.id, id)


def test_a_link_to_a_whole_and_to_its_own_part_is_no_obstacle() -> None:
    links = (Line("1", "a", "d"), Line("2", "d", "b"), Line("3", "a", "a"), Line("4", "c", "b"))
    given = Net(dict.fromkeys("abcd", (184.0, 60.0)), links, {"a": "d", "b": "d"})
    for engine in engines():
        boxes = engine(given).boxes
        assert boxes.keys() == set("abcd")
        assert boxes["d"].grown(1).holds(boxes["a"].centre)


def test_fixed_columns_are_kept() -> None:
    links = (Line("1", "a", "b"), Line("2", "b", "x"), Line("3", "c", "b"), Line("4", "c", "a"))
    layers = {"a": 1, "c": 1, "b": 2, "x": 3}
    given = Net(dict.fromkeys("abcdx", (184.0, 60.0)), links, layers=layers)
    for engine in engines():
        boxes = engine(given).boxes
        columns = {layer: {boxes[id].centre[0] for id in layers if layers[id] == layer} for layer in (1, 2, 3)}
        assert all(len(found) == 1 for found in columns.values())
        assert max(columns[1]) < max(columns[2]) < max(columns[3])
        assert boxes["d"].y >= max(boxes[id].bottom for id in layers)


def test_an_engine_that_gives_up_leaves_it_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(_: Net) -> None:
        raise ValueError("too hard")

    monkeypatch.setattr("designer.arrange.arrangement.engines", lambda: (gives_up, own_engine))
    given = net(6, 4)
    assert arrange_net(given) == own_engine(given)


def test_a_box_is_its_size() -> None:
    given = Net({"a": (100.0, 44.0), "b": (184.0, 92.0)}, (Line("1", "a", "b"),))
    for engine in engines():
        boxes = engine(given).boxes
        assert (boxes["a"].width, boxes["a"].height) == (100.0, 44.0)
        assert boxes["b"] == Box(boxes["b"].x, boxes["b"].y, 184.0, 92.0)
