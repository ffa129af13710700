"""A picture of some of the participants of a board, with the lines among them."""

from __future__ import annotations

from collections.abc import Collection

from designer.picture.primitives import Picture, TextMeasure
from designer.views.board import Board, draw


def only(board: Board, ids: Collection[str], measure: TextMeasure, description: str = "") -> Picture:
    """Return the picture of these and what is inside them; of everybody where ``ids`` is empty."""
    if not ids:
        return draw(board, measure, description)
    chosen = board.within(ids)
    lines = {id: line for id, line in board.lines.items() if line.source in chosen and line.target in chosen}
    part = Board(
        looks={id: board.looks[id] for id in chosen},
        boxes={id: board.boxes[id] for id in chosen},
        lines=lines,
        inside={id: whole for id, whole in board.inside.items() if id in chosen and whole in chosen},
        courses={id: course for id, course in board.courses.items() if id in lines},
    )
    return draw(part, measure, description)
