"""Finds where a Russian sentence lists what a unit is for: what it was founded for, its duties one by one."""

from __future__ import annotations

from typing import Final

from designer.language.russian.drafts import APART
from designer.language.russian.glossary import UNIT_NOUNS
from designer.language.russian.noun_group import Group
from designer.language.russian.outcomes import Outcomes
from designer.language.russian.phrases import EXACT
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import DASHES, JOINTS
from designer.language.russian.vocabulary import (
    ANSWERING,
    CONTAINING,
    COPULAS,
    FOUNDING,
    OWN_NOUNS,
    PURPOSES,
    THINGS,
    WORKING,
)

_SAYING_NOTHING: Final = APART | WORKING | frozenset({"делать", "сделать", "стараться", "добиваться"})
"""Verbs that lead to what clients do by the work and tell no work themselves."""
_OWN_NAMES: Final = UNIT_NOUNS | OWN_NOUNS | PURPOSES | THINGS
_LEADING: Final = frozenset({"вести"})


class Duties(Outcomes):
    """Questions about the nouns and links with which duties are told."""

    @property
    def is_scene(self) -> bool:
        """Whether only a scene is told in which all is well, and nobody's work ("Груз принят, фонари горят")."""
        verb = self.first_predicate
        if verb < 0 or not self._is_third(self.grammar[verb]):
            return False
        subject = self._subject_of(self._border_before(verb) + 1, verb)
        if subject is None or self.grammar[subject.head].is_participant or self.tells_work(subject):
            return False
        is_own = self.names.is_own_noun(self.tokens[subject.head]) or self.grammar[subject.head].is_any_of(_OWN_NAMES)
        return not is_own and not self.grammar[verb].word.low.endswith(("ся", "сь"))

    def _first_work(self, group: Group) -> Group:
        """Return the noun of work with which duties begin ("хранение зерна с последующей отгрузкой")."""
        if group.preposition == "с":
            before = [g for g in self.groups if g.first < group.first and "nomn" in g.cases and self.tells_work(g)]
            return next((g for g in before if not g.preposition and g.governor < 0), group)
        return self._outermost(group)

    def _tell_own(self) -> None:
        """Begin a statement about what the unit does before a clause tells what clients do by it."""
        if self.drafts or self.control or self._is_negated or self._is_others or self._kind is Kind.CONTROL:
            return
        if self._predicate >= 0 and not self.grammar[self._predicate].is_any_of(_SAYING_NOTHING):
            self._service_draft()
        first = self.groups[0] if self._predicate < 0 and self.groups else None
        if first is None or first.first > 1 or self.grammar[first.head].is_any_of(PURPOSES):
            return
        if self.tells_work(first):
            self._service_draft().service = first.head

    def _founded(self, place: int) -> int:
        """Return the place after "предназначен для", "создан в целях", "в задачи входит", or 0."""
        words = self.grammar[place]
        if words.is_any_of(CONTAINING):
            return place + 1
        is_passive = words.word.low.endswith(("ся", "сь")) or words.word.top == "PRTS"
        if not (words.is_any_of(WORKING) or (is_passive and words.is_any_of(FOUNDING))):
            return 0
        for at in range(place + 1, min(place + 5, self._end)):
            low = self.tokens[at].low
            if low == "для" or low in ("целях", "целью"):
                return at + 1
        return 0

    def _links(self, place: int) -> bool:
        """Say whether a verb only leads to what is done ("состоит в", "отвечает за")."""
        words = self.grammar[place]
        if not words.is_any_of(COPULAS) or words.kind not in (Kind.OTHER, None):
            return False
        index = self.at.get(place + 1)
        if index is not None and words.is_any_of(_LEADING) and self._resolve(index)[0].is_firm:
            return "accs" not in self.groups[index].cases
        return self._low(place + 1) == "за" or not words.is_any_of(ANSWERING)

    def _is_client(self, index: int) -> bool:
        """Say whether a noun of action is the name of a declared client ("раздача", "приёмка")."""
        group = self.groups[index]
        found = self.names.find(self.tokens[group.first : self._chain_last(index)])
        return found.is_firm and found.grade >= EXACT

    def _is_beside_help(self, group: Group) -> bool:
        """Say whether a noun of action is coordinated with a noun of help ("помощь А в ..., обеспечение Б ...")."""
        helper = self.drafts[-1].help_first if self.drafts else -1
        noun = next((g for g in self.groups if g.first <= helper < g.last), None)
        if noun is None or group.preposition or self._low(group.first - 1) == ":":
            return False
        return bool(noun.cases & group.cases)

    def _is_further_duty(self, group: Group) -> bool:
        """Say whether a noun after help in the nominative is one more duty ("помощь А в выборе, сверка с Б")."""
        if self._low(group.first - 1) not in (",", ";") or group.preposition or not self._is_beside_help(group):
            return False
        if self._low(self.drafts[-1].action_first - 1) == ":" or self._goes_on_in_genitive(group):
            return False
        return "nomn" in group.cases and not group.cases & {"loct", "datv", "ablt"} and not self._elides(group)

    def _goes_on_in_genitive(self, group: Group) -> bool:
        """Say whether what may be a genitive follows another one ("в вопросах графика, страхования и выкупа")."""
        before = [g for g in self.groups if g.last <= group.first]
        return "gent" in group.cases and bool(before) and before[-1].governor >= 0 and "gent" in before[-1].cases

    def _elides(self, group: Group) -> bool:
        """Say whether an infinitive or a dash follows, so that the verb of help is only left out."""
        after = self._skip_adverbs(self._chain_last(self.at[group.first]))
        return self._low(after) in DASHES or (after < self._end and self.grammar[after].is_infinitive)

    def _before_joint(self, place: int) -> int:
        """Return the place before the joint that leads to a group ("..., а также обеспечение")."""
        while place > 1 and (self._low(place - 1) in JOINTS or self.grammar[place - 1].is_adverb):
            place -= 1
        return place

    def _is_joined_genitive(self, index: int) -> bool:
        """Say whether a genitive is joined to one that hangs on a noun ("служит центром сведений и поддержки")."""
        group, before = self.groups[index], self.groups[index - 1] if index else None
        if before is None or before.governor < 0 or self._low(group.first - 1) != "и":
            return False
        return before.last == group.first - 1 and group.cases == {"gent"} and "gent" in before.cases

    def _is_apposed(self, place: int) -> bool:
        return self._previous(place) in {",", "и", "—", "–", "-", ":", "также", "или", "равно"}
