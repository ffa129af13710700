"""Reads the source of an example: a text with one participant a block and his arrows right below him.

    title: Ресторан                      what the list of examples says; also about, order
    company: name | full name | place | key of who approves | his name | key of who keeps documents
    words СЭС = meaning                  an abbreviation
    external guests = гости              an external client under the key ``guests``
    group chiefs = name: hall, kitchen   a client group; ``name: < owner`` takes all who report to ``owner``

    == kitchen | division | Кухня | КУ | head=chef boss=manager stated=4
    Помогать ...                         the mission
    - hall: function or duty > chef      for a client (may be left out), with who is responsible (may be)
    may: a right
    not: what is out of scope
    holders: Full Name, Full Name        of a position; as are needs (requirement | source) and knows (a; b)
    => hall delight                      an arrow, with its strategy
      service | result | deadline
      ? channel | form | required information | notice | procedure
      ! critical condition | level
      * delighting condition | level
      . condition that is taken for granted | level
      % measure | target | source
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from designer.i18n import Language
from designer.model.company import COMPANY_ID, Company, GlossaryEntry
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit, UnitKind
from designer.model.record import Record
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.model.work import Duty, Function, OutOfScope, Right

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_NUMBER_AND_WORD = re.compile(r"(?<=\d) (?=[^\W\d_]|%)")
_CONDITIONS = {"!": ConditionKind.CRITICAL, "*": ConditionKind.DELIGHTING, ".": ConditionKind.TAKEN_FOR_GRANTED}


class BadSource(ValueError):
    """A line of a source that cannot be read."""


@dataclass
class Source:
    """What stands in one source: the words for the list of examples, and the records."""

    language: Language
    about: dict[str, str] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    _owner: str = ""
    _link: str = ""
    _count: int = 0

    def organization(self, key: str) -> Organization:
        """Return the records as an organization whose model id comes from a key."""
        return Organization(self.records.values(), model_id=id_of(key))

    def read(self, text: str) -> None:
        """Take in a source; raises BadSource with the number of the line."""
        for number, line in enumerate(_NUMBER_AND_WORD.sub("\u00a0", text).splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                try:
                    self._read_line(line)
                except (KeyError, ValueError, TypeError, IndexError) as fault:
                    raise BadSource(f"line {number}: {line!r}: {fault}") from fault

    def _read_line(self, line: str) -> None:
        if line.startswith(" "):
            return self._term(line.strip())
        for start, read in _LINES.items():
            if line.startswith(start):
                return read(self, line.removeprefix(start).strip())
        performer = self.records[id_of(self._owner)]
        self.records[performer.id] = replace(performer, mission=line.strip())  # type: ignore[call-arg]

    def _put(self, made: type[Record], key: str, **fields: Any) -> None:
        self.records[id_of(key)] = made(id=id_of(key), **fields)

    def _company(self, words: str) -> None:
        name, full_name, city, approver, approver_name, keeper = _split(words)
        self.records[COMPANY_ID] = Company(
            id=COMPANY_ID,
            name=name,
            full_name=full_name,
            city=city,
            language=self.language,
            approver=id_of(approver),
            approver_name=approver_name,
            keeper=id_of(keeper),
        )

    def _words(self, words: str) -> None:
        short, meaning = _split(words, "=")
        self._put(GlossaryEntry, "glossary/" + short, abbreviation=short, meaning=meaning)

    def _external(self, words: str) -> None:
        key, name = _split(words, "=")
        self._put(ExternalClient, key, name=name)

    def _group(self, words: str) -> None:
        key, rest = _split(words, "=")
        name, members = _split(rest, ":")
        if members.startswith("<"):
            self._put(ClientGroup, key, name=name, reports_to_rule=id_of(members[1:].strip()))
        else:
            self._put(ClientGroup, key, name=name, members=tuple(map(id_of, _split(members, ","))))

    def _performer(self, words: str) -> None:
        key, kind, name, short, rest = ([*_split(words), "", ""])[:5]
        if "=" in short:
            short, rest = "", short
        facts = dict(fact.split("=") for fact in rest.split())
        common: dict[str, Any] = {
            "name": name,
            "abbreviations": (short,) if short else (),
            "reports_to": _id_or_none(facts.pop("boss", None)),
        }
        inside = _id_or_none(facts.pop("in", None))
        if kind == "position":
            common["headcount"] = float(facts.pop("count", 1))
            common["substitute"] = _id_or_none(facts.pop("deputy", None))
            common["also_in"] = tuple(map(id_of, filter(None, facts.pop("also", "").split(","))))
            self._put(Position, key, unit=inside, **common)
        else:
            stated = facts.pop("stated", None)
            common["stated_headcount"] = float(stated) if stated else None
            common["head"] = _id_or_none(facts.pop("head", None))
            self._put(Unit, key, kind=UnitKind(kind), parent=inside, **common)
        if facts:
            raise ValueError("unknown facts: " + ", ".join(facts))
        self._owner, self._count = key, 0

    def _work(self, words: str) -> None:
        client, _, text = words.partition(":")
        text, _, position = text.partition(" > ")
        fields: dict[str, Any] = {
            "owner": id_of(self._owner),
            "text": text.strip(),
            "client": _id_or_none(client.strip()),
            "order": float(self._count),
        }
        key = f"{self._owner}/work/{self._count}"
        if isinstance(self.records[id_of(self._owner)], Position):
            self._put(Duty, key, **fields)
        else:
            self._put(Function, key, position=_id_or_none(position.strip()), **fields)
        self._count += 1

    def _own(self, kind: type[Record], name: str, words: str) -> None:
        number = sum(type(r) is kind and r.owner == id_of(self._owner) for r in self.records.values())  # type: ignore[attr-defined]
        key = f"{self._owner}/{name}/{number}"
        self._put(kind, key, owner=id_of(self._owner), text=words, order=float(number))

    def _position(self, words: str, *names: str) -> None:
        values: list[Any] = _split(words)
        if names == ("holders",):
            values = [tuple(_split(words, ","))]
        elif names == ("knowledge",):
            values = [tuple(_split(words, ";"))]
        held = self.records[id_of(self._owner)]
        changed: dict[str, Any] = dict(zip(names, values, strict=True))
        self.records[held.id] = replace(held, **changed)

    def _arrow(self, words: str) -> None:
        client, *strategy = words.split()
        self._link = f"{self._owner}>{client}"
        fields: dict[str, Any] = {"supplier": id_of(self._owner), "client": id_of(client)}
        self._put(ClientLink, self._link, strategy=ServiceStrategy(strategy[0]) if strategy else None, **fields)

    def _term(self, words: str) -> None:
        sign, rest = (words[0], words[2:]) if words[1] == " " and words[0] in "?!*.%" else ("", words)
        parts = _split(rest)
        if sign == "?":
            names = ("channel", "form", "required_information", "notice", "procedure")
            self._hang(RequestProcedure, "request", dict(zip(names, parts, strict=False)))
        elif sign == "%":
            self._hang(Measure, "measure", dict(zip(("name", "target", "source"), parts, strict=True)))
        elif sign:
            text, level = (*parts, "")[:2]
            self._hang(ServiceCondition, "term", {"kind": _CONDITIONS[sign], "text": text, "level": level})
        else:
            self._hang(Service, "service", dict(zip(("name", "result", "deadline"), parts, strict=True)))

    def _hang(self, kind: type[Record], name: str, fields: dict[str, Any]) -> None:
        link = id_of(self._link)
        number = sum(type(r) is kind and r.link == link for r in self.records.values())  # type: ignore[attr-defined]
        if kind is RequestProcedure:
            self._put(kind, f"{self._link}/{name}", link=link, **fields)
        else:
            self._put(kind, f"{self._link}/{name}/{number}", link=link, order=float(number), **fields)


def _about(name: str) -> Callable[[Source, str], None]:
    return lambda source, words: source.about.update({name: words})


_LINES: dict[str, Callable[[Source, str], None]] = {
    "title:": _about("title"),
    "about:": _about("about"),
    "order:": _about("order"),
    "company:": Source._company,
    "words ": Source._words,
    "external ": Source._external,
    "group ": Source._group,
    "== ": Source._performer,
    "=> ": Source._arrow,
    "- ": Source._work,
    "may:": lambda source, words: source._own(Right, "rights", words),
    "not:": lambda source, words: source._own(OutOfScope, "not", words),
    "holders:": lambda source, words: source._position(words, "holders"),
    "needs:": lambda source, words: source._position(words, "qualification", "qualification_source"),
    "knows:": lambda source, words: source._position(words, "knowledge"),
}


def id_of(key: str) -> str:
    """Return an id that looks random and stays as long as its key."""
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in hashlib.sha256(key.encode()).digest()[:12])


def _id_or_none(key: str | None) -> str | None:
    return id_of(key) if key else None


def _split(words: str, mark: str = "|") -> list[str]:
    limit = 1 if mark in "=:" else -1
    return [part.strip() for part in words.split(mark, limit)]

