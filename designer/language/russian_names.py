"""Finds out for which participant some Russian words stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from designer.language.morphology import Word, fold, look_up, spellings
from designer.language.reading import KnownName, Match, Surroundings
from designer.language.russian_glossary import (
    COMPANY,
    EXPANSIONS,
    GENERIC_OF_LEADERS,
    GROUPS,
    HEAD_TITLES,
    IGNORED,
    LEADERS,
    ORDINALS,
    PERSON_ROOTS,
    PHRASES,
    PREFIXES,
    SYNONYMS,
    UNIT_NOUNS,
    WRAPPERS,
)
from designer.language.russian_tokens import Token

EXACT, RESPELT, HEAD, NEAR, PEOPLE, ASKED = 100, 90, 65, 60, 55, 30
_SLANG: Final = re.compile(r"^([A-ZА-ЯЁ]{2,}|[A-Za-z]{2,})[-'’‑]?(?:шник|овц|овец)?[а-яё]{0,4}$")
_SPLIT_WORD: Final = re.compile(f"^({'|'.join(PREFIXES)})({'|'.join(sorted(UNIT_NOUNS))}|директор)")
_CLASSES: Final = {
    word: frozenset(f"={number}" for number, words in enumerate(SYNONYMS) if word in words)
    for words in SYNONYMS
    for word in words
}
_RANKS: Final = frozenset("главный старший ведущий младший".split())
_CONTRACTED: Final = re.compile(r"[а-я]{1,5}[-‑][а-я]{1,4}")


@dataclass(frozen=True, slots=True)
class Piece:
    """One word as names are compared by it."""

    low: str
    lemmas: frozenset[str]
    classes: frozenset[str]
    """Lemmas with synonyms made one."""
    number: str = ""
    """Digits, if the word numbers the name ("№ 2", "второй")."""
    is_cut: bool = False
    """Only the beginning of a word ("ген.")."""
    is_unknown: bool = False
    is_person: bool = False
    is_noun: bool = True
    is_plural: bool = False
    is_place: bool = False

    def is_any_of(self, words: frozenset[str]) -> bool:
        """Whether a lemma of it is among the words."""
        return not words.isdisjoint(self.lemmas)


Pieces = tuple[Piece, ...]


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

    @property
    def is_firm(self) -> bool:
        """Whether the words name one declared client, with no need to ask."""
        return self.key is not None and self.match is not Match.SUGGESTED

    @property
    def is_named(self) -> bool:
        """Whether the words name or may name some participant."""
        return self.key is not None or self.other is not None or bool(self.candidates)


NOBODY: Final = Found()


@dataclass(frozen=True, slots=True)
class _Name:
    key: str
    pieces: Pieces
    whole: str
    is_acronym: bool
    is_unit: bool
    is_alias_of_head: bool = False

    @property
    def numbers(self) -> frozenset[str]:
        return frozenset(p.number for p in self.pieces if p.number)


class Names:
    """The participants round one mission, ready to be recognised."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.clients = surroundings.clients
        self._declared = {known.key for known in surroundings.clients}
        titles = {k.key: k.name for k in (*surroundings.clients, *surroundings.others)}
        self._names = [name for known in surroundings.clients for name in _names_of(known, titles.get(known.head or ""))]
        self._others = _index_of(surroundings.others)
        self._unit_of_head = {
            known.head: known.key for known in (*surroundings.others, *surroundings.clients) if known.head in titles
        }
        self.acronyms = {name.whole for name in self._names if name.is_acronym}
        self._vocabulary: frozenset[str] | None = None
        self._seen: dict[tuple[str, ...], Found] = {}

    def find(self, words: Sequence[Token]) -> Found:
        """Return for whom the words of a noun phrase stand."""
        key = tuple([t.text for t in words])
        found = self._seen.get(key)
        if found is None:
            if len(self._seen) > 2000:
                self._seen.clear()
            found = self._seen[key] = self._find(words)
        return found

    def find_doers(self, words: Sequence[Token]) -> Found:
        """Return the unit whose work a clause tells ("всем, кто продаёт")."""
        lemmas = {lemma for t in words if "VERB" in t.word.pos or "INFN" in t.word.pos for lemma in t.word.lemmas}
        keys = {
            name.key
            for name in self._names
            if name.is_unit and any(_is_akin(a, b) for p in _content(name.pieces) for a in lemmas for b in p.lemmas)
        }
        return Found(keys.pop(), None, Match.WEAK, (), PEOPLE) if len(keys) == 1 else NOBODY

    def is_only_acronym(self, key: str) -> bool:
        """Whether a declared client is known by capitals alone, so that any full name may be its own."""
        return all(name.is_acronym for name in self._names if name.key == key)

    def _find(self, words: Sequence[Token]) -> Found:
        phrase = pieces(words)
        if not phrase or len(phrase) > 12:
            return NOBODY
        found = self._best(phrase)
        if found.grade < NEAR and any(p.is_unknown and len(p.low) >= 5 for p in phrase):
            respelt = self._respelt(phrase)
            if respelt != phrase:
                found = max(found, self._best(respelt), key=lambda f: f.grade)
        if found.grade < PEOPLE and len(phrase) > 1 and phrase[0].is_any_of(WRAPPERS):
            inner = self._best(phrase[1:])
            if inner.grade >= PEOPLE:
                found = Found(inner.key, inner.other, Match.WEAK, inner.candidates, min(inner.grade, NEAR))
        return found

    def _best(self, phrase: Pieces) -> Found:
        whole = " ".join(p.low for p in phrase)
        graded: dict[str, int] = {}
        for name in self._names:
            grade = _grade(phrase, whole, name)
            if grade > graded.get(name.key, 0):
                graded[name.key] = grade
        best = max(graded.values(), default=0)
        other, other_grade = (None, 0)
        if best < EXACT:
            other, other_grade, rivals = self._best_other(phrase, whole)
            if other_grade > best:
                return self._other_found(other, other_grade, best, graded, rivals)
            if best and other_grade == best and best != HEAD:
                return Found(match=Match.SUGGESTED, candidates=tuple(k for k in graded if graded[k] == best) + rivals, grade=best)
        if not best:
            return NOBODY
        keys = [key for key in graded if graded[key] == best]
        if len(keys) > 1:
            return Found(match=Match.SUGGESTED, candidates=tuple(keys), grade=best)
        match = Match.STRONG if best >= RESPELT else Match.WEAK if best >= PEOPLE else Match.SUGGESTED
        return Found(keys[0], None, match, (), best)

    def _other_found(self, other: str | None, grade: int, best: int, graded: dict[str, int], rivals: tuple[str, ...]) -> Found:
        heading = self._unit_of_head.get(other)
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

    def _best_other(self, phrase: Pieces, whole: str) -> tuple[str | None, int, tuple[str, ...]]:
        graded: dict[str, int] = {}
        for name in self._others.sharing(phrase, whole):
            if name.key in self._declared:
                continue
            grade = _grade(phrase, whole, name)
            if grade > graded.get(name.key, 0):
                graded[name.key] = grade
        best = max(graded.values(), default=0)
        keys = tuple(key for key in graded if graded[key] == best)
        return (keys[0] if len(keys) == 1 else None), best, keys

    def _respelt(self, phrase: Pieces) -> Pieces:
        """Put the word of a name in place of a misspelt one, if just one is near enough."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(p.low for n in self._names for p in n.pieces if len(p.low) >= 5 and not p.number)
        return tuple(_respell(p, self._vocabulary) if p.is_unknown and len(p.low) >= 5 else p for p in phrase)


class _Index:
    """The names of many participants by the words in them."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        self._by_word: dict[str, list[_Name]] = {}
        participants = list(known)
        titles = {k.key: k.name for k in participants}
        for one in participants:
            for name in _names_of(one, titles.get(one.head or "")):
                for word in {name.whole, *(c for p in name.pieces for c in p.classes)}:
                    self._by_word.setdefault(word, []).append(name)

    def sharing(self, phrase: Pieces, whole: str) -> list[_Name]:
        """Return the names that share a word with the phrase, each once."""
        if not self._by_word:
            return []
        found: dict[int, _Name] = {}
        for word in {whole, *(c for p in phrase for c in p.classes)}:
            for name in self._by_word.get(word, ()):
                found[id(name)] = name
        return list(found.values())


_indexes: dict[int, tuple[tuple[KnownName, ...], _Index]] = {}


def _index_of(others: tuple[KnownName, ...]) -> _Index:
    """Return the index of these participants; one tuple is indexed once, however many missions share it."""
    kept = _indexes.get(id(others))
    if kept is None or kept[0] is not others:
        if len(_indexes) > 16:
            _indexes.clear()
        kept = _indexes[id(others)] = (others, _Index(others))
    return kept[1]


@lru_cache(maxsize=20_000)
def _names_of(known: KnownName, head: str | None) -> tuple[_Name, ...]:
    from designer.language.russian_tokens import tokens

    found = []
    head_title = head or known.head
    for text, is_head in [(known.name, False), *((a, False) for a in known.abbreviations), (head_title or "", True)]:
        parts = pieces(tokens(text))
        if not parts or (is_head and (len(parts) == 1 or known.kind not in ("unit", "internal"))):
            continue
        is_unit = known.kind == "unit" or not parts[0].is_person
        is_acronym = len(parts) == 1 and text.strip().upper() == text.strip() and len(text.strip()) >= 2
        found.append(_Name(known.key, parts, " ".join(p.low for p in parts), is_acronym, is_unit, is_head))
    return tuple(found)


def pieces(words: Sequence[Token]) -> Pieces:
    """Return the words that tell names apart, shortened and coined ones made full."""
    found: list[Piece] = []
    for token in words:
        if token.is_word:
            found.extend(_pieces_of(token.text, token.is_shortened))
    for first, second in pairwise(list(found)):
        for pair, meaning in PHRASES.items():
            if pair[0] in first.lemmas and pair[1] in second.lemmas:
                place = found.index(first)
                found[place : place + 2] = [p for word in meaning for p in _pieces_of(word, False)]
                return tuple(found)
    return tuple(found)


@lru_cache(maxsize=20_000)
def _pieces_of(text: str, is_shortened: bool) -> Pieces:
    number = re.match(r"\d+", text)
    if number:
        return (Piece(text, frozenset({number[0]}), frozenset({number[0]}), number=number[0]),)
    low = fold(text.rstrip("."))
    word = look_up(text.rstrip("."))
    slang = _SLANG.match(text)
    if slang and not word.is_known and not is_shortened:
        low = fold(slang[1])
        if low != fold(text):
            word = look_up(slang[1])
    for lemma in sorted(word.lemmas):
        if lemma in EXPANSIONS and EXPANSIONS[lemma] != lemma:
            return tuple(p for part in EXPANSIONS[lemma].split() for p in _pieces_of(part, False))
        if lemma in ORDINALS:
            return (Piece(ORDINALS[lemma], frozenset({ORDINALS[lemma]}), frozenset({ORDINALS[lemma]}), number=ORDINALS[lemma]),)
    if low in EXPANSIONS and EXPANSIONS[low] != low:
        return tuple(p for part in EXPANSIONS[low].split() for p in _pieces_of(part, False))
    if not IGNORED.isdisjoint(word.lemmas) or low in IGNORED:
        return ()
    if _CONTRACTED.fullmatch(low) and not look_up(re.split(r"[-‑]", low)[1]).is_known:
        return (_piece(word, low.replace("‑", "-"), is_cut=True),)
    if "-" in low and not is_shortened:
        return tuple(p for part in re.split(r"[-‑]", text) if part for p in _pieces_of(part, False))
    joined = _SPLIT_WORD.match(low)
    if joined and not word.is_known:
        rest = low[len(joined[1]) :]
        return (_piece(look_up(joined[1]), joined[1], is_cut=True), _piece(look_up(rest), rest))
    return (_piece(word, low, is_cut=is_shortened),)


def _piece(word: Word, low: str, is_cut: bool = False) -> Piece:
    lemmas = word.lemmas
    return Piece(
        low=low,
        lemmas=lemmas,
        classes=frozenset(c for lemma in lemmas for c in _CLASSES.get(lemma, (lemma,))),
        is_cut=is_cut,
        is_unknown=not word.is_known and not word.is_acronym,
        is_person=word.is_animate and not word.is_acronym,
        is_noun=bool(word.noun_cases) or not word.forms or word.is_acronym,
        is_plural=any(f.number == "plur" for f in word.forms),
        is_place=word.is_place,
    )


def _same(a: Piece, b: Piece) -> bool:
    if a.number or b.number:
        return a.number == b.number
    if a.low == b.low or not a.lemmas.isdisjoint(b.lemmas):
        return True
    return (a.is_cut and _begins(b, a)) or (b.is_cut and _begins(a, b))


def _begins(full: Piece, cut: Piece) -> bool:
    if len(cut.low) < 2:
        return False
    if "-" in cut.low:
        first, last = cut.low.split("-", 1)
        return any(s.startswith(first) and s.endswith(last[-2:]) for s in spellings(full.low))
    return full.low.startswith(cut.low) or any(lemma.startswith(cut.low) for lemma in full.lemmas)


def _all_same(phrase: Pieces, name: Pieces) -> bool:
    if len(phrase) != len(name):
        return False
    if all(map(_same, phrase, name)):
        return True
    return len(phrase) > 1 and _within(phrase, name) and _within(name, phrase) and _same(phrase[0], name[0])


def _within(inner: Pieces, outer: Pieces) -> bool:
    return all(any(_same(a, b) for b in outer) for a in inner)


def _same_classes(phrase: Pieces, name: Pieces) -> bool:
    return len(phrase) == len(name) and all(
        (a.number == b.number) and not a.classes.isdisjoint(b.classes) for a, b in zip(phrase, name, strict=True)
    )


def _content(parts: Pieces) -> Pieces:
    return tuple(p for p in parts if not p.is_any_of(UNIT_NOUNS | HEAD_TITLES) and not p.is_any_of(COMPANY))


def _without(parts: Pieces, words: frozenset[str]) -> Pieces:
    return parts[:1] + tuple(p for p in parts[1:] if not p.is_any_of(words))


def _head(parts: Pieces) -> Piece:
    return next((p for p in parts if p.is_noun and not p.number), parts[0])


def _grade(phrase: Pieces, whole: str, name: _Name) -> int:
    """Say how surely a phrase stands for a name; 0 if it does not."""
    target = name.pieces
    top = HEAD if name.is_alias_of_head else EXACT
    if whole == name.whole or _all_same(phrase, target):
        return top
    if name.is_acronym:
        return top if len(phrase) > 1 and phrase[0].low == name.whole and _without(phrase, COMPANY) == phrase[:1] else 0
    numbers = frozenset(p.number for p in phrase if p.number)
    if numbers and numbers != name.numbers:
        return 0
    if _all_same(_without(phrase, COMPANY), _without(target, COMPANY)):
        return min(top, RESPELT)
    return min(top, max(_wider(phrase, target, name), _narrower(phrase, target), _related(phrase, target, name)))


def _wider(phrase: Pieces, target: Pieces, name: _Name) -> int:
    """Grade a phrase that says more than the name."""
    if len(phrase) <= len(target) or not _same(_head(phrase), _head(target)) or not _within(target, phrase):
        return 0
    extra = [p for p in phrase if not any(_same(p, t) for t in target)]
    if all(p.is_any_of(COMPANY) for p in extra):
        return RESPELT
    if all(p.is_place for p in extra):
        return NEAR
    head = _head(target)
    is_group = head.is_any_of(GROUPS) or (head.is_plural and (head.is_person or len(target) == 1))
    return NEAR if is_group else ASKED


def _narrower(phrase: Pieces, target: Pieces) -> int:
    """Grade a phrase that says less than the name ("директору")."""
    if len(phrase) >= len(target) or not _same(_head(phrase), _head(target)) or not _within(phrase, target):
        return 0
    if _head(phrase).is_any_of(UNIT_NOUNS - {"команда"}) and len(phrase) == 1:
        return ASKED
    if any(p.number for p in target) and not _head(target).is_person:
        return ASKED
    return NEAR


def _related(phrase: Pieces, target: Pieces, name: _Name) -> int:
    """Grade the head for the unit, people of a unit, a short name, a synonym."""
    if phrase[0].is_any_of(LEADERS) and target[0].is_any_of(LEADERS):
        a, b = _without(phrase, GENERIC_OF_LEADERS), _without(target, GENERIC_OF_LEADERS)
        if _all_same(a, b) or (len(a) == 1 and all(p.number or p.is_any_of(frozenset({"уровень"})) for p in b[1:])):
            return NEAR
    content, wanted = _content(phrase), _content(target)
    if content and wanted and (len(content) < len(phrase) or len(wanted) < len(target)):
        if _all_same(content, wanted):
            return _by_rank(phrase, target)
        if _same_classes(content, wanted):
            return PEOPLE if _by_rank(phrase, target) > ASKED else ASKED
    if _same_classes(phrase, target):
        return NEAR
    a, b = _without(phrase, COMPANY), _without(target, COMPANY)
    if _same_classes(a, b):
        return NEAR
    if len(content) == 1 and len(content) == len(phrase) and _are_people_of(content[0], wanted, name.is_unit):
        return PEOPLE
    if len(wanted) == 1 and len(wanted) == len(target) and _are_people_of(wanted[0], content, phrase[0].is_any_of(UNIT_NOUNS)):
        return PEOPLE
    if len(phrase) == 2 and phrase[0].is_any_of(_RANKS) and len(target) == 1 and _are_people_of(phrase[1], target, name.is_unit):
        return PEOPLE
    return 0


def _by_rank(phrase: Pieces, target: Pieces) -> int:
    a, b = _head(phrase), _head(target)
    if a.is_any_of(HEAD_TITLES) and b.is_any_of(HEAD_TITLES):
        return ASKED
    if a.is_any_of(HEAD_TITLES) or b.is_any_of(HEAD_TITLES):
        return HEAD
    return NEAR


def _are_people_of(person: Piece, wanted: Pieces, is_unit: bool) -> bool:
    if not person.is_person or not is_unit or person.is_any_of(PERSON_ROOTS):
        return False
    return any(
        _is_akin(person.low, p.low) or any(_is_akin(a, b) for a in person.lemmas for b in p.lemmas)
        for p in wanted
        if not p.is_person and not p.number
    )


def _is_akin(person: str, thing: str) -> bool:
    shared = 0
    for a, b in zip(person, thing, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 4 and shared >= min(len(person), len(thing)) - 4 and shared * 2 >= len(person) - 1


@lru_cache(maxsize=5_000)
def _respell(piece: Piece, vocabulary: frozenset[str]) -> Piece:
    from rapidfuzz.distance import OSA

    limit = 1 if len(piece.low) < 8 else 2
    near = {
        word
        for word in vocabulary
        if word[0] == piece.low[0]
        and abs(len(word) - len(piece.low)) <= 6
        and any(OSA.distance(piece.low, s, score_cutoff=limit) <= limit for s in spellings(word))
    }
    if len(near) != 1:
        return piece
    return _piece(look_up(next(iter(near))), next(iter(near)))
