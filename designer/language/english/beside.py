"""Sets English clients beside those of clauses already read: joined, parallel, or part of what others get."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import JOINTS
from designer.language.english.lexicon import RULES_PEOPLE, USES_PEOPLE, verb_forms
from designer.language.english.people import People
from designer.language.english.phrases import Phrase
from designer.language.english.stretch import Part
from designer.language.english.verbs import HELP, SERVICE
from designer.language.english.words import (
    AUXILIARIES,
    BASE_VERBS,
    PREPOSITIONS,
    is_adverb,
)
from designer.language.word_sets import word_set

_ALSO: Final = frozenset([",", "and", "while", "—", "–"])
_QUESTIONS: Final = frozenset(["what", "how", "when", "where", "who", "why", "whether", "which"])
_TELLS: Final = word_set("alert equip inform notify update warn")
_SERVES: Final = HELP | word_set("advise guide protect provide relieve spare supply")
_KNOWING: Final = word_set("abreast aware current know informed picture posted up-to-date updated")


class Beside(People):
    """What one who is named has to do with the clauses of others."""

    def _belongs_to_another(self, phrase: Phrase, parts: list[Part]) -> bool:
        """Say whether a phrase lies within what another client is helped or given."""
        for part in parts:
            verb = part.help_verb or part.service_verb
            means = self._low(self._governor(phrase.first) - 1) in ("by", "through")
            if not part.phrases and (part.help_verb is None or means):
                continue
            named = [p.first for p in part.phrases]
            first = min([*named, part.help_verb.first] if part.help_verb else named)
            begin = self._opening(phrase)
            apart = self._is_on_behalf(begin)
            if self._low(begin - 1) == "that" and self._low(begin - 2) == "and":
                apart = self._is_wished(begin - 2)
            if phrase.first < first or (apart and part.help_verb is None):
                continue
            begin = verb.first if verb and verb.first >= self.start else first
            until = self._predicate_end(max(begin, first - 12), part)
            spared = self._is_parallel(phrase, part) or self._is_same(phrase, part) or self._is_gapped(phrase, part)
            if phrase.first < until and not spared and not self._is_next_subject(phrase, part):
                return True
        return False

    def _predicate_end(self, verb: int, part: Part) -> int:
        """Return where what a verb states ends: before the next that the unit does."""
        found = self._verb(verb)
        form = found[1] if found else self._main_form()
        is_help = part.help_verb is not None
        acts = is_help and part.phrases and self._is_infinitive(part.phrases[-1].last)
        for at in range(verb + 1, self.end - 1):
            low = self._low(at)
            if low == "plus" or (low in (";", "—") and not is_help):
                return at
            if low not in ("and", ",", ";", "but", "&"):
                continue
            after = at + 1
            while self._low(after) in ("and", "also", "then", "but", ",") or is_adverb(self._low(after)):
                after += 1
            idle = low == "," and form == "gerund" and after == at + 1 and (is_help or self._main_form() != form)
            if self._low(after) in ("we", "it") and not (is_help and low == "and"):
                return at
            again = is_help and self._low(after) == "to"
            client = part.phrases[-1].last if part.phrases else verb + 1
            gives = self._lemma(after + 1) in SERVICE and self._names_people(after + 2)
            if again and (self._low(client) != "to" or gives or self._tells(after + 1)):
                return at
            if self._low(after) == "to" and self._low(verb - 1) == "to" and not is_help:
                after += 1
            following = self._verb(after)
            if following is not None and low == "," and following[1] == "gerund" and self._tells(after):
                return at
            if following is None or idle or (form is not None and following[1] != form):
                continue
            if not (is_help and form == "base") or not acts or self._tells(after):
                return at
        return self.end

    def _is_infinitive(self, place: int) -> bool:
        """Say whether a verb in the base form, with or without "to", begins here."""
        low = self._low(place + 1) if self._low(place) == "to" else self._low(self._past(place))
        found = verb_forms(low)
        return low in BASE_VERBS or (found is not None and found[1] == "base" and low not in PREPOSITIONS)

    def _tells(self, place: int) -> bool:
        """Say whether somebody is told something here, which is done by the unit itself ("and let depots know")."""
        lemma = self._lemma(place)
        if lemma in _SERVES and self._names_people(place + 1):
            return True
        rest = [self._low(p) for p in range(place + 1, min(place + 12, self.end))]
        if lemma in ("let", "keep"):
            return any(word in _KNOWING for word in rest)
        return lemma in _TELLS

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

    def _is_adjacent(self, phrase: Phrase, parts: list[Part]) -> bool:
        """Say whether only a comma or "as well as" stands between one who is named and a client."""
        begin = self._opening(phrase)
        at = begin - 3 if [self._low(begin - n) for n in (3, 2, 1)] == ["as", "well", "as"] else begin - 1
        joint = at < begin - 1 or self._low(at) in (",", "or")
        return joint and any(p.last == at and not part.help_verb for part in parts for p in part.phrases)

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

    def _is_parallel(self, phrase: Phrase, part: Part) -> bool:
        """Say whether the same preposition names another recipient ("first for A, then for B")."""
        if part.help_verb or not part.phrases:
            return False
        first, last = part.phrases[0], part.phrases[-1]
        if phrase.first < first.first:
            phrase, first, last = first, phrase, phrase
        begin, earlier = self._opening(phrase), self._opening(first)
        if earlier - 1 == self.start and self._low(begin - 2) == "," and self._low(begin - 1) == self._low(earlier - 1):
            return True
        between = range(last.last, begin - 1)
        if self._low(begin - 1) not in ("for", "to") or self._low(earlier - 1) not in ("for", "to"):
            return False
        if self._low(earlier - 1) != self._low(begin - 1) and not any(self._is_noun(p) for p in between):
            return False
        joined = any(self._low(p) in JOINTS or self._low(p) in (";", "—", "–") for p in between)
        tells = any(self._verb(p) is not None or self._low(p) in ("who", "which") for p in between)
        return joined and (not tells or self._names_more(between))

    def _names_more(self, between: range) -> bool:
        """Say whether a second thing with a clause of its own is named ("a van that ..., a car that ...")."""
        joint = next((p for p in between if self._low(p) in JOINTS), -1)
        that = next((p for p in between if self._low(p) == "that"), -1)
        acts = [p for p in between if self._verb(p) is not None]
        return joint >= 0 and self._low(joint + 1) in ("a", "an", "the", "one") and joint < that and that < min(acts)

    def _is_next_subject(self, phrase: Phrase, part: Part) -> bool:
        """Say whether two clients open two clauses alike ("Cooks get fish, waiters get menus")."""
        helps = part.help_verb is not None and not self.verbs.is_ours(part.help_verb)
        if helps or not part.phrases or self._low(self._opening(phrase) - 1) not in _ALSO:
            return False
        first, second = self._past(part.phrases[-1].last), self._past(phrase.last)
        alike = self._low(second) in ("what", "how", "when", "where", "why", "whether")
        alike = alike or self._low(first) == self._low(second) != "" or (self._acts(first) and self._acts(second))
        if self._low(self._opening(phrase) - 1) == "," and self._low(self.start) in ("so", "to", "ensure"):
            return False
        if self._low(second) in AUXILIARIES and self._lemma(self._past(second + 1)) in USES_PEOPLE | RULES_PEOPLE:
            return False
        return alike and self._opens(part.phrases[0]) and not self._has_own(second)

    def _is_gapped(self, phrase: Phrase, part: Part) -> bool:
        """Say whether a verb is left out before another client ("gives cooks fish and waiters the menu")."""
        begin = self._opening(phrase)
        if part.help_verb or not part.phrases or phrase.is_pronoun or self._low(begin - 1) not in _ALSO:
            return False
        if phrase.first < part.phrases[-1].last or self.words[phrase.last - 1].is_possessive:
            return False
        first, second = part.phrases[-1].last, phrase.last
        is_object = self._verb(self._opening(part.phrases[0]) - 1) is not None
        is_subject = self._opens(part.phrases[0])
        if not (is_object or is_subject) or any(self._low(p) in (";", ":") for p in range(first, begin)):
            return False
        if self._low(second) == "with" == self._low(first):
            return True
        if self._low(second) in PREPOSITIONS:
            return is_subject and any(self._low(p) == self._low(second) for p in range(first, begin))
        if self._low(second) in _QUESTIONS:
            return any(self._low(p) in _QUESTIONS for p in range(first, begin))
        if self._begins_thing(second):
            return is_subject or self._begins_thing(first)
        return False

    def _is_same(self, phrase: Phrase, part: Part) -> bool:
        """Say whether a pronoun stands for the client of a clause ("so that he has time")."""
        if not phrase.is_pronoun or part.help_verb:
            return False
        same = any(p.mention is phrase.mention for p in part.phrases)
        return same and self._low(phrase.first - 1) in ("so", "that", "and", ",")
