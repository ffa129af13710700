"""Finds out for whom the noun groups of a Russian sentence stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from designer.language.reading import Match, Span
from designer.language.russian.names import NOBODY, Found
from designer.language.russian.noun_group import Group, after_joint
from designer.language.russian.phrases import EXACT, NEAR, PEOPLE, RESPELT
from designer.language.russian.segments import Segments
from designer.language.russian.statements import GENDERS, JOINTS, Draft, Seen, Served
from designer.language.russian.vocabulary import FIELDS, ROOMS

_ORDER: Final = {"первым": 0, "первому": 0, "вторым": 1, "второму": 1, "третьим": 2, "последним": -1}

_COMPLEMENTING: Final = frozenset({"по", "из", "в"})
_GOING_ON: Final = _COMPLEMENTING | {"("}
"""What may stand before the words that tell who is meant."""
_HE: Final = frozenset({"masc", "neut"})
_SHE: Final = frozenset({"femn"})
_GENDERS: Final = {"его": _HE, "ему": _HE, "него": _HE, "ее": _SHE, "ей": _SHE, "нее": _SHE}


class Cast(Segments):
    """The participants of one sentence."""

    def _resolve(self, index: int, is_open: bool = False) -> tuple[Found, int]:
        """Return for whom a group with its genitives stands and the place after the words that say so.

        ``is_open`` allows a few words of the group to name somebody, where the rest can only be his object.
        """
        group = self.groups[index]
        if group.is_pronoun:
            return self._antecedent(index)[0], group.last
        if not group.clause_last:
            end = self._chain_last(index)
            if all(self.silent[group.first : end]) and _GOING_ON.isdisjoint((self._low(end), self._low(end + 1))):
                return NOBODY, end
        asked = (index, is_open, self._is_noun_predicate)
        resolved = self._resolved.get(asked)
        if resolved is None:
            resolved = self._resolved[asked] = self._resolve_noun(index, is_open)
        return resolved

    def _resolve_helped(self, index: int, is_open: bool = False) -> tuple[Found, int]:
        """Return for whom a group stands that is in the place of one who is helped: the root of a name is enough."""
        found, last = self._resolve(index, is_open)
        group = self.groups[index]
        if found.is_named or group.is_pronoun or group.clause_last:
            return found, last
        return self.names.find_meant(self.tokens[group.first : last]), last

    def _resolve_noun(self, index: int, is_open: bool) -> tuple[Found, int]:
        group = self.groups[index]
        if group.clause_last:
            return self.names.find_doers(self.tokens[group.last : group.clause_last]), group.clause_last
        end = self._chain_last(index)
        whole = self.names.find(self.tokens[group.first : end])
        may_share = group.head > group.first + 1 or group.last > group.head + 3
        for last in (end, group.last) if may_share and not whole.is_firm else ():
            if parts := self._parts(group, last):
                self._shared[index] = parts
                return next(part.found for part in parts if part.found.is_firm), last
        if whole.grade < EXACT:
            if longer := self._with_complement(index, end, whole):
                return longer
            if whole.is_firm and (field := self._field_at(end)) >= 0:
                return NOBODY, self._chain_last(field)
        if end > group.last and (shorter := self._beginning(index, end, whole, is_open)):
            return shorter
        if whole.is_named:
            return whole, end
        if self._low(end) == "(":
            bracketed = self.names.find(self.tokens[end + 1 : end + 2])
            if bracketed.is_firm and self.names.is_only_acronym(bracketed.key or ""):
                return bracketed, end
        if group.first < group.head:
            bare = self.names.find(self.tokens[group.head : end])
            if bare.is_named and not bare.key:
                return bare, end
        return whole, end

    def _with_complement(self, index: int, end: int, whole: Found) -> tuple[Found, int] | None:
        """Return a name that goes on with a preposition ("дежурному по станции"), if that says more."""
        if self._low(end) not in _COMPLEMENTING and self._low(end + 1) not in _COMPLEMENTING:
            return None
        follower = self._group_near(end)
        if follower is None or self.groups[follower].preposition not in _COMPLEMENTING:
            return None
        if self.groups[follower].first > end + 2:
            return None
        last = self._chain_last(follower)
        found = self.names.find(self.tokens[self.groups[index].first : last])
        return (found, last) if found.grade > whole.grade else None

    def _field_at(self, place: int) -> int:
        """Return the group after "по" that tells in which field one works ("инженер по охране труда"), or -1."""
        index = self.at.get(place + 1, -1) if self._low(place) == "по" else -1
        return index if index >= 0 and self.grammar[self.groups[index].head].is_any_of(FIELDS) else -1

    def _beginning(self, index: int, end: int, whole: Found, is_open: bool) -> tuple[Found, int] | None:
        """Return the name with which a chain begins, where what follows is the object of something else."""
        group = self.groups[index]
        is_dative = whole.grade < RESPELT and "datv" in group.cases
        is_for = not whole.is_firm and group.preposition in ("до", "для")
        is_place = whole.grade < NEAR and group.preposition in ("в", "на", "для")
        is_loose = whole.grade < PEOPLE and (is_open or self.grammar[group.head].is_caseless)
        if not (is_dative or is_for or is_place or is_loose):
            return None
        loose = None
        if is_dative and self._has_own_object(end):
            is_dative = False
        for i in range(index, len(self.groups) - 1):
            last, rest = self.groups[i].last, self.groups[i + 1]
            if last >= end:
                break
            found = self.names.find(self.tokens[group.first : last])
            if is_loose and found.is_firm and loose is None:
                loose = found, last
            if not found.is_firm or found.grade < EXACT:
                continue
            if is_for and ("nomn" in rest.cases or self.grammar[rest.head].is_person_in("accs")):
                return found, last
            is_object = "accs" in rest.cases and group.preposition != "для"
            is_object |= self._is_noun_predicate and (is_dative or group.preposition == "для")
            is_object |= is_dative and not self.grammar[rest.head].noun
            if (is_dative or is_place) and is_object and not self._belongs(rest, found):
                return found, last
        return loose

    def _has_own_object(self, place: int) -> bool:
        """Say whether an infinitive with its object follows, so that what stands before it is none."""
        verb = self._skip_adverbs(place)
        index = self.at.get(verb + 1) if verb < self._end and self.grammar[verb].is_infinitive else None
        return index is not None and "accs" in self.groups[index].cases

    def _belongs(self, group: Group, found: Found) -> bool:
        """Say whether a group has a word of the names of one who was found."""
        return self.names.has_word_of(found.key or "", self.tokens[group.first : group.last])

    def _antecedent(self, index: int) -> tuple[Found, Span | None]:
        group, history = self.groups[index], self.history or []
        place = _ORDER.get(self.tokens[group.first].low)
        if place is not None:
            return self._in_order(place, history)
        low = self.tokens[group.first].low
        is_plural, genders = low in ("им", "их", "них"), _GENDERS.get(low, GENDERS)
        fitting = [s for s in history if s.is_plural == is_plural and not s.genders.isdisjoint(genders)]
        named = [s for s in fitting if s.found.key and s.found.is_firm]
        doers = [s for s in named if s.is_doer and self.actors]
        chosen = (doers or named or fitting)[-1:]
        if not chosen:
            return NOBODY, None
        return chosen[0].found, chosen[0].span

    def remember_all(self) -> None:
        """Keep everybody who is named for pronouns that come later, and judge nobody."""
        for index in range(len(self.groups)):
            self._remember(index, *self._resolve(index))

    def _in_order(self, place: int, history: Sequence[Seen]) -> tuple[Found, Span | None]:
        """Return the one whom "первым" or "вторым" means, in the order of the text or of the declaration."""
        named = {seen.found.key: seen for seen in history if seen.found.key and seen.found.is_firm}
        if len(named) > max(place, 1):
            seen = list(named.values())[place]
            return seen.found, seen.span
        if len(self.names.clients) > max(place, 1):
            return Found(self.names.clients[place].key, None, Match.WEAK, (), NEAR), None
        return NOBODY, None

    def _parts(self, group: Group, last: int) -> list[Served]:
        """Read "оптовому и розничному отделам", "цехам № 1 и № 2" as names with one noun."""
        if group.last > group.head + 3 and last == group.last:
            return self._numbered_parts(group)
        if not any(self.tokens[i].low in ("и", ",") for i in range(group.first, group.head)):
            return []
        found, start = [], group.first
        for place in range(group.first, group.head + 1):
            if place < group.head and self.tokens[place].low not in ("и", ","):
                continue
            if place > start and self.grammar[start].adjective:
                end = last if place == group.head else place
                words = [*self.tokens[start:place], *self.tokens[group.head : last]]
                one = self.names.find(words)
                if not one.is_firm and place < group.head and self.grammar[start].is_any_of(ROOMS):
                    one = self.names.find(self.tokens[start:place])
                found.append(Served(start, end, one))
            start = after_joint(self.tokens, place)
        return found if any(s.found.is_firm for s in found) else []

    def _numbered_parts(self, group: Group) -> list[Served]:
        found: list[Served] = []
        noun = self.tokens[group.first : group.head + 1]
        for place in range(group.head + 1, group.last - 1):
            if self.tokens[place].text == "№":
                first = group.first if not found else place
                one = self.names.find([*noun, *self.tokens[place : place + 2]])
                found.append(Served(first, place + 2, one))
        return found if any(s.found.is_firm for s in found) else []

    def _serve(self, draft: Draft, index: int, found: Found, last: int) -> None:
        group = self.groups[index]
        antecedent = self._antecedent(index)[1] if group.is_pronoun else None
        self._decisions[index] = True
        draft.served.extend(self._shared.get(index) or [Served(group.first, last, found, antecedent)])
        is_listed = 0 <= draft.action_first < group.first and all(
            self.tokens[i].low in JOINTS for i in range(draft.action_first, group.first)
        )
        if self._in_purpose and (draft.action_first < 0 or is_listed):
            draft.action_first = last
        self._remember(index, found, last)


def match_of(found: Found) -> Match | None:
    """Return how surely a participant was recognised, None if there is none."""
    return found.match if found.is_named else None
