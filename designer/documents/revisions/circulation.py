"""Which documents a post has to agree to, and which it has to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from designer.documents.content.hierarchy import inner_units
from designer.documents.content.services import Rows
from designer.documents.content.sheets import agreeing_rows
from designer.documents.content.titles import job_title, regulation_title
from designer.documents.document_type import Asked
from designer.documents.revisions.issued import last_issues
from designer.documents.subject import Subject
from designer.i18n import Language
from designer.model.organization import Organization
from designer.model.participants import Performer, Position, Unit

P = TypeVar("P", bound=Performer)
REGULATION, JOB = "regulation", "job-description"


@dataclass(frozen=True, slots=True)
class Circulated:
    """A document about a unit or position, with those who agree to it and those who read it, by id."""

    kind: str
    subject: str
    title: str
    agreeing: frozenset[str]
    readers: frozenset[str]


def circulated(organization: Organization, language: Language) -> list[Circulated]:
    """Return the regulations and job descriptions of the model, by name."""
    found: list[Circulated] = []
    for unit in _by_name(organization.all(Unit)):
        readers = {
            position.id
            for inner in inner_units(organization, unit)
            for position in organization.referring(Position, inner.id, "unit")
        }
        if unit.head is not None:
            readers.add(unit.head)
        title = regulation_title(unit, language)
        found.append(Circulated(REGULATION, unit.id, title, _agreeing(organization, unit), frozenset(readers)))
    for position in _by_name(organization.all(Position)):
        title = job_title(organization, position, language)
        agreeing = _agreeing(organization, position)
        found.append(Circulated(JOB, position.id, title, agreeing, frozenset({position.id})))
    return found


def agreeing_posts(organization: Organization) -> list[Subject]:
    """Return the posts that agree to at least one document, by name."""
    ids = {id for document in circulated(organization, "ru") for id in document.agreeing}
    return [Subject(p, p.name) for p in _by_name(organization.need(Position, id) for id in ids)]


def sheet_rows(asked: Asked, documents: Iterable[Circulated]) -> Rows:
    """Return documents for a sheet: ``title`` and ``revision``, that of this pack or the one issued last."""
    revisions = asked.wide.once("revisions", lambda: _revisions(asked))
    return [
        {
            "id": f"{d.kind}-{d.subject}",
            "title": d.title,
            "revision": str(revisions.get((d.kind, d.subject), 1)),
        }
        for d in documents
    ]


def all_circulated(asked: Asked) -> list[Circulated]:
    """Return what `circulated` finds, computed once for a pack."""
    return asked.wide.once("circulated", lambda: circulated(asked.organization, asked.language))


def _revisions(asked: Asked) -> dict[tuple[str, str], int]:
    found = {
        (issue.kind, issue.subject): issue.revision
        for issue in last_issues(asked.organization, asked.language)
        if issue.subject is not None
    }
    return found | {(d.kind, d.subject): d.revision for d in asked.beside}


def _agreeing(organization: Organization, performer: Performer) -> frozenset[str]:
    return frozenset(str(row["id"]) for row in agreeing_rows(organization, performer, "ru"))


def _by_name(performers: Iterable[P]) -> list[P]:
    return sorted(performers, key=lambda p: (p.name, p.id))
