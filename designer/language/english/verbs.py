"""Finds the verbs and nouns of help, service and control in English text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from designer.language.english.words import (
    AUXILIARIES,
    BASE_VERBS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    Token,
    is_adverb,
    is_person_word,
)
from designer.language.word_sets import word_set

Form = Literal["base", "third", "gerund", "passive"]

HELP: Final = word_set("help assist support aid enable empower allow equip")
SERVE_PERSON: Final = word_set(
    "serve give supply provide inform advise offer send show brief alert notify guide keep grant",
    "bring free relieve update feed let pay make reach",
)
GIVE_TWO: Final = word_set("give offer send bring show grant serve let make pay")
SERVE_TO: Final = word_set(
    "provide deliver supply offer give send bring furnish render ship distribute transport dispatch",
    "transfer hand communicate present issue return serve",
)
SERVE_FOR: Final = word_set(
    "provide deliver supply offer create prepare maintain keep arrange organize organise secure",
    "design develop make produce ensure run perform do serve render furnish generate promote build",
    "issue procure buy purchase care",
)
MAIN_SERVICE: Final = word_set("provide deliver offer supply serve give furnish render")
SERVE_NAMED: Final = word_set(
    "protect shield spare insure welcome greet accommodate train teach coach refuel feed treat transport relieve",
    "reassure remind warn",
)
"""Verbs whose object is served if it is one of the participants."""
TEACHES: Final = word_set("train teach coach welcome accommodate treat greet")
"""Those of them whose object is always people."""
SERVICE: Final = SERVE_NAMED | SERVE_PERSON | SERVE_TO | SERVE_FOR
CONTROL: Final = word_set(
    "control enforce police inspect supervise oversee audit check monitor manage detect prevent",
    "punish verify govern",
)
GAIN: Final = word_set(
    "reduce cut maximize maximise increase minimize minimise lower grow raise improve",
)
_IRREGULAR_PASSIVE: Final = {
    "given": "give",
    "sent": "send",
    "brought": "bring",
    "kept": "keep",
    "made": "make",
    "built": "build",
    "bought": "buy",
    "shown": "show",
    "done": "do",
    "run": "run",
    "fed": "feed",
    "paid": "pay",
    "told": "tell",
    "held": "hold",
}
_SUBJECT_PRONOUNS: Final = word_set("we i they you")
_ADVERBS_BEFORE: Final = word_set(
    "also further always actively directly and/or then not just only better fully",
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb or noun that governs those who are helped, by the places of its tokens."""

    first: int
    last: int
    """Place after the last token."""
    lemma: str
    form: Form
    is_help: bool
    is_noun: bool = False


@lru_cache(maxsize=20_000)
def lemma_and_form(low: str) -> tuple[str, Form]:
    """Return the base of a verb's form; an unknown word comes back as a base form."""
    if low in BASE_VERBS or low in HELP or low in SERVICE or low in CONTROL:
        return low, "base"
    for ending, form in (("ing", "gerund"), ("s", "third"), ("ed", "passive")):
        if not low.endswith(ending):
            continue
        root = low[: -len(ending)]
        for candidate in (root, root + "e", root[:-1], root[:-1] + "y" if root.endswith("i") else root):
            if form == "third" and candidate == root[:-1] and not root.endswith("e"):
                continue
            if candidate in BASE_VERBS or candidate in HELP or candidate in SERVICE or candidate in CONTROL:
                return candidate, form  # type: ignore[return-value]
        if form == "third" and root.endswith("ie") and root[:-2] + "y" in BASE_VERBS:
            return root[:-2] + "y", "third"
    if low in _IRREGULAR_PASSIVE:
        return _IRREGULAR_PASSIVE[low], "passive"
    return low, "base"


class VerbPlaces:
    """Questions about the words of one text that may be verbs."""

    def __init__(self, words: Sequence[Token], names: frozenset[int]) -> None:
        self.words = words
        self.lows = [token.low for token in words]
        self.names = names
        """Places inside names of participants, which are no verbs."""

    def low(self, place: int) -> str:
        """Return the small letters of a token, or nothing outside the text."""
        return self.lows[place] if 0 <= place < len(self.lows) else ""

    def service_at(self, place: int, start: int, limit: int) -> Verb | None:
        """Return the service verb that begins here."""
        lemma, form = lemma_and_form(self.low(place))
        if lemma not in SERVICE or place in self.names or (lemma == "make" and self.low(place + 1) == "it"):
            return None
        if self._is_clients_verb(place):
            return None
        if lemma == "care" and self.low(place + 1) != "for":
            return None
        if form == "passive":
            before = self.low(place - 1)
            if before in AUXILIARIES or (before.endswith("ly") and self.low(place - 2) in AUXILIARIES):
                return Verb(place, place + 1, lemma, "passive", False)
            return None
        if self._is_verb(place, start, limit):
            last = place + 2 if lemma == "make" and self.low(place + 1) == "available" else place + 1
            return Verb(place, last, "provide" if last > place + 1 else lemma, form, False)
        return None

    def is_relative(self, place: int, start: int) -> bool:
        """Say whether a verb stands in a clause like "systems which support", or is joined to such a verb."""
        at = place - 1
        while at >= start and (self.low(at) in _ADVERBS_BEFORE or is_adverb(self.low(at))):
            at -= 1
        if self.low(at) in ("that", "which", "who"):
            return True
        if self.low(at) not in ("and", ",", "or"):
            return False
        lemma, form = lemma_and_form(self.low(place))
        if self.low(at) == "and" and self.low(at - 1) == "," and lemma_and_form(self.low(start)) == (lemma, form):
            return False
        for earlier in range(at, start - 1, -1):
            if self.low(earlier) in (".", ";", ":") or self.low(earlier) in ("while", "by"):
                return False
            if self.low(earlier) in ("that", "which", "who"):
                opening = self.low(earlier + 1)
                if opening in DETERMINERS or opening in _SUBJECT_PRONOUNS or earlier + 1 in self.names:
                    return False
                return form == "base" or lemma_and_form(opening)[1] == form
        return False

    def _is_clients_verb(self, place: int) -> bool:
        """Say whether a participant does it and not the unit ("so the board can show ...")."""
        owner = place - 2 in self.names or self.low(place - 2) in ("they", "he", "she")
        return self.low(place - 1) in MODALS and owner

    def _is_verb(self, place: int, start: int, limit: int) -> bool:
        """Say whether a word that may be a noun ("support") is a verb here."""
        form = lemma_and_form(self.low(place))[1]
        after = self.low(place + 1)
        if form == "passive":
            return self.low(place - 1) in ("have", "has", "'ve")
        at = place - 1
        while at >= start and (self.low(at) in _ADVERBS_BEFORE or is_adverb(self.low(at))):
            at -= 1
        before = self.low(at) if at >= start else ""
        noun_follows = self._starts_phrase(place + 1, limit)
        if (
            before in ("to", "please")
            or before in _SUBJECT_PRONOUNS
            or before in MODALS
            or before in ("that", "which", "who")
        ):
            return True
        if form == "gerund":
            return (
                before not in DETERMINERS and (noun_follows or before in ("by", "to", "")) and before != "of"
            )
        if before == "" or not (before[0].isalnum()):
            return form == "third" or noun_follows or after in ("in", "") or self.low(place) == "care"
        if self.low(place) == "care":
            return before in ("and", ",", "we")
        if before in ("and", "or", "but", "while", "&", "then"):
            return noun_follows and after not in ("that", "and")
        if before in DETERMINERS or before in PREPOSITIONS or before in AUXILIARIES:
            return False
        if form == "third":
            return noun_follows or after in ("in", "with")
        return noun_follows and self._is_plural_subject(at, start)

    def _is_plural_subject(self, at: int, start: int) -> bool:
        token = self.words[at]
        if not (token.low.endswith("s") or is_person_word(token.text)):
            return False
        return not any(lemma_and_form(self.low(p))[0] in BASE_VERBS for p in range(start, at))

    def _starts_phrase(self, place: int, limit: int) -> bool:
        if self.low(place) == "not" and self.low(place + 1) in ("only", "just"):
            place += 2
        if place >= limit or not self.words[place].is_word:
            return False
        low = self.low(place)
        return not (
            low in PREPOSITIONS or low in AUXILIARIES or low in MODALS or low in ("to", "and", "or", "desk")
        )
