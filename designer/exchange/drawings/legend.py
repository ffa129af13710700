"""The legend of a drawing: boxes that explain its signs and are nobody."""

from __future__ import annotations

import re
from typing import Final

from designer.exchange.drawings.shapes import Drawing, Node
from designer.exchange.plan import LeftOver
from designer.i18n import Text

_TITLE: Final = re.compile(
    r"\W*(?:условн\w+ обозначени\w*|обозначени\w*|легенда|пояснени\w*|legend|key|notation)\W*", re.I
)
_SIGNS: Final = re.compile(
    r"\W*(?:ваканси[яи]|вакантн\w+ (?:должность|ставка)|vacan(?:t|cy|cies)|(?:функциональн|административн|линейн)\w+ "
    r"подчинение|подчинение|взаимодействие|(?:dotted|solid)[- ]line|(?:functional|direct) reporting|штатная единица|"
    r"совмещение|аутсорс\w*|outsourced?)\W*",
    re.I,
)
_REACH: Final = 400.0
"""Points between the title of a legend and its signs."""
_WHY: Final = Text(ru="условное обозначение, не участник", en="part of the legend, no participant")


def take_legend_off(drawing: Drawing, joined: set[str]) -> None:
    """Leave over the boxes of a legend: in its frame, beside its title, or called as only signs are."""
    titles = [one for one in (*drawing.captions, *drawing.nodes.values()) if _TITLE.fullmatch(one.label)]
    frames = {one.key for one in titles if one.holds}
    for node in list(drawing.nodes.values()):
        if node.key in joined or (node.holds and node.key not in frames):
            continue
        is_beside = any(_is_beside(node, title) for title in titles if not title.holds)
        if node in titles or node.inside in frames or is_beside or (joined and _SIGNS.fullmatch(node.label)):
            del drawing.nodes[node.key]
            words = " ".join(node.label.split())
            drawing.left_over.append(LeftOver(where=node.where, text=words or node.key, why=_WHY))


def _is_beside(node: Node, title: Node) -> bool:
    if node is title or node.page != title.page or node.inside != title.inside:
        return False
    return 0 <= node.y - title.y <= _REACH and abs(node.x - title.x) <= _REACH / 2
