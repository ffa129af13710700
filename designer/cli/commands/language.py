"""``language``: read missions and decline titles, JSON lines in and out."""

from __future__ import annotations

import argparse
import sys

from designer.cli.command import Command, Exit, Failure
from designer.i18n import Text


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("read", "decline"))


def _run(options: argparse.Namespace) -> Exit:
    from designer.language.jsonl import BadLine, answer_lines

    lines = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace").splitlines()
    try:
        for answer in answer_lines(options.what, lines):
            print(answer)
    except BadLine as fault:
        raise Failure(fault.message) from fault
    return Exit.DONE


COMMAND = Command(
    name="language",
    summary=Text(ru="разобрать миссии, просклонять названия", en="read missions, decline titles"),
    arguments=_arguments,
    run=_run,
)
