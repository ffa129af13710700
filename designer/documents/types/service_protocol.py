"""The standard service protocol of the company: how everyone asks and answers, and where to ask for what."""

from __future__ import annotations

from designer.documents.content.arrows import arrows_to_clients, inner
from designer.documents.content.names import beginning
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.services import NO_CLIENTS, Rows, asking_rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject, each_supplier, the_company
from designer.i18n import Language, Text


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    rows: Rows = []
    for supplier in each_supplier(organization):
        arrows = inner(arrows_to_clients(organization, supplier.id))
        rows += [row | {"supplier": beginning(supplier.name)} for row in asking_rows(organization, arrows)]
    values: dict[str, object] = {**head_values(organization, None, language), "services": rows or NO_CLIENTS}
    title = Text(ru="Стандарт внутреннего обслуживания", en="Internal service standard")
    return finished(organization, values, title.into(language), language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Стандарт внутреннего обслуживания", en="Internal service standard").into(language)


TYPE = DocumentType(
    kind="service-protocol",
    title=Text(ru="Стандарт внутреннего обслуживания", en="Internal service standard"),
    group=Group.SERVICE,
    place=35,
    is_usual=False,
    subjects=the_company,
    fields={
        **HEAD_FIELDS,
        "services.supplier": Text(ru="поставщик", en="supplier"),
        "services.client": Text(ru="клиент", en="client"),
        "services.service": Text(ru="услуга", en="service"),
        "services.how": Text(ru="как обратиться", en="how to ask"),
        "services.deadline": Text(ru="срок", en="deadline"),
    },
    file_name=_file_name,
    values=_values,
)
