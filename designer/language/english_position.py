"""Finds English clients by their place alone, where no verb of help or service has an object."""

from __future__ import annotations

from typing import Final

from designer.language.english_phrases import Phrase
from designer.language.english_standing import SERVICE_ACTS, Standings, as_verb
from designer.language.english_stretch import Part
from designer.language.english_verbs import (
    CONTROL,
    GAIN,
    HELP,
    SERVE_PERSON,
    SERVICE_NOUNS,
    Verb,
    lemma_and_form,
)
from designer.language.english_words import (
    ADVERBS,
    AUXILIARIES,
    BASE_VERBS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    is_adverb,
    is_person_word,
    stem,
    word_set,
)

_GETS: Final = word_set(
    "get gets receive receives obtain obtains enjoy enjoys rely relies have has",
)
_REPORTING: Final = frozenset(["report", "answer", "belong", "go", "refer", "relate", "come", "apply"])
_NO_RECIPIENTS: Final = word_set(
    "limited related compared dedicated committed devoted attached assigned owed reported restricted",
    "exposed",
)
ALSO_ADJECTIVES: Final = word_set(
    "clear clean complete secure open fit correct direct steady smooth dry sound accurate"
)
_EASY: Final = frozenset(["easy", "easier", "possible", "simple", "simpler"])
_SEEKING: Final = word_set(
    "search look account wait pay ask responsible accountable call care allow stand answer need",
)
_OFFERS: Final = SERVICE_ACTS | word_set("delivery preparation advice information maintenance repair")
_IMPOSED: Final = word_set(
    "limit rule standard requirement target norm policy restriction ban fine penalty quota",
    "responsibility control",
)


class ByPosition(Standings):
    """Clauses that only the order of words tells."""

    def _getting(self) -> Part | None:
        """Read "Waiters receive hot dishes": the subject is the client."""
        subject = self.phrases.read(self.start, self.end)
        if subject is None or subject.mention is None or not subject.is_person:
            return None
        if lemma_and_form(self._low(subject.first))[0] in HELP:
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
        if self._is_others_work(people[-1]):
            return None
        if verb > place and form == "passive" and lemma in SERVE_PERSON:
            begin = verb + 2 if self._low(verb + 1) == "with" else verb
            return Part(
                service_verb=Verb(verb, verb + 1, lemma, form, False),
                phrases=people,
                action=self._span(begin, self.end),
            )
        place = self._past_adverbs(place)
        if self._is_put_off(people[-1]) or self._has_own(place):
            return None
        if self._low(place) not in _GETS or (
            self._low(place) in ("have", "has") and self._low(place + 1) == "to"
        ):
            return None
        return Part(phrases=people, action=self._span(place, self.end))

    def _by_position(self, parts: list[Part]) -> Part | None:
        """Find one who is served by the place of the words alone: no verb of help or service has one."""
        service = next((p.service_verb for p in parts if p.service_verb), None)
        action = next((p.action for p in parts if p.action), None) or self._predicate(self.end)
        for place in range(self.start, self.end):
            phrase = self._client_at(place)
            if phrase is not None and not self._is_the_helper(phrase):
                kept, whole = action, action
                if self._low(place - 1) in ("possible", "easy", "easier"):
                    kept = self._span(phrase.last, self.end)
                elif self._says_only_why(place):
                    kept = self._span(phrase.last, self._purpose_end(phrase.last))
                elif service and action and self._low(place - 1) == "where":
                    kept = self._span(action[0], place - 1)
                if service is None and self._low(place) in ("for", "to") and self._low(place - 1) not in _EASY:
                    governor = self._governor(place)
                    named = self._verb(governor) if governor >= 0 else None
                    service = as_verb(named, governor) if named is not None and self._is_ours(governor) else None
                    service = service or self._offer(place)
                return Part(
                    service_verb=service,
                    phrases=self.phrases.coordinated(phrase, self.end),
                    action=kept,
                    is_settled=kept != whole,
                )
        return None

    def _offer(self, place: int) -> Verb | None:
        """Return the noun of service that opens a sentence ("Timely delivery of mail to offices")."""
        for at in range(self.start, min(self.start + 4, place)):
            if self._low(at) in PREPOSITIONS:
                return None
            if self._low(at) in _OFFERS and self._low(at + 1) in ("of", "to", "for"):
                return Verb(at, at + 1, self._low(at), "base", False, is_noun=True)
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

    def _further_purposes(self, part: Part) -> list[Part]:
        """Part "so that A know X and B do Y" into a statement for each of the named."""
        if not part.phrases or not self._opens_purpose(part.phrases[0].first - self._articles(part.phrases[0])):
            return []
        begin = part.phrases[-1].last
        found: list[tuple[int, Phrase]] = []
        for place in range(begin + 1, self.end - 1):
            if self._low(place) not in ("and", ",", "while") or (place + 1 in self.phrases.inside and (
                self._low(place - 1) in PREPOSITIONS
            )):
                continue
            phrase = self.phrases.read(place + 1, self.end, open_end=True)
            if phrase is None or phrase.mention is None or not phrase.is_person:
                continue
            after = self._low(self._past_adverbs(phrase.last))
            if after in BASE_VERBS or after in MODALS or lemma_and_form(after)[1] == "third":
                found.append((place, phrase))
        if not found:
            return []
        part.action = self._span(begin, found[0][0])
        ends = [place for place, _ in found[1:]] + [self.end]
        return [
            Part(phrases=[phrase], action=self._span(phrase.last, until))
            for (_, phrase), until in zip(found, ends, strict=True)
        ]

    def _articles(self, phrase: Phrase) -> int:
        """Return how many articles stand before a phrase."""
        count = 0
        while self._low(phrase.first - count - 1) in DETERMINERS:
            count += 1
        return count

    def _says_only_why(self, place: int) -> bool:
        """Say whether nothing but "so that" or "we exist so that" stands before a purpose."""
        said = [self._low(p) for p in range(self.start, place)]
        if "so" not in said:
            return False
        before = said[: said.index("so")]
        if not before or (len(before) <= 5 and before[-1] in ("here", "exist", "exists", "work")):
            return True
        return not any(w in AUXILIARIES or w == "to" or lemma_and_form(w)[0] in BASE_VERBS for w in before)

    def _purpose_end(self, place: int) -> int:
        """Return the place of the comma after which the sentence tells what the unit does, or its end."""
        for at in range(place, self.end - 1):
            if self._low(at) == "," and self._low(at + 1) in ("we", "the", "our", "it"):
                return at
        return self.end

    def _is_the_helper(self, phrase: Phrase) -> bool:
        return any(self._low(p) in ("we", "our") for p in range(phrase.first, phrase.last))

    def _client_at(self, place: int) -> Phrase | None:
        if self._low(place) in ("for", "to"):
            named = self.phrases.read(place + 1, self.end)
            is_client = named is not None and named.is_person and named.mention is not None
            offered = named is not None and is_client and self._offers(place) and not self._is_others_work(named)
            return named if offered else None
        place_of_subject = place == self.start or self._opens_purpose(place) or self._low(place - 1) == "that"
        subject = self.phrases.read(place, self.end) if place_of_subject else None
        if subject is None or subject.mention is None or not subject.is_person:
            return None
        at = self._past_adverbs(self.phrases.coordinated(subject, self.end)[-1].last)
        after = self._low(at)
        if self._is_put_off(subject) or self._has_own(at):
            return None
        if after in MODALS and place == self.start:
            return None
        if after in MODALS or after in _GETS or (after in ("are", "is") and self._low(at + 1) == "able"):
            return subject
        if not self._opens_purpose(place) or self._low(place - 1) in ("which", "where"):
            return None
        if self._low(place - 1) != "so" and self._low(place - 2) != "so" and self._complies(at):
            return None
        acts = after in BASE_VERBS or after in AUXILIARIES or lemma_and_form(after)[1] == "third"
        return subject if acts else None

    def _opens_purpose(self, place: int) -> bool:
        """Say whether what follows is what the unit wants to come true ("so that X can", "ensure X do")."""
        before, earlier = self._low(place - 1), self._low(place - 2)
        if before == "that":
            return earlier in ("so", "ensure", "sure", "order", "ensuring")
        if before == "which":
            return earlier in ("on", "in", "with", "through")
        return before in ("where", "sure", "so", "ensure", "ensuring", "ensures")

    def _past_adverbs(self, place: int) -> int:
        while self._low(place) in ADVERBS or is_adverb(self._low(place)):
            place += 1
        return place

    def _offers(self, place: int) -> bool:
        """Say whether "for" or "to" addresses what the sentence offers."""
        before = self._low(place - 1)
        said = [self._low(p) for p in range(self.start, place)]
        if self._low(place) == "for":
            if not said or before in _EASY:
                return True
            imposed = any(stem(word) in _IMPOSED for word in said) and stem(before) != "service"
            imposed = imposed or before in _SEEKING
            main = lemma_and_form(said[0])[0]
            near = any(word in AUXILIARIES for word in said[-4:]) and not self._is_done(place)
            return not (imposed or near or main in CONTROL or main in GAIN)
        if self._is_done(place):
            return True
        if any(word in AUXILIARIES or word in MODALS or word in ("to", "we") for word in said):
            return False
        if not said or is_person_word(before) or any(lemma_and_form(w)[0] in _REPORTING for w in said):
            return False
        is_verb = said[0] in BASE_VERBS and said[0] not in SERVICE_NOUNS and said[1:2] != ["of"]
        finite = any(
            lemma_and_form(self._low(p))[1] == "third" and self._is_finite(p)
            for p in range(self.start + 1, place)
        )
        return not is_verb and not finite and (len(said) < 4 or any(word in SERVICE_NOUNS for word in said))

    def _is_done(self, place: int) -> bool:
        """Say whether something is done for or to the one named next ("Documents are found for courts")."""
        for at in range(self.start + 1, place):
            low = self._low(at)
            if self._low(at - 1) in AUXILIARIES and low.endswith(("ed", "en", "nd", "ght", "wn", "de", "pt")):
                return low not in _NO_RECIPIENTS
        return False
