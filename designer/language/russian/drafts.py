"""Drafts the statements of a Russian sentence: opens, parts and closes them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from designer.language.russian.glossary import UNIT_NOUNS
from designer.language.russian.government import CEASING, MANAGING, NO_RECIPIENTS, OWING, RULING, STATING
from designer.language.russian.grammar import Grammar
from designer.language.russian.judge import Judge
from designer.language.russian.noun_group import Group
from designer.language.russian.phrases import EXACT
from designer.language.russian.predicates import Kind
from designer.language.russian.segments import number_of
from designer.language.russian.statements import DASHES, EDGES, JOINTS, Draft
from designer.language.russian.vocabulary import GETTING, HARMING, HINDERING, PURPOSES

_FORMERLY: Final = frozenset({"раньше", "прежде", "когда-то", "некогда", "ранее"})
APART: Final = MANAGING | NO_RECIPIENTS | STATING


class Drafting(Judge):
    """The statements of one sentence on their way to become clauses."""

    def _new_predicate(self, place: int, words: Grammar, is_negated: bool) -> None:
        if is_negated and words.is_any_of(HARMING) and not words.is_gerund:
            words, is_negated = replace(words, kind=Kind.SERVICE, frame=frozenset({"accs"})), False
        is_others = words.is_verb and (self._is_done_by_others(place, words) or self._is_led_by_others(place, words))
        self._follow_run(place, words, is_negated or is_others)
        self._is_others = is_others
        self.has_own |= not (is_others or (words.is_verb and self._is_subordinate(self._border_before(place), place)))
        self._kind, self._frame, self._predicate = words.kind, words.frame, place
        if words.is_past and words.kind is Kind.SERVICE:
            self._frame = words.frame | {"datv"}
        if place >= 2 and self.tokens[place - 1].low in ("и", ",") and self.grammar[place - 2].is_verb:
            self._frame |= self.grammar[place - 2].frame
        self._is_noun_predicate = words.is_noun_predicate
        self._is_negated = (is_negated and not words.is_any_of(HINDERING)) or self._is_no_longer(place)
        self._in_action = False
        if words.is_finite:
            self._is_deep = False
        is_first = self.first_predicate < 0
        if is_first:
            self.first_predicate = place
            if self._copula >= 0 and words.is_finite and self._previous(place) in JOINTS:
                self.first_predicate, is_first = self._copula, False
        if words.kind in (Kind.CONTROL, Kind.GAIN) and is_first:
            self.control.append((place, place + 1))
        if words.has_service_label and is_first and not (is_negated or is_others or words.is_gerund):
            self._service_draft().service = place

    def _is_no_longer(self, place: int) -> bool:
        """Say whether a verb tells what the unit has stopped to do ("раньше обслуживали", "перестали возить")."""
        words = self.grammar[place]
        if words.is_infinitive:
            before = self._before_marks(place - 1)
            return before >= 0 and self.grammar[before].is_any_of(CEASING)
        start = self._border_before(place) + 1
        return words.is_past and any(self._low(i) in _FORMERLY for i in range(start, place))

    def _service_draft(self) -> Draft:
        if self._service is None:
            self._service = Draft(is_purpose=self._in_purpose)
            self.drafts.append(self._service)
            if not self._in_purpose:
                self._service.action_first = self._service_start()
        if self._service.service < 0 and self._predicate >= 0 and not self._in_purpose:
            verb = self.grammar[self._predicate]
            is_ours = self._kind is Kind.OTHER and verb.word.top in ("VERB", "INFN") and not verb.is_any_of(GETTING)
            if self._kind is Kind.SERVICE or is_ours:
                self._service.service = self._predicate
        return self._service

    def _service_start(self) -> int:
        if self.link_first >= 0 and len(self.drafts) == 1:
            return self.link_first
        if self._predicate < 0 and self._copula >= 0:
            return next((g.first for g in self.groups if g.first > self._copula), 0)
        start = self._run_first if self._run_first >= 0 else max(self._predicate, self.first_predicate)
        return start - (self._low(start - 1) == "не") if start >= 0 else self._after_heading()

    def _after_heading(self) -> int:
        """Return the place after words that only name a purpose ("Назначение должности: ...")."""
        mark = next((i for i in range(self._end) if self._low(i) == ":" or self._low(i) in DASHES), -1)
        is_heading = any(words.is_any_of(PURPOSES) for words in self.grammar[: max(mark, 0)])
        return mark + 1 if is_heading else 0

    def _with_adverbs(self, place: int) -> int:
        """Return where a verb begins with the adverbs before it ("ежемесячно предоставляет")."""
        while place > 0 and self.grammar[place - 1].word.top == "ADVB" and self._low(place - 1) not in EDGES:
            place -= 1
        return place

    def _follow_run(self, place: int, words: Grammar, is_negated: bool) -> None:
        """Let a run of statements end where control, rank or a denial is told."""
        if self._service is not None and self._service.action_first in (place, place - 1) and self._predicate >= 0:
            self._service.service = self._run_first = place
            return
        if words.is_infinitive and (self._low(place - 2), self._low(place - 1)) == ("а", "не"):
            return
        before, start = self._predicate, place
        if before >= 0:
            start = place if self._starts_segment(place) else self._segment_start(place, before + 1)
        is_listed = place >= 2 and self._low(place - 1) in ("и", ",") and self.grammar[place - 2].is_verb
        is_apart = is_negated or (words.kind is Kind.CONTROL and not is_listed)
        is_apart |= words.kind is Kind.OTHER and words.is_verb and (words.is_any_of(APART) or self._rules(place, words))
        is_turned = start >= 1 and self._low(start - 1) in ("а", "но", "зато")
        if before >= 0 and start >= 0 and (is_apart or is_turned):
            self._close_service(start)
            self._run_first = -1
        if self._run_first < 0 and not is_apart:
            self._run_first = self._opening_place(max(start, 0) if before >= 0 else 0, place, words)

    def _is_done_by_others(self, place: int, words: Grammar) -> bool:
        """Say whether a client or another participant is the subject ("импортёр снабжает дилеров")."""
        if not self._is_third(words) or words.word.top == "PRTS":
            return False
        if words.word.low.endswith(("ся", "сь")) and (words.does(RULING) or not self._is_done_by_people(place)):
            return False
        if "nomn" in words.frame or words.is_any_of(GETTING):
            return False
        start = max(self._segment_start(place, 0), 0)
        subject = self._subject_of(start, place)
        if subject is None and self._is_others and self._shares_subject(place):
            return True
        is_object = subject is not None and "accs" in subject.cases and not self._agrees(subject, words)
        if subject is not None and self._is_fronted_object(subject, place, words):
            return False
        if subject is None or is_object:
            index = self._group_near(place + 1)
            follower = self.groups[index] if index is not None else None
            if follower is None or not self._may_be_subject(follower) or ("accs" in follower.cases and not is_object):
                return False
            subject = follower
        found, _ = self._resolve(self.at[subject.first])
        is_named_in_full = found.grade >= EXACT and subject.head > subject.first
        if self.names.is_own_noun(self.tokens[subject.head]) and not is_named_in_full:
            return False
        if self._are_own_people(subject):
            return False
        if found.is_firm and subject.last <= place and not words.is_any_of(OWING):
            self._note_actors(subject, place)
        return found.is_firm or found.other is not None

    def _is_done_by_people(self, place: int) -> bool:
        """Say whether people are the subject of a verb in "-ся", so that it is no passive ("гость катается")."""
        subject = self._subject_of(max(self._segment_start(place, 0), 0), place)
        return subject is not None and self.grammar[subject.head].is_person

    def _is_led_by_others(self, place: int, words: Grammar) -> bool:
        """Say whether an infinitive goes on with what others can or want to do ("преподаватели могут планировать")."""
        if not words.is_infinitive or self._copula < 0:
            return False
        return self._is_others and self._skip_adverbs(self._copula + 1) == place

    def _note_actors(self, subject: Group, verb: int) -> None:
        """Keep the clients who do what a verb tells ("токарь и фрезеровщик берут")."""
        for index in range(self.at[subject.first], len(self.groups)):
            group = self.groups[index]
            if group.first >= verb:
                return
            found, last = self._resolve(index)
            is_new = all(index != actor for actor, _ in self.actors)
            if is_new and found.is_firm and (group is subject or self._may_be_subject(group)):
                self.actors.append((index, last))

    def _shares_subject(self, verb: int) -> bool:
        """Say whether a verb without a subject goes on about that of the verb before ("берут и не стоят")."""
        before, first = self.grammar[self._predicate], verb - self._is_denied(verb)
        is_alike = before.is_finite and number_of(before) == number_of(self.grammar[verb])
        return is_alike and self._low(first - 1) in JOINTS

    def _is_fronted_object(self, group: Group, place: int, words: Grammar) -> bool:
        """Say whether what looks like a subject is provided with something ("абонемент снабжаем новинками")."""
        index = self._group_near(place + 1)
        if index is None or "accs" not in group.cases or "accs" not in words.frame:
            return False
        follower = self.groups[index]
        return "ablt" in follower.cases and "accs" not in follower.cases and not follower.preposition

    def _rules(self, place: int, words: Grammar) -> bool:
        """Say whether a verb has people as its object who get nothing of it ("выбираем поставщиков")."""
        index = self._group_near(place + 1)
        if index is None or not words.is_any_of(RULING):
            return False
        group = self.groups[index]
        return not group.preposition and "accs" in group.cases and self.grammar[group.head].word.is_animate

    def _opening_place(self, start: int, place: int, words: Grammar) -> int:
        """Return where a statement is told from: a passive has its subject first ("сведения направляются")."""
        is_passive = words.word.low.endswith(("ся", "сь")) or words.word.top == "PRTS"
        subject = self._subject_of(start, place) if is_passive and words.is_finite else None
        if subject is None or self.grammar[subject.head].is_participant:
            return place
        if self._resolve(self.at[subject.first])[0].is_named:
            return place
        return subject.first

    def _is_of_next_verb(self, index: int) -> bool:
        """Say whether a verb of help or a denied one follows and not the one before asks for a group."""
        group = self.groups[index]
        if self._predicate < 0 or group.preposition or group.governor >= 0 or not group.cases & {"datv", "accs"}:
            return False
        if self._in_purpose or ("nomn" in group.cases and not self.grammar[group.head].is_caseless):
            return False
        ahead = self._verb_ahead(index)
        if "nomn" in group.cases:
            return ahead >= 0 and self._is_third(self.grammar[ahead]) and self._low(group.first - 1) in (",", ":")
        if ahead < 0:
            return False
        return self._is_denied(ahead) or ("datv" in group.cases and self.grammar[ahead].kind is Kind.HELP)

    def _part_service(self, place: int) -> None:
        """Begin another statement when a verb stands between two who are served: they share nothing."""
        draft = self._service
        if draft is None or not draft.served:
            return
        between = range(draft.served[-1].last, place)
        dash = self._dash_after(place) if not self._in_purpose else 0
        before = self.at.get(draft.served[-1].first)
        is_other = before is not None and self.groups[before].preposition != self.groups[self.at[place]].preposition
        is_sent = self.groups[self.at[place]].preposition in ("в", "на")
        if dash and not is_sent and (is_other or any(draft.served[-1].last <= g.first < place for g in self.groups)):
            draft.action_last = place
            self._service = Draft(service=draft.service, action_first=dash + 1)
            self.drafts.append(self._service)
            return
        noun = self._service_noun(draft.served[-1].last, place)
        if noun >= 0:
            noun -= noun > 0 and self.grammar[noun - 1].is_finite
            draft.action_last = noun
            self._service = Draft(service=draft.service, action_first=noun)
            self.drafts.append(self._service)
            return
        ahead = self._verb_ahead(self.at[place]) if place in self.at and not self._in_purpose else -1
        joints = [self.tokens[i].low for i in between if self.tokens[i].low in JOINTS]
        if ahead >= 0 and joints and (len(joints) < len(between) or "а" in joints):
            draft.action_last = self._segment_start(ahead, draft.served[-1].last)
            self._service = Draft(service=draft.service, action_first=self._with_adverbs(ahead))
            self.drafts.append(self._service)
            return
        if not any(self.grammar[i].is_finite or self.grammar[i].is_infinitive for i in between):
            if (other := self._other_object(draft.served[-1].last, place)) >= 0 and not self._in_purpose:
                draft.action_last = other
                self._service = Draft(service=draft.service, action_first=other)
                self.drafts.append(self._service)
            return
        if self._in_purpose:
            self._close_service(place)
            return
        start = self._segment_start(self._predicate, draft.served[-1].last)
        if start >= 0 and not self._is_noun_predicate:
            draft.action_last = start
            self._service = Draft(service=draft.service, action_first=self._with_adverbs(self._predicate))
        else:
            self._service = Draft(service=draft.service, action_first=self._end)
        self.drafts.append(self._service)

    def _other_object(self, first: int, last: int) -> int:
        """Return the place of what one more gets ("справки студентам и ведомости для преподавателей"), or -1."""
        for group in self.groups:
            if first < group.first < last and self._low(group.first - 1) in JOINTS and group.governor < 0:
                is_told = "accs" in group.cases or (self._predicate < 0 and "nomn" in group.cases)
                return group.first if is_told and not group.preposition else -1
        return -1

    def _service_noun(self, first: int, last: int) -> int:
        """Return the place of another noun of service in between ("снабжение A и информирование B"), or -1."""
        for group in self.groups:
            head = self.grammar[group.head]
            is_free = first <= group.first < last and not group.preposition and group.governor < 0
            if is_free and head.is_noun_predicate and head.kind is Kind.SERVICE:
                return group.first
        return -1

    def _close_service(self, place: int) -> None:
        if self._service is not None:
            self._service.action_last = place
        self._service = None

    def _close_action(self, place: int) -> None:
        if self._in_action and self.drafts and self.drafts[-1].action_last < 0:
            self.drafts[-1].action_last = place
        self._in_action = False

    def _opens_with_own_verb(self) -> bool:
        """Say whether the text first tells what else the unit does ("Проводим сессии, помогаем ...")."""
        if not 0 <= self.first_predicate <= 1:
            return False
        words = self.grammar[self.first_predicate]
        if words.kind is Kind.CONTROL or self._is_denied(self.first_predicate):
            return False
        return words.is_infinitive or (words.is_finite and words.word.forms[0].person == "1per")

    def _opens_with_work(self, place: int) -> bool:
        """Say whether work is told before help, by a noun or a verb of the unit ("Отдел ведёт архив, помогает")."""
        first = next((g for g in self.groups if not g.preposition), None)
        if first is None or first.first > 1 or "nomn" not in first.cases or self._is_others:
            return False
        if self._predicate < 0 or self._is_noun_predicate:
            is_listed = self.grammar[place].is_noun_predicate and self._joint_before(place) > first.head
            return is_listed and self.tells_work(first) and self.grammar[first.head].kind is not Kind.CONTROL
        if self.grammar[self._predicate].kind is Kind.CONTROL or not self._is_third(self.grammar[self._predicate]):
            return False
        is_own = self.names.is_own_noun(self.tokens[first.head]) or self.grammar[first.head].is_any_of(UNIT_NOUNS)
        return is_own and not self.grammar[self._predicate].is_any_of(APART)
