"""``template check``: is a Word template usable, and what is wrong where."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.i18n import Text

if TYPE_CHECKING:
    from designer.word.check_template import TemplateProblem


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
        print_json({"problems": [_json(found) for found in problems]})
    else:
        for found in problems:
            say(found.text)
        if not problems:
            say(Text(ru="Шаблон годится.", en="The template is usable."))
    if any(found.code == "file" for found in problems):
        return Exit.BAD
    return Exit.LOOK if problems else Exit.DONE


def _json(problem: TemplateProblem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "where": str(problem.place.text),
        "tag": problem.tag,
        "message": str(problem.message),
        "cure": str(problem.cure),
    }


COMMAND = Command(
    name="template",
    summary=Text(ru="проверить шаблон Word", en="check a Word template"),
    arguments=_arguments,
    run=_run,
)
