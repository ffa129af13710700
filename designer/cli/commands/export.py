"""``export``: the Word pack with its register."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import find_named, open_model
from designer.i18n import LANGUAGES, Text, counted
from designer.session import Session

if TYPE_CHECKING:
    from designer.documents.writing.pack import PackReport


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--for", action="append", default=[], dest="names", metavar="NAME")
    parser.add_argument("--template", type=Path)
    parser.add_argument("--doc-lang", choices=LANGUAGES)
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    session = open_model(options.file)
    subjects = [find_named(session.organization, name).id for name in options.names]
    report = write_pack(
        session,
        options.to,
        kinds=options.kind,
        subjects=subjects,
        template=options.template,
        language=options.doc_lang,
        pdf=options.pdf,
    )
    if options.json:
        print_json(report.as_json())
    else:
        say_report(report, options.to)
    return Exit.LOOK if report.problems else Exit.DONE


def write_pack(session: Session, to: Path, **choice: object) -> PackReport:
    """Export a pack; Failure says what could not be done, and nothing is half-written then."""
    from designer.documents.writing.pack import PackProblem

    try:
        return session.export_pack(to, **choice)  # type: ignore[arg-type]
    except PackProblem as problem:
        raise Failure(problem.text) from problem


def say_report(report: PackReport, to: Path) -> None:
    """Print what was written and where gaps are left."""
    for problem in report.problems:
        say(problem)
    for kept in report.kept:
        say(kept)
    for gap in report.gaps:
        say(Text(ru="Пробел: ", en="Gap: ") + gap.text)
    documents = counted(
        len(report.documents), ("документ", "документа", "документов"), ("document", "documents")
    )
    say(documents + (f" + {len(report.pdfs)} PDF" if report.pdfs else "") + " → " + str(to))


COMMAND = Command(
    name="export",
    summary=Text(ru="комплект документов Word с реестром", en="the Word pack with its register"),
    arguments=_arguments,
    run=_run,
)
