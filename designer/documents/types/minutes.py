"""The minutes of the discussion about a unit, a position, a client or an arrow."""

from __future__ import annotations

from collections.abc import Sequence

from designer.analysis.feedback import arrow_name
from designer.documents.content.dates import written
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject
from designer.edits.messages import thread
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.model.talk import Message

_NOBODY = Text(ru="без имени", en="no name")
_CLOSED = Text(ru="решено", en="settled")


def subject_of(organization: Organization, id: str) -> Subject:
    """Return somebody or an arrow as the subject of minutes; KeyError for others."""
    link = organization.get(ClientLink, id)
    if link is not None:
        return Subject(link, arrow_name(organization, id), frozenset({link.supplier, link.client}))
    one = organization.need(Participant, id)
    return Subject(one, one.name)


def _subjects(organization: Organization) -> Sequence[Subject]:
    talked = {message.subject for message in organization.all(Message)}
    return sorted((subject_of(organization, id) for id in talked), key=lambda s: (s.name, s.id))


def minutes_text(organization: Organization, id: str, language: Language) -> str:
    """Return the discussion as plain text, answers moved in, one message a paragraph."""
    lines = [subject_of(organization, id).name, ""]
    for depth, message in thread(organization, id):
        head = f"{written(message.date, language)}  {message.author or _NOBODY.into(language)}"
        settled = f" [{_CLOSED.into(language)}]" if message.is_closed else ""
        pad = "    " * depth
        lines += [pad + head + settled, *(pad + line for line in message.text.splitlines()), ""]
    return "\n".join(lines).rstrip() + "\n"


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    rows = [
        {
            "id": message.id,
            "date": written(message.date, language),
            "author": message.author or _NOBODY.into(language),
            "text": "— " * depth + message.text,
            "state": _CLOSED.into(language) if message.is_closed else "",
        }
        for depth, message in thread(organization, asked.subject.id)
    ]
    values = {**head_values(organization, None, language), "name": asked.subject.name, "messages": rows}
    title = Text(ru="Протокол обсуждения: {name}", en="Minutes of the discussion: {name}").into(language)
    return finished(organization, values, title.format(name=asked.subject.name), language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Обсуждение — {name}", en="Minutes — {name}").into(language).format(name=subject.name)


TYPE = DocumentType(
    kind="minutes",
    title=Text(ru="Протокол обсуждения", en="Minutes of a discussion"),
    group=Group.FEEDBACK,
    place=81,
    is_usual=False,
    subjects=_subjects,
    fields={
        **HEAD_FIELDS,
        "name": Text(ru="о ком обсуждение", en="what the discussion is about"),
        "messages.date": Text(ru="когда сказано", en="when"),
        "messages.author": Text(ru="кто сказал", en="who"),
        "messages.text": Text(ru="что сказано", en="what"),
        "messages.state": Text(ru="решено ли", en="whether settled"),
    },
    file_name=_file_name,
    values=_values,
)
