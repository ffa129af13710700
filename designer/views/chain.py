"""The view of the chain: everybody in a column by his distance to the external client."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from designer.analysis.value_chain import value_chain
from designer.arrange.arrangement import arrange_net
from designer.arrange.net import Arrangement, Net
from designer.arrange.routing import Link
from designer.model.organization import Organization
from designer.picture.primitives import TextMeasure
from designer.views.board import Board, ViewOf, all_looks, client_lines, sizes_of
from designer.views.titles import CHAIN


def board(organization: Organization, findings: Mapping[str, int], measure: TextMeasure) -> Board:
    """Return everybody by distance, the external clients at the right; who has no path stands below."""
    looks = all_looks(organization, findings)
    chain = value_chain(organization)
    farthest = max(chain.distance.values(), default=0)
    lines = client_lines(organization)
    groups = {id for id, look in looks.items() if look.kind == "group"}
    columns = {id: farthest - far for id, far in chain.distance.items() if id not in groups}
    sizes = tuple(sizes_of(looks, measure).items())
    made = _arranged(sizes, tuple(lines.values()), tuple(columns.items()))
    return Board(looks=looks, boxes=dict(made.boxes), lines=lines, courses=dict(made.courses))


@lru_cache(maxsize=4)
def _arranged(
    sizes: tuple[tuple[str, tuple[float, float]], ...], links: tuple[Link, ...], columns: tuple[tuple[str, int], ...]
) -> Arrangement:
    """Arrange in columns; the last outcomes are kept, since a drawing is made anew after each change."""
    return arrange_net(Net(dict(sizes), links, layers=dict(columns)))


VIEW = ViewOf(id="chain", title=CHAIN, make=board, keeps_places=True)
