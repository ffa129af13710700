"""Sets the texts of fields in a finished body to those of another time, and drops items that were not there then."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from designer.word.anchors import bookmark_of
from designer.word.markup import W, parse, value_of
from designer.word.package import MAIN_PART
from designer.word.story import Block, mark_of_tag, read_story


def rewritten(body: bytes, texts: Mapping[str, str], now: Mapping[str, str]) -> bytes:
    """Return a body that holds ``texts`` where it held ``now``; blocks with only unknown items go."""
    root = parse(body, MAIN_PART)
    marks = {bookmark_of(anchor): anchor for anchor in now}
    for block in read_story(root, known=frozenset(marks)):
        anchors = [marks[mark] for mark in block.marks]
        if anchors and not any(anchor in texts for anchor in anchors):
            _drop(block)
    for control in root.iter(W + "sdt"):
        anchor = marks.get(mark_of_tag(value_of(control.find(f"{W}sdtPr/{W}tag")) or ""))
        if anchor is not None and anchor in texts and texts[anchor] != now[anchor]:
            _set(control, texts[anchor])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _drop(block: Block) -> None:
    for element in block.elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _set(control: etree._Element, text: str) -> None:
    """Put a text into the first run of a control; the other runs and line ends go."""
    found = list(control.iter(W + "t"))
    if not found:
        return
    first = found[0]
    for other in [*found[1:], *control.iter(W + "br")]:
        parent = other.getparent()
        if parent is not None:
            parent.remove(other)
    first.text = text
    first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
