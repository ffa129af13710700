"""M006: a mission names its client but not what he can do thanks to it."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find a mission without an action."""
    for verdict in look.verdicts_of(rule.code):
        message = Text(
            ru="{name}: не сказано, что клиент сможет делать",
            en="{name}: the mission does not say what the client will be able to do",
        )
        yield rule.found(look.id, message.format(name=look.name_of(look.id)), span=verdict.span)


RULE = Rule(
    code="M006",
    name="action-missing",
    severity=Severity.WARNING,
    title=Text(ru="Не сказано, в чём помощь", en="No action"),
    why=Text(
        ru="«Помогать цеху» — доброе намерение; мерить можно только то, что цех станет делать лучше.",
        en="“Help the workshop” is a kind intention; only what the workshop then does better can be measured.",
    ),
    advice=Text(ru="Допишите, что клиент делает.", en="Add what the client does."),
    bad=("Склад: Клиент: Цех. Помогать цеху.\nЦех:",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop.\nWorkshop:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
