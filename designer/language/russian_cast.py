"""Finds out for whom the noun groups of a Russian sentence stand."""

from __future__ import annotations

from typing import Final

from designer.language.reading import Match, Span
from designer.language.russian_grades import EXACT, NEAR, RESPELT
from designer.language.russian_groups import Group, after_joint
from designer.language.russian_names import NOBODY, Found
from designer.language.russian_scene import JOINTS, Draft, Served
from designer.language.russian_segments import Segments

_ORDER: Final = {"первым": 0, "первому": 0, "вторым": 1, "второму": 1, "третьим": 2, "последним": -1}


class Cast(Segments):
    """The participants of one sentence."""

    def _resolve(self, index: int, is_open: bool = False) -> tuple[Found, int]:
        """Return for whom a group with its genitives stands and the place after the words that say so."""
        group = self.groups[index]
        if group.is_pronoun:
            return self._antecedent(index)[0], group.last
        if group.clause_last:
            return self.names.find_doers(self.tokens[group.last : group.clause_last]), group.clause_last
        end = self._chain_last(index)
        best = self.names.find(self.tokens[group.first : end])
        if best.grade < EXACT:
            follower = self._group_near(end)
            if (
                follower is not None
                and self.groups[follower].preposition in ("по", "из", "в")
                and self.groups[follower].first <= end + 2
            ):
                longer = self._chain_last(follower)
                found = self.names.find(self.tokens[group.first : longer])
                if found.grade > best.grade:
                    return found, longer
        if best.grade < RESPELT and "datv" in group.cases:
            for i in range(index, len(self.groups)):
                if self.groups[i].last >= end:
                    break
                found = self.names.find(self.tokens[group.first : self.groups[i].last])
                rest = self.groups[i + 1]
                is_object = "accs" in rest.cases or self._is_noun_predicate or not self.grammar[rest.head].noun
                if found.grade >= EXACT and found.is_firm and is_object and not self._belongs(rest, found):
                    return found, self.groups[i].last
        if not best.is_firm and group.preposition in ("до", "для"):
            for i in range(index, len(self.groups)):
                if self.groups[i].last >= end:
                    break
                found = self.names.find(self.tokens[group.first : self.groups[i].last])
                if found.is_firm and found.grade >= EXACT and "nomn" in self.groups[i + 1].cases:
                    return found, self.groups[i].last
        if best.grade < NEAR and group.preposition in ("в", "на", "для"):
            prefix = self._first_name(index, end)
            if prefix is not None:
                return prefix
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

    def _first_name(self, index: int, end: int) -> tuple[Found, int] | None:
        """Return the exact name with which a chain begins ("для главы города сводных материалов")."""
        group = self.groups[index]
        for i in range(index, len(self.groups) - 1):
            if self.groups[i].last >= end:
                break
            found = self.names.find(self.tokens[group.first : self.groups[i].last])
            rest = self.groups[i + 1]
            is_object = "accs" in rest.cases if group.preposition != "для" else self._is_noun_predicate
            if found.is_firm and found.grade >= EXACT and is_object and not self._belongs(rest, found):
                return found, self.groups[i].last
        return None

    def _belongs(self, group: Group, found: Found) -> bool:
        """Say whether a group has a word of the names of one who was found."""
        return self.names.has_word_of(found.key or "", self.tokens[group.first : group.last])

    def _antecedent(self, index: int) -> tuple[Found, Span | None]:
        group = self.groups[index]
        place = _ORDER.get(self.tokens[group.first].low)
        if place is not None:
            return self._in_order(place)
        is_plural = self.tokens[group.first].low in ("им", "их", "них")
        fitting = [s for s in self.history if s.is_plural == is_plural and (s.found.key or s.is_participant)]
        named = [s for s in fitting if s.found.key and s.found.is_firm]
        chosen = (named or fitting)[-1:]
        if not chosen:
            return NOBODY, None
        return chosen[0].found, chosen[0].span

    def _in_order(self, place: int) -> tuple[Found, Span | None]:
        """Return the one whom "первым" or "вторым" means, in the order of the text or of the declaration."""
        named = {seen.found.key: seen for seen in self.history if seen.found.key and seen.found.is_firm}
        if len(named) > max(place, 1):
            seen = list(named.values())[place]
            return seen.found, seen.span
        if not named and len(self.names.clients) > max(place, 1):
            return Found(self.names.clients[place].key, None, Match.WEAK, (), NEAR), None
        return NOBODY, None

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

    def _serve(self, draft: Draft, index: int, found: Found, last: int) -> None:
        group = self.groups[index]
        antecedent = self._antecedent(index)[1] if group.is_pronoun else None
        self._decisions[index] = True
        parts = [] if found.is_firm else self._parts(group, last)
        draft.served.extend(parts or [Served(group.first, last, found, antecedent)])
        is_listed = 0 <= draft.action_first < group.first and all(
            self.tokens[i].low in JOINTS for i in range(draft.action_first, group.first)
        )
        if self._in_purpose and (draft.action_first < 0 or is_listed):
            draft.action_first = last
        self._remember(index, found, last)


def match_of(found: Found) -> Match | None:
    """Return how surely a participant was recognised, None if there is none."""
    return found.match if found.is_named else None
