"""Tells in which case a Russian sentence goes on with somebody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from designer.language.declension.words import Case
from designer.language.morphology import analyzer, look_up
from designer.language.russian.government import LIFTING, SERVING
from designer.language.russian.grammar import Grammar, grammar
from designer.language.russian.predicates import Kind
from designer.language.russian.vocabulary import (
    DELIVERY,
    HELP_SPELLINGS,
    NOUNS_WITH_DATIVE,
    NOUNS_WITH_GENITIVE,
    WITH_ACCUSATIVE,
    WITH_DATIVE,
)
from designer.language.word_sets import word_set

_PIECE: Final = re.compile(r"[\w№&\-]+|[,;:—–]")
_FAR: Final = 40
_JOINTS: Final = word_set("и или а но также либо не только даже , ; : — –")
"""Words and signs over which a list goes on."""
_PURPOSE: Final = word_set("чтобы дабы")
_PREPOSITIONS: Final = {
    **dict.fromkeys(
        word_set("без для ради от у из до против вместо после около кроме среди насчёт насчет помимо возле вдоль"),
        Case.GENT,
    ),
    **dict.fromkeys(word_set("к ко по благодаря согласно вопреки навстречу"), Case.DATV),
    **dict.fromkeys(word_set("про через сквозь за"), Case.ACCS),
    **dict.fromkeys(word_set("с со между меж над надо перед передо под подо"), Case.ABLT),
    **dict.fromkeys(word_set("о об обо при в во на"), Case.LOCT),
}


class Governed(NamedTuple):
    """What stands before a name asks for this case."""

    case: Case
    is_served: bool
    """Whether the one who is named there is served or helped."""


@dataclass(slots=True)
class _Seen:
    """What stood between the place and the word that is looked at."""

    nouns: int = 0
    """Nouns without a preposition of their own."""
    is_listed: bool = False
    """Whether a joint stands right before the place."""
    last: Grammar | None = None
    """The noun that stands right before the place, nothing but adjectives between."""
    with_preposition: bool = False
    noun_predicate: Governed | None = None


def governed(text: str) -> Governed | None:
    """Return what the end of a text asks of the name that follows; None where nothing asks.

    ``text`` holds the sentence up to the name.
    """
    pieces = _PIECE.findall(text)[-_FAR:]
    seen = _Seen()
    is_near = True
    for place in range(len(pieces) - 1, -1, -1):
        low = pieces[place].lower()
        if low in _PURPOSE:
            return Governed(Case.NOMN, False) if is_near else seen.noun_predicate
        if low in _JOINTS:
            seen.is_listed = seen.is_listed or is_near
            continue
        if low in _PREPOSITIONS:
            if is_near:
                return _after_preposition(pieces, place)
            seen.with_preposition = seen.with_preposition or seen.nouns == 1
            continue
        words = _read(pieces[place])
        if words.is_verb or (words.kind is Kind.HELP and not words.is_noun_predicate):
            found = _after_verb(words, seen)
            if found is not None or not seen.is_listed:
                return found or seen.noun_predicate
        elif words.noun and not (words.adjective and not words.is_caseless) and not words.is_quantifier:
            if words.is_noun_predicate and words.kind in (Kind.HELP, Kind.SERVICE) and seen.noun_predicate is None:
                seen.noun_predicate = Governed(_case_of_noun(words.frame), True)
            seen.nouns += 1
            if is_near and not seen.is_listed:
                seen.last = words
        elif words.is_adverb or words.adjective:
            continue
        is_near = False
    is_owner = seen.last is not None or (seen.is_listed and seen.nouns > 1)
    return seen.noun_predicate or (Governed(Case.GENT, False) if is_owner else None)


def preposition_before(text: str) -> str:
    """Return the preposition with which a text ends, adjectives after it passed over; "" where there is none."""
    for piece in reversed(_PIECE.findall(text)[-4:]):
        if piece.lower() in _PREPOSITIONS:
            return str(piece.lower())
        if not grammar(piece).adjective:
            return ""
    return ""


def _after_preposition(pieces: Sequence[str], place: int) -> Governed:
    """Return the case after a preposition; "с", "в" and "на" follow the verb before them."""
    low = pieces[place].lower()
    case = _PREPOSITIONS[low]
    verbs = [words for words in map(_read, reversed(pieces[:place])) if words.is_verb or words.is_noun_predicate][:1]
    if low in ("с", "со") and any(words.does(LIFTING) for words in verbs):
        case = Case.GENT
    if low in ("в", "во", "на") and any(words.does(DELIVERY) for words in verbs):
        case = Case.ACCS
    return Governed(case, low in ("для", "ради"))


def _after_verb(words: Grammar, seen: _Seen) -> Governed | None:
    """Return what a verb asks for, or the noun of its that stands right before the name."""
    last, cases = seen.last, seen.last.cases_alone if seen.last is not None else frozenset[str]()
    if words.kind not in (Kind.HELP, Kind.SERVICE):
        if seen.is_listed:
            return None
        if last is not None:
            return seen.noun_predicate or Governed(Case.GENT, False)
        if seen.nouns:
            return seen.noun_predicate
        return Governed(Case.ACCS, False) if words.is_infinitive and _takes_object(words.word.low) else None
    case = _case_of_verb(words.frame)
    if last is None or last.is_noun_predicate or seen.with_preposition:
        return Governed(case, True)
    is_one_helped = words.kind is Kind.HELP and case.value in cases
    is_thing_served = case is Case.ACCS and "ablt" not in cases and bool({"accs", "nomn"} & cases)
    if seen.nouns == 1 and (is_one_helped or is_thing_served):
        return Governed(Case.GENT, is_thing_served)
    return Governed(case, True)


def _case_of_verb(frame: frozenset[str]) -> Case:
    return next((case for case in (Case.ACCS, Case.DATV, Case.GENT) if case.value in frame), Case.DATV)


def _case_of_noun(frame: frozenset[str]) -> Case:
    return Case.GENT if "gent" in frame else Case.DATV


@lru_cache(maxsize=2_000)
def _takes_object(low: str) -> bool:
    return any("tran" in parse.tag for parse in analyzer().parse(low)[:1])


def _read(piece: str) -> Grammar:
    """Return what a word may do; a misspelt word of help or service counts as the word that was meant."""
    words = grammar(piece)
    if words.kind is None or not words.word.is_known:
        meant = meant_word(words.word.low) if piece.isalpha() and not words.word.is_known else ""
        return grammar(meant) if meant else words
    return words


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    """Return the words of help and service by their sound."""
    known = WITH_ACCUSATIVE | SERVING | WITH_DATIVE | NOUNS_WITH_GENITIVE | NOUNS_WITH_DATIVE
    return {_sound(word): word for word in (*sorted(known), *HELP_SPELLINGS)}


def _sound(low: str) -> str:
    """Return a spelling in which vowels that sound alike without stress are one letter."""
    return low.replace("о", "а").replace("я", "е").replace("и", "е").replace("ё", "е")


@lru_cache(maxsize=2_000)
def meant_word(low: str) -> str:
    """Return the word of help or service that a misspelt word is nearest to; "" if it is near none."""
    if not 5 <= len(low) <= 20:
        return ""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    limit = 1 if len(low) < 9 else 2
    near = process.extractOne(_sound(low), _spellings().keys(), scorer=OSA.distance, score_cutoff=limit)
    if near is None or look_up(low).is_known:
        return ""
    return _spellings()[near[0]]
