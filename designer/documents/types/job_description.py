"""The job description: должностная инструкция."""

from __future__ import annotations

from designer.documents.content.hierarchy import position_place_sentence, substitute_sentence
from designer.documents.content.names import continuing, is_plural, sentence
from designer.documents.content.parts import COMMON_FIELDS, common_values, finished
from designer.documents.content.sheets import only_holder, reading_rows
from designer.documents.content.titles import job_title, whose
from designer.documents.content.work import work_rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject, each
from designer.i18n import Language, Text
from designer.model.company import JobDescriptionForm
from designer.model.participants import Position, Unit
from designer.model.work import Duty
from designer.word.values import Gap

_NO_QUALIFICATION = Gap(Text(ru="Требования к квалификации не указаны", en="no requirements given"))
_NO_DUTIES = Gap(Text(ru="обязанности не указаны", en="no duties given"))


def _values(asked: Asked) -> dict[str, object]:
    organization, subject, language = asked.organization, asked.subject, asked.language
    position = organization.need(Position, subject.id)
    unit = organization.get(Unit, position.unit)
    values: dict[str, object] = {
        **common_values(organization, position, language),
        "whose": whose(organization, position, language),
        "is_annex": organization.company.job_description_form is JobDescriptionForm.ANNEX,
        "only_holder": only_holder(position, language),
        "unit": unit.name if unit else "",
        "place_sentence": position_place_sentence(organization, position, language),
        "substitute_sentence": substitute_sentence(organization, position, language),
        "qualification": continuing(position.qualification, language) or _NO_QUALIFICATION,
        "has_qualification": bool(position.qualification.strip()),
        "is_plural": is_plural(position),
        "qualification_source": position.qualification_source.strip().rstrip("."),
        "knowledge": [
            {"id": str(place), "text": sentence(words)}
            for place, words in enumerate(position.knowledge)
            if words.strip()
        ],
        "work": work_rows(organization, organization.referring(Duty, position.id, "owner"), language) or _NO_DUTIES,
        "readers": reading_rows([position]),
    }
    return finished(organization, values, job_title(organization, position, language), language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru=f"Должностная инструкция — {subject.name}", en=f"Job description — {subject.name}").into(
        language
    )


TYPE = DocumentType(
    kind="job-description",
    title=Text(ru="Должностная инструкция", en="Job description"),
    group=Group.WORK,
    place=20,
    subjects=each(Position),
    fields={
        **COMMON_FIELDS,
        "whose": Text(ru="чья инструкция, в выбранном падеже", en="whose description"),
        "is_annex": Text(ru="приложение ли к трудовому договору", en="whether an annex to the contract"),
        "only_holder": Text(ru="инициалы и фамилия, если работник один", en="name of the holder if only one"),
        "unit": Text(ru="подразделение", en="unit"),
        "place_sentence": Text(
            ru="предложение о том, куда входит должность", en="sentence: where it belongs"
        ),
        "substitute_sentence": Text(ru="предложение о замещении", en="sentence: who stands in"),
        "qualification": Text(ru="требования к квалификации", en="qualification"),
        "has_qualification": Text(ru="указаны ли требования", en="whether requirements are given"),
        "is_plural": Text(ru="стоит ли название во множественном числе", en="whether the name is in the plural"),
        "qualification_source": Text(ru="источник требований", en="source of the qualification"),
        "knowledge.text": Text(ru="что должен знать", en="what the holder must know"),
    },
    file_name=_file_name,
    values=_values,
)
