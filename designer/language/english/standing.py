"""Judges by its place in the sentence whether one who is mentioned is served.

The places are: after "for" or "to" (a recipient), after "of" or "from" (a possessor), after another preposition
(served only by an idiom), after a verb (an object), before a verb (the subject of a purpose, of a sentence, of a
condition), and with an apostrophe (an owner). Each has one method, which looks at the verb that governs the words
and at what speaks against: denial, control, use of people, other people's work, another time.
"""

from __future__ import annotations

from typing import Final

from designer.language.english.around import BREAKS, TIMES
from designer.language.english.denial import KIND_TOO
from designer.language.english.lexicon import BURDENS, GIVES, GIVES_TWO, RULES_PEOPLE, USES_PEOPLE
from designer.language.english.need import Need
from designer.language.english.phrases import Phrase
from designer.language.english.possessor import Possessors
from designer.language.english.subjects import Standing
from designer.language.english.unopposed import Unopposed
from designer.language.english.verbs import HELP, SERVE_NAMED, SERVICE
from designer.language.english.words import (
    DETERMINERS,
    PREPOSITIONS,
    is_adverb,
    stem,
)
from designer.language.word_sets import word_set

_PLACES: Final = word_set(
    "across alongside among around at behind beside between in inside near on throughout with within",
)
_WEIGHTS: Final = word_set("burden check claim control demand duty limit pressure strain tax")
_HARMS: Final = word_set("court danger debt harm hospital prison trouble")
_MEETS: Final = word_set("meet visit call hear see join follow find know understand")
"""Verbs of contact, which serve people where a text serves nobody else."""
_BY_THINGS: Final = HELP | GIVES_TWO | SERVE_NAMED | {"let", "prepare"}
"""What a thing that the unit makes may do for people ("docs that let crews work alone")."""
_CAUSES: Final = word_set("ask beg get persuade push urge")
"""Verbs that make someone do a thing which may be for another."""
_IDIOMS: Final = word_set(
    "allocate:among care:for circulate:among clean:after consult:with distribute:among divide:among fight:for",
    "listen:to look:after rally:behind run:after see:to share:among share:between share:with side:with sit:with",
    "split:between spread:among stand:behind stand:by stay:with sympathise:with tidy:after wait:on walk:with",
    "watch:over work:for",
)
_BACK: Final = word_set("back down out over up")
_PHRASAL: Final = word_set(
    "back:up bail:out bring:in bring:on bring:up build:up cheer:up fit:out free:up help:out kit:out let:in let:off",
    "lift:up pass:on pay:off pick:up see:in see:off see:through send:out set:up show:around show:round take:in",
    "take:on talk:over wake:up walk:through",
)


class Standings(Possessors, Unopposed):
    """The place of a mention in its sentence, and what follows from it by default."""

    def _standing(self, phrase: Phrase, *, need: Need) -> Standing | None:
        """Return why a phrase names one who is served, or nothing where its place speaks against it."""
        begin = self._opening(phrase)
        if any(self._low(p) in ("their", "his", "her", "its") for p in range(begin, phrase.first)):
            return None
        if self._is_within_reach(phrase, begin):
            return Standing(self._governor(begin))
        if self._is_owner(phrase):
            return self._of_owner(phrase, begin)
        if self._is_for_others(phrase):
            return None
        if need and self._is_none_who(phrase, begin):
            return Standing(self._first_verb(begin), True)
        if self._is_denied(begin):
            return None
        acts = self._low(begin - 1) == "," and self._acts(self._past(self._joined_end(phrase)))
        begin = begin if acts else self._list_begin(begin)
        before = self._low(begin - 1)
        if before in ("for", "to"):
            told = None if self._is_others_work(phrase) else self._of_idiom(begin)
            found = told or self._of_recipient(phrase, begin, need=need)
        elif before in ("of", "off", "from"):
            found = self._of_possessor(phrase, begin)
        elif before in PREPOSITIONS and before not in ("before", "until") and not self._is_particle(begin - 1):
            found = self._of_idiom(begin) or (self._of_place(begin) if need else None)
            if found is None and need and self._is_left_with(begin):
                found = Standing(-1)
        else:
            found = self._of_object(begin, need=need)
            found = found or self._of_subject(phrase, begin, need=need)
            if found is None and need is Need.GREAT:
                found = self._of_unopposed(phrase, begin)
        return found

    def _list_begin(self, begin: int) -> int:
        """Return where a list after "for" or "to" begins whose first members nobody declared."""
        if self._low(begin - 1) not in ("and", "or", "&", ","):
            return begin
        for at in range(begin - 2, max(begin - 9, self.start - 1), -1):
            low = self._low(at)
            if low in ("for", "to"):
                return at + 1
            if not (self._is_noun(at) or low in DETERMINERS or low in ("and", "or", ",")):
                break
        return begin

    def _is_owner(self, phrase: Phrase) -> bool:
        if not self.words[phrase.last - 1].is_possessive:
            return False
        return phrase.last < self.end and self.words[phrase.last].is_word and self._low(phrase.last) not in PREPOSITIONS

    def _is_particle(self, place: int) -> bool:
        """Say whether a small word belongs to the verb before it ("back up crews")."""
        if self._low(place) not in ("up", "in", "on", "over", "off", "along", "out", "back", "down"):
            return False
        found = self._verb(place - 1)
        return found is not None and f"{found[0]}:{self._low(place)}" in _PHRASAL

    def _last_joined(self, begin: int) -> int:
        """Return the place after the clients that begin here."""
        phrase = self.phrases.read(begin, self.end)
        return self.phrases.coordinated(phrase, self.end)[-1].last if phrase is not None else begin

    def _of_idiom(self, begin: int) -> Standing | None:
        preposition = self._low(begin - 1)
        if preposition == "with" and self._low(begin - 2) in ("are", "back", "be", "is") and self._low(
            self._last_joined(begin)
        ) in ("before", "by", "first", "in", "inside", "on", "within"):
            return Standing(-1)
        for verb in range(begin - 2, max(begin - 12, self.start - 1), -1):
            found = self._verb(verb)
            if found is None:
                continue
            cares = f"{found[0]}:{preposition}" in _IDIOMS
            return Standing(verb) if cares and not (self._in_relative(begin) or self._negation(verb, begin)) else None
        return None

    def _is_left_with(self, begin: int) -> bool:
        """Say whether a thing is with someone at a time, and no verb says more ("scores with the choir in May")."""
        after = self._last_joined(begin)
        timed = self._low(after) in ("before", "by", "in", "on", "while", "within") or self._low(after + 1) in TIMES
        acts = any(self._verb(p) is not None for p in self._clause_before(begin))
        return self._low(begin - 1) in ("at", "in", "with") and timed and not acts

    def _of_place(self, begin: int) -> Standing | None:
        """Judge "keep the lines running in the press shop", where a text names nobody else."""
        verb = self._governor(begin)
        lemma = self._lemma(verb)
        if self._low(begin - 1) not in _PLACES or verb < 0 or lemma in RULES_PEOPLE or lemma in USES_PEOPLE:
            return None
        if stem(self._low(begin - 2)) in _WEIGHTS:
            return None
        if self._low(begin - 1) in ("with", "between", "among", "alongside", "near") or self._in_relative(begin):
            return None
        return None if self._negation(verb, begin) or self._rules() else Standing(verb)

    def _is_kept_for_another(self, place: int) -> bool:
        """Say whether words tell for whom someone is kept at it ("keep printers on schedule for authors")."""
        fors = (p + 1 for p in range(place, self.end) if self._low(p) == "for")
        return any(p in self.phrases.mention_at or p + 1 in self.phrases.mention_at for p in fors)

    def _serves_another(self, place: int) -> bool:
        """Say whether those made to do something do it for another client ("get firms to send buyers samples")."""
        return any(
            p in self.phrases.mention_at and self.phrases.mention_at[p].declared for p in range(place, self.end)
        )

    def _of_object(self, begin: int, *, need: Need) -> Standing | None:
        """Judge the direct object: served unless the verb rules, uses or burdens people."""
        verb = begin - 2 if self._is_particle(begin - 1) else begin - 1
        while verb > self.start and (self._low(verb) in _BACK or is_adverb(self._low(verb))):
            verb -= 1
        found = self._verb(verb)
        if found is None or found[1] == "passive":
            return None
        lemma = found[0]
        if verb - 1 in self.phrases.inside and found[1] != "gerund":
            return None
        thing = self._last_joined(begin)
        if lemma in GIVES_TWO and self._begins_thing(thing) and not self._in_relative(verb):
            denied = self._negation(verb, begin) or self._low(thing) == "nothing"
            return Standing(verb) if not denied else None
        first = self._first_verb(begin)
        if need and lemma in _BY_THINGS and first >= 0 and self._in_relative(verb):
            return Standing(first if first != verb else -1)
        if self._in_relative(verb) or self._in_adverbial(verb):
            return None
        if lemma in _CAUSES and self._low(thing) == "to" and self._serves_another(thing):
            return None
        if lemma == "keep" and self._is_kept_for_another(thing):
            return None
        if lemma == "keep" and self._low(thing) in ("off", "out", "away") and self._low(thing + 2) not in _HARMS:
            return None
        negated = self._negation(verb, begin)
        if negated:
            return Standing(verb) if lemma in BURDENS else None
        if need and lemma in _MEETS and not self._rules():
            return Standing(verb)
        if need and lemma == "ask" and (verb == self.start or self._low(verb - 1) in BREAKS):
            return Standing(verb)
        if lemma == "want" and self._low(self._last_joined(begin)) == "to":
            return Standing(verb)
        if lemma in RULES_PEOPLE or lemma in USES_PEOPLE or (lemma in BURDENS and lemma not in KIND_TOO):
            return None
        if self._rules() and lemma not in SERVICE and lemma not in GIVES:
            return None
        return Standing(verb)
