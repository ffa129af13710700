"""Reads one English sentence into clauses: who helps whom to do what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from designer.language.english_phrases import Phrase, Phrases, is_closed
from designer.language.english_verbs import (
    MAIN_SERVICE,
    SERVE_FOR,
    SERVE_PERSON,
    SERVE_TO,
    SERVICE_NOUNS,
    Verb,
    Verbs,
    lemma_and_form,
)
from designer.language.english_words import AUXILIARIES, BASE_VERBS, DETERMINERS, MODALS, Token

_JOINS: Final = frozenset(["and", ",", ";", "then", "while", "also", "&", "or"])
_STOPS: Final = frozenset([".", ",", ";", ":", "!", "?", "-", "–", "—", "and", "or", "&", "to", "while", "so"])
_POSSESSOR_REACH: Final = 14
_RECIPIENT_REACH: Final = 60
_OF_OTHERS: Final = frozenset(["by", "with", "from", "through", "via", "among"])
_GETS: Final = frozenset("get gets receive receives obtain obtains enjoy enjoys rely relies".split(" "))
_CLOSING: Final = frozenset([".", "!", "?"])


@dataclass(slots=True)
class Part:
    """One clause, by the places of its tokens."""

    help_verb: Verb | None = None
    service_verb: Verb | None = None
    phrases: list[Phrase] = field(default_factory=list)
    action: tuple[int, int] | None = None
    antecedents: list[tuple[Phrase, Phrase]] = field(default_factory=list)


class Sentence:
    """The clauses of one sentence, ``start`` to ``end`` among the tokens of its text."""

    def __init__(
        self, words: list[Token], phrases: Phrases, verbs: Verbs, start: int, end: int, before: list[Phrase]
    ) -> None:
        self.words, self.phrases, self.verbs = words, phrases, verbs
        self.start, self.end = start, end
        self.before = before
        """People named in earlier sentences, the last one last."""

    def read(self) -> list[Part]:
        """Return the clauses that help or serve someone, or the one predicate that does not."""
        governors = self._governors()
        parts: list[Part] = []
        for index, verb in enumerate(governors):
            limit = governors[index + 1].first if index + 1 < len(governors) else self.end
            if verb.is_help:
                parts.extend(self._help(verb, limit))
            else:
                part = self._service(verb, limit)
                if part is not None:
                    parts.append(part)
        parts = self._merged(parts)
        if not any(p.phrases for p in parts) and (part := self._by_position(parts)):
            parts = [p for p in parts if p.help_verb] + [part]
        if not parts and (action := self._predicate(self.end)):
            parts = [Part(action=action)]
        return parts

    def _low(self, place: int) -> str:
        return self.words[place].low if self.start <= place < self.end else ""

    def _governors(self) -> list[Verb]:
        found: list[Verb] = []
        place = self.start
        while place < self.end:
            verb = self.verbs.help_at(place, self.start, self.end)
            if verb is not None and (self.verbs.is_relative(place, self.start) or self._is_inner(verb, found)):
                verb = None
            if verb is None:
                verb = self.verbs.service_at(place, self.start, self.end)
                if verb is not None and not self._may_serve(verb, found):
                    verb = None
            if verb is not None:
                found.append(verb)
                place = verb.last
            else:
                place += 1
        return found

    def _is_inner(self, verb: Verb, found: list[Verb]) -> bool:
        """Say whether a help verb belongs to what the client does ("grow by helping them")."""
        earlier = [v for v in found if v.is_help]
        if not earlier:
            return False
        first, before = earlier[-1], self._low(verb.first - 1)
        if before not in _JOINS or verb.form != first.form or self._low(verb.last) == "their":
            return True
        return verb.form == "base" and verb.lemma not in (first.lemma, "help", "enable", "assist")

    def _may_serve(self, verb: Verb, found: list[Verb]) -> bool:
        if self.verbs.is_relative(verb.first, self.start):
            recipients = verb.lemma in MAIN_SERVICE and self._low(verb.last) in ("to", "for")
            joined = verb.lemma in MAIN_SERVICE and self._low(verb.first - 1) in ("and", ",")
            return recipients or joined
        helps = [v for v in found if v.is_help]
        if not helps:
            return True
        before = self._low(verb.first - 1)
        if before == "while":
            return verb.form == "gerund"
        if before in _JOINS and verb.form == helps[-1].form and verb.form != "base":
            return verb.lemma in MAIN_SERVICE
        return self._is_unaddressed(helps[-1]) and before in ("by", "through", ":") and verb.form == "gerund"

    def _is_unaddressed(self, verb: Verb) -> bool:
        """Say whether a help verb names nobody ("support in achieving the goal")."""
        return self._low(verb.last) in ("in", "with", "by", "through")

    def _help(self, verb: Verb, limit: int) -> Iterator[Part]:
        begin = verb.last + 1 if verb.is_noun else verb.last
        part = Part(help_verb=verb)
        first = self._object(verb, begin, limit)
        if first is not None:
            part.phrases = self._with_antecedent(first, part) or self._list(first, limit)
            begin = part.phrases[-1].last if not first.is_pronoun else first.last
        elif (owner := self._owner(verb, begin, limit)) is not None:
            part.phrases = self._list(owner, limit)
            begin = part.phrases[-1].last
        elif verb.lemma == "support" and self._is_upkeep(begin):
            return
        rest = list(self._elided(verb, begin, limit)) if part.phrases else []
        end = rest[0][0] if rest else limit
        part.action = self._action(begin, end) or self._leading(verb)
        yield part
        for index, (place, phrase) in enumerate(rest):
            until = rest[index + 1][0] if index + 1 < len(rest) else limit
            yield Part(help_verb=verb, phrases=[phrase], action=self._action(phrase.last, until))
            del place

    def _list(self, first: Phrase, limit: int) -> list[Phrase]:
        return self.phrases.coordinated(first, limit, after_help=True)

    def _object(self, verb: Verb, begin: int, limit: int) -> Phrase | None:
        """Return the one who is helped, where the object of the verb names one."""
        named = begin in self.phrases.inside
        if not named and self._low(begin) in BASE_VERBS and self._low(begin) not in DETERMINERS:
            return None
        phrase = self.phrases.read(begin, limit, after_help=True)
        if phrase is None or self._low(begin) in ("in", "with", "to", "by"):
            return None
        if phrase.is_person:
            return phrase
        if phrase.mention is not None:
            return replace(phrase, last=phrase.mention.last) if verb.lemma in ("support", "aid", "assist", "meet") else None
        after = self._low(phrase.last)
        if verb.lemma in ("help", "enable", "allow", "empower", "equip", "assist"):
            acts = after == "to" or after in BASE_VERBS or (after.endswith("ly") and self._low(phrase.last + 1) in BASE_VERBS)
            return phrase if acts and not self.words[phrase.last - 1].is_possessive else None
        if all(w.text[0].isupper() or w.low == "of" for w in self.words[phrase.first : phrase.last]):
            return phrase
        return None

    def _owner(self, verb: Verb, begin: int, limit: int) -> Phrase | None:
        """Return X in "support the success of X"."""
        if verb.lemma in ("help", "allow", "enable") or self._low(begin) in ("in", "with", "by", "to"):
            return None
        for place in range(begin, min(begin + _POSSESSOR_REACH, limit)):
            low = self._low(place)
            if low in ("by", "through", "with", "in", "to", "while", "that", "which"):
                return None
            if low == "of" or (low == "for" and place > begin):
                phrase = self.phrases.read(place + 1, limit, after_help=True)
                return phrase if phrase is not None and phrase.is_person else None
        return None

    def _is_upkeep(self, begin: int) -> bool:
        """Say whether "support" means to keep running ("support the network")."""
        kept = ("system", "infrastructure", "network", "server", "equipment", "application", "software", "hardware")
        words = [self._low(p).rstrip("s") for p in range(begin, min(begin + 5, self.end))]
        return any(word in kept for word in words)

    def _with_antecedent(self, phrase: Phrase, part: Part) -> list[Phrase]:
        """Return the pronoun with the people it stands for."""
        if not phrase.is_pronoun:
            return []
        found = self._people_before(phrase.first) or self.before[-1:]
        if not found:
            return [phrase]
        last = found[-1]
        part.antecedents.append((phrase, last))
        pronoun = replace(phrase, mention=last.mention)
        return [last, pronoun] if last.first >= self.start else [pronoun]

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

    def _elided(self, verb: Verb, begin: int, limit: int) -> Iterator[tuple[int, Phrase]]:
        """Find second clients whose verb of help is left out ("and Procurement buy safer")."""
        for place in range(begin + 1, limit - 1):
            if self._low(place) not in ("and", ",", ";") or not self._has_verb(begin, place):
                continue
            after = place + 1
            while self._low(after) in ("and", ","):
                after += 1
            phrase = self.phrases.read(after, limit, after_help=True)
            if phrase is None or not phrase.is_person or phrase.is_pronoun or phrase.first < after:
                continue
            if phrase.mention is None or self._low(after) in BASE_VERBS and after not in self.phrases.inside:
                continue
            following = self._low(phrase.last)
            if following in BASE_VERBS or (verb.lemma != "help" and following == "to"):
                yield place, phrase

    def _has_verb(self, begin: int, end: int) -> bool:
        return any(self._low(p) in BASE_VERBS for p in range(begin, end))

    def _service(self, verb: Verb, limit: int) -> Part | None:
        part = Part(service_verb=verb)
        if verb.form == "passive":
            return self._passive(verb, limit)
        first = self.phrases.read(verb.last, limit)
        if first is not None and first.is_person and verb.lemma in SERVE_PERSON and self._receives(verb, first, limit):
            part.phrases = self._with_antecedent(first, part) or self.phrases.coordinated(first, limit)
            begin = max(p.last for p in part.phrases)
            is_with = self._low(begin) == "with"
            part.action = self._span(begin + 1, limit) if is_with else self._span(verb.first, limit)
            return part
        for place, phrase in self._recipients(verb, limit):
            part.phrases = self.phrases.coordinated(phrase, limit)
            whole = verb.lemma in ("keep", "do", "run", "perform")
            part.action = self._span(verb.first if whole else verb.last, limit if whole else place)
            if part.action is None:
                part.action = self._span(part.phrases[-1].last, limit)
            return part
        if verb.lemma in MAIN_SERVICE and self._is_main(verb):
            part.action = self._span(verb.last, limit)
            return part
        return None

    def _receives(self, verb: Verb, first: Phrase, limit: int) -> bool:
        """Say whether the object of a service verb is the one who is served."""
        last = self.phrases.coordinated(first, limit)[-1].last
        after = self._low(last)
        if verb.lemma in ("provide", "supply", "furnish"):
            return after == "with" or (bool(after) and not is_closed(after) and after[0].isalpha())
        if verb.lemma == "keep":
            return bool(after) and after[0].isalpha() and after not in ("in", "at", "from", "of")
        if verb.lemma in ("send", "bring", "offer", "show", "grant", "free"):
            return bool(after) and not after.startswith((".", ",")) and after not in ("to", "from", "for")
        return True

    def _recipients(self, verb: Verb, limit: int) -> Iterator[tuple[int, Phrase]]:
        for place in range(verb.last, min(verb.last + _RECIPIENT_REACH, limit)):
            low = self._low(place)
            if low in ("that", "which", "who", "where", "while", "because") and place > verb.last:
                return
            if low not in ("to", "for") or self._is_quality(place):
                continue
            if low == "to" and verb.lemma not in SERVE_TO and verb.lemma != "create":
                continue
            if low == "for" and verb.lemma not in SERVE_FOR | SERVE_TO:
                continue
            phrase = self.phrases.read(place + 1, limit)
            if phrase is None or not phrase.is_person:
                continue
            if phrase.mention is None and verb.lemma not in MAIN_SERVICE:
                continue
            yield place, phrase

    def _is_quality(self, place: int) -> bool:
        """Say whether "for" belongs to a quality of a thing ("are useful for developers")."""
        near = range(max(place - 4, self.start), place)
        return any(self._low(p) in AUXILIARIES for p in near)

    def _passive(self, verb: Verb, limit: int) -> Part | None:
        part = Part(service_verb=verb, action=self._span(self.start, self.end))
        if verb.lemma in SERVE_TO | SERVE_FOR:
            for place in range(verb.last, limit):
                if self._low(place) in ("to", "for"):
                    phrase = self.phrases.read(place + 1, limit)
                    if phrase is not None and phrase.is_person:
                        part.phrases = self.phrases.coordinated(phrase, limit)
                        return part
        subject = self.phrases.read(self.start, verb.first)
        if verb.lemma in SERVE_PERSON and subject is not None and subject.is_person and subject.mention is not None:
            part.phrases = self.phrases.coordinated(subject, verb.first)
            part.action = self._span(verb.last + 1 if self._low(verb.last) == "with" else verb.first, limit)
            return part
        return None

    def _merged(self, parts: list[Part]) -> list[Part]:
        """Join "providing services" to the clause after it, which names for whom."""
        done: list[Part] = []
        for part in parts:
            last = done[-1] if done else None
            if last and last.service_verb and not last.phrases and part.service_verb and part.phrases:
                begin = last.action[0] if last.action else last.service_verb.last
                end = part.action[1] if part.action else part.service_verb.last
                done[-1] = replace(part, service_verb=last.service_verb, action=(min(begin, end), end))
            elif last and last.help_verb and not last.phrases and part.service_verb and part.phrases:
                done[-1] = replace(last, phrases=part.phrases)
            elif part.help_verb and last and last.service_verb and not last.phrases:
                done[-1] = part
            else:
                done.append(part)
        served = [p for p in done if p.phrases or p.help_verb]
        return served or done[:1]

    def _by_position(self, parts: list[Part]) -> Part | None:
        """Find one who is served by the place of the words alone: no verb of help or service has an object."""
        service = next((p.service_verb for p in parts if p.service_verb), None)
        action = next((p.action for p in parts if p.action), None) or self._predicate(self.end)
        for place in range(self.start, self.end):
            phrase = self._client_at(place)
            if phrase is not None and not self._is_the_helper(phrase):
                kept = self._span(action[0], place - 1) if service and action and self._low(place - 1) == "where" else action
                return Part(service_verb=service, phrases=self.phrases.coordinated(phrase, self.end), action=kept)
        return None

    def _is_the_helper(self, phrase: Phrase) -> bool:
        return any(self._low(p) in ("we", "our") for p in range(phrase.first, phrase.last))

    def _client_at(self, place: int) -> Phrase | None:
        low, before = self._low(place), self._low(place - 1)
        opens = place == self.start or before in ("where", "that", "so", "sure")
        purpose = before in ("where", "sure") or (before == "so") or (before == "that" and self._low(place - 2) in ("so", "ensure", "sure", "order"))
        if before == "ensure" or (before == "ensuring"):
            opens = purpose = True
        if opens:
            phrase = self.phrases.read(place, self.end)
            if phrase is not None and phrase.mention is not None and phrase.is_person:
                after = self._low(self.phrases.coordinated(phrase, self.end)[-1].last)
                acts = after in MODALS or after in _GETS or (after in ("are", "is") and self._low(phrase.last + 1) == "able")
                verbal = after in BASE_VERBS or after in AUXILIARIES or lemma_and_form(after)[1] == "third"
                if acts or (purpose and verbal and before != "that") or (purpose and before == "that" and verbal):
                    return phrase
        if low in ("for", "to") and self._offers(place):
            phrase = self.phrases.read(place + 1, self.end)
            if phrase is not None and phrase.is_person and phrase.mention is not None:
                return phrase
        return None

    def _offers(self, place: int) -> bool:
        """Say whether "for" or "to" addresses what the sentence offers."""
        low, before = self._low(place), self._low(place - 1)
        if low == "for" and (place == self.start or before in ("easy", "easier", "possible", "simple", "simpler")):
            return True
        nouns = range(self.start, place)
        if any(self._low(p) in AUXILIARIES or self._low(p) in MODALS or self._low(p) in ("to", "we") for p in nouns):
            return False
        first = self._low(self.start)
        if first in BASE_VERBS and first not in SERVICE_NOUNS and self._low(self.start + 1) != "of":
            return False
        if any(lemma_and_form(self._low(p)) in ((b, "third") for b in ("",)) for p in nouns):
            return False
        verbal = [p for p in nouns if p > self.start and lemma_and_form(self._low(p))[1] == "third" and self._is_finite(p)]
        if verbal:
            return False
        return low == "for" or any(self._low(p) in SERVICE_NOUNS for p in nouns)

    def _is_finite(self, place: int) -> bool:
        """Say whether a word in -s is a verb of the sentence and no plural noun."""
        after = self._low(place + 1)
        return after in DETERMINERS

    def _is_main(self, verb: Verb) -> bool:
        """Say whether a service verb is what the sentence states."""
        if verb.first == self.start or self._low(verb.first - 1) in ("we", "will", "also"):
            return True
        if verb.form == "third":
            return not any(lemma_and_form(self._low(p))[1] == "third" and self._is_finite(p) for p in range(self.start, verb.first))
        begin = self._predicate(self.end)
        return begin is not None and begin[0] == verb.first

    def _predicate(self, end: int) -> tuple[int, int] | None:
        """Return what the unit does: the words after "is to", or the whole sentence."""
        begin = self.start
        for place in range(self.start, min(self.start + 40, end - 1)):
            if self._low(place) == "to" and self._low(place - 1) in ("is", "exists", "exist", "was", "are", "be", "aim", "aims"):
                begin = place + 1
                break
        if begin == self.start and self._low(self.start) in ("to", "we"):
            begin += 1
        return self._span(begin, end)

    def _leading(self, verb: Verb) -> tuple[int, int] | None:
        """Return what is done in order to help ("run the archive to support researchers")."""
        found = self._predicate(verb.first)
        if found is None or self._low(verb.first - 1) != "to" or found[0] >= verb.first:
            return None
        return found if self._has_verb(found[0], found[1]) else None

    def _action(self, begin: int, end: int) -> tuple[int, int] | None:
        while begin < end and self._low(begin) in (",", ":", ";", "–", "—", "-", "all"):
            begin += 1
        if self._low(begin) in ("with", "of") and self._low(begin - 1) == ",":
            close = next((p for p in range(begin, end) if self._low(p) == "," and self._low(p + 1) in BASE_VERBS), None)
            begin = close + 1 if close is not None else begin
        if self._low(begin) in ("by", "through"):
            begin += 1
        return self._span(begin, end)

    def _span(self, begin: int, end: int) -> tuple[int, int] | None:
        """Return a stretch without the marks and joining words at its ends, or nothing."""
        end = min(end, self.end)
        while end > begin and self._low(end - 1) in _STOPS:
            end -= 1
        while begin < end and self._low(begin) in (",", ":", ";", ".", "–", "—"):
            begin += 1
        return (begin, end) if end > begin else None
