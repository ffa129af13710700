"""Which styles of a document are headings, and how they are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from designer.word.markup import W, parse, value_of

_BUILT_IN: Final = "heading "


@dataclass(frozen=True, slots=True)
class HeadingStyle:
    """A heading's level from 1 and its number format (``%1.``), None without a number."""

    level: int
    number_format: str | None


def heading_styles(parts: dict[str, bytes]) -> dict[str, HeadingStyle]:
    """The heading styles of a document by style id."""
    if "word/styles.xml" not in parts:
        return {}
    formats = _number_formats(parts)
    found: dict[str, HeadingStyle] = {}
    for style in parse(parts["word/styles.xml"], "word/styles.xml").iter(W + "style"):
        name = (value_of(style.find(W + "name")) or "").lower()
        level = value_of(style.find(f"{W}pPr/{W}outlineLvl"))
        if level is None and name.startswith(_BUILT_IN) and name[len(_BUILT_IN) :].isdigit():
            level = str(int(name[len(_BUILT_IN) :]) - 1)
        if level is None or not level.isdigit() or int(level) > 8:
            continue
        number = style.find(f"{W}pPr/{W}numPr")
        found_format = None
        if number is not None:
            key = (value_of(number.find(W + "numId")) or "", value_of(number.find(W + "ilvl")) or "0")
            found_format = formats.get(key)
        found[style.get(W + "styleId") or ""] = HeadingStyle(int(level) + 1, found_format)
    return found


def _number_formats(parts: dict[str, bytes]) -> dict[tuple[str, str], str]:
    if "word/numbering.xml" not in parts:
        return {}
    root = parse(parts["word/numbering.xml"], "word/numbering.xml")
    abstract: dict[str, dict[str, str]] = {}
    for definition in root.iter(W + "abstractNum"):
        abstract[definition.get(W + "abstractNumId") or ""] = dict(_levels(definition))
    return {
        (number.get(W + "numId") or "", level): text
        for number in root.iter(W + "num")
        for level, text in abstract.get(value_of(number.find(W + "abstractNumId")) or "", {}).items()
    }


def _levels(definition: etree._Element) -> list[tuple[str, str]]:
    return [
        (level.get(W + "ilvl") or "0", value_of(level.find(W + "lvlText")) or "")
        for level in definition.iter(W + "lvl")
        if value_of(level.find(W + "numFmt")) == "decimal"
    ]
