"""Makes a part of a template plain before it is cut into pieces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.markup import (
    MC,
    W,
    field_instructions,
    is_dangerous_field,
    local_name,
    value_of,
)
from designer.word.problem import Place, WordProblem
from designer.word.sections import unwrap_sections
from designer.word.tags import TagKind, read_tag
from designer.word.typed_fields import make_controls, refuse_leftovers

_NOISE: Final = (W + "proofErr", W + "lastRenderedPageBreak", W + "permStart", W + "permEnd")
_ATTRIBUTE_NOISE: Final = re.compile(r"\}(rsid\w*|paraId|textId)$")
_INVISIBLE: Final = {W + "pPr", W + "bookmarkStart", W + "bookmarkEnd", W + "proofErr"}


def paragraph_numbers(root: etree._Element) -> dict[etree._Element, int]:
    """The paragraphs of a part with their numbers from 1, in the order of the text."""
    return {paragraph: number for number, paragraph in enumerate(root.iter(W + "p"), 1)}


def place_in(root: etree._Element, part: str, element: etree._Element) -> Place:
    """Where an element stands: in its paragraph, or before the first paragraph that it holds."""
    paragraph = next(element.iterancestors(W + "p"), None)
    if element.tag == W + "p":
        paragraph = element
    if paragraph is None:
        paragraph = next(element.iter(W + "p"), None)
    if paragraph is None:
        return Place(part)
    return Place(part, next(number for number, p in enumerate(root.iter(W + "p"), 1) if p is paragraph))


def sdt_tag(control: etree._Element) -> str:
    """The tag of a content control, empty if it has none."""
    return value_of(control.find(f"{W}sdtPr/{W}tag")) or ""


def prepare(root: etree._Element, part: str, spoken: Mapping[str, str]) -> None:
    """Refuse dangerous fields, turn typed ``{{name}}`` into controls, drop Word's noise; changes ``root``."""
    for element, instruction in field_instructions(root):
        if is_dangerous_field(instruction):
            raise WordProblem(
                Text(
                    ru=f"поле Word «{instruction.strip()[:40]}» обращается к чужим файлам или программам.",
                    en=f"the Word field “{instruction.strip()[:40]}” reaches for other files or programs.",
                ),
                place=place_in(root, part, element),
                cure=Text(ru="Удалите это поле.", en="Delete this field."),
            )
    make_controls(root, spoken)
    refuse_leftovers(root, part)
    etree.strip_elements(root, *_NOISE, with_tail=False)
    for element in root.iter():
        for name in [name for name in element.attrib if _ATTRIBUTE_NOISE.search(str(name))]:
            del element.attrib[name]
    unwrap_sections(root)
    _drop_crossing_bookmarks(root)
    for control in list(root.iter(W + "sdt")):
        _promote(control)


def _drop_crossing_bookmarks(root: etree._Element) -> None:
    """Bookmarks that begin inside a repetition or condition and end outside it would lose one half."""
    starts = {start.get(W + "id"): start for start in root.iter(W + "bookmarkStart")}
    for end in list(root.iter(W + "bookmarkEnd")):
        start = starts.pop(end.get(W + "id"), None)
        if start is None:
            _remove(end)
        elif _frame(start) is not _frame(end):
            _remove(start)
            _remove(end)
    for start in starts.values():
        _remove(start)


def _frame(element: etree._Element) -> etree._Element | None:
    for ancestor in element.iterancestors():
        if ancestor.tag == W + "sdt" and sdt_tag(ancestor).startswith("omd:"):
            return ancestor
        if ancestor.tag in (W + "tbl", MC + "Choice", MC + "Fallback"):
            return ancestor
    return None


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _promote(control: etree._Element) -> None:
    """Take an ``each`` around all words of a paragraph as meant for the paragraph.

    Word puts a control inside the paragraph when the paragraph's mark was not selected.
    """
    paragraph = control.getparent()
    tag = read_tag(sdt_tag(control))
    content = control.find(W + "sdtContent")
    if (
        tag is None
        or tag.kind is not TagKind.EACH
        or content is None
        or paragraph is None
        or paragraph.tag != W + "p"
    ):
        return
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return
    if any(child is not control and child.tag not in _INVISIBLE for child in paragraph):
        return
    inner = list(content)
    paragraph.addprevious(control)
    content.append(paragraph)
    for element in inner:
        paragraph.append(element)


def find_texts(element: etree._Element) -> str:
    """All visible text under an element."""
    return "".join(text.text or "" for text in element.iter(W + "t"))


def level_of(control: etree._Element) -> str:
    """What a control holds: ``inline``, ``block``, ``row`` or ``cell``."""
    content = control.find(W + "sdtContent")
    for child in content if content is not None else ():
        name = local_name(child)
        if name in ("tr", "tc"):
            return "row" if name == "tr" else "cell"
        if name in ("p", "tbl"):
            return "block"
        if name == "sdt":
            return level_of(child)
        if name == "r":
            return "inline"
    parent = control.getparent()
    names = {W + "tbl": "row", W + "tr": "cell", W + "body": "block", W + "tc": "block"}
    return names.get(parent.tag if parent is not None else "", "inline")
