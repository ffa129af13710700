"""The acknowledgement sheet of one post, a page for each of its holders: лист ознакомления."""

from __future__ import annotations

from designer.documents.content.names import name_in
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.revisions.circulation import all_circulated, sheet_rows
from designer.documents.subject import Subject, each
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.language.declension.persons import sure_gender_of
from designer.model.participants import Position

_BY_HAND = "______________________________"


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    post = organization.need(Position, asked.subject.id)
    documents = sheet_rows(asked, [d for d in all_circulated(asked) if post.id in d.readers])
    values: dict[str, object] = {
        **head_values(organization, post, language),
        "post": post.name,
        "people": [
            {
                "id": str(place),
                "name": name,
                "is_next": place > 0,
                "is_man": sure_gender_of(name) == "masc",
                "is_woman": sure_gender_of(name) == "femn",
                "documents": documents,
            }
            for place, name in enumerate(post.holders or (_BY_HAND,))
        ],
    }
    title = Text(ru=f"Лист ознакомления {name_in(post, Case.GENT, 'ru')}", en=f"Acknowledgement sheet: {post.name}")
    return finished(organization, values, title.into(language), language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru=f"Лист ознакомления — {subject.name}", en=f"Acknowledgement sheet — {subject.name}").into(language)


TYPE = DocumentType(
    kind="acknowledgement-sheet",
    title=Text(ru="Листы ознакомления", en="Acknowledgement sheets"),
    group=Group.SHEETS,
    place=61,
    is_usual=False,
    subjects=each(Position),
    fields={
        **HEAD_FIELDS,
        "post": Text(ru="должность", en="post"),
        "people.name": Text(ru="кто знакомится", en="who has to read"),
        "people.is_next": Text(ru="не первый ли он на листе", en="whether not the first"),
        "people.is_man": Text(ru="известно ли, что это мужчина", en="whether known as a man"),
        "people.is_woman": Text(ru="известно ли, что это женщина", en="whether known as a woman"),
        "people.documents.title": Text(ru="документ", en="document"),
        "people.documents.revision": Text(ru="редакция", en="revision"),
    },
    file_name=_file_name,
    values=_values,
)
