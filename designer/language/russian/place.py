"""Judges those whom no verb of help or service claimed by the place where a Russian sentence names them."""

from __future__ import annotations

from typing import Final

from designer.language.russian.gains import Gains
from designer.language.russian.government import SERVING
from designer.language.russian.noun_group import Group
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import JOINTS, Draft, Served
from designer.language.russian.vocabulary import (
    DELIVERY,
    HINDERING,
    SETTLING,
    WITH_ACCUSATIVE,
    WITH_DATIVE,
)

_SENDING: Final = (DELIVERY | WITH_DATIVE) - {"ставить", "открывать", "открыть", "создавать", "создать", "готовить"}
_LEADING: Final = frozenset({"вводить", "ввести", "посвящать", "посвятить", "возвращать", "вернуть", "погружать"})
_INTO: Final = frozenset("профессия специальность должность курс дело ремесло строй коллектив тема ритм работа".split())


class Placing(Gains):
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

    def serve_actors(self) -> None:
        """Take clients who act for those who are served, where a mission tells of nobody else."""
        if not self.actors:
            return
        starts = [self.groups[index].first for index, _ in self.actors]
        shared: Draft | None = None
        for (index, last), after in zip(self.actors, [*starts[1:], self._end], strict=True):
            found, _ = self._resolve(index)
            is_joined = all(self._low(i) in JOINTS for i in range(last, after))
            draft = shared or Draft(action_last=after, is_purpose=True)
            draft.served.append(Served(self.groups[index].first, last, found))
            draft.action_first, draft.action_last = last, after
            if shared is None:
                self.drafts.append(draft)
            shared = draft if is_joined else None
            self.mentioned = [m for m in self.mentioned if m.first != self.groups[index].first]
        self._serve_by_place()

    def _serve_objects(self) -> None:
        """Take an animate object that looks like a genitive ("возвращаем в строй горняков")."""
        is_serving = "accs" in self._frame and self._kind is Kind.SERVICE
        if self._any_served() or not (is_serving or self._leads_in()):
            return
        for mention in reversed(self.mentioned):
            index = self.at.get(mention.first, -1)
            group = self.groups[index]
            is_object = (
                group.governor >= 0
                and self._outermost(group).preposition in ("в", "на", "под", "из")
                and "accs" in group.cases
            )
            is_someone = self.grammar[group.head].word.is_animate and mention.found.is_firm
            if mention.first > self._predicate and is_object and is_someone:
                self._service_draft().served.append(mention)
                self.mentioned.remove(mention)
                return

    def _leads_in(self) -> bool:
        """Say whether it is told of leading into a trade or a task ("вводим в профессию", "ввести в курс дела")."""
        if self._predicate < 0 or not self.grammar[self._predicate].is_any_of(_LEADING):
            return False
        index = self._group_near(self._predicate + 1)
        return index is not None and self.grammar[self.groups[index].head].is_any_of(_INTO)

    def _is_own_client(self, index: int) -> bool:
        if self.is_foreign or self._is_group_denied(self.groups[index]) or self._is_in_own_name(self.groups[index]):
            return False
        if self._gains(index) or self._is_parallel(index):
            return True
        return bool(self._inherited(index)) or self._is_placed_to_be_served(index)

    def _is_parallel(self, index: int) -> bool:
        """Say whether a dash stands for the verb by which one before is served ("А получает пар, Б — воду")."""
        group, top = self.groups[index], self._outermost(self.groups[index])
        before = self._low(self._before_marks(top.first - 1 - bool(top.preposition)))
        if not self._dash_after(top.first) or before not in JOINTS:
            return False
        for draft in self.drafts:
            for served in draft.served:
                other = self.groups[self.at[served.first]] if served.first in self.at else group
                if other.first < top.first and self._stand_alike(group, top, other):
                    return True
        return False

    def _stand_alike(self, group: Group, top: Group, other: Group) -> bool:
        """Say whether two groups have the same place in their statements: case, preposition, the noun they hang on."""
        above = self._outermost(other)
        if top is group and not group.preposition and group.cases & other.cases == {"gent"}:
            return other.governor >= 0
        if (top is group) != (above is other) or top.preposition != above.preposition:
            return False
        if top is not group and self.grammar[top.head].word.lemmas.isdisjoint(self.grammar[above.head].word.lemmas):
            return False
        return bool(top.cases & above.cases)

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

    def _is_placed_to_be_served(self, index: int) -> bool:
        group = self.groups[index]
        if group.clause_last and not group.preposition:
            return False
        verb = self._ruler(group)
        if verb < 0 and self._is_listed_as_refused(group):
            return False
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
        if self._is_in_relative(group.first) or self._is_clients_own(group):
            return False
        if "datv" in group.cases and not group.cases & {"nomn", "accs", "gent"}:
            return not (self._names_rank(group, verb) or self._is_aside(group))
        if group.governor >= 0:
            return self._owns_what_is_tended(group, verb)
        if "accs" in group.cases and self._follows(verb, group):
            return any(self.grammar[v].is_any_of(SERVING | WITH_ACCUSATIVE) for v in self._verbs_joined_to(verb))
        return False

    def _is_listed_as_refused(self, group: Group) -> bool:
        """Say whether one stands in a list after a colon and a denied verb ("кому не помогаем: начальству")."""
        border = self._border_before(group.first)
        while border > 0 and self._low(border) == ",":
            border = self._border_before(border)
        before = range(self._border_before(border) + 1, border) if self._low(border) == ":" else range(0)
        return any(self.grammar[at].is_verb and self._is_refused(at) for at in before)

    def _is_refused(self, verb: int) -> bool:
        words = self.grammar[verb]
        is_denied = self._is_denied(verb) or (words.is_infinitive and self._is_refused_later(verb))
        is_denied |= self._is_no_longer(verb)
        return is_denied != words.is_any_of(HINDERING) or words.kind in (Kind.CONTROL, Kind.GAIN)

    def _is_clients_own(self, group: Group) -> bool:
        """Say whether it is told what a client does for one ("чтобы он мог уделять время сотрудникам")."""
        border = self._border_before(group.first)
        verbs = [words for words in self.grammar[border + 1 : group.first] if words.is_verb]
        return self._low(border) in ("чтобы", "дабы") and any(words.is_finite for words in verbs)

    def _statement_of(self, mention: Served, helping: Draft | None) -> Draft:
        """Return the statement that serves one, a new one where none is told there."""
        verb = self._ruler(self.groups[self.at[mention.first]])
        if helping is None:
            own = self._own_action(mention)
            for draft in reversed(self.drafts):
                if own and draft.help_first < 0 and self._is_told_between(draft, mention.first):
                    last, draft.action_last = draft.action_last, self._border_before(mention.first)
                    return self._new_statement(own, last if last > own else self._end)
                if draft.help_first < 0 and 0 <= draft.action_first <= mention.first < self._last_of(draft):
                    return draft
            first = self._border_before(mention.first) + 1 if verb < 0 else min(verb, mention.first)
            first = own or first
            return self._new_statement(first, self._end)
        is_gained = verb < 0 or verb > mention.first
        first, last = (mention.last if is_gained else verb), helping.action_last
        helping.action_last = self._border_before(mention.first) if is_gained else verb
        return self._new_statement(first, last)

    def _own_action(self, mention: Served) -> int:
        """Return where it begins what one does or gets by himself: after a dash, or after a subject; 0 if nowhere."""
        group = self.groups[self.at[mention.first]]
        dash = self._dash_after(self._outermost(group).first)
        if dash:
            return dash + 1
        verb = self._skip_adverbs(mention.last)
        if self._is_eased(group):
            return mention.last
        is_told = self._may_be_subject(group) and verb < self._end and self._is_third(self.grammar[verb])
        return mention.last if is_told else 0

    def _is_told_between(self, draft: Draft, place: int) -> bool:
        """Say whether something is told of one who is served before a further one is named."""
        if not (draft.served and draft.action_first < place < self._last_of(draft)):
            return False
        between = range(max((s.last for s in draft.served if s.first < place), default=place), place)
        return any(self.tokens[i].is_word and self._low(i) not in JOINTS for i in between)

    def _new_statement(self, first: int, last: int) -> Draft:
        draft = Draft(action_first=first, action_last=last)
        self.drafts.append(draft)
        return draft

