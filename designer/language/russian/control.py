"""Finds what shows that a Russian mission is control, or the unit's own gain."""

from __future__ import annotations

from typing import Final

from designer.language.reading import Span
from designer.language.russian.grammar import Kind
from designer.language.russian.statements import DASHES
from designer.language.russian.vocabulary import GAINS, PURPOSES
from designer.language.russian.walk import Walk

_SYSTEMS: Final = frozenset(["система", "механизм", "процедура"])
_CONTROLS: Final = frozenset(["контроль", "надзор"])
_LETTING: Final = frozenset(["пропускать", "пропустить", "впускать", "впустить"])
_KEEPING: Final = frozenset(["соблюдение"])
_RULES: Final = frozenset(["правило", "требование", "норма", "режим", "порядок", "дисциплина", "регламент", "запрет"])
"""What others are made to keep; deadlines and the like are kept for somebody's sake."""


def control_of(walk: Walk) -> list[Span]:
    """Return the spans of the words of control or gain with which a sentence opens."""
    found: list[Span] = []
    for first, last in walk.control:
        words = walk.grammar[first]
        if words.kind is Kind.GAIN:
            near = walk.grammar[first + 1 : first + 5]
            if not any(not w.word.lemmas.isdisjoint(GAINS) for w in near):
                continue
        found.append(walk.span_of(first, last))
    if not found:
        for place in range(len(walk.tokens) - 1):
            is_system = walk.grammar[place].is_any_of(_SYSTEMS)
            if is_system and walk.grammar[place + 1].is_any_of(_CONTROLS):
                found.append(walk.span_of(place, place + 2))
                break
    return found or _barred(walk) or _gain_as_purpose(walk)


def _barred(walk: Walk) -> list[Span]:
    """Return the words that let nobody pass, or see that rules are kept ("не пропускать", "добиваться соблюдения")."""
    place = walk.first_predicate
    if place < 0 or place + 1 >= len(walk.tokens):
        return []
    if walk.grammar[place].is_any_of(_LETTING) and place and walk.tokens[place - 1].low == "не":
        return [walk.span_of(place - 1, place + 1)]
    is_kept = walk.grammar[place + 1].is_any_of(_KEEPING)
    if is_kept and any(words.is_any_of(_RULES) for words in walk.grammar[place + 2 : place + 6]):
        return [walk.span_of(place, place + 2)]
    return []


def _gain_as_purpose(walk: Walk) -> list[Span]:
    """Return the word of gain that is named as the purpose ("Цель — рост прибыли")."""
    dash = next((at for at, token in enumerate(walk.tokens[:6]) if token.low in DASHES), -1)
    if dash < 0 or not any(words.is_any_of(PURPOSES) for words in walk.grammar[:dash]):
        return []
    for place, words in enumerate(walk.grammar[dash : dash + 5], start=dash):
        if words.is_verb or words.is_preposition:
            break
        if words.is_any_of(GAINS):
            return [walk.span_of(place, place + 1)]
    return []
