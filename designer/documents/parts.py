"""Parts that several documents share: names in their cases, tables of services, lists of work."""

from __future__ import annotations

from collections.abc import Sequence

from designer.i18n import Language, Text
from designer.language.declension import Case, Kind, decline, in_sentence
from designer.language.persons import short_person
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position
from designer.model.relations import ClientLink, RequestProcedure, Service
from designer.model.work import Duty, Function
from designer.word.values import Gap

NO_MISSION = Gap(Text(ru="миссия не написана", en="no mission yet"))
NO_CLIENTS = Gap(Text(ru="клиенты не объявлены", en="no clients declared"))
NO_WORK = Gap(Text(ru="не заполнено", en="not filled in"))
DASH = "—"

COMMON_FIELDS: dict[str, Text] = {
    "company": Text(ru="наименование организации", en="name of the organization"),
    "city": Text(ru="место составления", en="place"),
    "name": Text(ru="название", en="name"),
    "approver_post": Text(ru="должность утверждающего", en="post of the approver"),
    "approver_name": Text(ru="инициалы и фамилия утверждающего", en="name of the approver"),
    "superior": Text(ru="кому подчиняется, в дательном падеже", en="to whom it reports"),
    "mission": Text(ru="миссия", en="mission"),
    "clients.name": Text(ru="клиент", en="client"),
    "clients.service": Text(ru="услуга", en="service"),
    "clients.result": Text(ru="результат", en="result"),
    "clients.deadline": Text(ru="срок", en="deadline"),
    "clients.request": Text(ru="как обратиться", en="how to ask"),
    "suppliers.name": Text(ru="поставщик", en="supplier"),
    "suppliers.service": Text(ru="что получает", en="what is received"),
    "suppliers.deadline": Text(ru="срок", en="deadline"),
    "work.client": Text(ru="для кого, с двоеточием", en="for whom, with a colon"),
    "work.items.text": Text(ru="функция или обязанность", en="function or duty"),
}


def name_in(participant: Participant, case: Case, language: Language) -> str:
    """Return a name inside a sentence in a case; the user's own form first, English unchanged."""
    if language == "en":
        return participant.name
    kind: Kind = "position" if isinstance(participant, Position) else "unit"
    return participant.forms.get(case.value) or decline(in_sentence(participant.name), kind, case)


def common_values(organization: Organization, subject: Performer, language: Language) -> dict[str, object]:
    """Return the values of the fields that every document has."""
    company = organization.company
    approver = organization.get(Position, company.approver)
    superior = organization.get(Participant, subject.reports_to)
    return {
        "company": company.name or Gap(Text(ru="наименование организации", en="name of the organization")),
        "city": company.city,
        "name": subject.name,
        "approver_post": approver.name if approver else "",
        "approver_name": short_person(company.approver_name) if company.approver_name else "",
        "superior": name_in(superior, Case.DATV, language) if superior else "",
        "mission": subject.mission.strip() or NO_MISSION,
        "clients": _client_rows(organization, subject) or NO_CLIENTS,
        "suppliers": _supplier_rows(organization, subject),
    }


def work_values(
    organization: Organization, items: Sequence[Function | Duty], language: Language
) -> list[dict[str, object]] | Gap:
    """Return functions or duties grouped by client, those for nobody in particular last."""
    groups: dict[str, list[Function | Duty]] = {}
    for item in sorted(items, key=lambda i: (i.order, i.id)):
        groups.setdefault(item.client or "", []).append(item)
    ordered = sorted(groups.items(), key=lambda pair: pair[0] == "")
    return [_group(organization, client, work, language) for client, work in ordered] or NO_WORK


def _group(
    organization: Organization, client: str, work: list[Function | Duty], language: Language
) -> dict[str, object]:
    participant = organization.get(Participant, client)
    if participant is None:
        label = Text(ru="Общие:", en="General:").into(language)
    elif language == "ru":
        label = f"Для {name_in(participant, Case.GENT, language)}:"
    else:
        label = f"For {participant.name}:"
    items = [{"id": item.id, "text": item.text.rstrip(" .;") + "."} for item in work]
    return {"id": client or "general", "client": label, "items": items}


def _client_rows(organization: Organization, subject: Performer) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for link, other in _arrows(organization, subject.id, "supplier"):
        asked = organization.referring(RequestProcedure, link.id, "link")
        request = "; ".join(filter(None, (asked[0].channel, asked[0].form, asked[0].notice))) if asked else ""
        for service in _services(organization, link):
            rows.append(
                {
                    "id": service.id,
                    "name": other.name,
                    "service": service.name or DASH,
                    "result": service.result or DASH,
                    "deadline": service.deadline or DASH,
                    "request": request or DASH,
                }
            )
    return rows


def _supplier_rows(organization: Organization, subject: Performer) -> list[dict[str, object]]:
    return [
        {
            "id": service.id,
            "name": other.name,
            "service": service.name or DASH,
            "deadline": service.deadline or DASH,
        }
        for link, other in _arrows(organization, subject.id, "client")
        for service in _services(organization, link)
    ]


def _arrows(organization: Organization, id: str, end: str) -> list[tuple[ClientLink, Participant]]:
    other = "client" if end == "supplier" else "supplier"
    found = [
        (link, organization.need(Participant, getattr(link, other)))
        for link in organization.referring(ClientLink, id, end)
    ]
    return sorted(found, key=lambda pair: (pair[1].name, pair[0].id))


def _services(organization: Organization, link: ClientLink) -> list[Service]:
    """Return an arrow's services; an empty one under the arrow's id where none is named."""
    found = sorted(organization.referring(Service, link.id, "link"), key=lambda s: (s.order, s.id))
    return found or [Service(id=link.id, link=link.id)]
