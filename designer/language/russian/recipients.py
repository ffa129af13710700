"""Judges by the words round a Russian dative whether it names one who gets something."""

from __future__ import annotations

from typing import Final

from designer.language.russian.government import LESSENING, NO_RECIPIENTS
from designer.language.russian.noun_group import Group
from designer.language.russian.prepositions import Prepositions
from designer.language.russian.statements import JOINTS
from designer.language.russian.vocabulary import DEMANDS, GIVING, HINDERING, USEFUL

_ASIDE: Final = frozenset({"до", "после", "перед", "при", "без"})
"""Prepositions with which it is told when or how something is done."""


class Recipients(Prepositions):
    """The questions about a dative: a recipient, or rank, agreement, demand."""

    def _names_no_recipient(self, group: Group) -> bool:
        """Say whether a dative stands beside a word of rank, agreement or demand ("подчиняется директору")."""
        if self.grammar[self._predicate].is_any_of(HINDERING) and self._is_denied(self._predicate):
            return False
        return self._names_rank(group, self._predicate)

    def _names_rank(self, group: Group, verb: int) -> bool:
        """Say whether a dative is one of rank, agreement or demand beside a verb, or beside none (-1)."""
        is_ruled = verb >= 0 and self.grammar[verb].is_any_of(NO_RECIPIENTS)
        return is_ruled or self._hangs_on_rank(group) or self._is_given_a_demand(group)

    def _is_given_a_demand(self, group: Group) -> bool:
        """Say whether a demand is what one is given ("выдаёт мастерам предписания")."""
        for given in self.groups[self.at[group.first] + 1 :][:2]:
            if any(self._low(i) in JOINTS for i in range(group.last, given.first)):
                return False
            if not given.preposition and "accs" in given.cases and self.grammar[given.head].is_any_of(NO_RECIPIENTS):
                return True
        return False

    def _is_burden_lessened(self, index: int) -> bool:
        """Say whether what one bears is made less for him ("сокращаем продавцам очередь")."""
        group, verb = self.groups[index], self._predicate
        if "datv" not in group.cases or self._is_noun_predicate or not self.grammar[verb].is_any_of(LESSENING):
            return False
        borne = next((g for g in self.groups[index + 1 :] if "accs" in g.cases and not g.preposition), None)
        return borne is not None and not self.grammar[borne.head].is_any_of(DEMANDS)

    def _hangs_on_rank(self, group: Group) -> bool:
        """Say whether the word before a dative is one of rank, agreement or demand ("подчинённый директору")."""
        place = self._before_marks(group.first - 1)
        return place >= 0 and self.grammar[place].is_any_of(NO_RECIPIENTS)

    def _is_useful(self, group: Group) -> bool:
        """Say whether an adjective before a dative tells of use ("отчёт, нужный директору")."""
        place = self._before_marks(group.first - 1)
        return place >= 0 and self.grammar[place].is_any_of(USEFUL) and bool(self.grammar[place].adjective)

    def _is_of_participle(self, group: Group) -> bool:
        """Say whether a group hangs on a participle clause ("продукцией, прошедшей приёмку")."""
        place = group.first - 1
        return place >= 1 and self._low(place - 1) == "," and any(
            form.pos == "PRTF" for form in self.grammar[place].word.forms
        )

    def _is_aside(self, group: Group) -> bool:
        """Say whether a dative hangs on a noun that tells only when or how ("до представления их министру")."""
        before = self.groups[self.at[group.first] - 1] if self.at[group.first] else None
        if before is None or before.preposition not in _ASIDE:
            return False
        return before.last == self._before_marks(group.first - 1) + 1

    def _is_promised(self, group: Group) -> bool:
        """Say whether a dative belongs to a participle that gives nothing ("в сроки, обещанные инвестору")."""
        words = self.grammar[group.first - 1]
        return self._is_of_participle(group) and not (words.participle or words.is_any_of(GIVING))
