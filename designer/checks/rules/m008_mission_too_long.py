"""M008: a mission is longer than 50 words."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.rule import Look, Rule
from designer.i18n import Text, counted


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find a mission that nobody will remember."""
    for _ in look.verdicts_of(rule.code):
        words = counted(look.reading.words, ("слово", "слова", "слов"), ("word", "words"))
        message = Text(
            ru="{name}: в миссии {words}, запоминают не больше 50",
            en="{name}: the mission has {words}; people remember 50 at most",
        )
        yield rule.found(look.id, message.format(name=look.name_of(look.id), words=words))


RULE = Rule(
    code="M008",
    name="mission-too-long",
    severity=Severity.ADVICE,
    title=Text(ru="Миссия слишком длинная", en="Mission too long"),
    why=Text(ru="Длинную миссию не помнят и не пересказывают.", en="A long mission is neither remembered nor retold."),
    advice=Text(
        ru="Оставьте клиента и главное действие, остальное перенесите в функции.",
        en="Keep the client and the main action; move the rest into functions.",
    ),
    bad=("Склад: Клиент: Цех. Помогать цеху " + "собирать заказы и " * 24 + "работать.\nЦех:",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop " + "assemble orders and " * 24 + "work.\nWorkshop:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
