"""Finds clauses that tell what clients can do thanks to a unit: purpose, result, conclusion."""

from __future__ import annotations

from typing import Final

from designer.language.russian.actions import Actions
from designer.language.russian.government import OWING
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import DASHES
from designer.language.russian.vocabulary import ANSWERING, USING

_RESULT_PREPOSITIONS: Final = frozenset("по на из в без благодаря через к под при после".split())
_NO_RESULT_PREPOSITIONS: Final = frozenset({"с", "со", "у", "от", "над", "о", "об", "против", "за", "перед"})
_WITH_US: Final = frozenset({("с", "нами"), ("без", "нас"), ("у", "нас"), ("вместе", "с"), ("при", "нас")})
_CONCLUDING: Final = frozenset({"тогда", "поэтому", "значит", "потому", "отчего", "благодаря"})
_BY_WHICH: Final = frozenset({"благодаря", "результате", "счет", "вследствие", "помощью", "силу", "после"})
_QUESTIONS: Final = frozenset("что чего чему чем как где когда куда откуда сколько почему зачем какой какие".split())
_THAT: Final = frozenset({"то", "того", "тому", "тем", "все", "всего"})
WHAT: Final = frozenset({"что", "чем", "чего", "чему"})
_SO: Final = frozenset({"так", "настолько", "столь"})
TURNS: Final = _CONCLUDING | DASHES | {"чего", "чему", "что", "и", *(first for first, _ in _WITH_US)}
"""Words with which what clients do in the end may begin."""


class Outcomes(Actions):
    """Questions about what clients do in the end."""

    def _thanks_us(self, place: int) -> bool:
        """Say whether what follows is told of others who can do it by us ("благодаря нам", "с нами")."""
        pair = (self._low(place), self._low(place + 1))
        if pair[0] == "благодаря":
            return place == 0 and pair[1] in ("нам", "нашей", "нашим", "нашему")
        if pair not in _WITH_US or self._predicate >= 0:
            return False
        return self._tells_of_client(place + 2, in_past=False)

    def _concludes(self, place: int) -> bool:
        """Say whether a word leads to what a client does in the end ("..., так что швеи не ждут ткань")."""
        low = self._low(place)
        is_dashed = low == "и" and self._low(place - 1) in DASHES and place > 1
        is_dashed |= low in DASHES and self._predicate >= 0 and not self._is_noun_predicate
        pair = (self._low(place - 1), low)
        is_added = pair == (",", "и") and self._predicate >= 0 and not (self._is_others or self._any_served())
        is_consequence = low in ("чего", "чему") and pair[0] in _BY_WHICH
        is_consequence |= low == "что" and pair[0] == "," and any(self._low(i) in _SO for i in range(place - 5, place))
        if not (is_dashed or is_added or is_consequence or low in _CONCLUDING or pair == ("так", "что")):
            return False
        if self._in_action or place == 0 or not self._tells_of_client(place + 1, in_past=False):
            return False
        return not (is_added and self._owes(place + 1))

    def _owes(self, place: int) -> bool:
        """Say whether the next verb tells what a client does for others."""
        verb = next((words for words in self.grammar[place:] if words.is_finite), None)
        return verb is not None and verb.is_any_of(OWING)

    def _tells_result(self, place: int) -> bool:
        """Say whether a clause tells what clients do by what they get ("карты, по которым штурманы идут")."""
        if self._in_action:
            return False
        low = self._low(place - 1)
        if low in (",", "и"):
            return self._is_used(place, USING)
        if low not in _RESULT_PREPOSITIONS and not (self._low(place - 3) == "," or self._low(place - 4) == ","):
            return False
        if low in _NO_RESULT_PREPOSITIONS:
            return False
        if self._is_used(place, USING):
            return True
        index = self._group_near(place + 1 + (self._low(place + 1) == "и"))
        if index is None or self.groups[index].preposition or "nomn" not in self.groups[index].cases:
            return False
        found, last = self._resolve(index)
        after = self._skip_adverbs(self._past_joined(last))
        if not found.is_firm or after >= self._end or not self.grammar[after].is_finite:
            return False
        return not (self.grammar[after].is_any_of(ANSWERING) and self._low(after + 1) == "за")

    def _is_used(self, place: int, verbs: frozenset[str]) -> bool:
        """Say whether a clause tells what clients use ("чертежи, которые читают сборщики", "которыми все довольны")."""
        verb = self._skip_adverbs(place + 1)
        if verb < self._end and self.grammar[verb].is_finite and self.grammar[verb].is_any_of(verbs):
            verb += verb + 1 < self._end and self.grammar[verb + 1].is_infinitive
            index = self.at.get(verb + 1)
            return index is not None and "nomn" in self.groups[index].cases and self._resolve(index)[0].is_firm
        if not self._tells_of_client(place + 1, in_past=False):
            return False
        index = self._group_near(place + 1)
        after = self._skip_adverbs(self._past_joined(self._resolve(index)[1])) if index is not None else self._end
        return after < self._end and self.grammar[after].is_any_of(verbs)

    def _past_joined(self, place: int) -> int:
        """Return the place after further subjects ("и дежурный, и механик находят"), or the place."""
        last = place
        while self._low(last) in (",", "и"):
            while self._low(last) in (",", "и"):
                last += 1
            index = self._group_near(last)
            if index is None or not self._may_be_subject(self.groups[index]):
                return place
            last = self._resolve(index)[1]
        return last

    def _is_for_use(self, place: int) -> bool:
        """Say whether it is told with what clients do something ("то, чем садовники украсят двор")."""
        if self._in_action or self._kind in (Kind.CONTROL, Kind.GAIN) or self._low(place - 1) != ",":
            return False
        if self._low(place - 2) not in _THAT or not self._tells_of_client(place + 1, in_past=False):
            return False
        return self._is_used(place, USING) or (self._low(place) == "чем" and not self._owes(place + 1))

    def _tells_of_client(self, place: int, in_past: bool = True) -> bool:
        """Say whether a declared client is the subject of a clause of purpose, or of a result."""
        index = self._group_near(place)
        if index is None or self.groups[index].preposition or "nomn" not in self.groups[index].cases:
            return False
        found, last = self._resolve(index)
        after = self._skip_adverbs(self._past_joined(last))
        if not found.is_firm or after >= self._end:
            return False
        words = self.grammar[after]
        return words.is_past if in_past else words.is_finite or words.word.top == "ADJS"

    def _purpose_goes_on(self, place: int) -> bool:
        """Say whether a clause of purpose is only interrupted ("чтобы А не мёрз: лифт едет, а Б не писал жалоб")."""
        for at in range(place + 1, self._end - 1):
            if self.tokens[at].low == "а" and self._tells_of_client(at + 1):
                return True
        return False

    def _is_question(self, place: int) -> bool:
        """Say whether an infinitive tells what somebody knows or asks ("знает, чем кормить")."""
        is_asked = self.grammar[place].is_infinitive and self._low(place - 1) in _QUESTIONS
        return is_asked and self._low(place - 2) == ","

    def _is_asked_about(self, place: int) -> bool:
        """Say whether a verb stands in a clause with a question word ("знал, во что обходится ремонт")."""
        for at in range(place - 1, max(-1, place - 7), -1):
            if self.tokens[at].text == ",":
                return any(self._low(near) in _QUESTIONS for near in (at + 1, at + 2))
        return False
