"""``import``: any known format into a model."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import no_access, open_model, read_bytes
from designer.exchange.grid import UnreadableTable
from designer.exchange.plan import ImportPlan, LeftOver, UnknownAnswer
from designer.i18n import Text
from designer.session import Session

_LONGEST = 100


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", type=Path, nargs="+")
    parser.add_argument("-o", dest="output", type=Path, required=True)
    parser.add_argument("--as", dest="kind")
    parser.add_argument("--into", type=Path)
    parser.add_argument("--answer", action="append", default=[], metavar="ID=CHOICE")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    from designer.exchange.formats import UnknownFormat, in_reading_order

    answers = dict(_answer(text) for text in options.answer)
    session = open_model(options.into) if options.into else Session.new()
    sources = in_reading_order((read_bytes(path), path.name, options.kind) for path in options.source)
    heard: set[str] = set()
    try:
        plans = [_read(session, *source, answers, heard) for source in sources]
    except (UnknownFormat, UnknownAnswer, UnreadableTable) as fault:
        raise Failure(fault.message) from fault
    try:
        session.save(options.output)
    except OSError as fault:
        raise Failure(no_access(options.output, fault)) from fault
    summary = ImportPlan.together([*plans, ImportPlan(left_over=tuple(_unheard(answers, heard)))])
    if options.json:
        print_json(summary.as_json())
    else:
        _say(summary, options.output)
    return Exit.LOOK if summary.wants_attention else Exit.DONE


def _answer(text: str) -> tuple[str, str]:
    id, sign, choice = text.rpartition("=")
    if not sign or not id or not choice:
        raise Failure(
            Text(
                ru=f"Ответ «{text}» непонятен. Пишите так: --answer ВОПРОС=ВАРИАНТ",
                en=f"The answer “{text}” is not understood. Write: --answer QUESTION=CHOICE",
            )
        )
    return id, choice


def _read(
    session: Session, data: bytes, name: str, kind: str | None, answers: dict[str, str], heard: set[str]
) -> ImportPlan:
    """Read one source; the ids of the answers that decided something are added to ``heard``."""
    plan = session.read_import(data, name, kind, answers)
    for setting in plan.settings:
        if setting.id in answers and answers[setting.id] not in dict(setting.choices):
            raise UnknownAnswer(setting.id, answers[setting.id])
    heard.update(setting.id for setting in plan.settings)
    heard.update(question.id for question in plan.questions)
    for column in plan.columns:
        names = (f"column:{column.index}", f"column:{column.label}")
        heard.update(name for name in names if answers.get(name) == column.role)
    plan = plan.answered(answers)
    session.apply_import(plan)
    return plan


def _unheard(answers: dict[str, str], heard: set[str]) -> Iterator[LeftOver]:
    """Say of each answer that answers nothing that it was not heard."""
    why = Text(
        ru="такого вопроса здесь нет, ответ ничего не решил",
        en="no such question is asked here; the answer decided nothing",
    )
    for id, choice in answers.items():
        if id not in heard:
            yield LeftOver(where=Text(ru="--answer", en="--answer"), text=f"{id}={choice}", why=why)


def _say(plan: ImportPlan, output: Path) -> None:
    for question in plan.questions:
        say(Text(ru="Вопрос ", en="Question ") + f"{question.id}: {question.text}")
        for choice in question.choices:
            say(f"    --answer {question.id}={choice.id}    {choice.label}")
    for setting in plan.settings:
        say(setting.text + ": " + setting.label)
        for id, meaning in setting.choices:
            if id != setting.chosen:
                say(f"    --answer {setting.id}={id}    {meaning}")
    for anomaly in plan.anomalies:
        say(f"{anomaly.where}: {anomaly.message}")
    for rest in (*plan.left_over, *plan.gone_over):
        words = " ".join(rest.text.split())
        say(f"{rest.where}: {words if len(words) <= _LONGEST else words[:_LONGEST] + '…'} ({rest.why})")
    say(plan.summary + " → " + str(output))


COMMAND = Command(
    name="import",
    summary=Text(ru="прочитать источник в модель", en="read a source into a model"),
    arguments=_arguments,
    run=_run,
)
