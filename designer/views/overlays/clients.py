"""The overlay of the number of clients: who serves nobody, who serves too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from designer.analysis.naming import PARTICIPANTS
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Performer
from designer.model.relations import ClientLink
from designer.views.overlays import Level, Mark, Overlay

FEW: Final = 3


def _marks(organization: Organization, findings: Mapping[str, int]) -> Mapping[str, Mark]:
    numbers = Counter(link.supplier for link in organization.all(ClientLink))
    performers = [p.id for kind in PARTICIPANTS if issubclass(kind, Performer) for p in organization.all(kind)]
    most = organization.company.most_clients
    return {id: Mark(str(numbers[id]), _level(numbers[id], most)) for id in performers}


def _level(number: int, most: float) -> Level:
    if number == 0 or number > most:
        return Level.BAD
    return Level.GOOD if number <= FEW else Level.CALM


OVERLAY = Overlay(
    id="clients",
    title=Text(ru="Число клиентов", en="Number of clients"),
    legend=(
        (Level.GOOD, Text(ru=f"1–{FEW}", en=f"1–{FEW}")),
        (Level.CALM, Text(ru=f"от {FEW + 1} до предела модели", en=f"{FEW + 1} up to the model’s limit")),
        (Level.BAD, Text(ru="ни одного или больше предела", en="none or above the limit")),
    ),
    marks=_marks,
    place=30,
)
