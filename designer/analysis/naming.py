"""An index of the words in names and missions: who may be meant by a text, whose text a name may touch."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from designer.language.chart import may_mean_many
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record

_WORD = re.compile(r"\w+")
_COMMON = 24
"""A beginning that more participants share than this tells nobody apart."""

PARTICIPANTS = (Unit, Position, ExternalClient, ClientGroup)


def beginnings(text: str) -> frozenset[str]:
    """Return the first three letters of each word, in lower case: stable under Russian and English endings."""
    return _beginnings(_words(text))


def folded(mission: str) -> str:
    """Return a mission without capitals and marks, by which the same one is known again."""
    return " ".join(_words(mission))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("ё", "е"))


def _beginnings(words: Iterable[str]) -> frozenset[str]:
    return frozenset([word[:3] for word in words])


def names_of(participant: Participant) -> tuple[str, ...]:
    """Return every name of a participant, the main one first."""
    return (participant.name, *participant.abbreviations, *participant.aliases)


T = TypeVar("T")
_Index = defaultdict[str, dict[str, None]]
"""Ids by a word, or by its beginning."""


def _leave(index: dict[str, dict[str, T]], key: str, id: str) -> None:
    """Take an id out of an entry, and the entry out of the index with the last one."""
    held = index.get(key)
    if held is not None:
        held.pop(id, None)
        if not held:
            del index[key]


class NameIndex:
    """Which participants a text may speak of, by the beginnings of its words; follows touched records."""

    def __init__(self, organization: Organization) -> None:
        self._organization = organization
        self._named: _Index = defaultdict(dict)
        self._anchored: defaultdict[str, dict[str, tuple[frozenset[str], ...]]] = defaultdict(dict)
        """Names by id, by one beginning of each name, the rarest when it came in: whole names are looked up there."""
        self._names: dict[str, tuple[frozenset[str], ...]] = {}
        self._missions: _Index = defaultdict(dict)
        self._words: dict[str, frozenset[str]] = {}
        self._heads: dict[str, str | None] = {}
        self._folded: dict[str, str] = {}
        self._same: _Index = defaultdict(dict)
        self._generic: dict[str, None] = {}
        self._sets: tuple[frozenset[str], frozenset[str]] | None = None
        for kind in PARTICIPANTS:
            for record in organization.all(kind):
                self.follow(record.id, record)

    def follow(self, id: str, record: Record | None) -> None:
        """Take in the present state of a record; None: it is gone."""
        self._follow_names(id, record)
        self._follow_mission(id, record.mission if isinstance(record, Performer) else "")
        self._follow_head(id, record)

    def _follow_head(self, id: str, record: Record | None) -> None:
        before = {id: self._heads.pop(id)} if id in self._heads else {}
        after = {id: record.head} if isinstance(record, Unit) else {}
        self._heads |= after
        if before != after:
            self._sets = None

    def _follow_names(self, id: str, record: Record | None) -> None:
        for name in self._names.pop(id, ()):
            for start in name or ("",):
                _leave(self._named, start, id)
                _leave(self._anchored, start, id)
        if not isinstance(record, Participant):
            return
        self._names[id] = tuple([beginnings(name) for name in names_of(record)])
        for name in self._names[id]:
            rarest = min([(len(self._named.get(start, ())), start) for start in name], default=(0, ""))[1]
            self._anchored[rarest][id] = (*self._anchored[rarest].get(id, ()), name)
            for start in name:
                self._named[start][id] = None

    def _follow_mission(self, id: str, mission: str) -> None:
        for start in self._words.pop(id, ()):
            _leave(self._missions, start, id)
        _leave(self._same, self._folded.pop(id, ""), id)
        self._generic.pop(id, None)
        words = _words(mission)
        if not words:
            return
        text = self._folded[id] = " ".join(words)
        self._same[text][id] = None
        self._words[id] = _beginnings(words)
        for start in self._words[id]:
            self._missions[start][id] = None
        if may_mean_many(mission):
            self._generic[id] = None

    @property
    def units(self) -> frozenset[str]:
        """Ids of all units."""
        return self._chart()[0]

    def with_mission(self, mission: str) -> list[str]:
        """Return ids of performers with the same mission but for capitals and marks, sorted."""
        return sorted(self._same.get(folded(mission), ())) if mission else []

    def same_mission(self, id: str) -> list[str]:
        """Return ids of the others whose mission is that of a performer but for capitals and marks, sorted."""
        same = self._same.get(self._folded.get(id, ""), {})
        return sorted(other for other in same if other != id) if len(same) > 1 else []

    def speaks_of_chart(self, id: str) -> bool:
        """Whether a performer's mission may speak of all heads or all units."""
        return id in self._generic

    @property
    def readers_of_chart(self) -> tuple[str, ...]:
        """Ids of performers whose mission may speak of all heads or all units."""
        return tuple(self._generic)

    @property
    def heads(self) -> frozenset[str]:
        """Ids of all who head a unit."""
        return self._chart()[1]

    def _chart(self) -> tuple[frozenset[str], frozenset[str]]:
        if self._sets is None:
            self._sets = (frozenset(self._heads), frozenset(head for head in self._heads.values() if head))
        return self._sets

    def candidates(self, text: str) -> list[str]:
        """Return ids of participants that the text may name, sorted."""
        return self._candidates(beginnings(text))

    def candidates_of(self, id: str) -> list[str]:
        """Return ids of participants that the mission of a performer may name, sorted."""
        return self._candidates(self._words.get(id, frozenset()))

    def _candidates(self, words: frozenset[str]) -> list[str]:
        found = set[str]()
        for start in self._named.keys() & words:
            holders = self._named[start]
            if len(holders) <= _COMMON:
                found.update(holders)
            else:
                anchored = self._anchored.get(start, {})
                found.update([id for id, names in anchored.items() if any(map(words.issuperset, names))])
        return sorted(found)

    def beginning_with(self, letters: str) -> set[str]:
        """Return ids of participants one of whose words may begin with these letters, by the first three of them."""
        start = letters.lower().replace("ё", "е")[:3]
        if len(start) == 3:
            return set(self._named.get(start, ()))
        return {id for known, holders in self._named.items() if known.startswith(start) for id in holders}

    def readers_of(self, names: Iterable[str]) -> set[str]:
        """Return ids of performers whose mission may name somebody called so."""
        found = set[str]()
        for name in names:
            holders = [(start, set(self._missions.get(start, ()))) for start in beginnings(name)]
            for start, readers in holders:
                # One more than the limit: a beginning may have become common, or rare, by this very change.
                if len(self._named.get(start, ())) <= _COMMON + 1:
                    found |= readers
            if holders:
                found |= set.intersection(*(readers for _, readers in holders))
        return found
