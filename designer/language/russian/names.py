"""Finds out for which participant some Russian words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain, compress
from typing import Final

from designer.language.morphology import fold
from designer.language.reading import KnownName, Match, Surroundings
from designer.language.russian.glossary import WRAPPERS
from designer.language.russian.grades import grade_of
from designer.language.russian.people import is_meant
from designer.language.russian.phrases import (
    EXACT,
    HEAD,
    NEAR,
    PEOPLE,
    RESPELT,
    Name,
    Phrase,
    names_of,
    phrase_of,
    pieces_of,
)
from designer.language.russian.pieces import ANYBODY, Pieces, is_misspelt, marks_of, pieces, respell, same
from designer.language.russian.relations import content_of
from designer.language.russian.roots import is_akin
from designer.language.russian.tokens import Token


@dataclass(frozen=True, slots=True)
class Found:
    """For whom some words stand."""

    key: str | None = None
    """Key of a declared client."""
    other: str | None = None
    """Key of a participant that is not declared."""
    match: Match | None = None
    candidates: tuple[str, ...] = ()
    grade: int = 0
    is_firm: bool = field(init=False)
    """Whether the words name one declared client, with no need to ask."""
    is_named: bool = field(init=False)
    """Whether the words name or may name some participant."""

    def __post_init__(self) -> None:
        is_named = self.key is not None or self.other is not None or bool(self.candidates)
        object.__setattr__(self, "is_firm", self.key is not None and self.match is not Match.SUGGESTED)
        object.__setattr__(self, "is_named", is_named)


NOBODY: Final = Found()
_MOST_ASKED: Final = 1_000


@dataclass(frozen=True, slots=True)
class AskedNames:
    """What a Russian reading asked about names."""

    silent: tuple[Token, ...]
    """Words that stood in nobody's name, so that nothing was asked about them."""
    runs: tuple[tuple[Token, ...], ...]
    respelt: tuple[Phrase, ...]
    words: tuple[str, ...]
    """Single words, folded, of which only was asked whether somebody has them in his name."""

    def may_mean(self, known: KnownName) -> bool:
        """Whether some of the words asked about may stand for one who is no declared client."""
        names = names_of(known)
        if any(word in name.words for word in self.words for name in names):
            return True
        if not all(name.words.isdisjoint(marks) for marks in map(marks_of, self.silent) for name in names):
            return True
        for run in self.runs:
            phrase = _phrase(run)
            if any(_grade_of_other(said, name) for said in _inside(phrase) for name in names):
                return True
        return any(_grade_of_other(said, name) for said in self.respelt for name in names)


class Names:
    """The participants round one mission, ready to be recognised."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.clients = surroundings.clients
        self._declared = {known.key for known in surroundings.clients}
        others = [known for known in surroundings.others if known.key not in self._declared]
        self._names = [*chain.from_iterable(map(names_of, surroundings.clients))]
        self._others = [*chain.from_iterable(map(names_of, others))]
        self._marks = frozenset([ANYBODY]).union(
            *[name.hints for name in self._names], *[name.words for name in self._others]
        )
        self._unit_name = surroundings.unit_name
        self._vocabulary: frozenset[str] | None = None
        self._silent: set[Token] = set()
        self._seen: dict[tuple[Token, ...], Found] = {}
        self._seen_words: dict[str, bool] = {}
        self._respellings: list[Phrase] = []

    def find(self, words: Sequence[Token]) -> Found:
        """Return for whom the words of a noun phrase stand."""
        key = tuple(words)
        found = self._seen.get(key)
        if found is None:
            if all(map(self._marks.isdisjoint, map(marks_of, key))):
                return NOBODY
            found = self._seen[key] = self._find(key)
        return found

    def silent_in(self, words: Sequence[Token]) -> list[bool]:
        """Return for each word whether it stands in nobody's name, as most words of a mission do."""
        silent = [*map(self._marks.isdisjoint, map(marks_of, words))]
        self._silent.update(compress(words, silent))
        return silent

    def begin(self) -> None:
        """Begin with another text: forget what was asked before, if that is much."""
        if len(self._seen) + len(self._silent) > _MOST_ASKED:
            self._silent.clear()
            self._seen.clear()
            self._seen_words.clear()
            self._respellings.clear()

    @property
    def asked(self) -> AskedNames:
        """What was asked so far."""
        return AskedNames(
            tuple(self._silent), tuple(self._seen), tuple(self._respellings), tuple(self._seen_words)
        )

    def find_meant(self, words: Sequence[Token]) -> Found:
        """Return the one declared client of whose root are words that stand in the place of one who is helped."""
        phrase = _phrase(tuple(words)).pieces
        keys = {name.key for name in self._names if phrase and is_meant(phrase, name.pieces)}
        return Found(keys.pop(), None, Match.WEAK, (), PEOPLE) if len(keys) == 1 else NOBODY

    def find_doers(self, words: Sequence[Token]) -> Found:
        """Return the unit whose work a clause tells ("всем, кто продаёт")."""
        lemmas = {
            lemma for t in words if "VERB" in t.word.pos or "INFN" in t.word.pos for lemma in t.word.lemmas
        }
        keys = {
            name.key
            for name in self._names
            if name.is_unit
            and any(is_akin(a, b) for p in content_of(name.pieces) for a in lemmas for b in p.lemmas)
        }
        return Found(keys.pop(), None, Match.WEAK, (), PEOPLE) if len(keys) == 1 else NOBODY

    def has_word_of(self, key: str, words: Sequence[Token]) -> bool:
        """Whether some of the words stand in a name of this declared client."""
        parts = pieces(words)
        return any(name.key == key and any(same(a, b) for a in parts for b in name.pieces) for name in self._names)

    @cached_property
    def _headed(self) -> dict[str, str]:
        """Declared units by the key of their head."""
        return {known.head_key: known.key for known in self.clients if known.head_key}

    @cached_property
    def _own(self) -> Pieces:
        return pieces_of(self._unit_name)

    @property
    def knows_own(self) -> bool:
        """Whether it is known whose mission is read."""
        return bool(self._own)

    def is_own(self, words: Sequence[Token]) -> bool:
        """Whether the words are the name of the unit whose mission is read."""
        said = pieces(words)
        return bool(self._own) and len(said) == len(self._own) and all(map(same, said, self._own))

    def is_own_noun(self, word: Token, case: str = "") -> bool:
        """Whether a word is the noun of the unit's own name ("цех" for "Цех бортового питания").

        A ``case`` in which it stands tells of "службы" that one is meant and not several.
        """
        said = pieces([word])
        head = next((p for p in self._own if p.is_noun and not p.number), None)
        if head is None or len(said) != 1 or not same(said[0], head):
            return False
        is_one = any(f.number == "sing" and f.case == case for f in word.word.forms)
        return head.is_plural or is_one or not said[0].is_plural

    def is_only_acronym(self, key: str) -> bool:
        """Whether a declared client is known by capitals alone, so that any full name may be its own."""
        return all(name.is_acronym for name in self._names if name.key == key)

    def has_other_word(self, word: str) -> bool:
        """Whether a word stands in the name of a participant that is not declared."""
        folded = fold(word)
        has = self._seen_words[folded] = any([folded in name.words for name in self._others])
        return has

    def _find(self, words: tuple[Token, ...]) -> Found:
        said = _phrase(words)
        phrase = said.pieces
        if not phrase or len(phrase) > 12:
            return NOBODY
        found = self._best(said)
        if found.grade < NEAR and any(map(is_misspelt, phrase)):
            respelt = self._respelt(phrase)
            if respelt != phrase:
                self._respellings.append(phrase_of(respelt))
                found = max(found, self._best(self._respellings[-1]), key=lambda f: f.grade)
        if found.grade < PEOPLE and len(_inside(said)) > 1:
            inner = self._best(_inside(said)[1])
            if inner.grade >= PEOPLE:
                found = Found(inner.key, inner.other, Match.WEAK, inner.candidates, min(inner.grade, NEAR))
        return found

    def _best(self, phrase: Phrase) -> Found:
        graded: dict[str, int] = {}
        hints = phrase.hints
        for name in self._names:
            if hints.isdisjoint(name.hints):
                continue
            grade = grade_of(phrase, name)
            if grade > graded.get(name.key, 0):
                graded[name.key] = grade
        best = max(graded.values(), default=0)
        other, other_grade = (None, 0)
        if best < EXACT:
            other, other_grade, rivals = self._best_other(phrase)
            if other_grade > best:
                return self._other_found(other, other_grade, best, graded, rivals)
            if best and other_grade == best and best != HEAD:
                return Found(
                    match=Match.SUGGESTED,
                    candidates=tuple(k for k in graded if graded[k] == best) + rivals,
                    grade=best,
                )
        if not best:
            return NOBODY
        keys = [key for key in graded if graded[key] == best]
        if len(keys) > 1:
            return Found(match=Match.SUGGESTED, candidates=tuple(keys), grade=best)
        match = Match.STRONG if best >= RESPELT else Match.WEAK if best >= PEOPLE else Match.SUGGESTED
        return Found(keys[0], None, match, (), best)

    def _other_found(
        self, other: str | None, grade: int, best: int, graded: dict[str, int], rivals: tuple[str, ...]
    ) -> Found:
        heading = self._headed.get(other or "")
        if heading in self._declared:
            return Found(heading, other, Match.WEAK, (), grade)
        keys = [key for key in graded if graded[key] == best]
        if best == HEAD and len(keys) == 1:
            return Found(keys[0], other, Match.WEAK, (), grade)
        if len(rivals) > 1:
            return Found(match=Match.SUGGESTED, candidates=rivals, grade=grade)
        if grade < PEOPLE:
            return Found(None, None, Match.SUGGESTED, (), grade)
        return Found(None, other, Match.STRONG if grade >= RESPELT else Match.WEAK, (), grade)

    def _best_other(self, phrase: Phrase) -> tuple[str | None, int, tuple[str, ...]]:
        near = [name for name in self._others if not phrase.words.isdisjoint(name.words)]
        if not near:
            return None, 0, ()
        graded: dict[str, int] = {}
        for name in near:
            grade = _grade_of_other(phrase, name)
            if grade > graded.get(name.key, 0):
                graded[name.key] = grade
        best = max(graded.values(), default=0)
        keys = tuple(key for key in graded if graded[key] == best)
        return (keys[0] if len(keys) == 1 else None), best, keys

    def _respelt(self, phrase: Pieces) -> Pieces:
        """Put the word of a name in place of a misspelt one, if just one is near enough."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(
                p.low for n in self._names for p in n.pieces if len(p.low) >= 5 and not p.number
            )
        return tuple(respell(p, self._vocabulary) if is_misspelt(p) else p for p in phrase)


@lru_cache(maxsize=20_000)
def _phrase(words: tuple[Token, ...]) -> Phrase:
    return phrase_of(pieces(words))


@lru_cache(maxsize=5_000)
def _inside(said: Phrase) -> tuple[Phrase, ...]:
    """Return a phrase, and beside it the group of which it names the people ("сотрудникам отдела продаж")."""
    phrase = said.pieces
    has_inner = len(phrase) > 1 and phrase[0].is_any_of(WRAPPERS)
    return (said, phrase_of(phrase[1:])) if has_inner else (said,)


def _grade_of_other(phrase: Phrase, name: Name) -> int:
    """Say how surely a phrase stands for one who is no client; then a word that tells is needed."""
    if phrase.words.isdisjoint(name.words) or (phrase.numbers and phrase.numbers != name.numbers):
        return 0
    return grade_of(phrase, name)
