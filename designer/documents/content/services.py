"""The tables that come from client arrows: services, requests, conditions, measures, disputes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from designer.documents.content.arrows import Arrows, arrows_from_suppliers, arrows_to_clients
from designer.documents.content.escalation import escalation
from designer.documents.content.hierarchy import leader_in
from designer.documents.content.names import beginning, full_stop, is_plural, listed, name_in
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.language.english.titles import are_people
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.model.words import said_choice
from designer.word.values import Gap

Rows = list[dict[str, object]]
Item = TypeVar("Item", Service, ServiceCondition, Measure)

DASH = "—"
NO_CLIENTS = Gap(Text(ru="клиенты не объявлены", en="no clients declared"))
NO_SERVICE = Gap(Text(ru="услуга не названа", en="no service named"))
NO_RESULT = Gap(Text(ru="результат не указан", en="no result given"))
NO_DEADLINE = Gap(Text(ru="срок не указан", en="no deadline given"))
NO_LEVEL = Gap(Text(ru="уровень не указан", en="no level given"))
NO_REQUEST = Gap(Text(ru="порядок обращения не указан", en="no procedure given"))
NO_MEASURES = Gap(Text(ru="показатели не заданы", en="no measures given"))
NO_SUBORDINATION = Gap(Text(ru="подчинённость не указана", en="no reporting lines given"))
NO_COMMON_BOSS = Gap(Text(ru="общий руководитель не найден", en="no common superior found"))

KINDS: dict[ConditionKind, Text] = {kind: said_choice(kind) for kind in ConditionKind}
STRATEGIES: dict[ServiceStrategy, Text] = {
    ServiceStrategy.DELIGHT: Text(
        ru="В отношении {client} принята стратегия «восхищать клиента»: критические и восхищающие условия выполняются "
        "на наилучшем уровне, само собой разумеющиеся\u00a0— на приемлемом.",
        en="Towards {client}, the strategy is to delight: critical and delighting conditions are met as well as "
        "possible, and those taken for granted to an acceptable level.",
    ),
    ServiceStrategy.NO_DISSATISFACTION: Text(
        ru="В отношении {client} принята стратегия «не вызывать недовольства»: критические и само собой "
        "разумеющиеся условия выполняются на приемлемом уровне, восхищающие не обязательны.",
        en="Towards {client}, the strategy is to cause no dissatisfaction: critical conditions and "
        "those taken for granted are met to an acceptable level; delighting ones are not required.",
    ),
}

_INTERNAL = Text(ru="Внутренний клиент|Внутренние клиенты", en="Internal client|Internal clients")
_EXTERNAL = Text(ru="Внешний клиент|Внешние клиенты", en="External client|External clients")


def client_names(arrows: Arrows, language: Language, *, is_external: bool) -> str:
    """Return the clients inside or outside the company as a list in a sentence."""
    found = [
        name_in(client, Case.NOMN, language)
        for _, client in arrows
        if isinstance(client, ExternalClient) is is_external
    ]
    return listed(found, language) if found else ""


def clients_sentence(clients: Sequence[Participant], label: Text, language: Language) -> str:
    """Return "Внутренний клиент: цех.", the label in the number of the clients; nothing where there are none.

    ``label`` holds both forms of the noun with its adjective, parted by a bar.
    """
    if not clients:
        return ""
    one, several = label.into(language).split("|")
    is_one = len(clients) == 1 and not _is_many(clients[0])
    names = listed((name_in(client, Case.NOMN, language) for client in clients), language)
    return full_stop(f"{one if is_one else several}: {names}")


def _is_many(client: Participant) -> bool:
    """Whether one client is several people: a group, or people outside the company."""
    is_english = isinstance(client, ExternalClient) and client.name.isascii()
    return isinstance(client, ClientGroup) or (are_people(client.name) if is_english else is_plural(client))


def internal_sentence(arrows: Arrows, language: Language) -> str:
    """Say who the clients inside the company are."""
    inside = [client for _, client in arrows if not isinstance(client, ExternalClient)]
    return clients_sentence(inside, _INTERNAL, language)


def external_sentence(arrows: Arrows, language: Language) -> str:
    """Say who the clients outside the company are."""
    return clients_sentence([c for _, c in arrows if isinstance(c, ExternalClient)], _EXTERNAL, language)


def given_rows(organization: Organization, arrows: Arrows) -> Rows | Gap:
    """Return what a supplier gives to each client: ``name``, ``service``, ``result``, ``deadline``."""
    rows: Rows = []
    for link, client in arrows:
        rows += _service_rows(organization, link, client)
    return rows or NO_CLIENTS


def received_rows(organization: Organization, arrows: Arrows) -> Rows:
    """Return what a client receives, like `given_rows`, and with ``request`` how it has to ask for it."""
    rows: Rows = []
    for link, supplier in arrows:
        asked = _request(organization, link)
        how = "; ".join(filter(None, (asked.channel, asked.notice))) if asked else ""
        rows += [row | {"request": how or DASH} for row in _service_rows(organization, link, supplier)]
    return rows


def asking_rows(organization: Organization, arrows: Arrows) -> Rows:
    """Return where to ask for what: ``client``, ``service``, ``how``, ``deadline``."""
    rows: Rows = []
    for link, client in arrows:
        asked = _request(organization, link)
        how = "; ".join(filter(None, (asked.channel, asked.form))) if asked else ""
        for row in _service_rows(organization, link, client):
            rows.append(
                {
                    "id": row["id"],
                    "client": row["name"],
                    "service": row["service"],
                    "how": how or NO_REQUEST,
                    "deadline": row["deadline"],
                }
            )
    return rows


def request_rows(organization: Organization, arrows: Arrows) -> Rows:
    """Return how clients have to ask: ``name``, ``how``, ``information``, ``notice``."""
    rows: Rows = []
    for link, client in arrows:
        asked = _request(organization, link)
        if asked is None:
            continue
        how = "\n".join(filter(None, ("; ".join(filter(None, (asked.channel, asked.form))), asked.procedure)))
        cells = {"how": how, "information": asked.required_information, "notice": asked.notice}
        if any(cells.values()):
            rows.append(
                {"id": asked.id, "name": beginning(client.name), **{k: v or DASH for k, v in cells.items()}}
            )
    return rows


def condition_rows(organization: Organization, arrows: Arrows, language: Language) -> Rows:
    """Return the service conditions: ``name`` of the client, ``kind``, ``text``, ``level``."""
    rows: Rows = []
    order = list(ConditionKind)
    for link, client in arrows:
        for condition in sorted(
            _items(organization, ServiceCondition, link), key=lambda c: order.index(c.kind)
        ):
            empty: str | Gap = DASH if condition.kind is ConditionKind.DELIGHTING else NO_LEVEL
            rows.append(
                {
                    "id": condition.id,
                    "name": beginning(client.name),
                    "kind": KINDS[condition.kind].into(language),
                    "text": condition.text,
                    "level": condition.level or empty,
                }
            )
    return rows


def strategy_rows(arrows: Arrows, language: Language) -> Rows:
    """Return a sentence in ``text`` for each client towards whom a strategy was chosen."""
    case = Case.GENT if language == "ru" else Case.NOMN
    return [
        {
            "id": link.id,
            "text": STRATEGIES[link.strategy].into(language).format(client=name_in(client, case, language)),
        }
        for link, client in arrows
        if link.strategy is not None
    ]


def measure_rows(organization: Organization, arrows: Arrows) -> Rows | Gap:
    """Return how the service is measured: ``name`` of the client, ``measure``, ``target``, ``source``."""
    rows: Rows = [
        {
            "id": measure.id,
            "name": beginning(client.name),
            "measure": measure.name,
            "target": measure.target or DASH,
            "source": measure.source or DASH,
        }
        for link, client in arrows
        for measure in _items(organization, Measure, link)
    ]
    return rows or NO_MEASURES


def dispute_rows(organization: Organization, subject: Performer, language: Language) -> Rows | Gap:
    """Return for each other side of the subject's arrows who settles a dispute, as `settling_rows` does.

    Left out is a unit with its own people.
    """
    arrows = arrows_to_clients(organization, subject.id) + arrows_from_suppliers(organization, subject.id)
    others = [
        other
        for _, other in arrows
        if isinstance(other, Performer) and not _is_inside(subject, other) and not _is_inside(other, subject)
    ]
    return settling_rows(organization, subject, others, language)


def settling_rows(
    organization: Organization, subject: Performer, others: Iterable[Performer], language: Language
) -> Rows | Gap:
    """Return for each other side who settles a dispute: ``name``, ``steps`` from below, ``last``.

    Left out is a side above the other with nobody above itself. One gap stands for all where nobody is found
    above any.
    """
    unique = {other.id: other for other in others if other.id != subject.id}
    rows: Rows = []
    for other in sorted(unique.values(), key=lambda p: (p.name, p.id)):
        found = escalation(organization, subject, other)
        if found.is_at_the_top:
            continue
        steps = [listed((leader_in(p, Case.NOMN, language) for p in step), language) for step in found.steps]
        last = leader_in(found.common, Case.NOMN, language) if found.common else NO_COMMON_BOSS
        rows.append(
            {"id": other.id, "name": beginning(other.name), "steps": ";\n".join(steps) or DASH, "last": last}
        )
    if rows and all(row["last"] is NO_COMMON_BOSS for row in rows):
        return NO_SUBORDINATION
    return rows


def _service_rows(organization: Organization, link: ClientLink, other: Participant) -> Rows:
    services = _items(organization, Service, link)
    if not services:
        return [
            {
                "id": link.id,
                "name": beginning(other.name),
                "service": NO_SERVICE,
                "result": DASH,
                "deadline": DASH,
            }
        ]
    return [
        {
            "id": service.id,
            "name": beginning(other.name),
            "service": service.name or NO_SERVICE,
            "result": service.result or NO_RESULT,
            "deadline": service.deadline or NO_DEADLINE,
        }
        for service in services
    ]


def _is_inside(one: Performer, other: Performer) -> bool:
    """Whether one is a position in the other, or its head."""
    return (
        isinstance(one, Position)
        and isinstance(other, Unit)
        and (one.unit == other.id or other.head == one.id)
    )


def _request(organization: Organization, link: ClientLink) -> RequestProcedure | None:
    found = organization.referring(RequestProcedure, link.id, "link")
    return min(found, key=lambda asked: asked.id) if found else None


def _items(organization: Organization, kind: type[Item], link: ClientLink) -> list[Item]:
    return sorted(organization.referring(kind, link.id, "link"), key=lambda item: (item.order, item.id))


