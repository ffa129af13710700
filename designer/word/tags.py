"""Reads the tags of content controls: which of them are fields of ours, and what they ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from designer.word.problem import Place

NUMBER: Final = "number"
"""The field that every repeated item has: its number from 1."""

_NAME: Final = re.compile(r"(x\.)?([^\W\d][\w-]*)$")
_LEVELS: Final = re.compile(r"([1-9])(?:-([1-9]))?$")


class TagKind(StrEnum):
    """What a content control of ours does."""

    FIELD = "field"
    EACH = "each"
    IF = "if"
    PICTURE = "picture"
    TOC = "toc"
    SECTION = "section"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One tag, read: ``of_item`` for ``x.name``; ``levels`` of headings for a table of contents."""

    kind: TagKind
    name: str = ""
    of_item: bool = False
    negated: bool = False
    levels: tuple[int, int] = (1, 1)

    def full_name(self, collection: str) -> str:
        """The name with its collections before it, such as ``clients.services.name``."""
        return f"{collection}.{self.name}" if self.of_item and collection else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldUse:
    """One use of a field: its full name (``clients.name``), its tag as written and its place."""

    kind: TagKind
    name: str
    tag: str
    place: Place


def is_ours(tag: str) -> bool:
    """Whether a tag was meant for this program, well written or not."""
    return tag.strip().lower().startswith("omd")


def read_tag(tag: str) -> Tag | None:
    """Read a tag; None if it is foreign or badly written."""
    if not tag.startswith("omd:"):
        return None
    rest = tag[4:]
    if rest == "toc":
        return Tag(kind=TagKind.TOC)
    if rest.startswith("toc:"):
        match = _LEVELS.match(rest[4:])
        return Tag(kind=TagKind.TOC, levels=_levels(match)) if match else None
    if rest.startswith("section:"):
        section = _NAME.match(rest[8:])
        return Tag(kind=TagKind.SECTION, name=section[2]) if section and not section[1] else None
    kind, negated = TagKind.FIELD, False
    for prefix, found in (("each:", TagKind.EACH), ("if:", TagKind.IF), ("picture:", TagKind.PICTURE)):
        if rest.startswith(prefix):
            kind, rest = found, rest[len(prefix) :]
            break
    if kind is TagKind.IF and rest.startswith("not:"):
        negated, rest = True, rest[4:]
    name = _NAME.match(rest)
    if name is None:
        return None
    return Tag(kind=kind, name=name[2], of_item=bool(name[1]), negated=negated)


def _levels(match: re.Match[str]) -> tuple[int, int]:
    if match[2] is None:
        return 1, int(match[1])
    return min(int(match[1]), int(match[2])), max(int(match[1]), int(match[2]))
