"""Judges who is served in a Russian clause of purpose ("чтобы цеха работали")."""

from __future__ import annotations

from typing import Final

from designer.language.russian.genitives import Genitives
from designer.language.russian.government import OWING
from designer.language.russian.names import Found
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import JOINTS
from designer.language.russian.vocabulary import DEMANDS, HARD, LACKING, NEEDING, WELFARE

_SPARED: Final = (WELFARE - {"опаздывать"}) | NEEDING | HARD
"""What nobody watches over for its own sake: who need not do it is served."""


class Purposes(Genitives):
    """The judgement on those of whom a purpose is told."""

    def _judge_purpose(self, index: int, found: Found) -> bool:
        group, words = self.groups[index], self.grammar[self.groups[index].head]
        if group.governor >= 0:
            return found.is_firm and self._has_subject_thing(index)
        if group.preposition not in ("", "у"):
            return False
        last = self._chain_last(index)
        if group.preposition == "у":
            return "gent" in group.cases and (found.is_named or words.word.is_animate)
        after = self._skip_adverbs(last)
        has_verb = after < self._end and (
            self.grammar[after].is_past
            or self.grammar[after].word.top in ("PRED", "ADJS")
            or (self._is_thanked and self.grammar[after].is_finite)
        )
        if self._low(after + 1) in ("нам", "нас", "мне") or self._is_forbidden(self._purpose_first, after):
            return False
        if "nomn" in group.cases and (has_verb or self._low(after) in JOINTS):
            return True
        return (
            "datv" in group.cases
            and (found.is_named or words.word.is_animate)
            and (has_verb or self._is_before_verb(after))
        )

    def _is_forbidden(self, purpose: int, verb: int) -> bool:
        """Say whether it is watched that one does his duty ("следит, чтобы водители не нарушали")."""
        watch = next((i for i in range(purpose - 1, max(-1, purpose - 5), -1) if self.grammar[i].is_verb), -1)
        if verb >= self._end or watch < 0 or self.grammar[watch].kind is not Kind.CONTROL:
            return False
        if any(watch < group.first < purpose for group in self.groups):
            return False
        if self._is_denied(verb):
            return not self.grammar[verb].is_any_of(_SPARED)
        return self.grammar[verb].is_any_of(OWING)

    def _tells_of_plenty(self, purpose: int) -> bool:
        """Say whether it is watched that people lack or suffer nothing ("чтобы у гостей не кончался чай")."""
        verb = next((i for i in range(purpose, self._end) if self.grammar[i].is_finite), -1)
        return verb >= 0 and self._is_denied(verb) and self.grammar[verb].is_any_of(_SPARED | LACKING)

    def _has_subject_thing(self, index: int) -> bool:
        """Say whether something of a client is the subject of a purpose ("чтобы заказы цеха уходили в срок")."""
        group = self.groups[index]
        thing, head = self.groups[group.governor], self.grammar[self.groups[group.governor].head]
        if thing.governor >= 0 or thing.preposition or "nomn" not in thing.cases or head.is_person:
            return False
        after = self._skip_adverbs(self._chain_last(index))
        return after < self._end and self.grammar[after].is_past and not head.is_any_of(DEMANDS)
