"""The overlay of what clients say: the scores of each arrow and each supplier in the newest round of the survey."""

from __future__ import annotations

from collections.abc import Mapping

from designer.analysis.feedback import HIDDEN, HIGH, LOW, Cell, results, rounds, score_text
from designer.i18n import Text, current_language
from designer.model.organization import Organization
from designer.views.overlays import Level, Mark, Overlay


def _marks(organization: Organization, findings: Mapping[str, int]) -> Mapping[str, Mark]:
    known = rounds(organization)
    if not known:
        return {}
    suppliers = results(organization, known[-1].id).suppliers
    return {id: Mark(score_text(cell, current_language()), _level(cell)) for id, cell in suppliers.items()}


def _arrows(organization: Organization) -> Mapping[str, Mark]:
    known = rounds(organization)
    cells = results(organization, known[-1].id).cells if known else {}
    return {
        link: Mark("?", Level.WATCH) if cell.is_hidden else Mark(score_text(cell, current_language()), _level(cell))
        for link, cell in cells.items()
    }


def _level(cell: Cell) -> Level:
    if cell.is_low:
        return Level.BAD
    return Level.GOOD if cell.is_high else Level.CALM


OVERLAY = Overlay(
    id="feedback",
    title=Text(ru="Оценки клиентов", en="Scores of the clients"),
    legend=(
        (Level.GOOD, Text(ru=f"от {HIGH / 100:.1f}".replace(".", ","), en=f"{HIGH / 100:.1f} and better")),
        (Level.CALM, Text(ru="между ними", en="between")),
        (Level.BAD, Text(ru=f"ниже {LOW / 100:.1f}".replace(".", ","), en=f"below {LOW / 100:.1f}")),
        (Level.WATCH, HIDDEN),
    ),
    marks=_marks,
    arrows=_arrows,
    note=Text(
        ru="на стрелке — оценка этого клиента, на рамке — среднее по всем",
        en="on an arrow the score of this client, on a box the mean of all",
    ),
    place=50,
)
