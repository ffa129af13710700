"""C007: the conditions of an arrow contradict the strategy that was chosen towards its client."""

from __future__ import annotations

from collections.abc import Iterator

from designer.analysis.service_terms import Contradiction, Fault, contradictions
from designer.checks.finding import Finding, Fix, Severity
from designer.checks.rule import Look, Rule
from designer.edits.clients import set_strategy
from designer.edits.terms import change_item
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.relations import ClientLink, ServiceCondition, ServiceStrategy
from designer.model.words import said_choice

_MESSAGES = {
    Fault.NOTHING_TO_DELIGHT: Text(
        ru="{client}: стратегия — восхищать, а ни одно условие не восхищает",
        en="{client}: the strategy is to delight, and no condition does",
    ),
    Fault.LEVEL_NOT_ASKED: Text(
        ru="{client}: «{words}» при этой стратегии неважно, а уровень задан",
        en="{client}: “{words}” is unimportant under this strategy, and a level is set",
    ),
    Fault.LEVEL_MISSING: Text(
        ru="{client}: у условия «{words}» нет уровня: непонятно, когда оно выполнено",
        en="{client}: the condition “{words}” has no level: nobody can say when it is met",
    ),
}


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find contradictions on the arrows of one supplier."""
    organization = look.organization
    for link in organization.referring(ClientLink, look.id, "supplier"):
        for one in contradictions(organization, link.id) if link.strategy is not None else ():
            condition = organization.get(ServiceCondition, one.condition)
            message = _MESSAGES[one.fault].format(
                client=look.name_of(link.client), words=condition.text if condition else ""
            )
            yield rule.found(
                look.id,
                message,
                detail=f"{one.fault} {one.condition or one.link}",
                related=(link.client,),
                fixes=tuple(_fixes(one)),
            )


def _fixes(one: Contradiction) -> Iterator[Fix]:
    if one.fault is Fault.LEVEL_NOT_ASKED:

        def clear(organization: Organization) -> None:
            change_item(organization, one.condition, level="")

        yield Fix(id="clear-level", label=Text(ru="Стереть уровень", en="Clear the level"), edit=clear)
        yield _choose(one.link, ServiceStrategy.DELIGHT)
    elif one.fault is Fault.NOTHING_TO_DELIGHT:
        yield _choose(one.link, ServiceStrategy.NO_DISSATISFACTION)


def _choose(link: str, strategy: ServiceStrategy) -> Fix:
    def edit(organization: Organization) -> None:
        set_strategy(organization, link, strategy)

    label = Text(ru="Сменить стратегию: ", en="Change the strategy: ") + said_choice(strategy)
    return Fix(id=f"strategy:{strategy}", label=label, edit=edit)


RULE = Rule(
    code="C007",
    name="terms-contradict-strategy",
    severity=Severity.ADVICE,
    title=Text(ru="Условия расходятся со стратегией", en="Terms contradict the strategy"),
    why=Text(
        ru="Стратегия решает, за что платить: чтобы восхищать клиента, нужно лучшее по критическим и восхищающим "
        "условиям, чтобы не вызывать недовольства — приемлемое по критическим и само собой разумеющимся.",
        en="The strategy decides what is paid for: to delight the client takes the best in critical and delighting "
        "conditions, to cause no dissatisfaction an acceptable level of critical ones and those taken for granted.",
    ),
    advice=Text(
        ru="Задайте уровни, которых требует стратегия, сотрите лишние или смените стратегию.",
        en="Set the levels that the strategy asks for, clear the others, or change the strategy.",
    ),
    bad=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
        "-> Цех: услуга Выдача; критично комплект полный (98 %); стратегия восхищать клиента\nЦех:",
        "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
        "-> Цех: услуга Выдача; восхищает подвоз (раз в день); стратегия не вызывать недовольства\nЦех:",
        "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
        "-> Цех: услуга Выдача; критично комплект полный; стратегия не вызывать недовольства\nЦех:",
    ),
    good=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
        "-> Цех: услуга Выдача; критично комплект полный (98 %); восхищает подвоз; стратегия восхищать клиента\nЦех:",
    ),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: service Sets; critical the set is complete (98 %); strategy delight the client\nWorkshop:",
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: service Sets; delights brought to the bench (daily); "
        "strategy cause no dissatisfaction\nWorkshop:",
    ),
    good_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: service Sets; critical the set is complete (98 %); delights brought; "
        "strategy delight the client\nWorkshop:",
    ),
    check=check,
)
