"""A card with thanks of a client to its supplier, to be printed."""

from __future__ import annotations

from collections.abc import Sequence

from designer.documents.content.dates import written
from designer.documents.content.names import sentence
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject
from designer.edits.feedback import holder_of
from designer.i18n import Language, Text
from designer.model.feedback import Thanks
from designer.model.organization import Organization
from designer.model.participants import Participant


def subject_of(organization: Organization, thanks: Thanks) -> Subject:
    """Return thanks as the subject of their card."""
    giver, receiver = organization.need(Participant, thanks.giver), organization.need(Participant, thanks.receiver)
    return Subject(thanks, f"{giver.name} → {receiver.name}", frozenset({giver.id, receiver.id}))


def _subjects(organization: Organization) -> Sequence[Subject]:
    return [subject_of(organization, t) for t in sorted(organization.all(Thanks), key=lambda t: (t.date, t.id))]


def _values(asked: Asked) -> dict[str, object]:
    organization, thanks = asked.organization, asked.subject.record
    assert isinstance(thanks, Thanks)
    values: dict[str, object] = {
        **head_values(organization, None, asked.language),
        "receiver": organization.need(Participant, thanks.receiver).name,
        "person": holder_of(organization, thanks.receiver),
        "giver": organization.need(Participant, thanks.giver).name,
        "text": sentence(thanks.text) + ".",
        "date": written(thanks.date, asked.language),
    }
    title = Text(ru="Благодарность: {name}", en="Thanks: {name}").into(asked.language)
    return finished(organization, values, title.format(name=asked.subject.name), asked.language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Спасибо — {name}", en="Thanks — {name}").into(language).format(name=subject.name)


TYPE = DocumentType(
    kind="thanks-card",
    title=Text(ru="Карточка благодарности", en="Thanks card"),
    group=Group.FEEDBACK,
    place=82,
    is_usual=False,
    subjects=_subjects,
    fields={
        **HEAD_FIELDS,
        "receiver": Text(ru="кому", en="to whom"),
        "person": Text(ru="работник, если он один", en="the person, where there is one"),
        "giver": Text(ru="от кого", en="from whom"),
        "text": Text(ru="за что", en="for what"),
        "date": Text(ru="дата", en="date"),
    },
    file_name=_file_name,
    values=_values,
)
