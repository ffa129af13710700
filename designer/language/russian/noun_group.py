"""Finds the noun group that begins at a place of a Russian sentence: adjectives, their noun, what numbers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from designer.language.russian.grammar import ALL_SHAPES, Grammar, cases_of
from designer.language.russian.predicates import Kind
from designer.language.russian.tokens import Token
from designer.language.russian.vocabulary import THIRD_PERSON, THOSE
from designer.language.word_sets import word_set

WITH_INSTRUMENTAL: Final = word_set(
    "заведующий заведующая управляющий управляющая заведовать управлять командующий зав"
)
_SHORT_NOUNS: Final = word_set("зам нач зав рук дир пом отд упр бух спец инж сотр деп пред подр лаб эк")
_AFTER_PEOPLE: Final = frozenset({"—", "–", "-", "не"})
"""What follows an adjective that stands for people, beside an infinitive."""
_LETTERS: Final = frozenset("АБВГДЕ")
"""What tells one shift, shop or block from another."""
_ORDINAL_PRONOUNS: Final = frozenset({"первым", "первому", "вторым", "второму", "третьим", "последним"})


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
    chain_last: int = 0
    """Place after it and the genitives that hang on it; 0 where only the names tell ("служба поддержки")."""


def group_at(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> Group | None:
    """Return the noun group that begins at a place, None where none does."""
    if known[place].cases_alone and not tokens[place].is_shortened:
        last = place + 1
        if last < len(tokens) and tokens[last].may_number:
            last = _numbered(tokens, known, last, place)
        return Group(place, last, place, known[place].cases_alone)
    begin, low = place, tokens[place].low
    if low.startswith("котор"):
        return None
    if low.startswith("друг") and (_is_each_other(tokens, place) or _is_each_other(tokens, place - 1)):
        return None
    if low in THIRD_PERSON:
        return _pronoun_at(tokens, known, place)
    if low in THOSE and place + 2 < len(tokens) and tokens[place + 1].text == ",":
        if tokens[place + 2].low in ("кто", "чьи", "чей", "кому"):
            end = place + 2
            while end < len(tokens) and tokens[end].text not in ",.;—–":
                end += 1
            case = "gent" if low == "тех" else "datv"
            return Group(place, place + 1, place, frozenset({case}), is_pronoun=False, clause_last=end)
        return None
    first, last_noun, shapes = place, -1, frozenset[str]()
    agreed: frozenset[str] | None = None
    is_shared = False
    count = len(tokens)
    while place < count and tokens[place].is_word and not tokens[place].text[0].isdigit():
        words = known[place]
        if tokens[place].is_shortened:
            is_noun = tokens[place].low in _SHORT_NOUNS or (first == place and _owns_next(known, place))
            if is_noun or not _continues(tokens, known, place + 1, ALL_SHAPES):
                return Group(first, place + 1, place, cases_of(ALL_SHAPES if agreed is None else agreed))
            place += 1
            continue
        as_adjective = words.adjective if agreed is None else agreed & words.adjective
        if as_adjective and is_shared:
            as_adjective = _with_plural(as_adjective)
        if words.is_quantifier and last_noun < 0 and words.adjective:
            if not as_adjective:
                break
            if first == place:
                first += 1
            agreed, place = as_adjective, place + 1
            continue
        as_noun = words.noun if agreed is None else agreed & words.noun
        is_people = bool(as_noun) and _is_people_of_thing(known, place)
        if as_adjective and not is_people and _continues(tokens, known, place + 1, as_adjective):
            if as_noun:
                last_noun, shapes = place, as_noun
            agreed, place = as_adjective, place + 1
            joint = after_joint(tokens, place)
            if joint != place and as_noun and words.is_any_of(WITH_INSTRUMENTAL):
                break
            if joint != place:
                agreed, place, is_shared = _with_plural(agreed), joint, True
            continue
        if not as_noun and words.participle and as_adjective and (place == 0 or tokens[place - 1].text != ","):
            as_noun = as_adjective
        if as_noun:
            last_noun, shapes = place, as_noun
        break
    is_bare = last_noun in (-1, begin) and place <= begin + 1 and (begin == 0 or not known[begin - 1].is_preposition)
    if is_bare and low in _ORDINAL_PRONOUNS:
        return Group(begin, begin + 1, begin, frozenset({"datv"}), is_pronoun=True)
    if last_noun < 0:
        return _lone_adjective(tokens, known, begin) if place <= begin + 1 else None
    return Group(first, _numbered(tokens, known, last_noun + 1, last_noun), last_noun, cases_of(shapes))


def _owns_next(known: Sequence[Grammar], place: int) -> bool:
    """Say whether a genitive follows an abbreviation, which then is a noun ("през. клуба")."""
    return place + 1 < len(known) and known[place + 1].cases_alone == {"gent"}


def _is_people_of_thing(known: Sequence[Grammar], place: int) -> bool:
    """Say whether an adjective is people and no attribute of what follows ("рабочих вахты", "дежурных смен")."""
    words, after = known[place].word, known[place + 1] if place + 1 < len(known) else None
    if after is None or after.adjective or after.word.is_animate or not words.low.endswith(("ых", "их")):
        return False
    return words.is_animate and after.noun & known[place].adjective == {"accs plur"}


def _lone_adjective(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> Group | None:
    """Return the group of an adjective in the dative that stands for people ("помогаем торговым держать слово")."""
    words, after = known[place], place + 1
    if words.is_quantifier or words.participle or not words.word.low.endswith(("ому", "ему", "ым", "им")):
        return None
    is_ended = after == len(tokens) or tokens[after].low in _AFTER_PEOPLE or known[after].is_verb
    is_dative = any(shape.startswith("datv") for shape in words.adjective)
    return Group(place, after, place, frozenset({"datv"})) if is_ended and is_dative else None


def _is_each_other(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "друг друга", "друг у друга" begins here or a preposition before."""
    if place >= 0 and tokens[place].low == "друг":
        return any(t.low.startswith("друг") for t in tokens[place + 1 : place + 3])
    return place > 0 and tokens[place - 1].low == "друг"


def _with_plural(shapes: frozenset[str]) -> frozenset[str]:
    """Return shapes with the plural of each case: two adjectives in the singular may share a noun in the plural."""
    return ALL_SHAPES if shapes is ALL_SHAPES else shapes | {f"{shape[:4]} plur" for shape in shapes}


def after_joint(tokens: Sequence[Token], place: int) -> int:
    """Return the place after "и", a comma or ", так и"."""
    while place < len(tokens) and tokens[place].low in (",", "и", "так"):
        place += 1
    return place


def _continues(tokens: Sequence[Token], known: Sequence[Grammar], place: int, shapes: frozenset[str]) -> bool:
    """Say whether an agreeing noun follows an adjective, so that the adjective is not the head."""
    for _ in range(5):
        after = after_joint(tokens, place)
        if after != place and after < len(tokens) and known[after].adjective & shapes:
            place, shapes = after, _with_plural(shapes)
        if place >= len(tokens) or not tokens[place].is_word:
            return False
        words = known[place]
        if tokens[place].is_shortened:
            return True
        if words.noun & shapes and (not words.is_caseless or shapes is ALL_SHAPES):
            return True
        if not words.adjective & shapes:
            return False
        place += 1
    return False


def _numbered(tokens: Sequence[Token], known: Sequence[Grammar], place: int, head: int) -> int:
    """Return the place after the number, the quotation or the Latin words that belong to a noun."""
    count = len(tokens)
    if place >= count:
        return place
    text = tokens[place].text
    if text.isdigit() or (text in _LETTERS and tokens[head].text.islower()):
        return place + 1
    if text == "№" and place + 1 < count:
        place += 2
        while place + 2 < count and tokens[place].low in ("и", ",") and tokens[place + 1].text == "№":
            place += 3
        return place
    if text in '«"“':
        ends = (end + 1 for end in range(place + 1, min(count, place + 10)) if tokens[end].text in '»"”')
        return next(ends, place)
    if known[head].is_caseless:
        while place < count and known[place].is_caseless and tokens[place].text[0].isascii():
            place += 1
    return place


def _pronoun_at(tokens: Sequence[Token], known: Sequence[Grammar], place: int) -> Group | None:
    low = tokens[place].low
    if low in ("его", "ее", "их") and place + 1 < len(tokens) and cases_of(known[place + 1].noun) - {"ablt"}:
        return None
    if low in ("его", "ее", "их"):
        before = known[place - 1] if place else None
        if before is not None and before.is_noun_predicate:
            return Group(place, place + 1, place, frozenset({"gent"}), is_pronoun=True)
        after = known[place + 1] if place + 1 < len(tokens) else None
        if (before is None or not before.is_verb) and (after is None or not (after.is_verb or after.kind is Kind.HELP)):
            return None
    return Group(place, place + 1, place, frozenset({THIRD_PERSON[low]}), is_pronoun=True)
