"""The agreement on internal service: соглашение о внутреннем сервисе, for one arrow or for all of a supplier."""

from __future__ import annotations

from collections.abc import Sequence

from designer.documents.content.arrows import Arrow, arrows_to_clients, inner
from designer.documents.content.names import bare_name, beginning, holds_and, is_plural, listed, name_in, possessive
from designer.documents.content.parts import (
    HEAD_FIELDS,
    NO_MISSION,
    SERVICE_FIELDS,
    finished,
    head_values,
    service_values,
)
from designer.documents.content.services import NO_REQUEST, settling_rows
from designer.documents.content.sheets import signing_rows
from designer.documents.content.work import listed_rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject, each_inner_arrow, each_supplier
from designer.documents.writing.pack_wide import PackWide
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.model.company import AgreementScope
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, Participant, Performer
from designer.model.relations import ClientLink
from designer.model.work import OutOfScope
from designer.word.values import Gap

_NO_CONDITIONS = Gap(Text(ru="условия не заданы", en="no conditions given"))
_NO_LIMITS = Gap(Text(ru="Границы услуг не указаны", en="no limits given"))
_NO_PATH = Gap(Text(ru="пути к внешнему клиенту нет", en="no path to an external client"))


def _subjects(organization: Organization) -> Sequence[Subject]:
    is_by_arrow = organization.company.agreements is AgreementScope.ARROW
    return each_inner_arrow(organization) if is_by_arrow else each_supplier(organization)


def _arrows(organization: Organization, subject: Subject) -> tuple[Performer, list[Arrow]]:
    """Return the supplier with the arrows that the agreement is about."""
    link = subject.record
    if isinstance(link, ClientLink):
        supplier = organization.need(Performer, link.supplier)
        return supplier, [(link, organization.need(Participant, link.client))]
    supplier = organization.need(Performer, subject.id)
    return supplier, inner(arrows_to_clients(organization, supplier.id))


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    supplier, arrows = _arrows(organization, asked.subject)
    clients = [client for _, client in arrows]
    single = clients[0] if len(clients) == 1 else None
    served = service_values(organization, arrows, language)
    limits = listed_rows(organization.referring(OutOfScope, supplier.id, "owner"))
    values: dict[str, object] = {
        **head_values(organization, None, language),
        **served,
        "requests": served["requests"] or NO_REQUEST,
        "conditions": served["conditions"] or _NO_CONDITIONS,
        "sides": _sides(supplier, single, language),
        "subject_sentence": _subject_sentence(supplier, single, language),
        "is_for_one": single is not None,
        "client_list": "" if single else listed((name_in(c, Case.NOMN, language) for c in clients), language),
        "mission": supplier.mission.strip() or NO_MISSION,
        "paths": _paths(asked.wide, clients, language) or _NO_PATH,
        "limits": limits or _NO_LIMITS,
        "has_limits": bool(limits),
        "disputes": settling_rows(organization, supplier, _people(asked.wide, clients), language),
        "signing": [
            *signing_rows(organization, [supplier], Text(ru="Поставщик", en="Supplier"), language),
            *signing_rows(organization, clients, Text(ru="Клиент", en="Client"), language),
        ],
    }
    title = Text(ru=f"Соглашение о внутреннем сервисе {values['sides']}", en=f"Service agreement {values['sides']}")
    return finished(organization, values, title.into(language), language)


def _sides(supplier: Performer, client: Participant | None, language: Language) -> str:
    """Return "между цехом и складом"; names that hold an «и» are followed by what each side is."""
    case = Case.NOMN if language == "en" else Case.ABLT
    one = name_in(supplier, case, language)
    whose = possessive(supplier, language)
    all_clients = Text(ru=f"{whose} внутренними клиентами", en=f"{whose} internal clients").into(language)
    other = name_in(client, case, language) if client else all_clients
    if client and any("," in name or holds_and(name) for name in (one, other)):
        return Text(
            ru=f"между {one} (поставщик) и {other} (клиент)", en=f"between {one} (supplier) and {other} (client)"
        ).into(language)
    return Text(ru=f"между {one} и {other}", en=f"between {one} and {other}").into(language)


def _subject_sentence(supplier: Performer, client: Participant | None, language: Language) -> str:
    is_many = is_plural(supplier)
    whom = name_in(client, Case.DATV, "ru") if client else "каждому из своих внутренних клиентов"
    other = name_in(client, Case.NOMN, "en") if client else f"each of {possessive(supplier, 'en')} internal clients"
    return Text(
        ru=f"Соглашение определяет, какие услуги {name_in(supplier, Case.NOMN, 'ru')} (далее\u00a0— поставщик) "
        f"{'оказывают' if is_many else 'оказывает'} {whom} (далее\u00a0— клиент), на каких условиях и в каком порядке.",
        en=f"This agreement says which services {name_in(supplier, Case.NOMN, 'en')} (the supplier) "
        f"{'give' if is_many else 'gives'} to {other} (the client), on which terms, and how they are asked for.",
    ).into(language)


def _paths(wide: PackWide, clients: Sequence[Participant], language: Language) -> str:
    """Return how the help of each client reaches an external one, a line each."""
    lines: list[str] = []
    for client in clients:
        steps = [wide.organization.need(Participant, id) for id in wide.chain.path(client.id)]
        if steps:
            lines.append(beginning(" → ".join(bare_name(step, language) for step in steps)))
    return "\n".join(lines)


def _people(wide: PackWide, clients: Sequence[Participant]) -> list[Performer]:
    """Return the units and positions among the clients, those of groups too."""
    found: list[Performer] = []
    for client in clients:
        members = wide.chain.clients.get(client.id, ()) if isinstance(client, ClientGroup) else (client.id,)
        found += [p for id in members if (p := wide.organization.get(Performer, id)) is not None]
    return found


def _file_name(subject: Subject, language: Language) -> str:
    name = subject.name.replace(" → ", " – ")
    return Text(ru=f"Соглашение — {name}", en=f"Agreement — {name}").into(language)


TYPE = DocumentType(
    kind="service-agreement",
    title=Text(ru="Соглашение о внутреннем сервисе", en="Service agreement"),
    group=Group.SERVICE,
    place=30,
    subjects=_subjects,
    fields={
        **HEAD_FIELDS,
        **SERVICE_FIELDS,
        "sides": Text(ru="стороны: «между цехом и складом»", en="the sides: “between … and …”"),
        "subject_sentence": Text(ru="предложение о предмете соглашения", en="sentence: what it is about"),
        "is_for_one": Text(ru="один ли клиент в соглашении", en="whether there is one client"),
        "client_list": Text(ru="клиенты списком, если их несколько", en="list of clients where several"),
        "mission": Text(ru="миссия поставщика", en="mission of the supplier"),
        "paths": Text(ru="путь к внешнему клиенту", en="path to the external client"),
        "has_limits": Text(ru="сказано ли, что не входит", en="whether it is said what is out of scope"),
        "limits.text": Text(ru="что не входит в услуги", en="what is out of scope"),
        "signing.side": Text(ru="сторона: поставщик или клиент", en="side: supplier or client"),
        "signing.post": Text(ru="должность подписывающего", en="post of who signs"),
        "signing.person": Text(ru="инициалы и фамилия подписывающего", en="name of who signs"),
    },
    file_name=_file_name,
    values=_values,
)
