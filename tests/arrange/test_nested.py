"""Parts stand inside their department, and beside nothing else."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from designer.arrange.geometry import Box
from designer.arrange.nested import ancestors, nested

_IDS = [f"n{number:02}" for number in range(12)]


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom
    )


@given(
    st.lists(st.tuples(st.sampled_from(_IDS), st.sampled_from(_IDS)), max_size=20),
    st.lists(st.integers(min_value=-8, max_value=11), min_size=12, max_size=12),
)
def test_parts_stand_inside_and_strangers_apart(links: list[tuple[str, str]], wholes: list[int]) -> None:
    inside = {_IDS[n]: _IDS[whole] for n, whole in enumerate(wholes) if 0 <= whole < n}
    boxes = nested(dict.fromkeys(_IDS, (180.0, 60.0)), links, inside)
    assert boxes.keys() == set(_IDS)
    for a, b in combinations(_IDS, 2):
        if a in ancestors(b, inside):
            assert _holds(boxes[a], boxes[b])
        elif b in ancestors(a, inside):
            assert _holds(boxes[b], boxes[a])
        else:
            assert not boxes[a].meets(boxes[b])
