"""Judges by the grammar of a Russian sentence whether one who is named is served."""

from __future__ import annotations

from typing import Final

from designer.language.russian.glossary import GROUPS, WRAPPERS
from designer.language.russian.government import (
    JUDGING,
    NO_RECIPIENTS,
    OWING,
    RULING,
)
from designer.language.russian.grammar import Kind
from designer.language.russian.groups import AGENT, Group
from designer.language.russian.names import Found
from designer.language.russian.prepositions import Prepositions
from designer.language.russian.statements import INDIRECT, JOINTS
from designer.language.russian.vocabulary import (
    CARRYING,
    DEMANDS,
    GIVING,
    HARD,
    HINDERING,
    NEEDING,
    USEFUL,
    WELFARE,
)

_ASIDE: Final = frozenset({"до", "после", "перед", "при", "без"})
"""Prepositions with which it is told when or how something is done."""
_SCHOOLING: Final = frozenset({"учить", "научить", "обучать", "обучить"})
"""Verbs with which a dative tells what is taught ("учим поваров технике безопасности")."""
_SPARED: Final = WELFARE | NEEDING | HARD
"""What nobody watches over for its own sake: who need not do it is served."""


class Judge(Prepositions):
    """The judgement on each noun group: served, or only mentioned."""

    def _judge(self, index: int, found: Found) -> bool:
        """Say whether the grammar lets the one who is named be served."""
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        is_known = group.is_pronoun and self._antecedent(index)[1] is not None
        is_someone = found.is_named or words.is_participant or is_known or group.clause_last > 0
        is_someone |= self._kind is None and group.cases <= INDIRECT and bool(self._dash_after(group.first))
        if self._in_action or not is_someone or self._is_group_denied(group) or self._is_in_own_name(group):
            return False
        if self._in_purpose:
            return self._judge_purpose(index, found)
        if self._is_others or self._is_doer(group):
            return False
        if self._kind in (Kind.CONTROL, Kind.GAIN) and not group.preposition:
            return self._kind is Kind.GAIN and found.is_firm and group.governor >= 0 and self._betters(group.governor)
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
        if group.governor >= 0 and self._judge_genitive(index, found):
            return True
        if self._kind is None:
            self._pending.append(index)
        if group.governor >= 0 or self._in_relative or self._is_deep or self._kind is None:
            return False
        return self._judge_object(index, found)

    def _judge_genitive(self, index: int, found: Found) -> bool:
        group = self.groups[index]
        owner = self.groups[group.governor]
        head = self.grammar[owner.head]
        if self._is_only_judged(self._outermost(owner)):
            return False
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

    def _judge_object(self, index: int, found: Found) -> bool:
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        verb = self.grammar[self._predicate]
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
            return self._has_means(index) or not verb.is_any_of(RULING)
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

    def _is_doer(self, group: Group) -> bool:
        """Say whether one has done what a participle tells ("по графику, составленному диспетчерской")."""
        if group.preposition or "ablt" not in group.cases or self.grammar[group.head].is_caseless:
            return False
        low = self._low(group.first - 1)
        return self._opens_participle(group.first - 1) and ("нн" in low or low[-4:-3] == "т")

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

    def _judge_purpose(self, index: int, found: Found) -> bool:
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        if group.governor >= 0:
            return found.is_firm and self._has_subject_thing(index)
        if group.preposition not in ("", "у"):
            return False
        last = self._chain_last(index)
        if group.preposition == "у":
            return "gent" in group.cases and (found.is_named or words.word.is_animate)
        after = self._skip_adverbs(last)
        has_verb = after < self._end and (
            self.grammar[after].is_past
            or self.grammar[after].word.top in ("PRED", "ADJS")
            or (self._is_thanked and self.grammar[after].is_finite)
        )
        if self._low(after + 1) in ("нам", "нас", "мне") or self._is_forbidden(self._purpose_first, after):
            return False
        if "nomn" in group.cases and (has_verb or self._low(after) in JOINTS):
            return True
        return (
            "datv" in group.cases
            and (found.is_named or words.word.is_animate)
            and (has_verb or self._is_before_verb(after))
        )

    def _is_forbidden(self, purpose: int, verb: int) -> bool:
        """Say whether it is watched that one does his duty ("следит, чтобы водители не нарушали")."""
        watch = next((i for i in range(purpose - 1, max(-1, purpose - 5), -1) if self.grammar[i].is_verb), -1)
        if verb >= self._end or watch < 0 or self.grammar[watch].kind is not Kind.CONTROL:
            return False
        if any(watch < group.first < purpose for group in self.groups):
            return False
        if self._is_denied(verb):
            return not self.grammar[verb].is_any_of(_SPARED)
        return self.grammar[verb].is_any_of(OWING)

    def _has_subject_thing(self, index: int) -> bool:
        """Say whether something of a client is the subject of a purpose ("чтобы заказы цеха уходили в срок")."""
        group = self.groups[index]
        thing, head = self.groups[group.governor], self.grammar[self.groups[group.governor].head]
        if thing.governor >= 0 or thing.preposition or "nomn" not in thing.cases or head.is_person:
            return False
        after = self._skip_adverbs(self._chain_last(index))
        return after < self._end and self.grammar[after].is_past and not head.is_any_of(DEMANDS)

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
