"""Functions of different units that look like the same work, with the words that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.work import Function

_WORD: Final = re.compile(r"\w+")
_SHORTEST = 5
"""Letters of a word that tell it from others under endings."""
_ALIKE: Final = {
    "it": "ит",
    "обесп": "подде",
    "сопро": "подде",
    "обслу": "подде",
    "помощ": "подде",
    "maint": "suppo",
    "servi": "suppo",
    "assis": "suppo",
}
"""Beginnings of words that mean the same work."""
_EMPTY: Final = frozenset(
    "ведет ведёт работ прове готов состав соста отчит отчет отчёт компа орган подра сотру отдел "
    "keeps prepa repor works compa depar every their about".split()
)
_COMMON = 12
"""A beginning that more functions share than this tells no two apart."""
_SHARE = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Two functions of different units, and the words of the first that the second says too."""

    first: Function
    second: Function
    words: tuple[str, ...]


def overlaps(organization: Organization) -> list[Overlap]:
    """Return pairs of functions that say nearly the same for different units, by id; parts of one whole are left out.

    Functions for different clients named in the model are different work, however alike they sound.
    """
    said = {f.id: _starts(f.text) for f in organization.all(Function)}
    holders: dict[str, list[str]] = {}
    for id, starts in said.items():
        for start in starts:
            holders.setdefault(start, []).append(id)
    pairs = {
        (a, b)
        for ids in holders.values()
        if len(ids) <= _COMMON
        for number, a in enumerate(ids)
        for b in ids[number + 1 :]
    }
    found = []
    for a, b in sorted(pairs):
        one, other = organization.need(Function, a), organization.need(Function, b)
        shared = said[a].keys() & said[b].keys()
        fewer = min(len(said[a]), len(said[b]))
        if len(shared) < 2 or len(shared) < fewer * _SHARE or not _are_apart(organization, one, other):
            continue
        words = tuple(word for start, word in said[a].items() if start in shared)
        found.append(Overlap(first=one, second=other, words=words))
    return found


def _are_apart(organization: Organization, one: Function, other: Function) -> bool:
    if one.owner == other.owner or (one.client and other.client and one.client != other.client):
        return False
    return one.owner not in _around(organization, other.owner) and other.owner not in _around(organization, one.owner)


def _around(organization: Organization, owner: str) -> set[str]:
    """Return the units that a unit is part of, whose work it shares."""
    found: set[str] = set()
    at = organization.get(Unit, owner) or organization.get(Position, owner)
    while at is not None:
        above = at.parent if isinstance(at, Unit) else at.unit if isinstance(at, Position) else None
        if above is None or above in found:
            break
        found.add(above)
        at = organization.get(Unit, above)
    return found


def _starts(text: str) -> dict[str, str]:
    """Return the telling words of a text by their beginnings."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text.casefold()):
        start = _ALIKE.get(word[:_SHORTEST], word[:_SHORTEST])
        if (len(word) >= _SHORTEST or word in ("it", "ит", "1с")) and start not in _EMPTY:
            found.setdefault(start, word)
    return found
