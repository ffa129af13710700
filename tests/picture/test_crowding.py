"""Words on lines that nobody could read are left out."""

from __future__ import annotations

from designer.arrange.geometry import Box
from designer.picture.crowding import readable
from designer.picture.look import NodeLook
from designer.picture.primitives import Label
from designer.picture.text_width import text_width
from designer.views.board import Board, BoardLine, draw


def word(x: float, y: float, text: str = "Поставка") -> Label:
    return Label(x=x, y=y, text=text, size=11.0, centred=True)


def test_of_words_that_meet_the_first_stays() -> None:
    words = [word(100, 40), word(110, 46), word(100, 60)]
    assert readable(words, (), text_width) == [words[0], words[2]]


def test_words_stand_on_their_own_line_but_not_under_another() -> None:
    words = [word(100, 40), word(100, 140)]
    own = (0.0, 200.0, 45.0, 45.0)
    through = (0.0, 200.0, 136.0, 136.0)
    upright = (300.0, 300.0, 0.0, 200.0)
    assert readable(words, (own, through, upright), text_width) == [words[0]]


def test_a_picture_names_services_where_lines_run_apart() -> None:
    looks = {id: NodeLook(id=id, kind="unit", title=id) for id in "abcd"}
    boxes = {id: Box(x, y, 184.0, 60.0) for id, x, y in (("a", 0, 0), ("b", 500, 0), ("c", 0, 8), ("d", 500, 8))}
    lines = {"1": BoardLine("1", "a", "b", "Поставка"), "2": BoardLine("2", "c", "d", "Ремонт")}
    close = draw(Board(looks=looks, boxes=boxes, lines=lines), text_width)
    boxes |= {"c": Box(0, 300, 184.0, 60.0), "d": Box(500, 300, 184.0, 60.0)}
    apart = draw(Board(looks=looks, boxes=boxes, lines=lines), text_width)
    named = [{part.text for part in one.primitives if isinstance(part, Label)} for one in (close, apart)]
    assert {"Поставка", "Ремонт"} - named[0]
    assert named[1] >= {"Поставка", "Ремонт"}
