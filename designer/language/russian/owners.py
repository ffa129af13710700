"""Judges whether who serves a thing serves its owner: a Russian client in the genitive after a thing."""

from __future__ import annotations

from typing import Final

from designer.language.russian.cast import Cast
from designer.language.russian.government import (
    BETTERING,
    RULING,
    RULING_THINGS,
    SHOWING,
    TENDING,
    keeps_things,
    verbs_of,
)
from designer.language.russian.grammar import Grammar
from designer.language.russian.groups import AGENT
from designer.language.russian.noun_group import Group
from designer.language.russian.predicates import Kind
from designer.language.russian.vocabulary import (
    ARRANGING,
    ASKED_OF,
    CARE,
    DEALING,
    DEALING_VERBS,
    DEMANDS,
    FOR,
    IMPROVING,
    POSSESSED,
    PURPOSES,
    QUALITIES,
    REQUESTS,
    RIGHTS,
    ROLES,
    TAKING,
    VERBAL,
    WELLBEING,
)

_OWNED: Final = POSSESSED | CARE
_TIME: Final = frozenset({"время"})
_WORK: Final = frozenset({"работа", "работать"})


class Owners(Cast):
    """The judgement on owners of what is served."""

    def _judge_owner(self, owner: Group, head: Grammar) -> bool:
        """Say whether the owner of a thing is served, whatever the sentence says of the thing."""
        if head.is_any_of(POSSESSED) and self._is_shown(owner):
            return False
        if head.is_any_of(_OWNED) and self._serves_owner(owner, head):
            return True
        if head.is_any_of(ROLES) and self._predicate < 0 and owner.cases & {"ablt", "nomn"}:
            return True
        if head.is_any_of(WELLBEING) and (self._betters(self.at[owner.first]) or self._is_aim(owner)):
            return True
        if self._preposition_of(owner) in FOR:
            return self._is_work_of_owner(head)
        return not head.is_person and self._keeps(owner)

    def _is_shown(self, work: Group) -> bool:
        """Say whether somebody's work is only told of ("освещение деятельности мэра")."""
        above = self._above(work)
        return self.grammar[above.head if above else max(self._predicate, 0)].is_any_of(SHOWING)

    def _preposition_of(self, group: Group) -> str:
        """Return the preposition of a group, of the first one where groups are coordinated."""
        while not group.preposition and group.governor < 0 and self._low(group.first - 1) in ("и", ","):
            before = next((g for g in reversed(self.groups) if g.last < group.first), None)
            if before is None or not self._outermost(before).cases & group.cases:
                break
            group = self._outermost(before)
        return group.preposition

    def _is_aim(self, state: Group) -> bool:
        """Say whether somebody's state is what all is done for ("в целях удобства граждан", "для удобства жильцов")."""
        if state.governor < 0:
            return state.preposition in FOR
        above = self.groups[state.governor]
        return above.preposition in ("в", "с") and self.grammar[above.head].is_any_of(PURPOSES)

    def _above(self, group: Group) -> Group | None:
        """Return the noun on which a genitive hangs, be it the second of two ("обеспечение прав А и работы Б")."""
        if group.governor >= 0:
            return self.groups[group.governor]
        index = self.at[group.first]
        before = self.groups[index - 1] if index else None
        is_joined = self._low(group.first - 1) in ("и", ",") and "gent" in group.cases and not group.preposition
        if before is None or not is_joined:
            return None
        if before.governor < 0:
            return self._above(before) if "gent" in before.cases and not before.preposition else None
        while before.governor >= 0:
            above = self.groups[before.governor]
            if "gent" in before.cases and above.governor < 0:
                return above
            before = above
        return None

    def _is_work_of_owner(self, head: Grammar) -> bool:
        """Say whether what is done is done by the owner ("для быстрых решений директора")."""
        is_work = head.is_noun_predicate or any(lemma.endswith(VERBAL) for lemma in head.word.lemmas)
        rules = any(not verbs_of(noun).isdisjoint(RULING) for noun in head.word.lemmas)
        return is_work and not rules and head.kind is not Kind.CONTROL

    def _betters(self, index: int) -> bool:
        """Say whether somebody's state is made better ("повышение квалификации мастеров")."""
        group = self.groups[index]
        while self.grammar[group.head].is_any_of(WELLBEING) and group.governor >= 0:
            if self.grammar[self.groups[group.governor].head].is_any_of(_TIME) and self._betters_time(group):
                return True
            group = self.groups[group.governor]
        head = self.grammar[group.head]
        if any(not verbs_of(noun).isdisjoint(BETTERING) for noun in head.word.lemmas):
            return True
        is_object = head.is_any_of(WELLBEING) and not group.preposition and self._predicate >= 0
        return is_object and self.grammar[self._predicate].is_any_of(BETTERING)

    def _betters_time(self, state: Group) -> bool:
        """Say whether the time that one loses is made less ("сокращать время ожидания пассажиров")."""
        time = self.groups[state.governor]
        above = self._above(time)
        if above is not None:
            return any(not verbs_of(noun).isdisjoint(BETTERING) for noun in self.grammar[above.head].word.lemmas)
        return self._predicate >= 0 and self.grammar[self._predicate].is_any_of(BETTERING)

    def _is_work_with(self, owner: Group, head: Grammar) -> bool:
        """Say whether requests are worked with ("работа с обращениями жителей")."""
        if owner.preposition not in ("с", "по", "над") or not head.is_any_of(REQUESTS) or owner.first < 2:
            return False
        return any(self.grammar[i].is_any_of(_WORK) for i in range(max(owner.first - 3, 0), owner.first - 1))

    def _keeps(self, thing: Group) -> bool:
        """Say whether a thing is kept in order, which serves its owner ("ремонт станков участка")."""
        if thing.preposition:
            return False
        while (above := self._above(thing)) is not None:
            thing, head = above, self.grammar[above.head]
            if keeps_things(head.word.lemmas):
                return thing.preposition != AGENT
            if thing.preposition or head.is_person:
                return False
        return (
            self._predicate >= 0
            and not self._is_noun_predicate
            and bool(thing.cases & {"accs"})
            and not self.grammar[self._predicate].word.lemmas.isdisjoint(TENDING)
        )

    def _is_means(self, index: int) -> bool:
        """Say whether a group tells with what somebody is provided ("обеспечение инструментом цехов")."""
        if index < 1 or self.groups[index - 1].last != self.groups[index].first:
            return False
        before = self.grammar[self.groups[index - 1].head]
        return before.is_noun_predicate and before.kind is Kind.SERVICE and "gent" in before.frame

    def _serves_owner(self, owner: Group, head: Grammar) -> bool:
        """Say whether who serves this thing serves its owner ("обеспечение деятельности главы")."""
        if self._preposition_of(owner) in FOR or self._is_work_with(owner, head):
            return True
        deals = self._predicate >= 0 and self.grammar[self._predicate].does(DEALING_VERBS)
        if deals and owner.governor < 0 and head.is_any_of(ASKED_OF):
            return True
        if head.is_any_of(REQUESTS) and owner.governor >= 0:
            return self.grammar[self.groups[owner.governor].head].is_any_of(DEALING)
        while (noun := self._above(owner)) is not None:
            owner, above = noun, self.grammar[noun.head]
            if above.is_noun_predicate and (above.kind is Kind.SERVICE or head.is_any_of(CARE)):
                return True
            if above.word.lemmas.isdisjoint(QUALITIES | POSSESSED) and head.word.lemmas.isdisjoint(RIGHTS):
                return False
        if owner.preposition or self._is_noun_predicate:
            return False
        verb = self.grammar[self._predicate]
        if head.is_any_of(CARE) and verb.is_any_of(ARRANGING):
            return True
        is_served = self._kind is Kind.SERVICE and "accs" in self._frame and not verb.is_any_of(TAKING)
        return is_served or verb.is_any_of(IMPROVING)

    def _owns_what_is_tended(self, group: Group, verb: int) -> bool:
        """Say whether one has or does what a verb has as its object ("визирует договоры дирекции")."""
        owner = self.groups[group.governor]
        head = self.grammar[owner.head]
        if head.is_participant or head.is_any_of(DEMANDS) or owner.cases == {"ablt"}:
            return False
        if head.is_any_of(POSSESSED) and self._is_shown(owner):
            return False
        thing = self._outermost(owner)
        if self.grammar[thing.head].kind in (Kind.CONTROL, Kind.GAIN):
            return False
        if verb < 0:
            return thing is not owner and not head.is_any_of(REQUESTS) and self._is_done_to_things(thing)
        is_object = "accs" in thing.cases and not thing.preposition and self._follows(verb, thing)
        if not is_object or (self.grammar[verb].is_any_of(TAKING) and not head.is_any_of(ASKED_OF)):
            return False
        return not self.grammar[verb].is_any_of(RULING_THINGS)

    def _is_done_to_things(self, work: Group) -> bool:
        """Say whether a noun tells what is done to the things that hang on it ("согласование договоров дирекции")."""
        head = self.grammar[work.head]
        if work.preposition or "nomn" not in work.cases or head.kind in (Kind.CONTROL, Kind.GAIN):
            return False
        done = [verbs_of(noun) for noun in head.word.lemmas if noun.endswith(VERBAL)]
        return bool(done) and not any(verbs & RULING for verbs in done)
