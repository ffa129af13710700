"""Judges one demand between two parties by the arrow and the term that it is bound to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from designer.analysis.service_terms import Asked, asked_of
from designer.analysis.value_chain import ValueChain
from designer.edits.clients import find_arrow
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
)
from designer.model.work import Duty, Function, OutOfScope

Verdict = Literal["a", "b", "undecided"]
JUSTIFIED = Text(ru="Требование обосновано:", en="The demand is justified:")
THE_OTHERS = Text(ru="Требовать этого вправе другая сторона:", en="It is for the other side to demand it:")
"""How reasons begin that tell by themselves who is right: the one who asks, or the one who is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Who is right, by which arrow, and why; ``missing`` names what would decide."""

    verdict: Verdict
    why: Text
    arrow: str = ""
    """Id of the arrow that decides."""
    missing: Literal["", "arrow", "demand", "path", "strategy", "stranger"] = ""


def arrow_between(organization: Organization, chain: ValueChain, supplier: str, client: str) -> ClientLink | None:
    """Return the arrow from a supplier to a client, or to a group that the client belongs to."""
    direct = find_arrow(organization, supplier, client)
    if direct is not None:
        return direct
    for group in chain.clients.get(supplier, ()):
        if group in chain.groups and client in chain.clients.get(group, ()):
            return find_arrow(organization, supplier, group)
    return None


def judge(
    organization: Organization, chain: ValueChain, a: Participant, b: Participant, demand: Record | None
) -> Judgement:
    """Return who is right about a demand between two parties; only arrows and terms count."""
    arrows = {
        arrow.id: (supplier, client)
        for supplier, client in ((b, a), (a, b))
        if (arrow := arrow_between(organization, chain, supplier.id, client.id)) is not None
    }
    if not arrows:
        return Judgement(
            verdict="undecided",
            missing="arrow",
            why=Text(
                ru="Модель не решает: стрелки между ними нет, никто из них не клиент другого.",
                en="The model cannot decide: there is no arrow between them, neither is the other’s client.",
            ),
        )
    if demand is None:
        return Judgement(
            verdict="undecided",
            missing="demand",
            why=Text(
                ru="Модель не решает: требование не привязано к услуге, условию или обязанности.",
                en="The model cannot decide: the demand is bound to no service, condition or duty.",
            ),
        )
    if isinstance(demand, Service | ServiceCondition | RequestProcedure | Measure):
        if demand.link not in arrows:
            return _stranger(organization, demand.link)
        supplier, client = arrows[demand.link]
        return _by_term(organization, chain, demand, supplier, client, a)
    if isinstance(demand, Duty | Function | OutOfScope) and demand.owner in (a.id, b.id):
        owner, other = (a, b) if demand.owner == a.id else (b, a)
        if isinstance(demand, OutOfScope):
            words = Text(
                ru="«{text}» не входит в обязанности стороны «{owner}»: так записано в модели.",
                en="“{text}” is out of the scope of {owner}: the model says so.",
            ).format(text=demand.text, owner=owner.name)
            return Judgement(verdict="a" if owner is a else "b", why=words)
        arrow = arrow_between(organization, chain, owner.id, other.id)
        is_for = demand.client is None or demand.client == other.id or other.id in chain.clients.get(demand.client, ())
        if arrow is not None and is_for:
            return _for_client(
                chain,
                arrow.id,
                owner,
                other,
                a,
                Text(ru="«{text}» — обязанность поставщика", en="“{text}” is a duty of the supplier").format(
                    text=demand.text
                ),
            )
    return Judgement(
        verdict="undecided",
        missing="stranger",
        why=Text(
            ru="Модель не решает: требование не относится к стрелке между ними.",
            en="The model cannot decide: the demand does not bear on the arrow between them.",
        ),
    )


def _by_term(
    organization: Organization,
    chain: ValueChain,
    demand: Service | ServiceCondition | RequestProcedure | Measure,
    supplier: Participant,
    client: Participant,
    a: Participant,
) -> Judgement:
    if isinstance(demand, RequestProcedure):
        words = Text(
            ru="Порядок обращения — обязанность клиента. Клиент здесь — {client}, поставщик — {supplier}: он вправе "
            "требовать, чтобы к нему обращались так, как записано на стрелке.",
            en="The way to ask is a duty of the client. The client is {client}, the supplier {supplier}, who may "
            "demand to be asked as the arrow says.",
        )
        if_named = _arrowed(words, supplier, client)
        return Judgement(verdict="a" if supplier is a else "b", why=if_named, arrow=demand.link)
    if isinstance(demand, ServiceCondition):
        asked = asked_of(demand.kind, organization.need(ClientLink, demand.link).strategy)
        if asked is Asked.NOTHING:
            words = Text(
                ru="Стрелка {supplier} → {client}: стратегия — не вызывать недовольства, и восхищающее условие "
                "«{text}» при ней не обязательно.",
                en="Arrow {supplier} → {client}: the strategy is to cause no dissatisfaction, and the delighting "
                "condition “{text}” is not owed under it.",
            )
            why = words.format(supplier=supplier.name, client=client.name, text=demand.text)
            return Judgement(verdict="a" if supplier is a else "b", why=why, arrow=demand.link)
        if asked is Asked.UNDECIDED and demand.kind is ConditionKind.DELIGHTING:
            words = Text(
                ru="Модель не решает: «{text}» — восхищающее условие, а стратегия для стрелки {supplier} → {client} "
                "не выбрана.",
                en="The model cannot decide: “{text}” is a delighting condition, and no strategy is chosen for the "
                "arrow {supplier} → {client}.",
            )
            why = words.format(supplier=supplier.name, client=client.name, text=demand.text)
            return Judgement(verdict="undecided", why=why, arrow=demand.link, missing="strategy")
        level = demand.level.strip()
        title = Text(ru="условие «{text}»", en="the condition “{text}”").format(text=demand.text)
        title = title + (Text(ru=", уровень: {level}", en=", level: {level}").format(level=level) if level else "")
    elif isinstance(demand, Measure):
        title = Text(ru="показатель «{text}»", en="the measure “{text}”").format(text=demand.name)
    else:
        title = Text(ru="услуга «{text}»", en="the service “{text}”").format(text=demand.name or demand.result)
        if demand.deadline:
            title = title + Text(ru=", срок: {when}", en=", deadline: {when}").format(when=demand.deadline)
    return _for_client(chain, demand.link, supplier, client, a, title)


def _for_client(
    chain: ValueChain,
    arrow: str,
    supplier: Participant,
    client: Participant,
    a: Participant,
    title: Text,
) -> Judgement:
    if client.id not in chain.distance:
        words = Text(
            ru="Модель не решает: на стрелке {supplier} → {client} есть {title}, но от «{client}» нет пути к "
            "внешнему клиенту, и не видно, добавляет ли это ценность.",
            en="The model cannot decide: the arrow {supplier} → {client} holds {title}, but no path leads from "
            "{client} to an external client, so nothing shows whether it adds value.",
        )
        why = words.format(supplier=supplier.name, client=client.name, title=title)
        return Judgement(verdict="undecided", why=why, arrow=arrow, missing="path")
    words = Text(
        ru=" {client} — клиент, и на стрелке {supplier} → {client} есть {title}.",
        en=" {client} is the client, and the arrow {supplier} → {client} holds {title}.",
    )
    begun = JUSTIFIED if client is a else THE_OTHERS
    why = (begun + words).format(supplier=supplier.name, client=client.name, title=title)
    return Judgement(verdict="a" if client is a else "b", why=why, arrow=arrow)


def _stranger(organization: Organization, link: str) -> Judgement:
    arrow = organization.need(ClientLink, link)
    words = Text(
        ru="Модель не решает: требование записано на стрелке {supplier} → {client}, а не между этими двумя.",
        en="The model cannot decide: the demand is written on the arrow {supplier} → {client}, not between these two.",
    )
    why = words.format(
        supplier=organization.need(Participant, arrow.supplier).name,
        client=organization.need(Participant, arrow.client).name,
    )
    return Judgement(verdict="undecided", missing="stranger", why=why, arrow=link)


def _arrowed(words: Text, supplier: Participant, client: Participant) -> Text:
    return words.format(supplier=supplier.name, client=client.name)
