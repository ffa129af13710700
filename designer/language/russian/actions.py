"""Finds where what helped clients do ends in a Russian sentence, and who stands inside it."""

from __future__ import annotations

from designer.language.russian.glossary import UNIT_NOUNS
from designer.language.russian.grammar import is_ordinal
from designer.language.russian.help import Helping
from designer.language.russian.names import Found
from designer.language.russian.noun_group import Group
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import DASHES, INDIRECT, JOINTS, Draft, Served
from designer.language.russian.vocabulary import ASKING_DATIVE, OWN_NOUNS, POSSESSED, WELLBEING


class Actions(Helping):
    """Questions about the words after those who are helped."""

    def _may_help(self, place: int) -> bool:
        """Say whether a verb of help in an action opens a statement of its own."""
        if not self._in_action or self._kind is not Kind.HELP:
            return True
        words = self.grammar[place]
        if words.is_gerund:
            return False
        if not self._starts_segment(place):
            return self._turns_to_another(place)
        if words.kind is Kind.HELP and "datv" in words.frame:
            return True
        return (
            not words.is_infinitive
            or not self.grammar[min(self.drafts[-1].action_first, self._end - 1)].is_infinitive
        )

    def _turns_to_another(self, place: int) -> bool:
        """Say whether a verb after its object opens a statement ("..., а складу даём возможность ...")."""
        start = self._segment_start(place, self.drafts[-1].action_first)
        if start < 0 or not self.grammar[place].is_finite or self._is_subordinate(start, place):
            return False
        if any(self._low(i) == ":" for i in range(self.drafts[-1].action_first, start)):
            return False
        if any(self.grammar[i].is_finite or self.grammar[i].is_infinitive for i in range(start, place)):
            return False
        return self._is_own_verb(start, place)

    def _is_own_verb(self, start: int, place: int) -> bool:
        """Say whether the unit itself is the subject of a verb in a further statement."""
        words, helper = self.grammar[place], self.grammar[self.drafts[-1].help_first]
        person = words.word.forms[0].person if words.word.forms else ""
        if person == "1per":
            return True
        subject = self._subject_of(start, place)
        if subject is not None:
            return self._is_unit_itself(subject)
        return helper.is_finite and bool(helper.word.forms) and person == helper.word.forms[0].person

    def _is_unit_itself(self, group: Group) -> bool:
        """Say whether a subject is the unit whose mission is read ("для чего дирекция обеспечивает ...")."""
        head = self.grammar[group.head]
        if not head.is_any_of(UNIT_NOUNS | OWN_NOUNS) or group.last != group.first + 1:
            return False
        return not self.names.find(self.tokens[group.first : group.last]).is_firm

    def _breaks_out(self, place: int) -> bool:
        """Say whether a verb after an action goes back to the subject of the help verb."""
        words, draft = self.grammar[place], self.drafts[-1] if self.drafts else None
        if draft is None or draft.help_first < 0 or not self._starts_segment(place) or self._in_relative:
            return False
        helper = self.grammar[draft.help_first]
        before = [self.tokens[i] for i in range(draft.action_first, place) if self.tokens[i].is_word]
        if [token.low for token in before] == ["не"]:
            return False
        if any(self._low(i) == ":" for i in range(draft.action_first, place)):
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

    def _elided(self, index: int) -> int:
        """Read "..., а РП — укладываться в бюджет": the verb of help is left out."""
        group, draft = self.groups[index], self.drafts[-1]
        if group.preposition or group.governor >= 0 or not group.cases & self._frame or not draft.served:
            return 0
        before = group.first - 1
        while before >= 0 and self.grammar[before].is_quantifier:
            before -= 1
        if self._low(self._before_marks(before)) == "а" and not self._is_group_denied(group):
            before = self._before_marks(before)
        if before < 0 or self.tokens[before].low not in JOINTS:
            return 0
        found, last = self._resolve_helped(index)
        words = self.grammar[group.head]
        if group.is_pronoun and any(s.found.key == found.key for d in self.drafts for s in d.served):
            return 0
        is_clear = group.cases <= INDIRECT and self._is_told_after_dash(last)
        is_someone = found.is_named or words.is_participant or is_clear
        if not is_someone or (is_ordinal(words.word) and not group.is_pronoun):
            return 0
        joined, told = self._joined_before_dash(last)
        after = self._skip_adverbs(self._past_attribute(told))
        if after >= self._end:
            return 0
        is_dashed = self.tokens[after].text in DASHES
        is_joined = self.tokens[before].low in ("и", "а", "также")
        is_parallel = found.is_firm and "datv" in group.cases and self._begins_with_infinitive(draft)
        is_told = self.grammar[after].is_infinitive and (is_joined or is_parallel)
        if not (is_dashed or is_told or (is_joined and found.is_firm and self._is_echoed(draft, last))):
            return 0
        if is_dashed and draft.action_first >= group.first:
            return 0
        self._close_action(before + 1)
        again = Draft(help_first=draft.help_first, help_last=draft.help_last, frame=draft.frame)
        self.drafts.append(again)
        for one, who, end in ((index, found, last), *joined):
            self._serve(again, one, who, end)
        again.action_first = after + 1 if is_dashed else last
        self._in_action = True
        return again.action_first

    def _is_told_after_dash(self, place: int) -> bool:
        """Say whether a dash with an infinitive follows, so that whoever stands before it is helped."""
        after = self._skip_adverbs(place + 1) if self._low(place) in DASHES else self._end
        return after < self._end and self.grammar[after].is_infinitive

    def _joined_before_dash(self, place: int) -> tuple[list[tuple[int, Found, int]], int]:
        """Return those who share a dash with one before ("..., А и Б — работать спокойно"), and the place after them.

        Who is not known there is passed over, if no more than a dative can be seen in him ("кухне и залу").
        """
        found: list[tuple[int, Found, int]] = []
        last = place
        while self._low(last) in ("и", ",", "или"):
            index = self._group_near(last + 1)
            if index is None or self.groups[index].preposition or not self.groups[index].cases & self._frame:
                break
            who, after = self._resolve(index)
            if who.is_named:
                found.append((index, who, after))
            elif "nomn" in self.groups[index].cases:
                break
            last = after
        return (found, last) if self._low(self._past_attribute(last)) in DASHES else ([], place)

    def _is_echoed(self, draft: Draft, place: int) -> bool:
        """Say whether an action begins with the preposition of the one before ("помощь A в ... и B в ...")."""
        words = self.grammar[place] if place < self._end else None
        return words is not None and words.is_preposition and self._low(place) == self._low(draft.action_first)

    def _begins_with_infinitive(self, draft: Draft) -> bool:
        """Say whether an action opens with an infinitive, "не" left out."""
        first = draft.action_first + (self._low(draft.action_first) == "не")
        return 0 <= first < self._end and self.grammar[first].is_infinitive

    def _serve_inside(self, draft: Draft) -> None:
        """Take a client who stands inside the action for want of another ("Помогать в планировании РП")."""
        for mention in list(self.mentioned):
            if mention.first < draft.help_first or not mention.found.is_firm:
                continue
            index = self.at.get(mention.first)
            if index is None or self.groups[index].preposition:
                continue
            owner = self.groups[index].governor
            if owner >= 0 and self.grammar[self.groups[owner].head].is_any_of(POSSESSED | WELLBEING):
                above = self.groups[owner].governor
                is_first = above < 0 or self.groups[above].last <= draft.help_last
                is_helped = (
                    bool(self.groups[owner].cases & draft.frame) and not self.groups[owner].preposition
                )
                if is_helped and is_first and not self._follows_infinitive(draft, mention.first):
                    draft.served.append(mention)
                    self.mentioned.remove(mention)
                    continue
            if "datv" in self.groups[index].cases and not self._is_asked_for(draft, mention):
                draft.served.append(mention)
                self.mentioned.remove(mention)

    def _is_asked_for(self, draft: Draft, mention: Served) -> bool:
        """Say whether a verb of the action asks for this dative, so that it is the client's own client."""
        verbs = [
            self.grammar[i] for i in range(draft.help_last, mention.first) if self.grammar[i].is_infinitive
        ]
        is_clear = "gent" not in self.groups[self.at[mention.first]].cases
        return bool(verbs) and (not is_clear or verbs[-1].is_any_of(ASKING_DATIVE))
