"""Whatever the links, boxes do not overlap and the outcome is the same again."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from designer.arrange.layered import arrange
from designer.arrange.routing import Line, Router
from tests.arrange.crossing import is_crossed

_IDS = [f"n{number:02}" for number in range(14)]
_LINKS = st.lists(st.tuples(st.sampled_from(_IDS), st.sampled_from(_IDS)), max_size=30)


@given(_LINKS)
def test_boxes_do_not_overlap(links: list[tuple[str, str]]) -> None:
    boxes = arrange(dict.fromkeys(_IDS, (180.0, 70.0)), links)
    assert set(boxes) == set(_IDS)
    assert not any(a.meets(b) for a, b in combinations(boxes.values(), 2))
    assert boxes == arrange(dict.fromkeys(reversed(_IDS), (180.0, 70.0)), links[::-1])


def test_a_client_stands_right_of_its_supplier() -> None:
    boxes = arrange(dict.fromkeys("abc", (100.0, 50.0)), [("a", "b"), ("b", "c"), ("a", "c")])
    assert boxes["a"].right < boxes["b"].x < boxes["b"].right < boxes["c"].x


def test_lines_end_at_the_edges_and_bend_at_right_angles() -> None:
    links = [("a", "b"), ("b", "c"), ("a", "c"), ("c", "a")]
    boxes = arrange(dict.fromkeys("abcd", (100.0, 50.0)), links)
    routes = Router(boxes).route(Line(f"{a}{b}", a, b) for a, b in links)
    for (a, b), points in zip(links, routes.values(), strict=True):
        assert boxes[a].holds(points[0])
        assert boxes[b].holds(points[-1])
        assert all(p[0] == q[0] or p[1] == q[1] for p, q in pairwise(points))
        assert not any(is_crossed(boxes["d"], p, q) for p, q in pairwise(points))
