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


class Headings:
    """The headings of a document: by their style or by their own outline level."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._formats = _number_formats(parts)
        self._styles: dict[str, HeadingStyle] = {}
        if "word/styles.xml" not in parts:
            return
        for style in parse(parts["word/styles.xml"], "word/styles.xml").iter(W + "style"):
            name = (value_of(style.find(W + "name")) or "").lower()
            level = _outline_level(style.find(W + "pPr"))
            if level is None and name.startswith(_BUILT_IN) and name[len(_BUILT_IN) :].isdigit():
                level = int(name[len(_BUILT_IN) :])
            if level is not None:
                number = self._number(style.find(f"{W}pPr/{W}numPr"))
                self._styles[style.get(W + "styleId") or ""] = HeadingStyle(level, number)

    def of(self, paragraph: etree._Element) -> HeadingStyle | None:
        """How a paragraph is a heading, None if it is none."""
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return None
        style = self._styles.get(value_of(properties.find(W + "pStyle")) or "")
        own = _outline_level(properties)
        if own is None and style is None:
            return None
        number = None if style is None else style.number_format
        if properties.find(W + "numPr") is not None:
            number = self._number(properties.find(W + "numPr"))
        return HeadingStyle(own or (style.level if style is not None else 1), number)

    def _number(self, number: etree._Element | None) -> str | None:
        if number is None:
            return None
        key = (value_of(number.find(W + "numId")) or "", value_of(number.find(W + "ilvl")) or "0")
        return self._formats.get(key)


def _outline_level(properties: etree._Element | None) -> int | None:
    """The level from 1, None for running text."""
    level = None if properties is None else value_of(properties.find(W + "outlineLvl"))
    return int(level) + 1 if level is not None and level.isdigit() and int(level) <= 8 else None


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
