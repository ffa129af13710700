"""M010: several clients share one verb and one action."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find clauses that treat several clients as one."""
    for verdict in look.verdicts_of(rule.code):
        message = Text(
            ru="{name}: у нескольких клиентов одно и то же действие — им правда нужно одно?",
            en="{name}: several clients share one action – do they really need the same?",
        )
        yield rule.found(look.id, message.format(name=look.name_of(look.id)), span=verdict.span)


RULE = Rule(
    code="M010",
    name="clients-share-a-clause",
    severity=Severity.ADVICE,
    title=Text(ru="Клиенты в одном предложении", en="Clients share a clause"),
    why=Text(
        ru="Разным клиентам обычно нужно разное; общее предложение скрывает, что именно.",
        en="Different clients usually need different things; a common clause hides which.",
    ),
    advice=Text(ru="Напишите для каждого клиента своё.", en="Write a clause for each client."),
    bad=("Склад: Клиенты: Цех, Монтаж. Помогать цеху и монтажу вовремя получать материалы.\nЦех:\nМонтаж:",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    bad_english=(
        "Warehouse: Clients: Workshop, Assembly. Help the workshop and the assembly get materials in time.\n"
        "Workshop:\nAssembly:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
