"""Lines meet no box, keep to kept corners while these are free, and are found anew when boxes move."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from designer.arrange.geometry import Box, Point
from designer.arrange.routing import Line, Router
from designer.arrange.waypoints import corners_of, through
from tests.arrange.crossing import is_crossed

_CELLS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=3, max_size=16, unique=True)


def met(points: tuple[Point, ...], box: Box) -> bool:
    return any(is_crossed(box.grown(-1), p, q) for p, q in pairwise(points))


@given(_CELLS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40)), min_size=16, max_size=16))
@settings(max_examples=60)
def test_lines_meet_no_stranger(cells: list[tuple[int, int]], shifts: list[tuple[int, int]]) -> None:
    boxes = {
        f"b{n}": Box(x * 300.0 + dx, y * 160.0 + dy, 184.0, 60.0)
        for n, ((x, y), (dx, dy)) in enumerate(zip(cells, shifts, strict=False))
    }
    ids = list(boxes)
    lines = [Line(f"{a}{b}", a, b) for a, b in zip(ids, [*ids[1:], ids[0]], strict=True)]
    for line, points in zip(lines, Router(boxes).route(lines).values(), strict=True):
        assert boxes[line.source].holds(points[0]) and boxes[line.target].holds(points[-1])
        assert all(p[0] == q[0] or p[1] == q[1] for p, q in pairwise(points))
        for id, box in boxes.items():
            assert id in (line.source, line.target) or not met(points, box), (line, id, points)


def test_kept_corners_are_followed_while_they_are_free() -> None:
    boxes = {"a": Box(0, 0, 100, 50), "b": Box(600, 0, 100, 50), "c": Box(300, 400, 100, 50)}
    line = Line("ab", "a", "b")
    kept = {"ab": ((250.0, 25.0), (250.0, 200.0), (450.0, 200.0), (450.0, 25.0))}
    course = Router(boxes, {}, kept).route([line])["ab"]
    assert course == ((100, 25), (250, 25), (250, 200), (450, 200), (450, 25), (600, 25))
    assert corners_of(course) == kept["ab"]
    boxes["c"] = Box(300, 170, 100, 60)
    course = Router(boxes, {}, kept).route([line])["ab"]
    assert not met(course, boxes["c"])


def test_ends_follow_a_box_that_has_moved() -> None:
    course = through(Box(0, 300, 100, 50), Box(600, 0, 100, 50), ((250.0, 25.0), (250.0, 200.0)))
    assert course[0] == (100, 325)
    assert all(p[0] == q[0] or p[1] == q[1] for p, q in pairwise(course))


def test_a_moved_box_changes_only_the_lines_it_touches() -> None:
    boxes = {"a": Box(0, 0, 100, 50), "b": Box(300, 0, 100, 50), "c": Box(0, 500, 100, 50), "d": Box(300, 500, 100, 50)}
    router = Router(boxes)
    router.prepare([Line("ab", "a", "b"), Line("cd", "c", "d")])
    before = router.course("cd")
    old = {"a": boxes["a"]}
    boxes["a"] = Box(0, 120, 100, 50)
    assert router.moved(old) == {"ab"}
    assert router.course("ab")[0][1] == 145
    assert router.course("cd") == before


def test_a_line_makes_no_tiny_step() -> None:
    boxes = {"a": Box(0, 0, 184, 44), "b": Box(300, 0, 184, 60), "c": Box(300, 300, 184, 44)}
    courses = Router(boxes).route([Line("ab", "a", "b"), Line("bc", "b", "c")])
    assert len(courses["ab"]) == 2 and courses["ab"][0][1] == courses["ab"][1][1]
    assert len(courses["bc"]) == 2 and courses["bc"][0][0] == courses["bc"][1][0]
    boxes["b"] = Box(300, 40, 184, 60)
    assert len(Router(boxes).route([Line("ab", "a", "b")])["ab"]) == 4


@given(st.lists(st.tuples(st.integers(0, 24), st.integers(0, 30)), min_size=2, max_size=8))
@settings(max_examples=60)
def test_ends_on_one_side_never_meet(rows: list[tuple[int, int]]) -> None:
    suppliers = {f"s{n}": Box(0, n * 90.0 + y, 184, 44.0 + height) for n, (y, height) in enumerate(rows)}
    boxes = {**suppliers, "client": Box(400, 60, 184, 90)}
    courses = Router(boxes).route([Line(id, id, "client") for id in suppliers])
    ends = sorted(course[-1] for course in courses.values())
    for one, other in pairwise(ends):
        assert one[0] != other[0] or abs(one[1] - other[1]) > 1.0, ends
    for id, course in courses.items():
        assert boxes[id].holds(course[0]) and boxes["client"].holds(course[-1])
