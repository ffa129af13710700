"""Issues documents into the register without writing files: what the command line and the panel do."""

from __future__ import annotations

from datetime import date

from designer.documents.document_type import all_types
from designer.documents.revisions.current import Current
from designer.documents.revisions.issued import next_number, revision_after
from designer.edits.refusal import Refusal, insist
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.record import new_id
from designer.model.register import DocumentStatus, IssuedDocument


def may_issue(organization: Organization, kind: str, subject: str, language: Language) -> Refusal | None:
    """Say why a document may not be issued anew, or None: there must be something new in it."""
    current = Current(organization)
    if kind not in all_types() or current.subject(kind, subject) is None:
        return Refusal(Text(ru="Такого документа в модели нет.", en="The model has no such document."))
    last, _ = revision_after(organization, kind, subject, language)
    made = current.document(kind, subject, language)
    if last is not None and made is not None and last.hash == made.hash and last.status is not DocumentStatus.WITHDRAWN:
        return Refusal(
            Text(
                ru=f"В документе ничего не изменилось с редакции {last.revision}.",
                en=f"Nothing in the document has changed since revision {last.revision}.",
            )
        )
    return None


def issue(
    organization: Organization,
    kind: str,
    subject: str,
    language: Language,
    on: date,
    natures: dict[str, str] | None = None,
) -> IssuedDocument:
    """Put the next revision of a document into the register, as the model gives it now."""
    insist(may_issue(organization, kind, subject, language))
    current = Current(organization)
    made = current.document(kind, subject, language)
    assert made is not None
    last, revision = revision_after(organization, kind, subject, language)
    title = current.title(kind, subject, language)
    number = last.number if last is not None else next_number(organization)
    record = IssuedDocument(
        id=new_id(),
        kind=kind,
        subject=subject,
        number=number,
        revision=revision + 1 if last is not None else 1,
        hash=made.hash,
        date=on.isoformat(),
        path=file_name(title, revision + 1 if last is not None else 1, language),
        language=language,
        fields=dict(made.texts),
        natures=natures or {},
    )
    organization.put(record)
    return record


def file_name(title: str, revision: int, language: Language) -> str:
    """Return the file of a revision: the first has the bare title, later ones never take its place."""
    from designer.word.file_names import safe_file_name

    return safe_file_name(title + revision_mark(revision, language))


def revision_mark(revision: int, language: Language) -> str:
    """Return what the name of a later revision ends with."""
    if revision == 1:
        return ""
    return Text(ru=f" (ред. {revision})", en=f" (rev. {revision})").into(language)
