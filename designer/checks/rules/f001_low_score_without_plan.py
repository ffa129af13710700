"""F001: clients gave a low score in the newest round, and nothing is planned for that arrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from designer.analysis.feedback import results, rounds, score_text
from designer.checks.finding import Finding, Fix, Severity
from designer.checks.rule import CHAIN, Look, Rule
from designer.edits.feedback import propose_improvement
from designer.i18n import Text
from designer.model.company import Company
from designer.model.feedback import Improvement, ImprovementKind, Score, SurveyRound
from designer.model.organization import Organization
from designer.model.relations import ClientLink, ServiceCondition

_LABELS = {
    ImprovementKind.PROTOCOL: Text(ru="Наметить: пересмотреть порядок", en="Plan: revise the terms"),
    ImprovementKind.TRAINING: Text(ru="Наметить: обучение", en="Plan: a training"),
    ImprovementKind.FORUM: Text(ru="Наметить: тема для встречи", en="Plan: a topic for a meeting"),
}


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find low scores of the newest round without an improvement, the lowest first."""
    organization = look.organization
    known = rounds(organization)
    if not known:
        return
    newest = known[-1].id
    found = results(organization, newest)
    planned = {i.link for i in organization.all(Improvement) if i.round == newest or not i.is_done}
    for id in found.worst:
        cell, link = found.cells[id], organization.need(ClientLink, id)
        if not cell.is_low or id in planned:
            continue
        message = Text(
            ru="{name}: оценка клиента ({client}) — {score}, и ничего не намечено",
            en="{name}: the client {client} gave {score}, and nothing is planned",
        ).format(
            name=look.name_of(link.supplier),
            client=look.name_of(link.client),
            score=Text(ru=score_text(cell, "ru"), en=score_text(cell, "en")),
        )
        yield rule.found(
            link.supplier,
            message,
            detail=f"{newest} {id}",
            related=(link.client,),
            fixes=tuple(_fix(id, newest, kind) for kind in ImprovementKind),
        )


def _fix(link: str, round: str, kind: ImprovementKind) -> Fix:
    def edit(organization: Organization) -> None:
        language = organization.company.language
        propose_improvement(organization, link, kind, round, date.today(), language)

    return Fix(id=f"plan:{kind}", label=_LABELS[kind], edit=edit)


RULE = Rule(
    code="F001",
    name="low-score-without-plan",
    severity=Severity.ADVICE,
    title=Text(ru="Низкая оценка, и ничего не намечено", en="A low score, and nothing is planned"),
    why=Text(
        ru="Клиенты потратили время на ответы. Если за низкой оценкой ничего не следует, в другой раз не ответят.",
        en="Clients took the time to answer. If nothing follows a low score, they will not answer again.",
    ),
    advice=Text(
        ru="Наметьте меру с ответственным и сроком: следующий опрос покажет, помогла ли она.",
        en="Plan an improvement with an owner and a date: the next round shows whether it helped.",
    ),
    bad=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\n"
        "-> Цех: услуга Выдача; запрос заявка; оценки 2 3 2\nЦех:",
    ),
    good=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\n"
        "-> Цех: услуга Выдача; запрос заявка; оценки 5 4 5\nЦех:",
    ),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: service Sets; ask a request; scores 2 3 2\nWorkshop:",
    ),
    good_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "-> Workshop: service Sets; ask a request; scores 5 4 5\nWorkshop:",
    ),
    check=check,
    reads=(SurveyRound, Score, Improvement, ServiceCondition, Company, *CHAIN),
)
