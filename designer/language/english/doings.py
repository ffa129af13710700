"""Tells what it means for English clients that they do something: they gain, obey, give to us or only act beside us."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import JOINTS, NEGATIONS
from designer.language.english.denial import KIND_TOO, Denials
from designer.language.english.lexicon import ASKS, BURDENS, RULES_PEOPLE, USES_PEOPLE, verb_forms
from designer.language.english.need import Need
from designer.language.english.phrases import Phrase
from designer.language.english.verbs import HELP, SERVICE
from designer.language.english.words import ADVERBS, AUXILIARIES, MODALS, PREPOSITIONS, is_adverb
from designer.language.word_sets import word_set

RECEIVES: Final = word_set("enjoy feel find get hear know learn obtain receive rely see sleep trust understand")
_GAINS: Final = word_set(
    "always arrive come count depend drive finish gain go have keep leave lose need notice save spend start wait",
    "walk want waste work",
)
"""What people do thanks to the unit, where the text names nobody else."""
_HALTS: Final = word_set("fail guess improvise queue run search stand stop wait")
"""What it is good for people never to do."""
OBEYS: Final = word_set("comply obey observe follow wear respect adhere conform behave stick abide submit pay")
_TRESPASSES: Final = word_set("enter exceed break violate smoke steal cheat waste trespass abuse misuse")
GIVES_US: Final = word_set(
    "ask bring check control decide deliver do give hand own pay provide run say send ship submit supply",
)
_ALONE: Final = frozenset(["deliver", "do", "run"])
"""Those of them that need an object, or else tell what clients do ("Plants run without a stop")."""
WISHES: Final = word_set("certain ensure ensures ensuring lets meaning means order see sees so sure")


class Doings(Denials):
    """What those do who open a clause."""

    def _acts(self, after: int) -> bool:
        low = self._low(after)
        if low in MODALS or low in AUXILIARIES:
            return True
        found = verb_forms(low)
        return found is not None and found[1] in ("base", "third") and low not in PREPOSITIONS

    def _asks(self, after: int) -> bool:
        found = verb_forms(self._low(after))
        return self._low(after) in AUXILIARIES or (found is not None and found[0] in ASKS)

    def _is_answered(self, after: int) -> bool:
        """Say whether we do something where a condition holds ("If a chef can name it, we can find it")."""
        return any(self._low(p) in (",", "then") and self._low(p + 1) == "we" for p in range(after, self.end))

    def _acts_beside_us(self, after: int) -> bool:
        """Say whether someone does his part and we ours ("Reception signs, we carry")."""
        found = verb_forms(self._low(after))
        if found is None or found[0] in ASKS or found[0] in RECEIVES or found[1] == "passive":
            return False
        return self._low(after + 1) in (",", ";", "and") and self._low(after + 2) == "we"

    def _gives_us(self, lemma: str, place: int) -> bool:
        """Say whether someone does a thing for us or in our stead ("Suppliers bring parts", "Crews tell us")."""
        to_us = self._low(place + 1) in ("us", "me") and lemma not in ASKS and lemma not in RECEIVES
        return to_us or (lemma in GIVES_US and (lemma not in _ALONE or self._begins_thing(place + 1)))

    def _is_bound(self, modal: int) -> bool:
        """Say whether "must" or "shall" binds someone to do what they gain nothing by."""
        if self._low(modal) not in ("must", "shall", "should") or self._low(modal + 1) in NEGATIONS:
            return False
        found = verb_forms(self._low(self._past(modal + 1)))
        return found is None or found[0] not in RECEIVES

    def _complies(self, after: int) -> bool:
        """Say whether we see to it that someone obeys ("ensure that crews wear belts")."""
        found = verb_forms(self._low(after))
        apart = self._low(after) in ("do", "does") and self._low(after + 1) in NEGATIONS
        if apart or self._low(after) in ("don't", "doesn't"):
            found = verb_forms(self._low(after + 1 + apart))
            return found is not None and found[0] in _TRESPASSES
        return found is not None and found[0] in OBEYS

    def _is_wished(self, place: int) -> bool:
        """Say whether "that" after a place opens what shall come true ("ensure that ... and that ...")."""
        if self._low(place) != "and":
            return self._low(place) in WISHES
        return any(self._low(p) == "that" and self._low(p - 1) in WISHES for p in range(self.start, place))

    def _is_wish_for_none(self, place: int) -> bool:
        """Say whether "no" tells what shall happen to nobody ("so that no crew waits and no mate has to run")."""
        before = self._low(place - 1)
        wished = any(self._low(p) in WISHES for p in range(self.start, place))
        return before == "that" or (before in JOINTS and wished)

    def _is_none_who(self, phrase: Phrase, begin: int) -> bool:
        """Say whether it is good for all that none of them does something ("so that neither A nor B stands idle")."""
        after = self._past(self._joined_end(phrase))
        none = self._low(begin - 1) in ("neither", "nor") and self._acts(after)
        return none and self._low(after) not in ("can", "cannot", "may", "must", "shall") and not self._rules()

    def _is_done_without_verb(self, after: int) -> bool:
        """Say whether an auxiliary is left out ("Press shop supplied with dies")."""
        found = verb_forms(self._low(after))
        if found is None or found[1] != "passive" or self._low(after + 1) == "by":
            return False
        return found[0] in HELP | SERVICE and not any(self._verb(p) is not None for p in range(self.start, after))

    def _gains(self, phrase: Phrase, after: int, *, need: Need) -> bool:
        """Say whether the subject of a sentence is told to gain by it."""
        low = self._low(after)
        if self._is_put_off(phrase):
            return False
        if low in AUXILIARIES:
            at = after + 1
            while self._low(at) in NEGATIONS or self._low(at) in ADVERBS or is_adverb(self._low(at)):
                at += 1
            if self._low(at) in ("able", "free", "sure", "safe", "ready"):
                return True
            found = verb_forms(self._low(at))
            if found is not None and found[0] == "deal":
                return False
            negated = any(self._low(p) in NEGATIONS for p in range(after, at))
            if low in ("has", "have", "had") and not (found and found[1] == "passive"):
                never = self._low(after - 1) in ("longer", "never")
                return (self._low(after + 1) != "to" or never) and not self._has_own(after)
            if (low in ("do", "does") and negated) or low in ("don't", "doesn't"):
                return True
            if found is None or found[1] != "passive":
                return False
            if negated:
                return found[0] in BURDENS
            if self._is_others_work(phrase):
                return False
            return found[0] not in RULES_PEOPLE | USES_PEOPLE and (found[0] not in BURDENS or found[0] in KIND_TOO)
        if low in MODALS:
            relies = verb_forms(self._low(after + 1)) is not None and self._low(after + 2) in ("on", "upon")
            if relies and self._low(after + 3) in ("us", "our"):
                return True
            free = need and self._low(after + 1) != "be" and not self._is_bound(after)
            return free or self._low(after + 2) in ("able", "sure", "free")
        found, never = verb_forms(low), any(self._low(p) == "never" for p in range(phrase.last, after))
        if found is None or (found[0] in RECEIVES and never):
            return False
        if never and found[0] in _HALTS:
            return True
        speaks_of_us = any(self._low(p) in ("us", "our") for p in range(after, self.end))
        if found[0] in RECEIVES or (found[0] == "turn" and speaks_of_us):
            return True
        if found[0] in _GAINS:
            return bool(need) or speaks_of_us
        return bool(need) and found[0] in ASKS and speaks_of_us
