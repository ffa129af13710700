"""What was issued before, and the record of what is issued now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from designer.documents.report import PackedDocument
from designer.i18n import Language
from designer.model.organization import Organization
from designer.model.record import new_id
from designer.model.register import IssuedDocument


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


def record_of(
    document: PackedDocument, texts: Mapping[str, str], language: Language, on: date
) -> IssuedDocument:
    """Return the record of a document that has just been written."""
    return IssuedDocument(
        id=new_id(),
        kind=document.kind,
        subject=document.subject,
        revision=document.revision,
        hash=document.hash,
        date=on.isoformat(),
        path=document.path.name,
        language=language,
        fields=dict(texts),
    )
