"""Finds the names of participants in English text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from designer.language.english.lexicon import verb_forms
from designer.language.english.short_names import SEVERAL_ONLY, explains, short_names, stands_alone, stems_of
from designer.language.english.spelling import is_one_slip_away, shortens
from designer.language.english.trades import is_doer, people_of_rooms, root_of_doer, roots_of
from designer.language.english.variants import spelled
from designer.language.english.words import (
    AUXILIARIES,
    BASE_VERBS,
    DETERMINERS,
    MODALS,
    ORGANIZATION_NOUNS,
    PEOPLE,
    PREPOSITIONS,
    Token,
    is_person_word,
    is_plural,
    stem,
    tokens,
)
from designer.language.reading import KnownName, Match, Surroundings
from designer.language.word_sets import word_set

_SMALL: Final = frozenset(["it", "us", "who", "or", "in", "so", "am"])
"""Words that are names only in capital letters."""
_ANY: Final = frozenset(["any", "each", "every", "no"])
"""Words after which the singular tells of all."""
_OF_UNITS: Final = word_set("agent apprentice driver mechanic officer official operative pilot steward worker")
"""Words for the people of a unit after its name ("patrol officers")."""
_IGNORED: Final = DETERMINERS | {"of", "and", "&"}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text, by their places among its tokens, that name participants."""

    first: int
    last: int
    """Place after the last token."""
    declared: str | None = None
    other: str | None = None
    match: Match = Match.STRONG
    candidates: tuple[str, ...] = ()
    is_plural_name: bool = False
    """Whether the name is plural words for people ("customers"), which the singular only modifies."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    stems: tuple[str, ...]
    key: str
    is_declared: bool
    match: Match
    is_plural: bool
    is_short: bool = False
    """Whether it is part of a name, which no other word may narrow."""


class Names:
    """The participants that a text may name, ready to be found."""

    def __init__(self, surroundings: Surroundings) -> None:
        full = tuple(stem(t.text) for t in tokens(surroundings.unit_name) if t.is_word and t.low not in DETERMINERS)
        core = tuple(word for word in full if word not in ORGANIZATION_NOUNS)
        self._own = tuple(name for name in dict.fromkeys((full, core)) if name)
        self._patterns: dict[str, list[_Pattern]] = {}
        self._by_head: dict[str, set[str]] = {}
        self._vocabulary: set[str] = set()
        self._roots: dict[str, tuple[str, tuple[str, ...]]] = {}
        for known, is_declared in _all_known(surroundings):
            for text in (known.name, *known.abbreviations):
                self._add(text, known, is_declared)
            if known.head and known.kind in ("unit", "internal"):
                self._add_head(known.head, known, is_declared)
        self._add_short_names(surroundings)
        self._guess = lru_cache(maxsize=5000)(self._find_misspelt)
        self._known_stem = lru_cache(maxsize=5000)(self._find_stem)

    def find(self, words: Sequence[Token], own: frozenset[int] = frozenset()) -> list[Mention]:
        """Return the names in a text from left to right; the longest wins, none overlap, none is the unit's own."""
        found: list[Mention] = []
        stems = [self._known_stem(t.text) for t in words]
        place = 0
        while place < len(words):
            mention = self._at(place, words, stems) if place not in own else None
            mention = None if mention is not None and explains(place, words) else mention
            if mention is None:
                place += 1
                continue
            mention = self._with_people(mention, words, stems)
            before = found[-1].last if found else 0
            found.extend(self._shared_heads(mention, words, stems, before))
            found.append(mention)
            place = mention.last
        return found

    def _with_people(self, mention: Mention, words: Sequence[Token], stems: Sequence[str]) -> Mention:
        """Return a unit together with the people of it who are named after it ("laboratory technicians")."""
        last = mention.last
        if mention.declared is None or last >= len(words) or is_doer(stems[last - 1]):
            return mention
        if mention.is_plural_name and stems[last - 1] not in ORGANIZATION_NOUNS:
            return mention
        serves = is_doer(stems[last]) or stems[last] in _OF_UNITS
        people = serves and is_plural(words[last]) and stems[last] not in ORGANIZATION_NOUNS
        if not people or words[last - 1].is_possessive or self._at(last, words, stems) is not None:
            return mention
        return replace(mention, last=last + 1, match=Match.WEAK, is_plural_name=True)

    def own_places(self, words: Sequence[Token]) -> frozenset[int]:
        """Return the places of the unit's own name, where what follows shows that it is a name."""
        found: set[int] = set()
        for name in self._own:
            length, letter = len(name), name[0][:1]
            for place in range(len(words) - length):
                begins = words[place].low[:1] == letter and _acts(words, place, place + length)
                if begins and all(stem(words[place + at].text) == name[at] for at in range(length)):
                    found.update(range(place, place + length))
        return frozenset(found)

    def guess(self, words: Sequence[Token]) -> tuple[str | None, tuple[str, ...]]:
        """Return the one declared client, or the several, that a phrase may be short for ("the director")."""
        stems = [stem(t.text) for t in words if t.is_word and t.low not in _IGNORED]
        keys = sorted(self._by_head.get(stems[-1], set())) if stems else []
        if len(keys) == 1:
            return keys[0], ()
        return None, tuple(keys)

    def _add(self, text: str, known: KnownName, is_declared: bool) -> None:
        name = spelled(text, known.kind, is_initials=text != known.name and text.isupper())
        if name is None:
            return
        for stems, match in name.variants.items():
            self._keep(_Pattern(stems, known.key, is_declared, match, name.is_plural))
        if is_declared:
            self._by_head.setdefault(name.stems[-1], set()).add(known.key)

    def _keep(self, pattern: _Pattern) -> None:
        self._patterns.setdefault(pattern.stems[0], []).append(pattern)
        self._vocabulary.update(s for s in pattern.stems if len(s) >= 5)

    def _add_head(self, title: str, known: KnownName, is_declared: bool) -> None:
        """Let the title of its head stand for a unit; one word alone ("director") tells too little."""
        stems = tuple(stem(t.text) for t in tokens(title) if t.is_word and t.low not in DETERMINERS)
        if len(stems) < 2:
            return
        self._keep(_Pattern(stems, known.key, is_declared, Match.WEAK, False))

    def _add_short_names(self, surroundings: Surroundings) -> None:
        """Let part of a name stand for it ("the drivers") where no other name has the same part."""
        parts: dict[tuple[str, ...], set[str]] = {}
        roots: dict[str, dict[str, tuple[str, ...]]] = {}
        declared = {known.key for known in surroundings.clients}
        for known, _ in _all_known(surroundings):
            for text in (known.name, *known.abbreviations):
                stems = stems_of(text)
                for part in short_names(text) | set(people_of_rooms(stems) if stems else ()):
                    parts.setdefault(part, set()).add(known.key)
                for root in roots_of(stems):
                    roots.setdefault(root, {})[known.key] = stems
        self._roots = {
            root: next(iter(keys.items())) for root, keys in roots.items() if len(keys) == 1 and keys.keys() <= declared
        }
        for part, keys in parts.items():
            taken = any(pattern.stems == part for pattern in self._patterns.get(part[0], ()))
            if len(keys) == 1 and keys <= declared and not taken:
                plural, (key,) = is_person_word(part[-1]), keys
                pattern = _Pattern(part, key, True, Match.WEAK, plural, is_short=True)
                self._patterns.setdefault(part[0], []).append(pattern)

    def _find_stem(self, word: str) -> str:
        """Return the stem of a word, or of the word in a name for which it is misspelt or shortened."""
        one, low = stem(word), word.lower()
        if word[-1] == "." and one not in self._vocabulary:
            return self._spelt_out(low) or one
        if one + "s" in self._vocabulary:
            return one + "s"
        if not word[0].isalpha() or len(one) < 5 or one in self._vocabulary:
            return one
        return one if low in BASE_VERBS or low in PREPOSITIONS or one in PEOPLE else self._guess(one)

    def _spelt_out(self, short: str) -> str:
        """Return the one word of the names that letters with a full stop shorten ("acct."), or nothing."""
        letters = short.rstrip(".")
        fits = [word for word in self._vocabulary if len(letters) > 1 and shortens(letters, word)]
        return fits[0] if len(fits) == 1 else ""

    def _find_misspelt(self, word: str) -> str:
        for known in self._vocabulary:
            if known[0] != word[0] or known in _IGNORED or not is_one_slip_away(word, known):
                continue
            if not is_person_word(word) or len(word) != len(known) or sorted(word) == sorted(known):
                return known
        return word

    def _at(self, place: int, words: Sequence[Token], stems: Sequence[str]) -> Mention | None:
        """Find the longest names that start here; sure ones before likely ones."""
        patterns = self._patterns.get(stems[place], ())
        root = root_of_doer(stems[place]) if self._roots else ""
        if not patterns and root not in self._roots:
            return None
        if words[place].low in _SMALL and not words[place].text.isupper():
            return None
        best: list[tuple[int, _Pattern]] = []
        if root in self._roots:
            key, name = self._roots[root]
            if stands_alone(place, place + 1, words, name):
                doers = _Pattern((stems[place],), key, True, Match.WEAK, True, is_short=True)
                best.append((place + 1, doers))
        for pattern in patterns:
            last = _matches(pattern.stems, place, words, stems)
            if not last or (pattern.is_short and not stands_alone(place, last, words)):
                continue
            several = pattern.is_short and pattern.stems[-1] in SEVERAL_ONLY
            if several and not (is_plural(words[last - 1]) or (place and words[place - 1].low in _ANY)):
                continue
            if best and (last, pattern.match == Match.STRONG) < (
                best[0][0],
                best[0][1].match == Match.STRONG,
            ):
                continue
            if best and (last, pattern.match == Match.STRONG) > (
                best[0][0],
                best[0][1].match == Match.STRONG,
            ):
                best = []
            best.append((last, pattern))
        if not best:
            return None
        last = best[0][0]
        declared = sorted({p.key for _, p in best if p.is_declared})
        others = sorted({p.key for _, p in best if not p.is_declared} - set(declared))
        match = best[0][1].match
        plural = any(p.is_plural for _, p in best)
        if len(declared) > 1:
            return Mention(place, last, None, None, match, tuple(declared), plural)
        return Mention(
            place,
            last,
            declared[0] if declared else None,
            others[0] if others and not declared else None,
            match,
            (),
            plural,
        )

    def _shared_heads(
        self, mention: Mention, words: Sequence[Token], stems: Sequence[str], floor: int
    ) -> list[Mention]:
        """Find "internal" in "internal and external clients"."""
        found: list[Mention] = []
        place = mention.first - 1
        while place - 1 >= floor and words[place].low in ("and", "or", ",", "&", "/"):
            if words[place].low in ("and", "or") and words[place - 1].text == ",":
                place -= 1
                continue
            pair = (stems[place - 1], stems[mention.last - 1])
            hits = [p for p in self._patterns.get(pair[0], ()) if p.stems == pair and p.is_declared]
            if not hits:
                break
            found.insert(0, Mention(place - 1, place, hits[0].key, None, hits[0].match))
            place -= 2
        return found


@lru_cache(maxsize=512)
def names_of(surroundings: Surroundings) -> Names:
    """Return the names of some surroundings, made once."""
    return Names(surroundings)


def _acts(words: Sequence[Token], first: int, place: int) -> bool:
    """Say whether a word may be the verb of the unit named before it ("Dispatch sends", "Trainers teach")."""
    low, form = words[place].low, verb_forms(words[place].low)
    if low in AUXILIARIES or low in MODALS:
        return True
    opens = first == 0 or words[first - 1].text in ".!?;" or words[first - 1].text == "The"
    return form is not None and (form[1] == "third" or (opens and form[1] == "base" and is_plural(words[place - 1])))


def _all_known(surroundings: Surroundings) -> list[tuple[KnownName, bool]]:
    return [(k, True) for k in surroundings.clients] + [(k, False) for k in surroundings.others]



def _matches(pattern: tuple[str, ...], place: int, words: Sequence[Token], stems: Sequence[str]) -> int:
    """Return the place after a pattern that starts here, or 0."""
    at = place
    for wanted in pattern:
        while at > place and at < len(words) and words[at].low in ("the", "a", "our", "-"):
            at += 1
        if at >= len(words) or stems[at] != wanted:
            return 0
        at += 1
    return at
