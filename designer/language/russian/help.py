"""Reads what follows a Russian verb or noun of help."""

from __future__ import annotations

from typing import Final

from designer.language.russian.drafts import Drafting
from designer.language.russian.grammar import is_ordinal
from designer.language.russian.names import Found
from designer.language.russian.noun_group import Group
from designer.language.russian.phrases import EXACT
from designer.language.russian.predicates import Kind, is_misspelt_giving
from designer.language.russian.statements import JOINTS, Draft, Served
from designer.language.russian.vocabulary import (
    CHANCES,
    EASING,
    FOR,
    GIVING_CHANCES,
    GIVING_HELP,
    HELP_OBJECTS,
    ORDERLY,
    THINGS,
)

_THEY: Final = frozenset({"они", "он", "она", "им", "ему", "ей", "них", "него", "нее"})
_ADDING: Final = frozenset("и даже именно прежде всего только лишь исключительно одним одной одному".split())
_TO_US: Final = frozenset({"нам", "мне", "нас", "меня"})
_OUR: Final = frozenset({"наш", "наша", "наше", "наши", "мой", "моя", "мое", "мои"})


class Helping(Drafting):
    """The statements of help in one sentence."""

    def _help(self, place: int, after: int, frame: frozenset[str]) -> int:
        start, words = self._statement_start(place), self.grammar[place]
        subject = self._subject_of(start if self._predicate >= 0 else 0, place) if self._is_third(words) else None
        if self._is_helped_by_another(place):
            self._kind, self._frame, self.is_foreign = Kind.OTHER, frozenset(), not self.drafts
            return place + 1
        if subject is not None and not self.drafts and self._is_thing_of_others(subject):
            self._kind, self._frame, self.is_foreign = Kind.OTHER, frozenset(), True
            return place + 1
        self._close_action(start)
        if not self.drafts and self._opens_with_own_verb():
            self._service_draft()
        elif not self.drafts and self._opens_with_work(place):
            self._service_draft().is_own = True
        self._close_service(start)
        if start < place:
            self._pending = self._open_between(start, place)
        draft = Draft(help_first=place, help_last=after, frame=frame)
        self.drafts.append(draft)
        if self.first_predicate < 0:
            self.first_predicate = place
        self._kind, self._frame, self._predicate = Kind.HELP, frame, place
        self._is_noun_predicate = self.grammar[place].is_noun_predicate
        self._in_purpose = self._is_deep = self._is_negated = self._in_relative = False
        end = self._beneficiaries(self._past_marks(after, frame), frame, draft)
        if not draft.served:
            self._look_back(draft, frame)
        if not draft.served:
            self._take_antecedent(draft)
        self._pending.clear()
        self._run_first = -1
        self._in_action = True
        draft.action_first = self._after_attribute(end)
        draft.action_first = self._past_purpose(draft.action_first)
        low = self._low(draft.action_first)
        if low in ("тому", "в") and not draft.served and self._low(draft.action_first + 1) in (",", "том"):
            return draft.action_first + 1
        return draft.action_first

    def _is_thing_of_others(self, subject: Group) -> bool:
        """Say whether a thing helps that is not the unit itself ("датчик помогает", not "наш портал помогает")."""
        is_own = self.names.is_own_noun(self.tokens[subject.head]) or self._low(subject.first - 1) in _OUR
        return self.grammar[subject.head].is_any_of(THINGS) and not is_own

    def _helps_us(self, place: int) -> bool:
        """Say whether the unit itself is helped ("нам помогает отдел развития", "технологи помогают нам")."""
        before, after = self._before_marks(place - 1), self._skip_adverbs(place + 1)
        return self._is_third(self.grammar[place]) and (self._low(before) in _TO_US or self._low(after) in _TO_US)

    def _is_helped_by_another(self, place: int) -> bool:
        """Say whether somebody else helps those who are named first ("курьерам помогает диспетчер")."""
        index = self.at.get(place + 1)
        if index is None or not self._is_third(self.grammar[place]) or not self.names.knows_own:
            return False
        group = self.groups[index]
        if "nomn" not in group.cases or group.cases & {"datv", "accs"} or not self.grammar[group.head].is_person:
            return False
        return not self.names.is_own_noun(self.tokens[group.head])

    def _past_marks(self, place: int, frame: frozenset[str]) -> int:
        """Return the place after "и", "даже", or after the colon and the dash of a list of those who are helped."""
        after = self._past_inserted(place)
        if after > place:
            return after
        after = self._past_count(after)
        while self._low(after) in _ADDING or (after < self._end and self.tokens[after].text in ":—–-"):
            after += 1
        index = self._group_near(after) if after > place else None
        if index is None or not self.groups[index].cases & frame:
            return place
        return after if self._resolve(index)[0].is_named or self._low(place) in _ADDING else place

    def _past_count(self, place: int) -> int:
        """Return the place of a colon after "дважды", "сразу двоим" that opens a list of those helped, or the place."""
        for at in range(place, min(place + 4, self._end)):
            if self._low(at) == ":":
                return at
            if at in self.at or self.grammar[at].is_verb:
                break
        return place

    def _past_purpose(self, place: int) -> int:
        """Return the place after "чтобы у них", where the clause of purpose is told of those who are helped."""
        if self._low(place) not in ("чтобы", "дабы"):
            return place
        after = place + 1 + (self._low(place + 1) == "у")
        return after + 1 if self._low(after) in _THEY else place

    def _past_inserted(self, place: int) -> int:
        """Return the place after a clause that only tells when ("помогать, когда нужно, цеху"), or the place."""
        if self._low(place) != "," or self._low(place + 1) not in ("когда", "если", "где", "пока", "как"):
            return place
        return next((i + 1 for i in range(place + 2, self._end) if self._low(i) == ","), place)

    def _beneficiaries(self, place: int, frame: frozenset[str], draft: Draft) -> int:
        """Read those who are helped right after the verb; return the place after them."""
        start, end = place, place
        while True:
            index = self._group_near(place)
            if index is None:
                return end
            group = self.groups[index]
            if group.preposition and group.preposition not in FOR:
                return end
            if self._low(group.first - 1) == "не":
                if not draft.served:
                    place = self._chain_last(index)
                    while self._low(place) in JOINTS:
                        place += 1
                    continue
                return end
            used = group.cases & frame if not group.preposition else group.cases & {"gent"}
            if not (used or group.preposition or draft.served) and self._is_undeclined(index):
                used = frame
            if group.preposition and draft.served:
                return end
            if not used:
                joint = draft.served and self._shares_head(index, draft)
                if not joint:
                    return end
                end = place = group.last
            else:
                found, last = self._resolve_helped(index, is_open=self._is_noun_predicate and "gent" not in frame)
                if not self._may_be_helped(index, found, last, bool(draft.served)):
                    return end if end > start else start
                self._serve(draft, index, found, last)
                end = place = self._after_brackets(last)
            if self._low(place) not in JOINTS:
                return end
            while self._low(place) in JOINTS:
                place += 1

    def _is_undeclined(self, index: int) -> bool:
        """Say whether a word that no dictionary has is written as in the name of a client ("помогать бариста")."""
        words = self.grammar[self.groups[index].head].word
        return not words.is_known and self._resolve(index)[0].grade == EXACT and words.low in words.lemmas

    def _may_be_helped(self, index: int, found: Found, last: int, is_next: bool) -> bool:
        group = self.groups[index]
        if found.is_named or group.is_pronoun or group.clause_last:
            return True
        if is_ordinal(self.grammar[group.head].word):
            return False
        if self.grammar[group.head].is_participant:
            return True
        after = self._skip_adverbs(last)
        return not is_next and after < self._end and self.grammar[after].is_infinitive

    def _shares_head(self, index: int, draft: Draft) -> bool:
        """Read "отделам продаж и сервиса": the second name has lost its first word."""
        group, first = self.groups[index], draft.served[-1]
        if "gent" not in group.cases:
            return False
        for lead in (1, 0):
            found = self.names.find(
                [*self.tokens[first.first : first.first + lead], *self.tokens[group.first : group.last]]
            )
            if found.is_firm:
                self._decisions[index] = True
                draft.served.append(Served(group.first, group.last, found))
                return True
        return False

    def _look_back(self, draft: Draft, frame: frozenset[str]) -> None:
        """Take those named before the verb ("Водителям помогаем")."""
        for index in self._pending:
            group = self.groups[index]
            if not group.cases & frame or group.governor >= 0 or self._is_group_denied(group):
                continue
            verb = self.grammar[draft.help_first]
            is_told_of_another = verb.is_past or (verb.is_finite and verb.word.forms[0].person == "3per")
            if self.grammar[group.head].is_caseless and is_told_of_another:
                continue
            if "accs" in frame and self._is_subject(index, draft.help_first):
                continue
            found, last = self._resolve_helped(index)
            if found.is_named or self.grammar[group.head].is_participant or group.is_pronoun or group.clause_last:
                self._serve(draft, index, found, last)

    def _take_antecedent(self, draft: Draft) -> None:
        """Take those to whom a relative pronoun points ("инженеры, которым мы помогаем")."""
        for place in range(self._border_before(draft.help_first) + 1, draft.help_first):
            if not self._low(place).startswith("котор") or self._low(place - 1) != ",":
                continue
            index = next((i for i, g in enumerate(self.groups) if self._chain_last(i) == place - 1), None)
            index = self.at[self._outermost(self.groups[index]).first] if index is not None else None
            if index is not None and self.grammar[place].word.adjective_cases & draft.frame:
                found, last = self._resolve_helped(index)
                if found.is_named or self.grammar[self.groups[index].head].is_participant:
                    self._serve(draft, index, found, last)
                    self.mentioned = [m for m in self.mentioned if m.first != self.groups[index].first]
            return

    def _holds_up(self, place: int, after: int, frame: frozenset[str]) -> bool:
        """Say whether "поддерживать" means help and not upkeep, "облегчать" whom and not what."""
        if "accs" not in frame and not self.grammar[place].is_any_of(EASING):
            return True
        start = self._statement_start(place)
        index = self._group_near(after + (self._low(after) in _ADDING))
        before = range(start if start < place or self._predicate >= 0 else 0, place)
        return (index is not None and self._is_held(index, frame)) or any(
            self._is_held(self.at[i], frame) for i in before if i in self.at and not self._is_subject(self.at[i], place)
        )

    def _is_subject(self, index: int, verb: int) -> bool:
        """Say whether a group before a verb in the third person may be its subject ("Отдел поддерживает ...")."""
        group = self.groups[index]
        return self._is_third(self.grammar[verb]) and self._may_be_subject(group) and group.first < verb

    def _is_held(self, index: int, frame: frozenset[str]) -> bool:
        group = self.groups[index]
        if group.preposition or group.governor >= 0:
            return False
        found, last = self._resolve(index)
        if not group.cases & (frame | {"accs"} if group.is_pronoun else frame):
            return False
        if not (found.is_named or self.grammar[group.head].is_participant or group.is_pronoun):
            return False
        followers = range(last, min(last + 4, self._end))
        return not any(self.grammar[follower].is_any_of(ORDERLY) for follower in followers)

    def _frame_of_help(self, after: int) -> frozenset[str]:
        return self.grammar[after - 1].frame or frozenset({"datv"})

    def _giving_help(self, place: int) -> int:
        verb = self.grammar[place]
        objects = CHANCES if verb.is_any_of(GIVING_CHANCES) else HELP_OBJECTS
        if objects is HELP_OBJECTS and not verb.is_any_of(GIVING_HELP) and not is_misspelt_giving(verb.word):
            return 0
        for follower in range(place + 1, min(place + 7, self._end)):
            if self.grammar[follower].is_any_of(objects):
                return follower + 1
            words = self.grammar[follower]
            if not words.adjective and not words.is_adverb and self.tokens[follower].low not in ("и", ","):
                return 0
        return 0

    def _split_giving(self, place: int) -> int:
        """Return the place after "помощь" in "оказываем складу посильную помощь", or 0."""
        verb, index = self.grammar[place], self._group_near(place + 1)
        if not verb.is_any_of(GIVING_HELP | GIVING_CHANCES) or index is None or "datv" not in self.groups[index].cases:
            return 0
        objects = CHANCES if verb.is_any_of(GIVING_CHANCES) else HELP_OBJECTS
        last = self._resolve(index)[1]
        follower = self._group_near(last)
        while follower is not None and self._low(last) in JOINTS and "datv" in self.groups[follower].cases:
            last = self._resolve(follower)[1]
            follower = self._group_near(last)
        if follower is None or not self.grammar[self.groups[follower].head].is_any_of(objects):
            return 0
        return self.groups[follower].last

    def _after_attribute(self, place: int) -> int:
        """Return the place after a relative or participle clause in commas and other marks."""
        if self._low(place) == "," and place + 1 < self._end:
            words, low = self.grammar[place + 1], self.tokens[place + 1].low
            second = self._low(place + 2)
            if (
                low.startswith("котор")
                or low in ("кто", "чьи")
                or second.startswith("котор")
                or words.word.top in ("PRTF", "COMP", "ADJF")
            ):
                end = place + 1
                while end < self._end and self.tokens[end].text not in (",", "—", "–"):
                    end += 1
                place = end
        while place < self._end and (not self.tokens[place].is_word or self.tokens[place].low in ("и", "а")):
            if self.tokens[place].text in '«"(':
                break
            place += 1
        return place
