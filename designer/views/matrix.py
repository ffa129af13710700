"""The view of the matrix as a picture: suppliers in rows, clients in columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.picture.primitives import Box, Label, Line, Picture, Primitive, TextMeasure, Tone
from designer.picture.wrapping import wrapped
from designer.views.board import Board, ViewOf
from designer.views.matrix_grid import Notation, grid_of
from designer.views.titles import MATRIX

_MARGIN: Final = 32.0
_ROW: Final = 26.0
_COLUMN: Final = 84.0
_SMALL: Final = 12.0
_WIDEST_NAME: Final = 320.0
_HEAD_LINES: Final = 4
_LINE: Final = 15.0


def draw_matrix(organization: Organization, measure: TextMeasure, description: str = "") -> Picture:
    """Return the matrix of client arrows as a picture; an empty one is an empty sheet."""
    grid = grid_of(organization, Notation.CLIENTS)
    if not grid.rows:
        return Picture(width=2 * _MARGIN, height=2 * _MARGIN, primitives=(), description=description)
    names = min(_WIDEST_NAME, max(measure(row.name, _SMALL, False) for row in grid.rows) + 16.0)
    left, top = _MARGIN + names, _MARGIN + _HEAD_LINES * _LINE + 8.0
    right, bottom = left + _COLUMN * len(grid.columns), top + _ROW * len(grid.rows)
    parts: list[Primitive] = []
    for at, id in enumerate(grid.columns):
        person = organization.need(Participant, id)
        lines = wrapped(person.short_name, _COLUMN - 8.0, _HEAD_LINES, _SMALL, True, measure)
        x = left + _COLUMN * at
        for number, line in enumerate(lines):
            y = top - 8.0 - _LINE * (len(lines) - 1 - number)
            parts.append(
                Label(x=x + _COLUMN / 2, y=y, text=line, size=_SMALL, bold=True, tone=Tone.MUTED, centred=True)
            )
        parts.append(_hairline((x, top), (x, bottom)))
    parts.append(_hairline((right, top), (right, bottom)))
    for number, row in enumerate(grid.rows):
        y = top + _ROW * number
        parts.append(_hairline((_MARGIN, y), (right, y)))
        text = wrapped(row.name, names - 8.0, 1, _SMALL, False, measure)
        parts.append(Label(x=_MARGIN, y=y + 17.0, text=text[0] if text else "", size=_SMALL, subject=row.supplier))
        if row.supplier in grid.columns:
            x = left + _COLUMN * grid.columns.index(row.supplier)
            parts.append(
                Box(x=x + 1, y=y + 1, width=_COLUMN - 2, height=_ROW - 2, radius=0, fill=Tone.LINE, stroke=Tone.LINE)
            )
    parts.append(_hairline((_MARGIN, bottom), (right, bottom)))
    places = {id: at for at, id in enumerate(grid.columns)}
    for (number, column), letters in sorted(grid.cells.items(), key=lambda one: (one[0][0], places[one[0][1]])):
        x = left + _COLUMN * places[column] + _COLUMN / 2
        y = top + _ROW * number + 18.0
        parts.append(Label(x=x, y=y, text=letters, bold=True, tone=Tone.CLIENT, centred=True))
    return Picture(width=right + _MARGIN, height=bottom + _MARGIN, primitives=tuple(parts), description=description)


def _hairline(start: tuple[float, float], end: tuple[float, float]) -> Line:
    return Line(points=(start, end), tone=Tone.LINE, width=1.0, radius=0.0)


def _board(organization: Organization, findings: Mapping[str, int], measure: TextMeasure) -> Board:
    """A matrix has no boxes that could be moved."""
    return Board()


VIEW = ViewOf(id="matrix", title=MATRIX, make=_board, picture=draw_matrix)
