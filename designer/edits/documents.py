"""Register documents: issue, send to sign-off, sign, withdraw; keep a wording of one document's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from designer.edits.refusal import Refusal, insist
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.record import new_id
from designer.model.register import DocumentStatus, IssuedDocument, OwnWording, Sheet, Signature

_FROM: Final[dict[DocumentStatus, frozenset[DocumentStatus]]] = {
    DocumentStatus.ISSUED: frozenset({DocumentStatus.IN_SIGN_OFF, DocumentStatus.WITHDRAWN}),
    DocumentStatus.IN_SIGN_OFF: frozenset({DocumentStatus.ISSUED}),
    DocumentStatus.SIGNED: frozenset({DocumentStatus.ISSUED, DocumentStatus.IN_SIGN_OFF}),
    DocumentStatus.WITHDRAWN: frozenset(
        {DocumentStatus.ISSUED, DocumentStatus.IN_SIGN_OFF, DocumentStatus.SIGNED}
    ),
}
"""Which status a document may have before it gets this one."""


def may_become(organization: Organization, id: str, status: DocumentStatus) -> Refusal | None:
    """Say why a document may not get this status, or None."""
    document = organization.get(IssuedDocument, id)
    if document is None:
        return Refusal(Text(ru=f"В реестре нет документа «{id}».", en=f"The register has no document “{id}”."))
    if document.status is status:
        return Refusal(Text(ru="У документа уже это состояние.", en="The document has this status already."))
    if document.status not in _FROM[status]:
        if document.status is DocumentStatus.SIGNED:
            return Refusal(
                Text(
                    ru="Документ подписан. Выпустите следующую редакцию или отзовите его.",
                    en="The document is signed. Issue the next revision, or withdraw it.",
                )
            )
        return Refusal(
            Text(ru="Документ отозван. Выпустите его заново.", en="The document is withdrawn. Issue it anew.")
        )
    if status is DocumentStatus.SIGNED and (later := later_than(organization, document)) is not None:
        return Refusal(
            Text(
                ru=f"Есть редакция {later.revision}: подписывайте её.",
                en=f"There is revision {later.revision}: sign that one.",
            )
        )
    return None


def become(organization: Organization, id: str, status: DocumentStatus) -> None:
    """Give a document another status."""
    insist(may_become(organization, id, status))
    organization.put(replace(organization.need(IssuedDocument, id), status=status))


def later_than(organization: Organization, document: IssuedDocument) -> IssuedDocument | None:
    """Return a later revision of a document, None if it is the last."""
    later = [d for d in revisions(organization, document) if d.revision > document.revision]
    return later[-1] if later else None


def revisions(organization: Organization, document: IssuedDocument) -> list[IssuedDocument]:
    """Return all revisions of a document, the first first."""
    same: Iterable[IssuedDocument] = (
        organization.referring(IssuedDocument, document.subject, "subject")
        if document.subject is not None
        else organization.all(IssuedDocument)
    )
    found = [
        d
        for d in same
        if (d.kind, d.language, d.subject) == (document.kind, document.language, document.subject)
    ]
    return sorted(found, key=lambda d: (d.revision, d.id))


def keep_wording(
    organization: Organization,
    *,
    kind: str,
    subject: str,
    language: Language,
    anchor: str,
    old: str,
    new: str,
    after: str = "",
) -> OwnWording:
    """Keep words of one document's own; those kept before for the same place give way."""
    place = (kind, language, anchor, old if not anchor else "", after)
    known = [
        w
        for w in organization.referring(OwnWording, subject, "subject")
        if (w.kind, w.language, w.anchor, w.old if not w.anchor else "", w.after) == place and (anchor or old)
    ]
    for before in known[1:]:
        organization.drop(before.id)
    wording = OwnWording(
        id=known[0].id if known else new_id(),
        kind=kind,
        subject=subject,
        language=language,
        anchor=anchor,
        old=old,
        new=new,
        after=after,
    )
    organization.put(wording)
    return wording


def set_signature(
    organization: Organization,
    document: str,
    sheet: Sheet,
    post: str,
    *,
    date: str | None = None,
    substitute: str | None = None,
    remark: str | None = None,
) -> None:
    """Note on one line of a sheet that it is signed, who signs instead, or a remark; None leaves a value as it is.

    An empty ``date`` or ``substitute`` takes it back. No other line and no other document changes.
    """
    known = find_signature(organization, document, sheet, post)
    line = known or Signature(id=new_id(), document=document, sheet=sheet, post=post)
    if date is not None:
        line = replace(line, date=date)
    if substitute is not None:
        line = replace(line, substitute=substitute or None)
    if remark is not None:
        line = replace(line, remark=remark)
    if line.date or line.substitute or line.remark:
        organization.put(line)
    elif known is not None:
        organization.drop(known.id)


def find_signature(organization: Organization, document: str, sheet: Sheet, post: str) -> Signature | None:
    """Return what was noted on a line of a sheet, None if nothing was."""
    found = organization.referring(Signature, document, "document")
    return next((s for s in found if (s.sheet, s.post) == (sheet, post)), None)
