"""Reads English noun phrases: where they begin and end, and whom they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from designer.language.english.lexicon import verb_forms
from designer.language.english.modifiers import CLOSED, Modifiers, is_third
from designer.language.english.names import Mention
from designer.language.english.words import (
    ADVERBS,
    BASE_VERBS,
    DETERMINERS,
    ORGANIZATION_NOUNS,
    PRONOUNS,
    REFERRING,
    Token,
    is_adverb,
    is_person_word,
    is_plural,
    stem,
)
from designer.language.word_sets import word_set

_LONGEST: Final = 6
_GROUPS: Final = word_set(
    "bank board chief city college customer department director group head institute leader manager member ministry",
    "office owner reader resident school student supervisor team university user",
)
_COORDINATORS: Final = frozenset({"and", "or", "nor", "&", "/", ","})
_JOINING: Final = _COORDINATORS | DETERMINERS | {"as", "well"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by the places of its tokens, without articles and quantifiers."""

    first: int
    last: int
    """Place after the last token."""
    mention: Mention | None
    is_person: bool
    is_pronoun: bool = False
    also: tuple[str, ...] = ()
    """Keys of further clients for whom a pronoun stands."""
    has_their: bool = False


class Phrases(Modifiers):
    """The noun phrases of one text."""

    def __init__(self, words: Sequence[Token], mentions: Sequence[Mention], own: frozenset[int] = frozenset()) -> None:
        self.words = words
        self.lows = [token.low for token in words]
        self.own = own
        """Places of the unit's own name."""
        self.mention_at = {m.first: m for m in mentions}
        self.inside = {place: m for m in mentions for place in range(m.first, m.last)}

    def read(self, start: int, limit: int, *, open_end: bool = False) -> Phrase | None:
        """Read the phrase that starts here; with an open end a verb or object may follow a name."""
        place, their = start, False
        while place < limit and (self.low(place) in DETERMINERS or self._is_filler(place)):
            if place in self.mention_at:
                break
            their = their or self.low(place) == "their"
            place += 1
        if place < limit and self.low(place) in REFERRING and place == start:
            return Phrase(place, place + 1, None, True, is_pronoun=True)
        if place >= limit or not self.words[place].is_word:
            return None
        named = self._mention_ahead(place, limit)
        if named is not None:
            last = self._past_organization_nouns(named, limit)
            if self.words[last - 1].is_possessive and not self._is_plural_object(last, limit):
                return Phrase(place, last, named, False, has_their=their)
            if not self.is_premodifier(named, last, limit, open_end=open_end):
                return Phrase(place, last, named, True, has_their=their)
        last = self._generic_end(place, limit, open_end)
        if last == place:
            return None
        person = is_person_word(self.words[last - 1].text.rstrip("'’"))
        if self.low(last) == "of" and stem(self.words[last - 1].text) in _GROUPS:
            rest = self.read(last + 1, limit, open_end=open_end)
            if rest is not None:
                return Phrase(place, rest.last, rest.mention, True, has_their=their)
        return Phrase(place, last, None, person and not self.words[last - 1].is_possessive, has_their=their)

    def coordinated(self, phrase: Phrase, limit: int, *, open_end: bool = False) -> list[Phrase]:
        """Return a phrase with those that "and", commas and slashes join to it."""
        found = [phrase]
        place = phrase.last
        while place < limit and self.low(place) in (
            *_COORDINATORS,
            "as",
            "both",
            "not",
            "only",
            "but",
            "also",
        ):
            after = place
            while after < limit and self.low(after) in (*_COORDINATORS, "as", "well", "but", "also"):
                after += 1
            if after == place and self.low(place) == "only":
                break
            after = self._past_condition(after)
            if after > place and self.low(after) in ("for", "to") and self._governor(phrase) == self.low(after):
                after += 1
            if after + 1 in self.mention_at and self.low(after - 1) == "and" and is_third(self.low(after)):
                break
            following = self.read(after, limit, open_end=open_end)
            if following is None or following.is_pronoun:
                break
            if following.has_their and not (following.is_person or following.mention):
                break
            if following.mention is None and not self._may_follow(following, after):
                break
            found.append(following)
            place = following.last
        return found

    def _past_condition(self, place: int) -> int:
        """Return the place after "where asked" or "if needed", which only says when one more is served."""
        form = verb_forms(self.low(place + 1)) if self.low(place) in ("if", "when", "where") else None
        if form is None or form[1] != "passive":
            return place
        return place + 3 if self.low(place + 2) == "," else place + 2

    def before(self, place: int) -> list[Phrase]:
        """Return the clients named before a place, those left out that only own or modify something."""
        found = []
        for first, mention in self.mention_at.items():
            if mention.last > place or mention.declared is None or self.words[mention.last - 1].is_possessive:
                continue
            if not self.is_premodifier(mention, mention.last, place):
                found.append(Phrase(first, mention.last, mention, True))
        return sorted(found, key=lambda phrase: phrase.first)

    def companions(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the keys of the clients that "and" joins to a named one ("buyers and sellers ... them")."""
        group: list[Mention] = []
        for mention in sorted(self.mention_at.values(), key=lambda m: m.first):
            if group and not all(self.low(p) in _JOINING for p in range(group[-1].last, mention.first)):
                if any(m is phrase.mention for m in group):
                    break
                group = []
            group.append(mention)
        if not any(m is phrase.mention for m in group):
            return ()
        return tuple(m.declared for m in group if m.declared and m is not phrase.mention)

    def _is_filler(self, place: int) -> bool:
        low = self.low(place)
        if low.isdigit():
            return True
        return low == "of" and self.low(place - 1) in ("each", "all", "any", "most", "some", "many")

    def _mention_ahead(self, place: int, limit: int) -> Mention | None:
        """Find a name here, or after a few adjectives."""
        for at in range(place, min(place + 4, limit)):
            if at in self.mention_at and self.mention_at[at].last <= limit:
                return self.mention_at[at]
            token = self.words[at]
            if at in self.inside or not token.is_word or token.low in CLOSED or token.low in ("to",):
                return None
            if token.low in BASE_VERBS or (at > place and is_plural(token)):
                return None
        return None

    def _past_organization_nouns(self, mention: Mention, limit: int) -> int:
        last = mention.last
        if mention.is_plural_name:
            return last
        while last < limit and self.words[last].is_word and stem(self.words[last].text) in ORGANIZATION_NOUNS:
            last += 1
        return last

    def _is_plural_object(self, last: int, limit: int) -> bool:
        """Say whether an apostrophe closes no possessive: nothing follows that it could own."""
        return last >= limit or not self.words[last].is_word or self.low(last) in CLOSED

    def _generic_end(self, place: int, limit: int, open_end: bool) -> int:
        at = place
        while at < limit and at - place < _LONGEST:
            token = self.words[at]
            if not token.is_word or token.low in CLOSED or token.low in PRONOUNS:
                break
            if at > place:
                if token.low in BASE_VERBS and (open_end or is_plural(self.words[at - 1])):
                    break
                if token.text.islower() and self._is_title(place, at):
                    break
                if token.low.endswith("ed") and is_person_word(self.words[at - 1].text):
                    break
                if is_adverb(token.low) or (token.low in ADVERBS and is_person_word(self.words[at - 1].text)):
                    break
                if self._is_whole(at - 1) and not token.text[0].isupper() and not is_plural(token):
                    break
            at += 1
        return at

    def _is_title(self, place: int, end: int) -> bool:
        """Say whether the words so far name an office in capital letters ("the Vice Chancellor")."""
        capital = all(t.text[0].isupper() and not t.text.isupper() for t in self.words[place:end])
        return capital and self.low(place - 1) in ("the", "our")

    def _is_whole(self, place: int) -> bool:
        """Say whether a phrase may end with this noun: a plural or a group."""
        token = self.words[place]
        return is_plural(token) and stem(token.text) != token.low and is_person_word(token.text)

    def _may_follow(self, phrase: Phrase, start: int) -> bool:
        """Say whether a phrase that names no participant is one more of a list of people."""
        if not phrase.is_person:
            return self._is_office(phrase, start)
        after = self.low(phrase.last)
        acts = after in DETERMINERS or (after[:1].isalpha() and after not in CLOSED)
        if acts and phrase.last == start + 1 and is_third(self.low(start)):
            return False
        return self.low(start) not in BASE_VERBS or self.low(start - 1) == "and" or self.low(start) == "staff"

    def _is_office(self, phrase: Phrase, start: int) -> bool:
        """Say whether a phrase names who holds an office ("the Provost")."""
        words = self.words[phrase.first : phrase.last]
        named = self.low(phrase.first - 1) in ("the", "our") and phrase.first > start
        return named and len(words) <= 3 and all(w.text[0].isupper() and not w.text.isupper() for w in words)

    def _governor(self, phrase: Phrase) -> str:
        """Return the word before a phrase and its articles."""
        place = phrase.first - 1
        while place >= 0 and self.low(place) in DETERMINERS:
            place -= 1
        return self.low(place)
