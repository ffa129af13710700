"""The order that puts a pack into force: приказ о введении в действие."""

from __future__ import annotations

from designer.documents.content.names import name_in
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.sheets import head_rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.revisions.contents import content_rows, contents
from designer.documents.subject import Subject, the_company
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.model.participants import Position
from designer.word.values import Gap

_NO_KEEPER = Gap(Text(ru="должность хранителя не указана", en="no keeper named"))
_TITLE = Text(
    ru="Приказ о введении в действие документов о миссиях, обязанностях и внутреннем сервисе",
    en="Order putting the documents on missions, duties and internal service into force",
)


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    keeper = organization.get(Position, organization.company.keeper)
    values: dict[str, object] = {
        **head_values(organization, None, language),
        "documents": content_rows(asked),
        "has_earlier": any(c.revision > 1 for c in contents(asked)),
        "keeper": name_in(keeper, Case.ACCS, language) if keeper else _NO_KEEPER,
        "heads": head_rows(organization, language),
    }
    return finished(organization, values, _TITLE.into(language), language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Приказ о введении в действие", en="Order putting into force").into(language)


TYPE = DocumentType(
    kind="order",
    title=Text(ru="Приказ о введении в действие", en="Order putting the pack into force"),
    group=Group.PACK,
    place=90,
    subjects=the_company,
    fields={
        **HEAD_FIELDS,
        "documents.title": Text(ru="документ", en="document"),
        "documents.revision": Text(ru="редакция", en="revision"),
        "has_earlier": Text(ru="заменяются ли прежние редакции", en="whether earlier revisions are replaced"),
        "keeper": Text(ru="кто хранит документы, в винительном падеже", en="who keeps the documents"),
        "heads.post": Text(ru="руководитель, которого знакомят", en="post of a head"),
        "heads.person": Text(ru="инициалы и фамилия руководителя", en="name of a head"),
    },
    file_name=_file_name,
    values=_values,
)
