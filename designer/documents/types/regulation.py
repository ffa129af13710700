"""The department regulation: Положение о подразделении, department charter."""

from __future__ import annotations

from designer.documents.document_type import DocumentType
from designer.documents.parts import COMMON_FIELDS, common_values, name_in, work_values
from designer.i18n import Language, Text
from designer.language.declension import Case
from designer.model.organization import Organization
from designer.model.participants import Performer, Position, Unit
from designer.model.work import Function

_VOWELS = "аоуэиАОУЭИ"


def _values(organization: Organization, subject: Performer, language: Language) -> dict[str, object]:
    unit = organization.need(Unit, subject.id)
    head = organization.get(Position, unit.head)
    positions = sorted(organization.referring(Position, unit.id, "unit"), key=lambda p: (p.name, p.id))
    return {
        **common_values(organization, unit, language),
        "about": about(name_in(unit, Case.LOCT, language)),
        "head": name_in(head, Case.NOMN, language) if head else "",
        "positions": [
            {"id": p.id, "name": p.name, "headcount": f"{p.headcount:g}".replace(".", ",")} for p in positions
        ],
        "work": work_values(organization, organization.referring(Function, unit.id, "owner"), language),
    }


def about(name: str) -> str:
    """Put «о» or «об» before a name in the prepositional case, by its first sound."""
    return f"{'об' if name[:1] in _VOWELS else 'о'} {name}"


def _file_name(subject: Performer, language: Language) -> str:
    return Text(ru=f"Положение — {subject.name}", en=f"Charter — {subject.name}").into(language)


TYPE = DocumentType(
    kind="regulation",
    title=Text(ru="Положение о подразделении", en="Department charter"),
    subject_kind=Unit,
    fields={
        **COMMON_FIELDS,
        "about": Text(ru="о чём положение: «об отделе продаж»", en="what the charter is about"),
        "head": Text(ru="должность руководителя", en="post of the head"),
        "positions.name": Text(ru="должность в подразделении", en="position in the unit"),
        "positions.headcount": Text(ru="штатных единиц", en="headcount"),
    },
    file_name=_file_name,
    values=_values,
)
