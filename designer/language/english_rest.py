"""Reads those whom no verb of help or service names: their place in the sentence decides."""

from __future__ import annotations

from typing import Final

from designer.language.english_phrases import Phrase
from designer.language.english_standing import HANDINGS, SERVICE_ACTS, Standings, as_verb
from designer.language.english_stretch import Part
from designer.language.english_subjects import Standing
from designer.language.english_tags import JOINTS, OPENINGS, SUBJECTS
from designer.language.english_words import AUXILIARIES, MODALS, PREPOSITIONS, is_adverb, is_plural, stem, word_set

_SEVERAL: Final = frozenset(["them", "they"])
_ONE: Final = frozenset(["him", "he", "she"])
_GIVES_TWO: Final = word_set(
    "allow assure book bring build buy cook cost deal earn feed fetch find fix get give grant guarantee hand issue",
    "leave lend mail make offer order pass pay post pour promise read save sell send serve ship show spare teach",
    "tell win wish write",
)
_ALSO: Final = frozenset([",", "and", "while", "—", "–"])
_EMPTY: Final = frozenset(["provide", "deliver"])
"""Verbs that say nothing themselves: what they bring is what the client gets."""


class Rest(Standings):
    """What the readers of help and service have left of a sentence."""

    def _with_rest(self, parts: list[Part], *, last_resort: bool = False) -> list[Part]:
        """Return the clauses with those added whom their place in the sentence shows to be served."""
        done = list(parts)
        for place in range(self.start, self.end):
            phrase = self._left_over(place, done)
            if phrase is None:
                continue
            if self._can_in_the_end(phrase):
                self._end_actions(done, self._opening(phrase))
                done.append(Part(phrases=[phrase], action=self._span(phrase.last, self.end), is_settled=True))
                continue
            apart = self._low(self._opening(phrase) - 1) in ("and", "&") and self._joined(phrase, done)
            if not apart and self._belongs_to_another(phrase, done):
                continue
            beside = next((p for p in done if self._is_parallel(phrase, p) or self._is_next_subject(phrase, p)), None)
            denied = self._is_others_work(phrase) or self._is_denied(phrase, self._opening(phrase))
            if beside is not None and not denied:
                opens = self._opens(phrase) or self._is_next_subject(phrase, beside)
                action = self._span(phrase.last, self.end) if opens else beside.action
                done.append(Part(service_verb=beside.service_verb, phrases=[phrase], action=action, is_settled=opens))
                continue
            joined = self._joined(phrase, done)
            if joined is not None:
                joined.phrases.append(phrase)
                continue
            found = self._standing(phrase, last_resort=last_resort)
            if found is not None:
                done = [p for p in done if p.phrases or p.help_verb]
                done.append(self._part(phrase, found))
        return done

    def _can_in_the_end(self, phrase: Phrase) -> bool:
        """Say whether it is told what another client can do in the end ("help A ... so that B can ...")."""
        at = self._opening(phrase) - 1
        at -= self._low(at) == "that"
        return self._low(at) == "so" and self._low(self._past(phrase.last)) in MODALS and not phrase.is_pronoun

    def _end_actions(self, parts: list[Part], place: int) -> None:
        """Let no action go on beyond a place; "so that" before it belongs to what follows."""
        while self._low(place - 1) in ("so", "that"):
            place -= 1
        for part in parts:
            if part.action is not None and part.action[0] < place < part.action[1]:
                part.action = self._span(part.action[0], place)

    def _left_over(self, place: int, parts: list[Part]) -> Phrase | None:
        """Return the phrase of a client that begins here and that nobody has read yet."""
        low = self._low(place)
        if low in _SEVERAL or low in _ONE:
            phrase = self._stand_in(place, {p.first for part in parts for p in part.phrases})
        else:
            mention = self.phrases.mention_at.get(place)
            if mention is None or mention.declared is None or mention.last > self.end:
                return None
            if self._only_modifies(place, mention.last):
                return None
            phrase = Phrase(mention.first, mention.last, mention, True)
        if phrase is None:
            return None
        taken = any(p.first < phrase.last and phrase.first < p.last for part in parts for p in part.phrases)
        return None if taken else phrase

    def _only_modifies(self, place: int, last: int) -> bool:
        """Say whether a name belongs to a longer one ("the staff canteen")."""
        mention = self.phrases.mention_at[place]
        if self.words[last - 1].is_possessive or self._verb(last) is not None:
            return False
        if not self.phrases.is_premodifier(mention, last, self.end):
            return False
        verb = self._verb(self._opening(Phrase(place, last, mention, True)) - 1)
        return not (verb is not None and verb[0] in _GIVES_TWO and is_plural(self.words[last - 1]))

    def _stand_in(self, place: int, served: set[int]) -> Phrase | None:
        """Return a pronoun as a phrase of the client for whom it stands."""
        before = self.phrases.before(place)
        if self._low(place) in _ONE:
            before = [p for p in before if not is_plural(self.words[p.last - 1])]
        if not before:
            return None
        here = [p for p in before if p.first >= self.start]
        first = here[-1] if here else self._opener(before)
        if here and (self._names_things(place) or not (self._opens(first) or first.first in served)):
            return None
        return Phrase(place, place + 1, first.mention, True, is_pronoun=True)

    def _names_things(self, place: int) -> bool:
        """Say whether a pronoun may stand for things named before it in its sentence."""
        return any(
            is_plural(self.words[p]) and p not in self.phrases.inside and self._verb(p) is None
            for p in range(self.start, place)
        )

    def _opens(self, phrase: Phrase) -> bool:
        """Say whether a phrase is the subject of a clause that opens its sentence."""
        before = self._low(self._opening(phrase) - 1)
        if before == "," and self._low(self.start) in ("when", "while", "if", "after", "before", "once", "until"):
            return True
        return before == "" or before in OPENINGS or before in (":", "—", "–", "thus", "hence", "no")

    def _opener(self, people: list[Phrase]) -> Phrase:
        """Return who opened the sentence before, or the last one named there."""
        last = people[-1]
        same = [p for p in people if not any(self.words[at].text in ".!?;" for at in range(p.last, last.first))]
        return same[0]

    def _belongs_to_another(self, phrase: Phrase, parts: list[Part]) -> bool:
        """Say whether a phrase lies within what another client is helped or given."""
        for part in parts:
            verb = part.help_verb or part.service_verb
            if part.help_verb is None and not part.phrases:
                continue
            named = [p.first for p in part.phrases]
            first = min(named + ([part.help_verb.first] if part.help_verb else []))
            if phrase.first < first:
                continue
            begin = verb.first if verb and verb.first >= self.start else first
            until = self._predicate_end(max(begin, first - 12), is_help=part.help_verb is not None)
            spared = self._is_parallel(phrase, part) or self._is_same(phrase, part)
            if phrase.first < until and not spared and not self._is_next_subject(phrase, part):
                return True
        return False

    def _is_next_subject(self, phrase: Phrase, part: Part) -> bool:
        """Say whether two clients open two clauses alike ("Cooks get fish, waiters get menus")."""
        if part.help_verb or not part.phrases or self._low(self._opening(phrase) - 1) not in _ALSO:
            return False
        first, second = self._past(part.phrases[-1].last), self._past(phrase.last)
        alike = self._low(second) in ("what", "how", "when", "where", "why", "whether")
        alike = alike or self._low(first) == self._low(second) != "" or (self._acts(first) and self._acts(second))
        return alike and self._opens(part.phrases[0]) and not self._has_own(second)

    def _is_same(self, phrase: Phrase, part: Part) -> bool:
        """Say whether a pronoun stands for the client of a clause ("so that he has time")."""
        if not phrase.is_pronoun or part.help_verb:
            return False
        same = any(p.mention is phrase.mention for p in part.phrases)
        return same and self._low(phrase.first - 1) in ("so", "that", "and", ",")

    def _is_parallel(self, phrase: Phrase, part: Part) -> bool:
        """Say whether the same preposition names another recipient ("first for A, then for B")."""
        if part.help_verb or not part.phrases:
            return False
        last = part.phrases[-1]
        begin, earlier = self._opening(phrase), self._opening(last)
        if phrase.first < last.last:
            return False
        if earlier - 1 == self.start and self._low(begin - 2) == "," and self._low(begin - 1) == self._low(earlier - 1):
            return True
        between = range(last.last, begin - 1)
        if self._low(begin - 1) not in ("for", "to") or self._low(earlier - 1) != self._low(begin - 1):
            return False
        joined = any(self._low(p) in JOINTS or self._low(p) in (";", "—", "–") for p in between)
        return joined and not any(self._verb(p) is not None for p in between)

    def _predicate_end(self, verb: int, *, is_help: bool) -> int:
        """Return where what a verb states ends: before the next that the unit does."""
        found = self._verb(verb)
        form = found[1] if found else ("third" if self._low(verb).endswith("s") else "base")
        for at in range(verb + 1, self.end - 1):
            low = self._low(at)
            if low in (";", "—") and not is_help:
                return at
            if low not in ("and", ",", ";", "but", "&"):
                continue
            after = at + 1
            while self._low(after) in ("and", "also", "then", "but", ",") or is_adverb(self._low(after)):
                after += 1
            idle = low == "," and form == "gerund" and after == at + 1
            if self._low(after) in ("we", "it") and not (is_help and low == "and"):
                return at
            following = self._verb(after)
            if following is not None and not idle and following[1] == form and not (is_help and form == "base"):
                return at
        return self.end

    def _joined(self, phrase: Phrase, parts: list[Part]) -> Part | None:
        """Return the clause to whose clients "and" joins a phrase without a word of its own."""
        begin = self._opening(phrase)
        at = begin - 1
        while self._low(at) in JOINTS or self._low(at) in ("as", "well", "also"):
            at -= 1
        if at == begin - 1 or phrase.is_pronoun:
            return None
        beside = next((part for part in parts if any(p.last == at + 1 for p in part.phrases)), None)
        return beside or next((part for part in parts if self._is_apart(part, at + 1, phrase)), None)

    def _is_apart(self, part: Part, end: int, phrase: Phrase) -> bool:
        """Say whether a time or place stands between two clients ("for day crews at six and night crews at ten")."""
        if part.help_verb or not part.phrases:
            return False
        begin, after = part.phrases[-1].last, self._low(phrase.last)
        between = [self._low(p) for p in range(begin, end)]
        if between and between[-1] == ",":
            between.pop()
        alike = bool(between) and between[0] in PREPOSITIONS and after in PREPOSITIONS and between[0] != "of"
        acts = any(self._verb(p) is not None for p in range(begin, end))
        if alike and between[0] == after and len(between) < 9 and not acts:
            return True
        return alike and len(between) < 6 and not any(w == "," or w in PREPOSITIONS for w in between[1:])

    def _part(self, phrase: Phrase, found: Standing) -> Part:
        verb = found.verb
        begin = self._statement(verb) if verb >= 0 or not found.is_subject else self._after_condition(phrase)
        action = self._span(begin, self.end)
        named = self._verb(verb) if verb >= 0 and not found.is_subject and self._is_ours(verb) else None
        if named is None and verb >= 0 and not found.is_subject and self._low(verb) in SERVICE_ACTS:
            named = self._low(verb), "base"
        if found.is_subject and named is None:
            place = self._past(phrase.last)
            done = self._verb(self._past(place + 1)) if self._low(place) in ("is", "are") else None
            place = self._past(place + 1)
            named, verb = (done, place) if done is not None and done[1] == "passive" else (None, verb)
        people = [phrase] if phrase.is_pronoun else self.phrases.coordinated(phrase, self.end)
        if named is None and verb < 0 and not found.is_subject and self._low(self._opening(phrase) - 1) == "to":
            noun = next((p for p in range(phrase.first, self.start, -1) if stem(self._low(p)) in HANDINGS), -1)
            named, verb = (("deliver", "base"), noun) if noun >= 0 else (None, verb)
        return Part(service_verb=as_verb(named, verb) if named is not None else None, phrases=people, action=action)

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
            if found[1] != other[1] and found[1] in ("base", "gerund"):
                begin = at
            break
        return begin

    def _after_condition(self, phrase: Phrase) -> int:
        """Return where a sentence says what is done for its subject: after "when they call,", if it says so."""
        if self._low(self._opening(phrase) - 1) in OPENINGS:
            for at in range(phrase.last, self.end - 1):
                if self._low(at) == "," and self._low(at + 1) in ("we", "our", "the"):
                    return at + 2 if self._low(at + 1) == "we" else at + 1
        return phrase.last

    def _past_subject(self) -> int:
        """Return where a sentence without another verb says what the unit is ("is the contact for ...")."""
        for at in range(self.start + 1, min(self.start + 10, self.end)):
            if self._low(at) in PREPOSITIONS and self._low(at) != "of":
                break
            if self._low(at) in AUXILIARIES:
                owes = self._low(at + 1) in ("responsible", "accountable", "charged", "tasked", "entrusted")
                return at + 3 if owes and self._low(at + 2) in ("for", "with") else at
        return self.start

    def _restated(self, parts: list[Part]) -> list[Part]:
        """Return the clauses of service with all that they state, each up to where the next begins."""
        stated = [p for p in parts if p.phrases and p.service_verb and p.help_verb is None]
        begins = {id(p): self._statement(p.service_verb.first) for p in stated if p.service_verb}
        for part in stated:
            verb = part.service_verb
            if verb is None or verb.form == "passive" or part.is_settled or stem(self._low(verb.first)) in HANDINGS:
                continue
            begin = begins[id(part)]
            later = [b for other, b in begins.items() if b > begin and other != id(part)]
            later += [p.help_verb.first for p in parts if p.help_verb and p.help_verb.first > begin]
            part.action = self._span(self._past_empty(part, begin), min([*later, self.end]))
        return parts

    def _past_empty(self, part: Part, begin: int) -> int:
        """Return where a statement says something: after "provide" and those who are provided with it."""
        verb = part.service_verb
        if verb is None or verb.first != begin or verb.lemma not in _EMPTY:
            return begin
        last = part.phrases[-1].last
        given = self._opening(part.phrases[0]) == verb.last and self._low(last) == "with"
        return last + 1 if given else verb.last
