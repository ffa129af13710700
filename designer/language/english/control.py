"""Finds what an English text says of control or own gain where it serves nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from designer.language.english.lexicon import POLICES, verb_forms
from designer.language.english.verbs import CONTROL, GAIN, lemma_and_form
from designer.language.english.words import AUXILIARIES, DETERMINERS, Token, stem
from designer.language.reading import Span
from designer.language.word_sets import word_set

_OWN_THINGS: Final = word_set(
    "arrears awareness burden competition competitor cost debt expense fine headcount income loss margin penalty",
    "profit return revenue sales share shrink spending tax theft turnover waste",
)
"""What a unit gains or saves for itself or the company."""
_NAMES: Final = word_set("brand capital image licence license liquidity margin profit reputation revenue share")
"""What a unit protects for the company itself."""
_PROTECTS: Final = frozenset(["defend", "guard", "preserve", "protect", "safeguard", "secure", "uphold"])
_COMPANY: Final = frozenset(["business", "company", "firm", "group", "organization"])
_MONEY: Final = word_set("business cash debt due fee income money order payment premium receivable rent revenue sales")
_FIGURES: Final = word_set(
    "bill capital cost debt expense headcount hire income loss margin overhead profit receivable revenue sales share",
    "spend spending turnover",
)
"""What figures are told of without a verb ("agency spend down by a third")."""
_COMPARES: Final = word_set(
    "below cheaper decrease down fewer growth higher increase less lower more off over reduction smaller under up",
)
_BARGAINS: Final = frozenset(["cheap", "cheaper", "cheapest", "margin", "profit", "return", "yield"])
_LEAST: Final = frozenset(["cheapest", "least", "lowest", "minimum"])
_MEETS: Final = frozenset(["beat", "exceed", "hit", "meet", "reach"])
_DEBTS: Final = word_set("arrears debt fine invoice loan payment receivable rent")
_TAKES: Final = frozenset(["chase", "collect", "recover"])
_FIRST: Final = word_set("best biggest fastest finest largest leader leading number strongest top")
_OBEDIENCE: Final = word_set("adhere adherence compliance comply control discipline obedience obey")
_EXAMINES: Final = frozenset(["assess", "examine", "review", "test"])
_SEES_TO: Final = frozenset(["ensure", "make", "see"])
_FORBIDS: Final = CONTROL | word_set(
    "ban block catch confiscate fine forbid penalise penalize prohibit punish refuse reject sanction search stop",
    "suspend",
)
_SIDE_BY_SIDE: Final = POLICES | _FORBIDS - {"catch", "fine", "manage", "monitor", "stop"} | {"screen"}
"""Verbs of which two in one sentence mean control."""
_COUNTS: Final = word_set("compare count measure note record report")
_NOBODY: Final = frozenset(["nobody", "nothing", "none", "no"])
_LEAVES: Final = frozenset(["enter", "escape", "leave", "pass", "slip"])
_UNLESS: Final = frozenset(
    ["before", "past", "unchecked", "unless", "unnoticed", "unseen", "until", "unweighed", "without"],
)
_CONTROLS: Final = CONTROL | {"investigate"}
_MAIN: Final = _CONTROLS | GAIN | _TAKES | _SEES_TO | _PROTECTS | {"bring", "buy", "earn", "get", "keep", "put", "stop"}
"""Verbs that may tell of control or gain where a sentence states them first."""
_CONTROL_NOUNS: Final = word_set(
    "audit auditing control controlling detection enforcement inspection monitoring policing prevention supervision",
    "surveillance verification",
)
_LOOSE: Final = _PROTECTS | {"bring", "buy", "earn", "get", "keep", "stop"}
"""Those of them that leave open whether something else tells of it."""
_LEADS: Final = frozenset(["", "i", "to", "we", "and", ",", "then"])


def control_in(words: Sequence[Token], sentences: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Return the words of control or own gain, sentence by sentence."""
    places = (_control(words[start:end]) for start, end in sentences)
    begins = (start for start, _ in sentences)
    told = [words[begin + place] for begin, place in zip(begins, places, strict=True) if place is not None]
    return tuple((token.start, token.end) for token in told)


def _control(words: Sequence[Token]) -> int | None:
    """Return the place of the word of control or gain in one sentence."""
    place = _main_verb(words)
    if place is not None:
        lemma, after = _stated_lemma(words, place), words[place + 1 : place + 10]
        if lemma in _CONTROLS or _gains(lemma, after) or _keeps_order(lemma, after):
            return place
    several = [p for p in range(len(words)) if _is_stated(words, p) and _lemma(words[p]) in _SIDE_BY_SIDE]
    if len(several) > 1:
        return several[0]
    reached = next((p for p in range(len(words)) if _is_stated(words, p) and _meets_target(words[p:])), None)
    if reached is not None or (place is not None and _stated_lemma(words, place) not in _LOOSE):
        return reached
    if words[0].low in _CONTROL_NOUNS and len(words) > 1 and words[1].low == "of":
        return 0
    told = _forbidding(words)
    told = told if told is not None else _policing(words)
    return told if told is not None else _figures(words)


def _gains(lemma: str, after: Sequence[Token]) -> bool:
    """Say whether a verb and the words after it tell what the unit or the company gains itself."""
    rest = [stem(t.text) for t in after if t.is_word]
    if lemma in GAIN and (not _OWN_THINGS.isdisjoint(rest) or "own" in [t.low for t in after[:4]]):
        return True
    if lemma in _PROTECTS and not _NAMES.isdisjoint(rest[:5]):
        return True
    if lemma in _PROTECTS and not _OBEDIENCE.isdisjoint(rest[:3]):
        return True
    if lemma in ("buy", "earn") and not _BARGAINS.isdisjoint(rest[:4]):
        return True
    if lemma == "stop":
        return "from" not in rest
    if lemma == "keep" and not _COMPANY.isdisjoint(rest[:3]):
        return True
    if lemma in ("bring", "get") and "in" in rest and not _MONEY.isdisjoint(rest[: rest.index("in")]):
        return True
    if lemma in ("be", "become") and not _FIRST.isdisjoint(rest[:4]):
        return True
    return lemma in _TAKES and not _DEBTS.isdisjoint(rest)


def _figures(words: Sequence[Token]) -> int | None:
    """Return the place of a figure that is all a text tells of, or of the lowest cost at which it does something."""
    stems = [stem(t.text) for t in words]
    for place in range(len(words) - 1):
        if words[place].low in _LEAST and not {"cost", "price"}.isdisjoint(stems[place : place + 4]):
            return place
    figure = next((p for p, word in enumerate(stems) if word in _FIGURES), None)
    compared = any(word in _COMPARES or word[:1].isdigit() for word in stems)
    states = any(_is_stated(words, p) or words[p].low in AUXILIARIES for p in range(len(words)))
    return figure if compared and not states else None


def _meets_target(words: Sequence[Token]) -> bool:
    rest = [stem(t.text) for t in words[1:7]]
    return _lemma(words[0]) in _MEETS and not {"target", "quota", "budget"}.isdisjoint(rest)


def _keeps_order(lemma: str, after: Sequence[Token]) -> bool:
    """Say whether a verb and the words after it tell of obedience ("make sure nobody ...", "put an end to ...")."""
    rest = [stem(t.text) for t in after if t.is_word]
    if lemma == "put":
        return rest[1:3] in (["end", "to"], ["stop", "to"])
    if lemma in _SEES_TO and not {"nothing", "nobody", "no"}.isdisjoint(rest[:4]):
        return True
    return lemma in _EXAMINES | _SEES_TO and not _OBEDIENCE.isdisjoint(rest)


def _policing(words: Sequence[Token]) -> int | None:
    """Return the place of a verb of policing that a sentence states ("detains lorries without papers")."""
    for place in range(1, len(words)):
        form = verb_forms(words[place].low)
        if form is not None and form[0] in POLICES and (form[1] == "third" or _is_stated(words, place)):
            return place
    return None


def _forbidding(words: Sequence[Token]) -> int | None:
    """Return the place of plain talk of control ("I check, I stop", "no one passes without a badge")."""
    lows = [t.low for t in words]
    if lows[:1] and lows[0] in _NOBODY:
        leaves = any(_lemma(word) in _LEAVES for word in words)
        return 0 if leaves or any(low in _UNLESS for low in lows) else None
    said = [(p, _lemma(words[p])) for p in range(1, len(words)) if lows[p - 1] in ("i", "we") and _lemma(words[p])]
    hard = [p for p, lemma in said if lemma in _FORBIDS and not (p + 1 < len(words) and words[p + 1].is_word)]
    many = [p for p, lemma in said if lemma in _FORBIDS | _COUNTS]
    if hard or (len(many) > 1 and len(many) == len(said)):
        return (hard or many)[0]
    return None


def _main_verb(words: Sequence[Token]) -> int | None:
    """Return the place of the verb that a sentence states first, as far as it may be one of control or gain."""
    for place in range(min(30, len(words) - 1)):
        if words[place].low == "to" and (place == 0 or words[place - 1].low in ("is", "exists", "exist")):
            return place + 1
    for place in range(min(12, len(words))):
        lemma, form = lemma_and_form(words[place].low)
        stated = place == 0 or words[place - 1].low == "we"
        stated = stated or (form == "third" and lemma != "stop" and _has_object(words, place))
        if stated and (lemma in _MAIN or _joined_gain(words, place)):
            return place
    return None


def _stated_lemma(words: Sequence[Token], place: int) -> str:
    """Return the base of a verb, or of the verb of gain that "and" joins to it ("retain and grow")."""
    return _joined_gain(words, place) or lemma_and_form(words[place].low)[0]


def _joined_gain(words: Sequence[Token], place: int) -> str:
    joined = words[place + 1 : place + 2] and words[place + 1].low == "and" and place + 2 < len(words)
    other = lemma_and_form(words[place + 2].low)[0] if joined else ""
    return other if other in GAIN and lemma_and_form(words[place].low)[0] not in CONTROL | GAIN else ""


def _is_stated(words: Sequence[Token], place: int) -> bool:
    """Say whether a verb stands where the unit tells what it does."""
    form = verb_forms(words[place].low)
    before = words[place - 1].low if place else ""
    return form is not None and (before in _LEADS if form[1] == "base" else form[1] == "third")


def _lemma(token: Token) -> str:
    form = verb_forms(token.low)
    return form[0] if form is not None else ""


def _has_object(words: Sequence[Token], place: int) -> bool:
    return place + 1 < len(words) and (words[place + 1].low in DETERMINERS or words[place - 1].is_word)
