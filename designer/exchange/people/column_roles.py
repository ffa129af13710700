"""Which column of a table of people plays which role: by its heading, and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from designer.exchange.columns import Role, folded, guesses, is_numbering
from designer.exchange.numbers import is_number
from designer.language.titles import names_unit

_BARE_NAME: Final = re.compile(r"наименование|название|name|title")
_TRUTHS: Final = frozenset("true false yes no да нет y n истина ложь".split())
_SAMPLED: Final = 500
"""Rows that are looked at to judge a column."""


def roles_of(labels: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[Role, int]:
    """Return the column of each role by its heading; what stands in the columns rules out what cannot be."""
    sample = rows[:_SAMPLED]
    offers = [
        (guess.weight + _fit(guess.role, _column(sample, at)), -at, guess.role)
        for at, label in enumerate(labels)
        for guess in guesses(label)
    ]
    taken: dict[Role, int] = {}
    for weight, place, role in sorted(offers, reverse=True):
        if weight > 0 and role not in taken and -place not in taken.values():
            taken[role] = -place
    return _of_units(labels, sample, taken)


def _of_units(labels: Sequence[str], rows: Sequence[Sequence[str]], taken: dict[Role, int]) -> dict[Role, int]:
    """Return the roles of a list of units with ids, where plain headings such as "id" and "name" speak of units."""
    if {Role.POSITION, Role.BOTH, Role.FAMILY_NAME} & taken.keys():
        return taken
    if Role.UNIT not in taken:
        at = next((at for at, label in enumerate(labels) if _BARE_NAME.fullmatch(folded(label))), None)
        values = _column(rows, at) if at is not None else []
        are_units = values and sum(names_unit(value) for value in values) >= len(values) / 2
        if at is None or not (are_units or (Role.PARENT_CODE in taken and Role.PERSON not in taken)):
            return taken
        taken = {role: place for role, place in taken.items() if place != at} | {Role.UNIT: at}
    names = [value.casefold() for value in _column(rows, taken[Role.UNIT])]
    if Role.KEY in taken and Role.UNIT_CODE not in taken and len(set(names)) >= 0.9 * len(names):
        taken = {Role.UNIT_CODE if role is Role.KEY else role: at for role, at in taken.items()}
    return taken


def superior_by_content(
    labels: Sequence[str], rows: Sequence[Sequence[str]], taken: Mapping[Role, int]
) -> dict[Role, int]:
    """Find who reports to whom without headings: a column that repeats the values of a column of keys."""
    return {} if Role.SUPERIOR in taken else _by_content(labels, rows, taken)


def _column(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    return [row[at] for row in rows if at < len(row) and row[at]]


def _fit(role: Role, values: Sequence[str]) -> int:
    """Return how well the values of a column agree with a role: below -10 they rule it out."""
    if not values:
        return -3
    different = len({value.casefold() for value in values})
    numbers = sum(is_number(value) for value in values) / len(values)
    if role is Role.HEADCOUNT:
        return 1 if numbers >= 0.6 else -20
    if role in (Role.SUPERIOR, Role.UNIT, Role.POSITION, Role.PERSON) and all(
        value.casefold() in _TRUTHS for value in values
    ):
        return -20
    if role in (Role.POSITION, Role.PERSON, Role.MISSION, Role.CLIENTS, Role.OUTSIDE_CLIENTS) and numbers > 0.7:
        return -20
    if role in (Role.UNIT, Role.PARENT_UNIT) and different == 1 and len(values) > 3:
        return -5
    if role is Role.KEY and different < 0.9 * len(values):
        return -8
    return 0


def _by_content(labels: Sequence[str], rows: Sequence[Sequence[str]], taken: Mapping[Role, int]) -> dict[Role, int]:
    width = max((len(row) for row in rows), default=0)
    keys = [
        at
        for at in range(width)
        if at not in taken.values() or at in (taken.get(Role.KEY), taken.get(Role.PERSON))
        if not (at < len(labels) and is_numbering(labels[at]) and labels[at])
        if len(values := _column(rows, at)) > 3 and len(set(values)) >= 0.95 * len(values) > 0.8 * len(rows)
    ]
    for key in keys:
        known = set(_column(rows, key))
        for at in range(width):
            values = _column(rows, at)
            free = at not in taken.values() and at != key
            if free and len(values) > 0.6 * len(rows) and len(set(values)) > 1:
                met = sum(value in known for value in values)
                own = sum(len(row) > max(at, key) and row[at] == row[key] for row in rows)
                if met >= 0.9 * len(values) and own < 0.3 * len(values) and len(set(values)) < 0.9 * len(values):
                    found = {Role.SUPERIOR: at}
                    if Role.KEY not in taken and key != taken.get(Role.PERSON):
                        found[Role.KEY] = key
                    return found
    return {}
