"""Puts Russian noun phrases of a running text into other cases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from designer.language.declension.words import (
    ACRONYM,
    Agreement,
    Case,
    decline_adjective,
    decline_noun,
    is_invariant,
    is_known,
    nominative_adjectives,
    readings,
)

_TOKEN = re.compile(r"[\w&+]+(?:[-‑][\w&+]+)*|\s+|.", re.DOTALL)
_JOINING: Final = frozenset({"и", "или", ",", "а", "также", "либо"})
_SECOND_CASES: Final = {"gen2": "gent", "acc2": "accs", "loc2": "loct"}


def recase(phrase: str, source: Iterable[Case], target: Case) -> str | None:
    """Put a phrase that stands in one of the source cases into the target case.

    A list joined by "и" or commas changes as a whole; what depends on a noun stays.
    The result is None if the phrase cannot be read.
    """
    tokens = _TOKEN.findall(phrase.strip())
    words = [i for i, t in enumerate(tokens) if not t.isspace()]
    for case in source:
        done = _Recasing(tokens, words, case, target).run()
        if done is not None:
            return done
    return None


class _Recasing:
    """One try to read a phrase in one case."""

    def __init__(self, tokens: list[str], words: list[int], source: Case, target: Case) -> None:
        self.tokens, self.words, self.source, self.target = tokens, words, source, target
        self.out = list(tokens)
        self.last: Agreement | None = None

    def run(self) -> str | None:
        place, heads = 0, 0
        while place < len(self.words):
            end = self._group(place)
            if end is None:
                if not heads:
                    return None
                place = self._after_participle(place)
                continue
            heads += 1
            place = self._next_in_list(end)
        return "".join(self.out) if heads else None

    def _after_participle(self, place: int) -> int:
        """Change an adjective that follows its noun after a comma ("кадрами, способными решать")."""
        if self.last is not None and self._adjective(self._word(place)):
            self._put(place, self._declined(place, self.last, is_noun=False))
        return self._next_in_list(place + 1)

    def _word(self, place: int) -> str:
        return self.tokens[self.words[place]] if place < len(self.words) else ""

    def _group(self, start: int) -> int | None:
        """Change the adjectives and the noun that begin here; return the place after them."""
        place = start
        adjectives: list[int] = []
        while place < len(self.words):
            word = self._word(place)
            first = readings(word)[:1]
            if first and first[0].tag.POS in ("PREP", "CONJ", "PRCL", "INFN", "VERB") and not word.isupper():
                break
            if is_invariant(word) or ACRONYM.fullmatch(word):
                return self._agree(adjectives, None, place)
            noun = self._noun(place, adjectives)
            if noun is not None:
                return self._agree(adjectives, noun, place)
            if self._adjective(word):
                adjectives.append(place)
                place += 1
                continue
            break
        if adjectives and self._is_people(adjectives[-1]):
            return self._agree(adjectives, None, adjectives[-1])
        return None

    def _noun(self, place: int, adjectives: list[int]) -> Any | None:
        word, following = self._word(place), self._word(place + 1)
        found = [p for p in readings(word) if p.tag.POS == "NOUN" and _case_of(p) == self.source]
        if not found or (not is_known(word) and "-" not in word):
            return None
        nouns = [p for p in readings(following)[:3] if p.tag.POS == "NOUN" and len(following) > 2]
        followed = any(_case_of(p) == self.source for p in nouns)
        if self._adjective(word) and found[0].score < 0.5 and followed:
            return None
        if adjectives:
            shapes = {_shape(p) for p in self._adjective(self._word(adjectives[-1]))}
            found = [p for p in found if _shape(p) in shapes or ("plur" in shapes and p.tag.number == "plur")]
        return found[0] if found else None

    def _adjective(self, word: str) -> list[Any]:
        return [p for p in readings(word) if p.tag.POS in ("ADJF", "PRTF") and _case_of(p) == self.source]

    def _is_people(self, place: int) -> bool:
        return any("Subx" in p.tag for p in self._adjective(self._word(place)))

    def _agree(self, adjectives: list[int], noun: Any | None, head: int) -> int | None:
        if noun is None and not adjectives:
            return head + 1
        sample = noun if noun is not None else self._adjective(self._word(adjectives[-1]))[0]
        number = str(sample.tag.number or "sing")
        animate = sample.tag.animacy == "anim" or (noun is None and "Subx" in sample.tag)
        agreement = Agreement(number, str(sample.tag.gender or "masc"), animate)
        self.last = agreement
        for place in adjectives:
            self._put(place, self._declined(place, agreement, is_noun=False))
        if noun is not None:
            self._put(head, self._declined(head, agreement, is_noun=True))
        return head + 1

    def _declined(self, place: int, agreement: Agreement, *, is_noun: bool) -> str:
        word = self._word(place)
        parts = ("NOUN",) if is_noun else ("ADJF", "PRTF")
        for reading in readings(word):
            if reading.tag.POS not in parts or _case_of(reading) != self.source:
                continue
            if reading.tag.number != agreement.number:
                continue
            base = reading.inflect({"nomn", agreement.number} | _gender(agreement, is_noun=is_noun))
            if base is None:
                continue
            nominative = str(base.word)
            if is_noun:
                form = decline_noun(nominative, self.target, agreement)
            else:
                form = decline_adjective(nominative, self.target, agreement)
                if not nominative_adjectives(nominative):
                    form = word
            return _keep_capitals(word, form)
        return word

    def _put(self, place: int, form: str) -> None:
        self.out[self.words[place]] = form

    def _next_in_list(self, place: int) -> int:
        """Find the next member of the list; words in between depend on the one before."""
        while place < len(self.words):
            word = self._word(place).lower()
            if word in _JOINING and self._may_go_on(place + 1):
                return place + 1
            place += 1
        return place

    def _may_go_on(self, place: int) -> bool:
        """Say whether a member of the list follows and no dependent word in the same case by chance."""
        word = self._word(place)
        if not word or word.lower() in _JOINING:
            return False
        cases = {_case_of(p) for p in readings(word) if p.tag.POS in ("NOUN", "ADJF", "PRTF")}
        return self.source in cases and (self.source != Case.GENT or not self._had_dependent(place))

    def _had_dependent(self, place: int) -> bool:
        """Say whether the noun before the joining word depends on another, so that both may."""
        before = self._word(place - 2)
        earlier = self._word(place - 3) if place >= 3 else ""
        nouns = [w for w in (before, earlier) if any(p.tag.POS == "NOUN" for p in readings(w))]
        return len(nouns) > 1


def _keep_capitals(source: str, form: str) -> str:
    """Give the letters that a form shares with its source the capitals of the source."""
    shared = 0
    while shared < min(len(source), len(form)) and source[shared].lower() == form[shared].lower():
        shared += 1
    return source[:shared] + form[shared:]


def _case_of(reading: Any) -> str:
    case = str(reading.tag.case or "")
    return _SECOND_CASES.get(case, case)


def _shape(reading: Any) -> str:
    return "plur" if reading.tag.number == "plur" else str(reading.tag.gender)


def _gender(agreement: Agreement, *, is_noun: bool) -> set[str]:
    return set() if is_noun or agreement.number == "plur" else {agreement.gender}
