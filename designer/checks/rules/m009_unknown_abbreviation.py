"""M009: a mission uses an abbreviation that nobody has explained."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.phrasing import words_at
from designer.checks.rule import Look, Rule
from designer.edits.attention import explain_abbreviation
from designer.i18n import Text
from designer.model.organization import Organization


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find abbreviations that a newcomer would have to ask about."""
    for verdict in look.verdicts_of(rule.code):
        words = words_at(look, verdict.span)
        message = Text(
            ru="{name}: сокращение «{words}» не объяснено",
            en="{name}: the abbreviation “{words}” is not explained",
        )
        yield rule.found(
            look.id,
            message.format(name=look.name_of(look.id), words=words),
            span=verdict.span,
            detail=words,
            fixes=(_known(words),),
        )


def _known(words: str) -> Fix:
    """Offer to enter the abbreviation into the glossary; what it stands for can be written there later."""

    def edit(organization: Organization) -> None:
        explain_abbreviation(organization, words, "")

    label = Text(ru="Внести «{words}» в словарь компании", en="Enter “{words}” into the company's glossary")
    return Fix(id=f"glossary:{words}", label=label.format(words=words), edit=edit)


RULE = Rule(
    code="M009",
    name="unknown-abbreviation",
    severity=Severity.ADVICE,
    title=Text(ru="Неизвестное сокращение", en="Unknown abbreviation"),
    why=Text(ru="Новичок не поймёт миссию без переводчика.", en="A newcomer needs an interpreter."),
    advice=Text(
        ru="Внесите сокращение в словарь компании или напишите слово целиком.",
        en="Enter it into the company's glossary, or write it out.",
    ),
    bad=("Склад: Клиент: Цех. Помогать цеху вовремя получать материалы по ЛЗК.\nЦех:",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop get materials by LZK in time.\nWorkshop:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
