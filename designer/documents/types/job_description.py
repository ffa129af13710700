"""The job description: должностная инструкция."""

from __future__ import annotations

from designer.documents.document_type import DocumentType
from designer.documents.parts import COMMON_FIELDS, common_values, name_in, work_values
from designer.i18n import Language, Text
from designer.language.declension import Case
from designer.model.organization import Organization
from designer.model.participants import Performer, Position, Unit
from designer.model.work import Duty
from designer.word.values import Gap

_NO_QUALIFICATION = Gap(Text(ru="требования не заданы", en="no requirements yet"))


def _values(organization: Organization, subject: Performer, language: Language) -> dict[str, object]:
    position = organization.need(Position, subject.id)
    unit = organization.get(Unit, position.unit)
    return {
        **common_values(organization, position, language),
        "whose": name_in(position, Case.GENT, language),
        "unit": unit.name if unit else "",
        "qualification": position.qualification or _NO_QUALIFICATION,
        "work": work_values(organization, organization.referring(Duty, position.id, "owner"), language),
    }


def _file_name(subject: Performer, language: Language) -> str:
    return Text(ru=f"Должностная инструкция — {subject.name}", en=f"Job description — {subject.name}").into(language)


TYPE = DocumentType(
    kind="job-description",
    title=Text(ru="Должностная инструкция", en="Job description"),
    subject_kind=Position,
    fields={
        **COMMON_FIELDS,
        "whose": Text(ru="чья инструкция, в родительном падеже", en="whose description"),
        "unit": Text(ru="подразделение", en="unit"),
        "qualification": Text(ru="требования к квалификации", en="qualification"),
    },
    file_name=_file_name,
    values=_values,
)
