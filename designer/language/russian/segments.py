"""Finds the parts of a Russian sentence: their borders, verbs and subjects, what hangs on what was said before."""

from __future__ import annotations

from typing import Final

from designer.language.russian.grammar import Grammar
from designer.language.russian.noun_group import Group
from designer.language.russian.scene import Scene
from designer.language.russian.statements import DASHES, JOINTS
from designer.language.russian.vocabulary import NEEDING, ORDERLY, PURPOSES, TIMES

_PARTING: Final = frozenset({"а", "но", "зато", "однако", "причем", "притом", "также", "равно"})
"""Conjunctions that begin another statement."""
_JOINING: Final = frozenset({"и", "или", "либо", "да"})
_MARKS: Final = frozenset({",", ";", ":", "(", ")", *DASHES})
BORDERS: Final = _MARKS | {"а", "но", "зато", "однако", "чтобы", "дабы", "что"}
"""What parts two pieces of a sentence of which each may have a verb of its own."""
_SUBORDINATE: Final = frozenset(
    "что чтобы дабы если когда где куда откуда как пока кто чей чья чье чьи чем сколько почему зачем ли хотя "
    "какой какая какое какие какую какого какими каким каких".split()
)
_REFUSING: Final = frozenset({"никто", "некому", "незачем", "не"})
_CONSEQUENCES: Final = frozenset({"чего", "этого", "чему", "этому"})
"""What stands after "для" and "благодаря" where a further statement of the same subject begins."""


def number_of(verb: Grammar) -> str:
    """Return the number of a verb as it is read first."""
    return verb.word.forms[0].number if verb.word.forms else ""


class Segments(Scene):
    """Questions about the parts of one sentence."""

    def _border_before(self, place: int) -> int:
        """Return the place of the border before a place, or -1 at the beginning of the sentence."""
        return next((i for i in range(place - 1, -1, -1) if self._low(i) in BORDERS), -1)

    def _border_after(self, place: int) -> int:
        """Return the place of the first border from a place on, the end of the sentence if there is none."""
        return next((i for i in range(place, self._end) if self._low(i) in BORDERS), self._end)

    def _segment_start(self, place: int, after: int) -> int:
        """Return where the statement of a verb begins: after the joint between it and what was said before.

        ``after`` is the place before which nothing of it can stand, -1 is returned where no joint is found.
        """
        found, listed = -1, -1
        for at in range(place - 1, max(after, 0) - 1, -1):
            low = self.tokens[at].low
            if low in _PARTING or low in (";", ":") or low in DASHES:
                return at + 1
            if low != "," and low not in _JOINING:
                continue
            if self._is_list(at):
                listed = max(listed, at + 1) if low == "," else listed
            elif low == ",":
                return found if found >= 0 else at + 1
            elif found < 0:
                found = at + 1
        return found if found >= 0 else listed

    def _statement_start(self, place: int) -> int:
        """Return where the statement of a verb begins after another one, or its own place."""
        first = place - (self._low(place - 1) == "не")
        if self._predicate < 0 or self._starts_segment(first):
            return place
        start = self._segment_start(first, self._predicate + 1)
        return place if start < 0 else start

    def _is_list(self, joint: int) -> bool:
        """Say whether a joint stands between two groups of one case ("агентов и клиентов")."""
        right = self._group_near(joint + 1)
        left = next((g for g in reversed(self.groups) if g.last <= joint), None)
        if right is None or left is None or left.last < joint - 1:
            return False
        group = self.groups[right]
        if group.preposition and group.preposition != left.preposition:
            return False
        return bool(group.cases & left.cases)

    def _is_subordinate(self, first: int, place: int) -> bool:
        """Say whether a verb belongs to a clause that hangs on what was said before it."""
        for at in range(max(first - 1, 0), place):
            low = self.tokens[at].low
            if low.startswith("котор") or (low in _SUBORDINATE and not self._is_consequence(at)):
                return True
        return False

    def _leaves_relative(self, place: int) -> bool:
        """Say whether an infinitive goes on after a relative clause that has ended before it."""
        if not self.grammar[place].is_infinitive:
            return False
        before = place - 1
        while before >= 0 and self.grammar[before].is_adverb:
            before -= 1
        return before < 0 or self.grammar[before].word.top != "PRED"

    def _is_consequence(self, place: int) -> bool:
        return self._low(place) in _CONSEQUENCES

    def _subject_of(self, first: int, place: int) -> Group | None:
        """Return the nominative group of a statement before its verb, or None."""
        found = [g for g in self.groups if first <= g.first < place and self._may_be_subject(g)]
        if len(found) > 1:
            found = [g for g in found if not self.grammar[g.head].is_any_of(TIMES)]
        return next((g for g in found if "accs" not in g.cases), found[0] if found else None)

    def _may_be_subject(self, group: Group) -> bool:
        return "nomn" in group.cases and not group.preposition and group.governor < 0 and not group.is_pronoun

    def _is_denied_later(self, place: int) -> bool:
        """Say whether the first verb from a place on is denied ("Работы для центра не выполняются")."""
        for at in range(place, self._end):
            if self.tokens[at].low in (";", ":", "а", "но", "чтобы") or self.tokens[at].low in DASHES:
                return False
            if self.grammar[at].is_finite:
                return self._low(at - 1) == "не"
        return False

    def _is_refused_later(self, place: int) -> bool:
        """Say whether nobody wants what an infinitive tells ("помогать им никто не просил", "учить — не наше дело")."""
        if _REFUSING.isdisjoint(self.lows):
            return False
        for at in range(place + 1, self._end):
            if not self.tokens[at].is_word and self._low(at) not in DASHES:
                return False
            if self.tokens[at].low in ("никто", "некому", "незачем"):
                return True
            if self._low(at) == "не" and self._is_no_need(at + 1):
                return True
        return False

    def _is_no_need(self, place: int) -> bool:
        """Say whether after "не" it is told that something is not needed or is the duty of others."""
        words = self.grammar[place] if place < self._end else None
        if words is None or self._low(place - 2) in ("что", "котор"):
            return False
        if self._low(place) in ("наш", "наша", "наше", "мой", "моя", "мое"):
            return place + 1 < self._end and self.grammar[place + 1].is_any_of(PURPOSES | {"дело", "забота"})
        return words.is_any_of(NEEDING) and self._low(place - 2) not in (",", "и")

    def _has_subject(self, verb: int) -> bool:
        """Say whether a verb has its subject before it, so that what follows is none."""
        subject = self._subject_of(self._border_before(verb) + 1, verb)
        if subject is not None:
            return "accs" not in subject.cases or self.grammar[subject.head].is_participant
        before = next((g for g in reversed(self.grammar[:verb]) if g.is_finite), None)
        return before is not None and self._starts_segment(verb) and number_of(before) == number_of(self.grammar[verb])

    def _agrees(self, group: Group, verb: Grammar) -> bool:
        """Say whether a nominative has the number of a verb."""
        numbers = {f.number for f in self.grammar[group.head].word.forms if f.is_noun and f.case == "nomn"}
        return not numbers or number_of(verb) in numbers

    def _is_third(self, words: Grammar) -> bool:
        return bool(words.word.forms) and words.is_finite and words.word.forms[0].person in ("3per", "")

    def _ruler(self, group: Group) -> int:
        """Return the verb of the part of the sentence in which a group stands, or -1."""
        for places in (range(group.first - 1, -1, -1), range(group.last, self._end)):
            for at in places:
                if self._low(at) in BORDERS:
                    break
                if self.grammar[at].is_verb:
                    return at
        return -1

    def _follows(self, verb: int, group: Group) -> bool:
        """Say whether a group stands after a verb with nothing but adverbs and "в строй" in between."""
        if not 0 <= verb < group.first:
            return False
        place = self._skip_adverbs(verb + 1)
        index = self._group_near(place) if place < group.first else None
        is_aside = index is not None and bool(self.groups[index].preposition)
        if index is not None and is_aside and not self.grammar[self.groups[index].head].is_any_of(ORDERLY):
            place = self._skip_adverbs(self.groups[index].last)
        return place == group.first

    def _verb_ahead(self, index: int) -> int:
        """Return the place of the verb that follows one who is named first ("а для зрителей создаёт"), or -1."""
        for at in range(self._chain_last(index), self._end):
            if self.tokens[at].low in JOINTS or not self.tokens[at].is_word:
                return -1
            is_alike = self.grammar[at].is_infinitive and self._predicate >= 0
            if self.grammar[at].is_finite or (is_alike and self.grammar[self._predicate].is_infinitive):
                return at
        return -1

    def _verbs_joined_to(self, verb: int) -> list[int]:
        """Return a verb with those before it that have the same object ("встречает и регистрирует гостей")."""
        found = [verb]
        while self._low(found[-1] - 1) in ("и", ",") and found[-1] >= 2 and self.grammar[found[-1] - 2].is_verb:
            found.append(found[-1] - 2)
        return found

    def _is_in_relative(self, place: int) -> bool:
        """Say whether a clause that tells of something else begins before a place ("которые утвердили ...")."""
        for at in range(place - 1, -1, -1):
            low = self._low(at)
            if low == "что" or low.startswith("котор") or self._opens_participle(at):
                return True
            if low in BORDERS:
                return False
        return False

    def _opens_participle(self, place: int) -> bool:
        """Say whether a clause begins here with its participle (", составленному ...")."""
        return self._low(place - 1) == "," and self.grammar[place].word.top == "PRTF"
