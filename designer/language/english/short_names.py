"""Says which part of an English name may stand for the whole ("the drivers" for "delivery drivers")."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from designer.language.english.lexicon import verb_forms
from designer.language.english.verbs import HELP
from designer.language.english.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    HEAD_NOUNS,
    MODALS,
    ORGANIZATION_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    is_adverb,
    is_person_word,
    is_plural,
    stem,
    tokens,
)
from designer.language.word_sets import word_set

_GENERIC: Final = ORGANIZATION_NOUNS | word_set(
    "agency association authority body branch business client committee community company council customer employee",
    "everyone firm head holder leadership management member organization owner partner plant provider public",
    "recipient shop store supplier user vendor workforce",
)
"""Words that many names end with, so that alone they name nobody."""
SEVERAL_ONLY: Final = word_set(
    "branch camp chair chief clinic crew department depot division facility farm group head hospital hotel hub lead",
    "mine office outlet plant region restaurant school section shop site station store team unit user warehouse",
    "ward workshop yard",
)
"""Words that stand for those declared only in the plural ("the teams" for "project teams")."""
_PLACES: Final = word_set(
    "bakery brewery canteen clinic foundry kitchen lab laboratory library mill museum newsroom nursery pharmacy",
    "registry studio theatre ward workshop",
)
"""What stands for the people who work there."""
_FITS_ANYONE: Final = word_set(
    "busy chief current deputy duty entire existing experienced fellow future hard-working hardworking head",
    "individual junior local loyal new old own potential present qualified relevant respective responsible senior",
    "skilled tired valued various whole young",
)
_LEADS: Final = CONJUNCTIONS | PREPOSITIONS | DETERMINERS | MODALS | AUXILIARIES | PRONOUNS | ADVERBS | {"to", "not"}


def stems_of(name: str) -> tuple[str, ...]:
    """Return the stems of a name without articles."""
    return tuple(stem(t.text) for t in tokens(name) if t.is_word and t.low not in DETERMINERS)


def short_names(name: str) -> set[tuple[str, ...]]:
    """Return the parts of a name, by stems, that a reader takes for it: its end, its first and last word."""
    words = [t for t in tokens(name) if t.is_word and t.low not in DETERMINERS]
    stems = stems_of(name)
    if len(stems) > 2 and stems[0] in HEAD_NOUNS and stems[1] == "of" and is_plural(words[0]):
        return {stems[:1]}
    if len(stems) < 2 or "of" in stems or "and" in stems or "for" in stems:
        return set()
    found = {stems[at:] for at in range(1, len(stems) - 1)} | {(stems[0], stems[-1])} - {stems}
    last = stems[-1]
    if last in HEAD_NOUNS and len(stems) == 2 and stems[0] in SEVERAL_ONLY:
        found.add((stems[0],))
    if last in SEVERAL_ONLY and is_plural(words[-1]):
        found.add((last,))
    if last not in _GENERIC and (is_person_word(last) or last in _PLACES):
        found.add((last,))
    if words[0].text.isupper() and len(words) == 2 and is_person_word(last):
        found.add((stems[0],))
    return found


def stands_alone(first: int, last: int, words: Sequence[Token], name: Collection[str] = ()) -> bool:
    """Say whether no word beside those of a name narrows whom a part of it names ("truck drivers")."""
    if last < len(words) and words[last].low in ("of", "from"):
        return False
    if first == 0 or not words[first - 1].is_word:
        return True
    before = words[first - 1]
    if before.is_possessive:
        return False
    if stem(before.text) in name:
        return True
    if before.low in _LEADS or before.low in _FITS_ANYONE or is_adverb(before.low):
        return True
    found = verb_forms(before.low)
    if found is None:
        return False
    if found[1] in ("third", "gerund"):
        return True
    if found[1] == "passive":
        return before.low.endswith("ed")
    lead = words[first - 2] if first > 1 else None
    if found[0] in HELP or lead is None or not lead.is_word:
        return True
    return lead.low in ("to", "and", "or", "we", "they", "also", "that", "which", "who") or lead.low in MODALS


def explains(place: int, words: Sequence[Token]) -> bool:
    """Say whether initials in brackets only shorten the words before them ("Public Relations (PR)")."""
    token = words[place]
    closed = place + 1 < len(words) and words[place + 1].text == ")"
    if not closed or place < 2 or words[place - 1].text != "(" or not token.text.isupper():
        return False
    before = [w for w in words[max(0, place - 1 - len(token.text)) : place - 1] if w.is_word]
    return "".join(w.text[0] for w in before) == token.text
