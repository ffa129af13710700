"""Holds what is drafted while a Russian sentence is read: statements, those who are served, those spoken of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from designer.language.reading import Span
from designer.language.russian.names import Found

JOINTS: Final = frozenset({",", ";", "и", "или", "либо", "также", "а", "так"})
"""Words and marks between those who are coordinated."""
EDGES: Final = (JOINTS - {"либо", "так"}) | frozenset(
    ["но", "чтобы", "дабы", "мы", "то", "тем", "не", "значит", *"—–-:;.(!?"]
)
"""Words and marks after which another part of the sentence begins."""
INDIRECT: Final = frozenset({"datv", "loct", "ablt", "gent"})
"""Cases that neither a subject nor a direct object has."""
DASHES: Final = frozenset({"—", "–", "-"})
GENDERS: Final = frozenset({"masc", "femn", "neut"})


@dataclass(frozen=True, slots=True)
class Served:
    """One who is helped or served, by the places of the words."""

    first: int
    last: int
    found: Found
    antecedent: Span | None = None


@dataclass(slots=True)
class Draft:
    """One statement on its way to become a clause; places are those of tokens in the sentence."""

    help_first: int = -1
    help_last: int = -1
    service: int = -1
    served: list[Served] = field(default_factory=list)
    frame: frozenset[str] = frozenset()
    """Cases of those who are helped."""
    action_first: int = -1
    action_last: int = -1
    is_purpose: bool = False
    is_own: bool = False
    """Whether it tells what else the unit does beside its help."""


@dataclass(slots=True)
class Seen:
    """A participant or person that the text has spoken of, to whom a pronoun may point."""

    span: Span
    found: Found
    is_plural: bool
    genders: frozenset[str]
    """All of them where the gender cannot be seen."""
    is_doer: bool = False
    """Whether it is the subject of its clause."""
