"""C004: words of the source can mean several participants, and nobody has said which."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.rule import Look, Rule
from designer.edits.attention import answer_question
from designer.i18n import Text
from designer.model.attention import OpenQuestion
from designer.model.organization import Organization
from designer.model.participants import Participant


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find questions that an import left open; each choice is a fix."""
    for question in look.organization.all(OpenQuestion):
        if not question.suppliers or question.wholes:
            continue
        names = ", ".join(look.name_of(id) for id in question.suppliers)
        message = Text(
            ru="Кто такой «{words}»? Ответа ждут стрелки: {names}",
            en="Who is “{words}”? Arrows wait for the answer: {names}",
        ).format(words=question.words, names=names)
        yield rule.found(
            question.suppliers[0],
            message,
            detail=question.key,
            related=(*question.suppliers, *question.choices),
            fixes=tuple(_answer(look, question, choice) for choice in question.choices),
        )


def _answer(look: Look, question: OpenQuestion, choice: str) -> Fix:
    asked = question.id

    def edit(organization: Organization) -> None:
        answer_question(organization, asked, choice)

    name = look.organization.need(Participant, choice).name
    label = Text(ru="Это {name}", en="This is {name}").format(name=name)
    return Fix(id=f"answer:{choice}", label=label, edit=edit)


RULE = Rule(
    code="C004",
    name="client-question-open",
    severity=Severity.WARNING,
    title=Text(ru="Не ясно, кто клиент", en="The client is not settled yet"),
    why=Text(
        ru="От ответа зависят стрелки, а от них — вся цепочка до внешнего клиента.",
        en="Arrows depend on the answer, and on them the whole chain to the external client.",
    ),
    advice=Text(ru="Выберите, кто имелся в виду.", en="Choose who was meant."),
    bad=(),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    reads=(OpenQuestion,),
)
