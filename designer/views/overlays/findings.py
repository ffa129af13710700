"""The overlay of open findings."""

from __future__ import annotations

from collections.abc import Mapping

from designer.i18n import Text
from designer.model.organization import Organization
from designer.views.overlays import Level, Mark, Overlay


def _marks(organization: Organization, findings: Mapping[str, int]) -> Mapping[str, Mark]:
    return {
        id: Mark(str(number), Level.BAD if number > 2 else Level.WATCH) for id, number in findings.items() if number
    }


OVERLAY = Overlay(
    id="findings",
    title=Text(ru="Замечания", en="Findings"),
    legend=((Level.WATCH, Text(ru="1–2", en="1–2")), (Level.BAD, Text(ru="3 и больше", en="3 and more"))),
    marks=_marks,
    place=10,
)
