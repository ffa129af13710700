"""Whom the words of a client list stand for, among the entries of the same list and an existing model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from designer.exchange.missions.labels import brackets_of
from designer.language.mission_list import ListedClient
from designer.language.titles import (
    initials,
    names_outsiders,
    names_position,
    names_several_people,
    names_unit,
    words_of,
)
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.record import new_id

_ALL: Final = re.compile(
    r"(?:все|всех|всем|весь|каждый|любой|остальные|all|every\w*|each|any\w*|the whole)(?!\w)", re.I
)
_FUNCTIONS: Final = re.compile(
    r"(?:маркетинг|финансы|безопасность|логистика|транспорт|охрана|качество|"
    r"(?:закупки|продажи|монтаж|сервис|разработка|контроль|поддержка|обеспечение|сопровождение|обслуживание|уч[её]т|"
    r"планирование|ремонт|подготовка|производство)(?: \w+){0,3}|"
    r"production|manufacturing|marketing|finance|legal|product|operations|support|security|hr|it|quality|maintenance|"
    r"purchasing|engineering|planning|dispatch|billing|delivery|research|design|installation|"
    r"customer (?:support|service))",
    re.I,
)
"""What departments are called after by many companies, without a word such as "department"."""
_WORKERS: Final = re.compile(
    r"(?!поставщ|подряд|субподряд|перевозч)(?:\w+(?:щ|ч)ики|монтажники|рабочие|бригады|смены)(?: \w+){0,3}", re.I
)
"""People of a trade, who are no customers by their name."""


class Names:
    """The participants that a list may mean, by all their names."""

    def __init__(self, participants: Iterable[Participant]) -> None:
        self._names: dict[str, set[str]] = {}
        self._titles: dict[str, str] = {}
        for participant in participants:
            self.add(participant)

    def add(self, participant: Participant) -> None:
        """Know one more participant."""
        self._titles[participant.id] = participant.name
        for name in (participant.name, *participant.abbreviations, *participant.aliases):
            self._names.setdefault(_folded(name), set()).add(participant.id)

    @property
    def lowered(self) -> frozenset[str]:
        """All names in lower case."""
        return frozenset(self._names)

    def called(self, id: str) -> str:
        """Return the main name of a participant."""
        return self._titles[id]

    def exact(self, name: str) -> str | None:
        """Return the one who bears exactly this name."""
        found = self._names.get(_folded(name), set())
        return next(iter(found)) if len(found) == 1 else None

    def find(self, words: str) -> list[str]:
        """Return who may be meant: one where it is sure, several where it has to be asked, none for a stranger."""
        exact = self._names.get(_folded(words), set())
        if exact:
            return self._sorted(exact)
        name, brackets, _ = brackets_of(words)
        if brackets:
            return next((found for one in (name, *brackets) if (found := self.find(one))), [])
        if words.isupper() and 2 <= len(words) <= 5:
            return self._sorted(id for id, title in self._titles.items() if initials(title) == words)
        wanted = _stems(words)
        return self._sorted(id for id, title in self._titles.items() if _stems(title) == wanted)

    def _sorted(self, ids: Iterable[str]) -> list[str]:
        return sorted(set(ids), key=lambda id: (self._titles[id], id))


def stranger(listed: ListedClient) -> Participant:
    """Return a new participant for a client that has no entry of its own.

    Posts in the plural, and all of some kind, become a group, which nobody has expanded yet; one post a position;
    titles of units a unit without a mission; others stand outside the company.
    """
    words, brackets, _ = brackets_of(listed.words)
    made = _stranger(words, is_external=listed.is_external)
    also = tuple(one for one in brackets if one.isupper())
    return replace(made, abbreviations=also) if also else made


def _stranger(words: str, *, is_external: bool) -> Participant:
    if is_external or (names_outsiders(words) and not _ALL.match(words)):
        return ExternalClient(id=new_id(), name=words)
    if _ALL.match(words) or names_several_people(words) or _WORKERS.fullmatch(words):
        return ClientGroup(id=new_id(), name=words)
    if names_position(words):
        return Position(id=new_id(), name=_capital(words))
    if names_unit(words) or words.isupper() or _FUNCTIONS.fullmatch(words):
        return Unit(id=new_id(), name=_capital(words))
    return ExternalClient(id=new_id(), name=words)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _folded(name: str) -> str:
    return " ".join(name.lower().replace("ё", "е").split())


def _stems(words: str) -> tuple[str, ...]:
    """Return words without their endings, so that another case is the same name."""
    return tuple(word[: max(3, len(word) - 3)] for word in words_of(words))
