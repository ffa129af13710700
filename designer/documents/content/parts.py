"""The fields that every document about a unit or position has, with their values."""

from __future__ import annotations

from designer.documents.content.arrows import Arrows, arrows_from_suppliers, arrows_to_clients
from designer.documents.content.hierarchy import leader_in, subordinates_sentence, superior_of, superior_sentence
from designer.documents.content.names import name_in
from designer.documents.content.services import (
    client_names,
    condition_rows,
    dispute_rows,
    external_sentence,
    given_rows,
    internal_sentence,
    measure_rows,
    received_rows,
    request_rows,
    strategy_rows,
)
from designer.documents.content.sheets import abbreviation_list, agreeing_rows, approver_values
from designer.documents.content.surroundings_picture import surroundings_picture
from designer.documents.content.work import listed_rows
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.model.company import ApprovalForm
from designer.model.organization import Organization
from designer.model.participants import Performer, Position
from designer.model.work import OutOfScope, Right
from designer.word.values import Gap

OLD_EDITION = "2016"
NO_MISSION = Gap(Text(ru="миссия не написана", en="no mission yet"))
_NO_COMPANY = Gap(Text(ru="наименование организации", en="name of the organization"))

HEAD_FIELDS: dict[str, Text] = {
    "document_title": Text(ru="название документа", en="title of the document"),
    "title_is_above": Text(ru="название уже стоит в бланке", en="whether the letterhead has the title"),
    "company": Text(ru="наименование организации", en="name of the organization"),
    "city": Text(ru="место составления", en="place"),
    "approver_post": Text(ru="должность утверждающего", en="post of the approver"),
    "approver_name": Text(ru="инициалы и фамилия утверждающего", en="name of the approver"),
    "is_approved_by_order": Text(ru="утверждается ли приказом", en="whether approved by an order"),
    "is_edition_2016": Text(ru="оформление по ГОСТ Р 7.0.97-2016", en="layout of GOST R 7.0.97-2016"),
    "appointed_by": Text(
        ru="чьим приказом назначают, в родительном падеже", en="who appoints, inside a sentence"
    ),
    "abbreviations": Text(ru="сокращения с расшифровкой", en="abbreviations with their meaning"),
}
SERVICE_FIELDS: dict[str, Text] = {
    "clients.name": Text(ru="клиент", en="client"),
    "clients.service": Text(ru="услуга", en="service"),
    "clients.result": Text(ru="результат", en="result"),
    "clients.deadline": Text(ru="срок", en="deadline"),
    "requests.name": Text(ru="клиент", en="client"),
    "requests.how": Text(ru="как обратиться", en="how to ask"),
    "requests.information": Text(ru="что сообщить", en="what to tell"),
    "requests.notice": Text(ru="когда обратиться", en="when to ask"),
    "conditions.name": Text(ru="клиент", en="client"),
    "conditions.kind": Text(ru="вид условия", en="kind of condition"),
    "conditions.text": Text(ru="условие", en="condition"),
    "conditions.level": Text(ru="приемлемый уровень", en="acceptable level"),
    "strategies.text": Text(ru="предложение о стратегии", en="sentence about the strategy"),
    "disputes.name": Text(ru="с кем разногласие", en="other side"),
    "disputes.steps": Text(ru="кто решает сначала", en="who settles it first"),
    "disputes.last": Text(ru="кто решает окончательно", en="who decides in the end"),
    "measures.name": Text(ru="клиент", en="client"),
    "measures.measure": Text(ru="показатель", en="measure"),
    "measures.target": Text(ru="целевое значение", en="target"),
    "measures.source": Text(ru="источник данных", en="source"),
}
COMMON_FIELDS: dict[str, Text] = {
    **HEAD_FIELDS,
    **SERVICE_FIELDS,
    "name": Text(ru="название", en="name"),
    "name_nominative": Text(ru="название внутри предложения", en="name inside a sentence"),
    "name_genitive": Text(ru="название в родительном падеже", en="name inside a sentence"),
    "superior": Text(ru="кому подчиняется, в дательном падеже", en="to whom it reports"),
    "superior_sentence": Text(ru="предложение о том, кому подчиняется", en="sentence: to whom it reports"),
    "subordinates_sentence": Text(ru="предложение о том, кто подчиняется", en="sentence: who reports to it"),
    "mission": Text(ru="миссия", en="mission"),
    "internal_clients": Text(ru="внутренние клиенты списком", en="list of internal clients"),
    "external_clients": Text(ru="внешние клиенты списком", en="list of external clients"),
    "internal_sentence": Text(ru="предложение о внутренних клиентах", en="sentence: internal clients"),
    "external_sentence": Text(ru="предложение о внешних клиентах", en="sentence: external clients"),
    "surroundings": Text(ru="рисунок: поставщики и клиенты", en="picture: suppliers and clients"),
    "suppliers.name": Text(ru="поставщик", en="supplier"),
    "suppliers.service": Text(ru="что получает", en="what is received"),
    "suppliers.result": Text(ru="результат", en="result"),
    "suppliers.deadline": Text(ru="срок", en="deadline"),
    "suppliers.request": Text(ru="как запросить", en="how to ask"),
    "work.client": Text(ru="для кого, с двоеточием", en="for whom, with a colon"),
    "work.items.text": Text(ru="функция или обязанность", en="function or duty"),
    "work.items.responsible": Text(ru="ответственный за функцию", en="who is responsible"),
    "work.items.are_responsible": Text(ru="несколько ли ответственных", en="whether several are responsible"),
    "rights.text": Text(ru="право", en="right"),
    "limits.text": Text(ru="что не входит", en="what is out of scope"),
    "agreeing.post": Text(ru="должность согласующего", en="post of who agrees"),
    "agreeing.person": Text(ru="инициалы и фамилия согласующего", en="name of who agrees"),
    "readers.person": Text(ru="кто знакомится", en="who has to read it"),
    "readers.post": Text(ru="должность того, кто знакомится", en="post of who has to read it"),
}




def head_values(organization: Organization, subject: Performer | None, language: Language) -> dict[str, object]:
    """Return the values of `HEAD_FIELDS` but what depends on the others, which `finished` adds."""
    company = organization.company
    approver = organization.get(Position, company.approver)
    is_own = approver is not None and subject is not None and approver.id == subject.id
    return {
        "company": company.full_name or company.name or _NO_COMPANY,
        "city": company.city,
        **approver_values(organization, subject, language),
        "is_approved_by_order": company.approval_form is ApprovalForm.ORDER,
        "is_edition_2016": company.requisites_edition == OLD_EDITION,
        "appointed_by": name_in(approver, Case.GENT, language) if approver and not is_own else "",
    }


def service_values(
    organization: Organization, given: Arrows, language: Language
) -> dict[str, object]:
    """Return the values of `SERVICE_FIELDS` but the disputes, for the arrows of one supplier."""
    return {
        "clients": given_rows(organization, given),
        "requests": request_rows(organization, given),
        "conditions": condition_rows(organization, given, language),
        "strategies": strategy_rows(given, language),
        "measures": measure_rows(organization, given),
    }


def common_values(organization: Organization, subject: Performer, language: Language) -> dict[str, object]:
    """Return the values of the fields that every document has; `finished` adds what depends on the others."""
    superior = superior_of(organization, subject)
    given = arrows_to_clients(organization, subject.id)
    return {
        **head_values(organization, subject, language),
        "name": subject.name,
        "name_nominative": name_in(subject, Case.NOMN, language),
        "name_genitive": name_in(subject, Case.GENT, language),
        "superior": leader_in(superior, Case.DATV, language) if superior else "",
        "superior_sentence": superior_sentence(organization, subject, language),
        "subordinates_sentence": subordinates_sentence(organization, subject, language),
        "mission": subject.mission.strip() or NO_MISSION,
        "internal_clients": client_names(given, language, is_external=False),
        "external_clients": client_names(given, language, is_external=True),
        "internal_sentence": internal_sentence(given, language),
        "external_sentence": external_sentence(given, language),
        "surroundings": surroundings_picture(organization, subject, language),
        **service_values(organization, given, language),
        "suppliers": received_rows(organization, arrows_from_suppliers(organization, subject.id)),
        "disputes": dispute_rows(organization, subject, language),
        "rights": listed_rows(organization.referring(Right, subject.id, "owner")),
        "limits": listed_rows(organization.referring(OutOfScope, subject.id, "owner")),
        "agreeing": agreeing_rows(organization, subject, language),
    }


def finished(
    organization: Organization, values: dict[str, object], title: str, language: Language
) -> dict[str, object]:
    """Return the values with the title of the document and the abbreviations that it uses."""
    return values | {
        "document_title": title,
        "title_is_above": False,
        "abbreviations": abbreviation_list(organization, values, language),
    }

