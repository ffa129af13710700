"""M003: a mission names nobody who is helped."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.phrasing import rewrite_fix
from designer.checks.rule import Look, Rule
from designer.edits.refusal import Refused
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find a mission that helps nobody in particular."""
    for verdict in look.verdicts_of(rule.code):
        message = Text(
            ru="{name}: из миссии не видно, кому она помогает",
            en="{name}: the mission does not say whom it helps",
        )
        yield rule.found(
            look.id,
            message.format(name=look.name_of(look.id)),
            span=verdict.span,
            fixes=tuple(_naming_fixes(look)),
        )


def _naming_fixes(look: Look) -> Iterator[Fix]:
    from designer.checks.rules.m004_declared_client_not_served import with_client

    for client in look.around.clients:
        try:
            mission = with_client(look, client.key)
        except Refused:
            continue
        if mission:
            label = Text(ru="Назвать в миссии: {name}", en="Name in the mission: {name}")
            yield rewrite_fix(look, f"name:{client.key}", label.format(name=look.name_of(client.key)), mission)


RULE = Rule(
    code="M003",
    name="beneficiary-missing",
    severity=Severity.WARNING,
    title=Text(ru="Не сказано, кому", en="Nobody is named"),
    why=Text(
        ru="Пока клиент не назван, нельзя сказать, хорошо ли ему служат.",
        en="While no client is named, nobody can say whether they are served well.",
    ),
    advice=Text(ru="Назовите того, кому помогают.", en="Name the one who is helped."),
    bad=("Склад: Клиент: Цех. Помогать соблюдать порядок на складских площадях.",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.",),
    bad_english=(
        "Warehouse: Client: Workshop. Help to keep order on the shelves.\nWorkshop:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
