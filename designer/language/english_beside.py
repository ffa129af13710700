"""Sets English clients beside those of clauses already read: joined, parallel, or part of what others get."""

from __future__ import annotations

from typing import Final

from designer.language.english_people import People
from designer.language.english_phrases import Phrase
from designer.language.english_stretch import Part
from designer.language.english_tags import JOINTS
from designer.language.english_words import PREPOSITIONS, is_adverb

_ALSO: Final = frozenset([",", "and", "while", "—", "–"])


class Beside(People):
    """What one who is named has to do with the clauses of others."""

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

    def _is_parallel(self, phrase: Phrase, part: Part) -> bool:
        """Say whether the same preposition names another recipient ("first for A, then for B")."""
        if part.help_verb or not part.phrases:
            return False
        last = part.phrases[-1]
        if phrase.first < last.first:
            phrase, last = last, phrase
        begin, earlier = self._opening(phrase), self._opening(last)
        if earlier - 1 == self.start and self._low(begin - 2) == "," and self._low(begin - 1) == self._low(earlier - 1):
            return True
        between = range(last.last, begin - 1)
        if self._low(begin - 1) not in ("for", "to") or self._low(earlier - 1) != self._low(begin - 1):
            return False
        joined = any(self._low(p) in JOINTS or self._low(p) in (";", "—", "–") for p in between)
        return joined and not any(self._verb(p) is not None for p in between)

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
