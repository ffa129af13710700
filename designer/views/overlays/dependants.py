"""The overlay of bottlenecks: how many lose the external client when this one is gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from designer.analysis.chain_defects import dependants_of_each
from designer.analysis.value_chain import value_chain
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Performer
from designer.views.overlays import Level, Mark, Overlay

FEW: Final = 2
MANY: Final = 5
"""More than this make a bottleneck that a company should know."""


def _marks(organization: Organization, findings: Mapping[str, int]) -> Mapping[str, Mark]:
    depend = dependants_of_each(value_chain(organization))
    return {
        id: Mark(str(len(losers)), _level(len(losers)))
        for id, losers in depend.items()
        if isinstance(organization.find(id), Performer)
    }


def _level(number: int) -> Level:
    if number > MANY:
        return Level.BAD
    return Level.CALM if number <= FEW else Level.WATCH


OVERLAY = Overlay(
    id="dependants",
    title=Text(ru="Узкие места: сколько зависит", en="Bottlenecks: how many depend"),
    legend=(
        (Level.CALM, Text(ru=f"1–{FEW}", en=f"1–{FEW}")),
        (Level.WATCH, Text(ru=f"{FEW + 1}–{MANY}", en=f"{FEW + 1}–{MANY}")),
        (Level.BAD, Text(ru=f"больше {MANY}", en=f"more than {MANY}")),
    ),
    marks=_marks,
    place=25,
)
