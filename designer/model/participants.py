"""Those who give and receive services: units, positions, external clients and groups."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from designer.model.fields import refers, said
from designer.model.record import Record


class UnitKind(StrEnum):
    """What a unit is called in the structure."""

    DEPARTMENT = "department"
    DIVISION = "division"
    SECTION = "section"
    SERVICE = "service"
    TEAM = "team"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Record):
    """Anyone at either end of a client arrow."""

    name: str = said("Название", "Name")
    abbreviations: tuple[str, ...] = said("Сокращения", "Abbreviations", default=())
    aliases: tuple[str, ...] = said("Другие названия", "Other names", default=())
    forms: dict[str, str] = said("Падежные формы", "Case forms", default=dict)
    """The user's own case forms: gent, datv, accs, ablt, loct."""
    note: str = said("Заметка", "Note")

    @property
    def short_name(self) -> str:
        """What people call it for short: the first abbreviation, else the name."""
        return self.abbreviations[0] if self.abbreviations else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Performer(Participant):
    """One who has a mission: a unit or a position."""

    mission: str = said("Миссия", "Mission")
    reports_to: str | None = refers("Подчиняется", "Reports to", "Unit", "Position")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Performer):
    """A department or another part of the company."""

    kind: UnitKind = said("Вид", "Kind", default=UnitKind.DIVISION)
    parent: str | None = refers("Входит в", "Part of", "Unit")
    head: str | None = refers("Руководитель", "Head", "Position")
    stated_headcount: float | None = said("Заявленная численность", "Stated headcount", default=None)
    """The headcount that the company states, beside that of the positions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Performer):
    """A post in the company, held by one or several people."""

    unit: str | None = refers("Подразделение", "Unit", "Unit")
    also_in: tuple[str, ...] = refers("Также в подразделениях", "Also in units", "Unit", many=True)
    headcount: float = said("Штатных единиц", "Headcount", default=1.0)
    holders: tuple[str, ...] = said("Работники", "Holders", default=())
    """Full names, in the nominative."""
    substitute: str | None = refers("Замещает", "Substitute", "Position")
    qualification: str = said("Требования к квалификации", "Qualification")
    qualification_source: str = said("Источник требований", "Source of the qualification")
    """A professional standard, a handbook or the company's own wording; never invented."""
    knowledge: tuple[str, ...] = said("Должен знать", "Must know", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalClient(Participant):
    """Somebody outside the company whom it serves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientGroup(Participant):
    """Several participants who are one client, such as all heads of departments."""

    members: tuple[str, ...] = refers("Участники", "Members", "Unit", "Position", many=True)
    reports_to_rule: str | None = refers("Все, кто подчиняется", "All who report to", "Unit", "Position")
    """The group is everybody who reports to this one, beside the named members."""
