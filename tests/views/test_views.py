"""Every view draws the built-in example without boxes on boxes, and its picture is well-formed."""

from __future__ import annotations

from itertools import combinations

import pytest
from lxml import etree

from designer.arrange.nested import ancestors
from designer.i18n import Language
from designer.picture.colours import THEMES
from designer.picture.svg import svg
from designer.picture.text_width import text_width
from designer.session import Session
from designer.views import all_views
from designer.views.board import draw


@pytest.mark.parametrize("view", all_views())
@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_example_is_drawn(view: str, language: Language) -> None:
    session = Session.example(language)
    board = all_views()[view].make(session.organization, {}, text_width)
    assert board.boxes.keys() == board.looks.keys()
    apart = [
        (a, b)
        for a, b in combinations(board.boxes, 2)
        if a not in ancestors(b, board.inside) and b not in ancestors(a, board.inside)
    ]
    assert not any(board.boxes[a].meets(board.boxes[b]) for a, b in apart)
    picture = svg(draw(board, text_width, "R&D <b>"), THEMES["dark"])
    assert etree.fromstring(picture.encode()).findtext("{*}title") == "R&D <b>"
