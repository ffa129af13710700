"""Walks through a Russian sentence and judges who is served in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from designer.language.reading import Match, Span
from designer.language.russian_groups import AGENT, Group, Sentence, after_joint
from designer.language.russian_lexicon import (
    CARE,
    COPULAS,
    DELIVERY,
    FOR,
    GIVING_HELP,
    HELP_OBJECTS,
    IMPROVING,
    POSSESSED,
    QUALITIES,
    RIGHTS,
    TAKING,
    Grammar,
    Kind,
    is_ordinal,
)
from designer.language.russian_names import NOBODY, Found, Names
from designer.language.russian_tokens import Token

_JOINTS: Final = frozenset({",", "и", "или", "либо", "также", "а", "так"})
_EDGES: Final = frozenset({",", "и", "или", "а", "но", "чтобы", "—", "–", "-", ":", ";", ".", "также", "мы", "(", "то", "тем", "дабы", "не", "!", "?"})
_PASSED: Final = frozenset({"мы", "я", "вам", "нам", "также", "в", "—", "–", "как", "/", "не"})
_DASHES: Final = frozenset({"—", "–", "-"})
_ORDERLY: Final = frozenset("состояние порядок готовность чистота исправность актуальность форма тонус режим".split())


@dataclass(frozen=True, slots=True)
class Served:
    """One who is helped or served, by the places of the words."""

    first: int
    last: int
    found: Found
    antecedent: Span | None = None


@dataclass(slots=True)
class Draft:
    """One statement on its way to become a clause; places are those of tokens in the sentence."""

    help_first: int = -1
    help_last: int = -1
    service: int = -1
    served: list[Served] = field(default_factory=list)
    action_first: int = -1
    action_last: int = -1
    is_purpose: bool = False


@dataclass(slots=True)
class Seen:
    """A participant or person that the text has spoken of, to whom a pronoun may point."""

    span: Span
    found: Found
    is_plural: bool
    is_participant: bool


class Walk:
    """One pass through one sentence."""

    def __init__(self, sentence: Sentence, names: Names, history: list[Seen]) -> None:
        self.tokens: Sequence[Token] = sentence.tokens
        self.grammar: list[Grammar] = sentence.grammar
        self.groups: list[Group] = sentence.groups
        self.at = sentence.at
        self.names = names
        self.history = history
        self.drafts: list[Draft] = []
        self.mentioned: list[Served] = []
        self.control: list[tuple[int, int]] = []
        self.first_predicate = -1
        self._kind: Kind | None = None
        self._frame: frozenset[str] = frozenset()
        self._predicate = -1
        self._copula = -1
        self._is_noun_predicate = False
        self._is_negated = False
        self._in_action = False
        self._is_deep = False
        self._in_relative = False
        self._in_purpose = False
        self._pending: list[int] = []
        self._decisions: dict[int, bool] = {}
        self._service: Draft | None = None
        self._end = len(self.tokens)

    # -- the pass -------------------------------------------------------------------------------

    def run(self) -> None:
        """Read the sentence from left to right."""
        place = 0
        while place < self._end:
            place = max(self._step(place), place + 1)
        self._close()

    def _step(self, place: int) -> int:
        token, words = self.tokens[place], self.grammar[place]
        group = self.at.get(place)
        if group is not None:
            head = self.grammar[self.groups[group].head]
            if head.kind is not None and head.is_noun_predicate and not head.is_caseless:
                return self._noun_predicate(group, head)
            return self._group(group)
        if words.is_verb or words.kind is Kind.HELP:
            return self._verb(place)
        if token.low in ("чтобы", "дабы"):
            return self._purpose(place)
        if token.low.startswith("котор"):
            self._in_relative = True
        elif token.text == "," and self._in_relative and not self.tokens[min(place + 1, self._end - 1)].low.startswith("котор"):
            self._in_relative = False
        return place + 1

    def _verb(self, place: int) -> int:
        words = self.grammar[place]
        is_negated = self._is_denied(place)
        giving = self._giving_help(place)
        if (words.kind is Kind.HELP or giving) and not is_negated and self._may_help(place):
            return self._help(place, giving or place + 1, self._frame_of_help(giving) if giving else words.frame)
        if self._in_action and not self._breaks_out(place):
            return place + 1
        if self._in_relative and not words.is_infinitive:
            return place + 1
        if not words.word.lemmas.isdisjoint(COPULAS) and words.kind in (Kind.OTHER, None):
            if self._in_purpose and words.is_past:
                return place + 1
            if self._copula < 0 and words.is_finite:
                self._copula = place
            if not words.is_past or self.first_predicate < 0:
                self._in_purpose = False
            return place + 1
        if self._in_purpose and (words.is_past or words.is_infinitive):
            return place + 1
        if words.is_infinitive and self._any_served() and self._previous(place) not in _JOINTS | {":", "—", "–", "-"}:
            self._is_deep = True
        if self._kind is Kind.HELP:
            self._close_action(place)
        if self._in_purpose:
            self._close_service(self._comma_before(place))
        self._in_purpose = False
        self._new_predicate(place, words, is_negated)
        self._take_pending()
        return place + 1

    def _new_predicate(self, place: int, words: Grammar, is_negated: bool) -> None:
        self._kind, self._frame, self._predicate = words.kind, words.frame, place
        if words.is_past and words.kind is Kind.SERVICE:
            self._frame = words.frame | {"datv"}
        if place >= 2 and self.tokens[place - 1].low in ("и", ",") and self.grammar[place - 2].is_verb:
            self._frame |= self.grammar[place - 2].frame
        self._is_noun_predicate = words.is_noun_predicate
        self._is_negated = is_negated and not (words.kind is Kind.OTHER and not words.word.lemmas.isdisjoint({"мешать", "помешать"}))
        self._in_action = False
        is_first = self.first_predicate < 0
        if is_first:
            self.first_predicate = place
            if self._copula >= 0 and words.is_finite and self._previous(place) in _JOINTS:
                self.first_predicate, is_first = self._copula, False
        if words.kind in (Kind.CONTROL, Kind.GAIN) and is_first:
            self.control.append((place, place + 1))
        if words.has_service_label and is_first and not is_negated:
            self._service_draft().service = place

    def _noun_predicate(self, index: int, head: Grammar) -> int:
        group = self.groups[index]
        giving = head.kind is Kind.HELP
        if self._in_action and not self._starts_segment(group.first):
            return self._group(index)
        if giving:
            if group.preposition or self._hangs_on_unit(group) or (self._kind is not None and not self._is_apposed(group.first)):
                return self._group(index)
            return self._help(group.head, group.head + 1, head.frame)
        if head.word.lemmas & {"оказание"} and (end := self._giving_help(group.head)):
            return self._help(group.head, end, self._frame_of_help(end))
        if head.kind in (Kind.CONTROL, Kind.GAIN) and group.governor >= 0:
            return self._group(index)
        if group.preposition == AGENT or (self._is_noun_predicate and group.governor >= 0 and head.kind is not Kind.SERVICE):
            return self._group(index)
        if head.kind in (Kind.SERVICE, Kind.OTHER) or self.first_predicate < 0:
            has_verb = self._predicate >= 0 and not self._is_noun_predicate
            if not (has_verb and head.kind is not Kind.SERVICE):
                first = self.first_predicate
                self._new_predicate(group.head, head, False)
                if first < 0:
                    self.first_predicate = group.first
                    if self._service is not None:
                        self._service.action_first = group.first
                self._take_pending()
        return group.last

    def _purpose(self, place: int) -> int:
        follower = place + 1
        while follower < self._end and (self.grammar[follower].is_adverb or self.grammar[follower].is_quantifier):
            if follower in self.at:
                break
            follower += 1
        if follower < self._end and self.grammar[follower].is_infinitive:
            return place + 1
        if self._any_served():
            self._in_action = True
            return place + 1
        if self._kind is Kind.HELP and self.drafts and not self.drafts[-1].served:
            self._in_action = False
        self._close_service(place)
        self._in_purpose, self._in_relative = True, False
        self._kind, self._frame, self._is_negated, self._is_noun_predicate = None, frozenset(), False, False
        return place + 1

    def _frame_of_help(self, after: int) -> frozenset[str]:
        return self.grammar[after - 1].frame or frozenset({"datv"})

    # -- help -----------------------------------------------------------------------------------

    def _help(self, place: int, after: int, frame: frozenset[str]) -> int:
        if "accs" in frame and not self._holds_up(after):
            words = self.grammar[place]
            self._new_predicate(place, words, False)
            self._kind, self._frame = Kind.OTHER, frozenset({"datv"})
            return place + 1
        self._close_action(place)
        if not self.drafts and self._opens_with_own_verb():
            self._service_draft()
        self._close_service(place)
        draft = Draft(help_first=place, help_last=after)
        self.drafts.append(draft)
        if self.first_predicate < 0:
            self.first_predicate = place
        self._kind, self._frame, self._predicate = Kind.HELP, frame, place
        self._is_noun_predicate = self.grammar[place].is_noun_predicate
        self._in_purpose = self._is_deep = self._is_negated = self._in_relative = False
        end = self._beneficiaries(after, frame, draft)
        if not draft.served:
            self._look_back(draft, frame)
        self._pending.clear()
        self._in_action = True
        draft.action_first = self._after_attribute(end)
        low = self.tokens[draft.action_first].low if draft.action_first < self._end else ""
        if low in ("тому", "в") and not draft.served and self._low(draft.action_first + 1) in (",", "том"):
            return draft.action_first + 1
        return draft.action_first

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
                    while self._low(place) in _JOINTS:
                        place += 1
                    continue
                return end
            used = group.cases & frame if not group.preposition else group.cases & {"gent"}
            if group.preposition and draft.served:
                return end
            if not used:
                joint = draft.served and self._shares_head(index, draft)
                if not joint:
                    return end
                end = place = group.last
            else:
                found, last = self._resolve(index, is_open=self._is_noun_predicate and "gent" not in frame)
                if not self._may_be_helped(index, found, last, bool(draft.served)):
                    return end if end > start else start
                self._serve(draft, index, found, last)
                end = place = self._after_brackets(last)
            if self._low(place) not in _JOINTS:
                return end
            while self._low(place) in _JOINTS:
                place += 1

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
            found = self.names.find([*self.tokens[first.first : first.first + lead], *self.tokens[group.first : group.last]])
            if found.is_firm:
                self._decisions[index] = True
                draft.served.append(Served(group.first, group.last, found))
                return True
        return False

    def _look_back(self, draft: Draft, frame: frozenset[str]) -> None:
        """Take those named before the verb ("Водителям помогаем")."""
        for index in self._pending:
            group = self.groups[index]
            cases = frame if not self.grammar[draft.help_first].is_finite else frame
            if not group.cases & cases or group.governor >= 0:
                continue
            if self.grammar[group.head].is_caseless and self.grammar[draft.help_first].is_finite:
                if self.grammar[draft.help_first].word.forms[0].person == "3per" or self.grammar[draft.help_first].is_past:
                    continue
            found, last = self._resolve(index)
            if found.is_named or self.grammar[group.head].is_participant or group.is_pronoun:
                self._serve(draft, index, found, last)

    def _holds_up(self, place: int) -> bool:
        """Say whether "поддерживать" means help and not upkeep."""
        index = self._group_near(place)
        if index is None or self.groups[index].preposition:
            return False
        group = self.groups[index]
        found, last = self._resolve(index)
        if "accs" not in group.cases and not group.is_pronoun:
            return False
        if not (found.is_named or self.grammar[group.head].is_participant or group.is_pronoun):
            return False
        for follower in range(last, min(last + 4, self._end)):
            if not self.grammar[follower].word.lemmas.isdisjoint(_ORDERLY):
                return False
        return True

    def _may_help(self, place: int) -> bool:
        """Say whether a verb of help in an action opens a statement of its own."""
        if not self._in_action or self._kind is not Kind.HELP:
            return True
        if not self._starts_segment(place) or self.grammar[place].is_gerund:
            return False
        words = self.grammar[place]
        if words.kind is Kind.HELP and "datv" in words.frame:
            return True
        return not words.is_infinitive or not self.grammar[min(self.drafts[-1].action_first, self._end - 1)].is_infinitive

    # -- groups ---------------------------------------------------------------------------------

    def _group(self, index: int) -> int:
        group = self.groups[index]
        if self._in_action and self._kind is Kind.HELP:
            elided = self._elided(index)
            if elided:
                return elided
        found, last = self._resolve(index, is_open=self._is_noun_predicate)
        is_served = self._judge(index, found)
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

    def _judge(self, index: int, found: Found) -> bool:
        """Say whether the grammar lets the one who is named be served."""
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        is_someone = found.is_named or words.is_participant or group.is_pronoun or group.clause_last > 0
        if self._in_action or not is_someone:
            return False
        if self._in_purpose:
            return self._judge_purpose(index, found)
        if self._kind in (Kind.CONTROL, Kind.GAIN) and not group.preposition:
            return False
        if self._is_negated:
            return False
        if not group.preposition and group.governor < 0:
            inherited = self._inherited(index)
            if inherited is not None:
                return inherited and (found.is_named or words.is_participant)
        if group.preposition:
            return self._judge_preposition(index, found)
        if group.governor >= 0:
            return self._judge_genitive(index, found)
        if self._in_relative or self._is_deep or self._kind is None:
            if self._kind is None:
                self._pending.append(index)
            return False
        return self._judge_object(index, found)

    def _judge_preposition(self, index: int, found: Found) -> bool:
        group = self.groups[index]
        if group.preposition in FOR:
            if self._in_relative and self._kind is None:
                return False
            return "gent" in group.cases and not self._is_deep
        if not found.is_firm:
            return False
        if group.preposition == "у":
            return self._kind is not None and self._predicate >= 0 and not self.grammar[self._predicate].word.lemmas.isdisjoint(TAKING)
        if group.preposition in ("в", "на") and "accs" in group.cases:
            before = range(max(0, group.first - 7), group.first)
            return any(not self.grammar[i].word.lemmas.isdisjoint(DELIVERY) for i in before)
        return False

    def _judge_genitive(self, index: int, found: Found) -> bool:
        group = self.groups[index]
        owner = self.groups[group.governor]
        head = self.grammar[owner.head]
        if head.is_noun_predicate and head.kind in (Kind.SERVICE, Kind.HELP) and owner.preposition != AGENT:
            if "datv" in head.frame and "datv" in group.cases:
                return True
            if "gent" in head.frame:
                return found.is_firm or bool(found.candidates) or self.grammar[group.head].word.is_animate or self._has_means(index)
            return False
        if not head.word.lemmas.isdisjoint(POSSESSED) and found.is_firm:
            return self._serves_owner(owner, head)
        if self._kind in (Kind.SERVICE, Kind.OTHER) and not self._is_noun_predicate and group.cases >= {"datv"} and not found.is_named:
            return False
        return False

    def _serves_owner(self, owner: Group, head: Grammar) -> bool:
        """Say whether who serves this thing serves its owner ("обеспечение деятельности главы")."""
        if owner.preposition in FOR:
            return True
        while owner.governor >= 0:
            owner = self.groups[owner.governor]
            above = self.grammar[owner.head]
            if above.is_noun_predicate and (above.kind is Kind.SERVICE or not head.word.lemmas.isdisjoint(CARE)):
                return True
            if above.word.lemmas.isdisjoint(QUALITIES | POSSESSED) and head.word.lemmas.isdisjoint(RIGHTS):
                return False
        if owner.preposition or self._is_noun_predicate:
            return False
        verb = self.grammar[self._predicate]
        return not verb.word.lemmas.isdisjoint(IMPROVING) or (self._kind is Kind.SERVICE and "accs" in self._frame)

    def _judge_object(self, index: int, found: Found) -> bool:
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        verb = self.grammar[self._predicate]
        if "nomn" in self._frame and "nomn" in group.cases:
            return found.is_firm or words.word.is_animate
        if words.is_caseless:
            is_subject = verb.is_finite and verb.word.forms[0].person in ("3per", "") and group.first > self._predicate
            return found.is_firm and not is_subject and not self._is_noun_predicate | False
        if "datv" in self._frame and "datv" in group.cases:
            if "accs" in group.cases and "accs" not in self._frame and False:
                return False
            return found.is_firm or bool(found.candidates) or self._kind is Kind.SERVICE
        if "accs" in self._frame and "accs" in group.cases and group.first > self._predicate:
            return found.is_firm or bool(found.candidates) or group.is_pronoun or words.word.is_animate or self._has_means(index)
        return False

    def _judge_purpose(self, index: int, found: Found) -> bool:
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        if group.governor >= 0 or not (group.preposition in ("", "у")):
            return False
        last = self._chain_last(index)
        if group.preposition == "у":
            return "gent" in group.cases and (found.is_named or words.word.is_animate)
        after = self._skip_adverbs(last)
        has_verb = after < self._end and (self.grammar[after].is_past or self.grammar[after].word.top == "PRED")
        if "nomn" in group.cases and (has_verb or self._low(after) in _JOINTS):
            return True
        return "datv" in group.cases and (found.is_named or words.word.is_animate) and (has_verb or self._is_before_verb(after))

    def _is_before_verb(self, place: int) -> bool:
        return any(self.grammar[i].is_finite or self.grammar[i].is_infinitive for i in range(place, min(self._end, place + 4)))

    def _inherited(self, index: int) -> bool | None:
        """Return the judgement on the group with which this one is coordinated, or None."""
        group = self.groups[index]
        place = group.first - 1
        while place >= 0 and self.grammar[place].is_quantifier:
            place -= 1
        if place < 0 or self.tokens[place].low not in _JOINTS:
            return None
        while place >= 0 and self.tokens[place].low in _JOINTS:
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
        for i in reversed(chain):
            if group.cases & self.groups[i].cases and i in self._decisions and self.groups[i].preposition:
                return False
        return None

    def _elided(self, index: int) -> int:
        """Read "..., а РП — укладываться в бюджет": the verb of help is left out."""
        group, draft = self.groups[index], self.drafts[-1]
        if group.preposition or group.governor >= 0 or not group.cases & self._frame or not draft.served:
            return 0
        before = group.first - 1
        while before >= 0 and self.grammar[before].is_quantifier:
            before -= 1
        if before < 0 or self.tokens[before].low not in _JOINTS:
            return 0
        found, last = self._resolve(index)
        words = self.grammar[group.head]
        if not (found.is_named or words.is_participant) or is_ordinal(words.word):
            return 0
        after = self._skip_adverbs(last)
        if after >= self._end:
            return 0
        is_dashed = self.tokens[after].text in _DASHES
        if not is_dashed and not (self.grammar[after].is_infinitive and self.tokens[before].low in ("и", "а", "также")):
            return 0
        if is_dashed and draft.action_first >= group.first:
            return 0
        self._close_action(before + 1)
        again = Draft(help_first=draft.help_first, help_last=draft.help_last)
        self.drafts.append(again)
        self._serve(again, index, found, last)
        again.action_first = after + 1 if is_dashed else last
        self._in_action = True
        return again.action_first

    # -- small questions ------------------------------------------------------------------------

    def _resolve(self, index: int, is_open: bool = False) -> tuple[Found, int]:
        """Return for whom a group with its genitives stands and the place after the words that say so."""
        group = self.groups[index]
        if group.is_pronoun:
            return self._antecedent(index)[0], group.last
        if group.clause_last:
            return self.names.find_doers(self.tokens[group.last : group.clause_last]), group.clause_last
        end = self._chain_last(index)
        best = self.names.find(self.tokens[group.first : end])
        if not best.is_firm:
            follower = self._group_near(end)
            if follower is not None and self.groups[follower].preposition in ("по", "из", "в") and self.groups[follower].first <= end + 2:
                longer = self._chain_last(follower)
                found = self.names.find(self.tokens[group.first : longer])
                if found.grade > best.grade:
                    return found, longer
        if best.grade < 50 and (is_open or self.grammar[group.head].is_caseless):
            for i in range(index, len(self.groups)):
                if self.groups[i].last >= end:
                    break
                found = self.names.find(self.tokens[group.first : self.groups[i].last])
                if found.is_firm:
                    return found, self.groups[i].last
        if not best.is_named and self._low(end) == "(":
            inside = self.tokens[end + 1 : end + 2]
            found = self.names.find(inside)
            if found.is_firm and self.names.is_only_acronym(found.key or ""):
                return found, end
        if not best.is_named and group.first < group.head:
            shorter = self.names.find(self.tokens[group.head : end])
            if shorter.is_named and not shorter.key:
                return shorter, end
        return best, end

    def _chain_last(self, index: int) -> int:
        last = self.groups[index].last
        for i in range(index + 1, len(self.groups)):
            follower = self.groups[i]
            if follower.governor != i - 1 or follower.preposition:
                break
            if self.grammar[follower.head].kind is Kind.HELP:
                break
            last = follower.last
        return last

    def _antecedent(self, index: int) -> tuple[Found, Span | None]:
        group = self.groups[index]
        is_plural = self.tokens[group.first].low in ("им", "их", "них")
        fitting = [s for s in self.history if s.is_plural == is_plural and (s.found.key or s.is_participant)]
        named = [s for s in fitting if s.found.key and s.found.is_firm]
        chosen = (named or fitting)[-1:]
        if not chosen:
            return NOBODY, None
        return chosen[0].found, chosen[0].span

    def _serve(self, draft: Draft, index: int, found: Found, last: int) -> None:
        group = self.groups[index]
        antecedent = self._antecedent(index)[1] if group.is_pronoun else None
        self._decisions[index] = True
        parts = [] if found.is_firm else self._parts(group, last)
        draft.served.extend(parts or [Served(group.first, last, found, antecedent)])
        if self._in_purpose and draft.action_first < 0:
            draft.action_first = last
        self._remember(index, found, last)

    def _parts(self, group: Group, last: int) -> list[Served]:
        """Read "оптовому и розничному отделам" as two names with one noun."""
        if not any(self.tokens[i].low in ("и", ",") for i in range(group.first, group.head)):
            return []
        found, start = [], group.first
        for place in range(group.first, group.head + 1):
            if place < group.head and self.tokens[place].low not in ("и", ","):
                continue
            if place > start and self.grammar[start].adjective:
                end = last if place == group.head else place
                words = [*self.tokens[start:place], *self.tokens[group.head : last]]
                found.append(Served(start, end, self.names.find(words)))
            start = after_joint(self.tokens, place)
        return found if any(s.found.is_firm for s in found) else []

    def _remember(self, index: int, found: Found, last: int) -> None:
        group = self.groups[index]
        if group.is_pronoun:
            return
        words = self.grammar[group.head]
        span = (self.tokens[group.first].start, self.tokens[last - 1].end)
        number = {f.number for f in words.word.forms if f.is_noun and f.case in group.cases}
        for plural in (True, False):
            if ("plur" if plural else "sing") in number or words.is_caseless:
                self.history.append(Seen(span, found, plural, words.is_participant))

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
        if not any(self.grammar[i].is_finite or self.grammar[i].is_infinitive for i in between):
            return
        if self._in_purpose:
            self._close_service(place)
        else:
            self._service = Draft(service=draft.service, action_first=self._end)
            self.drafts.append(self._service)

    def _close_service(self, place: int) -> None:
        if self._service is not None:
            self._service.action_last = place
        self._service = None

    def _close_action(self, place: int) -> None:
        if self._in_action and self.drafts and self.drafts[-1].action_last < 0:
            self.drafts[-1].action_last = place
        self._in_action = False

    def _close(self) -> None:
        for draft in self.drafts:
            if draft.action_last < 0:
                draft.action_last = self._end
            if draft.help_first >= 0 and not draft.served:
                self._serve_inside(draft)

    def _serve_inside(self, draft: Draft) -> None:
        """Take a client who stands inside the action for want of another ("Помогать в планировании РП")."""
        for mention in list(self.mentioned):
            if mention.first < draft.help_first or not mention.found.is_firm:
                continue
            index = self.at.get(mention.first)
            if index is None or self.groups[index].preposition:
                continue
            owner = self.groups[index].governor
            if owner >= 0 and not self.grammar[self.groups[owner].head].word.lemmas.isdisjoint(POSSESSED):
                is_helped = "datv" in self.groups[owner].cases and not self.groups[owner].preposition
                if is_helped and self.groups[owner].governor < 0 and not self._follows_infinitive(draft, mention.first):
                    draft.served.append(mention)
                    self.mentioned.remove(mention)
                    continue
            if "datv" in self.groups[index].cases and not self._follows_infinitive(draft, mention.first):
                draft.served.append(mention)
                self.mentioned.remove(mention)

    def _follows_infinitive(self, draft: Draft, place: int) -> bool:
        return any(self.grammar[i].is_infinitive for i in range(draft.help_last, place))

    def _take_pending(self) -> None:
        """Judge those who stood before the first verb by what the verb asks for."""
        if self._kind is Kind.HELP or self._is_noun_predicate:
            return
        for index in self._pending:
            group = self.groups[index]
            found, last = self._resolve(index)
            words = self.grammar[group.head]
            is_dative = "datv" in group.cases and "nomn" not in group.cases and "datv" in self._frame
            is_object = "nomn" in self._frame and "nomn" in group.cases
            is_accusative = "accs" in self._frame and "accs" in group.cases and "nomn" not in group.cases
            if (is_dative or is_object or is_accusative) and (found.is_firm or (self._kind is Kind.SERVICE and words.word.is_animate)):
                if not self._is_negated:
                    self._serve(self._service_draft(), index, found, last)
                    self.mentioned = [m for m in self.mentioned if m.first != group.first]
        self._pending.clear()

    def _opens_with_own_verb(self) -> bool:
        """Say whether the text first tells what else the unit does ("Проводим сессии, помогаем ...")."""
        if not 0 <= self.first_predicate <= 1:
            return False
        words = self.grammar[self.first_predicate]
        if words.kind is Kind.CONTROL:
            return False
        return words.is_infinitive or (words.is_finite and words.word.forms[0].person == "1per")

    def _comma_before(self, place: int) -> int:
        return next((i for i in range(place, -1, -1) if self.tokens[i].text == ","), place)

    def _any_served(self) -> bool:
        return any(d.served for d in self.drafts)

    def _has_means(self, index: int) -> bool:
        """Say whether an instrumental follows: one is provided *with* something."""
        end = self._chain_last(index)
        for group in self.groups[index + 1 :]:
            if group.first >= end:
                return "ablt" in group.cases and not group.preposition and "accs" not in group.cases and group.first <= end + 3
        return False

    def _giving_help(self, place: int) -> int:
        if self.grammar[place].word.lemmas.isdisjoint(GIVING_HELP):
            return 0
        for follower in range(place + 1, min(place + 7, self._end)):
            if not self.grammar[follower].word.lemmas.isdisjoint(HELP_OBJECTS):
                return follower + 1
            words = self.grammar[follower]
            if not words.adjective and not words.is_adverb and self.tokens[follower].low not in ("и", ","):
                return 0
        return 0

    def _hangs_on_unit(self, group: Group) -> bool:
        return group.governor >= 0

    def _is_apposed(self, place: int) -> bool:
        return self._previous(place) in {",", "и", "—", "–", "-", ":"}

    def _is_denied(self, place: int) -> bool:
        return place > 0 and self.tokens[place - 1].low in ("не", "ни")

    def _breaks_out(self, place: int) -> bool:
        """Say whether a verb after an action goes back to the subject of the help verb."""
        words, draft = self.grammar[place], self.drafts[-1] if self.drafts else None
        if draft is None or draft.help_first < 0 or not self._starts_segment(place) or self._in_relative:
            return False
        helper = self.grammar[draft.help_first]
        if words.kind is not Kind.SERVICE and not any(self.tokens[i].is_word for i in range(draft.action_first, place)):
            return False
        if helper.is_finite and words.is_finite:
            return words.word.forms[0].person == helper.word.forms[0].person
        opening = self.grammar[min(draft.action_first, self._end - 1)]
        return helper.is_infinitive and words.is_infinitive and not opening.is_infinitive and words.kind is Kind.SERVICE

    def _starts_segment(self, place: int) -> bool:
        return self._previous(place) in _EDGES or place == 0

    def _previous(self, place: int) -> str:
        place -= 1
        while place >= 0 and self.grammar[place].is_adverb and self.tokens[place].low not in _EDGES:
            place -= 1
        return self.tokens[place].low if place >= 0 else ""

    def _low(self, place: int) -> str:
        return self.tokens[place].low if 0 <= place < self._end else ""

    def _skip_adverbs(self, place: int) -> int:
        while place < self._end and (self.grammar[place].is_adverb or self.tokens[place].low in ("не", "бы", "сам", "сами")):
            place += 1
        return place

    def _group_near(self, place: int) -> int | None:
        """Return the group that starts here, after adverbs, pronouns and a preposition."""
        for i in range(place, min(place + 6, self._end)):
            if i in self.at:
                return self.at[i]
            token, words = self.tokens[i], self.grammar[i]
            if not (words.is_adverb or words.is_quantifier or words.is_preposition or token.low in _PASSED or token.text[0].isdigit()):
                return None
        return None

    def _after_brackets(self, place: int) -> int:
        if self._low(place) != "(":
            return place
        for end in range(place + 1, min(self._end, place + 15)):
            if self.tokens[end].text == ")":
                return end + 1
        return place

    def _after_attribute(self, place: int) -> int:
        """Return the place after a relative or participle clause in commas and other marks."""
        if self._low(place) == "," and place + 1 < self._end:
            words, low = self.grammar[place + 1], self.tokens[place + 1].low
            second = self._low(place + 2)
            if low.startswith("котор") or low in ("кто", "чьи") or second.startswith("котор") or words.word.top in ("PRTF", "COMP", "ADJF"):
                end = place + 1
                while end < self._end and self.tokens[end].text not in (",", "—", "–"):
                    end += 1
                place = end
        while place < self._end and (not self.tokens[place].is_word or self.tokens[place].low in ("и", "а")):
            if self.tokens[place].text in "«\"(":
                break
            place += 1
        return place


def match_of(found: Found) -> Match | None:
    """Return how surely a participant was recognised, None if there is none."""
    return found.match if found.is_named else None
