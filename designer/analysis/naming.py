"""An index of the words in names and missions: who may be meant by a text, whose text a name may touch."""

from __future__ import annotations

import re
from collections.abc import Iterable

from designer.language.chart import GENERIC_WORDS
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record

_WORD = re.compile(r"\w+")
_COMMON = 24
"""A beginning that more participants share than this tells nobody apart."""

PARTICIPANTS = (Unit, Position, ExternalClient, ClientGroup)


def beginnings(text: str) -> frozenset[str]:
    """Return the first three letters of each word, in lower case: stable under Russian and English endings."""
    return frozenset(word[:3] for word in _WORD.findall(text.lower().replace("ё", "е")))


def folded(mission: str) -> str:
    """Return a mission without capitals and marks, by which the same one is known again."""
    return " ".join(_WORD.findall(mission.lower().replace("ё", "е")))


def names_of(participant: Participant) -> tuple[str, ...]:
    """Return every name of a participant, the main one first."""
    return (participant.name, *participant.abbreviations, *participant.aliases)


class NameIndex:
    """Which participants a text may speak of, by the beginnings of its words; follows touched records."""

    def __init__(self, organization: Organization) -> None:
        self._organization = organization
        self._named: dict[str, dict[str, None]] = {}
        self._anchored: dict[str, dict[str, None]] = {}
        """Ids by one beginning of each name, the rarest when it came in: whole names are looked up there."""
        self._names: dict[str, tuple[frozenset[str], ...]] = {}
        self._missions: dict[str, dict[str, None]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._heads: dict[str, str | None] = {}
        self._folded: dict[str, str] = {}
        self._same: dict[str, dict[str, None]] = {}
        self._generic: dict[str, None] = {}
        self._sets: tuple[frozenset[str], frozenset[str]] | None = None
        for kind in PARTICIPANTS:
            for record in organization.all(kind):
                self.follow(record.id, record)

    def follow(self, id: str, record: Record | None) -> None:
        """Take in the present state of a record; None: it is gone."""
        for name in self._names.pop(id, ()):
            for start in name:
                self._named[start].pop(id, None)
                self._anchored.get(start, {}).pop(id, None)
        for start in self._words.pop(id, ()):
            self._missions[start].pop(id, None)
        if isinstance(record, Participant):
            self._names[id] = tuple(beginnings(name) for name in names_of(record))
            for name in self._names[id]:
                rarest = min(name, key=lambda start: (len(self._named.get(start, ())), start), default="")
                self._anchored.setdefault(rarest, {})[id] = None
                for start in name:
                    self._named.setdefault(start, {})[id] = None
        if isinstance(record, Unit) or id in self._heads:
            self._sets = None
            self._heads.pop(id, None)
        if isinstance(record, Unit):
            self._heads[id] = record.head
        old = self._folded.pop(id, "")
        if old:
            self._same[old].pop(id, None)
        if isinstance(record, Performer) and record.mission:
            text = self._folded[id] = folded(record.mission)
            self._same.setdefault(text, {})[id] = None
        self._generic.pop(id, None)
        if isinstance(record, Performer) and GENERIC_WORDS.search(record.mission):
            self._generic[id] = None
        if isinstance(record, Performer) and record.mission:
            self._words[id] = beginnings(record.mission)
            for start in self._words[id]:
                self._missions.setdefault(start, {})[id] = None

    @property
    def units(self) -> frozenset[str]:
        """Ids of all units."""
        return self._chart()[0]

    def with_mission(self, mission: str) -> list[str]:
        """Return ids of performers with the same mission but for capitals and marks, sorted."""
        return sorted(self._same.get(folded(mission), ())) if mission else []

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
        words = beginnings(text)
        found = set[str]()
        for start in words:
            holders = self._named.get(start, {})
            if len(holders) <= _COMMON:
                found.update(holders)
            else:
                anchored = self._anchored.get(start, ())
                found.update(id for id in anchored if any(name and name <= words for name in self._names[id]))
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
