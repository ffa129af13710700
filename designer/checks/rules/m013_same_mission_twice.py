"""M013: two units, or two positions of different names, have the same mission."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text, counted
from designer.model.participants import Performer, Position

_NAMED = 3
"""Others of whom each is a finding; of more there is one finding for all of them."""


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find others whose mission differs at most in capitals and marks."""
    performer, twins = look.performer, look.names.same_mission(look.id)
    if performer is None or not twins:
        return
    organization, name = look.organization, look.name_of(look.id)
    same = [id for id in twins if _is_another(organization.get(Performer, id), performer)]
    if len(same) > _NAMED:
        named = [look.name_of(id) for id in same[:_NAMED]]
        message = Text(
            ru="{name}: та же миссия, что у {named} и ещё у {rest}",
            en="{name}: the mission is the same as that of {named} and {rest}",
        ).format(
            name=name,
            named=Text(ru=", ".join(f"«{other}»" for other in named), en=", ".join(f"“{other}”" for other in named)),
            rest=counted(len(same) - _NAMED, ("участника", "участников", "участников"), ("other", "others")),
        )
        yield rule.found(look.id, message, detail="many", related=tuple(same[:_NAMED]))
        return
    for id in same:
        message = Text(
            ru="{name}: та же миссия, что у «{other}»",
            en="{name}: the mission is the same as that of “{other}”",
        )
        yield rule.found(look.id, message.format(name=name, other=look.name_of(id)), detail=id, related=(id,))


def _is_another(other: Performer | None, performer: Performer) -> bool:
    """Whether somebody is of the same kind, and no second post of the same name."""
    if other is None or type(other) is not type(performer):
        return False
    return not isinstance(other, Position) or other.name != performer.name


RULE = Rule(
    code="M013",
    name="same-mission-twice",
    severity=Severity.WARNING,
    title=Text(ru="Одна миссия на двоих", en="The same mission twice"),
    why=Text(
        ru="Если миссии совпадают, клиент не знает, к кому идти, а подразделения делают одно и то же дважды.",
        en="Where missions are the same, the client does not know whom to ask, and the work is done twice.",
    ),
    advice=Text(
        ru="Напишите, чем помощь одного отличается от помощи другого, или объедините подразделения.",
        en="Say how the help of one differs from that of the other, or join the units.",
    ),
    bad=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\n"
        "Кладовая: Клиент: Цех. Помогать цеху собирать заказы!\nЦех:",
    ),
    good=(
        "Склад: Клиент: Цех. Помогать цеху собирать заказы.\n"
        "Кладовая: Клиент: Цех. Помогать цеху работать исправным инструментом.\nЦех:",
    ),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "Store: Client: Workshop. Help the workshop assemble orders!\nWorkshop:",
    ),
    good_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders.\n"
        "Store: Client: Workshop. Help the workshop work with sound tools.\nWorkshop:",
    ),
    check=check,
    compares_missions=True,
)
