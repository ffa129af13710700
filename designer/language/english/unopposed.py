"""Judges whoever acts in an English text that serves nobody by any sign: only what speaks against him counts."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from designer.language.english.around import BREAKS, JOINTS, NEGATIONS, OPENINGS
from designer.language.english.doings import OBEYS
from designer.language.english.lexicon import BURDENS, POLICES, RULES_PEOPLE, USES_PEOPLE, verb_forms
from designer.language.english.phrases import Phrase
from designer.language.english.subjects import Standing, Subjects
from designer.language.english.verbs import CONTROL
from designer.language.english.words import AUXILIARIES, DETERMINERS, MODALS, is_adverb
from designer.language.word_sets import word_set

_WIELDS: Final = CONTROL | POLICES | OBEYS | word_set(
    "approve authorise authorize define determine draw fail fund govern own prescribe propose request sponsor use",
    "assess evaluate examine forfeit judge lose regulate require rule",
)
"""What those do whom a unit obeys, asks or depends on."""
_ALL: Final = frozenset(["all", "each", "every"])
_DESCRIBES: Final = frozenset(["at", "from", "in", "on", "who", "with", "without"])
_OURS: Final = word_set("competitor contractor owner partner rival supplier vendor")


class Unopposed(Subjects):
    """Clients for whom it is enough that they act, or are named alone."""

    def _of_unopposed(self, phrase: Phrase, begin: int) -> Standing | None:
        """Judge who acts, or stands alone, in a sentence that tells of no one else."""
        if self._is_part_of_name(phrase) or self._rules() or self._only_described(begin):
            return None
        after = self._past_description(self._past(self._joined_end(phrase)))
        before = self._low(begin - 1)
        if not self._acts(after):
            alone = self._low(begin) in _ALL and (begin == self.start or before in BREAKS or before in JOINTS)
            ends = after >= self.end or self._low(after) in BREAKS
            return Standing(-1) if alone and ends else None
        if self._is_put_off(phrase) or self._has_own(after):
            return None
        if before not in OPENINGS and self._acts_beside_us(after):
            return None
        if self._is_others_work(phrase):
            return None
        return None if self._is_against(after) or self._is_looked_at(begin) else Standing(self._first_verb(begin), True)

    def _past_description(self, place: int) -> int:
        """Return the place of the verb after words that describe its subject ("A clerk with a question is ...")."""
        if self._low(place) not in _DESCRIBES:
            return place
        acts = (p for p in range(place + 1, min(place + 9, self.end)) if self._acts(p))
        return next((p for p in acts if self._low(place) != "who" or p > place + 1), place)

    def _is_part_of_name(self, phrase: Phrase) -> bool:
        """Say whether a capital letter before a name shows that it ends a longer one ("the Risk Division")."""
        before = phrase.first - 1
        if before <= self.start or not self.words[before].is_word:
            return False
        return self.words[before].text[0].isupper() and self._low(before) not in DETERMINERS

    def _is_looked_at(self, begin: int) -> bool:
        """Say whether the unit only watches or judges what someone does, or leaves it alone."""
        first = self._first_verb(begin)
        verb = self._lemma(first)
        if verb in ("answer", "pay") and self._low(first + 1) == "for":
            return True
        lows = [self._low(p) for p in range(begin, self.end)]
        return verb in USES_PEOPLE or any(a in NEGATIONS and b in ("ours", "our") for a, b in pairwise(lows))

    def _is_against(self, after: int) -> bool:
        """Say whether what someone does makes him no client: he is bound, ruled, used, or rules himself."""
        low = self._low(after)
        if self._complies(after) or (low in ("did", "do", "does") and after + 1 >= self.end):
            return True
        if self._low(after - 1) == "never" and low not in MODALS:
            return False
        at = self._past(after + 1) if low in MODALS or low in AUXILIARIES else after
        negated = any(self._low(p) in NEGATIONS for p in range(after, at + 1))
        while self._low(at) in NEGATIONS or self._low(at) in AUXILIARIES or is_adverb(self._low(at)):
            at += 1
        found = verb_forms(self._low(at))
        lemma, form = found if found is not None else ("", "base")
        if low in MODALS:
            return low in ("may", "must", "shall") and (negated or self._is_bound(after))
        if low in AUXILIARIES and form == "passive":
            return not negated and lemma in RULES_PEOPLE | USES_PEOPLE | BURDENS
        if low in ("have", "has") and self._low(after + 1) == "to":
            return True
        if low in ("is", "are") and any(self._low(p).rstrip("s") in _OURS for p in range(after, after + 4)):
            return True
        if lemma in ("answer", "pay") and self._low(at + 1) == "for":
            return True
        return self._gives_us(lemma, at) or (lemma in _WIELDS)
