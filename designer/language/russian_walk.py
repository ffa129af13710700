"""Walks through a Russian sentence from predicate to predicate."""

from __future__ import annotations

from dataclasses import replace

from designer.language.russian_government import LIFTING
from designer.language.russian_grammar import Grammar, Kind
from designer.language.russian_groups import AGENT, Group
from designer.language.russian_names import NOBODY
from designer.language.russian_outcomes import TURNS
from designer.language.russian_place import Placing
from designer.language.russian_scene import DASHES, JOINTS, Draft, Served
from designer.language.russian_vocabulary import (
    DELIVERY,
    GETTING,
    PURPOSES,
    USEFUL,
    WELFARE,
)


class Walk(Placing):
    """One pass through one sentence."""

    def run(self) -> None:
        """Read the sentence from left to right."""
        place = 0
        while place < self._end:
            place = max(self._step(place), place + 1)
        self._close()

    def serve_actors(self) -> None:
        """Take clients who act for those who are served, where a mission tells of nobody else."""
        for number, (index, last) in enumerate(self.actors):
            after = self.groups[self.actors[number + 1][0]].first if number + 1 < len(self.actors) else self._end
            found, _ = self._resolve(index)
            draft = Draft(action_first=last, action_last=after, is_purpose=True)
            draft.served.append(Served(self.groups[index].first, last, found))
            self.drafts.append(draft)
            self.mentioned = [m for m in self.mentioned if m.first != self.groups[index].first]

    def _step(self, place: int) -> int:
        token, words = self.tokens[place], self.grammar[place]
        group = self.at.get(place)
        if group is not None:
            head = self.grammar[self.groups[group].head]
            if head.kind is not None and head.is_noun_predicate and not head.is_caseless and not self._is_client(group):
                return self._noun_predicate(group, head)
            return self._group(group)
        if words.is_verb or words.kind is Kind.HELP:
            return self._verb(place)
        may_turn = token.low in TURNS
        if may_turn and self._thanks_us(place):
            self._in_purpose = self._is_thanked = True
            return place + 2
        if may_turn and self._concludes(place):
            self._tell_own()
            self._close_service(place)
            self._in_purpose = self._is_thanked = True
            self._kind, self._frame, self._is_negated, self._is_others = None, frozenset(), False, False
            self._is_noun_predicate = False
            return place + 1
        if token.low in ("чтобы", "дабы"):
            return self._purpose(place)
        if token.low.startswith("котор"):
            if not self._in_relative and self._tells_result(place):
                self._tell_own()
                self._close_service(self._comma_before(place))
                self._in_purpose = self._is_thanked = True
                self._kind, self._frame, self._is_negated = None, frozenset(), False
                self._is_noun_predicate = False
                return place + 1
            self._in_relative = True
        elif (
            token.text == ","
            and self._in_relative
            and not self.tokens[min(place + 1, self._end - 1)].low.startswith("котор")
        ):
            self._in_relative = False
        return place + 1

    def _verb(self, place: int) -> int:
        words = self.grammar[place]
        if words.is_noun_predicate and self.grammar[place - 1].is_preposition and place > 0:
            return place + 1
        is_negated = self._is_denied(place) or (words.is_infinitive and self._is_refused_later(place))
        giving = self._giving_help(place)
        if (words.kind is Kind.HELP or giving) and not is_negated and self._may_help(place):
            frame = self._frame_of_help(giving) if giving else words.frame
            if self._holds_up(place, giving or place + 1, frame):
                return self._help(place, giving or place + 1, frame)
        split = self._split_giving(place) if not giving and not is_negated and not self._in_action else 0
        if split:
            self._help(place, place + 1, frozenset({"datv"}))
            self.drafts[-1].action_first = split
            return split
        if words.kind is Kind.HELP:
            words = replace(words, kind=Kind.OTHER, frame=frozenset({"datv"}))
        if self._in_action and not self._breaks_out(place) and not self._goes_on_serving(place):
            if not (self._kind is Kind.HELP and self._turns_to_another(place)):
                return place + 1
            start = self._segment_start(place, self.drafts[-1].action_first)
            self._close_action(start)
            self._pending = self._open_between(start, place)
            self._in_relative = False
        if self._in_relative and not words.is_infinitive:
            return place + 1
        is_first = self._predicate < 0 or self.grammar[self._predicate].is_gerund
        founded = self._founded(place) if is_first and words.is_finite else 0
        if founded and self._low(founded) not in ("того", "этого"):
            while not self.tokens[min(founded, self._end - 1)].is_word and founded < self._end:
                founded += 1
            self.link_first = founded
            return founded
        if self._links(place):
            if self._in_purpose and words.is_past:
                return place + 1
            if self._copula < 0 and words.is_finite:
                self._copula = place
            if not words.is_past or self.first_predicate < 0:
                self._in_purpose = False
            return place + 1
        if self._in_purpose and (
            words.is_past
            or self._purpose_goes_on(place)
            or words.is_infinitive
            or words.is_gerund
            or self._is_asked_about(place)
            or (self._is_thanked and words.is_finite)
        ):
            return place + 1
        if (
            words.is_infinitive
            and self._any_served()
            and self._previous(place) not in JOINTS | {":", "—", "–", "-"}
        ):
            self._is_deep = True
        if self._kind is Kind.HELP:
            self._close_action(place)
        if self._in_purpose:
            self._close_service(self._comma_before(place))
        self._in_purpose = False
        start = self._statement_start(place)
        self._statement_first = start if start < place else self._predicate + 1
        self._pending += [i for i in self._open_between(start, place) if i not in self._pending]
        self._new_predicate(place, words, is_negated)
        self._take_pending()
        return place + 1

    def _noun_predicate(self, index: int, head: Grammar) -> int:
        group = self.groups[index]
        giving = head.kind is Kind.HELP
        if self._in_purpose and not giving and not self._is_thanked and self._any_served():
            return self._group(index)
        if group.preposition in ("в", "при", "без", "до", "после") and self._copula < 0 and self._predicate < 0:
            return self._group(index)
        if self._in_action and not (self._starts_segment(group.first) and self._is_beside_help(group)):
            return self._group(index)
        if giving:
            if group.first == 0 and self.names.is_own(self.tokens[: self._chain_last(index)]):
                return self._chain_last(index)
            if (
                group.preposition
                or group.governor >= 0
                or (self._kind is not None and not self._is_apposed(group.first))
            ):
                return self._group(index)
            return self._help(group.head, group.head + 1, head.frame)
        is_attribute = group.governor >= 0 and not self.grammar[self.groups[group.governor].head].is_any_of(PURPOSES)
        if head.word.lemmas & {"оказание"} and not is_attribute and (end := self._giving_help(group.head)):
            return self._help(group.head, end, self._frame_of_help(end))
        if head.kind is Kind.CONTROL and self._predicate >= 0 and group.first - self._predicate <= 2:
            self._kind = Kind.CONTROL
            self.control.append((group.head, group.head + 1))
            return group.last
        if head.kind in (Kind.CONTROL, Kind.GAIN) and group.governor >= 0:
            return self._group(index)
        if group.preposition == AGENT or (
            self._is_noun_predicate and group.governor >= 0 and head.kind is not Kind.SERVICE
        ):
            return self._group(index)
        if head.kind in (Kind.SERVICE, Kind.OTHER) or self.first_predicate < 0:
            has_verb = self._predicate >= 0 and not self._is_noun_predicate
            if has_verb and (self._is_others or self.grammar[self._predicate].is_any_of(GETTING)):
                return self._group(index)
            if not (has_verb and head.kind is not Kind.SERVICE):
                first = self.first_predicate
                if self._in_action:
                    self._close_action(self._before_joint(group.first))
                self._new_predicate(group.head, head, False)
                if first < 0:
                    self.first_predicate = self._run_first = self.list_start(self._outermost(group).first)
                    if self._service is not None:
                        self._service.action_first = self._service_start()
                self._take_pending()
        return group.last

    def _serve_topics(self, is_dashed: bool = True) -> None:
        """Take those in the dative whom no verb governs ("Продавцам — тёплые заявки")."""
        for index in self._pending:
            group = self.groups[index]
            found, last = self._resolve(index)
            before = self.grammar[group.first - 1] if group.first else None
            is_described = before is not None and before.word.top in ("PRTF", "PRTS", "ADJF", "ADJS")
            if is_described and before is not None and not (before.is_quantifier or before.is_any_of(USEFUL)):
                continue
            is_recipient = "datv" in group.cases and "nomn" not in group.cases and group.governor < 0
            if self.grammar[group.head].is_caseless and self._low(group.first - 1) == ",":
                is_recipient = self._any_served()
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

    def _is_done_by_another(self) -> bool:
        """Say whether a person named right after the verb does it ("родителей информирует администратор")."""
        index = self.at.get(self._predicate + 1)
        if index is None or not self.grammar[self._predicate].is_finite:
            return False
        group = self.groups[index]
        is_subject = "nomn" in group.cases and "accs" not in group.cases and not group.preposition
        return is_subject and self.grammar[group.head].word.is_animate

    def _goes_on_serving(self, place: int) -> bool:
        """Say whether a gerund after help serves somebody else ("помогая А ... и снабжая Б ...")."""
        words, index = self.grammar[place], self._group_near(place + 1)
        if not words.is_gerund or words.kind is not Kind.SERVICE or index is None or self._low(place - 1) != "и":
            return False
        if self.groups[index].preposition or not self._resolve(index)[0].is_firm:
            return False
        self._close_action(place)
        self._in_relative = False
        return True

    def _purpose(self, place: int) -> int:
        follower = place + 1
        while follower < self._end and (
            self.grammar[follower].is_adverb or self.grammar[follower].is_quantifier
        ):
            if follower in self.at:
                break
            follower += 1
        if follower < self._end and self.grammar[follower].is_infinitive:
            return place + 1
        is_controlled = self._kind is Kind.CONTROL and self._low(place - 2) in ("тем", "того")
        is_helped = any(d.served and d.help_first >= 0 for d in self.drafts)
        if is_controlled or is_helped or (self._any_served() and not self._tells_of_client(follower)):
            self._in_action = True
            return place + 1
        self._serve_topics()
        if self._predicate < 0 and self.groups and self.groups[0].last <= place:
            self._tell_own()
        if self._kind is Kind.HELP and self.drafts and not self.drafts[-1].served:
            self._in_action = False
        self._close_service(place)
        self._in_purpose, self._in_relative = True, False
        self._kind, self._frame, self._is_negated, self._is_noun_predicate = None, frozenset(), False, False
        return place + 1

    def _group(self, index: int) -> int:
        group = self.groups[index]
        if self._in_action and self._kind is Kind.HELP:
            if self._is_further_duty(group):
                self._close_action(self._before_joint(group.first))
                self._in_action, self._kind = False, None
                return self._group(index)
            elided = self._elided(index)
            if elided:
                return elided
        found, last = self._resolve(index, is_open=self._is_noun_predicate)
        ahead = self._verb_ahead(index) if "datv" in group.cases and self._predicate >= 0 else -1
        belongs_to_help = ahead >= 0 and self.grammar[ahead].kind is Kind.HELP and not group.preposition
        is_served = not belongs_to_help and self._judge(index, found)
        self._decisions[index] = is_served
        if is_served:
            self._part_service(group.first)
            self._serve(self._service_draft(), index, found, last)
            return last
        if found.is_firm or found.other:
            self._remember(index, found, last)
            self.mentioned.append(Served(group.first, last, found))
            return last
        self._remember(index, found, group.last)
        return group.last

    def _close(self) -> None:
        if not self._in_relative and not self._in_action:
            self._serve_topics(is_dashed=self._kind is not None)
        self._serve_objects()
        self._serve_by_place()
        for draft in self.drafts:
            if draft.action_last < 0:
                draft.action_last = self._end
            if draft.help_first >= 0 and not draft.served:
                self._serve_inside(draft)

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

    def _take_pending(self) -> None:
        """Judge those who stood before the first verb by what the verb asks for."""
        if self._kind is Kind.HELP or self._is_noun_predicate:
            return
        is_barred = self._is_negated or self._is_others or self._is_done_by_another()
        for index in self._pending:
            group = self.groups[index]
            found, last = self._resolve(index)
            words = self.grammar[group.head]
            is_dative = (
                "datv" in group.cases
                and "nomn" not in group.cases
                and "datv" in self._frame
                and not self._names_no_recipient(group)
            )
            is_object = "nomn" in self._frame and "nomn" in group.cases
            verb = self.grammar[self._predicate]
            is_accusative = "accs" in self._frame and "accs" in group.cases and "nomn" not in group.cases
            is_accusative |= self._is_fronted_object(group, self._predicate, verb)
            is_someone = found.is_firm or (self._kind is Kind.SERVICE and words.word.is_animate)
            is_owner = found.is_firm and group.governor >= 0 and not is_barred and self._judge_genitive(index, found)
            is_getting = found.is_firm and "nomn" in group.cases and group.governor < 0 and self._is_getting()
            if is_getting or is_owner or ((is_dative or is_object or is_accusative) and is_someone and not is_barred):
                self._part_service(group.first)
                self._serve(self._service_draft(), index, found, last)
                self.mentioned = [m for m in self.mentioned if m.first != group.first]
        self._pending.clear()
        if not is_barred:
            self._take_fronted()

    def _take_fronted(self) -> None:
        """Take those who stand with a preposition before their verb ("с мастеров снимаем бумаги")."""
        verb = self.grammar[self._predicate]
        for index, group in enumerate(self.groups):
            if group.first >= self._predicate:
                return
            if not group.preposition or self._decisions.get(index) or group.first < self._statement_first:
                continue
            lifts = group.preposition in ("с", "со") and "gent" in group.cases and verb.is_any_of(LIFTING)
            brings = group.preposition in ("в", "на") and "accs" in group.cases and verb.is_any_of(DELIVERY)
            found, last = self._resolve(index) if lifts or brings else (NOBODY, 0)
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

    def _breaks_out(self, place: int) -> bool:
        """Say whether a verb after an action goes back to the subject of the help verb."""
        words, draft = self.grammar[place], self.drafts[-1] if self.drafts else None
        if draft is None or draft.help_first < 0 or not self._starts_segment(place) or self._in_relative:
            return False
        helper = self.grammar[draft.help_first]
        before = [self.tokens[i] for i in range(draft.action_first, place) if self.tokens[i].is_word]
        if [token.low for token in before] == ["не"]:
            return False
        if not before and (words.kind is not Kind.SERVICE or self._low(place - 1) == ":"):
            return False
        if helper.is_finite and words.is_finite:
            return words.word.forms[0].person == helper.word.forms[0].person
        opening = self.grammar[min(draft.action_first, self._end - 1)]
        return (
            helper.is_infinitive
            and words.is_infinitive
            and not opening.is_infinitive
            and words.kind is Kind.SERVICE
        )
