"""The survey form for one internal client, to be filled in with Word or on paper."""

from __future__ import annotations

from collections.abc import Sequence

from designer.analysis.survey import questionnaire_of, questionnaires
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject
from designer.documents.surveys import words
from designer.documents.surveys.rows import form_rows
from designer.exchange.answers.answers_table import sheet_mark
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.participants import Performer


def _subjects(organization: Organization) -> Sequence[Subject]:
    asked = questionnaires(organization)
    return [Subject(organization.need(Performer, q.client), q.name) for q in asked]


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    questions = questionnaire_of(organization, asked.subject.id)
    rows = form_rows(questions) if questions else []
    values: dict[str, object] = {
        **head_values(organization, None, language),
        "name": asked.subject.name,
        "intro": words.INTRO.into(language),
        "help": words.KIND_HELP.into(language),
        "mark": sheet_mark(organization.model_id, words.current_round(organization), asked.subject.id),
        "rows": [
            {
                "id": row.code,
                "code": row.code,
                "what": row.what,
                "is_condition": row.is_condition,
                "is_supplier": not row.is_condition,
            }
            for row in rows
        ],
    }
    title = Text(ru="Анкета внутреннего клиента: {name}", en="Survey form of an internal client: {name}")
    return finished(organization, values, title.into(language).format(name=asked.subject.name), language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Анкета — {name}", en="Survey form — {name}").into(language).format(name=subject.name)


TYPE = DocumentType(
    kind="feedback-form",
    title=Text(ru="Анкета внутреннего клиента", en="Survey form of an internal client"),
    group=Group.FEEDBACK,
    place=70,
    is_usual=False,
    subjects=_subjects,
    fields={
        **HEAD_FIELDS,
        "name": Text(ru="кого спрашивают", en="who is asked"),
        "intro": Text(ru="как заполнять", en="how to fill it in"),
        "help": Text(ru="что значат виды условий", en="what the kinds of condition mean"),
        "mark": Text(ru="метка, по которой форма читается обратно", en="mark by which the form is read back"),
        "rows.code": Text(ru="код строки, по которому она читается", en="code by which the row is read"),
        "rows.what": Text(ru="поставщик или условие", en="supplier or condition"),
        "rows.is_condition": Text(ru="строка ли это условия", en="whether the row is about a condition"),
        "rows.is_supplier": Text(ru="строка ли это поставщика", en="whether the row is about a supplier"),
    },
    file_name=_file_name,
    values=_values,
)
