"""Judges whether a Russian genitive names one who is served by what the noun before it tells."""

from __future__ import annotations

from typing import Final

from designer.language.russian.glossary import GROUPS
from designer.language.russian.government import JUDGING, SERVING
from designer.language.russian.groups import AGENT
from designer.language.russian.names import Found
from designer.language.russian.noun_group import Group
from designer.language.russian.objects import Objects
from designer.language.russian.predicates import Kind
from designer.language.russian.vocabulary import CARRYING, FOR

_HOLDING: Final = frozenset({"поддерживать"})


class Genitives(Objects):
    """The judgement on those who hang on a noun."""

    def _judge_genitive(self, index: int, found: Found) -> bool:
        group = self.groups[index]
        owner = self.groups[group.governor]
        head = self.grammar[owner.head]
        if self._is_only_judged(self._outermost(owner)) or self._is_for_own_clients(owner):
            return False
        if found.is_firm and self._is_object_after_means(group, owner):
            return True
        if head.is_any_of(CARRYING) and found.is_firm and self._is_people(group):
            return True
        if head.is_noun_predicate and head.kind in (Kind.SERVICE, Kind.HELP) and owner.preposition != AGENT:
            if "datv" in head.frame and "datv" in group.cases:
                return True
            if "gent" in head.frame:
                return (
                    found.is_firm
                    or bool(found.candidates)
                    or self._is_people(group)
                    or self._has_means(index)
                )
            return False
        if owner.cases == {"ablt"} and not owner.preposition and found.is_firm and self._is_means(group.governor):
            return True
        return found.is_firm and (self._judge_owner(owner, head) or self._shares_service(group.governor))

    def _is_served_by_participle(self, group: Group) -> bool:
        """Say whether a participle tells who is served ("тарифов, защищающих население")."""
        place = self._before_marks(group.first - 1)
        words = self.grammar[place] if place >= 1 and self._low(place - 1) == "," else None
        if words is None or not words.participle or "accs" not in group.cases or group.preposition:
            return False
        return words.is_any_of(SERVING) or words.is_any_of(_HOLDING)

    def _is_for_own_clients(self, work: Group) -> bool:
        """Say whether one who is served needs something for his own work ("нужных кассирам для приёма гостей")."""
        if work.preposition not in FOR:
            return False
        return any(s.last == work.first - 1 and self._is_useful(self.groups[self.at[s.first]]) for s in self._served())

    def _is_object_after_means(self, group: Group, means: Group) -> bool:
        """Say whether the object of a verb follows that with which it is provided ("снабжать кормами фермы")."""
        if means.preposition or means.governor >= 0 or "ablt" not in means.cases or "accs" not in group.cases:
            return False
        is_verb = self._kind is Kind.SERVICE and "accs" in self._frame and not self._is_noun_predicate
        return is_verb and self._follows(self._predicate, means)

    def _is_only_judged(self, thing: Group) -> bool:
        """Say whether something is controlled or found out ("контроль допуска", "оценивать подготовку лётчиков")."""
        verb = self._ruler(thing)
        is_object = self._follows(verb, thing) and self.grammar[verb].is_any_of(JUDGING)
        return is_object or self.grammar[thing.head].kind is Kind.CONTROL

    def _is_people(self, group: Group) -> bool:
        """Say whether a genitive names people, one by one or as a body ("персонала")."""
        words = self.grammar[group.head]
        return words.is_person_in("gent") or words.is_any_of(GROUPS)

    def _shares_service(self, index: int) -> bool:
        """Say whether a noun is coordinated with one that serves people ("приём и запись пациентов")."""
        owner = self.groups[index]
        before = self.groups[index - 1] if index else None
        if before is None or before.last != owner.first - 1 or self._low(before.last) not in ("и", ","):
            return False
        head = self.grammar[before.head]
        serves = head.is_noun_predicate and head.kind is Kind.SERVICE and "gent" in head.frame
        return serves and bool(before.cases & owner.cases) and not before.preposition
