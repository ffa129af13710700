"""Finds what in an English sentence speaks against serving those who are named."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import BREAKS, JOINTS, NEGATIONS, OPENINGS, TIMES
from designer.language.english.lexicon import RULES_PEOPLE, verb_forms
from designer.language.english.modifiers import is_closed
from designer.language.english.phrases import Phrase
from designer.language.english.relatives import Relatives
from designer.language.english.words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_plural,
    stem,
)
from designer.language.word_sets import word_set

_LATER: Final = word_set("afterwards eventually future later next someday soon tomorrow yet")
_GONE: Final = word_set("belongs falls go goes gone left passed")
_ARTICLES: Final = frozenset(["the", "a", "an", "our", "your", "his", "her", "its"])
_NO_AGENTS: Final = word_set(
    "april august autumn breakfast christmas dawn december dinner dusk easter february friday half hand january july",
    "june lunch lunchtime march may midday midnight monday nightfall noon november october our saturday",
    "september spring summer summertime sunday sunrise sunset tea teatime then thursday tomorrow tuesday us",
    "wednesday weekend winter beginning close end start time",
)
KIND_TOO: Final = word_set("charge keep leave let make put send surprise turn wake")


class Denials(Relatives):
    """Negation, another time, other people's work, with the words around a name that tell of them."""

    def _opening(self, phrase: Phrase) -> int:
        """Return where a phrase begins with its articles and the adjectives before it."""
        at = self.openings.get(phrase.first)
        if at is None:
            at = self.openings[phrase.first] = self._opening_of(phrase.first)
        return at

    def _opening_of(self, at: int) -> int:
        for _ in range(4):
            before = at - 1
            low = self._low(before)
            if before < self.start or (not self.words[before].is_word and not low[:1].isdigit()):
                break
            if low == "that":
                break
            quantified = low == "of" and self._low(before - 1) in ("all", "each", "any", "most", "both")
            if not (low in DETERMINERS or quantified or self._is_modifier_of_people(before)):
                break
            at = before
            if low in _ARTICLES and self._low(at - 1) not in ("all", "both", "of"):
                break
        return at

    def _is_modifier_of_people(self, place: int) -> bool:
        low = self._low(place)
        if low in ("anything", "everything", "something", "nothing"):
            return False
        if is_closed(low) or low in JOINTS or low in NEGATIONS or low in OPENINGS:
            return False
        if place in self.phrases.inside or is_adverb(low) or low in PRONOUNS or low in ("to", "that", "so", "which"):
            return False
        acts = self._verb(place) is not None and self._low(place - 1) not in _ARTICLES
        if acts or low in ADVERBS or (is_plural(self.words[place]) and stem(low) != low):
            return False
        found = verb_forms(low)
        described = found is not None and found[1] == "gerund" and self._low(place - 1) in DETERMINERS
        return found is None or found[1] in ("base", "passive") or described

    def _past(self, place: int) -> int:
        """Return the place after adverbs, and after one word between commas ("drivers, always, find")."""
        if self._low(place) == "," and self._low(place + 2) == "," and self._low(place + 1) in (*ADVERBS, "anywhere"):
            place += 3
        while (
            self._low(place) in ADVERBS
            or is_adverb(self._low(place))
            or (self._low(place) == "no" and self._low(place + 1) == "longer")
            or (self._low(place) == "longer" and self._low(place - 1) == "no")
            or self._low(place) in ("never", "each", "both", "all", "abroad", "overseas", "everywhere")
        ):
            place += 1
        return place

    def _clause_before(self, place: int) -> range:
        """Return the places of the clause that leads to a place."""
        begin = place
        while begin > self.start and self._low(begin - 1) not in BREAKS and self._low(begin - 1) != "and":
            begin -= 1
        return range(begin, place)

    def _governor(self, begin: int) -> int:
        """Return the place of the nearest verb before a phrase in its clause, or -1."""
        for at in range(begin - 1, self.start - 1, -1):
            if self._low(at) in (";", ":", "—", "–") and self._low(at - 1) not in ("clients", "customers"):
                return -1
            if self._verb(at) is not None:
                return at
        return -1

    def _first_verb(self, begin: int) -> int:
        """Return the place of the verb that states what the unit does, before a phrase."""
        for at in range(self.start, begin):
            found = self._verb(at)
            if found is not None and found[1] != "passive" and found[0] not in ("exist", "ensure"):
                return at
        return -1

    def _lemma(self, verb: int) -> str:
        found = self._verb(verb) if verb >= 0 else None
        return found[0] if found is not None else ""

    def _rules(self) -> bool:
        """Say whether what the sentence states first is control."""
        first = self._first_verb(self.end)
        return self._lemma(first) in RULES_PEOPLE

    def _tells_of_us(self, place: int) -> bool:
        return any(self._low(p) in ("we", "i", "our") for p in range(self.start, place))

    def _joined_end(self, phrase: Phrase) -> int:
        """Return the place after a phrase and those that are joined to it."""
        end = self.joined_ends.get((phrase.first, phrase.last))
        if end is None:
            end = self.phrases.coordinated(phrase, self.end)[-1].last
            self.joined_ends[phrase.first, phrase.last] = end
        return end

    def _is_denied(self, begin: int) -> bool:
        """Say whether a small word excludes those whose words begin here ("not for buyers", "rather than shops")."""
        at = begin - 1
        while self._low(at) in PREPOSITIONS or self._low(at) == "to":
            if self._low(at) in ("except", "unlike", "excluding", "besides", "without"):
                return True
            at -= 1
        low, earlier = self._low(at), self._low(at - 1)
        if low in ("not", "never", "nor", "neither", "isn't", "aren't", "don't"):
            return self._low(begin) not in ("only", "just")
        return (low == "than" and earlier == "rather") or (low == "of" and earlier == "instead") or low == "unlike"

    def _negation(self, verb: int, begin: int) -> bool:
        """Say whether the verb that governs a phrase is negated."""
        for at in range(verb - 1, max(verb - 5, self.start - 1), -1):
            low = self._low(at)
            if low in BREAKS or low in ("and", "but", "so", "that"):
                return False
            if low in NEGATIONS or (low == "longer" and self._low(at - 1) == "no") or low.endswith("n't"):
                return self._low(at + 1) not in ("only", "just")
        said = range(verb + 1, begin)
        denied = [p for p in said if self._low(p) == "not" and self._low(p + 1) not in ("only", "just")]
        closed = bool(denied) and self._low(denied[-1] - 1) == "," == self._low(begin - 2)
        return bool(denied) and not closed and self._low(begin - 1) != "but"

    def _is_put_off(self, phrase: Phrase) -> bool:
        """Say whether a later time is meant ("will be next year's client")."""
        for at in range(phrase.last, self.end):
            if self._low(at) in BREAKS:
                return False
            if self._low(at) in _LATER and (self._low(at) != "yet" or "not" in (self._low(at - 1), self._low(at - 2))):
                return True
        return False

    def _has_own(self, verb: int) -> bool:
        """Say whether someone is told to have what others are served with ("have their own drivers")."""
        owns = self._low(verb) in ("have", "has", "use", "uses", "bring", "brings", "run", "keep", "employ")
        their = [self._low(p) for p in range(verb + 1, verb + 4)]
        return "own" in their and (owns or "their" in their)

    def _names_agent(self, place: int) -> bool:
        """Say whether words after "by" name who does it, and neither a time nor us nor how it is done."""
        while self._low(place) in DETERMINERS and self._low(place) != "our":
            place += 1
        low, after = self._low(place), self._low(place + 1)
        is_time = low in _NO_AGENTS or (low in TIMES and (not after.isalpha() or after in PREPOSITIONS))
        return bool(low) and not (low[0].isdigit() or is_time or low.endswith("ing"))

    def _is_others_work(self, phrase: Phrase) -> bool:
        """Say whether others do it for those named ("work for the port is done by an agency")."""
        after = self._past(self._joined_end(phrase))
        if self._low(after) in MODALS:
            after += 1
        if self._low(after) not in AUXILIARIES and verb_forms(self._low(after)) is None:
            return False
        has_done = self._low(after) in ("have", "has") and self._low(self._past(after + 1)) != "been"
        for at in range(after, self.end):
            low = self._low(at)
            if low in BREAKS:
                return False
            if low == "by" and not has_done and self._names_agent(at + 1):
                return True
            if low in ("to", "on") and self._low(at - 1) in _GONE:
                return True
        return False
