"""The sheet on which changes are registered, filled in from the revisions that were issued."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from designer.documents.content.dates import written_day
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.services import DASH, Rows
from designer.documents.document_type import Asked, DocumentType, Group, all_types
from designer.documents.revisions.differences import differences
from designer.documents.revisions.issued import title_of
from designer.documents.subject import Subject, the_company
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.register import IssuedDocument

_NO_CHANGES = Text(ru="Новых редакций ещё не было.", en="There have been no new revisions yet.")


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    rows: Rows = [
        {
            "id": after.id,
            "document": title_of(before),
            "revision": str(after.revision),
            "what": _what(before, after, language),
            "date": written_day(date.fromisoformat(after.date), language) if after.date else DASH,
        }
        for before, after in _steps(organization, language)
    ]
    values: dict[str, object] = {
        **head_values(organization, None, language),
        "changes": rows,
        "no_changes": "" if rows else _NO_CHANGES.into(language),
    }
    title = Text(ru="Лист регистрации изменений", en="Register of changes")
    return finished(organization, values, title.into(language), language)


def _steps(organization: Organization, language: Language) -> Iterator[tuple[IssuedDocument, IssuedDocument]]:
    """Yield each revision with the one before it, in the order of a pack."""
    place = {kind: number for number, kind in enumerate(all_types())}
    chains: dict[tuple[str, str | None], list[IssuedDocument]] = {}
    for issue in organization.all(IssuedDocument):
        if issue.language == language:
            chains.setdefault((issue.kind, issue.subject), []).append(issue)
    ordered = sorted(chains.items(), key=lambda c: (place.get(c[0][0], len(place)), min(i.path for i in c[1]), c[0][0]))
    for _, chain in ordered:
        yield from pairwise(sorted(chain, key=lambda i: (i.revision, i.id)))


def _what(before: IssuedDocument, after: IssuedDocument, language: Language) -> str:
    """Name the fields that changed, each of them once."""
    labels = [d.label.into(language) for d in differences(after.kind, before.fields, after.fields)]
    return "; ".join(dict.fromkeys(labels)) or DASH


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Лист регистрации изменений", en="Register of changes").into(language)


TYPE = DocumentType(
    kind="change-sheet",
    title=Text(ru="Лист регистрации изменений", en="Register of changes"),
    group=Group.SHEETS,
    place=62,
    is_usual=False,
    subjects=the_company,
    fields={
        **HEAD_FIELDS,
        "no_changes": Text(ru="предложение о том, что изменений не было", en="sentence: nothing has changed"),
        "changes.document": Text(ru="документ", en="document"),
        "changes.revision": Text(ru="новая редакция", en="new revision"),
        "changes.what": Text(ru="что изменено", en="what changed"),
        "changes.date": Text(ru="дата введения", en="in force from"),
    },
    file_name=_file_name,
    values=_values,
)
