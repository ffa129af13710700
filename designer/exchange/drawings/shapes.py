"""The boxes and lines of a drawing, whatever program drew it, and the words of their labels."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Final

from designer.exchange.numbers import heads_in
from designer.exchange.plan import LeftOver
from designer.i18n import Text
from designer.language.declension.persons import names_person
from designer.language.titles import names_outsiders, names_position
from designer.model.participants import ExternalClient, Participant

_TAG: Final = re.compile(r"<[^<>]*>")
_WRITTEN_TAG: Final = re.compile(
    r"</?(?:b|i|u|s|p|a|br|hr|em|div|span|font|strong|small|sub|sup|ul|ol|li|h\d|table|tbody|tr|td|th|img|o:p)\b[^<>]*>",
    re.I,
)
"""Markup that was escaped once too often; other words in angle brackets are words."""
_BREAK: Final = re.compile(r"<\s*(?:/?(?:p|div|li|ul|h\d)|br|hr)\b[^<>]*>|\\n|\n", re.I)
_COUNT_BEHIND: Final = re.compile(r"\s*(?:\(([^()]*)\)|(?:[-–—,:]\s+)(\d[^()]*))\s*$")
_SHORT_BEHIND: Final = re.compile(r"\s+\(([А-ЯЁA-Z][А-ЯЁA-Z&-]{1,5})\)$")
_OUTSIDE: Final = re.compile(
    r"(?:внешн\w+ |наш\w* )?(?:клиент|пользовател)\w*|(?:end |external |our )?(?:users?|clients?)", re.I
)


@dataclass(slots=True, kw_only=True)
class Node:
    """One box of a drawing."""

    key: str
    label: str
    where: Text
    inside: str = ""
    """Key of the box around it."""
    x: float = 0.0
    y: float = 0.0
    holds: bool = False
    """Whether it is a frame around others."""
    page: str = ""
    hint: type[Participant] | None = None
    """What the drawing itself says that it is."""
    mission: str = ""
    unit: str = ""
    """Key of the unit that it says it belongs to, wherever it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One line of a drawing; an end that hangs in the air is ""."""

    key: str
    source: str
    target: str
    where: Text
    label: str = ""
    page: str = ""
    is_thin: bool = False
    """Whether it is drawn as a weaker line, by dots or dashes."""
    has_head: bool = True
    """Whether it says by an arrow head which way it leads."""

    @property
    def is_weak(self) -> bool:
        """Whether it stands back behind a plain line of a chart: it is dotted, or says what it is."""
        return self.is_thin or bool(self.label)


@dataclass(slots=True, kw_only=True)
class Drawing:
    """All boxes and lines of a drawing."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    captions: list[Node] = field(default_factory=list)
    """Words beside the boxes."""
    left_over: list[LeftOver] = field(default_factory=list)
    meaning: str = ""
    """What the drawing itself says that its lines mean."""


def words_of_label(markup: str) -> str:
    """Return the words of a label that may hold markup."""
    return " ".join(lines_of_label(markup))


def lines_of_label(markup: str) -> list[str]:
    """Return the lines of a label that may hold markup, those without words left out."""
    text = html.unescape(_TAG.sub("", _BREAK.sub("\n", markup)))
    lines = (" ".join(line.split()) for line in _WRITTEN_TAG.sub("", text).replace("\\n", "\n").split("\n"))
    return [line for line in lines if line]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the lines of a label say: the name, and how many people and which abbreviation it has."""

    lines: tuple[str, ...]
    headcount: float | None = None
    abbreviation: str = ""


def said_by(lines: list[str]) -> Said:
    """Part headcounts such as "(12 чел.)" and an abbreviation in brackets off the lines of a label."""
    headcount: float | None = None
    kept: list[str] = []
    for line in lines:
        name, counted = line, heads_in(line.strip("()"))
        if counted is None and (tail := _COUNT_BEHIND.search(line)):
            counted, name = heads_in(tail[1] or tail[2]), line[: tail.start()]
        elif counted is not None:
            name = ""
        if counted is None:
            name = line
        headcount = headcount if counted is None else counted
        kept += [name.strip()] if name.strip() else []
    short = _SHORT_BEHIND.search(kept[0]) if len(kept) == 1 else None
    if short:
        kept = [kept[0][: short.start()]]
    if not kept:
        return Said(lines=tuple(lines))
    return Said(lines=tuple(kept), headcount=headcount, abbreviation=short[1] if short else "")


def post_and_person(lines: list[str]) -> tuple[str, str] | None:
    """Return the post and its holder where a label names both, each on a line of its own."""
    if len(lines) != 2:
        return None
    people = [line for line in lines if names_person(line) and not names_position(line)]
    posts = [line for line in lines if names_position(line) and not names_person(line)]
    return (posts[0], people[0]) if len(people) == len(posts) == 1 else None


def is_outside(node: Node) -> bool:
    """Whether a box names people outside the company."""
    words = " ".join(node.label.split())
    return node.hint is ExternalClient or names_outsiders(words) or _OUTSIDE.fullmatch(words) is not None
