"""Knows what an English reading hangs on beside its clients: who else may be meant by its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from designer.language.english.short_names import short_names, stems_of
from designer.language.english.spelling import is_one_slip_away, shortens
from designer.language.english.trades import people_of_rooms, root_of_doer, roots_of
from designer.language.english.variants import spelled
from designer.language.english.words import stem, tokens
from designer.language.reading import KnownName

LONGEST: Final = 3000
"""Characters of a text that are read; what comes later is only counted."""
ABBREVIATION: Final = re.compile(r"(?<![\w-])[A-Z][A-Z&]{1,5}\d?s?(?![\w-])")


@dataclass(frozen=True, slots=True)
class AskedWords:
    """The words of an English text, of which each may be somebody's name."""

    text: str

    def may_mean(self, known: KnownName) -> bool:
        """Whether some of the words may stand for one who is no declared client, or make a short name doubtful."""
        said, marks = _said(self.text), _marks_of(known)
        if not (marks.words.isdisjoint(said.shouted) and marks.roots.isdisjoint(said.roots)):
            return True
        if any(said.stems.issuperset(name) for name in marks.names):
            return True
        if any(letters and shortens(letters, word) for letters in said.dotted for word in marks.vocabulary):
            return True
        return any(_is_like(word, known_word) for word in said.stems for known_word in marks.vocabulary)


class _Said(NamedTuple):
    stems: frozenset[str]
    roots: frozenset[str]
    dotted: frozenset[str]
    shouted: frozenset[str]


class _Marks(NamedTuple):
    names: tuple[frozenset[str], ...]
    roots: frozenset[str]
    vocabulary: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=4096)
def _said(text: str) -> _Said:
    """Return the words of a text by stems, those shortened with a full stop and those in capitals."""
    words = tokens(text[:LONGEST])
    stems = frozenset([stem(t.text) for t in words])
    dotted = frozenset([t.low.rstrip(".") for t in words if t.text.endswith(".") and len(t.text) > 2])
    shouted = {m[0].upper() for m in ABBREVIATION.finditer(text)}
    shouted |= {word.removesuffix("S") for word in shouted}
    return _Said(stems, frozenset([root_of_doer(s) for s in stems]) - {""}, dotted, frozenset(shouted))


@lru_cache(maxsize=4096)
def _marks_of(known: KnownName) -> _Marks:
    """Return the words by which someone may be meant, or which make the short name of another doubtful."""
    given = (known.name, *known.abbreviations)
    names: set[tuple[str, ...]] = set()
    roots: set[str] = set()
    for text in given:
        name, stems = spelled(text, known.kind), stems_of(text)
        names |= set(name.variants) if name is not None else set()
        names |= short_names(text) | set(people_of_rooms(stems) if stems else ())
        roots |= roots_of(stems)
    if known.head:
        names.add(stems_of(known.head))
    vocabulary = frozenset([word for name in names for word in name if len(word) >= 5])
    words = {word.upper() for text in given for word in re.findall(r"[\w&]+", text)}
    sets = {frozenset(name) for name in names if name}
    return _Marks(tuple(sets), frozenset(roots), vocabulary, frozenset(words | {w.removesuffix("S") for w in words}))


def _is_like(said: str, known: str) -> bool:
    """Say whether a word may be a known one misspelt, or in the singular."""
    return len(said) >= 4 and said[0] == known[0] and said != known and is_one_slip_away(said, known)
