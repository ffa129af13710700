"""Adds the lists of one document to those of another."""

from __future__ import annotations

import copy

from lxml import etree

from designer.word.markup import W, value_of


def merged_numbering(house: etree._Element, guest: etree._Element, unlinked: set[str]) -> dict[str, str]:
    """Add every list of ``guest`` to ``house``, which is changed; returns the old list ids with the new ones.

    Levels linked to a style in ``unlinked`` lose the link: that style is not the list's any more.
    """
    abstract = _next_id(house, "abstractNum", "abstractNumId")
    number = _next_id(house, "num", "numId")
    moved: dict[str, str] = {}
    for definition in guest.iterchildren(W + "abstractNum"):
        made = copy.deepcopy(definition)
        moved[made.get(W + "abstractNumId") or ""] = str(abstract)
        made.set(W + "abstractNumId", str(abstract))
        for tag in ("nsid", "tmpl", "styleLink", "numStyleLink"):
            for element in made.findall(W + tag):
                made.remove(element)
        for level in made.iter(W + "lvl"):
            link = level.find(W + "pStyle")
            if link is not None and value_of(link) in unlinked:
                level.remove(link)
        first = house.find(W + "num")
        if first is None:
            house.append(made)
        else:
            first.addprevious(made)
        abstract += 1
    numbers: dict[str, str] = {}
    for one in guest.iterchildren(W + "num"):
        made = copy.deepcopy(one)
        numbers[made.get(W + "numId") or ""] = str(number)
        made.set(W + "numId", str(number))
        for use in made.iter(W + "abstractNumId"):
            use.set(W + "val", moved.get(value_of(use) or "", "0"))
        last = house.findall(W + "num")
        (last[-1].addnext if last else house.append)(made)
        number += 1
    return numbers


def _next_id(root: etree._Element, tag: str, attribute: str) -> int:
    ids = (element.get(W + attribute) or "0" for element in root.iterchildren(W + tag))
    return max((int(id_) for id_ in ids if id_.isdigit()), default=0) + 1
