"""Walks through a Russian sentence from predicate to predicate.

Each layer below asks its own kind of question, the upper ones with the help of the lower:

``Scene``        the words, and what has been understood so far
``Segments``     borders, verbs and subjects of the parts of the sentence
``Cast``         for whom a noun group stands
``Owners``       whether who serves a thing serves its owner
``Prepositions`` whether a preposition names one who is served
``Recipients``   whether a dative names one who gets something
``Objects``      whether the object of a verb is served
``Genitives``    whether one who hangs on a noun is served
``Purposes``     who is served in a clause of purpose
``Judge``        whether the grammar lets one who is named be served
``Drafting``     where a statement begins, parts and ends
``Helping``      who is helped after a verb or noun of help
``Actions``      where what helped clients do ends
``Outcomes``     clauses of purpose, result and conclusion
``Duties``       nouns and links with which duties are told
``Fronted``      those who are named before their verb
``Gains``        who gains by the work in what is told of its outcome
``Placing``      the last word on those whom nobody claimed
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from designer.language.russian.grammar import Grammar
from designer.language.russian.groups import AGENT
from designer.language.russian.noun_group import Group
from designer.language.russian.outcomes import TURNS, WHAT
from designer.language.russian.place import Placing
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import DASHES, JOINTS, Draft, Served
from designer.language.russian.vocabulary import FOR, GETTING, PURPOSES

_TURNING: Final = TURNS | WHAT | {"чтобы", "дабы", ","}


class Walk(Placing):
    """One pass through one sentence."""

    def run(self) -> None:
        """Read the sentence from left to right."""
        place = 0
        while place < self._end:
            after = self._step(place)
            place = after if after > place else place + 1
        self._close()

    def _step(self, place: int) -> int:
        group = self.at.get(place)
        if group is not None:
            head = self.grammar[self.groups[group].head]
            if head.kind is not None and head.is_noun_predicate and not head.is_caseless and not self._is_client(group):
                return self._noun_predicate(group, head)
            return self._group(group)
        words, low = self.grammar[place], self.tokens[place].low
        if words.is_verb or words.kind is Kind.HELP:
            return self._verb(place)
        if low in _TURNING or low.startswith("котор"):
            return self._turn(place, low)
        return place + 1

    def _turn(self, place: int, low: str) -> int:
        """Read a word or mark with which another clause may begin."""
        if low in TURNS:
            if self._thanks_us(place):
                self._in_purpose = self._is_thanked = True
                return place + 2
            if self._concludes(place):
                return self._outcome(place, place)
        if low in ("чтобы", "дабы"):
            return self._purpose(place)
        if low in WHAT and self._is_for_use(place):
            return self._outcome(place, self._comma_before(place))
        if low.startswith("котор"):
            if not self._in_relative and self._tells_result(place):
                return self._outcome(place, self._comma_before(place))
            self._in_relative = True
        elif low == "," and self._in_relative and not self._low(place + 1).startswith("котор"):
            self._in_relative = False
        return place + 1

    def _outcome(self, place: int, end: int) -> int:
        """Begin a clause that tells what clients do thanks to the unit, whose own statement ends before."""
        self._tell_own()
        self._close_service(end)
        self._is_thanked = True
        self._begin_purpose(place)
        return place + 1

    def _begin_purpose(self, place: int) -> None:
        self._purpose_first = place
        self._in_purpose, self._kind, self._frame = True, None, frozenset()
        self._is_negated = self._is_noun_predicate = self._is_others = False

    def _verb(self, place: int) -> int:
        words = self.grammar[place]
        if words.is_noun_predicate and place > 0 and self.grammar[place - 1].is_preposition:
            return place + 1
        is_negated = self._is_denied(place) or (words.is_infinitive and self._is_refused_later(place))
        helped = self._verb_of_help(place) if not is_negated else 0
        if helped:
            return helped
        if words.kind is Kind.HELP:
            words = replace(words, kind=Kind.OTHER, frame=frozenset({"datv"}))
        if self._in_action and not self._ends_action(place):
            return place + 1
        if self._low(place + 1) == "ли" or self._is_question(place):
            return place + 1
        if self._in_relative and not self._leaves_relative(place):
            return place + 1
        linked = self._link(place)
        if linked:
            return linked
        if self._in_purpose and self._is_of_purpose(place):
            return place + 1
        led = self._previous(place - self._is_denied(place))
        if words.is_infinitive and self._any_served() and led not in JOINTS | DASHES | {":"}:
            self._is_deep = True
        if self._kind is Kind.HELP:
            self._close_action(self._with_adverbs(place))
        if self._in_purpose:
            self._close_service(self._comma_before(place))
        self._in_purpose = False
        start = self._statement_start(place)
        self._statement_first = start if start < place else self._predicate + 1
        self._pending += [i for i in self._open_between(start, place) if i not in self._pending]
        self._new_predicate(place, words, is_negated)
        self._take_pending()
        return place + 1

    def _verb_of_help(self, place: int) -> int:
        """Read a statement of help if it begins here; return the place after those who are helped, or 0."""
        words, giving = self.grammar[place], self._giving_help(place)
        if (words.kind is Kind.HELP or giving) and self._may_help(place) and not self._helps_us(place):
            after = giving or place + 1
            frame = self._frame_of_help(giving) if giving else words.frame
            if self._holds_up(place, after, frame):
                return self._help(place, after, frame)
        split = self._split_giving(place) if not giving and not self._in_action else 0
        if split:
            self._help(place, place + 1, frozenset({"datv"}))
            self.drafts[-1].action_first = split
        return split

    def _ends_action(self, place: int) -> bool:
        """Say whether a verb goes on with the unit itself after it was told what clients do; close that if so."""
        if self._breaks_out(place) or self._goes_on_serving(place):
            return True
        if self._kind is not Kind.HELP or not self._turns_to_another(place):
            return False
        start = self._segment_start(place, self.drafts[-1].action_first)
        self._close_action(start)
        self._pending = self._open_between(start, place)
        self._in_relative = False
        return True

    def _link(self, place: int) -> int:
        """Pass a verb that only leads to what the unit does ("создан для", "состоит в"); return 0 for any other."""
        words = self.grammar[place]
        is_first = self._predicate < 0 or self.grammar[self._predicate].is_gerund
        founded = self._founded(place) if is_first and words.is_finite else 0
        if founded and self._low(founded) not in ("того", "этого"):
            while founded < self._end and not self.tokens[founded].is_word:
                founded += 1
            self.link_first = founded
            return founded
        if not self._links(place):
            return 0
        if self._in_purpose and words.is_past:
            return place + 1
        if words.is_finite and self._is_done_by_others(place, words):
            self._copula, self._is_others = place, True
        elif self._copula < 0 and words.is_finite:
            self._copula = place
        if not words.is_past or self.first_predicate < 0:
            self._in_purpose = False
        return place + 1

    def _is_of_purpose(self, place: int) -> bool:
        """Say whether a verb still belongs to what clients do thanks to the unit."""
        words = self.grammar[place]
        if words.is_past or words.is_infinitive or words.is_gerund or (self._is_thanked and words.is_finite):
            return True
        return self._purpose_goes_on(place) or self._is_asked_about(place)

    def _noun_predicate(self, index: int, head: Grammar) -> int:
        """Read a noun that tells what is done ("обеспечение", "помощь"), unless it only stands in another statement."""
        group = self.groups[index]
        if self._is_in_own_name(group):
            return group.last
        is_help = head.kind is Kind.HELP
        if self._in_purpose and not is_help and not self._is_thanked and self._any_served():
            return self._group(index)
        if group.preposition in ("в", "при", "без", "до", "после") and self._copula < 0 and self._predicate < 0:
            return self._group(index)
        if group.preposition in ("до", "после", "перед"):
            return self._group(index)
        if group.preposition in ("на", "к", "о", "об", "от") and self._is_noun_predicate:
            return self._group(index)
        if self._in_action and not (self._starts_segment(group.first) and self._is_beside_help(group)):
            return self._group(index)
        if is_help:
            return self._noun_of_help(index, head)
        is_attribute = group.governor >= 0 and not self.grammar[self.groups[group.governor].head].is_any_of(PURPOSES)
        if head.word.lemmas & {"оказание"} and not is_attribute and (end := self._giving_help(group.head)):
            return self._help(group.head, end, self._frame_of_help(end))
        if head.kind is Kind.CONTROL and self._predicate >= 0 and group.first - self._predicate <= 2:
            self._kind = Kind.CONTROL
            self.control.append((group.head, group.head + 1))
            return group.last
        if head.kind in (Kind.CONTROL, Kind.GAIN) and group.governor >= 0:
            return self._group(index)
        is_second = self._is_noun_predicate and group.governor >= 0 and head.kind is not Kind.SERVICE
        if group.preposition == AGENT or is_second:
            return self._group(index)
        if head.kind in (Kind.SERVICE, Kind.OTHER) or self.first_predicate < 0:
            has_verb = self._predicate >= 0 and not self._is_noun_predicate
            if has_verb and (self._is_others or self.grammar[self._predicate].is_any_of(GETTING)):
                return self._group(index)
            if not has_verb or head.kind is Kind.SERVICE:
                self._noun_of_service(group, head)
        return group.last

    def _noun_of_help(self, index: int, head: Grammar) -> int:
        group = self.groups[index]
        if group.first == 0 and self.names.is_own(self.tokens[: self._chain_last(index)]):
            return self._chain_last(index)
        is_another = self._kind is not None and not self._is_apposed(group.first)
        is_aside = group.preposition and not (group.preposition == "в" and self._copula == group.first - 2 >= 0)
        if is_aside or group.governor >= 0 or is_another or self._is_joined_genitive(index):
            return self._group(index)
        return self._help(group.head, group.head + 1, head.frame)

    def _noun_of_service(self, group: Group, head: Grammar) -> None:
        is_first = self.first_predicate < 0
        if self._in_action:
            self._close_action(self._before_joint(group.first))
        self._new_predicate(group.head, head, False)
        if is_first:
            self.first_predicate = self._run_first = self.list_start(self._first_work(group).first)
            if self._service is not None and not self._service.served:
                self._service.action_first = self._service_start()
        self._take_pending()

    def _purpose(self, place: int) -> int:
        """Begin a clause of purpose ("чтобы цеха работали"), unless it belongs to what helped clients do."""
        follower = place + 1
        while follower < self._end and follower not in self.at:
            if not (self.grammar[follower].is_adverb or self.grammar[follower].is_quantifier):
                break
            follower += 1
        if follower < self._end and self.grammar[follower].is_infinitive:
            return place + 1
        is_controlled = self._kind is Kind.CONTROL and self._low(place - 2) in ("тем", "того")
        is_controlled = is_controlled and not self._tells_of_plenty(place)
        is_helped = any(d.served and d.help_first >= 0 for d in self.drafts)
        is_again = self._in_purpose and self._low(place - 1) in JOINTS
        is_told = self._any_served() and not (is_again or self._tells_of_client(follower))
        if is_controlled or is_helped or is_told:
            self._in_action = True
            return place + 1
        self._serve_topics()
        if self._predicate >= 0 or (self.groups and self.groups[0].last <= place):
            self._tell_own()
        if self._kind is Kind.HELP and self.drafts and not self.drafts[-1].served:
            self._in_action = False
        self._close_service(place)
        self._in_relative = False
        self._begin_purpose(place)
        return place + 1

    def _group(self, index: int) -> int:
        """Judge a noun group: one who is served joins the statement, others who are known are kept as mentioned."""
        group = self.groups[index]
        if self._in_action and self._kind is Kind.HELP:
            if self._is_further_duty(group):
                self._close_action(self._before_joint(group.first))
                self._in_action, self._kind = False, None
                if self.tells_work(group):
                    self._service = Draft(action_first=group.first, is_own=True)
                    self.drafts.append(self._service)
                return self._group(index)
            elided = self._elided(index)
            if elided:
                return elided
        if group.preposition in FOR and self.grammar[group.head].is_person:
            found, last = self._resolve_helped(index, is_open=self._is_noun_predicate)
        else:
            found, last = self._resolve(index, is_open=self._is_noun_predicate)
        is_served = not (self._in_action or self._is_of_next_verb(index)) and self._judge(index, found)
        self._decisions[index] = is_served
        if is_served:
            self._part_service(group.first)
            self._serve(self._service_draft(), index, found, last)
            return last
        if found.is_firm or found.other:
            self._remember(index, found, last)
            self.mentioned.extend(self._shared.get(index) or [Served(group.first, last, found)])
            return last
        self._remember(index, found, group.last)
        return max(group.last, group.clause_last)

    def _close(self) -> None:
        """Say the last word on all who are left, at the end of the sentence."""
        if not self._in_relative and not self._in_action:
            self._serve_topics(is_dashed=self._kind is not None)
        elif not self._in_action:
            self._serve_topics()
        self._serve_objects()
        self._serve_by_place()
        for draft in self.drafts:
            if draft.action_last < 0:
                draft.action_last = self._end
            if draft.help_first >= 0 and not draft.served:
                self._serve_inside(draft)

