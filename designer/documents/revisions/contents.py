"""Which documents a pack consists of, as orders and sheets list them."""

from __future__ import annotations

from dataclasses import dataclass

from designer.documents.content.services import Rows
from designer.documents.document_type import Asked, Group, all_types
from designer.documents.revisions.issued import last_issues, title_of
from designer.i18n import Text
from designer.word.values import Gap

NO_DOCUMENTS = Gap(Text(ru="документы ещё не выпущены", en="no documents issued yet"))
_COUNTED = (Group.WORK, Group.SERVICE, Group.PACK)


@dataclass(frozen=True, slots=True)
class Content:
    """One document of a pack with the day of its issue, empty where it was not issued."""

    id: str
    kind: str
    title: str
    revision: int
    date: str = ""


def contents(asked: Asked) -> list[Content]:
    """Return the documents of the pack that is being made, or those issued last where it has no others."""
    issues = {(i.kind, i.subject): i for i in last_issues(asked.organization, asked.language)}
    made = [d for d in asked.beside if d.group in _COUNTED]
    if made:
        found: list[Content] = []
        for document in made:
            issue = issues.get((document.kind, document.subject))
            is_known = issue is not None and issue.hash == document.hash
            found.append(
                Content(
                    f"{document.kind}-{document.subject}",
                    document.kind,
                    document.title,
                    document.revision,
                    issue.date if issue is not None and is_known else "",
                )
            )
        return found
    counted = {kind for kind, type_ in all_types().items() if type_.group in _COUNTED and kind != asked.kind}
    return [
        Content(f"{i.kind}-{i.subject}", i.kind, title_of(i), i.revision, i.date)
        for i in issues.values()
        if i.kind in counted
    ]


def content_rows(asked: Asked) -> Rows | Gap:
    """Return the documents of a pack: ``title`` and ``revision``."""
    rows: Rows = [{"id": c.id, "title": c.title, "revision": str(c.revision)} for c in contents(asked)]
    return rows or NO_DOCUMENTS
