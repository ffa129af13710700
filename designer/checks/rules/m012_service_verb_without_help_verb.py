"""M012: a mission serves, but says it the bureaucratic way."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.phrasing import rewrite_fix, words_at
from designer.checks.rule import Look, Rule
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find "обеспечение ..." and "provide ..." where "help X do Y" would say more."""
    for verdict in look.verdicts_of(rule.code):
        message = Text(
            ru="{name}: «{words}» — а что благодаря этому сможет делать клиент?",
            en="{name}: “{words}” – and what can the client do thanks to it?",
        )
        words = words_at(look, verdict.span)
        yield rule.found(
            look.id,
            message.format(name=look.name_of(look.id), words=words),
            span=verdict.span,
            fixes=tuple(_rewordings(look)),
        )


def _rewordings(look: Look) -> Iterator[Fix]:
    from designer.language.rephrase.proposals import rephrase

    for place, proposal in enumerate(rephrase(look.reading, look.around)):
        label = Text(ru="Переписать: «{text}»", en="Rewrite: “{text}”").format(text=proposal.text)
        yield rewrite_fix(look, f"rephrase:{place}", label, proposal.text)


RULE = Rule(
    code="M012",
    name="service-verb-without-help-verb",
    severity=Severity.ADVICE,
    title=Text(ru="Обеспечение вместо помощи", en="Provision instead of help"),
    why=Text(
        ru="«Обеспечивать» говорит о своей работе, «помогать» — о работе клиента.",
        en="“Provide” speaks of one's own work, “help” of the client's.",
    ),
    advice=Text(
        ru="Перепишите по образцу «Помогать … делать …»; программа предложит, как.",
        en="Rewrite it as “Help … do …”; the program proposes how.",
    ),
    bad=("Склад: Клиент: Цех. Обеспечение цеха материалами.\nЦех:",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    bad_english=(
        "Warehouse: Client: Workshop. Provide the workshop with materials.\nWorkshop:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
