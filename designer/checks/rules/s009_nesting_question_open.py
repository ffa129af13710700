"""S009: the codes of an imported table propose that units belong into others, and nobody has said whether they do."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.rule import Look, Rule
from designer.edits.attention import answer_nesting
from designer.i18n import Text
from designer.model.attention import OpenQuestion
from designer.model.organization import Organization


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find questions about nesting that an import left open; yes and no are the fixes."""
    for question in look.organization.all(OpenQuestion):
        if not question.wholes or len(question.wholes) != len(question.suppliers):
            continue
        pairs = zip(question.suppliers, question.wholes, strict=True)
        named = [(look.name_of(part), look.name_of(whole)) for part, whole in pairs]
        message = Text(
            ru=f"Вложить подразделения по кодам {question.words}? " + "; ".join(f"«{a}» в «{b}»" for a, b in named),
            en=f"Nest units by their codes {question.words}? " + "; ".join(f"“{a}” into “{b}”" for a, b in named),
        )
        yield rule.found(
            question.suppliers[0],
            message,
            detail=question.key,
            related=(*question.suppliers, *question.wholes),
            fixes=(_fix(question.id, True), _fix(question.id, False)),
        )


def _fix(question: str, nested: bool) -> Fix:
    def edit(organization: Organization) -> None:
        answer_nesting(organization, question, nested)

    label = (
        Text(ru="Вложить", en="Nest them")
        if nested
        else Text(ru="Оставить рядом", en="Leave them side by side")
    )
    return Fix(id="nest" if nested else "leave", label=label, edit=edit)


RULE = Rule(
    code="S009",
    name="nesting-question-open",
    severity=Severity.ADVICE,
    title=Text(ru="Не ясно, что во что входит", en="It is undecided which unit is part of which"),
    why=Text(
        ru="Коды в таблице похожи на вложенность, но это знает только человек.",
        en="Codes in the table look like nesting, but only a person knows.",
    ),
    advice=Text(ru="Вложите подразделения или оставьте их рядом.", en="Nest the units or leave them side by side."),
    bad=(),
    good=("Отдел:\n  Сектор:",),
    good_english=("Department:\n  Section:",),
    check=check,
    reads=(OpenQuestion,),
)
