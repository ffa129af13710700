"""Judges by the grammar of a Russian sentence whether one who is named is served."""

from __future__ import annotations

from designer.language.russian.glossary import WRAPPERS
from designer.language.russian.names import Found
from designer.language.russian.noun_group import Group
from designer.language.russian.predicates import Kind
from designer.language.russian.purposes import Purposes
from designer.language.russian.statements import INDIRECT, JOINTS


class Judge(Purposes):
    """The judgement on each noun group: served, or only mentioned."""

    def _judge(self, index: int, found: Found) -> bool:
        """Say whether the grammar lets the one who is named be served."""
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        is_known = group.is_pronoun and self._antecedent(index)[1] is not None
        is_someone = found.is_named or words.is_participant or is_known or group.clause_last > 0
        may_lead = self._kind is None and group.cases <= INDIRECT
        is_someone |= may_lead and bool(words.adjective or self._dash_after(group.first))
        if not is_someone or self._is_group_denied(group) or self._is_in_own_name(group):
            return False
        if self._in_purpose:
            return self._judge_purpose(index, found)
        if self._is_others or self._is_doer(group):
            return False
        if self._kind in (Kind.CONTROL, Kind.GAIN) and not group.preposition:
            if self._kind is Kind.CONTROL or not found.is_firm:
                return False
            return self._betters(group.governor) if group.governor >= 0 else self._is_burden_lessened(index)
        if self._kind is None and self._is_denied_later(group.last):
            self._pending.append(index)
            return False
        if self._is_negated:
            return False
        if not group.preposition and group.governor < 0:
            inherited = self._inherited(index) if not self._dash_after(group.first) else None
            if inherited is not None:
                return inherited and (found.is_named or words.is_participant)
        if group.preposition:
            return self._judge_preposition(index, found)
        if found.is_firm and "datv" in group.cases and self._is_useful(group):
            return True
        if found.is_firm and self._is_served_by_participle(group):
            return True
        if group.governor >= 0 and self._judge_genitive(index, found):
            return True
        if self._kind is None:
            self._pending.append(index)
        if group.governor >= 0 or self._in_relative or self._is_deep or self._kind is None:
            return False
        return self._judge_object(index, found)

    def _is_doer(self, group: Group) -> bool:
        """Say whether one has done what a participle tells ("по графику, составленному диспетчерской")."""
        if group.preposition or "ablt" not in group.cases or self.grammar[group.head].is_caseless:
            return False
        low = self._low(group.first - 1)
        return self._opens_participle(group.first - 1) and ("нн" in low or low[-4:-3] == "т")

    def _inherited(self, index: int) -> bool | None:
        """Return the judgement on the group with which this one is coordinated, or None."""
        group = self.groups[index]
        place = group.first - 1
        while place >= 0 and self.grammar[place].is_quantifier:
            place -= 1
        if self._low(place) not in JOINTS:
            return None
        while place >= 0 and self.tokens[place].low in JOINTS:
            place -= 1
        before = next((i for i in range(index - 1, -1, -1) if self.groups[i].last <= place + 1), -1)
        if before < 0 or self.groups[before].last != place + 1:
            return None
        chain = [before]
        while self.groups[chain[0]].governor >= 0:
            chain.insert(0, self.groups[chain[0]].governor)
        after = self._skip_adverbs(self._chain_last(index))
        if after < self._end and self.grammar[after].is_finite and "nomn" in group.cases:
            return None
        for i in chain:
            if self._decisions.get(i) and group.cases & self.groups[i].cases:
                return True
        is_people = self._decisions.get(chain[0]) and self.grammar[self.groups[chain[0]].head].is_any_of(WRAPPERS)
        if is_people and len(chain) > 1 and "gent" in group.cases & self.groups[chain[-1]].cases:
            return True
        for i in reversed(chain):
            if group.cases & self.groups[i].cases and i in self._decisions and self.groups[i].preposition:
                return False
        return None
