"""The sections of a template: which there are, and a template with them in another order, under other names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from lxml import etree

from designer.word.markup import W, parse, value_of
from designer.word.package import MAIN_PART, open_package
from designer.word.zip_writer import write_parts

SECTION_TAG: Final = "omd:section:"


def sections_of(source: Path | str | bytes) -> dict[str, str]:
    """Return the sections of a template in their order: key to heading."""
    root = parse(open_package(source)[MAIN_PART], MAIN_PART)
    return {_key(section): _heading_text(section) for section in _sections(root)}


def arranged(source: Path | str | bytes, order: Sequence[str], names: Mapping[str, str]) -> bytes:
    """Return a template with its sections in this order; those not named go, unless ``order`` is empty.

    ``names`` are headings by key. Keys that the template does not have are passed over.
    """
    parts = open_package(source)
    root = parse(parts[MAIN_PART], MAIN_PART)
    found = {_key(section): section for section in _sections(root)}
    for key, section in found.items():
        if name := names.get(key, "").strip():
            _rename(section, name)
    if order:
        places = list(found.values())
        marks = [place.makeelement(W + "p", {}) for place in places]
        for place, mark in zip(places, marks, strict=True):
            place.addprevious(mark)
        wanted = [found[key] for key in dict.fromkeys(order) if key in found]
        for section in places:
            _parent(section).remove(section)
        for mark, section in zip(marks, wanted, strict=False):
            mark.addprevious(section)
        for mark in marks:
            _parent(mark).remove(mark)
    parts[MAIN_PART] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return write_parts(parts, 9)


def unwrap_sections(root: etree._Element) -> None:
    """Take the frames of the sections away and leave what is in them; changes ``root``."""
    for section in _sections(root):
        content = section.find(W + "sdtContent")
        for block in list(content) if content is not None else ():
            section.addprevious(block)
        _parent(section).remove(section)


def _sections(root: etree._Element) -> list[etree._Element]:
    return [control for control in root.iter(W + "sdt") if _tag(control).startswith(SECTION_TAG)]


def _tag(control: etree._Element) -> str:
    return value_of(control.find(f"{W}sdtPr/{W}tag")) or ""


def _key(section: etree._Element) -> str:
    return _tag(section).removeprefix(SECTION_TAG)


def _heading(section: etree._Element) -> etree._Element | None:
    return next(section.iter(W + "p"), None)


def _heading_text(section: etree._Element) -> str:
    heading = _heading(section)
    return "" if heading is None else "".join(text.text or "" for text in heading.iter(W + "t"))


def _rename(section: etree._Element, name: str) -> None:
    heading = _heading(section)
    texts = [] if heading is None else list(heading.iter(W + "t"))
    for number, text in enumerate(texts):
        text.text = name if number == 0 else ""


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    if parent is None:
        raise ValueError("a section stands in a document")
    return parent
