"""C002: chains of clients end at somebody who serves nobody, or at some who serve only each other."""

from __future__ import annotations

from collections.abc import Iterator

from designer.analysis.chain_defects import ChainEnd
from designer.checks.finding import Finding, Severity
from designer.checks.phrasing import arrow_fix
from designer.checks.rule import CHAIN, Look, Rule
from designer.i18n import Text, counted, plain
from designer.model.participants import ExternalClient

_NAMED = 4


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find the places where chains end; each arrow that would lead on is a fix."""
    if not look.organization.count(ExternalClient):
        return
    for end in look.chain_ends:
        if not end.behind and len(end.at) == 1:
            continue
        yield rule.found(
            end.at[0],
            _message(look, end),
            detail=" ".join(end.at) if len(end.at) > 1 else "",
            related=(*end.at[1:], *end.behind),
            fixes=tuple(arrow_fix(look, *cure) for cure in end.cures),
        )


def _message(look: Look, end: ChainEnd) -> Text:
    names = [look.name_of(id) for id in end.at]
    if end.at[0] in look.chain.groups:
        start = Text(
            ru="{names}: в группе никого нет, и цепочка на ней обрывается",
            en="{names}: the group has no members, and the chain ends at it",
        )
    elif len(end.at) > 1:
        start = Text(
            ru="{names} работают только друг на друга: цепочка не доходит до внешнего клиента",
            en="{names} serve only each other: the chain does not reach an external client",
        )
    else:
        start = Text(
            ru="{names}: здесь цепочка обрывается, внешний клиент не достигнут",
            en="{names}: the chain ends here, short of the external client",
        )
    said = start.format(names=", ".join(names[:_NAMED]))
    if not end.behind:
        return said
    rest = len(end.behind) - _NAMED
    more = Text(ru=" и ещё {rest}", en=" and {rest} more").format(rest=rest) if rest > 0 else plain("")
    people = counted(len(end.behind), ("участника", "участников", "участников"), ("participant", "participants"))
    tail = Text(ru="; из-за этого нет пути у {people}: {who}", en="; so {people} have no path: {who}")
    return said + tail.format(people=people, who=plain(", ".join(map(look.name_of, end.behind[:_NAMED]))) + more)


RULE = Rule(
    code="C002",
    name="chain-ends-early",
    severity=Severity.WARNING,
    title=Text(ru="Цепочка обрывается", en="The chain ends early"),
    why=Text(
        ru="Все, чьи клиенты стоят за этим местом, работают, а до внешнего клиента их работа не доходит.",
        en="Everybody behind this point works, yet their work does not reach the external client.",
    ),
    advice=Text(
        ru="Проведите от этого участника стрелку к тому, кому он помогает: программа предлагает ближайших.",
        en="Draw an arrow from this participant to whom it helps: the program proposes those nearest.",
    ),
    bad=(
        "Цех:\nСклад: Клиент: Цех. Помогать цеху собирать заказы.\n"
        "Продажи: Клиент: покупатели (внешний). Помогать покупателям выбирать мебель.",
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: Склад. Помогать складу освобождать место.\n"
        "Продажи: Клиент: покупатели (внешний). Помогать покупателям выбирать мебель.",
    ),
    good=(
        "Цех: Клиент: Продажи. Помогать продажам держать срок.\n"
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\n"
        "Продажи: Клиент: покупатели (внешний). Помогать покупателям выбирать мебель.",
    ),
    bad_english=(
        "Workshop:\nWarehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "Sales: Client: buyers (external). Help buyers choose furniture.",
    ),
    good_english=(
        "Workshop: Client: Sales. Help sales keep their promises.\n"
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "Sales: Client: buyers (external). Help buyers choose furniture.",
    ),
    check=check,
    reads=CHAIN,
    names_others=True,
)
