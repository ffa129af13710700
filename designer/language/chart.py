"""Resolves by the organization chart those whom the words of a mission alone do not resolve.

The head stands for the unit and back, the people of a unit for the unit, "руководителям подразделений" for all heads,
all members named one by one for their group. One member never stands for a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from designer.language.reading import Beneficiary, KnownName, Match, Reading, Surroundings

_UNITS: Final = (
    r"(?:структурны\w+\s+)?(?:подразделени|отдел|служб|департамент|управлени|цех|участк)(?:ям|ами|ях|я|й|ов|ы|ам|а|и|)"
)
_HEADS: Final = re.compile(
    rf"(?:(?:руководител|начальник|глав|управленц)(?:ям|ами|ей|ов|и|ам|ах|ы|)\s+{_UNITS}"
    r"|heads?\s+of\s+(?:all\s+)?(?:the\s+)?(?:departments|units|divisions|sections|services|teams)"
    r"|(?:department|unit|division|section|line)\s+(?:heads|managers|leaders))(?:\s+(?:компании|предприятия|организации))?",
    re.IGNORECASE,
)
_ALL_UNITS: Final = re.compile(
    rf"{_UNITS}(?:\s+(?:компании|предприятия|организации))?|(?:other\s+)?(?:departments|units|divisions)"
    r"(?:\s+of\s+the\s+(?:company|organi[sz]ation))?",
    re.IGNORECASE,
)
_GENERIC_WORDS: Final = re.compile(
    r"\b(?:руководител|начальник|подразделени|отделам|отделов|службам|департамент|heads?\b|managers\b|departments\b|units\b"
    r"|divisions\b)"
)
_PLURAL: Final = re.compile(r"(?:ам|ям|ами|ями|ов|ев|ей|ых|их|ым|им|s)\b", re.IGNORECASE)


def may_mean_many(text: str) -> bool:
    """Whether a text may speak of a group that only the chart resolves, such as all heads of units."""
    return _GENERIC_WORDS.search(text.lower()) is not None


def by_chart(reading: Reading, around: Surroundings) -> Reading:
    """Return the reading with those resolved whom the chart of the organization resolves."""
    served = [b for clause in reading.clauses for b in clause.beneficiaries]
    is_open = not all(map(_is_settled, served)) or any(known.members for known in around.clients)
    if not served or not around.clients or not is_open:
        return reading
    chart = _Chart(around)
    if not chart.says_anything:
        return reading
    clauses = tuple(
        replace(clause, beneficiaries=tuple(chart.resolve(b, reading.text) for b in clause.beneficiaries))
        for clause in reading.clauses
    )
    found = replace(reading, clauses=clauses)
    return chart.complete_groups(found)


class _Chart:
    """Who heads, belongs to and is a member of what, among those who are known."""

    def __init__(self, around: Surroundings) -> None:
        self._clients = {known.key: known for known in around.clients}
        self._others = {known.key: known for known in around.others}
        self._heads, self._units, self._owner = around.heads, around.units, around.owner
        self._unit_of_head = {
            known.head_key: known.key for known in (*around.clients, *around.others) if known.head_key
        }

    @property
    def says_anything(self) -> bool:
        """Whether the chart can resolve anybody at all."""
        groups = any(known.members for known in self._clients.values())
        return bool(groups or self._others or self._heads or self._units)

    def resolve(self, one: Beneficiary, text: str) -> Beneficiary:
        """Return one who is served, resolved by the chart where the words left it open."""
        if _is_settled(one):
            return one
        words = text[one.span[0] : one.span[1]]
        if one.other in self._others:
            return self._resolve_other(one, self._others[one.other], words)
        if _HEADS.fullmatch(words):
            return self._resolve_all(one, self._heads - self._owner)
        if _ALL_UNITS.fullmatch(words):
            return self._resolve_all(one, self._units - self._owner)
        return one

    def complete_groups(self, reading: Reading) -> Reading:
        """Count a declared group as served where every member of it is served by name."""
        named: dict[str, Beneficiary] = {}
        for one in reading.beneficiaries:
            for key in (one.resolves_to, one.other, *one.stands_for):
                if key and one.match is not Match.SUGGESTED:
                    named[key] = one
        for group in self._clients.values():
            if len(group.members) < 2 or group.key in reading.served or not all(m in named for m in group.members):
                continue
            spans = {named[member].span for member in group.members}
            clauses = tuple(
                replace(
                    clause,
                    beneficiaries=tuple(_joined(b, group.key) if b.span in spans else b for b in clause.beneficiaries),
                )
                for clause in reading.clauses
            )
            reading = replace(reading, clauses=clauses)
        return reading

    def _resolve_other(self, one: Beneficiary, other: KnownName, words: str) -> Beneficiary:
        headed = self._unit_of_head.get(other.key)
        if headed in self._clients:
            return _resolved(one, (headed,))
        if other.head_key in self._clients:
            return _resolved(one, (other.head_key,))
        if other.kind == "position" and other.parent in self._clients:
            if _PLURAL.search(words):
                return _resolved(one, (other.parent,))
            return replace(one, candidates=(other.parent,)) if not one.candidates else one
        if len(other.members) > 1:
            return self._resolve_all(one, frozenset(other.members))
        return one

    def _resolve_all(self, one: Beneficiary, meant: frozenset[str]) -> Beneficiary:
        if len(meant) < 2:
            return one
        same = [known.key for known in self._clients.values() if known.members and meant <= {*known.members}]
        if same:
            return _resolved(one, (same[0],))
        standing = {key: key if key in self._clients else self._unit_of_head.get(key) for key in meant}
        declared = [key for key in self._clients if key in standing.values()]
        if all(standing[key] in self._clients for key in meant):
            return _resolved(one, declared)
        return replace(one, candidates=one.candidates or tuple(declared))


def _is_settled(one: Beneficiary) -> bool:
    """Whether the words alone have named a declared client."""
    return one.resolves_to is not None and one.match is not Match.SUGGESTED


def _resolved(one: Beneficiary, keys: Iterable[str | None]) -> Beneficiary:
    found = [key for key in keys if key]
    return replace(one, resolves_to=found[0], stands_for=tuple(found[1:]), match=Match.WEAK, candidates=())


def _joined(one: Beneficiary, group: str) -> Beneficiary:
    if one.resolves_to is None:
        return _resolved(one, (group,))
    return replace(one, stands_for=(*one.stands_for, group))
