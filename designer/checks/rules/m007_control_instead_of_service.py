"""M007: a mission controls instead of serving."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Severity
from designer.checks.phrasing import words_at
from designer.checks.rule import Look, Rule
from designer.i18n import Text


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find a mission that is control or the unit's own gain."""
    for verdict in look.verdicts_of(rule.code):
        words = words_at(look, verdict.span)
        message = Text(
            ru="{name}: контроль вместо услуги — кому станет легче работать?",
            en="{name}: control instead of service – whose work becomes easier?",
        )
        yield rule.found(
            look.id, message.format(name=look.name_of(look.id)), span=verdict.span, detail=words.lower()
        )


RULE = Rule(
    code="M007",
    name="control-instead-of-service",
    severity=Severity.WARNING,
    title=Text(ru="Контроль вместо услуги", en="Control instead of service"),
    why=Text(
        ru="Тот, кто только проверяет, ничего не добавляет к ценности для внешнего клиента.",
        en="One who only inspects adds nothing to the value for the external client.",
    ),
    advice=Text(
        ru="Скажите, кому и что даёт эта проверка: «Помогать … вовремя видеть отклонения».",
        en="Say whom the inspection serves, and how: “Help … see deviations in time”.",
    ),
    bad=("Ревизия: Клиент: Генеральный директор. Контролировать работу филиалов.\nГенеральный директор:",),
    good=(
        "Ревизия: Клиент: Генеральный директор. "
        "Помогать генеральному директору вовремя видеть отклонения.\nГенеральный директор:",
    ),
    bad_english=(
        "Audit: Client: Board. Control the work of branches.\nBoard:",
    ),
    good_english=("Audit: Client: Board. Help the board see deviations in time.\nBoard:",),
    check=check,
    is_verdict=True,
)
