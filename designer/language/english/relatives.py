"""Tells which clause of an English sentence a place lies in: a relative one, one of time, a new statement."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import ADVERBIALS, BREAKS, RELATIVES
from designer.language.english.tags import Tags
from designer.language.english.verbs import Form
from designer.language.english.words import ADVERBS, AUXILIARIES, PRONOUNS, is_adverb
from designer.language.word_sets import word_set

_PURPOSES: Final = word_set("certain ensure ensures ensuring it meaning means order so sure")
_PREDICATES: Final = frozenset(["am", "are", "be", "down", "is", "us"])
"""Words after which "that" opens what is stated ("It is down to us that ...")."""
_DESCRIBES: Final = frozenset(["that", "which", "who", "whom", "whose"])
STRIVES: Final = frozenset(["aim", "exist", "seek", "strive", "try", "work"])
"""Verbs before "to" that only lead to what the unit does."""


class Relatives(Tags):
    """Where clauses begin and end."""

    def _in_relative(self, place: int) -> bool:
        """Say whether a place lies in a clause that only describes a thing ("systems that sales use")."""
        closed = place
        for at in range(place - 1, self.start - 1, -1):
            low = self._low(at)
            if low in (";", ":", "—", "–", "(", ")"):
                return False
            if low in (",", "and") and self._starts_anew(at + 1):
                return False
            if low == "," and self._verb(at + 1 + (self._low(at + 1) == "and")) is None:
                closed = at
            if low in RELATIVES and closed < place and self._has_acted(at, closed):
                return False
            if low in RELATIVES:
                if low in ("what", "whatever") and self._is_past_object_clause(at, place):
                    return False
                if low == "that" and self._low(at - 1) in _PURPOSES:
                    return False
                opens = at == self.start or self._low(at - 1) in BREAKS
                if low == "that" and opens and self._low(at + 1) in AUXILIARIES:
                    return False
                return not self._tells_purpose(at)
        return False

    def _has_acted(self, begin: int, end: int) -> bool:
        """Say whether a clause has its verb between two places."""
        return any(self._verb(p) is not None or self._low(p) in AUXILIARIES for p in range(begin + 1, end))

    def _is_stressed(self, at: int) -> bool:
        """Say whether "that" belongs to "it is ... that" ("It is thanks to us that crews ...")."""
        opened = self._low(self.start), self._low(self.start + 1)
        return opened in (("it", "is"), ("it's", opened[1])) and not any(
            self._low(p) in ("that", "which") for p in range(self.start, at)
        )

    def _only_described(self, begin: int) -> bool:
        """Say whether a clause with "that" or "which" only describes a thing ("the hosts that customers use")."""
        for at in range(begin - 1, self.start - 1, -1):
            low = self._low(at)
            if low == "that" and (self._low(at - 1) in BREAKS or self._is_stressed(at)):
                return False
            if low in _DESCRIBES:
                return at > self.start and self._low(at - 1) not in _PURPOSES | _PREDICATES
            if low in BREAKS or self._verb(at) is not None:
                return False
        return False

    def _in_foreign_relative(self, place: int) -> bool:
        """Say whether a place lies in a clause on what others do ("papers they write for boards")."""
        if not self._in_relative(place):
            return False
        for at in range(place - 1, self.start - 1, -1):
            if self._low(at) in RELATIVES:
                after = at + 1
                while is_adverb(self._low(after)) or self._low(after) in ADVERBS:
                    after += 1
                if self._is_us(after) or (self._low(at) in ("how", "what") and self._low(at - 1) == "is"):
                    return False
                return not (self._verb(after) is not None and self._low(at) in ("that", "which"))
        return True

    def _is_us(self, place: int) -> bool:
        """Say whether the unit itself is the subject that begins here ("what the library offers")."""
        place += self._low(place) in ("the", "our", "this")
        return self._low(place) in ("we", "i") or place in self.phrases.own

    def _is_past_object_clause(self, at: int, place: int) -> bool:
        """Say whether "what we learn" has ended before a place ("pass what we learn on to sellers")."""
        verbs = [p for p in range(at + 1, place) if self._verb(p) is not None]
        if len(verbs) != 1 or self._verb(at - 1) is None:
            return False
        after = [self._low(p) for p in range(verbs[0] + 1, place + 1)]
        return any(word in ("to", "into", "for") for word in after[:4])

    def _in_question(self, place: int) -> bool:
        """Say whether a place lies in what someone is told ("what must change to protect workers")."""
        for at in range(place - 1, self.start, -1):
            low = self._low(at)
            if low in BREAKS or (low == "and" and self._starts_anew(at + 1)):
                return False
            if low in ("what", "how", "why", "whether"):
                return self._verb(at - 1) is not None or at - 1 in self.phrases.inside
        return False

    def _tells_purpose(self, at: int) -> bool:
        return self._low(at) == "that" and self._low(at - 1) in _PURPOSES

    def _in_adverbial(self, place: int) -> bool:
        """Say whether a place lies in a clause with "when", "because", "until"."""
        for at in range(place - 1, self.start - 1, -1):
            low = self._low(at)
            if low in BREAKS or (low == "and" and self._starts_anew(at + 1)):
                return False
            if low in ("because", "since") and self._low(at + 1) in ("we", "i", "our"):
                return False
            if low == "as" and not (self._opens_object(at + 1) or self._low(at + 1) in PRONOUNS):
                continue
            if low in ADVERBIALS:
                return not (low == "as" and self._low(at - 1) in ("well", "such"))
        return False

    def _starts_anew(self, place: int) -> bool:
        """Say whether the unit speaks again from here ("and we ...", "and trains ...")."""
        low = self._low(place)
        if low in ("we", "our", "it"):
            return True
        at = place
        while self._low(at) in ADVERBS or is_adverb(self._low(at)) or self._low(at) in ("then", "and", "to"):
            at += 1
        found = self._verb(at)
        if found is None or found[1] == "passive":
            return False
        first = self._main_form()
        return first is None or found[1] == first

    def _main_form(self) -> Form | None:
        """Return the form of the first verb that the sentence states."""
        for at in range(self.start, self.end):
            found = self._verb(at)
            if found is not None and found[1] != "passive" and not (found[0] in STRIVES and self._low(at + 1) == "to"):
                return found[1]
        return None
