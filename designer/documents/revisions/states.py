"""How every registered document stands: its status, and whether it still agrees with the model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from designer.documents.document_type import all_types
from designer.documents.revisions.current import Current, last_revisions
from designer.documents.revisions.differences import Difference, differences
from designer.documents.revisions.signers import Signer, signers
from designer.i18n import Text
from designer.model.attention import AcceptedFinding, OpenQuestion
from designer.model.diagram import Placement, Route
from designer.model.history import Change
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer
from designer.model.record import Record
from designer.model.register import DocumentStatus, IssuedDocument, Signature
from designer.model.work import Duty, Function, OutOfScope, Right

_SILENT: Final = (Placement, Route, AcceptedFinding, OpenQuestion)
"""Kinds of record that no document shows."""
_GONE: Final = Text(
    ru="того, о ком документ, в модели больше нет", en="the one it is about is no longer in the model"
)
_OF_OWNER: Final = (Function, Duty, Right, OutOfScope)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentState:
    """One registered document: its record, its title for people, what in it no longer agrees with the model."""

    record: IssuedDocument
    title: str
    subject_name: str
    is_gone: bool = False
    """Whether the one that it is about is no longer in the model."""
    differences: tuple[Difference, ...] = ()
    signers: tuple[Signer, ...] = ()

    @property
    def is_stale(self) -> bool:
        """Whether the document says something else than the model does now."""
        return self.record.status is not DocumentStatus.WITHDRAWN and (self.is_gone or bool(self.differences))

    @property
    def is_binding(self) -> bool:
        """Whether the document is signed, or on its way to be."""
        return self.record.status in (DocumentStatus.SIGNED, DocumentStatus.IN_SIGN_OFF)

    @property
    def verdict(self) -> Text:
        """Whether it agrees with the model, in words."""
        if self.record.status is DocumentStatus.WITHDRAWN:
            return Text(ru="", en="")
        if not self.is_stale:
            return Text(ru="согласуется", en="agrees")
        if self.record.status is DocumentStatus.SIGNED:
            return Text(ru="изменён после подписания", en="changed after signing")
        if self.record.status is DocumentStatus.IN_SIGN_OFF:
            return Text(ru="изменён на согласовании", en="changed in sign-off")
        return Text(ru="устарел", en="stale")

    @property
    def reasons(self) -> tuple[Text, ...]:
        """Why it is stale, in words."""
        if self.is_gone:
            return (_GONE,)
        return tuple(d.text for d in self.differences)

    def as_json(self) -> dict[str, Any]:
        """Return the state in the shape that is promised to scripts."""
        record = self.record
        return {
            "id": record.id,
            "kind": record.kind,
            "subject": {"id": record.subject, "name": self.subject_name},
            "title": self.title,
            "path": record.path,
            "number": record.number,
            "revision": record.revision,
            "hash": record.hash,
            "status": record.status.value,
            "date": record.date,
            "language": record.language,
            "stale": self.is_stale,
            "changed_after_sign_off": self.is_stale and self.is_binding,
            "reasons": [d.as_json() for d in self.differences],
            "unsigned": [s.as_json() for s in self.signers if not s.signed_on],
        }


def state_of(current: Current, record: IssuedDocument) -> DocumentState:
    """Return how one document stands."""
    who = signers(current.organization, record)
    subject = current.subject(record.kind, record.subject) if record.subject else None
    if subject is None:
        return DocumentState(record=record, title=_title(record), subject_name="", is_gone=True, signers=who)
    title = all_types()[record.kind].file_name(subject, record.language)
    now = current.texts(record.kind, subject.id, record.language) or {}
    found = differences(record.kind, record.fields, now) if record.fields else []
    return DocumentState(record=record, title=title, subject_name=subject.name, differences=tuple(found), signers=who)


def shown_records(organization: Organization) -> list[IssuedDocument]:
    """Return the records that count: the last revision of every document, and the last one signed before it."""
    shown: list[IssuedDocument] = []
    signed: dict[tuple[str, str | None, str], IssuedDocument] = {}
    for record in organization.all(IssuedDocument):
        key = (record.kind, record.subject, record.language)
        if record.status is DocumentStatus.SIGNED and (key not in signed or signed[key].revision < record.revision):
            signed[key] = record
    for last in last_revisions(organization):
        before = signed.get((last.kind, last.subject, last.language))
        shown += [before] if before is not None and before.id != last.id else []
        shown.append(last)
    return shown


def states(organization: Organization, records: Iterable[IssuedDocument] | None = None) -> list[DocumentState]:
    """Return how documents stand, all that count by default."""
    current = Current(organization)
    return [state_of(current, r) for r in (shown_records(organization) if records is None else records)]


def stale_after(organization: Organization, edit: Callable[[Organization], None]) -> list[DocumentState]:
    """Return the documents that an edit would make stale, with the words before and after; nothing is changed.

    Those that are stale already are told only if the edit adds a difference. Raises what the edit raises.
    """
    records = [r for r in shown_records(organization) if r.status is not DocumentStatus.WITHDRAWN]
    if not records:
        return []
    before = {s.record.id: {d.anchor: d.new for d in s.differences} for s in states(organization, records)}
    organization.begin()
    try:
        edit(organization)
        after = states(organization, records)
    finally:
        organization.abandon()
    found: list[DocumentState] = []
    for state in after:
        known = before[state.record.id]
        fresh = tuple(d for d in state.differences if known.get(d.anchor) != d.new)
        if fresh or (state.is_gone and state.record.subject is not None):
            found.append(
                DocumentState(
                    record=state.record,
                    title=state.title,
                    subject_name=state.subject_name,
                    is_gone=state.is_gone,
                    differences=fresh,
                )
            )
    return sorted(found, key=lambda s: (not s.is_binding, s.title))


class Watch:
    """Keeps the states of all documents; after an edit only those that it may concern are computed anew."""

    def __init__(self, organization: Organization) -> None:
        self._organization = organization
        self._known: dict[str, DocumentState] = {}
        self._stale: set[str] = set()
        self._all = True

    def follow(self, change: Change) -> None:
        """Remember what an edit may concern."""
        for old, new in change.touched.values():
            record = new or old
            if isinstance(record, IssuedDocument):
                self._known.pop(record.id, None)
            elif isinstance(record, Signature):
                self._known.pop(record.document, None)
            elif isinstance(record, _OF_OWNER):
                owners = {r.owner for r in (old, new) if isinstance(r, _OF_OWNER)}
                self._stale |= {k for k, s in self._known.items() if s.record.subject in owners or _is_wide(s)}
            elif isinstance(record, Participant) and _only_mission(old, new):
                self._stale |= {k for k, s in self._known.items() if s.record.subject == record.id or _is_wide(s)}
            elif not isinstance(record, _SILENT):
                self._all = True

    def states(self, most: int = 0) -> tuple[list[DocumentState], bool]:
        """Return the states, and whether all are computed; ``most`` bounds how many are computed now, 0 not at all."""
        records = shown_records(self._organization)
        if self._all:
            self._stale, self._all = set(self._known), False
        waiting = [r for r in records if r.id in self._stale or self._is_new(r)]
        current = Current(self._organization)
        for record in waiting[: most or None]:
            self._known[record.id] = state_of(current, record)
            self._stale.discard(record.id)
        shown = [self._known[r.id] for r in records if r.id in self._known]
        return shown, not most or len(waiting) <= most

    def _is_new(self, record: IssuedDocument) -> bool:
        known = self._known.get(record.id)
        return known is None or known.record != record


def _only_mission(old: Record | None, new: Record | None) -> bool:
    if not isinstance(old, Performer) or not isinstance(new, Performer):
        return False
    return replace(old, mission=new.mission) == new


def _is_wide(state: DocumentState) -> bool:
    """Whether the document tells of more than one performer."""
    return state.record.kind not in ("regulation", "job-description")


def _title(record: IssuedDocument) -> str:
    return record.path.removesuffix(".docx") or record.kind
