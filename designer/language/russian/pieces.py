"""Reduces Russian names to the words by which they are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise, repeat
from typing import Final

from designer.language.morphology import Word, fold, look_up, spellings
from designer.language.russian.glossary import (
    EXPANSIONS,
    IGNORED,
    KINDS_OF,
    ORDINALS,
    PHRASES,
    PREFIXES,
    SYNONYMS,
    UNIT_NOUNS,
)
from designer.language.russian.roots import spelt_letters
from designer.language.russian.tokens import CAPITALS, SLANG, Token
from designer.language.russian.trades import marks_of_trades

_PLACES: Final = frozenset(
    "цех участок лаборатория склад служба персонал парк база строительство контроль ремонт".split()
)
_SPLIT_WORD: Final = re.compile(f"^({'|'.join(PREFIXES)})({'|'.join(sorted(UNIT_NOUNS | _PLACES))}|директор)")
_CLASSES: Final = {
    word: frozenset(f"={number}" for number, words in enumerate(SYNONYMS) if word in words)
    for words in SYNONYMS
    for word in words
}
_WIDER: Final = {
    word: _CLASSES.get(general, frozenset({general})) for general, words in KINDS_OF.items() for word in words.split()
}
DESCRIBING: Final = tuple("ый ий ой ая ого его ому ему ым им ые ие ых их ыми ими".split())
"""Endings of adjectives that are people as well ("дежурный")."""
ANYBODY: Final = "*"
_FIRST_OF_PHRASES: Final = frozenset(first for first, _ in PHRASES)
_NUMBER: Final = re.compile(r"\d+")
_CONTRACTED: Final = re.compile(r"[а-я]{1,5}[-‑][а-я]{1,4}")
_HEADS: Final = {"нач": "начальник", "зав": "заведующий", "зам": "заместитель", "пом": "помощник"}
_HEADED: Final = re.compile(f"({'|'.join(_HEADS)})([а-я]{{3,}})")
"""A title in one word ("начцеха", "замдекана")."""
_KIND_WORDS: Final = frozenset(
    "интернет бизнес веб арт медиа онлайн офлайн пресс тест фронтенд бэкенд бренд контент топ промо ивент фото видео "
    "аудио мини супер эко фитнес бьюти дата продакт проджект трейд web event it hr pr crm data seo smm".split()
)
"""First halves of compounds that only tell what kind of thing or person the second is."""
_PEOPLE: Final = re.compile(r"([а-я]{2,5})-?(?:овц|овец|шник)[а-я]{0,4}")
"""People of a unit that is known by its abbreviation ("киповцы")."""


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
    is_proper: bool = False
    """Written with a capital: the name of one place or house."""
    is_single: bool = False
    """Whether its form can only be singular."""
    is_many: bool = False
    """Whether its form can only be plural."""
    wider: frozenset[str] = frozenset()
    """General words for such people, with synonyms made one."""
    tails: frozenset[str] = frozenset()
    """What a compound ends with, if that is a word of its own ("электросварщик")."""
    trades: frozenset[str] = frozenset()
    """Trades of which it is a word."""
    said: frozenset[str] = field(init=False, repr=False, compare=False)
    """Its beginnings and synonyms: what it shares with the ``named`` of any word of a name for which it may stand."""
    named: frozenset[str] = field(init=False, repr=False, compare=False)
    """The same of a word of a name; two letters tell enough only where one of the two words is cut."""

    def __post_init__(self) -> None:
        spelt = {self.low, *self.lemmas}
        hints = {*(word[:3] for word in spelt), *self.classes, *self.wider, *self.tails, *self.trades} - {""}
        said_cut, named_cut = {f"{word[:2]}<" for word in spelt}, {f"{word[:2]}>" for word in spelt}
        object.__setattr__(self, "said", frozenset(hints | named_cut | (said_cut if self.is_cut else set())))
        object.__setattr__(self, "named", frozenset(hints | said_cut | (named_cut if self.is_cut else set())))

    def is_any_of(self, words: frozenset[str]) -> bool:
        """Whether a lemma of it is among the words."""
        return not words.isdisjoint(self.lemmas)


Pieces = tuple[Piece, ...]


def pieces(words: Sequence[Token]) -> Pieces:
    """Return the words that tell names apart, shortened and coined ones made full."""
    found: list[Piece] = []
    for token in words:
        if token.is_word:
            found.extend(_pieces_of(token.text, token.is_shortened))
    for first, second in pairwise(list(found)):
        if not first.is_any_of(_FIRST_OF_PHRASES):
            continue
        for pair, meaning in PHRASES.items():
            if pair[0] in first.lemmas and pair[1] in second.lemmas:
                place = found.index(first)
                found[place : place + 2] = [p for word in meaning for p in _pieces_of(word, False)]
                return tuple(found)
    return tuple(found)


@lru_cache(maxsize=20_000)
def _pieces_of(text: str, is_shortened: bool) -> Pieces:
    number = _NUMBER.match(text)
    if number:
        return (Piece(text, frozenset({number[0]}), frozenset({number[0]}), number=number[0]),)
    low = fold(text.rstrip("."))
    word = look_up(text.rstrip("."))
    slang = SLANG.match(text)
    if slang and not word.is_known and not is_shortened:
        low = fold(slang[1])
        if low != fold(text):
            word = look_up(slang[1])
    letters = spelt_letters(low) if not is_shortened and (not word.is_known or low.startswith("пиар")) else ""
    if letters:
        return (Piece(letters, frozenset({letters}), _CLASSES.get(letters, frozenset({letters}))),)
    own_people = _PEOPLE.match(low) if not word.is_known and not is_shortened else None
    if own_people:
        return (replace(_piece(word, own_people[1]), lemmas=frozenset({own_people[1]}), is_person=True),)
    for lemma in sorted(word.lemmas) if not is_shortened else ():
        if lemma in EXPANSIONS and EXPANSIONS[lemma] != lemma:
            return tuple(p for part in EXPANSIONS[lemma].split() for p in _pieces_of(part, False))
        if lemma in ORDINALS:
            return (
                Piece(
                    ORDINALS[lemma],
                    frozenset({ORDINALS[lemma]}),
                    frozenset({ORDINALS[lemma]}),
                    number=ORDINALS[lemma],
                ),
            )
    if low in EXPANSIONS and EXPANSIONS[low] != low:
        return tuple(p for part in EXPANSIONS[low].split() for p in _pieces_of(part, False))
    if len(text) == 1 and text.isupper() and not is_shortened:
        return (Piece(low, frozenset({low}), frozenset({low}), number=low),)
    if not is_shortened and text not in CAPITALS and (not IGNORED.isdisjoint(word.lemmas) or low in IGNORED):
        return ()
    if _CONTRACTED.fullmatch(low) and not look_up(re.split(r"[-‑]", low)[1]).is_known:
        return (_piece(word, low.replace("‑", "-"), is_cut=True),)
    if "-" in low and not is_shortened:
        return _compound([part for part in re.split(r"[-‑]", text) if part])
    headed = _HEADED.fullmatch(low) if not word.is_known else None
    if headed and look_up(headed[2]).is_known:
        return (*_pieces_of(_HEADS[headed[1]], False), *_pieces_of(headed[2], False))
    for whole in (low, *sorted(word.lemmas)):
        joined = _SPLIT_WORD.match(whole)
        rest = whole[len(joined[1]) :] if joined else ""
        if joined and (not word.is_known or rest in UNIT_NOUNS):
            return (_piece(look_up(joined[1]), joined[1], is_cut=True), _piece(look_up(rest), rest))
    is_proper = text[:1].isupper() and not text[1:2].isupper() and len(text) > 1
    return (_piece(word, low, is_cut=is_shortened, is_proper=is_proper),)


def _compound(parts: Sequence[str]) -> Pieces:
    """Return the words of a compound; "интернет" in "интернет-магазин" only tells what kind is meant."""
    found: list[Piece] = []
    for place, part in enumerate(parts):
        is_kind = place + 1 < len(parts) and fold(part) in _KIND_WORDS
        found.extend(replace(p, is_noun=False) if is_kind else p for p in _pieces_of(part, False))
    return tuple(found)


def _piece(word: Word, low: str, is_cut: bool = False, is_proper: bool = False) -> Piece:
    lemmas = word.lemmas
    return Piece(
        low=low,
        lemmas=lemmas,
        classes=frozenset(c for lemma in lemmas for c in _CLASSES.get(lemma, (lemma,))),
        is_cut=is_cut,
        is_unknown=not word.is_known and not word.is_acronym,
        is_person=word.is_animate and not word.is_acronym,
        is_noun=_is_noun(word) or not word.forms or word.is_acronym,
        is_plural=any(f.number == "plur" for f in word.forms),
        is_place=word.is_place,
        is_proper=is_proper,
        is_single=bool(word.forms) and all(f.number != "plur" for f in word.forms),
        is_many=bool(word.forms) and all(f.number == "plur" for f in word.forms),
        wider=frozenset().union(*[_WIDER[lemma] for lemma in lemmas if lemma in _WIDER]),
        tails=frozenset().union(*map(_tails, lemmas)) if word.is_animate and not word.is_acronym else frozenset(),
        trades=marks_of_trades(lemmas),
    )


def _is_noun(word: Word) -> bool:
    """Say whether a word is a noun, and no adjective that only in the neuter is one too ("новый", "новое")."""
    nouns = [form for form in word.forms if form.is_noun]
    if not word.adjective_cases or any(form.gender != "neut" or form.is_animate for form in nouns):
        return bool(word.noun_cases)
    return False


@lru_cache(maxsize=5_000)
def _tails(lemma: str) -> frozenset[str]:
    """Return the people with whom a compound ends ("электрогазосварщик": "газосварщик", "сварщик")."""
    found = set()
    for place in range(3, len(lemma) - 4):
        rest = lemma[place:]
        if lemma[place - 1] in "ое" and look_up(rest).is_known and look_up(rest).is_animate:
            found.add(rest)
    return frozenset(found)


def same(a: Piece, b: Piece) -> bool:
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
    if cut.low.endswith("о") and len(cut.low) > 4:
        return full.low.startswith(cut.low[:-1])
    return full.low.startswith(cut.low) or any(lemma.startswith(cut.low) for lemma in full.lemmas)


def within(inner: Pieces, outer: Pieces) -> bool:
    return all(any(map(same, repeat(a), outer)) for a in inner)


@lru_cache(maxsize=20_000)
def marks_of(word: Token) -> frozenset[str]:
    """Return what a word has in common with every name for which a phrase with it may stand.

    ``ANYBODY`` is among the marks of a misspelt word and of the first of two that stand for one.
    """
    found = set[str]()
    for piece in _pieces_of(word.text, word.is_shortened) if word.is_word else ():
        found |= piece.said
        if is_misspelt(piece) or piece.is_any_of(_FIRST_OF_PHRASES):
            found.add(ANYBODY)
    return frozenset(found)


def is_misspelt(piece: Piece) -> bool:
    """Whether it is long enough to look for the word that was meant."""
    return piece.is_unknown and len(piece.low) >= 5


@lru_cache(maxsize=5_000)
def respell(piece: Piece, vocabulary: frozenset[str]) -> Piece:
    """Return the word of the vocabulary that was misspelt or cut short ("геймдизам"), if there is only one."""
    from rapidfuzz.distance import OSA

    limit = 1 if len(piece.low) < 8 else 2
    near = {
        word
        for word in vocabulary
        if word[0] == piece.low[0]
        and abs(len(word) - len(piece.low)) <= 6
        and any(OSA.distance(piece.low, s, score_cutoff=limit) <= limit for s in spellings(word))
    }
    if not near:
        stems = {lemma[: max(5, len(lemma) - 3)] for lemma in piece.lemmas if len(lemma) >= 5}
        near = {word for word in vocabulary if any(map(word.startswith, stems))}
    if len(near) != 1:
        return piece
    return _piece(look_up(next(iter(near))), next(iter(near)))


def all_same(phrase: Pieces, name: Pieces) -> bool:
    """Say whether words are those of a name, in whatever order if the nouns agree."""
    if len(phrase) != len(name):
        return False
    if all(map(same, phrase, name)):
        return True
    return (
        len(phrase) > 1 and within(phrase, name) and within(name, phrase) and same(head_of(phrase), head_of(name))
    )


def head_of(parts: Pieces) -> Piece:
    """Return the first noun, the first word where there is none; "дежурный врач" is a doctor."""
    for place, piece in enumerate(parts):
        if piece.is_noun and not piece.number:
            after = parts[place + 1] if place + 1 < len(parts) else None
            is_described = piece.is_person and look_up(piece.low).top == "ADJF"
            return after if after is not None and after.is_person and after.is_noun and is_described else piece
    return parts[0]


def kin_of(piece: Piece) -> frozenset[str]:
    """Return the lemmas of a word with those of its synonyms ("программист", "разработчик")."""
    found = set(piece.lemmas)
    for lemma in piece.lemmas:
        for words in SYNONYMS:
            if lemma in words:
                found |= words
    return frozenset(found)
