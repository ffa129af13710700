"""M002: a mission has no verb of help."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find a mission that does not say that it helps."""
    for verdict in look.verdicts_of(rule.code):
        message = Text(
            ru="{name}: в миссии нет слова помощи («помогать», «содействовать»)",
            en="{name}: the mission has no verb of help (“help”, “enable”)",
        )
        yield rule.found(look.id, message.format(name=look.name_of(look.id)), span=verdict.span)


RULE = Rule(
    code="M002",
    name="help-verb-missing",
    severity=Severity.ADVICE,
    title=Text(ru="Нет глагола помощи", en="No help verb"),
    why=Text(
        ru="Глагол помощи напоминает, что результат подразделения — успех его клиента.",
        en="A help verb is a reminder that a unit's result is its client's success.",
    ),
    advice=Text(
        ru="Начните со слова «Помогать» и назовите клиента в дательном падеже.",
        en="Begin with “Help” and name the client.",
    ),
    bad=("Склад: Клиент: Цех. Хранить запасы материалов для цеха.",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.",),
    bad_english=(
        "Warehouse: Client: Workshop. Keep the stocks of materials in order.\nWorkshop:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
