"""Answers JSON lines that ask to read missions or to decline titles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

from designer.language.chart import may_mean_many
from designer.language.reader import read
from designer.language.reading import Beneficiary, KnownName, Match, Reading, Surroundings
from designer.language.verdicts import verdicts

_CASES: Final = ("gent", "datv", "accs", "ablt", "loct")


def read_lines(lines: Iterable[str]) -> Iterator[str]:
    """Answer each line that holds a mission; a line that is no such object raises ``ValueError``."""
    for line in lines:
        if line.strip():
            yield json.dumps(read_one(_object(line)), ensure_ascii=False)


def decline_lines(lines: Iterable[str]) -> Iterator[str]:
    """Answer each line that holds a title or a person; any other line raises ``ValueError``."""
    for line in lines:
        if line.strip():
            yield json.dumps(decline_one(_object(line)), ensure_ascii=False)


def read_one(question: dict[str, Any]) -> dict[str, Any]:
    """Return what was read in one mission, with the findings."""
    surroundings = surroundings_of(question)
    names = {known.key: known.name for known in (*surroundings.clients, *surroundings.others)}
    language = question.get("lang")
    reading = read(
        str(question.get("text") or ""), surroundings, language if language in ("ru", "en") else None
    )
    answer: dict[str, Any] = {
        "id": question.get("id"),
        "help_verb_spans": [list(span) for span in reading.help_verbs],
        "beneficiaries": [one for b in reading.beneficiaries for one in _beneficiaries(reading, b, names)],
        "action_spans": [list(span) for span in reading.actions],
        "follows_pattern": reading.follows_pattern,
        "findings": sorted({v.code for v in verdicts(reading, surroundings)}),
    }
    if not reading.supported:
        answer["unsupported"] = True
    return answer


def surroundings_of(question: dict[str, Any]) -> Surroundings:
    """Return the surroundings that one question describes; names serve as keys."""
    clients = tuple(_known(client) for client in question.get("declared_clients") or ())
    declared = {client.key for client in clients}
    units = [_known(unit) for unit in question.get("units") or ()]
    heads = {unit.name: unit.head for unit in units if unit.head}
    own = str(question.get("unit_name") or "")
    own_head, is_generic = heads.get(own), may_mean_many(str(question.get("text") or ""))
    return Surroundings(
        unit_name=str(question.get("unit_name") or ""),
        clients=tuple(_with_head(client, heads.get(client.name)) for client in clients),
        others=tuple(unit for unit in units if unit.key not in declared),
        heads=frozenset(heads.values()) - {own_head, own} if is_generic else frozenset(),
        units=frozenset(unit.key for unit in units) - {own} if is_generic else frozenset(),
        known_abbreviations=frozenset(question.get("known_abbreviations") or ()),
    )


def decline_one(question: dict[str, Any]) -> dict[str, Any]:
    """Return the oblique cases of one title or person."""
    from designer.language.declension.cases import forms

    kind = question.get("kind")
    known: Literal["unit", "position", "person"] = kind if kind in ("position", "person") else "unit"
    found = forms(str(question.get("text") or ""), known)
    return {"id": question.get("id"), "forms": {case: found[case] for case in _CASES}}


def _known(given: dict[str, Any]) -> KnownName:
    name = str(given.get("name") or "")
    return KnownName(
        key=name,
        name=name,
        kind=str(given.get("kind") or "internal"),
        abbreviations=tuple(given.get("abbreviations") or ()),
        parent=given.get("parent"),
        head=given.get("head"),
        head_key=given.get("head"),
        members=tuple(given.get("members") or ()),
    )


def _with_head(client: KnownName, head: str | None) -> KnownName:
    if head is None or client.head:
        return client
    return client._replace(head=head, head_key=head)


def _beneficiaries(reading: Reading, one: Beneficiary, names: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield one answer for each client for whom the words stand."""
    first = _beneficiary(reading, one, names)
    yield first
    for key in one.stands_for:
        yield {**first, "resolves_to": names.get(key)}


def _beneficiary(reading: Reading, one: Beneficiary, names: dict[str, str]) -> dict[str, Any]:
    start, end = one.span
    answer: dict[str, Any] = {
        "text": reading.text[start:end],
        "span": [start, end],
        "resolves_to": names.get(one.resolves_to or ""),
        "match": one.match.value if one.match and one.resolves_to else None,
    }
    if one.candidates:
        answer["candidates"] = [names.get(key, key) for key in one.candidates]
    if one.match is Match.SUGGESTED and one.resolves_to is None:
        answer["match"] = None
    return answer


def _object(line: str) -> dict[str, Any]:
    found = json.loads(line)
    if not isinstance(found, dict):
        raise ValueError("a line must hold one JSON object")
    return found
