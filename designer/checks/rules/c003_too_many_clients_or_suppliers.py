"""C003: a unit or position has more clients or suppliers than the company's limits allow."""

from __future__ import annotations

from collections.abc import Iterator

from designer.analysis.workload import overloads
from designer.checks.finding import Finding, Severity
from designer.checks.rule import CHAIN, Look, Rule
from designer.i18n import Text, counted
from designer.model.company import Company

_MANY = ", ".join(f"Отдел {n}" for n in range(1, 9))
_MANY_ENGLISH = ", ".join(f"Section {n}" for n in range(1, 9))


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find those above the limits of the company's record."""
    company = look.organization.company
    for load in overloads(look.organization, look.chain):
        name = look.name_of(load.who)
        if load.has_too_many_clients:
            people = counted(load.clients, ("клиент", "клиента", "клиентов"), ("client", "clients"))
            message = Text(
                ru="{name}: {people}, предел модели — {most:g}. Чей срок важнее, когда просят сразу?",
                en="{name}: {people}, the model’s limit is {most:g}. Whose term comes first when all ask at once?",
            )
            yield rule.found(
                load.who, message.format(name=name, people=people, most=company.most_clients), detail="clients"
            )
        if load.has_too_many_suppliers:
            people = counted(load.suppliers, ("поставщик", "поставщика", "поставщиков"), ("supplier", "suppliers"))
            message = Text(
                ru="{name}: {people}, предел модели — {most:g}. Успевает ли он принимать их работу?",
                en="{name}: {people}, the model’s limit is {most:g}. Is there time to take in their work?",
            )
            yield rule.found(
                load.who, message.format(name=name, people=people, most=company.most_suppliers), detail="suppliers"
            )


RULE = Rule(
    code="C003",
    name="too-many-clients-or-suppliers",
    severity=Severity.ADVICE,
    title=Text(ru="Слишком много клиентов или поставщиков", en="Too many clients or suppliers"),
    why=Text(
        ru="Кто служит слишком многим, тот служит тому, кто громче просит.",
        en="Whoever serves too many ends up serving the loudest.",
    ),
    advice=Text(
        ru="Соберите клиентов в группу, разделите подразделение или измените предел в отчёте о цепочке.",
        en="Gather clients in a group, divide the unit, or change the limit in the chain report.",
    ),
    bad=(f"Склад: Клиенты: {_MANY}. Помогать отделам работать без простоев.",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    bad_english=(f"Warehouse: Clients: {_MANY_ENGLISH}. Help the sections work without delays.",),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders.\nWorkshop:",),
    check=check,
    reads=(*CHAIN, Company),
)
