"""Finds what an English text says of control or own gain where it serves nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from designer.language.english_lexicon import verb_forms
from designer.language.english_verbs import CONTROL, GAIN, lemma_and_form
from designer.language.english_words import DETERMINERS, Token, stem, word_set
from designer.language.reading import Span

_THINGS_OF_CONTROL: Final = word_set(
    "arrears awareness burden competition competitor cost debt expense fine headcount income loss margin penalty",
    "profit revenue sales share shrink spending tax theft turnover waste",
)
_FORBIDS: Final = CONTROL | word_set(
    "ban block catch confiscate fine forbid penalise penalize prohibit punish refuse reject sanction search stop",
    "suspend",
)
_POLICES: Final = word_set(
    "arrest chase clamp confiscate detain eject enforce evict expel forbid impound penalise prohibit punish revoke",
    "seize suspend withhold",
)
_JOINED: Final = _POLICES | (CONTROL - {"manage", "check", "monitor"})
_OBEDIENCE: Final = word_set("adhere adherence compliance comply control discipline obedience obey")
_DEBTS: Final = word_set("arrears debt fine invoice loan payment receivable rent")
_STARTS: Final = frozenset(["chase", "collect", "recover", "put", "make", "ensure"])
_FIRST: Final = word_set("best biggest fastest finest largest leader leading number strongest top")
_ALSO_CONTROL: Final = word_set("compare count measure note record report")
_NOBODY: Final = frozenset(["nobody", "nothing", "none", "no"])
_UNLESS: Final = frozenset(["without", "unless", "until", "unchecked", "unseen", "unnoticed", "unweighed", "past"])


def control_in(words: Sequence[Token], sentences: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Return the words of control or own gain, sentence by sentence."""
    found = []
    for start, end in sentences:
        place = _main_verb(words, start, end)
        several = _joined_control(words, start, end)
        if several is not None:
            found.append((words[several].start, words[several].end))
            continue
        if place is None:
            place = _forbidding(words, start, end)
            place = _policing(words, start, end) if place is None else place
            found.extend([(words[place].start, words[place].end)] if place is not None else [])
            continue
        lemma = lemma_and_form(words[place].low)[0]
        if words[place + 1 : place + 2] and words[place + 1].low == "and" and lemma not in CONTROL | GAIN:
            joined = lemma_and_form(words[place + 2].low)[0] if place + 2 < end else ""
            lemma = joined if joined in GAIN else lemma
        rest = [stem(t.text) for t in words[place + 1 : place + 10] if t.is_word]
        gains = lemma in GAIN and any(r in _THINGS_OF_CONTROL for r in rest)
        own = lemma in GAIN and "own" in [t.low for t in words[place + 1 : place + 5]]
        own = own or (lemma in ("become", "be") and any(r in _FIRST for r in rest[:4]))
        owed = lemma in ("chase", "collect", "recover") and not _DEBTS.isdisjoint(rest)
        ends = lemma == "put" and rest[1:3] in (["end", "to"], ["stop", "to"])
        examines = lemma in ("examine", "assess", "review", "test") and not _OBEDIENCE.isdisjoint(rest)
        forbids = lemma in ("make", "ensure") and any(r in ("nothing", "nobody", "no") for r in rest[:4])
        forbids = forbids or (lemma in ("make", "ensure", "see") and any(r in _OBEDIENCE for r in rest))
        if lemma in CONTROL or gains or own or forbids or examines or owed or ends:
            found.append((words[place].start, words[place].end))
    return tuple(found)


def _joined_control(words: Sequence[Token], start: int, end: int) -> int | None:
    """Return the place of the first of two verbs of control that "and" or a comma joins ("prevent ... and enforce")."""
    said = [
        p
        for p in range(start, end)
        if words[p].low in _JOINED and (p == start or words[p - 1].low in ("to", "and", ",", "we"))
    ]
    return said[0] if len(said) > 1 else None


def _policing(words: Sequence[Token], start: int, end: int) -> int | None:
    """Return the place of a verb of policing that a sentence states ("detains lorries without papers")."""
    for place in range(start + 1, end):
        form = verb_forms(words[place].low)
        stated = form is not None and (form[1] == "third" or words[place - 1].low in ("i", "we", "and", ","))
        if form is not None and stated and form[0] in _POLICES:
            return place
    return None


def _forbidding(words: Sequence[Token], start: int, end: int) -> int | None:
    """Return the place of plain talk of control ("I check, I stop", "no one passes without a badge")."""
    lows = [words[p].low for p in range(start, end)]
    if lows[:1] and lows[0] in _NOBODY:
        return start if any(low in _UNLESS for low in lows) else None
    said = [
        (place, form[0])
        for place in range(start + 1, end)
        if words[place - 1].low in ("i", "we") and (form := verb_forms(words[place].low)) is not None
    ]
    hard = [place for place, lemma in said if lemma in _FORBIDS and not _names_what_follows(words, place, end)]
    many = [place for place, lemma in said if lemma in _FORBIDS | _ALSO_CONTROL]
    if hard or (len(many) > 1 and len(many) == len(said)):
        return (hard or many)[0]
    return None


def _names_what_follows(words: Sequence[Token], place: int, end: int) -> bool:
    """Say whether an object follows that may be a service ("we stop leaks")."""
    return place + 1 < end and words[place + 1].is_word


def _main_verb(words: Sequence[Token], start: int, end: int) -> int | None:
    for place in range(start, min(start + 30, end)):
        low = words[place].low
        if low == "to" and (place == start or words[place - 1].low in ("is", "exists", "exist")):
            return place + 1 if place + 1 < end else None
    for place in range(start, min(start + 12, end)):
        lemma, form = lemma_and_form(words[place].low)
        joined = place == start and place + 2 < end and words[place + 1].low == "and"
        known = lemma in CONTROL or lemma in GAIN or lemma in _STARTS
        known = known or (joined and lemma_and_form(words[place + 2].low)[0] in GAIN)
        if known and (
            place == start or words[place - 1].low == "we" or (form == "third" and _has_object(words, place, end))
        ):
            return place
    return None


def _has_object(words: Sequence[Token], place: int, end: int) -> bool:
    return place + 1 < end and (words[place + 1].low in DETERMINERS or words[place - 1].is_word)
