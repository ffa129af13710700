"""Judges whether one who stands beside a Russian verb without a preposition is served by what it tells."""

from __future__ import annotations

from typing import Final

from designer.language.russian.government import RULING
from designer.language.russian.names import Found
from designer.language.russian.noun_group import Group
from designer.language.russian.predicates import Kind
from designer.language.russian.recipients import Recipients
from designer.language.russian.statements import DASHES
from designer.language.russian.vocabulary import HARMING

_SCHOOLING: Final = frozenset({"учить", "научить", "обучать", "обучить"})
"""Verbs with which a dative tells what is taught ("учим поваров технике безопасности")."""


class Objects(Recipients):
    """The judgement on the objects of the verb of a statement."""

    def _judge_object(self, index: int, found: Found) -> bool:
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        verb = self.grammar[self._predicate]
        if self._is_given_after_dash(group):
            return False
        if "nomn" in self._frame and "nomn" in group.cases:
            return found.is_firm or words.word.is_animate
        if group.is_pronoun and self._is_noun_predicate:
            return bool(self._frame & group.cases) and self._kind is Kind.SERVICE
        if words.is_caseless:
            is_after = self._is_third(verb) and group.first > self._predicate
            is_subject = is_after and not self._has_subject(self._predicate)
            is_ruled = verb.is_any_of(RULING) and not self._has_object(index)
            is_barred = is_ruled or self._names_no_recipient(group)
            return found.is_firm and not is_subject and not self._is_noun_predicate and not is_barred
        if {"nomn", "datv"} <= group.cases and self._is_subject_of_fronted(index):
            return False
        if "datv" in self._frame and "datv" in group.cases:
            if self._names_no_recipient(group) or self._is_promised(group) or self._is_aside(group):
                return False
            if verb.is_any_of(_SCHOOLING) and not found.is_named:
                return False
            is_dative = "accs" not in group.cases or words.is_person
            return found.is_firm or bool(found.candidates) or (self._kind is Kind.SERVICE and is_dative)
        if self._is_of_participle(group):
            return False
        if self._kind in (Kind.OTHER, Kind.SERVICE) and found.is_firm and self._is_object(group):
            return self._has_means(index) or not verb.is_any_of(RULING) or verb.is_any_of(HARMING)
        if self._is_noun_predicate and self._is_late_genitive(index, found):
            return True
        if "accs" in self._frame and "accs" in group.cases and group.first > self._predicate:
            return (
                found.is_firm
                or bool(found.candidates)
                or group.is_pronoun
                or words.is_person_in("accs")
                or self._has_means(index)
            )
        return False

    def _is_given_after_dash(self, group: Group) -> bool:
        """Say whether it is told what one before a dash gets ("главе — город, который не стыдно показать")."""
        dash = self._before_marks(group.first - 1)
        is_thing = "accs" in group.cases and "datv" not in group.cases and not self.grammar[group.head].is_person
        return is_thing and self._low(dash) in DASHES and any(s.last == dash for s in self._served())

    def _is_subject_of_fronted(self, index: int) -> bool:
        """Say whether one who is not declined does what is told of a thing before ("муку отпускает кафе")."""
        group, verb = self.groups[index], self._predicate
        words = self.grammar[verb]
        if group.first != verb + 1 or not (self._is_third(words) and self._agrees(group, words)):
            return False
        if self._has_subject(verb) or self._has_object(index):
            return False
        before = [g for g in self.groups if not g.preposition and g.last <= verb == self._skip_adverbs(g.last)]
        return any("accs" in g.cases and not self.grammar[g.head].word.is_animate for g in before)

    def _is_late_genitive(self, index: int, found: Found) -> bool:
        """Say whether a genitive is parted from its noun by a complement ("подключение к сети абонентов")."""
        group, before = self.groups[index], self.groups[index - 1] if index else None
        is_parted = before is not None and before.last == group.first and (before.preposition or before.is_pronoun)
        if not is_parted and not (group.first >= 2 and self.grammar[group.first - 2].is_preposition):
            return False
        is_genitive = "gent" in group.cases and not group.cases & {"nomn", "datv"}
        return found.is_firm and is_genitive and "gent" in self._frame and self._kind is Kind.SERVICE

    def _has_object(self, index: int) -> bool:
        """Say whether what is given follows one whose case cannot be seen ("выделяет САБ автомобиль")."""
        follower = self.groups[index + 1] if index + 1 < len(self.groups) else None
        if follower is None or follower.first > self.groups[index].last + 1:
            return False
        return "accs" in follower.cases and not follower.preposition

    def _is_object(self, group: Group) -> bool:
        """Say whether a group right after a verb is its object and not its subject."""
        verb = self.grammar[self._predicate]
        if self._is_noun_predicate or group.is_pronoun or "accs" not in group.cases:
            return False
        if self._skip_adverbs(self._predicate + 1) != group.first:
            return False
        return "nomn" not in group.cases or not self._is_third(verb) or self._has_subject(self._predicate)
