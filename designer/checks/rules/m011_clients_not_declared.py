"""M011: a unit or position declares no clients."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.phrasing import declare_fix
from designer.checks.rule import Look, Rule
from designer.edits.clients import may_declare
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find a performer from whom no client arrow goes out; those whom its mission helps are proposed."""
    for _ in look.verdicts_of(rule.code):
        message = Text(ru="{name}: клиенты не объявлены", en="{name}: no clients are declared")
        yield rule.found(
            look.id, message.format(name=look.name_of(look.id)), fixes=tuple(_proposals(look))
        )


def _proposals(look: Look) -> Iterator[Fix]:
    seen = set[str]()
    for beneficiary in look.reading.beneficiaries:
        for client in filter(None, (beneficiary.other, *beneficiary.candidates)):
            if client not in seen and may_declare(look.organization, look.id, client) is None:
                seen.add(client)
                yield declare_fix(look, client)


RULE = Rule(
    code="M011",
    name="clients-not-declared",
    severity=Severity.WARNING,
    title=Text(ru="Клиенты не объявлены", en="No clients declared"),
    why=Text(
        ru="Пока клиент не объявлен, неизвестно, для кого подразделение работает.",
        en="While no client is declared, nobody knows for whom the unit works.",
    ),
    advice=Text(ru="Проведите стрелку к клиенту.", en="Draw an arrow to the client."),
    bad=("Склад: Помогать цеху собирать заказы без простоев.\nЦех:",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    bad_english=(
        "Warehouse: Help the workshop assemble orders without delays.\nWorkshop:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
