"""Finds English clients by their place alone, where no verb of help or service has an object."""

from __future__ import annotations

from typing import Final

from designer.language.english_phrases import Phrase
from designer.language.english_stretch import Part, Stretch
from designer.language.english_verbs import HELP, SERVE_PERSON, SERVICE_NOUNS, Verb, lemma_and_form
from designer.language.english_words import AUXILIARIES, BASE_VERBS, MODALS, word_set

_GETS: Final = word_set(
    "get gets receive receives obtain obtains enjoy enjoys rely relies",
)
_REPORTING: Final = frozenset(["report", "answer", "belong", "go", "refer", "relate", "come", "apply"])
_NO_RECIPIENTS: Final = word_set(
    "limited related compared dedicated committed devoted attached assigned owed reported restricted",
    "exposed",
)
_ALSO_ADJECTIVES: Final = word_set(
    "clear clean complete secure open fit correct direct steady smooth dry sound",
)


class ByPosition(Stretch):
    """Clauses that only the order of words tells."""

    def _getting(self) -> Part | None:
        """Read "Waiters receive hot dishes": the subject is the client."""
        subject = self.phrases.read(self.start, self.end)
        if subject is None or subject.mention is None or not subject.is_person:
            return None
        people = self.phrases.coordinated(subject, self.end)
        place = people[-1].last
        if self._low(place) in MODALS:
            place += 1
        verb = place + 1 if self._low(place) in AUXILIARIES else place
        lemma, form = lemma_and_form(self._low(verb))
        if verb > place and form == "passive" and lemma in HELP:
            return Part(
                help_verb=Verb(verb, verb + 1, lemma, form, True),
                phrases=people,
                action=self._action(verb + 1, self.end),
            )
        if verb > place and form == "passive" and lemma in SERVE_PERSON:
            begin = verb + 2 if self._low(verb + 1) == "with" else verb
            return Part(
                service_verb=Verb(verb, verb + 1, lemma, form, False),
                phrases=people,
                action=self._span(begin, self.end),
            )
        if self._low(place) not in _GETS:
            return None
        return Part(phrases=people, action=self._span(place, self.end))

    def _by_position(self, parts: list[Part]) -> Part | None:
        """Find one who is served by the place of the words alone: no verb of help or service has one."""
        service = next((p.service_verb for p in parts if p.service_verb), None)
        action = next((p.action for p in parts if p.action), None) or self._predicate(self.end)
        for place in range(self.start, self.end):
            phrase = self._client_at(place)
            if phrase is not None and not self._is_the_helper(phrase):
                kept = action
                if self._low(place - 1) in ("possible", "easy", "easier"):
                    kept = self._span(phrase.last, self.end)
                elif service and action and self._low(place - 1) == "where":
                    kept = self._span(action[0], place - 1)
                return Part(
                    service_verb=service, phrases=self.phrases.coordinated(phrase, self.end), action=kept
                )
        return None

    def _purpose(self, parts: list[Part]) -> Part | None:
        """Find another client in "so surgeons can concentrate"."""
        taken = {place for p in parts for phrase in p.phrases for place in range(phrase.first, phrase.last)}
        for place in range(self.start, self.end):
            if self._low(place - 1) not in ("so", "that") or self._low(place) == "no":
                continue
            phrase = self.phrases.read(place, self.end)
            if phrase is None or phrase.mention is None or not phrase.is_person or phrase.first in taken:
                continue
            if self._low(phrase.last) in MODALS and not self.verbs.is_relative(phrase.last, self.start):
                return Part(phrases=[phrase], action=self._span(phrase.last + 1, self.end))
        return None

    def _is_the_helper(self, phrase: Phrase) -> bool:
        return any(self._low(p) in ("we", "our") for p in range(phrase.first, phrase.last))

    def _client_at(self, place: int) -> Phrase | None:
        low, before = self._low(place), self._low(place - 1)
        opens = place == self.start or before in ("where", "that", "so", "sure")
        purpose = (
            before in ("where", "sure")
            or (before == "so")
            or (before == "that" and self._low(place - 2) in ("so", "ensure", "sure", "order"))
        )
        if before == "ensure" or (before == "ensuring"):
            opens = purpose = True
        if opens:
            phrase = self.phrases.read(place, self.end)
            if phrase is not None and phrase.mention is not None and phrase.is_person:
                after = self._low(self.phrases.coordinated(phrase, self.end)[-1].last)
                acts = (
                    after in MODALS
                    or after in _GETS
                    or (after in ("are", "is") and self._low(phrase.last + 1) == "able")
                )
                verbal = after in BASE_VERBS or after in AUXILIARIES or lemma_and_form(after)[1] == "third"
                if (
                    acts
                    or (purpose and verbal and before != "that")
                    or (purpose and before == "that" and verbal)
                ):
                    return phrase
        if low in ("for", "to") and self._offers(place):
            phrase = self.phrases.read(place + 1, self.end)
            if phrase is not None and phrase.is_person and phrase.mention is not None:
                return phrase
        return None

    def _offers(self, place: int) -> bool:
        """Say whether "for" or "to" addresses what the sentence offers."""
        low, before = self._low(place), self._low(place - 1)
        if low == "for" and (
            place == self.start or before in ("easy", "easier", "possible", "simple", "simpler")
        ):
            return True
        nouns = range(self.start, place)
        if self._is_done(place):
            return True
        if any(
            self._low(p) in AUXILIARIES or self._low(p) in MODALS or self._low(p) in ("to", "we")
            for p in nouns
        ):
            return False
        first = self._low(self.start)
        if (
            first in BASE_VERBS
            and first not in SERVICE_NOUNS
            and first not in _ALSO_ADJECTIVES
            and self._low(self.start + 1) != "of"
        ):
            return False
        verbal = [
            p
            for p in nouns
            if p > self.start and lemma_and_form(self._low(p))[1] == "third" and self._is_finite(p)
        ]
        if verbal:
            return False
        if low == "to" and any(lemma_and_form(self._low(p))[0] in _REPORTING for p in nouns):
            return False
        return low == "for" or len(nouns) < 4 or any(self._low(p) in SERVICE_NOUNS for p in nouns)

    def _is_done(self, place: int) -> bool:
        """Say whether something is done for or to the one named next ("Documents are found for courts")."""
        for at in range(self.start + 1, place):
            low = self._low(at)
            if self._low(at - 1) in AUXILIARIES and low.endswith(("ed", "en", "nd", "ght", "wn", "de", "pt")):
                return low not in _NO_RECIPIENTS
        return False
