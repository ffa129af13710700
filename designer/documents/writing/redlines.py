"""Writes what differs between two revisions as Word documents with tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from designer.documents.report import PackedDocument, PackReport
from designer.documents.revisions.current import Current
from designer.documents.revisions.differences import Nature, differences
from designer.documents.revisions.earlier import as_issued
from designer.documents.revisions.states import DocumentState, states
from designer.edits.documents import revisions
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.register import IssuedDocument

KIND = "redline"
TITLE = Text(ru="Правки между редакциями", en="Changes between revisions")
_AUTHOR = "Org Mission Designer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redline:
    """One document with tracked changes: its name for people, of which revisions, and its bytes."""

    title: str
    record: IssuedDocument
    to_revision: int
    data: bytes
    changes_duties: bool


def redline_of(current: Current, state: DocumentState, on: date) -> Redline | None:
    """Return what the next revision changes, or what the last one has changed; None where nothing differs."""
    from designer.word.redline import redline

    record = state.record
    if record.subject is None or state.is_gone:
        return None
    if state.is_stale:
        old, new = as_issued(current, record), current.document(record.kind, record.subject, record.language)
        first, revision = record, record.revision + 1
        found = list(state.differences)
    else:
        before = [r for r in revisions(current.organization, record) if r.revision < record.revision and r.fields]
        if not before:
            return None
        first, revision = before[-1], record.revision
        old, new = as_issued(current, first), as_issued(current, record)
        found = differences(record.kind, first.fields, record.fields)
    if old is None or new is None or not found:
        return None
    mark = Text(ru=f" — правки ред. {first.revision}–{revision}", en=f" — changes rev. {first.revision}–{revision}")
    return Redline(
        title=state.title + mark.into(record.language),
        record=first,
        to_revision=revision,
        data=redline(old.data, new.data, author=_AUTHOR, on=on),
        changes_duties=any(d.nature is Nature.DUTIES for d in found),
    )


def redlines(
    organization: Organization, subjects: Sequence[str] = (), language: Language | None = None, on: date | None = None
) -> Iterator[Redline]:
    """Yield a redline for every registered document that has something to show."""
    current = Current(organization)
    for state in sorted(states(organization), key=lambda s: s.title):
        record = state.record
        wanted = current.subject(record.kind, record.subject) if record.subject is not None else None
        if wanted is None or not wanted.is_wanted(subjects) or language not in (None, record.language):
            continue
        made = redline_of(current, state, on or date.today())
        if made is not None:
            yield made


def export_redlines(
    organization: Organization, to: Path, subjects: Sequence[str] = (), language: Language | None = None
) -> PackReport:
    """Write all redlines into a folder; a file that cannot be written is a problem in the report."""
    return _written(redlines(organization, subjects, language), to)


def export_redline(organization: Organization, state: DocumentState, to: Path) -> PackReport:
    """Write the redline of one document into a folder; nothing is written where nothing differs."""
    made = redline_of(Current(organization), state, date.today())
    return _written([made] if made is not None else [], to)


def _written(found: Iterable[Redline], to: Path) -> PackReport:
    from designer.documents.writing.pack import write_inside
    from designer.word.file_names import safe_file_name

    report = PackReport()
    used: set[str] = set()
    for made in found:
        name = safe_file_name(made.title, used=used)
        to.mkdir(parents=True, exist_ok=True)
        problem = write_inside(to, name, made.data)
        if problem is not None:
            report = replace(report, problems=(*report.problems, problem))
            continue
        document = PackedDocument(
            path=to / name,
            kind=KIND,
            subject=made.record.subject or "",
            subject_name=made.title,
            revision=made.to_revision,
            hash=made.record.hash,
            title=made.title,
        )
        report = replace(report, documents=(*report.documents, document))
    return report
