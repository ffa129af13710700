"""Judges Russian clients who stand with a preposition: it depends on the words round it whether they are served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.language.russian.government import BINDING, BURDENS, CARING, LESSENING, LIFTING, SHARING
from designer.language.russian.grammar import Grammar
from designer.language.russian.names import Found
from designer.language.russian.owners import Owners
from designer.language.russian.vocabulary import (
    ANSWERING,
    ARRIVING,
    DELIVERY,
    FOR,
    SPREADING,
    TAKING,
    TEACHING,
    TELLING,
)


@dataclass(frozen=True, slots=True)
class _Sign:
    """What must stand round a preposition with a case so that it names one who is served."""

    case: str
    near: frozenset[str] = frozenset()
    """One of these among the words before."""
    before: frozenset[str] = frozenset()
    """One of these right before the preposition."""
    verb: frozenset[str] = frozenset()
    """One of these as the verb of the statement."""


_LIFTED: Final = _Sign("gent", verb=LIFTING)
_SHARED: Final = _Sign("ablt", verb=SHARING)
_NEAR_BY: Final = _Sign("ablt", near=frozenset({"быть"}), before=frozenset({"рядом"}))
_SENT: Final = (_Sign("accs", near=DELIVERY), _Sign("accs", verb=DELIVERY))
_SIGNS: Final = {
    "до": (_Sign("gent", near=TELLING),),
    "с": (_Sign("ablt", before=TEACHING), _LIFTED, _SHARED, _NEAR_BY),
    "со": (_Sign("ablt", before=TEACHING), _LIFTED, _SHARED, _NEAR_BY),
    "у": (_Sign("gent", verb=TAKING),),
    "по": (_Sign("datv", verb=SPREADING),),
    "между": (_Sign("ablt", verb=SPREADING),),
    "о": (_Sign("loct", near=CARING),),
    "об": (_Sign("loct", near=CARING),),
    "в": _SENT,
    "на": (*_SENT, _Sign("accs", before=BURDENS, verb=LESSENING)),
}
_FAR: Final = 7
"""How many words before a preposition count as near."""


class Prepositions(Owners):
    """The judgement on those who are named with a preposition."""

    def _judge_preposition(self, index: int, found: Found) -> bool:
        group = self.groups[index]
        if group.preposition in FOR:
            return self._is_for(index)
        if not found.is_firm:
            return False
        if group.preposition == "за":
            return self._is_done_instead(index)
        if group.preposition in ("в", "на") and "accs" in group.cases and self._arrives_there():
            return True
        signs = _SIGNS.get(group.preposition, ())
        return any(sign.case in group.cases and self._has_sign(sign, group.first) for sign in signs)

    def _arrives_there(self) -> bool:
        """Say whether it is told that a thing comes to somebody ("рама приходит на сборку")."""
        if self._predicate < 0 or not self._verb_now.is_any_of(ARRIVING) or not self._is_third(self._verb_now):
            return False
        subject = self._subject_of(self._border_before(self._predicate) + 1, self._predicate)
        return subject is not None and not self.grammar[subject.head].is_person

    def _has_sign(self, sign: _Sign, place: int) -> bool:
        if sign.near and not any(words.does(sign.near) for words in self.grammar[max(0, place - _FAR) : place]):
            return False
        if sign.before and not (place >= 2 and self.grammar[place - 2].is_any_of(sign.before)):
            return False
        return not sign.verb or (self._predicate >= 0 and self._verb_now.does(sign.verb))

    @property
    def _verb_now(self) -> Grammar:
        return self.grammar[self._predicate]

    def _is_for(self, index: int) -> bool:
        """Say whether "для" names one who is served, and not one who is bound or only told of."""
        group = self.groups[index]
        if self._is_deep or (self._in_relative and self._kind is None):
            return False
        if group.first >= 2 and self.grammar[group.first - 2].is_any_of(BINDING):
            return False
        is_helped = "datv" in group.cases and self._low(group.first - 1) == "помощь"
        return ("gent" in group.cases or is_helped) and not self._is_done_by_one_ahead(index)

    def _is_done_by_one_ahead(self, index: int) -> bool:
        """Say whether the verb ahead has somebody else as its subject ("для лаборатории посуду моет санитарка")."""
        verb = self._verb_ahead(index)
        if verb < 0 or not self._is_third(self.grammar[verb]) or (after := self.at.get(verb + 1)) is None:
            return False
        group = self.groups[after]
        if "nomn" not in group.cases or group.preposition or self.names.is_own_noun(self.tokens[group.head]):
            return False
        return self._resolve(after)[0].is_named or self.grammar[group.head].is_person_in("nomn")

    def _is_done_instead(self, index: int) -> bool:
        """Say whether one is spared work that is done for him ("проверяем за автора цифры")."""
        group = self.groups[index]
        if "accs" not in group.cases or not self.grammar[group.head].is_person or self._predicate < 0:
            return False
        after = self._chain_last(index)
        rest = [g for g in self.groups[index + 1 :] if g.first <= after + 1]
        has_object = any("accs" in g.cases and not g.preposition and g.governor != index for g in rest[:2])
        return has_object and not self._verb_now.is_any_of(ANSWERING)
