"""Reads what follows an English verb of service: the one who receives and what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from designer.language.english.modifiers import ALSO_NOUNS, is_closed
from designer.language.english.phrases import Phrase
from designer.language.english.standing import Standings
from designer.language.english.stretch import Part
from designer.language.english.verbs import (
    GIVE_TWO,
    MAIN_SERVICE,
    SERVE_FOR,
    SERVE_NAMED,
    SERVE_PERSON,
    SERVE_TO,
    TEACHES,
    Verb,
)
from designer.language.english.words import AUXILIARIES, BASE_VERBS

_RECIPIENT_REACH: Final = 60


class ServiceClauses(Standings):
    """Clauses with a verb of service."""

    def _service(self, verb: Verb, limit: int) -> Part | None:
        part = Part(service_verb=verb)
        if verb.form == "passive":
            return None
        first = self.phrases.read(verb.last, limit, open_end=verb.lemma in GIVE_TWO or verb.lemma == "keep")
        if (
            first is not None
            and verb.lemma in ("free", "save")
            and first.mention is not None
            and not first.is_person
        ):
            part.phrases = [replace(first, last=first.mention.last)]
            part.action = self._span(verb.first, limit)
            return part
        if (
            first is not None
            and first.is_person
            and (verb.lemma in SERVE_PERSON or self._serves_named(verb, first))
            and self._receives(verb, first, limit)
        ):
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
        part.action = self._span(verb.last, limit)
        return part

    def _serves_named(self, verb: Verb, first: Phrase) -> bool:
        return verb.lemma in SERVE_NAMED and (first.mention is not None or verb.lemma in TEACHES)

    def _receives(self, verb: Verb, first: Phrase, limit: int) -> bool:
        """Say whether the object of a service verb is the one who is served."""
        last = self.phrases.coordinated(first, limit)[-1].last
        after = self._low(last)
        if first.is_pronoun and after in ("to", "over", "on", "back"):
            return False
        if verb.lemma in ("provide", "supply", "furnish"):
            rest = range(last, limit)
            given = any(
                self._low(p) == "with" and self._low(p - 1) not in ("together", "along") for p in rest
            )
            return given or (bool(after) and not is_closed(after) and after[0].isalpha())
        if verb.lemma == "let":
            return after in BASE_VERBS
        if verb.lemma == "make":
            return first.mention is not None and (after in ("more", "less") or after.endswith("er"))
        if verb.lemma == "reach":
            by_thing = verb.form == "third" or self._low(verb.first - 1).endswith("s")
            return by_thing and first.mention is not None
        if verb.lemma == "keep":
            if self._is_kept_for_another(last):
                return False
            if not after[:1].isalpha() or after in ("in", "at", "from", "of", "and", "for", "out", "away", "off"):
                return False
            return not after.endswith("s") and after not in ALSO_NOUNS
        if verb.lemma == "free" and after == "from":
            return first.mention is not None
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
            if phrase is None or not phrase.is_person or self._goes_to_partner(verb.lemma, phrase):
                continue
            if phrase.mention is None and verb.lemma not in MAIN_SERVICE:
                continue
            yield place, phrase

    def _is_quality(self, place: int) -> bool:
        """Say whether "for" belongs to a quality of a thing ("are useful for developers")."""
        near = range(max(place - 4, self.start), place)
        return any(self._low(p) in AUXILIARIES for p in near)
