"""The sign-off sheet of one post: лист согласования with every document that the post agrees to."""

from __future__ import annotations

from designer.documents.content.hierarchy import standing_in_sentence
from designer.documents.content.names import name_in
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.sheets import only_holder
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.revisions.circulation import agreeing_posts, all_circulated, sheet_rows
from designer.documents.subject import Subject
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.model.participants import Position


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    post = organization.need(Position, asked.subject.id)
    substitute = organization.get(Position, post.substitute)
    wanted = [d for d in all_circulated(asked) if post.id in d.agreeing]
    values: dict[str, object] = {
        **head_values(organization, post, language),
        "post": post.name,
        "person": only_holder(post, language),
        "substitute": name_in(substitute, Case.NOMN, language) if substitute else "",
        "substitute_sentence": standing_in_sentence(substitute, language) if substitute else "",
        "documents": sheet_rows(asked, wanted),
    }
    title = Text(ru=f"Лист согласования {name_in(post, Case.GENT, 'ru')}", en=f"Sign-off sheet: {post.name}")
    return finished(organization, values, title.into(language), language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru=f"Лист согласования — {subject.name}", en=f"Sign-off sheet — {subject.name}").into(language)


TYPE = DocumentType(
    kind="sign-off-sheet",
    title=Text(ru="Листы согласования", en="Sign-off sheets"),
    group=Group.SHEETS,
    place=60,
    is_usual=False,
    subjects=agreeing_posts,
    fields={
        **HEAD_FIELDS,
        "post": Text(ru="должность согласующего", en="post of who agrees"),
        "person": Text(ru="инициалы и фамилия согласующего", en="name of who agrees"),
        "substitute": Text(ru="кто подписывает в его отсутствие", en="who signs in their absence"),
        "substitute_sentence": Text(ru="предложение о том, кто подписывает за него", en="sentence: who signs instead"),
        "documents.title": Text(ru="документ", en="document"),
        "documents.revision": Text(ru="редакция", en="revision"),
    },
    file_name=_file_name,
    values=_values,
)
