"""Reads one English sentence into clauses: who helps whom to do what."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from designer.language.english.help import HelpClauses
from designer.language.english.need import Need
from designer.language.english.place import ByPlace
from designer.language.english.service import ServiceClauses
from designer.language.english.stretch import Part
from designer.language.english.verbs import MAIN_SERVICE, Verb, lemma_and_form
from designer.language.english.words import MODALS, ORGANIZATION_NOUNS, stem

_JOINS: Final = frozenset(["and", ",", ";", "then", "while", "also", "&", "or"])


class Sentence(HelpClauses, ServiceClauses, ByPlace):
    """The clauses of one sentence."""

    def read(self) -> list[Part]:
        """Return the clauses that help or serve someone, or the one predicate that does not."""
        parts = self._opened()
        governors = self._governors(self._opened_end(parts))
        for index, verb in enumerate(governors):
            limit = governors[index + 1].first if index + 1 < len(governors) else self.end
            if verb.is_help:
                parts.extend(self._help(verb, limit))
            else:
                part = self._service(verb, limit)
                if part is not None:
                    parts.append(part)
        parts = self._with_our_help(self._merged(parts))
        parts = self._restated(self._with_rest(self._antecedents(parts) + parts))
        parts = self._with_our_help(self._with_whom_we_help(parts))
        if not parts and (action := self._predicate(self.end)):
            parts = [Part(action=action)]
        return parts

    def read_again(self, parts: list[Part], need: Need) -> list[Part]:
        """Return the clauses of a sentence whose text serves nobody, weaker signs of service taken for signs."""
        return self._restated(self._with_rest(parts, need=need))

    def _with_whom_we_help(self, parts: list[Part]) -> list[Part]:
        """Let the verb in "It is the crews that we help to rest" belong to those named before it."""
        lone = next((p for p in parts if p.help_verb and not p.phrases), None)
        named = next((p for p in parts if p.phrases and not p.help_verb and not p.service_verb), None)
        if lone is None or named is None or lone.help_verb is None:
            return parts
        said = range(named.phrases[-1].last, lone.help_verb.first)
        if len(said) > 6 or not any(self._low(p) == "we" for p in said):
            return parts
        lone.phrases = named.phrases
        return [part for part in parts if part is not named]

    def _with_our_help(self, parts: list[Part]) -> list[Part]:
        """Let "with our help" belong to the clause of those who are helped by it."""
        ours = self.verbs.our_help(self.start, self.end)
        helped = next((p for p in parts if p.phrases and p.help_verb is None), None)
        if ours is not None and helped is not None:
            helped.help_verb = ours
        return parts

    def _antecedents(self, parts: list[Part]) -> list[Part]:
        """Return the people of this sentence for whom a pronoun stands: they are served as well."""
        taken = {phrase.first for part in parts for phrase in part.phrases}
        named = [last for part in parts for _, last in part.antecedents if last.first >= self.start]
        return [Part(phrases=[phrase]) for phrase in named if phrase.first not in taken]

    def _governors(self, begin: int) -> list[Verb]:
        found: list[Verb] = []
        place = begin
        while place < self.end:
            verb = self.verbs.help_at(place, self.start, self.end)
            if verb is not None and (
                (self.verbs.is_relative(place, self.start) and not self._tells_of_unit(place))
                or self._is_inner(verb, found)
                or (self._low(place - 1) in MODALS and self._low(place - 2) in ("they", "he", "she", "who", "those"))
            ):
                verb = None
            if verb is None:
                verb = self.verbs.service_at(place, self.start, self.end)
                if verb is not None and not self._may_serve(verb, found):
                    verb = None
            if verb is not None:
                if not self.verbs.gives_our_help(place) or self._names_people(verb.last):
                    found.append(verb)
                place = verb.last
            else:
                place += 1
        return [verb for verb in found if not self._is_in_heading(verb)]

    def _is_in_heading(self, verb: Verb) -> bool:
        """Say whether a word that looks like a verb belongs to a heading ("Grant office: helping ...")."""
        if verb.is_help or verb.first != self.start:
            return False
        colon = next((p for p in range(self.start + 1, min(self.start + 6, self.end)) if self._low(p) == ":"), -1)
        return colon > 0 and any(self.verbs.help_at(p, self.start, self.end) for p in (colon + 1, colon + 2))

    def _tells_of_unit(self, place: int) -> bool:
        """Say whether a clause tells what the unit itself is for ("A team that helps ...")."""
        noun = place - 2
        is_unit = self._low(place - 1) in ("that", "which", "who") and stem(self._low(noun)) in ORGANIZATION_NOUNS
        return is_unit and noun - self.start <= 3 and not self._has_verb(self.start, noun)

    def _is_inner(self, verb: Verb, found: list[Verb]) -> bool:
        """Say whether a help verb belongs to what the client does ("grow by helping them")."""
        earlier = [v for v in found if v.is_help]
        if not earlier:
            return False
        first, before = earlier[-1], self._low(verb.first - 1)
        if before not in _JOINS or verb.form != first.form or self._low(verb.last) == "their":
            return True
        return verb.form == "base" and verb.lemma not in (first.lemma, "help", "enable", "assist")

    def _may_serve(self, verb: Verb, found: list[Verb]) -> bool:
        if verb.form == "third" and self._in_adverbial(verb.first):
            return False
        if self._in_question(verb.first):
            return False
        if self.verbs.is_relative(verb.first, self.start):
            recipients = verb.lemma in MAIN_SERVICE and self._low(verb.last) in ("to", "for")
            joined = verb.lemma in MAIN_SERVICE and self._low(verb.first - 1) in ("and", ",")
            return recipients or joined
        helps = [v for v in found if v.is_help]
        if not helps:
            addressed = any((part := self._service(v, self.end)) and part.phrases for v in found)
            return not (addressed and self._low(verb.first - 1) in ("to", "by"))
        before = self._low(verb.first - 1)
        if before == "while":
            return verb.form == "gerund"
        if before == "to" and self._low(helps[-1].first - 1) == "to" and verb.lemma in MAIN_SERVICE:
            return self._low(verb.first - 2) == "also"
        if before in _JOINS and verb.form == helps[-1].form and verb.form != "base":
            return verb.lemma in MAIN_SERVICE
        return self._is_unaddressed(helps[-1]) and before in ("by", "through", ":") and verb.form == "gerund"

    def _is_unaddressed(self, verb: Verb) -> bool:
        """Say whether a help verb names nobody ("support in achieving the goal")."""
        return self._low(verb.last) in ("in", "with", "by", "through")

    def _merged(self, parts: list[Part]) -> list[Part]:
        """Join "providing services" to the clause after it, which names for whom."""
        done: list[Part] = []
        for part in parts:
            last = done[-1] if done else None
            if last and last.service_verb and not last.phrases and part.service_verb and self._is_joined(part):
                begin = last.action[0] if last.action else last.service_verb.last
                end = part.action[1] if part.action else part.service_verb.last
                if part.phrases and self.verbs.is_relative(part.service_verb.first, self.start):
                    end = part.service_verb.first - 1
                done[-1] = replace(part, service_verb=last.service_verb, action=(min(begin, end), end))
            elif last and last.help_verb and not last.phrases and part.service_verb and part.phrases:
                done[-1] = replace(last, phrases=part.phrases)
            elif part.help_verb and last and last.service_verb and not last.phrases:
                done[-1] = part
            else:
                done.append(part)
        served = [p for p in done if p.phrases or p.help_verb]
        return served or [p for p in done[:1] if p.service_verb and self._is_stated(p.service_verb)]

    def _is_joined(self, part: Part) -> bool:
        """Say whether a service verb goes on with what the one before it began ("and creating ...")."""
        verb = part.service_verb
        if verb is None:
            return False
        if self.verbs.is_relative(verb.first, self.start):
            return bool(part.phrases)
        return self._low(verb.first - 1) in ("and", ",")

    def _is_stated(self, verb: Verb) -> bool:
        return verb.lemma in MAIN_SERVICE and self._is_main(verb)

    def _is_main(self, verb: Verb) -> bool:
        """Say whether a service verb is what the sentence states."""
        if verb.first == self.start or self._low(verb.first - 1) in ("we", "will", "also"):
            return True
        if verb.form == "third":
            return not any(
                lemma_and_form(self._low(p))[1] == "third" and self._is_finite(p) for p in range(self.start, verb.first)
            )
        begin = self._predicate(self.end)
        return begin is not None and begin[0] == verb.first
