"""The outline notation in and out: "ПТО: Клиент: РП. Помогать РП ...", one participant a line."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from designer.i18n import Language
from designer.language.mission_list import ListedClient, clients_in, heading_of, split_clients
from designer.language.titles import names_outsiders, names_position
from designer.model.company import COMPANY_ID, Company
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.storage.outline_terms import client_of, is_term_line, terms_of


def from_outline(text: str, language: Language | None = None) -> Organization:
    """Return the organization that an outline describes; indentation nests units, "#" begins a comment.

    A line "-> client: ..." below a participant holds the terms of that arrow (see ``outline_terms``).

    A client without a line of its own is external if it is marked "(внешний)", "(external)" or named like
    somebody outside, else a unit without a mission. Ids depend on the names alone.
    """
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    records: dict[str, Record] = {}
    waiting: list[tuple[str, ListedClient]] = []
    outer: list[tuple[int, str]] = []
    names: dict[str, str] = {}
    terms: list[tuple[str, str]] = []
    owner = ""
    for line in lines:
        if is_term_line(line):
            terms.append((owner, line))
        elif found := heading_of(line):
            owner = _id(found.name)
    lines = [line for line in lines if not is_term_line(line)]
    entries = [(len(line) - len(line.lstrip()), heading) for line in lines if (heading := heading_of(line))]
    known = frozenset(name.lower() for _, h in entries for name in (h.name, *h.also))
    for depth, heading in entries:
        clients, mission = split_clients(heading.rest)
        id = _id(heading.name)
        while outer and outer[-1][0] >= depth:
            outer.pop()
        parent = outer[-1][1] if outer else None
        made: Performer
        if names_position(heading.name):
            made = Position(id=id, name=heading.name, abbreviations=heading.also, mission=mission, unit=parent)
        else:
            made = Unit(id=id, name=heading.name, abbreviations=heading.also, mission=mission, parent=parent)
            outer.append((depth, id))
        records[id] = made
        names.update({name.lower(): id for name in (heading.name, *heading.also)})
        waiting += [(id, client) for client in clients_in(clients or "", known)]
    for supplier, listed in waiting:
        client = names.get(listed.words.lower())
        if client is None:
            stranger = _stranger(listed)
            client = names[listed.words.lower()] = stranger.id
            records[stranger.id] = stranger
        link = _id(f"{supplier}>{client}")
        records[link] = ClientLink(id=link, supplier=supplier, client=client)
    for supplier, line in terms:
        arrow = records.get(_id(f"{supplier}>{names.get(client_of(line).lower(), '')}"))
        if isinstance(arrow, ClientLink):
            items, strategy = terms_of(line, arrow.id)
            records |= {item.id: item for item in items}
            records[arrow.id] = replace(arrow, strategy=strategy)
    spoken: Language = language or ("en" if text.isascii() else "ru")
    records[COMPANY_ID] = Company(id=COMPANY_ID, language=spoken)
    return Organization(records.values(), model_id=_id(text))


def to_outline(organization: Organization) -> str:
    """Return the missions and arrows of an organization in outline notation."""
    russian = organization.company.language == "ru"
    lines: list[str] = []
    for unit in sorted(organization.all(Unit), key=lambda u: (u.name, u.id)):
        if unit.parent is None:
            _write(organization, unit, 0, lines, russian)
    for position in sorted(organization.all(Position), key=lambda p: (p.name, p.id)):
        if position.unit is None:
            lines.append(_line(organization, position, 0, russian))
    return "\n".join(lines) + "\n"


def _write(organization: Organization, unit: Unit, depth: int, lines: list[str], russian: bool) -> None:
    lines.append(_line(organization, unit, depth, russian))
    for part in sorted(organization.referring(Unit, unit.id, "parent"), key=lambda u: (u.name, u.id)):
        _write(organization, part, depth + 1, lines, russian)
    for position in sorted(organization.referring(Position, unit.id, "unit"), key=lambda p: (p.name, p.id)):
        lines.append(_line(organization, position, depth + 1, russian))


def _line(organization: Organization, performer: Performer, depth: int, russian: bool) -> str:
    also = f" ({', '.join(performer.abbreviations)})" if performer.abbreviations else ""
    clients = [
        _called(organization.need(Participant, link.client), russian)
        for link in organization.referring(ClientLink, performer.id, "supplier")
    ]
    label = ("Клиенты" if len(clients) > 1 else "Клиент") if russian else "Clients"
    declared = f" {label}: {', '.join(sorted(clients))}." if clients else ""
    return f"{'  ' * depth}{performer.name}{also}:{declared} {performer.mission}".rstrip()


def _called(participant: Participant, russian: bool) -> str:
    if isinstance(participant, ExternalClient):
        return f"{participant.short_name} ({'внешний' if russian else 'external'})"
    return participant.short_name


def _stranger(listed: ListedClient) -> Participant:
    id = _id(listed.words)
    if listed.is_external or names_outsiders(listed.words):
        return ExternalClient(id=id, name=listed.words)
    if names_position(listed.words):
        return ClientGroup(id=id, name=listed.words)
    return Unit(id=id, name=listed.words)


def _id(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:12]
