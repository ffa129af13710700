"""What was issued before, and the record of what is issued now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from designer.documents.document_type import all_types
from designer.documents.report import PackedDocument
from designer.documents.revisions.current import last_revisions
from designer.i18n import Language
from designer.model.organization import Organization
from designer.model.record import new_id
from designer.model.register import DocumentStatus, IssuedDocument


def revision_after(
    organization: Organization, kind: str, subject: str, language: Language
) -> tuple[IssuedDocument | None, int]:
    """Return the last issue of a document and its revision; 1 where there was none."""
    before = [
        issue
        for issue in organization.referring(IssuedDocument, subject, "subject")
        if issue.kind == kind and issue.language == language
    ]
    last = max(before, key=lambda issue: (issue.revision, issue.id), default=None)
    return last, last.revision if last else 1


def last_issues(organization: Organization, language: Language) -> list[IssuedDocument]:
    """Return the newest revision of every document that was issued and not withdrawn, in the order of a pack."""
    place = {kind: number for number, kind in enumerate(all_types())}
    found = [
        issue
        for issue in last_revisions(organization)
        if issue.language == language and issue.status is not DocumentStatus.WITHDRAWN
    ]
    return sorted(found, key=lambda i: (place.get(i.kind, len(place)), i.path, i.id))


def title_of(issue: IssuedDocument) -> str:
    """Return how people call an issued document: by its file."""
    return PurePath(issue.path).stem or issue.kind


def next_number(organization: Organization, later: int = 0) -> str:
    """Return a number for a document that is new in the register, ``later`` others being issued before it."""
    known = {int(d.number) for d in organization.all(IssuedDocument) if d.number.isdigit()}
    return f"{max(known, default=0) + 1 + later:03}"


def record_of(
    document: PackedDocument, texts: Mapping[str, str], language: Language, on: date, number: str = ""
) -> IssuedDocument:
    """Return the record of a document that has just been written."""
    return IssuedDocument(
        id=new_id(),
        kind=document.kind,
        subject=document.subject,
        number=number,
        revision=document.revision,
        hash=document.hash,
        date=on.isoformat(),
        path=document.path.name,
        language=language,
        fields=dict(texts),
    )
