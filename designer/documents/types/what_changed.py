"""What changed for me: the changes of all documents of one post on a page, since what its holders signed last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from designer.documents.content.names import name_in
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.services import DASH, Rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.revisions.current import Current
from designer.documents.revisions.differences import Difference, Nature, differences
from designer.documents.subject import Subject
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.register import DocumentStatus, IssuedDocument
from designer.model.relations import ClientLink

_KINDS = frozenset({"regulation", "job-description", "service-agreement"})


def _subjects(organization: Organization) -> Sequence[Subject]:
    """Return the posts about which a document was issued before, by name."""
    found = [p for p in organization.all(Position) if any(_issues(organization, p))]
    return [Subject(p, p.name) for p in sorted(found, key=lambda p: (p.name, p.id))]


def _issues(organization: Organization, post: Position) -> Iterator[IssuedDocument]:
    """Yield what was issued about a post: its description, the regulations of its units, its agreements."""
    abouts = {post.id}
    unit = organization.get(Unit, post.unit)
    while unit is not None and unit.id not in abouts:
        abouts.add(unit.id)
        if unit.head == post.id:
            abouts |= _arrows(organization, unit.id)
        unit = organization.get(Unit, unit.parent)
    abouts |= _arrows(organization, post.id)
    for id in sorted(abouts):
        for issue in organization.referring(IssuedDocument, id, "subject"):
            if issue.kind in _KINDS and issue.status is not DocumentStatus.WITHDRAWN:
                yield issue


def _arrows(organization: Organization, id: str) -> set[str]:
    ends = (organization.referring(ClientLink, id, end) for end in ("supplier", "client"))
    return {link.id for links in ends for link in links}


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    post = organization.need(Position, asked.subject.id)
    current = asked.wide.once("current", lambda: Current(organization))
    rows: Rows = []
    has_duties = False
    for kind, subject, revision, found in _changed(current, organization, post, language):
        name = current.title(kind, subject, language)
        has_duties = has_duties or any(d.nature is Nature.DUTIES for d in found)
        rows += [
            {
                "id": f"{kind}-{d.anchor}",
                "document": name,
                "revision": str(revision),
                "what": d.label.into(language),
                "old": d.old or DASH,
                "new": d.new or DASH,
            }
            for d in found
        ]
    values: dict[str, object] = {
        **head_values(organization, post, language),
        "post": post.name,
        "changes": rows,
        "has_duties": has_duties,
    }
    title = Text(ru=f"Что изменилось для {name_in(post, Case.GENT, 'ru')}", en=f"What changed for you: {post.name}")
    return finished(organization, values, title.into(language), language)


def _changed(
    current: Current, organization: Organization, post: Position, language: Language
) -> Iterator[tuple[str, str, int, list[Difference]]]:
    """Yield each document that differs from an issued revision, with the newest revision that differs."""
    revisions: dict[tuple[str, str], list[IssuedDocument]] = {}
    for issue in _issues(organization, post):
        if issue.language == language and issue.subject is not None:
            revisions.setdefault((issue.kind, issue.subject), []).append(issue)
    for (kind, subject), issues in sorted(revisions.items()):
        now = current.texts(kind, subject, language)
        for issue in sorted(issues, key=lambda i: -i.revision):
            found = differences(kind, issue.fields, now) if now is not None else []
            if found:
                yield kind, subject, issue.revision, found
                break


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru=f"Что изменилось — {subject.name}", en=f"What changed — {subject.name}").into(language)


TYPE = DocumentType(
    kind="what-changed",
    title=Text(ru="Что изменилось для должности", en="What changed for a post"),
    group=Group.SHEETS,
    place=65,
    is_usual=False,
    subjects=_subjects,
    fields={
        **HEAD_FIELDS,
        "post": Text(ru="должность", en="post"),
        "has_duties": Text(ru="меняются ли обязанности", en="whether duties change"),
        "changes.document": Text(ru="документ", en="document"),
        "changes.revision": Text(ru="с какой редакцией сравнивается", en="revision that is compared"),
        "changes.what": Text(ru="что изменилось", en="what changed"),
        "changes.old": Text(ru="было", en="before"),
        "changes.new": Text(ru="стало", en="now"),
    },
    file_name=_file_name,
    values=_values,
)
