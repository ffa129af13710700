"""M004: a declared client is not served by the mission."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.phrasing import name_forms
from designer.checks.rule import Look, Rule
from designer.edits.clients import find_arrow
from designer.edits.missions import write_mission
from designer.edits.removal import remove
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find arrows to clients whom the mission does not help."""
    for verdict in look.verdicts_of(rule.code):
        client = verdict.client
        if client is None:
            continue
        message = Text(
            ru="{name}: миссия не помогает объявленному клиенту «{client}»",
            en="{name}: the mission does not help the declared client “{client}”",
        )
        yield rule.found(
            look.id,
            message.format(name=look.name_of(look.id), client=look.name_of(client)),
            span=verdict.span,
            detail=client,
            related=(client,),
            fixes=tuple(_fixes(look, client)),
        )


def with_client(look: Look, client: str) -> str:
    """Return the mission with a client named in it in the right case; "" where there is no good place."""
    from designer.language.rephrase.proposals import insert_client

    language = look.reading.language
    forms = name_forms(look.organization.need(Participant, client), language)
    return insert_client(look.reading.text, look.reading, forms, language)


def _fixes(look: Look, client: str) -> Iterator[Fix]:
    label = Text(ru="Вписать в миссию: {name}", en="Write into the mission: {name}")
    yield Fix(
        id=f"name:{client}",
        label=label.format(name=look.name_of(client)),
        edit=lambda organization: write_mission(organization, look.id, with_client(look, client)),
    )
    arrow = find_arrow(look.organization, look.id, client)
    if arrow is not None:
        link = arrow.id

        def edit(organization: Organization) -> None:
            remove(organization, [link])

        yield Fix(id=f"drop:{client}", label=Text(ru="Убрать стрелку", en="Remove the arrow"), edit=edit)


RULE = Rule(
    code="M004",
    name="declared-client-not-served",
    severity=Severity.WARNING,
    title=Text(ru="Объявленный клиент не назван", en="Declared client not served"),
    why=Text(
        ru="Стрелка обещает услугу, а миссия о ней молчит: клиент будет ждать напрасно.",
        en="The arrow promises a service that the mission does not mention: the client will wait in vain.",
    ),
    advice=Text(
        ru="Впишите клиента в миссию или уберите стрелку.",
        en="Write the client into the mission, or remove the arrow.",
    ),
    bad=("Склад: Клиенты: Цех, Отдел продаж. Помогать цеху собирать заказы без простоев.\nЦех:\nОтдел продаж:",),
    good=(
        "Склад: Клиенты: Цех, Отдел продаж. Помогать цеху собирать заказы без простоев, "
        "а отделу продаж — называть покупателям верный срок.\nЦех:\nОтдел продаж:",
    ),
    bad_english=(
        "Warehouse: Clients: Workshop, Sales. Help the workshop assemble orders without delays.\nWorkshop:\nSales:",
    ),
    good_english=(
        "Warehouse: Clients: Workshop, Sales. Help the workshop assemble orders without delays "
        "and help sales name the right date to buyers.\nWorkshop:\nSales:",
    ),
    check=check,
    is_verdict=True,
)
