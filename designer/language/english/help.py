"""Reads what follows an English verb of help: the client and what it can do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from designer.language.english.lexicon import verb_forms
from designer.language.english.modifiers import is_closed
from designer.language.english.phrases import Phrase
from designer.language.english.stretch import Part, Stretch
from designer.language.english.verbs import Verb
from designer.language.english.words import BASE_VERBS, DETERMINERS, is_adverb, is_person_word, is_plural
from designer.language.word_sets import word_set

_POSSESSOR_REACH: Final = 14
_WHOEVER: Final = frozenset(["everyone", "everybody", "anyone", "anybody", "those", "all"])
_COMING: Final = word_set("work works live lives come comes need needs ask asks in on at who is are has have our the a")
_BETWEEN: Final = frozenset(["and", ",", ";", "but", "&", "plus"])
_WITH: Final = frozenset(["by", "in", "through", "with"])
_DASHES: Final = frozenset(["—", "–", "-", ":"])
_NARROWS: Final = frozenset(["across", "at", "except", "from", "in", "of", "on", "throughout", "within"])
_NO_INFINITIVE: Final = frozenset(["support", "aid", "assist", "meet", "partner"])


class HelpClauses(Stretch):
    """Clauses with a verb of help."""

    def _help(self, verb: Verb, limit: int) -> Iterator[Part]:
        part = Part(help_verb=verb)
        begin = self._past_both(self._past_preposition(verb) if verb.is_noun else verb.last)
        first = self._object(verb, begin, limit)
        if first is not None:
            open_end = verb.lemma not in _NO_INFINITIVE
            listed = self.phrases.coordinated(first, limit, open_end=open_end)
            part.phrases = self._with_antecedent(first, part) or listed
            begin = part.phrases[-1].last
        elif (owner := self._owner(verb, begin, limit)) is not None:
            part.phrases = self._list(owner, limit)
            begin = part.phrases[-1].last
        elif verb.lemma == "support" and self._is_upkeep(begin):
            return
        begin = self._past_narrowing(verb, begin, limit) if part.phrases else begin
        rest = list(self._elided(verb, begin, limit)) if part.phrases else []
        end = rest[0][0] if rest else limit
        if part.phrases and self._low(begin) in ("who", "whose"):
            begin = next((p for p in range(begin, end) if self._low(p) in (",", "to")), end)
        by = self._means(begin, end) if not part.phrases and self._names_thing(begin) else None
        part.action = self._action(by or begin, end) or self._leading(verb)
        yield part
        ends = [place for place, _ in rest[1:]] + [limit]
        for (_, phrase), until in zip(rest, ends, strict=False):
            yield Part(help_verb=verb, phrases=[phrase], action=self._action(phrase.last, until))

    def _past_preposition(self, verb: Verb) -> int:
        """Return the place after the "to" or "for" that leads from a noun of help to those helped, or after it."""
        if self.verbs.is_ours(verb):
            return verb.last
        places = range(verb.last, verb.last + 3)
        return next((p + 1 for p in places if self._low(p) in ("to", "for", "of")), verb.last + 1)

    def _past_narrowing(self, verb: Verb, begin: int, limit: int) -> int:
        """Return the place after words that only narrow the client ("across the bank", "and their families")."""
        if self._low(begin) == "and" and self._low(begin + 1) == "their":
            ends = (p for p in range(begin + 2, min(begin + 5, limit)) if not is_closed(self._low(p)))
            last = next((p + 1 for p in ends if is_plural(self.words[p])), begin)
            return last
        acts = self._low(begin + 1).endswith("ing")
        if self._low(begin) in _NARROWS and not acts and not verb.is_noun and verb.lemma not in _NO_INFINITIVE:
            ends = (p for p in range(begin + 2, min(begin + 7, limit)) if self._low(p) == "to" or self._acts_on(p))
            return next(ends, begin)
        return begin

    def _acts_on(self, place: int) -> bool:
        """Say whether a verb in the base form follows a noun here ("... except Finance go paperless")."""
        return self._low(place) in BASE_VERBS and not is_closed(self._low(place - 1))

    def _past_both(self, place: int) -> int:
        """Return the place after "not only" or "both", which only announce a second client."""
        if self._low(place) == "not" and self._low(place + 1) in ("only", "just"):
            return place + 2
        return place + 1 if self._low(place) in ("both", ",") else place

    def _names_thing(self, begin: int) -> bool:
        low = self._low(begin)
        return low in DETERMINERS or (low not in BASE_VERBS and not is_closed(low))

    def _means(self, begin: int, end: int) -> int | None:
        """Return the place of "by doing" or "through doing", which says what a thing is helped with."""
        for place in range(begin, end - 1):
            if self._low(place) in ("by", "through") and self._low(place + 1).endswith("ing"):
                return place
        return None

    def _list(self, first: Phrase, limit: int) -> list[Phrase]:
        return self.phrases.coordinated(first, limit, open_end=True)

    def _object(self, verb: Verb, begin: int, limit: int) -> Phrase | None:
        """Return the one who is helped, where the object of the verb names one."""
        named = begin in self.phrases.inside
        if not named and self._low(begin) in BASE_VERBS and self._low(begin) not in DETERMINERS:
            return None
        phrase = self.phrases.read(begin, limit, open_end=verb.lemma not in _NO_INFINITIVE)
        if phrase is None:
            return self._whoever(begin, limit)
        if self._low(begin) in ("in", "with", "to", "by"):
            return None
        if phrase.is_person:
            return phrase
        if phrase.mention is not None:
            return (
                replace(phrase, last=phrase.mention.last)
                if verb.lemma in ("support", "aid", "assist", "meet")
                else None
            )
        place = phrase.last
        if self._low(place) == "(" and self._low(place + 2) == ")":
            place += 3
        after = self._low(place)
        if verb.lemma in ("help", "enable", "allow", "empower", "equip", "assist", "let"):
            acts = (
                after == "to"
                or after in BASE_VERBS
                or (is_adverb(after) and self._low(place + 1) in BASE_VERBS)
            )
            return phrase if acts and not self.words[phrase.last - 1].is_possessive else None
        last = next((p for p in range(begin, phrase.last) if is_person_word(self.words[p].text)), -1)
        ends = last >= 0 and last + 1 < phrase.last and not self.words[last].is_possessive
        if ends and not is_person_word(self.words[last + 1].text):
            return replace(phrase, last=last + 1, is_person=True)
        if all(w.text[0].isupper() or w.low == "of" for w in self.words[phrase.first : phrase.last]):
            return phrase
        return None

    def _whoever(self, begin: int, limit: int) -> Phrase | None:
        """Return "everyone on site", "those who ask": people whom no name tells."""
        if self._low(begin) not in _WHOEVER:
            return None
        last = begin + 1
        if self._low(last) in ("in", "on", "at", "of", "from", "under", "around", "across"):
            rest = self.phrases.read(last + 1, limit, open_end=True)
            last = rest.last if rest is not None else last
        elif self._low(last) in ("who", "whose"):
            last += 1
            while last < limit and self._low(last) not in (",", "to", "and") and self._low(last - 1) in _COMING:
                last += 1
        return Phrase(begin, last, None, True)

    def _owner(self, verb: Verb, begin: int, limit: int) -> Phrase | None:
        """Return X in "support the success of X"."""
        if verb.lemma in ("help", "allow", "enable") or self._low(begin) in ("in", "with", "by", "to"):
            return None
        for place in range(begin, min(begin + _POSSESSOR_REACH, limit)):
            low = self._low(place)
            if low in ("by", "through", "with", "in", "to", "while", "that", "which"):
                return None
            if low == "of" or (low == "for" and place > begin):
                phrase = self.phrases.read(place + 1, limit, open_end=True)
                return phrase if phrase is not None and phrase.is_person else None
        return None

    def _is_upkeep(self, begin: int) -> bool:
        """Say whether "support" means to keep running ("support the network")."""
        kept = (
            "system",
            "infrastructure",
            "network",
            "server",
            "equipment",
            "application",
            "software",
            "hardware",
        )
        words = [self._low(p).rstrip("s") for p in range(begin, min(begin + 5, self.end))]
        return any(word in kept for word in words)

    def _elided(self, verb: Verb, begin: int, limit: int) -> Iterator[tuple[int, Phrase]]:
        """Find second clients whose verb of help is left out ("and Procurement buy safer")."""
        for place in range(begin + 1, limit - 1):
            with_thing = self._low(begin) in _WITH and not self._has_verb(begin, place)
            means = self._low(begin) if with_thing else ""
            if self._low(place) not in _BETWEEN or not (means or self._does_something(begin, place)):
                continue
            after = place + 1
            while self._low(after) in _BETWEEN or self._low(after) == "also":
                after += 1
            if self._low(after) in ("during", "in", "on", "at", "after", "before"):
                comma = next((p for p in range(after, min(after + 6, limit)) if self._low(p) == ","), -1)
                after = comma + 1 if comma > 0 else after
            phrase = self.phrases.read(after, limit, open_end=True)
            if phrase is None or not phrase.is_person or phrase.is_pronoun or phrase.first < after:
                continue
            acts = verb_forms(self._low(after))
            if acts is not None and acts[1] == "third" and after not in self.phrases.inside:
                continue
            if phrase.mention is None or (
                self._low(after) in BASE_VERBS and after not in self.phrases.inside
            ):
                continue
            following = self._low(phrase.last)
            if means and following in _WITH and phrase.mention is not None:
                yield place, phrase
                continue
            may_be_to = verb.lemma != "help" or self._low(begin) == "to"
            is_like = following == "in" == self._low(begin) and self._low(phrase.last + 1).endswith("ing")
            if self._low(phrase.last) in _DASHES and phrase.last + 1 < limit:
                is_like = self._low(phrase.last + 1) in ("to", "in") or self._may_be_base(phrase.last + 1)
            if self._may_be_base(phrase.last) or (may_be_to and following == "to") or is_like:
                yield place, phrase

    def _does_something(self, begin: int, end: int) -> bool:
        return self._has_verb(begin, end) or any(
            self._low(p).endswith("ing") or ((found := verb_forms(self._low(p))) is not None and found[1] == "base")
            for p in range(begin, end)
        )

    def _may_be_base(self, place: int) -> bool:
        """Say whether a word is a verb, or is a verb and a noun and has an object here."""
        low = self._low(place)
        if low in BASE_VERBS:
            return True
        return verb_forms(low) == (low, "base") and (self._low(place + 1) in DETERMINERS or not is_closed(low))

    def _leading(self, verb: Verb) -> tuple[int, int] | None:
        """Return what is done in order to help ("run the archive to support researchers")."""
        found = self._predicate(verb.first)
        if found is None or self._low(verb.first - 1) != "to" or found[0] >= verb.first:
            return None
        return found if self._has_verb(found[0], found[1]) else None
