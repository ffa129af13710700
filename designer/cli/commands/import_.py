"""``import``: any known format into a model."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import no_access, open_model, read_bytes
from designer.exchange.grid import UnreadableTable
from designer.exchange.plan import ImportPlan, UnknownAnswer
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
    try:
        plans = [_read(session, *source, answers) for source in sources]
    except (UnknownFormat, UnknownAnswer, UnreadableTable) as fault:
        raise Failure(fault.message) from fault
    try:
        session.save(options.output)
    except OSError as fault:
        raise Failure(no_access(options.output, fault)) from fault
    summary = ImportPlan.together(plans)
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


def _read(session: Session, data: bytes, name: str, kind: str | None, answers: dict[str, str]) -> ImportPlan:
    plan = session.read_import(data, name, kind, answers).answered(answers)
    session.apply_import(plan)
    return plan


def _say(plan: ImportPlan, output: Path) -> None:
    for question in plan.questions:
        say(Text(ru="Вопрос ", en="Question ") + f"{question.id}: {question.text}")
        for choice in question.choices:
            say(f"    --answer {question.id}={choice.id}    {choice.label}")
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
