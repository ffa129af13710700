"""Judges those whom no verb of help or service claimed by the place where a Russian sentence names them."""

from __future__ import annotations

from typing import Final

from designer.language.russian_fronted import Fronted
from designer.language.russian_government import SERVING
from designer.language.russian_grammar import Kind
from designer.language.russian_groups import Group
from designer.language.russian_scene import DASHES, JOINTS, Draft, Served
from designer.language.russian_segments import BORDERS
from designer.language.russian_vocabulary import (
    DELIVERY,
    FINDINGS,
    GETTING,
    HINDERING,
    SETTLING,
    WITH_ACCUSATIVE,
    WITH_DATIVE,
)

_SENDING: Final = DELIVERY | WITH_DATIVE


class Placing(Fronted):
    """The last word on those who were only mentioned."""

    def _serve_by_place(self) -> None:
        """Take those whose place in the sentence is that of one who is served."""
        for mention in list(self.mentioned):
            index = self.at.get(mention.first)
            if index is None or not mention.found.is_firm or self.groups[index].is_pronoun:
                continue
            if self._is_served_already(mention):
                continue
            helping = self._helping_at(mention.first)
            if self._is_led_beside_help(index, helping) if helping else self._is_own_client(index):
                draft = self._statement_of(mention, helping)
                draft.served.append(mention)
                draft.served.sort(key=lambda s: s.first)
                self._decisions[index] = True
                self.mentioned.remove(mention)

    def _serve_objects(self) -> None:
        """Take an animate object that looks like a genitive ("возвращаем в строй горняков")."""
        if "accs" not in self._frame or self._kind is not Kind.SERVICE or self._any_served():
            return
        for mention in reversed(self.mentioned):
            index = self.at.get(mention.first, -1)
            group = self.groups[index]
            is_object = (
                group.governor >= 0
                and self.groups[group.governor].preposition in ("в", "на", "под", "из")
                and "accs" in group.cases
            )
            is_someone = self.grammar[group.head].word.is_animate and mention.found.is_firm
            if mention.first > self._predicate and is_object and is_someone:
                self._service_draft().served.append(mention)
                self.mentioned.remove(mention)
                return

    def _is_own_client(self, index: int) -> bool:
        return self._gains(index) or bool(self._inherited(index)) or self._is_placed_to_be_served(index)

    def _is_served_already(self, mention: Served) -> bool:
        return any(s.found.key == mention.found.key for d in self.drafts for s in d.served)

    def _helping_at(self, place: int) -> Draft | None:
        """Return the statement in which it is told what helped clients do: who is named there is their own client."""
        for draft in self.drafts:
            if draft.help_first >= 0 and draft.help_first < place < self._last_of(draft):
                return draft
        return None

    def _last_of(self, draft: Draft) -> int:
        """Return the place after a statement, which an open one has at the end of the sentence."""
        return draft.action_last if draft.action_last >= 0 else self._end

    def _is_led_beside_help(self, index: int, helping: Draft) -> bool:
        """Say whether one is served beside the help: a gerund beside that of help governs him, or he gains by it."""
        if self._gains(index):
            return helping.action_first + 1 < self._border_before(self.groups[index].first)
        group = self.groups[index]
        verb = self._ruler(group)
        if verb < 0 or not (self.grammar[verb].is_gerund and self.grammar[helping.help_first].is_gerund):
            return False
        return self._low(verb - 1) in JOINTS and self._is_placed_to_be_served(index)

    def _gains(self, index: int) -> bool:
        """Say whether it is told what one can do by the service ("чтобы у аспирантов были места")."""
        group = self.groups[index]
        if group.governor >= 0:
            return False
        border = self._border_before(group.first)
        if "nomn" in group.cases and not group.preposition and (self._gets(group) or self._acts_on(group, border)):
            return True
        if self._low(border) not in ("чтобы", "дабы"):
            return False
        after = range(group.last, self._end)
        verb = next((i for i in after if self.grammar[i].is_verb or self._low(i) in BORDERS), -1)
        if verb >= 0 and self.grammar[verb].is_infinitive and not group.preposition:
            return "datv" in group.cases
        if verb < 0 or not self.grammar[verb].is_finite or (self._is_watched(border) and self._is_denied(verb)):
            return False
        if group.preposition:
            return group.preposition == "у" and "gent" in group.cases
        return bool(group.cases & {"nomn", "datv"})

    def _is_watched(self, border: int) -> bool:
        """Say whether it is watched that something is not done ("следит, чтобы водители не нарушали")."""
        return any(self.grammar[i].kind is Kind.CONTROL for i in range(max(0, border - 4), border))

    def _gets(self, group: Group) -> bool:
        """Say whether one gets or learns something ("отдел продаж получает протоколы", "а дилеры — детали")."""
        verb = self._ruler(group)
        if verb >= 0:
            words = self.grammar[verb]
            is_open = self._is_denied(verb) or self._low(verb + 1) == "ли"
            return words.is_finite and self._is_third(words) and words.is_any_of(GETTING) and not is_open
        is_parallel = self._low(group.first - 1) == "а" and self._low(self._chain_last(self.at[group.first])) in DASHES
        before = next((w for w in reversed(self.grammar[: group.first]) if w.is_finite), None)
        return is_parallel and before is not None and before.is_any_of(GETTING)

    def _acts_on(self, group: Group, border: int) -> bool:
        """Say whether one acts on what the unit has found out ("по результатам проб технолог меняет режим")."""
        place = border + 1
        is_based = self._low(place) == "по" and self.grammar[place + 1].is_any_of(FINDINGS)
        is_based |= self._low(place) == "благодаря" and self.names.is_own_noun(self.tokens[place + 1])
        verb = self._skip_adverbs(self._chain_last(self.at[group.first]))
        return is_based and verb < self._end and self.grammar[verb].is_finite and not self._is_denied(verb)

    def _is_placed_to_be_served(self, index: int) -> bool:
        group = self.groups[index]
        if group.clause_last and not group.preposition:
            return False
        verb = self._ruler(group)
        if verb >= 0 and (self._is_refused(verb) or self._is_done_by_others(verb, self.grammar[verb])):
            return False
        if group.preposition:
            if group.preposition == "у" and not self._is_in_relative(group.first):
                if any(g.first < group.first and self.tells_work(g) for g in self.groups):
                    return False
                return not self.control and not any(words.is_verb for words in self.grammar)
            if group.preposition == "с" and group.first >= 2 and "ablt" in group.cases:
                return self.grammar[group.first - 2].is_any_of(SETTLING)
            is_sent = group.preposition in ("в", "на") and "accs" in group.cases
            return is_sent and verb >= 0 and self.grammar[verb].is_any_of(_SENDING)
        if self._is_in_relative(group.first):
            return False
        if "datv" in group.cases and not group.cases & {"nomn", "accs", "gent"}:
            return not self._names_rank(group, verb)
        if group.governor >= 0:
            return self._owns_what_is_tended(group, verb)
        if "accs" in group.cases and self._follows(verb, group):
            return any(self.grammar[v].is_any_of(SERVING | WITH_ACCUSATIVE) for v in self._verbs_joined_to(verb))
        return False

    def _is_refused(self, verb: int) -> bool:
        words = self.grammar[verb]
        return self._is_denied(verb) != words.is_any_of(HINDERING) or words.kind in (Kind.CONTROL, Kind.GAIN)

    def _statement_of(self, mention: Served, helping: Draft | None) -> Draft:
        """Return the statement that serves one, a new one where none is told there."""
        verb = self._ruler(self.groups[self.at[mention.first]])
        if helping is None:
            for draft in reversed(self.drafts):
                if draft.help_first < 0 and 0 <= draft.action_first <= mention.first < self._last_of(draft):
                    return draft
            first = self._border_before(mention.first) + 1 if verb < 0 else min(verb, mention.first)
            return self._new_statement(first, self._end)
        is_gained = verb < 0 or verb > mention.first
        first, last = (mention.last if is_gained else verb), helping.action_last
        helping.action_last = self._border_before(mention.first) if is_gained else verb
        return self._new_statement(first, last)

    def _new_statement(self, first: int, last: int) -> Draft:
        draft = Draft(action_first=first, action_last=last)
        self.drafts.append(draft)
        return draft

