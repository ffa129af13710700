"""S030: two units have a function that looks like the same work."""

from __future__ import annotations

from collections.abc import Iterator

from designer.analysis.overlap import overlaps
from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text
from designer.model.participants import Position, Unit
from designer.model.work import Function


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find functions of different units that say nearly the same."""
    for pair in overlaps(look.organization):
        message = Text(
            ru="{a} и {b}: похоже, одна и та же работа — «{one}» и «{other}»; общие слова: {words}",
            en="{a} and {b}: this looks like the same work – “{one}” and “{other}”; shared words: {words}",
        )
        yield rule.found(
            pair.first.owner,
            message.format(
                a=look.name_of(pair.first.owner),
                b=look.name_of(pair.second.owner),
                one=pair.first.text,
                other=pair.second.text,
                words=", ".join(pair.words),
            ),
            detail=f"{pair.first.id}>{pair.second.id}",
            related=(pair.first.owner, pair.second.owner),
        )


RULE = Rule(
    code="S030",
    name="functions-overlap",
    severity=Severity.ADVICE,
    title=Text(ru="Одна работа у двоих", en="The same work twice"),
    why=Text(
        ru="Если одно и то же делают двое, клиент не знает, к кому идти, а за неудачу не отвечает никто.",
        en="Where two do the same, the client does not know whom to ask, and nobody answers for a failure.",
    ),
    advice=Text(
        ru="Оставьте работу одному, или напишите, чем они различаются: для какого клиента, в каких случаях.",
        en="Leave the work to one of them, or write how they differ: for which client, in which cases.",
    ),
    bad=(),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех:",),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders.\nWorkshop:",),
    check=check,
    reads=(Function, Unit, Position),
)
