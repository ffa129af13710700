"""``register``: issued, signed and stale documents."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import find_named, no_access, open_model
from designer.i18n import Text, counted
from designer.model.organization import Organization
from designer.model.register import DocumentStatus, IssuedDocument
from designer.session import Session

if TYPE_CHECKING:
    from designer.documents.revisions.states import DocumentState

_IDS = Text(
    ru="id документа, имя его файла или «вид:название», например «regulation:Снабжение»; «all» — все",
    en="the id of a document, the name of its file or “kind:name” such as “regulation:Supply”; “all” is all",
)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    for verb in ("--issue", "--send", "--sign", "--withdraw"):
        parser.add_argument(verb, nargs="+", default=[], metavar="ID", help=str(_IDS))
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    session = open_model(options.file)
    is_changed = False
    for wanted, change in (
        (options.issue, _issue),
        (options.send, _becoming(DocumentStatus.IN_SIGN_OFF)),
        (options.sign, _becoming(DocumentStatus.SIGNED)),
        (options.withdraw, _becoming(DocumentStatus.WITHDRAWN)),
    ):
        if wanted:
            _change(session, wanted, change)
            is_changed = True
    if is_changed:
        try:
            session.save()
        except OSError as fault:
            raise Failure(no_access(options.file, fault)) from fault
    found = session.document_states()
    if options.json:
        print_json({"documents": [state.as_json() for state in found]})
    else:
        _say(found)
    return Exit.LOOK if any(state.is_stale for state in found) else Exit.DONE


_Change = Callable[[Organization, str], None]


def _change(session: Session, wanted: list[str], change: _Change) -> None:
    """Change all or nothing; Failure says of which document it cannot be done, and why."""
    from designer.edits.refusal import Refused

    ids = wanted
    if wanted == ["all"]:
        from designer.documents.revisions.states import shown_records

        ids = [record.id for record in shown_records(session.organization)]
    with session.edit(Text(ru="Реестр документов", en="Register of documents")) as organization:
        for id_ in ids:
            try:
                change(organization, id_)
            except Refused as refused:
                reason = refused.refusal.reason
                raise Failure(Text(ru=f"{id_}: {reason.ru}", en=f"{id_}: {reason.en}")) from refused


def _becoming(status: DocumentStatus) -> _Change:
    def change(organization: Organization, id: str) -> None:
        from designer.edits.documents import become

        become(organization, (_record(organization, id) or _issued_now(organization, id)).id, status)

    return change


def _issue(organization: Organization, id: str) -> None:
    record = _record(organization, id)
    if record is None or record.subject is None:
        _issued_now(organization, id)
        return
    from designer.documents.revisions.issuing import issue

    issue(organization, record.kind, record.subject, record.language, date.today())


def _record(organization: Organization, id: str) -> IssuedDocument | None:
    """Find a record by its id, by the name of its file, or as the last one of ``kind:name``."""
    found = organization.get(IssuedDocument, id)
    if found is not None:
        return found
    from designer.documents.revisions.current import last_revisions

    kind, _, name = id.partition(":")
    subject = find_named(organization, name).id if name and "/" not in id else ""
    for record in last_revisions(organization):
        if record.path == id or (subject and (record.kind, record.subject) == (kind, subject)):
            return record
    return None


def _issued_now(organization: Organization, id: str) -> IssuedDocument:
    """Issue a document that the register does not know yet, named ``kind:name``."""
    from designer.documents.revisions.issuing import issue

    kind, _, name = id.partition(":")
    if not name:
        raise Failure(
            Text(
                ru=f"В реестре нет документа «{id}». Укажите id, имя файла или «вид:название».",
                en=f"The register has no document “{id}”. Give an id, the name of a file or “kind:name”.",
            )
        )
    subject = find_named(organization, name).id
    return issue(organization, kind, subject, organization.company.language, date.today())


def _say(found: list[DocumentState]) -> None:
    from designer.documents.writing.register import STATUSES

    for state in found:
        record = state.record
        mark = Text(ru="  УСТАРЕЛ", en="  STALE") if state.is_stale else ""
        revision = Text(ru=f"ред. {record.revision}", en=f"rev. {record.revision}")
        say(f"{record.id}  № {record.number}  {state.title}, {revision}: {STATUSES[record.status]}{mark}")
        for reason in state.reasons if state.is_stale else ():
            say(f"    {reason}")
    say(counted(len(found), ("документ", "документа", "документов"), ("document", "documents")))


COMMAND = Command(
    name="register",
    summary=Text(ru="выпущенные, подписанные и устаревшие документы", en="issued, signed and stale documents"),
    arguments=_arguments,
    run=_run,
)
