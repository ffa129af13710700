"""``language``: read missions and decline titles, JSON lines in and out."""

from __future__ import annotations

import argparse
import sys

from designer.cli.command import Command, Exit, Failure
from designer.i18n import Text


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("read", "decline"))


def _run(options: argparse.Namespace) -> Exit:
    from designer.language.jsonl import decline_lines, read_lines

    lines = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace").split("\n")
    answers = read_lines(lines) if options.what == "read" else decline_lines(lines)
    try:
        for answer in answers:
            print(answer)
    except ValueError as fault:
        raise Failure(
            Text(
                ru=f"Строка на входе — не объект JSON: {fault}. Нужна одна запись JSON на строку.",
                en=f"A line of input is no JSON object: {fault}. Give one JSON object a line.",
            )
        ) from fault
    return Exit.DONE


COMMAND = Command(
    name="language",
    summary=Text(ru="разобрать миссии, просклонять названия", en="read missions, decline titles"),
    arguments=_arguments,
    run=_run,
)
