"""What documents about units and positions are called."""

from __future__ import annotations

from designer.documents.content.names import about, beginning, name_in
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.model.organization import Organization
from designer.model.participants import Position, Unit


def about_unit(unit: Unit, language: Language) -> str:
    """Return what a regulation is about: «об отделе продаж», the bare name in English."""
    return about(name_in(unit, Case.LOCT, language)) if language == "ru" else unit.name


def regulation_title(unit: Unit, language: Language) -> str:
    """Return the title of a unit's regulation."""
    return Text(ru=f"Положение {about_unit(unit, 'ru')}", en=f"Department charter: {unit.name}").into(language)


def whose(organization: Organization, position: Position, language: Language) -> str:
    """Return the position as the title of its job description names it, in the case that the company chose."""
    case = Case(organization.company.title_case)
    words = name_in(position, case, language)
    return beginning(words) if case is Case.NOMN and language == "ru" else words


def job_title(organization: Organization, position: Position, language: Language) -> str:
    """Return the title of a job description."""
    words = whose(organization, position, "ru")
    mark = ":" if Case(organization.company.title_case) is Case.NOMN else ""
    return Text(ru=f"Должностная инструкция{mark} {words}", en=f"Job description: {position.name}").into(language)
