"""M017: a part serves somebody of whom the mission of its department does not know."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find clients of parts who are outside the department and no clients of it."""
    found = look.coherence
    if found is None or not found.carried:
        return
    for part, client in found.beyond:
        message = Text(
            ru="{name}: «{part}» помогает клиенту «{client}», о котором миссия целого молчит",
            en="{name}: “{part}” helps “{client}”, of whom the mission of the whole says nothing",
        )
        yield rule.found(
            look.id,
            message.format(name=look.name_of(look.id), part=look.name_of(part), client=look.name_of(client)),
            detail=f"{part}>{client}",
            related=(part, client),
        )


RULE = Rule(
    code="M017",
    name="part-serves-beyond",
    severity=Severity.ADVICE,
    title=Text(ru="Часть шире целого", en="A part reaches beyond the whole"),
    why=Text(
        ru="Клиент части — клиент всего отдела: иначе при нехватке сил о нём вспомнят последним.",
        en="A client of a part is a client of the department: otherwise they come last when hands are short.",
    ),
    advice=Text(
        ru="Внесите клиента в миссию отдела или передайте эту работу тому, чей это клиент.",
        en="Take the client into the department's mission, or hand the work to those whose client it is.",
    ),
    bad=(
        "Отдел логистики: Клиент: Магазины. Помогать магазинам торговать без пустых полок.\n"
        "  Экспедиция: Клиенты: Магазины, Юристы. Помогать магазинам принимать машины без очереди, "
        "а юристам — находить накладные.\nМагазины:\nЮристы:",
    ),
    good=(
        "Отдел логистики: Клиент: Магазины. Помогать магазинам торговать без пустых полок.\n"
        "  Экспедиция: Клиент: Магазины. Помогать магазинам принимать машины без очереди.\nМагазины:",
    ),
    bad_english=(
        "Logistics: Client: Shops. Help shops trade without empty shelves.\n"
        "  Dispatch: Clients: Shops, Lawyers. Help shops unload lorries without waiting and help lawyers find bills.\n"
        "Shops:\nLawyers:",
    ),
    good_english=(
        "Logistics: Client: Shops. Help shops trade without empty shelves.\n"
        "  Dispatch: Client: Shops. Help shops unload lorries without waiting.\nShops:",
    ),
    check=check,
    compares_parts=True,
)
