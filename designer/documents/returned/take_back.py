"""Reads files that came back and turns what was edited in them into proposals for the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from designer.documents.anchored import Anchored, read_anchor
from designer.documents.content.services import DASH
from designer.documents.document_type import all_types
from designer.documents.report import no_access
from designer.documents.returned.proposal import WORDS, Choice, Proposal, ReturnedComment, ReturnQuestion, TakeBack
from designer.documents.returned.taking_fields import direct_choice
from designer.documents.returned.taking_items import adding, removed_item, removing
from designer.documents.returned.taking_names import computed_choices
from designer.documents.revisions.current import Current
from designer.documents.revisions.differences import label_of_field
from designer.documents.wording import wordings_of
from designer.edits.documents import keep_wording
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.register import IssuedDocument, RejectedEdit

if TYPE_CHECKING:
    from designer.word.comparison import Comparison, Edit, Where
    from designer.word.returned import Stamp

_KEEP = Text(ru="Оставить в этом документе", en="Keep it in this document")
_WORDS = Text(ru="Текст вне полей", en="Words outside the fields")
_KEPT_NOTE = Text(
    ru="Этих слов в модели нет: они сохранятся при следующей выгрузке этого документа.",
    en="The model has no place for these words: they are kept when this document is exported again.",
)


def take_back(organization: Organization, files: Sequence[Path]) -> TakeBack:
    """Compare files with what was issued; nothing is changed. What was rejected before is not proposed again.

    A file that cannot be read, is of another model or about somebody who is gone becomes a question.
    """
    current = Current(organization)
    parts = [_one(current, path) for path in files]
    proposals = [_remembered(organization, p) for part in parts for p in part.proposals]
    return TakeBack(
        proposals=_with_rivals([p for p in proposals if not p.rejected_on]),
        rejected=tuple(p for p in proposals if p.rejected_on),
        comments=tuple(c for part in parts for c in part.comments),
        questions=tuple(q for part in parts for q in part.questions),
        unchanged=tuple(u for part in parts for u in part.unchanged),
    )


def _remembered(organization: Organization, proposal: Proposal) -> Proposal:
    """Say on which day the same edit was rejected before."""
    before = organization.get(RejectedEdit, proposal.mark)
    return proposal if before is None else replace(proposal, rejected_on=before.date)


def _with_rivals(proposals: list[Proposal]) -> tuple[Proposal, ...]:
    """Say on each proposal what another file wants in the same place."""
    rivals: dict[tuple[str, str, str, str], dict[str, str]] = {}
    for p in proposals:
        if p.old:
            rivals.setdefault((p.kind, p.subject, p.field, p.old), {}).setdefault(p.new, p.document)
    said: list[Proposal] = []
    for p in proposals:
        for new, document in rivals.get((p.kind, p.subject, p.field, p.old), {}).items():
            if new != p.new and document != p.document:
                name = Path(document).name
                other = Text(
                    ru=f"В файле «{name}» здесь предложено другое: «{new}». ",
                    en=f"The file “{name}” wants something else here: “{new}”. ",
                )
                p = replace(p, note=other + p.note)
        said.append(p)
    return tuple(said)


def _one(current: Current, path: Path) -> TakeBack:
    from designer.word.package import read_package
    from designer.word.problem import WordProblem
    from designer.word.returned import read_stamp

    try:
        parts = read_package(path.read_bytes())
        stamp = read_stamp(parts)
    except OSError as fault:
        return _question("no-file", path, no_access(path, fault))
    except WordProblem as problem:
        return _question("no-document", path, problem.text)
    question = _doubt(current, path, stamp)
    if question is not None or stamp is None:
        return question or TakeBack()
    language = _language(current.organization, stamp)
    issued = _record(current.organization, stamp, language)
    texts = dict(issued.fields) if issued is not None else dict(stamp.texts)
    try:
        body, texts = _base(current, stamp, texts, language)
        if body is None:
            return _question("no-base", path, _NO_BASE)
        from designer.word.take_back import compare

        found = compare(parts, body, texts)
    except WordProblem as problem:
        return _question("no-document", path, problem.text)
    return _Taker(current, path, stamp, language, texts).taken(found)


_NO_BASE = Text(
    ru="Не с чем сравнить: в файле не осталось исходного текста, и выпуска в реестре нет.",
    en="There is nothing to compare with: the file has lost its issued text, and the register has no such issue.",
)


def _question(code: str, path: Path, text: Text) -> TakeBack:
    return TakeBack(questions=(ReturnQuestion(id=_digest(code, str(path)), document=str(path), text=text),))


def _doubt(current: Current, path: Path, stamp: Stamp | None) -> TakeBack | None:
    """Ask where a file is not of this model; nothing of it is taken by itself."""
    if stamp is None:
        return _question(
            "no-stamp",
            path,
            Text(
                ru="В этом файле нет отметки программы. Он выгружен не отсюда? Ничего из него не взято.",
                en="This file has no stamp of the program. Was it made elsewhere? Nothing of it was taken.",
            ),
        )
    if stamp.model != current.organization.model_id:
        return _question(
            "other-model",
            path,
            Text(
                ru="Этот документ выгружен из другой модели. Ничего из него не взято: проверьте, тот ли это файл.",
                en="This document was exported from another model. Nothing of it was taken: is it the right file?",
            ),
        )
    if stamp.kind not in all_types():
        return _question(
            "kind",
            path,
            Text(ru=f"Вид документа «{stamp.kind}» неизвестен.", en=f"The kind “{stamp.kind}” is unknown."),
        )
    if current.subject(stamp.kind, stamp.subject) is None:
        return _question(
            "gone",
            path,
            Text(
                ru="Тот, о ком этот документ, удалён из модели. Ничего из файла не взято.",
                en="The one that this document is about has been removed from the model. Nothing was taken.",
            ),
        )
    return None


def _language(organization: Organization, stamp: Stamp) -> Language:
    if stamp.language in ("ru", "en"):
        return "en" if stamp.language == "en" else "ru"
    same = [d for d in organization.referring(IssuedDocument, stamp.subject, "subject") if d.hash == stamp.hash]
    return same[0].language if same else organization.company.language


def _record(organization: Organization, stamp: Stamp, language: Language) -> IssuedDocument | None:
    """Return the record of the very issue that came back."""
    for issue in organization.referring(IssuedDocument, stamp.subject, "subject"):
        if (issue.kind, issue.language, issue.hash) == (stamp.kind, language, stamp.hash) and issue.fields:
            return issue
    return None


def _base(
    current: Current, stamp: Stamp, texts: dict[str, str], language: Language
) -> tuple[bytes | None, dict[str, str]]:
    """Return the body to compare with, and the texts in it: as issued, else as the model gives it now."""
    from designer.word.package import MAIN_PART, read_package

    if stamp.body is not None:
        return stamp.body, texts or dict(stamp.texts)
    made = current.document(stamp.kind, stamp.subject, language)
    if made is None:
        return None, texts
    if not texts:
        if stamp.hash and stamp.hash != made.hash:
            return None, texts
        texts = dict(made.texts)
    from designer.word.rewriting import rewritten

    body = read_package(made.data)[MAIN_PART]
    return (body if made.hash == stamp.hash else rewritten(body, texts, made.texts)), texts


class _Taker:
    """Turns the comparison of one file into proposals."""

    def __init__(self, current: Current, path: Path, stamp: Stamp, language: Language, texts: dict[str, str]) -> None:
        self._organization = current.organization
        self._now = current.texts(stamp.kind, stamp.subject, language) or {}
        subject = current.subject(stamp.kind, stamp.subject)
        self._name = subject.name if subject is not None else ""
        self._path, self._stamp, self._language, self._texts = path, stamp, language, texts

    def taken(self, found: Comparison) -> TakeBack:
        """Return the proposals and comments of the file; a file without any is unchanged."""
        proposals = tuple(self._proposals(found.edits))
        comments = tuple(
            ReturnedComment(
                document=str(self._path),
                subject=self._stamp.subject,
                subject_name=self._name,
                kind=self._stamp.kind,
                field=read_anchor(r.anchors[0]).field if r.anchors else WORDS,
                author=r.author,
                date=r.date,
                text=r.text,
                quote=r.quote,
                place=_place(r.where),
            )
            for r in found.remarks
        )
        unchanged = () if found.edits or comments else (str(self._path),)
        return TakeBack(proposals=proposals, comments=comments, unchanged=unchanged)

    def _proposals(self, edits: Sequence[Edit]) -> Iterator[Proposal]:
        from designer.word.comparison import AddedBlock, FieldEdit, RemovedBlock

        removed = {
            item[1].id
            for edit in edits
            if isinstance(edit, RemovedBlock) and (item := removed_item(self._organization, edit)) is not None
        }
        for edit in edits:
            made: Proposal | None
            if isinstance(edit, FieldEdit):
                made = self._field(edit, edit.anchor)
            elif isinstance(edit, RemovedBlock):
                made = self._removed(edit, removed)
            elif isinstance(edit, AddedBlock):
                made = self._added(edit)
            else:
                made = self._words(edit)
            if made is not None:
                yield made

    def _field(self, edit: Edit, anchor: str, old: str = "", new: str | None = None) -> Proposal | None:
        at = read_anchor(anchor)
        old = old or self._texts.get(anchor, edit.old)
        new = edit.new if new is None else new
        now = self._now.get(anchor)
        if now is not None and _same(now, new):
            return None
        is_empty = anchor in self._stamp.gaps or old.strip() in ("", DASH)
        direct = direct_choice(self._organization, at, old, new, self._language, is_empty)
        note = Text(ru="", en="")
        label = label_of_field(self._stamp.kind, at.field)
        if direct is not None:
            choice, _ = direct
            choices: tuple[Choice, ...] = (choice,)
        else:
            shown = now if now is not None else old
            choices, note = computed_choices(self._organization, at, self._stamp.kind, self._language, shown, new)
        is_behind = now is not None and not _same(now, old)
        if is_behind and now is not None:
            note = Text(
                ru=f"С выпуска этот текст изменился и в модели: «{now}». ",
                en=f"Since the issue the model has changed this text too: “{now}”. ",
            ) + (note or "")
        return self._proposal(
            edit, at.field, label, old, new, choices, note, anchor, current=now or "" if is_behind else ""
        )

    def _removed(self, edit: Edit, removed: set[str]) -> Proposal | None:
        from designer.word.comparison import RemovedBlock

        assert isinstance(edit, RemovedBlock)
        item = removed_item(self._organization, edit)
        if item is not None:
            at, record = item
            label = label_of_field(self._stamp.kind, at.field)
            return self._proposal(edit, at.field, label, edit.old, "", (removing(record),), Text(ru="", en=""), at.item)
        ids = {read_anchor(a).item for a in edit.anchors} - {""}
        if ids and self._is_label_of(ids, removed):
            return None
        anchor = edit.anchors[0]
        if anchor not in self._now:
            return None
        return self._field(edit, anchor, new="")

    def _is_label_of(self, groups: set[str], removed: set[str]) -> bool:
        """Whether a heading of a group went together with all that stood under it."""
        inner = [read_anchor(a) for a in self._texts]
        members = {at.item for at in inner if len(at.items) > 1 and at.items[0] in groups}
        return bool(members) and members <= removed

    def _added(self, edit: Edit) -> Proposal | None:
        from designer.word.comparison import AddedBlock

        assert isinstance(edit, AddedBlock)
        found = adding(self._organization, edit)
        if found is None:
            return self._words(edit, after=edit.before_it)
        at, label, choice = found
        new = edit.new if edit.is_row else edit.new.rstrip(" .;")
        if self._is_known(at, new):
            return None
        return self._proposal(edit, at.field, label, "", new, (choice,), Text(ru="", en=""), at.item)

    def _is_known(self, at: Anchored, words: str) -> bool:
        """Whether the model has such an item already, since it was taken before."""
        return any(
            _same(text, words) and anchor not in self._texts
            for anchor, text in self._now.items()
            if read_anchor(anchor).field == at.field
        )

    def _words(self, edit: Edit, after: str = "") -> Proposal | None:
        kind, subject, language = self._stamp.kind, self._stamp.subject, self._language
        known = wordings_of(self._organization, kind, subject, language)
        if any((w.old, w.new) == (edit.old, edit.new) for w in known):
            return None

        def keep(model: Organization) -> None:
            keep_wording(
                model, kind=kind, subject=subject, language=language, anchor="", old=edit.old, new=edit.new, after=after
            )

        choice = Choice(id="keep", label=_KEEP, edit=keep)
        return self._proposal(edit, WORDS, _WORDS, edit.old, edit.new, (choice,), _KEPT_NOTE, after)

    def _proposal(
        self,
        edit: Edit,
        field: str,
        label: Text,
        old: str,
        new: str,
        choices: tuple[Choice, ...],
        note: Text,
        key: str,
        current: str = "",
    ) -> Proposal:
        return Proposal(
            id=_digest(self._path.name, field, key, old, new),
            document=str(self._path),
            subject=self._stamp.subject,
            subject_name=self._name,
            kind=self._stamp.kind,
            field=field,
            label=label,
            old=old,
            new=new,
            author=edit.author or None,
            is_tracked=edit.is_tracked,
            place=_place(edit.where),
            choices=choices,
            note=note,
            current=current,
            mark=_digest(self._stamp.kind, self._stamp.subject, self._language, field, key, old, new, size=8),
        )


def _place(where: Where) -> Text:
    number = Text(ru=f"абзац\u00a0{where.number}", en=f"paragraph\u00a0{where.number}")
    if not where.heading:
        return number
    return Text(ru=f"«{where.heading}», {number.ru}", en=f"“{where.heading}”, {number.en}")


def _same(one: str, other: str) -> bool:
    from designer.word.plain_words import plain_words

    return plain_words(one).rstrip(" .") == plain_words(other).rstrip(" .")


def _digest(*parts: str, size: int = 4) -> str:
    return blake2b("\0".join(parts).encode(), digest_size=size).hexdigest()
