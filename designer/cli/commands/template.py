"""``template check``: is a Word template usable, and what is wrong where; ``template fields``: what to copy into it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.i18n import Text, current_language

if TYPE_CHECKING:
    from designer.word.check_template import TemplateProblem


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("check", "fields"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--kind")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    return _check(options) if options.what == "check" else _fields(options)


def _fields(options: argparse.Namespace) -> Exit:
    """Write the document from which the fields of a kind are copied into a template."""
    from designer.documents.document_type import all_types
    from designer.documents.templates.palette import palette
    from designer.storage.atomic import write_whole

    kind = all_types().get(options.kind or "")
    if kind is None:
        raise _no_kind()
    try:
        write_whole(options.file, palette(kind, current_language()))
    except OSError as fault:
        raise Failure(
            Text(ru=f"{options.file}: не записано ({fault}).", en=f"{options.file}: not written ({fault}).")
        ) from fault
    say(kind.title + " → " + str(options.file))
    return Exit.DONE


def _no_kind() -> Failure:
    from designer.documents.document_type import all_types

    known = ", ".join(all_types())
    return Failure(
        Text(
            ru=f"Укажите вид документов: --kind. Виды: {known}.", en=f"Name a kind of document: --kind. Kinds: {known}."
        )
    )


def _check(options: argparse.Namespace) -> Exit:
    from designer.documents.document_type import all_types
    from designer.documents.templates.company_template import template_problems
    from designer.word.problem import WordProblem

    kinds = [type_ for kind, type_ in all_types().items() if options.kind in (None, kind)]
    if not kinds:
        raise _no_kind()
    try:
        problems = template_problems(options.file, kinds)
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
    summary=Text(
        ru="проверить шаблон Word, выписать поля для него", en="check a Word template, write out fields for it"
    ),
    arguments=_arguments,
    run=_run,
)
