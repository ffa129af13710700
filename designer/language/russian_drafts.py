"""Drafts the statements of a Russian sentence: opens, parts and closes them."""

from __future__ import annotations

from designer.language.russian_grammar import Grammar, Kind
from designer.language.russian_judge import Judge
from designer.language.russian_scene import JOINTS, Draft
from designer.language.russian_vocabulary import HINDERING


class Drafting(Judge):
    """The statements of one sentence on their way to become clauses."""

    def _new_predicate(self, place: int, words: Grammar, is_negated: bool) -> None:
        self._kind, self._frame, self._predicate = words.kind, words.frame, place
        if words.is_past and words.kind is Kind.SERVICE:
            self._frame = words.frame | {"datv"}
        if place >= 2 and self.tokens[place - 1].low in ("и", ",") and self.grammar[place - 2].is_verb:
            self._frame |= self.grammar[place - 2].frame
        self._is_noun_predicate = words.is_noun_predicate
        self._is_negated = is_negated and not words.is_any_of(HINDERING)
        self._in_action = False
        is_first = self.first_predicate < 0
        if is_first:
            self.first_predicate = place
            if self._copula >= 0 and words.is_finite and self._previous(place) in JOINTS:
                self.first_predicate, is_first = self._copula, False
        if words.kind in (Kind.CONTROL, Kind.GAIN) and is_first:
            self.control.append((place, place + 1))
        if words.has_service_label and is_first and not is_negated:
            self._service_draft().service = place

    def _service_draft(self) -> Draft:
        if self._service is None:
            self._service = Draft(is_purpose=self._in_purpose)
            self.drafts.append(self._service)
            if not self._in_purpose:
                self._service.action_first = max(self.first_predicate, 0)
        if self._service.service < 0 and self._kind is Kind.SERVICE and self._predicate >= 0:
            self._service.service = self._predicate
        return self._service

    def _part_service(self, place: int) -> None:
        """Begin another statement when a verb stands between two who are served: they share nothing."""
        draft = self._service
        if draft is None or not draft.served:
            return
        between = range(draft.served[-1].last, place)
        dash = self._dash_after(place) if not self._in_purpose else 0
        if dash and any(draft.served[-1].last <= g.first < place for g in self.groups):
            draft.action_last = place
            self._service = Draft(service=draft.service, action_first=dash + 1)
            self.drafts.append(self._service)
            return
        noun = self._service_noun(draft.served[-1].last, place)
        if noun >= 0:
            draft.action_last = noun
            self._service = Draft(service=draft.service, action_first=noun)
            self.drafts.append(self._service)
            return
        if not any(self.grammar[i].is_finite or self.grammar[i].is_infinitive for i in between):
            return
        if self._in_purpose:
            self._close_service(place)
        else:
            self._service = Draft(service=draft.service, action_first=self._end)
            self.drafts.append(self._service)

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
        if words.kind is Kind.CONTROL:
            return False
        return words.is_infinitive or (words.is_finite and words.word.forms[0].person == "1per")
