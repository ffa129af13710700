"""Settles a dispute by the arrows alone: who is whose client, which terms apply, what would decide the rest."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from designer.analysis.chain_defects import chain_ends
from designer.analysis.demand import Judgement, Verdict, arrow_between, judge
from designer.analysis.mission_ladder import said_of
from designer.analysis.naming import NameIndex
from designer.analysis.needed_first import Need, needed_first
from designer.analysis.reading import MissionReadings
from designer.analysis.value_chain import ValueChain, value_chain
from designer.edits.clients import declare_client, find_arrow, put_first, set_strategy
from designer.edits.terms import items_of
from designer.edits.typical_terms import fill_typical, likely_terms
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer
from designer.model.record import Record
from designer.model.relations import (
    ClientLink,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.model.words import said_choice

MOST_WORDS = 120
"""Words of the text for a mail, at most."""
_NONE = Text(ru="нет", en="none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What would decide; ``edit`` does it inside an open edit, None where only people can."""

    id: str
    label: Text
    edit: Callable[[Organization], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """A common client: what each of the two owes him, and whom he needs first."""

    client: Participant
    owed_by_a: tuple[str, ...]
    owed_by_b: tuple[str, ...]
    need: Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What the model says about two parties and a demand of the first to the second."""

    a: Participant
    b: Participant
    a_serves_b: bool
    b_serves_a: bool
    common: tuple[Common, ...]
    chains: dict[str, tuple[tuple[Participant, ...], ...]]
    """The shortest path to the external client through each direct client."""
    between: tuple[Participant, ...]
    """The path of arrows from one to the other where there is no arrow; empty where there is none."""
    terms: tuple[Record, ...]
    """Terms of the arrows between the two."""
    duties: tuple[Text, ...]
    """How the client of the arrow has to ask."""
    value: Text
    """Whether the demand bears on the value that the client adds."""
    verdict: Verdict
    why: Text
    proposals: tuple[Proposal, ...]
    """The arrow or term that would decide."""

    @property
    def common_clients(self) -> tuple[Participant, ...]:
        """The clients whom both serve."""
        return tuple(one.client for one in self.common)

    @property
    def owed(self) -> tuple[tuple[Participant, Participant, str], ...]:
        """Supplier, common client, and what is owed to him; "" where the model does not say."""
        return tuple(
            (supplier, one.client, words)
            for one in self.common
            for supplier, owed in ((self.a, one.owed_by_a), (self.b, one.owed_by_b))
            for words in owed or ("",)
        )

    @property
    def message(self) -> Text:
        """A text of at most 120 words for a mail; it names arrows, no opinions."""
        return Text(ru=_short(self._parts("ru")), en=_short(self._parts("en")))

    def _parts(self, language: str) -> Iterator[str]:
        def into(text: Text) -> str:
            return text.ru if language == "ru" else text.en

        yield into(Text(ru=f"{self.a.name} и {self.b.name}.", en=f"{self.a.name} and {self.b.name}."))
        yield into(self.why)
        if self.verdict != "undecided":
            yield into(self.value)
        for duty in self.duties[:1]:
            yield into(duty)
        names = ", ".join(c.name for c in self.common_clients[:4]) or into(_NONE)
        yield into(Text(ru="Общие клиенты: ", en="Common clients: ")) + names + "."
        for one in self.common[:2]:
            yield into(self.first_of(one))
        for proposal in self.proposals[:2]:
            label = into(proposal.label)
            yield into(Text(ru="Решило бы: ", en="What would decide: ")) + label[:1].lower() + label[1:] + "."
        for side in ("a", "b"):
            for path in self.chains[side][:1]:
                yield " → ".join(p.name for p in path).removesuffix(".") + "."

    def first_of(self, one: Common) -> Text:
        """Return in words whom a common client needs first."""
        if one.need.first is None:
            words = Text(
                ru="«{client}»: чья услуга нужна раньше, модель не говорит — {why}.",
                en="“{client}”: whose service comes first the model does not say: {why}.",
            )
            return words.format(client=one.client.name, why=one.need.why)
        first = self.a if one.need.first == self.a.id else self.b
        words = Text(
            ru="«{client}»: сначала нужна услуга «{first}» — {why}.",
            en="“{client}” needs the service of “{first}” first: {why}.",
        )
        return words.format(client=one.client.name, first=first.name, why=one.need.why)


def settle(organization: Organization, a: str, b: str, about: str | None = None) -> Dispute:
    """Return what the arrows say of a demand of one party to the other.

    ``about`` is the id of a service, condition, way to ask, measure, duty, function or limit. A demand that is bound
    to nothing in the model, and one between parties without an arrow, cannot be judged. KeyError for unknown ids.
    """
    one, other = organization.need(Participant, a), organization.need(Participant, b)
    chain = value_chain(organization)
    demand = organization.need(Record, about) if about is not None else None
    judgement = judge(organization, chain, one, other, demand)
    common = _common(organization, chain, one, other)
    return Dispute(
        a=one,
        b=other,
        a_serves_b=chain.reaches(a, b),
        b_serves_a=chain.reaches(b, a),
        common=common,
        chains={"a": _chains(organization, chain, a), "b": _chains(organization, chain, b)},
        between=_between(organization, chain, a, b),
        terms=_terms(organization, chain, a, b),
        duties=tuple(_duties(organization, chain, judgement, one, other)),
        value=_value(organization, chain, judgement, one, other),
        verdict=judgement.verdict,
        why=judgement.why,
        proposals=tuple(_proposals(organization, chain, judgement, one, other, common)),
    )


def _common(
    organization: Organization, chain: ValueChain, a: Participant, b: Participant
) -> tuple[Common, ...]:
    theirs = set(chain.served.get(b.id, ()))
    shared = [id for id in chain.served.get(a.id, ()) if id in theirs and id not in (a.id, b.id)]
    readings = MissionReadings(organization, NameIndex(organization)) if shared else None
    found = []
    for id in shared:
        client = organization.need(Participant, id)
        found.append(
            Common(
                client=client,
                owed_by_a=_owed(organization, chain, readings, a, client),
                owed_by_b=_owed(organization, chain, readings, b, client),
                need=needed_first(organization, id, a.id, b.id),
            )
        )
    return tuple(found)


def _owed(
    organization: Organization,
    chain: ValueChain,
    readings: MissionReadings | None,
    supplier: Participant,
    client: Participant,
) -> tuple[str, ...]:
    """Return the services along the arrow; what the mission says of the client where none is written down."""
    arrow = arrow_between(organization, chain, supplier.id, client.id)
    services = [s.name for s in items_of(organization, Service, arrow.id) if s.name] if arrow else []
    if services or readings is None:
        return tuple(services)
    words, is_his = said_of(organization, readings, supplier, client)
    return (words,) if is_his else ()


def _chains(organization: Organization, chain: ValueChain, id: str) -> tuple[tuple[Participant, ...], ...]:
    found = []
    for client in chain.clients.get(id, ()):
        rest = chain.path(client)
        if rest and id not in rest:
            found.append(tuple(organization.need(Participant, one) for one in (id, *rest)))
    return tuple(sorted(found, key=len))


def _between(organization: Organization, chain: ValueChain, a: str, b: str) -> tuple[Participant, ...]:
    if chain.reaches(a, b) or chain.reaches(b, a):
        return ()
    ways = [way for start, end in ((b, a), (a, b)) if (way := _way(chain, start, end))]
    return tuple(organization.need(Participant, id) for id in min(ways, key=len, default=()))


def _way(chain: ValueChain, start: str, end: str) -> tuple[str, ...]:
    came = {start: ""}
    queue = deque([start])
    while queue and end not in came:
        at = queue.popleft()
        for step in chain.clients.get(at, ()):
            if step not in came:
                came[step] = at
                queue.append(step)
    way = [end] if end in came else []
    while way and came[way[-1]]:
        way.append(came[way[-1]])
    return tuple(reversed(way))


def _terms(organization: Organization, chain: ValueChain, a: str, b: str) -> tuple[Record, ...]:
    found: list[Record] = []
    for supplier, client in ((a, b), (b, a)):
        arrow = arrow_between(organization, chain, supplier, client)
        if arrow is not None:
            found += items_of(organization, Service, arrow.id)
            found += items_of(organization, RequestProcedure, arrow.id)
            found += items_of(organization, ServiceCondition, arrow.id)
            found += items_of(organization, Measure, arrow.id)
    return tuple(found)


def _duties(
    organization: Organization, chain: ValueChain, judgement: Judgement, a: Participant, b: Participant
) -> Iterator[Text]:
    """Say how a client has to ask, along each arrow between the two; the arrow that decides comes first."""
    arrows = [(arrow_between(organization, chain, s.id, c.id), s, c) for s, c in ((b, a), (a, b))]
    for arrow, supplier, client in sorted(arrows, key=lambda one: one[0] is None or one[0].id != judgement.arrow):
        if arrow is None:
            continue
        asked = items_of(organization, RequestProcedure, arrow.id)
        pieces: list[str] = []
        for one in asked[:1]:
            pieces = [one.channel, one.form, one.required_information, one.notice, one.procedure]
        said = "; ".join(piece for piece in (p.strip(" .;") for p in pieces) if piece)
        if said:
            words = Text(
                ru="Как обратиться (клиент — {client}, поставщик — {supplier}): {said}.",
                en="How to ask (client: {client}, supplier: {supplier}): {said}.",
            )
            yield words.format(client=client.name, supplier=supplier.name, said=said)
        else:
            words = Text(
                ru="Как обратиться (клиент — {client}, поставщик — {supplier}), не записано.",
                en="How to ask (client: {client}, supplier: {supplier}) is not written down.",
            )
            yield words.format(client=client.name, supplier=supplier.name)


def _value(
    organization: Organization, chain: ValueChain, judgement: Judgement, a: Participant, b: Participant
) -> Text:
    arrow = organization.get(ClientLink, judgement.arrow)
    client = arrow.client if arrow is not None else None
    if client in chain.groups:
        client = a.id if a.id in chain.clients.get(client or "", ()) else b.id
    path = chain.path(client) if client else ()
    if not path:
        return Text(
            ru="Влияет ли требование на ценность для внешнего клиента, из модели не видно.",
            en="The model does not show whether the demand bears on the value for the external client.",
        )
    names = " → ".join(organization.need(Participant, id).name for id in path).removesuffix(".")
    return Text(
        ru="Ценность доходит до внешнего клиента: {names}.", en="The value reaches the external client: {names}."
    ).format(names=names)


def _proposals(
    organization: Organization,
    chain: ValueChain,
    judgement: Judgement,
    a: Participant,
    b: Participant,
    common: tuple[Common, ...],
) -> Iterator[Proposal]:
    if judgement.verdict != "undecided":
        return
    if judgement.missing == "arrow":
        for supplier, client in ((b, a), (a, b)):
            if isinstance(supplier, Performer):
                yield _declaring(supplier, client)
        for one in common:
            if one.need.first is None:
                yield from _asking(organization, one.client, a, b)
    elif judgement.missing == "demand":
        yield from _binding(organization, chain, a, b)
    elif judgement.missing == "path":
        ends = [end for end in chain_ends(organization, chain) if {a.id, b.id} & {*end.at, *end.behind}]
        for end in ends:
            for supplier_id, client_id in end.cures[:2]:
                yield _declaring(organization.need(Participant, supplier_id), organization.need(Participant, client_id))
    elif judgement.missing == "strategy":
        for strategy in ServiceStrategy:
            words = Text(ru="Выбрать стратегию: ", en="Choose the strategy: ") + said_choice(strategy)
            yield Proposal(id=f"strategy:{strategy}", label=words, edit=_choosing(judgement.arrow, strategy))
    else:
        yield from _binding(organization, chain, a, b)


def _declaring(supplier: Participant, client: Participant) -> Proposal:
    def edit(organization: Organization) -> None:
        arrow = declare_client(organization, supplier.id, client.id)
        typical = likely_terms(organization, arrow.id, organization.company.language)
        if typical is not None and isinstance(client, Performer):
            fill_typical(organization, arrow.id, typical, organization.company.language)

    label = Text(
        ru=f"Объявить клиента: {supplier.name} → {client.name}, и записать условия услуги",
        en=f"Declare a client: {supplier.name} → {client.name}, and write down the terms of service",
    )
    return Proposal(id=f"declare:{supplier.id}:{client.id}", label=label, edit=edit)


def _asking(organization: Organization, client: Participant, a: Participant, b: Participant) -> Iterator[Proposal]:
    links = [find_arrow(organization, side.id, client.id) for side in (a, b)]
    if links[0] is None or links[1] is None:
        return
    ids = (links[0].id, links[1].id)
    for side, first, second in ((a, *ids), (b, ids[1], ids[0])):
        label = Text(
            ru="Спросить «{client}» и записать: сначала «{side}»", en="Ask “{client}” and write down: “{side}” first"
        ).format(client=client.name, side=side.name)
        yield Proposal(id=f"first:{client.id}:{side.id}", label=label, edit=_putting_first(first, second))


def _binding(organization: Organization, chain: ValueChain, a: Participant, b: Participant) -> Iterator[Proposal]:
    for supplier, client in ((b, a), (a, b)):
        arrow = arrow_between(organization, chain, supplier.id, client.id)
        if arrow is None:
            continue
        names = {"supplier": supplier.name, "client": client.name}
        if items_of(organization, Service, arrow.id):
            label = Text(
                ru="Привязать требование к услуге или условию стрелки {supplier} → {client}",
                en="Bind the demand to a service or condition of the arrow {supplier} → {client}",
            )
            yield Proposal(id=f"bind:{arrow.id}", label=label.format(**names))
        else:
            label = Text(
                ru="Записать услугу и условия стрелки {supplier} → {client}",
                en="Write down the service and terms of the arrow {supplier} → {client}",
            )
            yield Proposal(id=f"terms:{arrow.id}", label=label.format(**names), edit=_filling(organization, arrow.id))


def _filling(organization: Organization, arrow: str) -> Callable[[Organization], None] | None:
    language = organization.company.language
    typical = likely_terms(organization, arrow, language)
    if typical is None:
        return None
    return lambda target: fill_typical(target, arrow, typical, language)


def _choosing(arrow: str, strategy: ServiceStrategy) -> Callable[[Organization], None]:
    return lambda organization: set_strategy(organization, arrow, strategy)


def _putting_first(first: str, second: str) -> Callable[[Organization], None]:
    return lambda organization: put_first(organization, first, second)


def _short(parts: Iterator[str]) -> str:
    """Join parts as long as they stay within the words of a mail."""
    kept: list[str] = []
    count = 0
    for part in parts:
        count += len(part.split())
        if kept and count > MOST_WORDS:
            break
        kept.append(part)
    return " ".join(" ".join(kept).split(" ")[:MOST_WORDS])
