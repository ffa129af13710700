"""Makes the clause of an English client whose place shows that he is served."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import NEGATIONS, OPENINGS, SUBJECTS
from designer.language.english.lexicon import verb_forms
from designer.language.english.phrases import Phrase
from designer.language.english.possessor import SERVICE_ACTS
from designer.language.english.recipient import HANDINGS
from designer.language.english.relatives import STRIVES
from designer.language.english.standing import Standings
from designer.language.english.stretch import Part
from designer.language.english.subjects import Standing
from designer.language.english.verbs import HELP, SERVICE, Verb
from designer.language.english.words import AUXILIARIES, MODALS, PREPOSITIONS, stem
from designer.language.word_sets import word_set

_EASY: Final = frozenset(["easy", "easier", "possible", "simple", "simpler"])
_PRESENT: Final = word_set(
    "all always am are committed contact dedicated devoted exist exists first here i is just of only our point single",
    "the there we who work",
)
_EMPTY: Final = frozenset(["deliver", "furnish", "offer", "provide", "render"])
"""Verbs that say nothing themselves: what they bring is what the client gets."""
_OFFERS: Final = SERVICE_ACTS | word_set("delivery preparation advice information maintenance repair")
_WE: Final = frozenset(["we", "the", "our", "it"])


class Statements(Standings):
    """What is stated of one who is served: the verb, and how far the words go that tell what he gets."""

    def _part(self, phrase: Phrase, found: Standing) -> Part:
        """Return the clause of one who is served, with all whom "and" joins to him."""
        people = [phrase] if phrase.is_pronoun else self.phrases.coordinated(phrase, self.end)
        if found.is_subject:
            return self._part_of_subject(people, found.verb)
        before, last = self._opening(phrase) - 1, people[-1].last
        if found.verb < 0 and last >= self.end and self._names_nothing(before):
            return Part(phrases=people)
        if self._low(before - 1) in _EASY:
            return Part(phrases=people, action=self._span(last, self.end))
        named = self._verb(found.verb) if found.verb >= 0 and self._is_ours(found.verb) else None
        verb = as_verb(named, found.verb) if named is not None else self._offer(found.verb, before)
        if verb is not None and verb.is_help:
            return Part(help_verb=verb, phrases=people, action=self._action(last, self.end))
        verb = verb or self._done_for(found.verb, before)
        begin = self._statement(found.verb)
        if self._low(last) in ("—", "–", ":") and last + 1 < self.end:
            begin = last
        elif verb is not None and verb.form == "passive":
            begin = self.start
        end = before if self._low(before) == "where" else self.end
        settled = end < self.end
        return Part(service_verb=verb, phrases=people, action=self._span(begin, end), is_settled=settled)

    def _names_nothing(self, before: int) -> bool:
        """Say whether no word tells what is done for those named ("We are here for them", "Dedicated to tenants")."""
        said = {self._low(p) for p in range(self.start, before)}
        return bool(said) and said <= _PRESENT

    def _part_of_subject(self, people: list[Phrase], verb: int) -> Part:
        """Return the clause of those who open one: what they get, or what is done to them."""
        begin = people[-1].last
        place = self._past(begin)
        place = place + 1 if self._low(place) in MODALS else place
        done = self._past(place + 1) if self._low(place) in AUXILIARIES else place
        found = self._verb(done)
        if done == place and verb < 0 and self._is_done_without_verb(place):
            found, place = verb_forms(self._low(done)), done - 1
        if done > place and found is not None and found[1] == "passive":
            passive = as_verb(found, done)
            if passive.is_help:
                return Part(help_verb=passive, phrases=people, action=self._action(done + 1, self.end))
            begin = done + 2 if self._low(done + 1) == "with" and found[0] in SERVICE else begin
            negated = any(self._low(p) in NEGATIONS for p in range(place, done))
            return Part(service_verb=None if negated else passive, phrases=people, action=self._span(begin, self.end))
        begin = self._statement(verb) if verb >= 0 else self._after_condition(people[-1])
        named = self._verb(verb) if verb >= 0 else None
        serves = as_verb(named, verb) if named is not None and named[0] in SERVICE else None
        action = self._span(begin, self._purpose_end(people[0], begin))
        return Part(service_verb=serves, phrases=people, action=action, is_settled=True)

    def _offer(self, verb: int, before: int) -> Verb | None:
        """Return the noun of service that says what is done for someone ("Timely delivery of mail to offices")."""
        if verb >= 0 and self._low(verb) in SERVICE_ACTS:
            return as_verb((self._low(verb), "base"), verb)
        if verb >= 0 or self._low(before) not in ("to", "for"):
            return None
        acts = HANDINGS if self._low(before) == "to" else SERVICE_ACTS
        for at in range(before - 1, self.start - 1, -1):
            opens = at < self.start + 4 and not any(self._low(p) in PREPOSITIONS for p in range(self.start, at))
            offers = opens and self._low(at) in _OFFERS and self._low(at + 1) in ("of", "to", "for")
            if offers or stem(self._low(at)) in acts:
                return Verb(at, at + 1, self._low(at), "base", False, is_noun=True)
        return None

    def _done_for(self, verb: int, before: int) -> Verb | None:
        """Return what is done for someone: any verb, or a participle or noun before "to" or "for" ("issued to")."""
        if self._low(before) not in ("to", "for"):
            return None
        named = self._verb(verb) if verb >= 0 else verb_forms(self._low(before - 1))
        place = verb if verb >= 0 else before - 1
        if named is not None and (verb >= 0 or named[1] == "passive"):
            return as_verb(named, place)
        is_thing = self._is_noun(before - 1) and verb < 0
        return Verb(before - 1, before, self._low(before - 1), "base", False, is_noun=True) if is_thing else None

    def _statement(self, verb: int) -> int:
        """Return where the predicate begins to which a verb belongs ("mounts and frames")."""
        if verb < 0:
            return self._past_subject()
        found, begin = self._verb(verb), verb
        for at in range(verb - 1, self.start - 1, -1):
            other = self._verb(at)
            if self._low(at) in (";", ":", "—", ".", "while") or self._low(begin - 1) in SUBJECTS:
                break
            if other is None or found is None:
                continue
            if other[1] == found[1] and not any(p in self.phrases.mention_at for p in range(at, begin)):
                begin = at
                continue
            leads = self._low(at + 1) in ("to", "by") or self._low(begin - 1) in ("to", "by")
            if found[1] != other[1] and found[1] in ("base", "gerund") and leads and other[0] not in STRIVES:
                begin = at
            break
        return begin

    def _past_subject(self) -> int:
        """Return where a sentence without another verb says what the unit is ("is the contact for ...")."""
        for at in range(self.start + 1, min(self.start + 10, self.end)):
            if self._low(at) in PREPOSITIONS and self._low(at) != "of":
                break
            if self._low(at) in AUXILIARIES:
                owes = self._low(at + 1) in ("responsible", "accountable", "charged", "tasked", "entrusted")
                return at + 3 if owes and self._low(at + 2) in ("for", "with") else at
        return self.start

    def _after_condition(self, phrase: Phrase) -> int:
        """Return where a sentence says what is done for its subject: after "when they call,", if it says so."""
        before = self._low(self._opening(phrase) - 1)
        if before in OPENINGS and before not in ("so", "that"):
            for at in range(phrase.last, self.end - 1):
                if self._low(at) == "," and self._low(at + 1) in ("we", "our", "the"):
                    return at + 2 if self._low(at + 1) == "we" else at + 1
        return phrase.last

    def _purpose_end(self, phrase: Phrase, begin: int) -> int:
        """Return the place of the comma after which a purpose gives way to what the unit does, or the end."""
        if self._low(self._opening(phrase) - 1) not in ("so", "that", "no"):
            return self.end
        ends = (at for at in range(begin, self.end - 1) if self._low(at) == "," and self._low(at + 1) in _WE)
        return next(ends, self.end)

    def _restated(self, parts: list[Part]) -> list[Part]:
        """Return the clauses of service with all that they state, each up to where the next begins."""
        stated = [p for p in parts if p.phrases and p.service_verb and p.help_verb is None]
        begins = {id(p): self._statement(p.service_verb.first) for p in stated if p.service_verb}
        for part in stated:
            verb = part.service_verb
            if verb is None or verb.form == "passive" or part.is_settled or verb.is_noun:
                continue
            begin = begins[id(part)]
            later = [b for other, b in begins.items() if b > begin and other != id(part)]
            later += [p.help_verb.first for p in parts if p.help_verb and p.help_verb.first > begin]
            end = min([*later, self.end])
            part.action = self._given(part, end) if verb.first == begin else self._span(begin, end)
        return parts

    def _given(self, part: Part, end: int) -> tuple[int, int] | None:
        """Return what a statement gives: the object of "provide" alone, any other predicate as a whole."""
        verb = part.service_verb
        if verb is None or verb.lemma not in _EMPTY:
            return self._span(verb.first if verb is not None else self.start, end)
        opening, last = self._opening(part.phrases[0]), part.phrases[-1].last
        if opening == verb.last:
            return self._span(last + (self._low(last) == "with"), end)
        to_them = self._low(opening - 1) in ("to", "for") and opening - 1 > verb.last
        return self._span(verb.last, opening - 1 if to_them else end)


def as_verb(found: tuple[str, str], place: int) -> Verb:
    """Return a verb of help or service at one place."""
    return Verb(place, place + 1, found[0], found[1], found[0] in HELP)  # type: ignore[arg-type]
