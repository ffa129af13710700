"""Holds the words of one English sentence with the questions that its readers share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from designer.language.english.help_words import Verbs
from designer.language.english.phrases import Phrase, Phrases
from designer.language.english.verbs import Form, Verb
from designer.language.english.words import AUXILIARIES, BASE_VERBS, DETERMINERS, Token

_STOPS: Final = frozenset(
    [".", ",", ";", ":", "!", "?", "-", "–", "—", "and", "or", "&", "to", "while", "so", "by", "through"]
)
_WHENEVER: Final = frozenset(["every", "each", "always", "daily", "weekly", "today", "around", "round", "day", "night"])
"""What opens words that only tell when, unless a verb follows."""


_DAYS: Final = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "24"])
_NARROWING: Final = frozenset(["across", "of", "throughout", "within"])
"""What opens words that only tell which clients are meant ("supports the wards of the hospital")."""
_TIME_WORDS: Final = frozenset(["after", "before", "during", "until", "whenever"])


@dataclass(slots=True)
class Part:
    """One clause, by the places of its tokens."""

    help_verb: Verb | None = None
    service_verb: Verb | None = None
    phrases: list[Phrase] = field(default_factory=list)
    action: tuple[int, int] | None = None
    antecedents: list[tuple[Phrase, Phrase]] = field(default_factory=list)
    is_settled: bool = False
    """Whether the action is known to be less than all that the sentence states."""


class Stretch:
    """The words of one sentence: ``start`` to ``end`` among the tokens of its text."""

    def __init__(
        self, words: list[Token], phrases: Phrases, verbs: Verbs, start: int, end: int, before: list[Phrase]
    ) -> None:
        self.words, self.phrases, self.verbs = words, phrases, verbs
        self.lows = phrases.lows
        self.start, self.end = start, end
        self.tagged: dict[int, tuple[str, Form] | None] = {}
        """What was found out about verbs, by place."""
        self.openings: dict[int, int] = {}
        """Where phrases begin with their articles, by the place of their first word."""
        self.joined_ends: dict[tuple[int, int], int] = {}
        """Where phrases end together with those joined to them, by their own two ends."""
        self.before = before
        """People named in earlier sentences, the last one last."""

    def _low(self, place: int) -> str:
        return self.lows[place] if self.start <= place < self.end else ""

    def _has_verb(self, begin: int, end: int) -> bool:
        return any(self._low(p) in BASE_VERBS for p in range(begin, end))

    def _is_finite(self, place: int) -> bool:
        """Say whether a word in -s is a verb of the sentence and no plural noun."""
        after = self._low(place + 1)
        return after in DETERMINERS

    def _with_antecedent(self, phrase: Phrase, part: Part) -> list[Phrase]:
        """Return the pronoun, standing for the people named before it."""
        if not phrase.is_pronoun:
            return []
        found = self._people_before(phrase.first) or self.before[-1:] or self.phrases.before(self.start)[-1:]
        if not found:
            return [phrase]
        last = found[-1]
        part.antecedents.append((phrase, last))
        several = phrase.is_pronoun and self.lows[phrase.first] in ("them", "they", "their")
        return [replace(phrase, mention=last.mention, also=self.phrases.companions(last) if several else ())]

    def _people_before(self, place: int) -> list[Phrase]:
        found = []
        at = self.start
        while at < place:
            phrase = self.phrases.read(at, place) if at in self.phrases.mention_at else None
            if phrase is not None and phrase.is_person:
                found.append(phrase)
                at = phrase.last
            else:
                at += 1
        return found

    def _predicate(self, end: int) -> tuple[int, int] | None:
        """Return what the unit does: the words after "is to", or the whole sentence."""
        begin = self.start
        for place in range(self.start, min(self.start + 40, end - 1)):
            if self._low(place) == "to" and self._low(place - 1) in (
                "is",
                "exists",
                "exist",
                "was",
                "are",
                "be",
                "aim",
                "aims",
            ):
                begin = place + 1
                break
        if begin == self.start and self._low(self.start) in ("to", "we"):
            begin += 1
        return self._span(begin, end)

    def _action(self, begin: int, end: int) -> tuple[int, int] | None:
        while begin < end and self._low(begin) in (",", ":", ";", "–", "—", "-", "all"):
            begin += 1
        if self._low(begin) in ("with", "of") and self._low(begin - 1) == ",":
            close = next((p for p in range(begin, end) if self._low(p) == "," and self._low(p + 1) in BASE_VERBS), None)
            begin = close + 1 if close is not None else begin
        if self._low(begin) in ("by", "through"):
            begin += 1
        if self._low(begin) in ("and", "or", *_WHENEVER) and not self._says_something(begin, end):
            return None
        if self._tells_when(begin, end) or (self._low(begin) in _NARROWING and not self._says_something(begin, end)):
            return None
        return self._span(begin, end)

    def _tells_when(self, begin: int, end: int) -> bool:
        """Say whether words only tell when ("before, during and after", "at each renewal", "until they leave")."""
        if self._low(begin) == "at":
            return self._low(begin + 1) in ("all", "any", "each", "every") and end - begin < 5
        if self._low(begin) in _DAYS and end - begin < 6:
            return True
        rest = [self._low(p) for p in range(begin + 1, end)]
        short = end - begin < 8 and not any(w in ("by", "with", "through", "to", "when") for w in rest)
        return self._low(begin) in _TIME_WORDS and short

    def _says_something(self, begin: int, end: int) -> bool:
        return any(self._low(p) in AUXILIARIES or self._low(p) in BASE_VERBS for p in range(begin, end))

    def _span(self, begin: int, end: int) -> tuple[int, int] | None:
        """Return a stretch without the marks and joining words at its ends, or nothing."""
        end = min(end, self.end)
        while end > begin and self._low(end - 1) in _STOPS:
            end -= 1
        while begin < end and self._low(begin) in (",", ":", ";", ".", "–", "—"):
            begin += 1
        return (begin, end) if end > begin else None
