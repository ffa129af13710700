"""Write a pack of Word documents with its register into a folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from designer.documents.document_type import DocumentType, all_types
from designer.i18n import Language, Text, plain
from designer.model.organization import Organization
from designer.model.participants import Performer
from designer.storage.atomic import write_whole

_CREATED = date(2026, 1, 1)
"""Fixed day inside the files, so that the same model gives the same bytes."""


class PackProblem(Exception):
    """A pack cannot be written at all; nothing is half-written."""

    def __init__(self, text: Text) -> None:
        super().__init__(str(text))
        self.text = text


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an export has come."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackGap:
    """A place in a document that somebody must still fill."""

    document: str
    words: Text

    @property
    def text(self) -> Text:
        """The gap in words."""
        return plain(self.document + ": ") + self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedDocument:
    """One written document."""

    path: Path
    kind: str
    subject: str
    subject_name: str
    revision: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReport:
    """What was written, what is still to be filled, and what could not be written."""

    documents: tuple[PackedDocument, ...]
    gaps: tuple[PackGap, ...]
    problems: tuple[Text, ...]
    register: Path | None

    def as_json(self) -> dict[str, Any]:
        """Return the report in the shape that is promised to scripts."""
        return {
            "documents": [
                {
                    "path": str(d.path),
                    "kind": d.kind,
                    "subject": {"id": d.subject, "name": d.subject_name},
                    "revision": d.revision,
                    "hash": d.hash,
                }
                for d in self.documents
            ],
            "register": str(self.register) if self.register else None,
        }


def export_pack(
    organization: Organization,
    to: Path,
    *,
    kinds: tuple[str, ...] = (),
    subjects: tuple[str, ...] = (),
    language: Language = "ru",
    template: Path | None = None,
    progress: Callable[[Progress], bool] | None = None,
) -> PackReport:
    """Write documents of the kinds (all by default) for the subjects (all by default) and their register.

    ``progress`` may return False to stop; what was written until then stays whole. Raises PackProblem.
    """
    from designer.word.file_names import safe_file_name
    from designer.word.problem import WordProblem
    from designer.word.template import Template
    from designer.word.values import DocumentIdentity

    types = _types(kinds)
    if template is not None and len(types) != 1:
        raise PackProblem(
            Text(
                ru="Свой шаблон годится для одного вида документов: добавьте --kind.",
                en="A template of your own serves one kind of document: add --kind.",
            )
        )
    work = [(t, s) for t in types for s in t.subjects(organization) if not subjects or s.id in subjects]
    try:
        templates = {t.kind: Template.load(template or t.template(language)) for t in types}
    except WordProblem as problem:
        raise PackProblem(problem.text) from problem
    except OSError as fault:
        raise PackProblem(_no_access(template or to, fault)) from fault
    ready: list[tuple[DocumentType, Performer, Any]] = []
    try:
        for kind, subject in work:
            identity = DocumentIdentity(
                model_id=organization.model_id,
                subject=subject.id,
                kind=kind.kind,
                title=kind.file_name(subject, language),
                organization=organization.company.name,
                created=_CREATED,
                language=language,
                template=kind.kind,
            )
            values = kind.values(organization, subject, language)
            ready.append((kind, subject, templates[kind.kind].fill(values, identity=identity)))
            if progress and not progress(
                Progress(done=len(ready), total=len(work), name=kind.file_name(subject, language))
            ):
                break
    except WordProblem as problem:
        raise PackProblem(problem.text) from problem
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise PackProblem(_no_access(to, fault)) from fault
    documents, gaps, problems, used = list[PackedDocument](), list[PackGap](), list[Text](), set[str]()
    for kind, subject, filled in ready:
        name = safe_file_name(kind.file_name(subject, language), suffix=".docx", used=used)
        try:
            write_whole(to / name, filled.data)
        except OSError as fault:
            problems.append(_no_access(to / name, fault))
            continue
        gaps += [PackGap(document=name, words=plain(gap.text)) for gap in filled.gaps]
        documents.append(
            PackedDocument(
                path=to / name,
                kind=kind.kind,
                subject=subject.id,
                subject_name=subject.name,
                revision=1,
                hash=filled.hash,
            )
        )
    report = PackReport(documents=tuple(documents), gaps=tuple(gaps), problems=tuple(problems), register=None)
    if problems and not documents:
        raise PackProblem(problems[0])
    return _with_register(report, to)


def _with_register(report: PackReport, to: Path) -> PackReport:
    register = to / "register.json"
    listing = report.as_json()["documents"]
    for row in listing:
        row["path"] = Path(row["path"]).name
    data = json.dumps({"documents": listing}, ensure_ascii=False, indent=1) + "\n"
    try:
        write_whole(register, data.encode("utf-8"))
    except OSError as fault:
        raise PackProblem(_no_access(register, fault)) from fault
    return PackReport(
        documents=report.documents, gaps=report.gaps, problems=report.problems, register=register
    )


def _types(kinds: tuple[str, ...]) -> list[DocumentType]:
    known = all_types()
    for kind in kinds:
        if kind not in known:
            raise PackProblem(
                Text(
                    ru=f"Вида документов «{kind}» нет. Есть: {', '.join(sorted(known))}.",
                    en=f"There is no kind of document “{kind}”. There are: {', '.join(sorted(known))}.",
                )
            )
    return [known[kind] for kind in (kinds or sorted(known, reverse=True))]


def _no_access(path: Path, fault: OSError) -> Text:
    reason = fault.strerror or str(fault)
    return Text(
        ru=f"{path}: не удалось записать ({reason}). Проверьте путь и права; если файл открыт в Word, закройте его.",
        en=f"{path}: could not be written ({reason}). Check the path and the permissions; close the file in Word.",
    )
