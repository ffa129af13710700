"""M016: some of a department's mission is carried by none of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text

_FEWEST = 2
"""Parts that a department has at least before its own people have nothing left to do."""


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find statements of a mission whose client and work no part takes up."""
    found = look.coherence
    if found is None or not found.carried or len(found.parts) < _FEWEST:
        return
    for span in found.left:
        words = look.reading.text[span[0] : span[1]]
        message = Text(
            ru="{name}: за «{words}» не отвечает ни одна из частей",
            en="{name}: none of its parts answers for “{words}”",
        )
        yield rule.found(
            look.id,
            message.format(name=look.name_of(look.id), words=words),
            span=span,
            detail=words,
            related=found.parts,
        )


RULE = Rule(
    code="M016",
    name="not-carried-by-parts",
    severity=Severity.ADVICE,
    title=Text(ru="Часть миссии никому не поручена", en="Part of the mission is given to nobody"),
    why=Text(
        ru="Обещание, которое не лежит ни на одной из частей, держит только руководитель.",
        en="A promise that rests with none of the parts is kept by the head alone.",
    ),
    advice=Text(
        ru="Впишите это в миссию одной из частей или уберите из миссии отдела.",
        en="Write it into the mission of one of the parts, or take it out of the department's.",
    ),
    bad=(
        "Отдел логистики: Клиенты: Магазины, Юристы. Помогать магазинам торговать без пустых полок, "
        "а юристам — находить договоры.\n"
        "  Экспедиция: Клиент: Магазины. Помогать магазинам принимать машины без очереди.\n"
        "  Весовая: Клиент: Магазины. Помогать магазинам получать точный вес.\nМагазины:\nЮристы:",
    ),
    good=(
        "Отдел логистики: Клиент: Магазины. Помогать магазинам торговать без пустых полок.\n"
        "  Экспедиция: Клиент: Магазины. Помогать магазинам принимать машины без очереди.\nМагазины:",
    ),
    bad_english=(
        "Logistics: Clients: Shops, Lawyers. Help shops trade without empty shelves and help lawyers find contracts.\n"
        "  Dispatch: Client: Shops. Help shops unload lorries without waiting.\n"
        "  Weighing: Client: Shops. Help shops get exact weights.\nShops:\nLawyers:",
    ),
    good_english=(
        "Logistics: Client: Shops. Help shops trade without empty shelves.\n"
        "  Dispatch: Client: Shops. Help shops unload lorries without waiting.\nShops:",
    ),
    check=check,
    compares_parts=True,
)
