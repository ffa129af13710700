"""``survey``: hand out forms to internal clients, read their answers, show the scores."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import no_access, open_model, read_bytes
from designer.i18n import Text, counted, plain
from designer.session import Session

if TYPE_CHECKING:
    from designer.exchange.answers.answer_files import AnswerPlan
    from designer.model.feedback import SurveyRound

_KINDS = ("html", "xlsx", "docx")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--round", metavar="NAME", default="")
    parser.add_argument("--forms", type=Path, metavar="DIR")
    parser.add_argument("--as", choices=_KINDS, default="html", dest="form")
    parser.add_argument("--read", type=Path, nargs="+", metavar="ANSWERS", default=[])
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    session = open_model(options.file)
    chosen = _round(session, options.round, may_begin=bool(options.forms))
    written: list[Path] = []
    plan = None
    if options.forms:
        written = _write_forms(session, chosen, options.forms, options.form)
    if options.read:
        plan = _read(session, chosen, options.read)
    if not session.is_saved:
        try:
            session.save()
        except OSError as fault:
            raise Failure(no_access(options.file, fault)) from fault
    if options.json:
        print_json(_as_json(session, chosen, written, plan))
    else:
        _say(session, chosen, written, plan)
    return Exit.LOOK if plan is not None and plan.damaged else Exit.DONE


def _round(session: Session, name: str, *, may_begin: bool) -> SurveyRound:
    from designer.analysis.feedback import rounds
    from designer.edits.feedback import open_round

    known = rounds(session.organization)
    fitting = [one for one in known if name in ("", one.name, one.id)]
    if fitting:
        return fitting[-1]
    if not may_begin:
        names = ", ".join(one.name for one in known) or "—"
        raise Failure(
            Text(
                ru=f"Опроса «{name}» в модели нет. Есть: {names}. Начните его: --forms ПАПКА.",
                en=f"There is no round “{name}”. There are: {names}. Begin one: --forms DIR.",
            )
        )
    with session.edit(Text(ru="Начать опрос", en="Begin a round of the survey")) as organization:
        return open_round(organization, name, date.today())


def _write_forms(session: Session, round: SurveyRound, to: Path, kind: str) -> list[Path]:
    from designer.documents.report import PackProblem
    from designer.documents.surveys.files import write_forms

    try:
        return write_forms(session.organization, round.id, to, kind, session.organization.company.language)
    except OSError as fault:
        raise Failure(no_access(to, fault)) from fault
    except PackProblem as problem:
        raise Failure(problem.text) from problem


def _read(session: Session, round: SurveyRound, sources: list[Path]) -> AnswerPlan:
    from designer.edits.feedback import take_scores
    from designer.exchange.answers.answer_files import read_answers

    files = [file for source in sources for file in (sorted(source.iterdir()) if source.is_dir() else [source])]
    contents = [(file.name, read_bytes(file)) for file in files if not file.is_dir()]
    plan = read_answers(session.organization, round.id, contents)
    with session.edit(Text(ru="Прочитать ответы", en="Read answers")) as organization:
        take_scores(organization, plan.scores)
    return plan


def _as_json(
    session: Session, round: SurveyRound, written: list[Path], plan: AnswerPlan | None
) -> dict[str, Any]:
    from designer.analysis.feedback import results
    from designer.model.participants import Participant
    from designer.model.relations import ClientLink

    organization = session.organization
    found = results(organization, round.id)
    arrows = []
    for link, cell in found.cells.items():
        arrow = organization.need(ClientLink, link)
        arrows.append(
            {
                "id": link,
                "supplier": organization.need(Participant, arrow.supplier).name,
                "client": organization.need(Participant, arrow.client).name,
                "score": None if cell.hundredths is None else cell.hundredths / 100,
                "answers": None if cell.is_hidden else cell.answers,
            }
        )
    damaged = plan.damaged if plan else ()
    return {
        "round": {"id": round.id, "name": round.name},
        "forms": [str(path) for path in written],
        "read": plan.sheets if plan else 0,
        "damaged": [{"file": f.name, "what": str(f.what), "cure": str(f.cure)} for f in damaged],
        "sheets": found.sheets,
        "arrows": arrows,
    }


def _say(session: Session, round: SurveyRound, written: list[Path], plan: AnswerPlan | None) -> None:
    from designer.analysis.feedback import arrow_name, results, score_text
    from designer.i18n import current_language

    organization = session.organization
    for path in written:
        say(plain(str(path)))
    for damaged in plan.damaged if plan else ():
        say(plain(damaged.name + ": ") + damaged.what + " " + damaged.cure)
    found = results(organization, round.id)
    for link in found.worst:
        say(plain(f"{score_text(found.cells[link], current_language())}  {arrow_name(organization, link)}"))
    forms = ("лист ответов", "листа ответов", "листов ответов")
    sheets = counted(found.sheets, forms, ("answer sheet", "answer sheets"))
    say(plain(f"{round.name}: ") + sheets)


COMMAND = Command(
    name="survey",
    summary=Text(ru="опрос внутренних клиентов: формы, ответы, оценки", en="survey of internal clients"),
    arguments=_arguments,
    run=_run,
)
