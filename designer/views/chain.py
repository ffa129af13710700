"""The view of the chain: everybody in a column by his distance to the external client."""

from __future__ import annotations

from collections.abc import Mapping

from designer.analysis.value_chain import value_chain
from designer.arrange.layered import arrange
from designer.model.organization import Organization
from designer.picture.look import size_of
from designer.picture.primitives import TextMeasure
from designer.views.board import Board, ViewOf, all_looks, client_lines
from designer.views.titles import CHAIN


def board(organization: Organization, findings: Mapping[str, int], measure: TextMeasure) -> Board:
    """Return everybody by distance, the external clients at the right; who has no path stands below."""
    looks = all_looks(organization, findings)
    chain = value_chain(organization)
    farthest = max(chain.distance.values(), default=0)
    lines = client_lines(organization)
    groups = {id for id, look in looks.items() if look.kind == "group"}
    columns = {id: farthest - far for id, far in chain.distance.items() if id not in groups}
    boxes = arrange(
        {id: size_of(look, measure) for id, look in looks.items()},
        [(line.source, line.target) for line in lines.values()],
        columns,
    )
    return Board(looks=looks, boxes=boxes, lines=lines)


VIEW = ViewOf(id="chain", title=CHAIN, make=board, keeps_places=True)
