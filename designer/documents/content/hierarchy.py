"""Who stands above and below a unit or position, and the sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from designer.documents.content.names import beginning, is_plural, listed, name_in
from designer.i18n import Language, Text
from designer.language.declension.cases import Case, decline
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit

_BODY: Final = re.compile(
    r"\b(?:совет|правлени|собрани|комитет|комисси|коллеги|президиум|council|board|committee|commission|assembly)",
    re.IGNORECASE,
)
"""Beginnings of words for a body that decides as one."""


def superior_of(organization: Organization, performer: Performer) -> Performer | None:
    """Return the one above: as recorded, else the head of the own unit, else the unit around."""
    named = organization.get(Performer, performer.reports_to)
    if named is not None:
        return named
    around = performer.parent if isinstance(performer, Unit) else None
    if isinstance(performer, Position):
        unit = organization.get(Unit, performer.unit)
        if unit is not None and unit.head != performer.id:
            return organization.get(Position, unit.head) or unit
        around = unit.parent if unit is not None else None
        if unit is not None and unit.reports_to not in (None, performer.id):
            return organization.get(Performer, unit.reports_to)
    outer = organization.get(Unit, around)
    return (organization.get(Position, outer.head) or outer) if outer is not None else None


def chain_above(organization: Organization, performer: Performer) -> list[Performer]:
    """Return all who stand above, the nearest first; a unit's own head is the nearest. Loops end the chain."""
    chain: list[Performer] = []
    met = {performer.id}
    current: Performer | None = performer
    if isinstance(performer, Unit) and (head := organization.get(Position, performer.head)):
        chain.append(head)
        met.add(head.id)
    while current is not None:
        current = superior_of(organization, current)
        if current is None or current.id in met:
            break
        met.add(current.id)
        chain.append(current)
    return chain


def subordinates_of(organization: Organization, performer: Performer) -> list[Performer]:
    """Return those directly below, units first, by name."""
    found: dict[str, Performer] = {
        p.id: p for p in organization.referring(Performer, performer.id, "reports_to")
    }
    if isinstance(performer, Unit):
        found |= {u.id: u for u in organization.referring(Unit, performer.id, "parent")}
    return sorted(found.values(), key=lambda p: (isinstance(p, Position), p.name, p.id))


def inner_units(organization: Organization, unit: Unit) -> list[Unit]:
    """Return the unit and every unit inside it, from the top down."""
    found, met = [unit], {unit.id}
    for outer in found:
        for inner in sorted(organization.referring(Unit, outer.id, "parent"), key=lambda u: (u.name, u.id)):
            if inner.id not in met:
                met.add(inner.id)
                found.append(inner)
    return found


def superior_sentence(organization: Organization, performer: Performer, language: Language) -> str:
    """Say to whom one reports; nothing where nobody stands above."""
    superior = superior_of(organization, performer)
    if superior is None:
        return ""
    are_under = _agreed(performer, "подчиняется", "подчиняются")
    report = _agreed(performer, "reports", "report")
    return Text(
        ru=f"{_start(performer, Case.NOMN, 'ru')} {are_under} {leader_in(superior, Case.DATV, 'ru')}.",
        en=f"{_start(performer, Case.NOMN, 'en')} {report} to {leader_in(superior, Case.NOMN, 'en')}.",
    ).into(language)


def subordinates_sentence(organization: Organization, performer: Performer, language: Language) -> str:
    """Say which units are inside and who reports to one; nothing where there are neither."""
    inside = organization.referring(Unit, performer.id, "parent")
    ids = {unit.id for unit in inside}
    below = [p for p in subordinates_of(organization, performer) if p.id not in ids]
    ordered = sorted(inside, key=lambda u: (u.name, u.id))
    said = (_inside_sentence(performer, ordered, language), _below_sentence(performer, below, language))
    return " ".join(filter(None, said))


def _inside_sentence(performer: Performer, inside: Sequence[Unit], language: Language) -> str:
    if not inside:
        return ""
    if language == "en":
        verb = _agreed(performer, "includes", "include")
        return f"{_start(performer, Case.NOMN, 'en')} {verb} {_names(inside, 'en')}."
    verb = "входят" if len(inside) > 1 or is_plural(inside[0]) else "входит"
    return f"В состав {name_in(performer, Case.GENT, 'ru')} {verb} {_names(inside, 'ru')}."


def _below_sentence(performer: Performer, below: Sequence[Performer], language: Language) -> str:
    if not below:
        return ""
    if language == "en":
        verb = "report" if len(below) > 1 or is_plural(below[0]) else "reports"
        return f"{beginning(_names(below, 'en'))} {verb} to {name_in(performer, Case.NOMN, 'en')}."
    verb = "подчиняются" if len(below) > 1 or is_plural(below[0]) else "подчиняется"
    return f"{_start(performer, Case.DATV, 'ru')} {verb} {_names(below, 'ru')}."


def head_sentence(organization: Organization, unit: Unit, language: Language) -> str:
    """Say who heads a unit; nothing where nobody is named."""
    head = organization.get(Position, unit.head)
    if head is None:
        return ""
    leads = _agreed(head, "возглавляет", "возглавляют")
    return Text(
        ru=f"{_start(unit, Case.ACCS, 'ru')} {leads} {name_in(head, Case.NOMN, 'ru')}.",
        en=f"{_start(unit, Case.NOMN, 'en')} {_agreed(unit, 'is', 'are')} headed by {name_in(head, Case.NOMN, 'en')}.",
    ).into(language)


def unit_place_sentence(organization: Organization, unit: Unit, language: Language) -> str:
    """Say of which unit a unit is part, or that it stands on its own."""
    outer = organization.get(Unit, unit.parent)
    are, belongs = _agreed(unit, "is", "are"), _agreed(unit, "входит", "входят")
    if outer is None:
        return Text(
            ru=f"{_start(unit, Case.NOMN, 'ru')}\u00a0— самостоятельное структурное подразделение организации.",
            en=f"{_start(unit, Case.NOMN, 'en')} {are} an independent unit of the company.",
        ).into(language)
    return Text(
        ru=f"{_start(unit, Case.NOMN, 'ru')} {belongs} в состав {name_in(outer, Case.GENT, 'ru')}.",
        en=f"{_start(unit, Case.NOMN, 'en')} {are} part of {name_in(outer, Case.NOMN, 'en')}.",
    ).into(language)


def position_place_sentence(organization: Organization, position: Position, language: Language) -> str:
    """Say to which units a position belongs; nothing where it belongs to none."""
    ids = [id for id in (position.unit, *position.also_in) if id]
    units = [unit for id in ids if (unit := organization.get(Unit, id)) is not None]
    if not units:
        return ""
    return Text(
        ru=f"Должность входит в состав {listed((name_in(u, Case.GENT, 'ru') for u in units), 'ru')}.",
        en=f"The position belongs to {listed((name_in(u, Case.NOMN, 'en') for u in units), 'en')}.",
    ).into(language)


def substitute_sentence(organization: Organization, position: Position, language: Language) -> str:
    """Say who stands in; nothing where nobody is named."""
    substitute = organization.get(Position, position.substitute)
    if substitute is None:
        return ""
    verb = _agreed(substitute, "исполняет", "исполняют")
    return Text(
        ru=f"На время отсутствия {name_in(position, Case.GENT, 'ru')} обязанности по должности {verb} "
        f"{name_in(substitute, Case.NOMN, 'ru')}.",
        en=f"In the absence of {name_in(position, Case.NOMN, 'en')}, the duties are performed by "
        f"{name_in(substitute, Case.NOMN, 'en')}.",
    ).into(language)


def standing_in_sentence(substitute: Position, language: Language) -> str:
    """Say who signs for somebody that is away."""
    signs = _agreed(substitute, "подписывает", "подписывают")
    return Text(
        ru=f"В отсутствие согласующего {signs} {name_in(substitute, Case.NOMN, 'ru')}.",
        en=f"In the absence of the holder, signed by {name_in(substitute, Case.NOMN, 'en')}.",
    ).into(language)


def leader_in(performer: Performer, case: Case, language: Language) -> str:
    """Return the one to whom people report, in a case: a post, a body such as a board, else the head of the unit."""
    name = name_in(performer, case, language)
    if isinstance(performer, Position) or _BODY.search(performer.name):
        return name
    if language == "en":
        return f"the head of {name}"
    return f"{decline('руководитель', 'position', case)} {name_in(performer, Case.GENT, 'ru')}"


def _agreed(participant: Participant, one: str, several: str) -> str:
    """Return the form of a verb that agrees with a name."""
    return several if is_plural(participant) else one


def _start(participant: Participant, case: Case, language: Language) -> str:
    return beginning(name_in(participant, case, language))


def _names(participants: Iterable[Participant], language: Language) -> str:
    return listed((name_in(p, Case.NOMN, language) for p in participants), language)
