"""Cuts a Russian sentence into noun groups with their cases and prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from designer.language.russian.grammar import Grammar, grammar_of
from designer.language.russian.noun_group import WITH_INSTRUMENTAL, Group, group_at
from designer.language.russian.predicates import Kind
from designer.language.russian.tokens import Token
from designer.language.russian.vocabulary import AGENT_PHRASES, FOR_PHRASES, ORDERLY
from designer.language.word_sets import word_set

AGENT: Final = "силами"
"""Stands for every preposition that names one who helps and is not helped."""
_AGENTS: Final = dict.fromkeys(word_set("силами через посредством путем"), AGENT)
_GENITIVES: Final = frozenset({"gent femn", "gent plur"})
_ONE_OF: Final = {
    **dict.fromkeys(word_set("никто каждый любой всякий"), "nomn"),
    **dict.fromkeys(word_set("никому каждому любому всякому кому-то одному"), "datv"),
    **dict.fromkeys(word_set("никого каждого любого"), "accs"),
}
"""Words that stand with "из" for one of many, and their case ("никому из кассиров")."""
_DATIVE_PREPOSITIONS: Final = frozenset({"благодаря", "согласно", "вопреки"})


@dataclass(slots=True)
class Sentence:
    """Tokens between two full stops or semicolons, with what their words may do."""

    tokens: Sequence[Token]
    starts: Sequence[int]
    """Where the tokens begin in the text."""
    lows: tuple[str, ...]
    grammar: list[Grammar]
    groups: list[Group]
    at: dict[int, int]
    """Group by the place of its first token."""


def sentence_of(tokens: Sequence[Token], starts: Sequence[int]) -> Sentence:
    """Return the noun groups of one sentence of tokens at these places of the text."""
    known = [*map(grammar_of, tokens)]
    groups: list[Group] = []
    at: dict[int, int] = {}
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
        if words.is_preposition:
            phrase = _phrase_at(tokens, place)
            preposition = phrase or _AGENTS.get(token.low, token.low)
            place += 2 if phrase else 1
            after_group = False
            continue
        is_told = after_group and words.is_past and known[groups[-1].head].is_person_in("nomn")
        may_open = (words.opens_group and not is_told) or token.is_shortened
        group = group_at(tokens, known, place) if may_open else None
        if after_group and words.adjective and _stands_for_noun(tokens, known, place):
            if group is None:
                group = Group(place, place + 1, place, frozenset({"gent"}))
            elif group.last == place + 1 and not preposition:
                group.cases |= {"gent"}
        if group is None:
            if words.is_border:
                preposition = ""
            after_group = after_group and words.is_passed
            place += 1
            continue
        if preposition:
            group.preposition = AGENT if preposition in _DATIVE_PREPOSITIONS else preposition
            if preposition == "из" and place >= 2 and (case := _ONE_OF.get(tokens[place - 2].low)):
                group.preposition, group.cases = "", frozenset({case})
        elif after_group and not group.is_pronoun:
            is_ruled = "gent" in group.cases or ("nomn" in group.cases and known[group.head].word.is_place)
            is_ruled = is_ruled and not _is_subject_after_aside(tokens, known, groups, group)
            if is_ruled or ("ablt" in group.cases and known[groups[-1].head].is_any_of(WITH_INSTRUMENTAL)):
                group.governor = _governor(groups, known)
        at[group.first] = len(groups)
        groups.append(group)
        preposition, after_group = "", not group.is_pronoun
        place = max(group.last, group.clause_last)
    _find_chains(groups, known)
    return Sentence(tokens, starts, tuple(map(attrgetter("low"), tokens)), known, groups, at)


def _find_chains(groups: Sequence[Group], known: Sequence[Grammar]) -> None:
    """Tell each group where the genitives that hang on it end."""
    after, last, index = None, 0, len(groups)
    for group in reversed(groups):
        index -= 1
        if after is None or after.governor != index or after.preposition:
            last = group.last
        elif known[after.head].kind is Kind.HELP:
            last = 0
        group.chain_last = last
        after = group


def _governor(groups: Sequence[Group], known: Sequence[Grammar]) -> int:
    """Return the place of the noun on which a genitive hangs: "содержание в чистоте палат" keeps the wards."""
    last = groups[-1]
    if len(groups) > 1 and last.preposition == "в" and known[last.head].is_any_of(ORDERLY):
        before = groups[-2]
        if before.last == last.first - 1 and known[before.head].noun:
            return len(groups) - 2
    return len(groups) - 1


def _is_subject_after_aside(
    tokens: Sequence[Token], known: Sequence[Grammar], groups: Sequence[Group], group: Group
) -> bool:
    """Say whether what may be a genitive is the subject of a verb ("к утру повара знают", "к зиме цеха не мёрзли")."""
    if not groups[-1].preposition or "nomn" not in group.cases:
        return False
    verb = group.last
    while verb < len(tokens) and (known[verb].is_adverb or tokens[verb].low == "не"):
        verb += 1
    form = known[verb].word.forms[0] if verb < len(tokens) and known[verb].is_finite else None
    if form is None or form.number != "plur" or form.person == "1per":
        return False
    first = next((at for at in range(group.first, 0, -1) if not tokens[at - 1].is_word), 0)
    has_subject = any(g.first >= first and "nomn" in g.cases and not g.preposition for g in groups[-4:])
    return not has_subject and any(
        f.is_noun and f.case == "nomn" and f.number == "plur" for f in known[group.head].word.forms
    )


def _stands_for_noun(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> bool:
    """Say whether an adjective after a noun is a noun itself ("бригадам скорой")."""
    words = known[place]
    if tokens[place].low.startswith("котор"):
        return False
    if words.participle or words.is_quantifier or _GENITIVES.isdisjoint(words.adjective):
        return False
    return not known[place - 1].noun & words.adjective


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
