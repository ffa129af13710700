"""C005: nobody has said what the supplier gives along an arrow."""

from __future__ import annotations

from collections.abc import Iterator

from designer.analysis.service_terms import has_service, terms_are_begun
from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.checks.term_fixes import bare_arrows, told_once
from designer.i18n import Text

_MESSAGE = Text(
    ru="{name}: не названа услуга (клиент — {clients})", en="{name}: no service is named (client: {clients})"
)


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find the arrows of one supplier that have no service; one finding for all of them."""
    if not terms_are_begun(look.organization):
        return
    bare = bare_arrows(look, lambda link: not has_service(look.organization, link.id))
    yield from told_once(rule, look, bare, _MESSAGE)


RULE = Rule(
    code="C005",
    name="arrow-without-service",
    severity=Severity.ADVICE,
    title=Text(ru="Стрелка без услуги", en="Arrow without a service"),
    why=Text(
        ru="Пока услуга не названа, клиент ждёт всего, а поставщик отвечает за что захочет.",
        en="While the service has no name, the client expects everything, the supplier answers for what it likes.",
    ),
    advice=Text(
        ru="Назовите услугу, её результат и срок на странице «Услуги» или возьмите типовые условия.",
        en="Name the service, its result and deadline on the page “Services”, or take typical terms.",
    ),
    bad=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
        "-> Цех: запрос заявка кладовщику\nЦех:",
    ),
    good=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
        "-> Цех: услуга Выдача комплектов; запрос заявка\nЦех:",
    ),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: ask a request to the storekeeper\nWorkshop:",
    ),
    good_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: service Handing out sets; ask a request\nWorkshop:",
    ),
    check=check,
)
