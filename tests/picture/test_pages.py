"""A picture on sheets: every part of it stands on one, sheets share a strip, names count them."""

from __future__ import annotations

import pytest

from designer.picture.pages import PAPERS, pages_of


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("across", [1, 2, 5])
@pytest.mark.parametrize("size", [(3000.0, 1200.0), (200.0, 90.0), (900.0, 6000.0), (1.0, 1.0)])
def test_sheets_cover_the_picture(paper: str, wide: bool, across: int, size: tuple[float, float]) -> None:
    width, height = size
    pages = pages_of(width, height, paper, wide, across)
    assert len(pages.sheets) == pages.columns * pages.rows and pages.columns <= across
    last = pages.sheets[-1]
    assert last.x + last.width >= width - 0.01 and last.y + last.height >= height - 0.01
    for one in pages.sheets:
        right = next((s for s in pages.sheets if (s.column, s.row) == (one.column + 1, one.row)), None)
        assert right is None or right.x < one.x + one.width
    if across == 1:
        assert len(pages.sheets) == 1
    assert len({one.name for one in pages.sheets}) == len(pages.sheets) and pages.sheets[0].name == "A1"


def test_a_larger_paper_or_more_sheets_print_larger() -> None:
    one = pages_of(4000, 2500, "A4", True, 1)
    assert pages_of(4000, 2500, "A3", True, 1).percent > one.percent < pages_of(4000, 2500, "A4", True, 2).percent
