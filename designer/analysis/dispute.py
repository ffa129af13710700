"""Settles a dispute by the arrows alone: who is whose client, which terms apply, what would decide the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from designer.analysis.value_chain import ValueChain, value_chain
from designer.edits.clients import find_arrow
from designer.i18n import Text, plain
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer
from designer.model.record import Record
from designer.model.relations import ClientLink, RequestProcedure, Service, ServiceCondition
from designer.model.work import Duty, Function, OutOfScope

Verdict = Literal["a", "b", "undecided"]
_NONE = Text(ru="нет", en="none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What the model says about two parties and a demand."""

    a: Participant
    b: Participant
    a_serves_b: bool
    b_serves_a: bool
    common_clients: tuple[Participant, ...]
    chains: dict[str, tuple[tuple[Participant, ...], ...]]
    terms: tuple[Record, ...]
    """Terms of the arrows between the two."""
    owed: tuple[tuple[Participant, Participant, str], ...]
    """Supplier, common client, and the name of a service that is owed to him."""
    verdict: Verdict
    why: Text
    proposals: tuple[Text, ...]
    """The arrow or term that would decide."""

    @property
    def message(self) -> Text:
        """A text of at most 120 words for a mail; it names arrows, no opinions."""
        common = ", ".join(c.name for c in self.common_clients[:4])
        parts = [
            Text(ru=f"{self.a.name} и {self.b.name}.", en=f"{self.a.name} and {self.b.name}."),
            self.why,
            Text(ru="Общие клиенты: ", en="Common clients: ") + (common or _NONE) + plain("."),
        ]
        parts += [proposal + plain(".") for proposal in self.proposals[:2]]
        whole = parts[0]
        for part in parts[1:]:
            whole = whole + plain(" ") + part
        return whole


def settle(organization: Organization, a: str, b: str, about: str | None = None) -> Dispute:
    """Return what the arrows say of a demand of one party to the other.

    ``about`` is the id of a service, condition, duty, function or limit. A demand that is bound to nothing in
    the model, and one between parties without an arrow, cannot be judged. KeyError for unknown ids.
    """
    one, other = organization.need(Participant, a), organization.need(Participant, b)
    chain = value_chain(organization)
    demand = _demand(organization, about)
    verdict, why = _judge(organization, chain, one, other, demand)
    common = _common(organization, chain, a, b)
    return Dispute(
        a=one,
        b=other,
        a_serves_b=chain.reaches(a, b),
        b_serves_a=chain.reaches(b, a),
        common_clients=common,
        chains={"a": _chains(organization, chain, a), "b": _chains(organization, chain, b)},
        terms=_terms(organization, a, b),
        owed=tuple(
            (organization.need(Participant, supplier), client, name)
            for client in common
            for supplier in (a, b)
            for name in _services(organization, supplier, client.id)
        ),
        verdict=verdict,
        why=why,
        proposals=_proposals(organization, chain, one, other, demand) if verdict == "undecided" else (),
    )


def _demand(organization: Organization, about: str | None) -> Record | None:
    if about is None:
        return None
    record = organization.find(about)
    if record is None:
        raise KeyError(about)
    return record


def _judge(
    organization: Organization, chain: ValueChain, a: Participant, b: Participant, demand: Record | None
) -> tuple[Verdict, Text]:
    a_serves, b_serves = chain.reaches(a.id, b.id), chain.reaches(b.id, a.id)
    if not a_serves and not b_serves:
        return "undecided", Text(
            ru="Модель не решает: стрелки между ними нет, никто из них не клиент другого.",
            en="The model cannot decide: there is no arrow between them, neither is the other’s client.",
        )
    if demand is None:
        return "undecided", Text(
            ru="Модель не решает: требование не привязано к услуге, условию или обязанности.",
            en="The model cannot decide: the demand is bound to no service, condition or duty.",
        )
    if isinstance(demand, Service | ServiceCondition | RequestProcedure):
        link = organization.get(ClientLink, demand.link)
        if link is not None and (link.supplier, link.client) in ((a.id, b.id), (b.id, a.id)):
            client = a if link.client == a.id else b
            return ("a" if client is a else "b"), Text(
                ru=f"{client.name} здесь клиент, и требование записано в услугах стрелки: оно обосновано.",
                en=f"{client.name} is the client here, and the arrow’s terms hold the demand: it is justified.",
            )
        return "undecided", Text(
            ru="Модель не решает: требование относится к стрелке других участников.",
            en="The model cannot decide: the demand belongs to an arrow of other participants.",
        )
    if isinstance(demand, OutOfScope):
        owner = a if demand.owner == a.id else b if demand.owner == b.id else None
        if owner is not None:
            return ("a" if owner is a else "b"), Text(
                ru=f"Это не входит в работу, за которую отвечает {owner.name}: так записано в модели.",
                en=f"This is out of the scope of {owner.name}: the model says so.",
            )
    if isinstance(demand, Duty | Function) and demand.owner in (a.id, b.id):
        owner, asker = (a, b) if demand.owner == a.id else (b, a)
        if demand.client == asker.id or (demand.client is None and chain.reaches(owner.id, asker.id)):
            return ("a" if asker is a else "b"), Text(
                ru=f"{asker.name} здесь клиент, и это обязанность поставщика: требование обосновано.",
                en=f"{asker.name} is the client here, and this is a duty of the supplier: the demand is justified.",
            )
    return "undecided", Text(
        ru="Модель не решает: требование не относится к стрелке между ними.",
        en="The model cannot decide: the demand does not bear on the arrow between them.",
    )


def _common(organization: Organization, chain: ValueChain, a: str, b: str) -> tuple[Participant, ...]:
    theirs = set(chain.clients.get(b, ()))
    return tuple(organization.need(Participant, id) for id in chain.clients.get(a, ()) if id in theirs)


def _chains(organization: Organization, chain: ValueChain, id: str) -> tuple[tuple[Participant, ...], ...]:
    """Return the shortest path through each direct client."""
    found = []
    for client in chain.clients.get(id, ()):
        rest = chain.path(client)
        if rest and id not in rest:
            found.append(tuple(organization.need(Participant, one) for one in (id, *rest)))
    return tuple(found)


def _services(organization: Organization, supplier: str, client: str) -> list[str]:
    arrow = find_arrow(organization, supplier, client)
    if arrow is None:
        return []
    return [s.name for s in sorted(organization.referring(Service, arrow.id, "link"), key=lambda s: s.order)] or [""]


def _terms(organization: Organization, a: str, b: str) -> tuple[Record, ...]:
    found: list[Record] = []
    for supplier, client in ((a, b), (b, a)):
        arrow = find_arrow(organization, supplier, client)
        if arrow is not None:
            for kind in (Service, RequestProcedure, ServiceCondition):
                found += organization.referring(kind, arrow.id, "link")
    return tuple(found)


def _proposals(
    organization: Organization, chain: ValueChain, a: Participant, b: Participant, demand: Record | None
) -> tuple[Text, ...]:
    found: list[Text] = []
    pairs = [(s, c) for s, c in ((b, a), (a, b)) if isinstance(s, Performer)]
    if not any(chain.reaches(s.id, c.id) for s, c in pairs):
        for supplier, client in pairs:
            found.append(
                Text(
                    ru=f"Объявить клиента: {supplier.name} → {client.name}, и записать условия услуги",
                    en=f"Declare a client: {supplier.name} → {client.name}, and write down the terms of service",
                )
            )
        return tuple(found)
    for supplier, client in pairs:
        arrow = find_arrow(organization, supplier.id, client.id)
        if arrow is not None and demand is None:
            found.append(
                Text(
                    ru=f"Привязать требование к услуге или условию стрелки {supplier.name} → {client.name}",
                    en=f"Bind the demand to a service or condition of the arrow {supplier.name} → {client.name}",
                )
            )
    return tuple(found)
