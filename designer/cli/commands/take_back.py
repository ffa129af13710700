"""``take-back``: edits made in Word, as proposals."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import no_access, open_model
from designer.edits.remarks import note_remarks
from designer.i18n import Text, counted
from designer.model.register import Remark
from designer.session import Session

if TYPE_CHECKING:
    from designer.documents.returned.proposal import Proposal, TakeBack


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("documents", type=Path, nargs="+", metavar="DOCX")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--note-comments", action="store_true", help=str(_NOTE))
    parser.add_argument("--accept", default="", metavar="all|ID,...", help=str(_ACCEPT))
    parser.add_argument("--reject", default="", metavar="all|ID,...", help=str(_REJECT))


_NOTE = Text(ru="внести комментарии в протокол замечаний", en="note the comments as remarks")
_ACCEPT = Text(
    ru="принять все правки или названные; «ID=rename» выбирает, как именно",
    en="accept all proposals or those named; “ID=rename” chooses in which way",
)

_REJECT = Text(
    ru="отклонить правки: снова они не предлагаются; all — все, что не приняты",
    en="reject proposals: they are not proposed again; all: every one that is not accepted",
)


def _run(options: argparse.Namespace) -> Exit:
    session = open_model(options.file)
    missing = [path for path in options.documents if not path.is_file()]
    if missing:
        raise Failure(
            Text(
                ru=f"{missing[0]}: файла нет. Проверьте путь.",
                en=f"{missing[0]}: there is no such file. Check the path.",
            )
        )
    found = session.take_back(options.documents)
    accepted = _accept(session, found, options.accept)
    rejected = _reject(session, [p for p in found.proposals if p not in accepted], options.reject)
    noted = _note(session, found) if options.note_comments else []
    if accepted or rejected or noted:
        try:
            session.save()
        except OSError as fault:
            raise Failure(no_access(options.file, fault)) from fault
    if options.json:
        print_json(found.as_json() | {"accepted": [p.id for p in accepted], "refused": [p.id for p in rejected]})
    else:
        _say(found, accepted, rejected)
    left = [p for p in found.proposals if p not in accepted and p not in rejected]
    return Exit.LOOK if left or found.questions or found.comments else Exit.DONE


def _note(session: Session, found: TakeBack) -> list[Remark]:
    from designer.documents.returned.remarks import remarks_from

    with session.edit(Text(ru="Внести комментарии в протокол", en="Note comments")) as organization:
        return note_remarks(organization, remarks_from(found.comments))


def _reject(session: Session, proposals: Sequence[Proposal], wanted: str) -> list[Proposal]:
    by_id = {p.id: p for p in proposals}
    ids = list(by_id) if wanted == "all" else [part.strip() for part in wanted.split(",") if part.strip()]
    for id in ids:
        if id not in by_id:
            raise Failure(Text(ru=f"Правки «{id}» нет.", en=f"There is no proposal “{id}”."))
    for id in ids:
        session.reject_proposal(by_id[id])
    return [by_id[id] for id in ids]


def _accept(session: Session, found: TakeBack, wanted: str) -> list[Proposal]:
    """Accept what is named, also what was rejected before; “all” leaves that alone."""
    if not wanted:
        return []
    chosen = dict.fromkeys((p.id for p in found.proposals), "")
    if wanted != "all":
        chosen = {id: choice for id, _, choice in (part.strip().partition("=") for part in wanted.split(","))}
    by_id = {p.id: p for p in (*found.proposals, *found.rejected)}
    for id, choice in chosen.items():
        if id not in by_id:
            raise Failure(Text(ru=f"Правки «{id}» нет.", en=f"There is no proposal “{id}”."))
        if choice and choice not in {c.id for c in by_id[id].choices}:
            known = ", ".join(c.id for c in by_id[id].choices)
            raise Failure(
                Text(
                    ru=f"Правку «{id}» нельзя принять как «{choice}». Можно: {known}.",
                    en=f"The proposal “{id}” cannot be taken as “{choice}”. Possible: {known}.",
                )
            )
    for id, choice in chosen.items():
        session.accept_proposal(by_id[id], choice)
    return [by_id[id] for id in chosen]


def _say(found: TakeBack, accepted: Sequence[Proposal], rejected: Sequence[Proposal]) -> None:
    for p in (*found.proposals, *found.rejected):
        mark = Text(ru="", en="")
        if p in accepted:
            mark = Text(ru=" (принято)", en=" (accepted)")
        elif p in rejected:
            mark = Text(ru=" (отклонено)", en=" (rejected)")
        elif p.rejected_on:
            mark = Text(ru=f" (отклонено раньше, {p.rejected_on})", en=f" (rejected earlier, on {p.rejected_on})")
        who = f" — {p.author}" if p.author else ""
        say(f"{p.id}  {p.subject_name}: {p.label}, {p.place}{who}{mark}")
        say(f"    − {p.old}")
        say(f"    + {p.new}")
        if p.note:
            say(f"    {p.note}")
        if len(p.choices) > 1:
            say("    " + "; ".join(f"{p.id}={c.id}: {c.label}" for c in p.choices))
    for comment in found.comments:
        say(Text(ru="Комментарий", en="Comment") + f" ({comment.author}), {comment.place}: {comment.text}")
    for question in found.questions:
        say(Text(ru="Вопрос: ", en="Question: ") + f"{question.document}: {question.text}")
    for path in found.unchanged:
        say(Text(ru="Без правок: ", en="No edits: ") + path)
    say(counted(len(found.proposals), ("правка", "правки", "правок"), ("proposal", "proposals")))


COMMAND = Command(
    name="take-back",
    summary=Text(ru="правки из Word как предложения", en="edits made in Word, as proposals"),
    arguments=_arguments,
    run=_run,
)
