"""Finds who gains by the work in what a Russian sentence tells of its outcome."""

from __future__ import annotations

from typing import Final

from designer.language.russian.fronted import Fronted
from designer.language.russian.government import OWING
from designer.language.russian.noun_group import Group
from designer.language.russian.predicates import Kind
from designer.language.russian.segments import number_of
from designer.language.russian.statements import DASHES, Served
from designer.language.russian.vocabulary import (
    CALLING,
    COMING,
    CONTENT,
    EASY,
    FINDINGS,
    GETTING,
    HARD,
    HARMING,
    HINDERING,
    LACKING,
    NEEDING,
    USING,
    WELFARE,
)

_KNOWING: Final = GETTING | {"знать", "видеть", "понимать"}
_SEEING: Final = frozenset({"увидеть"})
_ABLE: Final = frozenset({"смочь", "успеть", "суметь"})
_BEING: Final = frozenset({"быть"})
_US: Final = frozenset({"нами", "нас", "нам", "мне", "меня"})
_SPARED: Final = HARD | NEEDING
_TOLD: Final = EASY | _SPARED
_OUR: Final = frozenset({"наш"})


class Gains(Fronted):
    """Questions about those who can do, get or need not do something thanks to the unit."""

    def _gains(self, index: int) -> bool:
        """Say whether it is told what one can do by the service ("чтобы у аспирантов были места")."""
        group = self.groups[index]
        if self._is_eased(group) or self._is_known_there(group) or self._is_spared_by(group):
            return True
        if group.governor >= 0:
            return False
        if group.preposition == "у" and self._has_plenty(group):
            return True
        border = self._border_before(group.first)
        is_subject = "nomn" in group.cases and not group.preposition
        if is_subject and self._low(group.first - 1) in ("пусть", "пускай"):
            return True
        if is_subject and (self._gets(group) or self._acts_on(group, border) or self._is_content(group)):
            return True
        if self._goes_on(group, border):
            return True
        purpose = self._purpose_at(border)
        if purpose < 0:
            return False
        after = range(group.last, self._border_after(group.last))
        verb = next((i for i in after if self.grammar[i].is_verb), -1)
        if verb >= 0 and self.grammar[verb].is_infinitive and not group.preposition:
            return "datv" in group.cases
        if verb < 0 or not self.grammar[verb].is_finite or self._is_forbidden(purpose, verb):
            return False
        if self._is_done_to_us(group.last, verb):
            return False
        if group.preposition in ("в", "на"):
            return "loct" in group.cases and self.grammar[verb].is_any_of(LACKING)
        if group.preposition:
            return group.preposition == "у" and "gent" in group.cases
        return bool(group.cases & {"nomn", "datv"})

    def _is_content(self, group: Group) -> bool:
        """Say whether people are as those are who are served well ("лётчик спокоен", "монтажники одеты")."""
        place = self._skip_adverbs(self._chain_last(self.at[group.first]))
        if place >= self._end or not self.grammar[place].is_any_of(CONTENT) or self._low(place + 1) == "ли":
            return False
        is_short = self.grammar[place].word.top in ("ADJS", "PRTS")
        return is_short and not self._is_denied(place) and not self.control

    def _has_plenty(self, group: Group) -> bool:
        """Say whether one has what he needs after something was done for him ("звонок — и у бригады есть кран")."""
        verb = self._skip_adverbs(self._chain_last(self.at[group.first]))
        if "gent" not in group.cases or verb >= self._end or not self.grammar[verb].is_any_of(LACKING):
            return False
        before = self._low(self._before_marks(group.first - 2))
        return before == "и" and self._low(self._before_marks(group.first - 2) - 1) in DASHES

    def _goes_on(self, group: Group, border: int) -> bool:
        """Say whether one gains as one did in the clause before ("оператор не ждёт, мастер не оправдывается")."""
        if "nomn" not in group.cases or group.preposition or self._low(border) not in (",", "а"):
            return False
        verb = self._skip_adverbs(self._chain_last(self.at[group.first]))
        if verb >= self._end or not self._is_third(self.grammar[verb]) or self.grammar[verb].is_any_of(OWING):
            return False
        end = border - (self._low(border - 1) == ",")
        first = self._border_before(end) + 1
        before = [s for d in self.drafts for s in d.served if first <= s.first and s.last < end]
        return self._low(first - 1) not in ("чтобы", "дабы") and any(map(self._is_subject_served, before))

    def _is_subject_served(self, served: Served) -> bool:
        index = self.at.get(served.first)
        if index is None or not self._may_be_subject(self.groups[index]):
            return False
        verb = self._skip_adverbs(served.last)
        return verb < self._end and self._is_third(self.grammar[verb])

    def _purpose_at(self, border: int) -> int:
        """Return the place of "чтобы" if a border opens a clause of purpose ("чтобы А отдыхал, а Б работал"), or -1."""
        may_go_on = not any(draft.help_first >= 0 for draft in self.drafts)
        while border >= 0 and self._low(border) not in ("чтобы", "дабы"):
            if not may_go_on:
                return -1
            before = self._border_before(border)
            if not all(words.is_past for words in self.grammar[before + 1 : border] if words.is_verb):
                return -1
            border = before
        return border

    def _is_done_to_us(self, first: int, verb: int) -> bool:
        """Say whether the unit itself is the object ("чтобы приёмка нас не заворачивала")."""
        if self.grammar[verb].is_any_of(WELFARE):
            return False
        near = range(first, min(verb + 2, self._end))
        return any(self._low(i) in _US and not self.grammar[i - 1].is_preposition for i in near)

    def _is_eased(self, group: Group) -> bool:
        """Say whether something is easy for one, or need not be done ("сборщикам удобно", "юристам не надо искать")."""
        if group.preposition or "datv" not in group.cases:
            return False
        verb = group.first - 1
        if verb >= 0 and self.grammar[verb].is_infinitive and self._is_refused_later(verb):
            return False
        place = self._chain_last(self.at[group.first])
        while self._low(place) in ("и", "или") and (index := self._group_near(place + 1)) is not None:
            if "datv" not in self.groups[index].cases:
                return False
            place = self._chain_last(index)
        while self._is_adverb(place) and self._low(place) != "не" and not self.grammar[place].is_any_of(_TOLD):
            place += 1
        is_denied = self._low(place) == "не"
        words = self.grammar[place + is_denied] if place + is_denied < self._end else None
        if words is None or words.adjective or (group.cases & {"nomn", "gent"} and not words.is_any_of(NEEDING)):
            return False
        return words.is_any_of(_SPARED if is_denied else EASY)

    def _is_spared_by(self, group: Group) -> bool:
        """Say whether a thing is told to do one no harm ("обувь, которая не мучает монтажника")."""
        verb = self._ruler(group)
        if group.preposition or group.governor >= 0 or not 0 <= verb < group.first or not self._is_denied(verb):
            return False
        border = self._border_before(verb)
        if not self._low(border + 1).startswith("котор"):
            return False
        case = "datv" if self.grammar[verb].is_any_of(HINDERING) else "accs"
        return case in group.cases and self.grammar[verb].is_any_of(HARMING | HINDERING)

    def _gets(self, group: Group) -> bool:
        """Say whether one gets or learns something ("отдел продаж получает протоколы", "а дилеры — детали")."""
        verb = self._ruler(group)
        if verb >= 0:
            words = self.grammar[verb]
            is_open = self._is_denied(verb) or self._low(verb + 1) == "ли"
            if is_open or not (words.is_finite and self._is_third(words)):
                return False
            if words.is_any_of(COMING | CALLING):
                return self._is_to_us(group, verb)
            if group.first < verb and self._low(group.first - 1) != "чем" and self._will_do(verb):
                return True
            if words.is_any_of(GETTING) or (words.is_any_of(USING) and self._is_of_us(group, verb)):
                return True
            return group.first < verb and words.is_any_of(_KNOWING) and self._any_served()
        return False

    def _will_do(self, verb: int) -> bool:
        """Say whether it is told what somebody will be able to do or will know ("геологи смогут бурить")."""
        words, place = self.grammar[verb], self._skip_adverbs(verb + 1)
        if words.is_any_of(_SEEING):
            return words.word.forms[0].person == "3per"
        done = self.grammar[place] if place < self._end else None
        if done is None or not done.is_infinitive or done.is_any_of(OWING):
            return False
        return words.is_any_of(_ABLE) or (words.is_any_of(_BEING) and done.is_any_of(_KNOWING | USING))

    def _is_known_there(self, group: Group) -> bool:
        """Say whether people of a unit know or get something ("в лаборатории знают о партии заранее")."""
        if group.preposition not in ("в", "на") or "loct" not in group.cases:
            return False
        verb = self._skip_adverbs(self._chain_last(self.at[group.first]))
        if verb >= self._end or self._is_denied(verb) or not self._is_third(self.grammar[verb]):
            return False
        words = self.grammar[verb]
        return number_of(words) == "plur" and words.is_any_of(_KNOWING)

    def _is_to_us(self, group: Group, verb: int) -> bool:
        """Say whether one comes to the unit ("к нам идут студенты", "мы те, к кому обращаются врачи")."""
        around = range(self._border_before(min(group.first, verb)) + 1, self._border_after(max(group.last, verb)))
        if any(self._low(i) == "к" and self._low(i + 1) in ("нам", "мне", "кому") for i in around):
            return True
        is_called = self.grammar[verb].is_any_of(CALLING) and any(self._low(i) in ("нам", "мне") for i in around)
        return is_called and not any(words.kind is Kind.HELP for words in self.grammar)

    def _is_of_us(self, group: Group, verb: int) -> bool:
        """Say whether what one uses is of the unit ("на наши карты опираются гиды")."""
        first, last = min(group.first, verb), max(group.last, verb)
        around = range(self._border_before(first) + 1, self._border_after(last))
        return any(self.grammar[i].is_any_of(_OUR) for i in around)

    def _acts_on(self, group: Group, border: int) -> bool:
        """Say whether one acts on what the unit has found out ("по результатам проб технолог меняет режим")."""
        place = border + 1
        is_based = self._low(place) == "по" and self.grammar[place + 1].is_any_of(FINDINGS)
        is_based |= self._low(place) == "благодаря" and self.names.is_own_noun(self.tokens[place + 1])
        verb = self._skip_adverbs(self._chain_last(self.at[group.first]))
        return is_based and verb < self._end and self.grammar[verb].is_finite and not self._is_denied(verb)
