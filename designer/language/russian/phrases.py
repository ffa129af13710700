"""Holds Russian names, and words that may stand for them, ready to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from designer.language.reading import KnownName
from designer.language.russian.glossary import UNIT_NOUNS
from designer.language.russian.pieces import Pieces, pieces
from designer.language.russian.tokens import tokens

EXACT, RESPELT, HEAD, NEAR, PEOPLE, ASKED = 100, 90, 65, 60, 55, 30
"""How surely words stand for a name; from PEOPLE on nobody is asked."""


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """One name of a participant, ready to be compared; the same object for all who know the participant."""

    key: str
    pieces: Pieces
    whole: str
    is_acronym: bool
    is_unit: bool
    is_alias_of_head: bool
    """Whether it is the title of the head of the unit."""
    numbers: frozenset[str]
    hints: frozenset[str]
    """Without one of them in common, no phrase stands for the name."""
    words: frozenset[str]
    """The whole name and the words that tell it from others, by which it is looked up."""


@lru_cache(maxsize=4_096)
def pieces_of(name: str) -> Pieces:
    """Return the words by which a name is told from others."""
    return pieces(tokens(name))


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """Words of a text that may stand for a name, ready to be compared."""

    pieces: Pieces
    whole: str
    numbers: frozenset[str]
    hints: frozenset[str]
    words: frozenset[str]
    """The whole and all its words, by which names are looked up."""


def phrase_of(parts: Pieces) -> Phrase:
    """Return words ready to be compared with names."""
    whole = " ".join([p.low for p in parts])
    return Phrase(
        pieces=parts,
        whole=whole,
        numbers=_numbers(parts),
        hints=frozenset().union(*[p.said for p in parts]),
        words=frozenset([whole]).union(*[p.classes for p in parts]),
    )


def _numbers(parts: Pieces) -> frozenset[str]:
    return frozenset([p.number for p in parts if p.number])


@lru_cache(maxsize=20_000)
def names_of(known: KnownName) -> tuple[Name, ...]:
    """Return a participant's name, its aliases and the title of its head, ready to be compared."""
    found = []
    for text, is_head in [
        (known.name, False),
        *((a, False) for a in known.abbreviations),
        *([(known.head, True)] if known.head else ()),
    ]:
        parts = pieces_of(text)
        if not parts or (is_head and (len(parts) == 1 or known.kind not in ("unit", "internal"))):
            continue
        is_unit = known.kind == "unit" or not parts[0].is_person
        is_acronym = len(parts) == 1 and text.strip().upper() == text.strip() and 2 <= len(text.strip()) <= 6
        whole = " ".join(p.low for p in parts)
        found.append(
            Name(
                known.key,
                parts,
                whole,
                is_acronym,
                is_unit,
                is_head,
                _numbers(parts),
                frozenset().union(*[p.named for p in parts]),
                _telling(parts) | {whole},
            )
        )
    return tuple(found)


def _telling(parts: Pieces) -> frozenset[str]:
    telling = [p for p in parts if not p.number and not p.is_any_of(UNIT_NOUNS)]
    return frozenset(c for p in telling or parts for c in p.classes)
