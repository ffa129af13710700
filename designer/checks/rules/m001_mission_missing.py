"""M001: a unit or position has no mission."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find a performer without a mission."""
    for _ in look.verdicts_of(rule.code):
        yield rule.found(
            look.id,
            Text(ru="{name}: миссия не написана", en="{name}: no mission yet").format(name=look.name_of(look.id)),
        )


RULE = Rule(
    code="M001",
    name="mission-missing",
    severity=Severity.WARNING,
    title=Text(ru="Нет миссии", en="No mission"),
    why=Text(
        ru="Без миссии не видно, кому и в чём помогает подразделение.",
        en="Without a mission nobody can see whom the unit helps, and with what.",
    ),
    advice=Text(
        ru="Напишите: «Помогать» — кому — что делать.",
        en="Write: “Help” – whom – to do what.",
    ),
    bad=("Склад: Клиент: Цех.",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.",),
    bad_english=(
        "Warehouse: Client: Workshop.",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
