"""``demo``: the main job on the built-in example."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Command, Exit, say
from designer.cli.commands.check import say_findings
from designer.cli.commands.export import say_report, write_pack
from designer.i18n import Text, current_language
from designer.session import Session


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, default=Path("out"))


def _run(options: argparse.Namespace) -> Exit:
    session = Session.example(current_language())
    say(Text(ru="Проверяю пример: ", en="Checking the example: ") + session.organization.company.name)
    session.check()
    say_findings(session.checker.findings)
    report = write_pack(session, options.to)
    say_report(report, options.to)
    return Exit.LOOK if report.problems or session.checker.findings else Exit.DONE


COMMAND = Command(
    name="demo",
    summary=Text(ru="проверить пример и выгрузить его комплект", en="check the example and export its pack"),
    arguments=_arguments,
    run=_run,
)
