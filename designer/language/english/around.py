"""Tells what stands around the words of an English sentence: openings of clauses and objects, the name of the unit."""

from __future__ import annotations

from typing import Final

from designer.language.english.stretch import Stretch
from designer.language.english.words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    ORGANIZATION_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    stem,
)
from designer.language.word_sets import word_set

BREAKS: Final = frozenset([",", ";", ":", "-", "–", "—", "(", ")", '"', "“", "”", "«", "»"])
JOINTS: Final = frozenset([",", "and", "or", "&", "/", "then", "but", "plus"])
SUBJECTS: Final = word_set("he i it she they we you")
NEGATIONS: Final = word_set(
    "aren't can't cannot doesn't don't hardly isn't n't neither never no nobody nor not without won't",
)
RELATIVES: Final = word_set("how that what whatever where wherever whether which who whom whose why")
ADVERBIALS: Final = word_set(
    "after although as because before if once though till unless until when whenever while",
)
OPENINGS: Final = RELATIVES | ADVERBIALS | word_set("certain it so sure they to we")
TIMES: Final = word_set(
    "day evening hour minute month morning night quarter shift spring summer time week winter year",
)


class Around(Stretch):
    """Questions that need no verb to be known."""

    def _before(self, place: int) -> str:
        """Return the word before a place without adverbs, or nothing at the beginning."""
        at = place - 1
        while at >= self.start and (
            self._low(at) in ADVERBS or is_adverb(self._low(at)) or self._low(at) in ("not", "never", "also")
        ):
            at -= 1
        return self._low(at)

    def _is_passive(self, place: int) -> bool:
        at = place - 1
        while at > self.start and (
            is_adverb(self._low(at)) or self._low(at) in ADVERBS or self._low(at) in ("not", "never")
        ):
            at -= 1
        if self._low(at) in AUXILIARIES:
            return True
        return self._low(at) in ("and", ",") and any(
            self._low(p) in AUXILIARIES for p in range(max(self.start, at - 4), at)
        )

    def _opens_object(self, place: int) -> bool:
        """Say whether an object, or what may only follow a verb, begins here."""
        low = self._low(place)
        return (
            place in self.phrases.mention_at
            or low in DETERMINERS
            or low in PRONOUNS
            or low in RELATIVES
            or low in ("new", "everything", "everyone", "anything", "what", "whatever", "one")
            or low[:1].isdigit()
        )

    def _names_people(self, place: int) -> bool:
        """Say whether the name of a participant begins within the next three words."""
        for at in range(place, min(place + 3, self.end)):
            if at in self.phrases.mention_at:
                return True
            if not self.words[at].is_word or self._low(at) in PREPOSITIONS:
                return False
        return False

    def _is_had_by(self, place: int) -> bool:
        """Say whether someone named here can do something ("Grades the mill can roll")."""
        while self._low(place) in DETERMINERS:
            place += 1
        named = self.phrases.inside.get(place)
        return named is not None and self._low(named.last) in MODALS

    def _verb_seen(self, place: int) -> bool:
        low = self._low(place)
        return low in AUXILIARIES or low in MODALS or (low == "we")

    def _is_unit(self, place: int) -> bool:
        """Say whether all before a place is the name of the unit that acts."""
        start = self.start
        if self._low(start) in PREPOSITIONS or self._low(start) == "to":
            start = max([p + 1 for p in range(start, place) if p in self.phrases.inside], default=start)
        said = [self.words[p] for p in range(start, place) if p >= self.start]
        if not said or any(not t.is_word and t.text != "&" for t in said):
            return False
        opened = said[0].low in ("the", "our", "this") and len(said) <= 7
        named = all(t.text[0].isupper() or t.low in ("of", "and", "the", "&", "for") for t in said)
        if place - 1 in self.phrases.own:
            return True
        own = not any(p in self.phrases.inside for p in range(self.start, place))
        return opened or named or (own and stem(said[-1].text) in ORGANIZATION_NOUNS)

    def _opens_clause(self, place: int) -> bool:
        at = place - 1
        while at >= self.start and (
            self._low(at) in ADVERBS or is_adverb(self._low(at)) or self._low(at) in ("not", "never")
        ):
            at -= 1
        if at < self.start:
            return True
        low = self._low(at)
        return low in JOINTS or low in BREAKS or low in ("so", "while", "yet")
