"""The page about a diagnosis for the clients of a support function: why, what it is worth to whom."""

from __future__ import annotations

from collections.abc import Sequence

from designer.analysis.diagnosis import diagnose
from designer.analysis.diagnosis_text import page_of
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject
from designer.i18n import Language, Text
from designer.model.diagnosis import Diagnosis
from designer.model.organization import Organization
from designer.model.participants import Performer


def _subjects(organization: Organization) -> Sequence[Subject]:
    """Return those whose diagnosis led to a premise, by name."""
    diagnosed = {held.subject for held in organization.all(Diagnosis)}
    found = [organization.need(Performer, id) for id in diagnosed if diagnose(organization, id).premise]
    return [Subject(p, p.name) for p in sorted(found, key=lambda p: (p.name, p.id))]


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    page = page_of(diagnose(organization, asked.subject.id, language=language), language)
    sections = [
        {
            "id": f"section-{place}",
            "title": heading,
            "lines": [{"id": f"line-{place}-{n}", "text": line} for n, line in enumerate(lines)],
        }
        for place, (heading, lines) in enumerate(page.sections)
    ]
    values = {
        **head_values(organization, None, language),
        "name": asked.subject.name,
        "about": page.about,
        "sections": sections,
    }
    return finished(organization, values, page.title, language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru=f"Ценность для клиентов — {subject.name}", en=f"Value for clients — {subject.name}").into(language)


TYPE = DocumentType(
    kind="value-proposition",
    title=Text(ru="Ценностное предложение клиентам", en="Value proposition for clients"),
    group=Group.SERVICE,
    place=36,
    is_usual=False,
    subjects=_subjects,
    fields={
        **HEAD_FIELDS,
        "name": Text(ru="кто предлагает", en="who proposes"),
        "about": Text(ru="предпосылка и что она значит", en="the premise and what it means"),
        "sections.title": Text(ru="заголовок раздела", en="heading of a section"),
        "sections.lines.text": Text(ru="строка раздела", en="line of a section"),
    },
    file_name=_file_name,
    values=_values,
)
