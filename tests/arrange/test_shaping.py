"""Long strips and tall towers come nearer to the shape of a page; what holds before holds after."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from designer.arrange.arrangement import arrange_net, own_engine
from designer.arrange.geometry import Box, around
from designer.arrange.nested import ancestors
from designer.arrange.net import Net
from designer.arrange.routing import Line, Router
from designer.arrange.shaping import PAGE, shaped
from designer.arrange.tree import tree, tree_route
from tests.arrange.crossing import is_crossed

SIZE = (184.0, 60.0)


def row_of_departments(number: int) -> tuple[dict[str, Box], dict[str, str], list[Line]]:
    """Departments of two in a row from left to right; each part serves its namesake in the next one."""
    boxes: dict[str, Box] = {}
    inside: dict[str, str] = {}
    links = []
    for n in range(number):
        boxes[f"d{n:02}"] = Box(n * 320.0, 0.0, 220.0, 226.0)
        for at, part in enumerate("ab"):
            boxes[f"{part}{n:02}"] = Box(n * 320.0 + 18, 40.0 + at * 88.0, *SIZE)
            inside[f"{part}{n:02}"] = f"d{n:02}"
            if n:
                links.append(Line(f"{part}{n:02}", f"{part}{n - 1:02}", f"{part}{n:02}"))
    return boxes, inside, links


def courses_of(boxes: dict[str, Box], links: list[Line]) -> dict[str, tuple[tuple[float, float], ...]]:
    found = {}
    for link in links:
        x = (boxes[link.source].right + boxes[link.target].x) / 2
        y = boxes[link.source].centre[1]
        found[link.id] = ((x, y),)
    return found


def test_a_strip_is_set_in_bands_and_its_lines_are_led_around() -> None:
    boxes, inside, links = row_of_departments(12)
    places, courses = shaped(boxes, courses_of(boxes, links), inside, links)
    whole = around(list(places.values()))
    assert whole.width / whole.height < 2.5
    for part, outer in inside.items():
        before, after = boxes[part], places[part]
        moved = (places[outer].x - boxes[outer].x, places[outer].y - boxes[outer].y)
        assert (after.x - before.x, after.y - before.y) == moved
    assert courses.keys() == {link.id for link in links}
    routes = Router(places, inside, courses).route(links)
    level, upright = [], []
    for id, points in routes.items():
        for a, b in pairwise(points):
            assert a[0] == b[0] or a[1] == b[1]
            (level if a[1] == b[1] else upright).append((id, a, b))
            for other, box in places.items():
                if other not in inside.values() and other not in (id, f"{id[0]}{int(id[1:]) - 1:02}"):
                    assert not is_crossed(box.grown(-1), a, b)
    for one, (x1, y), (x2, _) in level:
        for other, (x, y1), (_, y2) in upright:
            crosses = min(x1, x2) < x < max(x1, x2) and min(y1, y2) < y < max(y1, y2)
            assert one == other or not crosses, (one, other)


def test_a_tower_is_set_side_by_side() -> None:
    ids = [f"s{n:02}" for n in range(30)]
    net = Net(dict.fromkeys([*ids, "chief"], SIZE), tuple(Line(id, id, "chief") for id in ids))
    for made in (arrange_net(net), own_engine(net)):
        whole = around(list(made.boxes.values()))
        assert 0.8 < whole.width / whole.height < 3.2
        assert not any(a.meets(b) for a, b in combinations(made.boxes.values(), 2))
        assert max(made.boxes[id].right for id in ids) < made.boxes["chief"].x


def test_a_page_and_a_small_drawing_are_left_alone() -> None:
    boxes, inside, links = row_of_departments(4)
    courses = courses_of(boxes, links)
    assert shaped(boxes, courses, inside, links) == (boxes, courses)


def test_people_without_arrows_stand_like_a_page_in_their_order() -> None:
    ids = [f"p{n:03}" for n in reversed(range(120))]
    boxes = arrange_net(Net(dict.fromkeys(ids, SIZE), ())).boxes
    whole = around(list(boxes.values()))
    assert PAGE / 2 < whole.width / whole.height < PAGE * 2
    assert sorted(boxes, key=lambda id: (boxes[id].y, boxes[id].x)) == ids


def test_who_has_no_column_is_arranged_below_by_arrows() -> None:
    links = (Line("1", "a", "x"), Line("2", "b", "c"), Line("3", "c", "d"))
    boxes = arrange_net(Net(dict.fromkeys("abcdx", SIZE), links, layers={"a": 0, "x": 1})).boxes
    assert boxes["b"].right < boxes["c"].x < boxes["d"].x
    assert min(boxes[id].y for id in "bcd") > max(boxes[id].bottom for id in "ax")


@pytest.mark.parametrize("branches", [14, 40])
def test_a_wide_chart_stands_in_rows_and_its_lines_pass_by_all_boxes(branches: int) -> None:
    above = {f"b{n}": "root" for n in range(branches)}
    above |= {f"l{n}.{at}": f"b{n}" for n in range(branches) for at in range(3)}
    sizes = dict.fromkeys(["root", *above], SIZE)
    boxes = tree(sizes, above)
    whole = around(list(boxes.values()))
    assert whole.width / whole.height < 3.0
    assert not any(a.meets(b) for a, b in combinations(boxes.values(), 2))
    for id, up in above.items():
        for a, b in pairwise(tree_route(boxes[up], boxes[id], id.startswith("b"))):
            for other, box in boxes.items():
                assert other in (id, up) or not is_crossed(box.grown(-1), a, b), (id, other)


def test_those_without_superior_fill_rows() -> None:
    boxes = tree({f"p{n}": SIZE for n in range(40)}, {})
    whole = around(list(boxes.values()))
    assert 1.0 < whole.width / whole.height < 3.2
    assert not ancestors("p1", {})
