"""C001: no chain of client arrows leads from a unit or position to an external client."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.phrasing import arrow_fix
from designer.checks.rule import CHAIN, Look, Rule
from designer.i18n import Text
from designer.model.participants import ExternalClient

_CURES = 3


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find performers with clients of their own from whom nothing reaches the outside."""
    organization = look.organization
    if not organization.count(ExternalClient):
        return
    stopped: dict[str, list[Fix]] = {}
    fixes = {cure: arrow_fix(look, *cure) for end in look.chain_ends for cure in end.cures}
    for end in look.chain_ends:
        for id in {*end.at, *end.behind}:
            stopped.setdefault(id, []).extend(fixes[cure] for cure in end.cures)
    for id in look.chain.no_path:
        if not look.chain.clients.get(id):
            continue
        message = Text(
            ru="{name}: цепочка клиентов не доходит до внешнего клиента",
            en="{name}: the chain of clients does not reach an external client",
        )
        cures = tuple({fix.id: fix for fix in stopped.get(id, ())}.values())[:_CURES]
        yield rule.found(id, message.format(name=look.name_of(id)), fixes=cures)


RULE = Rule(
    code="C001",
    name="no-path-to-external-client",
    severity=Severity.WARNING,
    title=Text(ru="Нет пути к внешнему клиенту", en="No path to an external client"),
    why=Text(
        ru="Работа, которая не доходит до внешнего клиента, ничего ему не даёт.",
        en="Work that does not reach the external client is of no use to them.",
    ),
    advice=Text(
        ru="Проверьте, кому служат клиенты этого подразделения, и проведите недостающую стрелку.",
        en="See whom this unit's clients serve, and draw the missing arrow.",
    ),
    bad=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех:\n"
        "Продажи: Клиент: покупатели (внешний). Помогать покупателям выбирать мебель.",
    ),
    good=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\n"
        "Цех: Клиент: Продажи. Помогать продажам держать срок.\n"
        "Продажи: Клиент: покупатели (внешний). Помогать покупателям выбирать мебель.",
    ),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\nWorkshop:\n"
        "Sales: Client: buyers (external). Help buyers choose furniture.",
    ),
    good_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "Workshop: Client: Sales. Help sales keep their promises.\n"
        "Sales: Client: buyers (external). Help buyers choose furniture.",
    ),
    check=check,
    reads=CHAIN,
    names_others=True,
)
