"""Judges those whom a Russian sentence names before the verb that tells what is done for them."""

from __future__ import annotations

from designer.language.russian.duties import Duties
from designer.language.russian.government import LIFTING
from designer.language.russian.names import NOBODY
from designer.language.russian.noun_group import Group
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import DASHES, INDIRECT, JOINTS, Draft
from designer.language.russian.vocabulary import DELIVERY, GETTING, USEFUL, WELFARE


class Fronted(Duties):
    """The judgement on those named first ("Цехам подаём пар", "Продавцам — тёплые заявки")."""

    def _take_pending(self) -> None:
        """Judge those who stood before the first verb by what the verb asks for."""
        if self._kind is Kind.HELP or self._is_noun_predicate:
            return
        is_barred = self._is_negated or self._is_others or self._is_done_by_another()
        for index in self._pending:
            group = self.groups[index]
            found, last = self._resolve(index)
            words = self.grammar[group.head]
            is_asked = not is_barred and self._is_asked_by_verb(group)
            is_someone = found.is_firm or (self._kind is Kind.SERVICE and words.word.is_animate)
            is_owner = found.is_firm and group.governor >= 0 and not is_barred and self._judge_genitive(index, found)
            is_getting = found.is_firm and "nomn" in group.cases and group.governor < 0 and self._is_getting()
            if is_getting or is_owner or (is_asked and is_someone):
                self._part_service(group.first)
                self._serve(self._service_draft(), index, found, last)
                self.mentioned = [m for m in self.mentioned if m.first != group.first]
        self._pending.clear()
        if not is_barred:
            self._take_fronted()

    def _is_asked_by_verb(self, group: Group) -> bool:
        """Say whether a group has the case for which the verb asks."""
        verb = self.grammar[self._predicate]
        if group.governor >= 0:
            return False
        if "nomn" in group.cases:
            return "nomn" in self._frame or self._is_fronted_object(group, self._predicate, verb)
        if "datv" in group.cases & self._frame and not self._names_no_recipient(group):
            return True
        return "accs" in group.cases & self._frame

    def _take_fronted(self) -> None:
        """Take those who stand with a preposition before their verb ("с мастеров снимаем бумаги")."""
        verb = self.grammar[self._predicate]
        for index, group in enumerate(self.groups):
            if group.first >= self._predicate:
                return
            if not group.preposition or self._decisions.get(index) or group.first < self._statement_first:
                continue
            lifts = group.preposition in ("с", "со") and "gent" in group.cases and verb.is_any_of(LIFTING)
            brings = group.preposition in ("в", "на") and "accs" in group.cases
            brings = brings and (verb.is_any_of(DELIVERY) or self._arrives_there())
            found, last = self._resolve_helped(index) if lifts or brings else (NOBODY, 0)
            if found.is_firm:
                self._serve(self._service_draft(), index, found, last)
                self.mentioned = [m for m in self.mentioned if m.first != group.first]

    def _is_getting(self) -> bool:
        """Say whether the sentence tells what somebody receives ("Бригады получают наряды")."""
        verb = self.grammar[self._predicate]
        is_third = verb.is_finite and bool(verb.word.forms) and verb.word.forms[0].person == "3per"
        if self._is_negated:
            return is_third and verb.is_any_of(WELFARE)
        return is_third and verb.is_any_of(GETTING)

    def _is_done_by_another(self) -> bool:
        """Say whether somebody named right after the verb does it ("родителей информирует администратор")."""
        verb, index = self.grammar[self._predicate], self.at.get(self._predicate + 1)
        if index is None or not verb.is_finite:
            return False
        group = self.groups[index]
        if "nomn" not in group.cases or group.preposition or self.names.is_own_noun(self.tokens[group.head]):
            return False
        if "accs" not in group.cases:
            return self.grammar[group.head].word.is_animate
        fronted = [self.groups[i] for i in self._pending]
        has_object = any("accs" in g.cases and "nomn" not in g.cases and g.governor < 0 for g in fronted)
        return has_object and self._is_third(verb) and self._agrees(group, verb)

    def _serve_topics(self, is_dashed: bool = True) -> None:
        """Take those in the dative whom no verb governs ("Продавцам — тёплые заявки")."""
        for index in self._pending:
            group = self.groups[index]
            found, last = self._resolve_helped(index) if group.cases <= INDIRECT else self._resolve(index)
            before = self.grammar[group.first - 1] if group.first else None
            is_described = before is not None and before.word.top in ("PRTF", "PRTS", "ADJF", "ADJS")
            if is_described and before is not None and not (before.is_quantifier or before.is_any_of(USEFUL)):
                continue
            is_recipient = "datv" in group.cases and "nomn" not in group.cases and group.governor < 0
            if self.grammar[group.head].is_caseless and self._low(group.first - 1) == ",":
                is_recipient = self._any_served()
            is_recipient = is_recipient and not self._is_group_denied(group)
            if found.is_firm and is_recipient and (not is_dashed or self._low(last) in DASHES):
                self._serve(self._topic_draft(group, last), index, found, last)
                self.mentioned = [m for m in self.mentioned if m.first != group.first]
        self._pending.clear()

    def _topic_draft(self, group: Group, last: int) -> Draft:
        """Return a statement of its own for one before a dash, and the common one for others."""
        if (self._low(last) not in DASHES and self._low(last) != ":") or self._in_purpose:
            return self._service_draft()
        shared = self._service
        if shared is not None and shared.served and all(
            self.tokens[i].low in JOINTS for i in range(shared.served[-1].last, group.first)
        ):
            shared.action_first = last + 1
            return shared
        self._close_service(group.first)
        self._service = Draft(action_first=last + 1)
        self.drafts.append(self._service)
        return self._service
