"""Write a pack of Word documents with its register into a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from designer.documents.document_type import Asked, DocumentType, Listed, all_types
from designer.documents.report import PackedDocument, PackGap, PackProblem, PackReport, Progress, no_access
from designer.documents.revisions.issued import next_number, record_of, revision_after
from designer.documents.revisions.issuing import revision_mark
from designer.documents.subject import Subject
from designer.documents.templates.chosen import load_template
from designer.documents.templates.company_template import TITLE_FIELD
from designer.documents.wording import own_words, with_wordings, wordings_of
from designer.documents.writing.hand_text import with_hand_text
from designer.documents.writing.pack_wide import PackWide
from designer.documents.writing.pdf import NO_OFFICE, find_office, make_pdfs
from designer.documents.writing.register import (
    CSV_NAME,
    JSON_NAME,
    STATUSES,
    TITLE,
    register_document,
    register_json,
    register_table,
)
from designer.documents.writing.spool import Slot, Spool
from designer.i18n import Language, Text, plain
from designer.model.organization import Organization
from designer.model.register import DocumentStatus, IssuedDocument
from designer.storage.atomic import remove_leftovers, write_whole

if TYPE_CHECKING:
    from designer.word.template import Template
    from designer.word.values import Filled

__all__ = ["PackGap", "PackProblem", "PackReport", "PackedDocument", "Progress", "export_pack"]

_CREATED: Final = date(2026, 1, 1)
"""Fixed day inside the files, so that the same model gives the same bytes."""


_NOWHERE: Final = Slot(0, 0)


@dataclass(frozen=True, slots=True)
class _Made:
    """A document that is ready to be written."""

    name: str
    title: str
    kind: DocumentType
    subject: Subject
    filled: Filled
    revision: int
    last: IssuedDocument | None
    slot: Slot = _NOWHERE
    """Where the bytes lie until they are written."""
    is_signed: bool = False
    """Whether this very content is signed: its file is never written over."""

    def listed(self) -> Listed:
        """The document as those made after it list it."""
        return Listed(
            kind=self.kind.kind,
            subject=self.subject.id,
            title=self.title,
            revision=self.revision,
            hash=self.filled.hash,
            group=self.kind.group,
        )


def export_pack(
    organization: Organization,
    to: Path,
    *,
    kinds: tuple[str, ...] = (),
    subjects: tuple[str, ...] = (),
    language: Language = "ru",
    template: Path | None = None,
    pdf: bool = False,
    progress: Callable[[Progress], bool] | None = None,
    on: date | None = None,
) -> PackReport:
    """Write documents of the kinds (the usual ones by default) about the subjects (all by default) and their register.

    All are made before the first is written. ``progress`` may return False to stop: before the first is
    written nothing is left behind, later what is written stays whole. ``on`` is the day in the records of
    what was issued; ``pdf`` adds a PDF beside each document. Raises PackProblem, for want of LibreOffice too;
    a single file that cannot be written is a problem in the report.
    """
    types = _types(kinds)
    if template is not None and len(types) != 1:
        raise PackProblem(
            Text(
                ru="Свой шаблон годится для одного вида документов: добавьте --kind.",
                en="A template of your own serves one kind of document: add --kind.",
            )
        )
    office = find_office() if pdf else None
    if pdf and office is None:
        raise PackProblem(NO_OFFICE)
    work = [(t, s) for t in types for s in t.subjects(organization) if s.is_wanted(subjects)]
    tell = _teller(progress, (3 if pdf else 2) * len(work))
    templates = {t.kind: load_template(t, language, organization.company, template) for t in types}
    with closing(Spool()) as spool:
        made = _make(organization, work, templates, language, tell, spool)
        if made is None:
            return PackReport(is_cancelled=True)
        report = _write(organization, to, made, language, tell, on or date.today(), spool)
    return _with_pdfs(report, office, tell) if office is not None and not report.is_cancelled else report


def _with_pdfs(report: PackReport, office: Path, tell: Callable[[str], bool]) -> PackReport:
    paths = [document.path for document in report.documents]
    made, problems = make_pdfs(office, paths, tell)
    is_whole = len(made) + len(problems) == len(paths)
    return replace(
        report, pdfs=tuple(made), problems=(*report.problems, *problems), is_cancelled=not is_whole
    )


def _make(
    organization: Organization,
    work: Sequence[tuple[DocumentType, Subject]],
    templates: dict[str, Template],
    language: Language,
    tell: Callable[[str], bool],
    spool: Spool,
) -> list[_Made] | None:
    from designer.word.file_names import safe_file_name
    from designer.word.problem import WordProblem

    made: list[_Made] = []
    listed: list[Listed] = []
    signed = _signed_files(organization)
    wide = PackWide(organization)
    used = {JSON_NAME, CSV_NAME, _register_name(language).casefold()}
    for kind, subject in work:
        title = kind.file_name(subject, language)
        name = safe_file_name(title, suffix=".docx", used=used)
        try:
            asked = Asked(
                kind=kind.kind,
                organization=organization,
                subject=subject,
                language=language,
                wide=wide,
                beside=tuple(listed),
            )
            one = _document(asked, kind, templates[kind.kind], name, title)
            if signed.get(name, one.filled.hash) != one.filled.hash:
                mark = revision_mark(one.revision, language) or " (2)"
                one = replace(one, name=safe_file_name(title + mark, used=used))
            slot = spool.put(one.filled.data)
            made.append(replace(one, filled=replace(one.filled, data=b""), slot=slot))
            listed.append(made[-1].listed())
        except WordProblem as problem:
            raise PackProblem(plain(title + ": ") + problem.text) from problem
        if not tell(title):
            return None
    return made


def _document(asked: Asked, kind: DocumentType, template: Template, name: str, title: str) -> _Made:
    from designer.word.values import DocumentIdentity

    organization, subject, language = asked.organization, asked.subject, asked.language
    identity = DocumentIdentity(
        model_id=organization.model_id,
        subject=subject.id,
        kind=kind.kind,
        title=title,
        organization=organization.company.name,
        created=_CREATED,
        language=language,
        template=kind.kind,
    )
    wordings = wordings_of(organization, kind.kind, subject.id, language)
    values, _ = with_wordings(kind.values(asked), wordings, language)
    values["title_is_above"] = TITLE_FIELD in template.field_names
    last, known = revision_after(organization, kind.kind, subject.id, language)
    identity = replace(identity, revision=known)
    own = own_words(wordings)
    filled = template.fill(values, identity=identity, own_words=own)
    if last is not None and last.hash != filled.hash:
        identity = replace(identity, revision=known + 1)
        filled = template.fill(values, identity=identity, own_words=own)
    is_signed = last is not None and last.status is DocumentStatus.SIGNED and last.hash == filled.hash
    made_title = str(values["document_title"])
    return _Made(name, made_title, kind, subject, filled, identity.revision, last, is_signed=is_signed)


def _signed_files(organization: Organization) -> dict[str, str]:
    """Return the files that were signed with the hash of their content: nothing else may take their names."""
    signed = (d for d in organization.all(IssuedDocument) if d.status is DocumentStatus.SIGNED)
    return {d.path: d.hash for d in signed}


def _write(
    organization: Organization,
    to: Path,
    made: Sequence[_Made],
    language: Language,
    tell: Callable[[str], bool],
    on: date,
    spool: Spool,
) -> PackReport:
    try:
        to.mkdir(parents=True, exist_ok=True)
        remove_leftovers(to)
    except OSError as fault:
        raise PackProblem(no_access(to, fault)) from fault
    report, is_cancelled = PackReport(), False
    for one in made:
        is_kept = one.is_signed and (to / one.name).is_file()
        data, is_hand_written = with_hand_text(to / one.name, spool.take(one.slot), language)
        problem = None if is_kept else write_inside(to, one.name, data)
        if is_hand_written and not is_kept and problem is None:
            report = replace(report, hand_written=(*report.hand_written, one.name))
        if problem is not None:
            report = _with_problem(report, problem)
        else:
            number = one.last.number if one.last is not None else next_number(organization, len(report.issued))
            report = _with_document(report, to, one, language, on, number)
        if not tell(one.title):
            is_cancelled = True
            break
    if report.problems and not report.documents:
        raise PackProblem(report.problems[0])
    report = replace(report, is_cancelled=is_cancelled)
    files = {
        _register_name(language): register_document(organization, report.documents, language, _CREATED),
        CSV_NAME: register_table(report.documents, language),
        JSON_NAME: register_json(report),
    }
    for name, data in files.items():
        if problem := write_inside(to, name, data):
            report = _with_problem(report, problem)
        elif name == JSON_NAME:
            report = replace(report, register=to / name)
    return report


def _with_document(
    report: PackReport, to: Path, one: _Made, language: Language, on: date, number: str
) -> PackReport:
    is_known = one.last is not None and one.last.hash == one.filled.hash
    status = one.last.status if one.last is not None and is_known else DocumentStatus.ISSUED
    document = PackedDocument(
        path=to / one.name,
        kind=one.kind.kind,
        subject=one.subject.id,
        subject_name=one.subject.name,
        revision=one.revision,
        hash=one.filled.hash,
        title=one.title,
        status=STATUSES[status],
    )
    gaps = tuple(PackGap(document=one.name, words=plain(gap.text)) for gap in one.filled.gaps)
    issued = () if is_known else (record_of(document, one.filled.texts, language, on, number),)
    return replace(
        report,
        documents=(*report.documents, document),
        gaps=report.gaps + gaps,
        issued=report.issued + issued,
    )


def _with_problem(report: PackReport, problem: Text) -> PackReport:
    return replace(report, problems=(*report.problems, problem))


def write_inside(to: Path, name: str, data: bytes) -> Text | None:
    """Write a file into the folder and nowhere else; return what went wrong."""
    path = to / name
    if path.is_symlink():
        return Text(
            ru=f"{path}: это ссылка на файл в другом месте. Удалите её и повторите выгрузку.",
            en=f"{path}: this is a link to a file elsewhere. Remove it and export again.",
        )
    try:
        write_whole(path, data)
    except OSError as fault:
        return no_access(path, fault)
    return None


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
    return [t for t in known.values() if (t.kind in kinds if kinds else t.is_usual)]


def _teller(progress: Callable[[Progress], bool] | None, total: int) -> Callable[[str], bool]:
    done = 0

    def tell(name: str) -> bool:
        nonlocal done
        done += 1
        return progress is None or progress(Progress(done=done, total=total, name=name))

    return tell


def _register_name(language: Language) -> str:
    return TITLE.into(language) + ".docx"
