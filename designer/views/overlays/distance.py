"""The overlay of the distance to the external client."""

from __future__ import annotations

from collections.abc import Mapping

from designer.analysis.value_chain import value_chain
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Performer
from designer.views.overlays import Level, Mark, Overlay

_LEVELS = {1: Level.GOOD, 2: Level.CALM}
_NONE = Text(ru="нет", en="none")


def _marks(organization: Organization, findings: Mapping[str, int]) -> Mapping[str, Mark]:
    chain = value_chain(organization)
    marks = {
        id: Mark(str(far), _LEVELS.get(far, Level.WATCH))
        for id, far in chain.distance.items()
        if far and isinstance(organization.find(id), Performer)
    }
    return marks | {id: Mark(str(_NONE), Level.BAD) for id in chain.no_path}


OVERLAY = Overlay(
    id="distance",
    title=Text(ru="Расстояние до внешнего клиента", en="Distance to the external client"),
    legend=(
        (Level.GOOD, Text(ru="1", en="1")),
        (Level.CALM, Text(ru="2", en="2")),
        (Level.WATCH, Text(ru="3 и дальше", en="3 and farther")),
        (Level.BAD, Text(ru="пути нет", en="no path")),
    ),
    marks=_marks,
    place=20,
)
