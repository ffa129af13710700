"""Tells which words of an English sentence are its verbs and which are nouns."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import (
    JOINTS,
    OPENINGS,
    RELATIVES,
    SUBJECTS,
    TIMES,
    Around,
)
from designer.language.english.lexicon import GIVES_TWO, PAST, verb_forms
from designer.language.english.modifiers import ALSO_NOUNS, is_closed
from designer.language.english.verbs import Form
from designer.language.english.words import (
    ADVERBS,
    AUXILIARIES,
    BASE_VERBS,
    DETERMINERS,
    MODALS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_plural,
    stem,
)
from designer.language.word_sets import word_set

_ALSO_ADJECTIVES: Final = word_set(
    "accurate better blind busy calm clean clear close complete cool correct direct dry equal exempt fine firm fit",
    "free fresh further idle lean level light like live lower mature open own perfect present prompt ready rough",
    "second secure separate sharp slow smooth sound square steady subject tidy upset warm welcome",
)
_NO_VERBS: Final = word_set("access address as business is its less news premises process series this thus")
_STATES: Final = word_set("based called committed dedicated devoted known limited located related responsible")
_AIMS: Final = word_set("aim business duty goal job mission principle promise purpose role rule task work")
_LEADS: Final = frozenset(["to", "please", "let's", "do", "does", "did", "don't", "doesn't"])
_OWES: Final = word_set("accountable charged committed dedicated devoted entrusted here responsible tasked there")
_CARES: Final = word_set("attend:to care:for cater:to deal:with look:after see:to tend:to wait:on watch:over")
"""Verbs with a preposition as which they are known where they begin a text ("Looks after the ...")."""
_NEVER_NOUNS: Final = word_set(
    "becomes brings buys depends enjoys gets gives goes keeps knows learns loses meets reads receives relies sees",
    "sells understands writes",
)
_AFTER_WORKS: Final = frozenset(["alongside", "closely", "for", "hand", "together", "with"])
"""Words after "works" that show it to be a verb and no factory."""
_PARTICLES: Final = word_set("ahead along away back down forward in off on out over together up")


class Tags(Around):
    """Questions about the words of one sentence."""

    def _verb(self, place: int) -> tuple[str, Form] | None:
        """Return the base and form of the verb that stands here, or nothing where another word does."""
        if place not in self.tagged:
            self.tagged[place] = self._verb_here(place)
        return self.tagged[place]

    def _verb_here(self, place: int) -> tuple[str, Form] | None:
        if not self.start <= place < self.end or place in self.phrases.inside or place in self.phrases.own:
            return None
        if not self.words[place].is_word:
            return None
        low = self._low(place)
        if low in DETERMINERS or low in MODALS or low in AUXILIARIES or low in PRONOUNS or low in _NO_VERBS:
            return None
        if low in PREPOSITIONS and low not in ("like", "near"):
            return None
        if low == "back" and self._low(place + 1) in ("to", "in", "into", "on", "from", "at"):
            return None
        named = place > self.start and self.words[place].text[0].isupper() and self.words[place - 1].is_word
        found = None if named and self.words[place - 1].text[0].isupper() else verb_forms(low)
        if found is None:
            return None
        before = self._before(place)
        opened = place - 1 in self.phrases.inside and self._low(self.phrases.inside[place - 1].first - 1) in OPENINGS
        if low == "works" and not opened and self._low(place + 1) not in _AFTER_WORKS:
            return None
        if before in AUXILIARIES and low in PAST and before not in ("do", "does", "did"):
            found = PAST[low], "passive"
        if found[1] == "passive":
            return found if (low not in _STATES and self._is_passive(place)) or before in SUBJECTS else None
        if before in _LEADS or before in SUBJECTS or before in MODALS:
            return found if found[1] != "third" or before in SUBJECTS else None
        if found[1] == "base":
            noun = place - 3 if self._low(place - 2) == "," else place - 2
            told = before in ("that", "which", "who") and noun >= self.start and is_plural(self.words[noun])
            return found if told or self._is_base_verb(place, before) else None
        if found[1] == "third":
            return found if self._is_third(place, before) else None
        return found if self._is_gerund(place, before) else None

    def _is_base_verb(self, place: int, before: str) -> bool:
        low, after = self._low(place), self._low(place + 1)
        if place - 1 in self.phrases.own:
            return True
        if (
            before in DETERMINERS
            or before in PREPOSITIONS
            or (before in AUXILIARIES and before not in ("do", "does", "did"))
        ):
            return False
        if self._opens_clause(place):
            described = verb_forms(self._low(place + 2)) if after == "that" else None
            if described is not None and described[1] == "third":
                return False
            if low in _ALSO_ADJECTIVES and before == "so":
                return False
            if self._opens_object(place + 1):
                return True
            if low in _ALSO_ADJECTIVES:
                return after in _PARTICLES or (self._names_people(place + 1) and low not in ("new",))
            if before and not self._has_like_verb(place, "base"):
                states = after not in ("of", "") and not (after in AUXILIARIES or after in MODALS)
                return states and self._low(place - 1) in ("—", "–", ":", ";")
            return after not in ("of", "and", "") and not (after in AUXILIARIES or after in MODALS)
        at = place - 1
        while at >= self.start and (
            self._low(at) in ADVERBS or is_adverb(self._low(at)) or self._low(at) in ("not", "never")
        ):
            at -= 1
        subject = self.words[at]
        if at in self.phrases.inside:
            first = self.phrases.inside[at].first
            given = self._verb(first - 1) or self._verb(first - 2)
            if given is not None and given[0] in GIVES_TWO and given[0] != "make":
                return False
            return is_plural(subject) or stem(subject.text) in ("staff", "management")
        return is_plural(subject) and (self._opens_object(place + 1) or after in PREPOSITIONS or after == "to")

    def _is_third(self, place: int, before: str) -> bool:
        if before == "that" and place - 2 >= self.start and self._is_noun(place - 2):
            return True
        if before in DETERMINERS or before in PREPOSITIONS or before in AUXILIARIES or before in NUMBERS:
            return False
        if place - 1 in self.phrases.inside and self._low(place) in _NEVER_NOUNS:
            return True
        if place - 1 in self.phrases.inside:
            first = self.phrases.inside[place - 1].first
            while self._low(first - 1) in DETERMINERS and self._low(first - 1) != "that":
                first -= 1
            if first > self.start and (self._low(first - 1) in OPENINGS or self._low(first - 1) == "no"):
                return True
        if before in RELATIVES or before in ("everything", "nothing", "nobody", "everyone", "it"):
            return True
        if self._verb(place - 1) is not None:
            return False
        if place - 1 in self.phrases.inside and self._low(place)[:-1] in BASE_VERBS - ALSO_NOUNS:
            things = self._is_noun(place + 1) and is_plural(self.words[place + 1])
            if things and not is_plural(self.words[place - 1]):
                return True
        after = self._low(place + 1)
        object_follows = self._opens_object(place + 1) or self._names_people(place + 1)
        if not before and self._is_had_by(place + 1):
            return False
        if not before:
            states = self._low(place)[:-1] in BASE_VERBS - ALSO_NOUNS and not after.endswith(("ed", "s"))
            cares = f"{self._low(place)[:-1]}:{after}" in _CARES and self._opens_object(place + 2)
            return object_follows or cares or (states and self._is_noun(place + 1))
        ends = (
            (after in PREPOSITIONS and after != "of")
            or after == "to"
            or is_adverb(after)
            or after in ADVERBS
            or not after
        )
        if before in JOINTS:
            return self._has_like_verb(place, "third") and (object_follows or (bool(after) and after != "of"))
        if object_follows:
            return True
        hears = after == "of" and self._low(place) in ("hears", "knows", "learns", "thinks")
        if (ends or hears) and place - 1 in self.phrases.inside:
            return True
        return (ends or not any(self._verb_seen(p) for p in range(self.start, place))) and self._is_unit(place)

    def _is_ours(self, verb: int) -> bool:
        """Say whether the unit does what a verb says, and not a thing ("the bus waits for crews")."""
        found, before = self._verb(verb), verb - 1
        while before >= self.start and (self._low(before) in ADVERBS or is_adverb(self._low(before))):
            before -= 1
        if found is None or before < self.start or not self.words[before].is_word or self._low(before) in OPENINGS:
            return True
        if found[1] == "third":
            return self._is_unit(verb) or self._low(before) in JOINTS or before in self.phrases.inside
        return found[1] != "base" or not is_plural(self.words[before])

    def _begins_thing(self, place: int) -> bool:
        """Say whether words for a thing begin here, and none for a time."""
        low = self._low(place)
        if low in DETERMINERS or low[:1].isdigit():
            return not any(stem(self._low(p)) in TIMES for p in (place + 1, place + 2))
        return self._is_noun(place) and low not in TIMES

    def _is_noun(self, place: int) -> bool:
        """Say whether a noun or adjective stands here, as far as can be told."""
        low = self._low(place)
        if not low[:1].isalpha() or is_closed(low) or is_adverb(low) or low in ADVERBS or low in PRONOUNS:
            return False
        return self._verb(place) is None and place not in self.phrases.inside

    def _predicate(self, end: int) -> tuple[int, int] | None:
        """Return what the unit does: its words after "is to", after its name or after "our job is simple:"."""
        found = super()._predicate(end)
        if found is None or found[0] > self.start + 1:
            return found
        for at in range(self.start, min(self.start + 12, end - 1)):
            low = self._low(at)
            if low == ":" and any(self._low(p) in _AIMS for p in range(self.start, at)):
                return self._span(at + 1, end)
            acts = self._verb(at) if at > self.start else None
            states = acts is not None and acts[1] in ("third", "base")
            states = states or (low in ("is", "are") and at > self.start and self._low(self.start + 1) not in _AIMS)
            owes = low in ("is", "are") and self._low(at + 1) in _OWES and self._low(at + 2) in ("for", "with", "to")
            if states and self._is_unit(at):
                return self._span(at + 3 if owes else at, end)
        return found

    def _is_gerund(self, place: int, before: str) -> bool:
        if before in DETERMINERS:
            return False
        if not before or before in JOINTS or before in PREPOSITIONS or not before[0].isalnum():
            joined = self._low(place + 1) == "and" and self._low(place + 2).endswith("ing")
            if before in ("and", ",", "or") and self._low(place + 1) in ("to", "for", "in", "on", "at", "from"):
                return self._has_like_verb(place, "gerund")
            return joined or self._opens_object(place + 1) or self._low(place + 1) not in ("", "of", "and", ".")
        return before in ("is", "are", "am", "by", "means") or self._opens_object(place + 1)

    def _has_like_verb(self, place: int, form: Form) -> bool:
        """Say whether an earlier verb of the sentence has this form: "and" may join another to it."""
        for at in range(place - 1, self.start - 1, -1):
            found = self._verb(at)
            if found is not None and found[1] == form:
                return True
        return False
