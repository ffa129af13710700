"""Finds the clients in an English sentence whom no verb of help or service has named yet."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import JOINTS, OPENINGS
from designer.language.english.lexicon import GIVES_TWO
from designer.language.english.phrases import Phrase
from designer.language.english.standing import Standings
from designer.language.english.stretch import Part
from designer.language.english.words import DETERMINERS, is_plural, stem

_SEVERAL: Final = frozenset(["them", "they"])
_ONE: Final = frozenset(["him", "he", "she"])
_PERSONS: Final = _SEVERAL | _ONE
_HANDS: Final = frozenset(["give", "grant", "hand", "offer", "serve", "spare", "teach", "tell"])
"""Verbs after which a name in the singular still tells who receives ("hand the mill specifications")."""
_SOME: Final = frozenset(["member", "group", "staff", "team"])


class People(Standings):
    """Names and pronouns of clients, with the words that belong to them."""

    def _named_places(self) -> list[int]:
        """Return the places of names and of pronouns that may stand for them."""
        named = self.phrases.mention_at
        return [p for p in range(self.start, self.end) if p in named or self.words[p].low in _PERSONS]

    def _left_over(self, place: int, parts: list[Part]) -> Phrase | None:
        """Return the phrase of a client that begins here and that nobody has read yet."""
        if self._low(place) in _PERSONS:
            phrase = self._stand_in(place, {p.first for part in parts for p in part.phrases})
        else:
            mention = self.phrases.mention_at.get(place)
            if mention is None or mention.declared is None or mention.last > self.end:
                return None
            phrase = Phrase(self._group(mention.first), mention.last, mention, True)
            if self._only_modifies(place, mention.last) and not self._is_within_reach(phrase, self._opening(phrase)):
                return None
        if phrase is None:
            return None
        taken = any(p.first < phrase.last and phrase.first < p.last for part in parts for p in part.phrases)
        return None if taken else phrase

    def _group(self, place: int) -> int:
        """Return where words for some of those named begin ("members of the crew")."""
        at = place - 1
        while self._low(at) in DETERMINERS:
            at -= 1
        return at - 1 if self._low(at) == "of" and stem(self._low(at - 1)) in _SOME else place

    def _only_modifies(self, place: int, last: int) -> bool:
        """Say whether a name belongs to a longer one ("the staff canteen")."""
        mention = self.phrases.mention_at[place]
        if self.words[last - 1].is_possessive or self._verb(last) is not None:
            return False
        if not self.phrases.is_premodifier(mention, last, self.end):
            return False
        begin = self._opening(Phrase(place, last, mention, True))
        verb = self._verb(begin - 1 if self._low(begin - 1) not in JOINTS else self._giver(begin))
        if verb is None or verb[0] not in GIVES_TWO:
            return True
        name = self.words[last - 1]
        proper = name.text[0].isupper() and self.words[last].text[0].islower()
        return not (is_plural(name) or proper or verb[0] in _HANDS)

    def _giver(self, begin: int) -> int:
        """Return the place of the nearest verb with two objects before a phrase, or of the nearest verb."""
        givers = (p for p in range(begin - 1, max(begin - 12, self.start - 1), -1) if self._lemma(p) in _HANDS)
        return next(givers, self._governor(begin))

    def _stand_in(self, place: int, served: set[int]) -> Phrase | None:
        """Return a pronoun as a phrase of the client for whom it stands."""
        before = self.phrases.before(place)
        if self._low(place) in _ONE:
            before = [p for p in before if not is_plural(self.words[p.last - 1])]
        if not before:
            return None
        here = [p for p in before if p.first >= self.start]
        first = here[-1] if here else self._opener(before)
        things = self._low(place - 1) != "for" and self._names_things(place)
        if here and (things or not (self._opens(first) or first.first in served)):
            return None
        also = self.phrases.companions(first) if self._low(place) in _SEVERAL else ()
        return Phrase(place, place + 1, first.mention, True, is_pronoun=True, also=also)

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
        begins = self._opens_sentence(self._opening(phrase)) or before in OPENINGS
        return begins or before in (":", "—", "–", "thus", "hence", "no")

    def _opener(self, people: list[Phrase]) -> Phrase:
        """Return who opened the sentence before, or the last one named there."""
        last = people[-1]
        same = [p for p in people if not any(self.words[at].text in ".!?;" for at in range(p.last, last.first))]
        return same[0]
