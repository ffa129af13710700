"""Cuts a Russian sentence into noun groups with their cases and prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from designer.language.russian_lexicon import (
    AGENT_PHRASES,
    FOR_PHRASES,
    THIRD_PERSON,
    Grammar,
    grammar,
)
from designer.language.russian_tokens import Token

AGENT: Final = "силами"
"""Stands for every preposition that names one who helps and is not helped."""
_DATIVE_PREPOSITIONS: Final = frozenset({"благодаря", "согласно", "вопреки"})


@dataclass(slots=True)
class Group:
    """Adjectives with their noun, without the genitives that follow."""

    first: int
    last: int
    """Place after the last token."""
    head: int
    cases: frozenset[str]
    preposition: str = ""
    governor: int = -1
    """Place in the list of groups of the noun right before it, on which it hangs if it is a genitive."""
    is_pronoun: bool = False
    clause_last: int = 0
    """Place after the clause that belongs to a pronoun ("тем, кто ..."), or 0."""


@dataclass(slots=True)
class Sentence:
    """Tokens between two full stops or semicolons, with what their words may do."""

    tokens: Sequence[Token]
    grammar: list[Grammar]
    groups: list[Group]
    at: dict[int, int]
    """Group by the place of its first token."""


def sentence_of(tokens: Sequence[Token]) -> Sentence:
    """Return the noun groups of one sentence."""
    known = [grammar(t.text.rstrip(".") if t.is_shortened else t.text) for t in tokens]
    groups: list[Group] = []
    preposition, place, after_group = "", 0, False
    count = len(tokens)
    while place < count:
        token, words = tokens[place], known[place]
        if not token.is_word:
            if token.text not in "«\"“„'(":
                preposition = ""
            if token.text == "(":
                place = _closing(tokens, place)
                continue
            after_group = False
            place += 1
            continue
        phrase = _phrase_at(tokens, place)
        if phrase:
            preposition, place, after_group = phrase, place + 2, False
            continue
        if words.is_preposition:
            preposition = AGENT if token.low in ("силами", "через", "посредством", "путем") else token.low
            place += 1
            after_group = False
            continue
        group = _group_at(tokens, known, place)
        if group is None:
            if words.is_verb or token.low in ("и", "а", "или", "но", "чтобы", "что"):
                preposition = ""
            if not words.is_quantifier and not words.is_adverb:
                after_group = False
            place += 1
            continue
        group.preposition = preposition
        if preposition in _DATIVE_PREPOSITIONS:
            group.preposition = AGENT
        if after_group and not preposition and ("gent" in group.cases) and not group.is_pronoun:
            group.governor = len(groups) - 1
        groups.append(group)
        preposition, after_group = "", not group.is_pronoun
        place = max(group.last, group.clause_last)
    return Sentence(tokens, known, groups, {g.first: i for i, g in enumerate(groups)})


def _phrase_at(tokens: Sequence[Token], place: int) -> str:
    if place + 1 >= len(tokens):
        return ""
    pair = (tokens[place].low, tokens[place + 1].low)
    if pair in FOR_PHRASES:
        return "для"
    if pair in AGENT_PHRASES:
        return AGENT
    return ""


def _closing(tokens: Sequence[Token], place: int) -> int:
    """Return the place after the bracket that closes; an apposition in brackets is passed over."""
    for end in range(place + 1, min(len(tokens), place + 15)):
        if tokens[end].text == ")":
            return end + 1
    return place + 1


def _group_at(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> Group | None:
    low = tokens[place].low
    if low in THIRD_PERSON:
        return _pronoun_at(tokens, known, place)
    if low in ("тем", "всем", "тому", "каждому") and place + 2 < len(tokens) and tokens[place + 1].text == ",":
        if tokens[place + 2].low in ("кто", "чьи", "чей", "кому"):
            end = place + 2
            while end < len(tokens) and tokens[end].text not in ",.;—–":
                end += 1
            return Group(place, place + 1, place, frozenset({"datv"}), is_pronoun=False, clause_last=end)
        return None
    first, cases, last_noun = place, frozenset[str](), -1
    open_cases: frozenset[str] | None = None
    count = len(tokens)
    while place < count and tokens[place].is_word:
        words = known[place]
        if tokens[place].is_shortened and not words.noun and not words.adjective:
            place += 1
            continue
        if words.is_quantifier and last_noun < 0 and words.adjective:
            agreed = words.adjective if open_cases is None else open_cases & words.adjective
            if not agreed:
                break
            open_cases, place = agreed, place + 1
            if first == place - 1:
                first = place
            continue
        if tokens[place].text[0].isdigit():
            break
        is_cut = tokens[place].is_shortened
        agreed = _agree(open_cases, words.adjective)
        nouns = _agree(open_cases, words.noun)
        if is_cut and place + 1 < count and (known[place + 1].noun or tokens[place + 1].is_shortened):
            place += 1
            continue
        if agreed and _continues(tokens, known, place + 1, agreed):
            if nouns:
                last_noun, cases = place, nouns
            open_cases, place = agreed, place + 1
            if place < count and tokens[place].low in (",", "и") and not (place < count and known[place].noun):
                place += 1
            continue
        if nouns or (is_cut and words.is_caseless):
            last_noun, cases, place = place, nouns or words.noun, place + 1
        break
    if last_noun < 0:
        return None
    place = last_noun + 1
    place = _numbered(tokens, known, place, last_noun)
    return Group(first, place, last_noun, cases)


def _agree(open_cases: frozenset[str] | None, cases: frozenset[str]) -> frozenset[str]:
    return cases if open_cases is None else open_cases & cases


def _continues(tokens: Sequence[Token], known: Sequence[Grammar], place: int, cases: frozenset[str]) -> bool:
    """Say whether an agreeing noun follows an adjective, so that the adjective is not the head."""
    steps = 0
    while place < len(tokens) and steps < 5:
        if tokens[place].low in ("и", ",") and place + 1 < len(tokens) and known[place + 1].adjective & cases:
            place += 1
        if not tokens[place].is_word:
            return False
        words = known[place]
        if words.noun & cases and not (words.is_caseless and not words.word.is_acronym and False):
            return True
        if not words.adjective & cases and not tokens[place].is_shortened:
            return False
        place, steps = place + 1, steps + 1
    return False


def _numbered(tokens: Sequence[Token], known: Sequence[Grammar], place: int, head: int) -> int:
    """Return the place after the number, the quotation or the Latin words that belong to a noun."""
    count = len(tokens)
    if place + 1 < count and tokens[place].text == "№":
        return place + 2
    if place < count and tokens[place].text[0].isdigit() and tokens[place].text.isdigit():
        return place + 1
    if place < count and tokens[place].text in "«\"“":
        for end in range(place + 1, min(count, place + 10)):
            if tokens[end].text in "»\"”":
                return end + 1
    while place < count and known[head].is_caseless and known[place].is_caseless and tokens[place].text[0].isascii():
        place += 1
    return place


def _pronoun_at(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> Group | None:
    low = tokens[place].low
    if low in ("его", "ее", "их") and place + 1 < len(tokens) and known[place + 1].noun - {"ablt"}:
        return None
    if low in ("его", "ее", "их") and (place == 0 or not known[place - 1].is_verb):
        return None
    return Group(place, place + 1, place, frozenset({THIRD_PERSON[low]}), is_pronoun=True)
