"""M015: no part of a department carries anything of its mission."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find departments whose parts serve other clients with other things."""
    found = look.coherence
    if found is None or found.carried or not found.left:
        return
    message = Text(
        ru="{name}: ни одна из частей не делает того, что обещает миссия",
        en="{name}: none of its parts does what the mission promises",
    )
    yield rule.found(look.id, message.format(name=look.name_of(look.id)), related=found.parts)


RULE = Rule(
    code="M015",
    name="parts-carry-nothing",
    severity=Severity.WARNING,
    title=Text(ru="Части заняты другим", en="The parts do something else"),
    why=Text(
        ru="Миссию отдела исполняют его люди; если о ней не говорит ни одна из их миссий, её не исполняет никто.",
        en="A department's mission is done by its people; if none of their missions mentions it, nobody does it.",
    ),
    advice=Text(
        ru="Сверьте миссии: поправьте миссию отдела или поручите её частям.",
        en="Compare the missions: change that of the department, or give it to its parts.",
    ),
    bad=(
        "Отдел логистики: Клиент: Магазины. Помогать магазинам торговать без пустых полок.\n"
        "  Архив: Клиент: Юристы. Помогать юристам находить договоры.\nМагазины:\nЮристы:",
    ),
    good=(
        "Отдел логистики: Клиент: Магазины. Помогать магазинам торговать без пустых полок.\n"
        "  Экспедиция: Клиент: Магазины. Помогать магазинам принимать машины без очереди.\nМагазины:",
    ),
    bad_english=(
        "Logistics: Client: Shops. Help shops trade without empty shelves.\n"
        "  Archive: Client: Lawyers. Help lawyers find contracts.\nShops:\nLawyers:",
    ),
    good_english=(
        "Logistics: Client: Shops. Help shops trade without empty shelves.\n"
        "  Dispatch: Client: Shops. Help shops unload lorries without waiting.\nShops:",
    ),
    check=check,
    compares_parts=True,
)
