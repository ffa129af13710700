"""``template check``: is a Word template usable, and what is wrong where."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.i18n import Text


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("check",))
    parser.add_argument("file", type=Path)
    parser.add_argument("--kind")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    from designer.documents.document_type import known_fields
    from designer.word.check_template import check_template
    from designer.word.problem import WordProblem

    try:
        problems = check_template(options.file, known_fields(options.kind))
    except WordProblem as problem:
        raise Failure(problem.text) from problem
    if options.json:
        print_json({"problems": [problem.as_json() for problem in problems]})
    else:
        for problem in problems:
            say(problem.text)
        if not problems:
            say(Text(ru="Шаблон годится.", en="The template is usable."))
    return Exit.LOOK if problems else Exit.DONE


COMMAND = Command(
    name="template",
    summary=Text(ru="проверить шаблон Word", en="check a Word template"),
    arguments=_arguments,
    run=_run,
)
