"""C006: nobody has said how an internal client has to ask for a service."""

from __future__ import annotations

from collections.abc import Iterator

from designer.analysis.service_terms import has_way_to_ask, terms_are_begun
from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.checks.term_fixes import bare_arrows, told_once
from designer.i18n import Text
from designer.model.participants import ExternalClient

_MESSAGE = Text(
    ru="{name}: не сказано, как обратиться (клиент — {clients})", en="{name}: no way to ask (client: {clients})"
)


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find the arrows of one supplier to internal clients that have no way to ask; one finding for all of them."""
    organization = look.organization
    if not terms_are_begun(organization):
        return
    bare = bare_arrows(
        look,
        lambda link: (
            organization.get(ExternalClient, link.client) is None and not has_way_to_ask(organization, link.id)
        ),
    )
    yield from told_once(rule, look, bare, _MESSAGE)


RULE = Rule(
    code="C006",
    name="no-way-to-ask",
    severity=Severity.ADVICE,
    title=Text(ru="Не сказано, как обратиться", en="No way to ask"),
    why=Text(
        ru="Без порядка обращения первым получает тот, кто громче просит, и в споре не на что сослаться.",
        en="Without a way to ask the loudest is served first, and a dispute has nothing to go by.",
    ),
    advice=Text(
        ru="Запишите канал, форму, обязательные сведения и срок подачи или возьмите типовые условия.",
        en="Write down the channel, the form, the required information and the notice, or take typical terms.",
    ),
    bad=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
        "-> Цех: услуга Выдача комплектов\nЦех:",
    ),
    good=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
        "-> Цех: услуга Выдача комплектов; запрос заявка кладовщику (за день)\nЦех:",
    ),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: service Handing out sets\nWorkshop:",
    ),
    good_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: service Handing out sets; ask a request (a day ahead)\nWorkshop:",
    ),
    check=check,
)
