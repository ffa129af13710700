"""Add participants, name them and teach the program their other names."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from designer.edits.refusal import Refusal, insist
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import new_id

P = TypeVar("P", bound=Participant)

_FRESH_NAMES: dict[type[Participant], Text] = {
    Unit: Text(ru="Новое подразделение", en="New unit"),
    Position: Text(ru="Новая должность", en="New position"),
    ExternalClient: Text(ru="Новый внешний клиент", en="New external client"),
    ClientGroup: Text(ru="Новая группа", en="New group"),
}


def fresh_name(organization: Organization, kind: type[Participant]) -> str:
    """Return a name for a new participant that nobody has yet."""
    taken = {p.name for p in organization if isinstance(p, Participant)}
    base = str(_FRESH_NAMES[kind])
    number, name = 1, base
    while name in taken:
        number += 1
        name = f"{base} {number}"
    return name


def has_fresh_name(participant: Participant) -> bool:
    """Whether nobody has named a participant yet."""
    base = _FRESH_NAMES[type(participant)]
    rest = {participant.name.removeprefix(name).strip() for name in (base.ru, base.en) if name in participant.name}
    return any(not number or number.isdigit() for number in rest)


def add_participant(organization: Organization, kind: type[P], name: str = "", **fields: object) -> P:
    """Add a participant of a kind and return it; without a name it gets a fresh one."""
    made = kind(id=new_id(), name=name.strip() or fresh_name(organization, kind), **fields)  # type: ignore[arg-type]
    organization.put(made)
    return made


def may_rename(organization: Organization, id: str, name: str) -> Refusal | None:
    """Say why a participant may not have this name, or None."""
    if not name.strip():
        return Refusal(Text(ru="Название не может быть пустым.", en="A name cannot be empty."))
    return None


def rename(organization: Organization, id: str, name: str) -> None:
    """Give a participant another name; its own case forms are for the old name and go."""
    insist(may_rename(organization, id, name))
    participant = organization.need(Participant, id)
    clean = " ".join(name.split())
    if clean != participant.name:
        organization.put(replace(participant, name=clean, forms={}))


def set_fields(organization: Organization, id: str, **fields: object) -> None:
    """Set plain fields of any participant, such as ``note`` or ``stated_headcount``."""
    organization.put(replace(organization.need(Participant, id), **fields))  # type: ignore[arg-type]


def teach_alias(organization: Organization, id: str, alias: str) -> None:
    """Remember another name under which texts speak of a participant."""
    participant = organization.need(Participant, id)
    clean = " ".join(alias.split())
    known = {participant.name, *participant.abbreviations, *participant.aliases}
    if clean and clean not in known:
        organization.put(replace(participant, aliases=(*participant.aliases, clean)))


def set_abbreviations(organization: Organization, id: str, abbreviations: tuple[str, ...]) -> None:
    """Set all abbreviations of a participant; empty ones and repeats are left out."""
    clean = tuple(dict.fromkeys(a.strip() for a in abbreviations if a.strip()))
    organization.put(replace(organization.need(Participant, id), abbreviations=clean))


def override_form(organization: Organization, id: str, case: str, form: str) -> None:
    """Set the user's own form of a name in one case; an empty form takes it back."""
    participant = organization.need(Participant, id)
    forms = {k: v for k, v in participant.forms.items() if k != case}
    if form.strip():
        forms[case] = form.strip()
    organization.put(replace(participant, forms=dict(sorted(forms.items()))))


def may_report_to(organization: Organization, id: str, superior: str | None) -> Refusal | None:
    """Say why one may not report to the other (itself, a loop), or None."""
    seen = set[str]()
    at = superior
    while at is not None and at not in seen:
        if at == id:
            return Refusal(
                Text(
                    ru="Подчинение замкнулось бы в круг: этот участник уже стоит выше.",
                    en="Reporting would run in a circle: this one already stands above.",
                )
            )
        seen.add(at)
        above = organization.get(Performer, at)
        at = above.reports_to if above else None
    return None


def set_superior(organization: Organization, id: str, superior: str | None) -> None:
    """Let a unit or position report to another one, or to nobody."""
    insist(may_report_to(organization, id, superior))
    organization.put(replace(organization.need(Performer, id), reports_to=superior))


def set_members(organization: Organization, group: str, members: tuple[str, ...]) -> None:
    """Say who belongs to a group."""
    clean = tuple(dict.fromkeys(m for m in members if m in organization and m != group))
    organization.put(replace(organization.need(ClientGroup, group), members=clean))
