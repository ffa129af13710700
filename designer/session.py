"""One open organization: its records, history, checks and file; what the window and the command line both drive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from designer.analysis.speaking import speak_like, speaks_otherwise
from designer.checks.checker import Checker
from designer.checks.finding import Finding
from designer.edits.attention import accept_finding, reopen_finding
from designer.edits.company import set_company
from designer.edits.refusal import Refusal, Refused
from designer.edits.removal import remove
from designer.i18n import Language, Text
from designer.language.reading import Reading
from designer.model.history import Change, History
from designer.model.organization import Organization
from designer.model.record import new_id
from designer.model.register import IssuedDocument
from designer.model.relations import ClientLink

if TYPE_CHECKING:
    from designer.documents.returned.proposal import Proposal, TakeBack
    from designer.documents.revisions.states import DocumentState
    from designer.documents.writing.pack import PackReport, Progress
    from designer.exchange.plan import ImportPlan
    from designer.model.merge import Answers, Merged
    from designer.storage.keeping import Keeping
    from designer.storage.model_lock import Holder, ModelLock
    from designer.storage.recovery import Unsaved
    from designer.storage.saving import FileState, Save

READ_ONLY = Text(
    ru="Модель открыта только для чтения. Чтобы менять её, сохраните копию под другим именем.",
    en="The model is open for reading only. To change it, save a copy under another name.",
)
UNTITLED = Text(ru="Без названия", en="Untitled")


class NotFixable(LookupError):
    """A finding has no fix of this id."""


class Session:
    """Joins the rooms below for one open organization; it computes nothing itself."""

    def __init__(self, organization: Organization, path: Path | None = None) -> None:
        self.organization = organization
        self.history = History(organization)
        self.checker = Checker(organization)
        self.path = path
        self.file: FileState | None = None
        """How the file was when it was last read or written here."""
        self.keeping: Keeping | None = None
        """The journal of this session, once somebody asked for one."""
        self.lock: ModelLock | None = None
        """Our note beside the file that we have it open, once somebody asked for one."""
        self.is_read_only = False
        """Whether edits are refused, since somebody else has the file open."""
        self._base: bytes | None = None
        self._has_saved = False
        self._read_parent = organization.parent
        self.history.listen(self.checker.follow)
        self.history.listen(self._heed_words)
        speak_like(organization)

    def _heed_words(self, change: Change) -> None:
        if speaks_otherwise(self.organization, change.touched):
            speak_like(self.organization)

    @classmethod
    def new(cls, language: Language = "ru") -> Session:
        """Begin an empty organization."""
        organization = Organization()
        session = cls(organization)
        with session.edit(Text(ru="Новая модель", en="New model")):
            set_company(organization, language=language)
        session.history.forget()
        return session

    @classmethod
    def open(cls, path: Path) -> Session:
        """Open a project file; raises storage's BrokenFile, which says what, where and what to do."""
        from designer.storage.limits import read_file
        from designer.storage.project_file import loads
        from designer.storage.saving import FileState

        data = read_file(path)
        session = cls(loads(data, str(path)), path)
        session.file, session._base = FileState.of(path, data), data
        return session

    @classmethod
    def example(cls, language: Language, key: str = "") -> Session:
        """Open a built-in example, the first one without a key, as a model without a file."""
        from designer.storage.library import example

        session = cls.open(example(key).file(language))
        session.path = session.file = None
        return session

    @classmethod
    def restore(cls, work: Unsaved) -> Session:
        """Bring back work that was not saved, each change a step that can be undone; raises BrokenFile, OSError."""
        from designer.storage.keeping import Keeping
        from designer.storage.saving import FileState
        from designer.storage.versions import hash_of

        session = cls(work.organization(), work.path)
        if work.path is not None:
            there = work.is_base_in_file
            session.file = (
                FileState.of(work.path, work.base) if there else FileState(len(work.base), 0, hash_of(work.base))
            )
        for change in work.changes(session.organization):
            session.history.replay(change)
        session.history.end_gesture()
        session._base = work.base
        session.keeping = Keeping.adopt(work)
        session.history.listen(session.keeping.follow)
        return session

    # -- editing -----------------------------------------------------------------------------

    @contextmanager
    def edit(self, label: Text, *, merge: str | None = None) -> Iterator[Organization]:
        """Open an edit, one undo step; ``merge`` joins it to the step before of the same key.

        Raises Refused where the model is open for reading only.
        """
        with self.history.edit(label, merge=merge) as organization:
            yield organization
            if self.is_read_only:
                raise Refused(Refusal(READ_ONLY))

    def undo(self) -> Change | None:
        """Take the last step back."""
        return self.history.undo()

    def redo(self) -> Change | None:
        """Do again what was taken back last."""
        return self.history.redo()

    @property
    def undo_label(self) -> Text | None:
        """What would be taken back now."""
        return self.history.undo_label

    @property
    def redo_label(self) -> Text | None:
        """What would be done again now."""
        return self.history.redo_label

    def end_gesture(self) -> None:
        """Let the next edit be a step of its own."""
        self.history.end_gesture()

    def go_on_making(self, id: str) -> str | None:
        """Return the key by which naming a record joins the step that has just made it, or None."""
        return self.history.go_on_making(id)

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``listener`` after each edit, undo and redo; returns a function that ends it."""
        return self.history.listen(listener)

    # -- the file ----------------------------------------------------------------------------

    @property
    def is_saved(self) -> bool:
        """Whether the file holds all that is here."""
        return self.history.is_saved

    @property
    def title(self) -> str:
        """The name under which people know the open model."""
        return self.path.stem if self.path else str(UNTITLED)

    def keep_safe(self) -> None:
        """Write every change down from now on, so that it outlives the program."""
        from designer.storage.keeping import Keeping
        from designer.storage.writing import dumps

        if self.keeping is None:
            base = self._base if self._base is not None else dumps(self.organization)
            title = self.title if self.path else self.organization.company.name or self.title
            self.keeping = Keeping(self.organization.model_id, base, self.path, title)
            self.history.listen(self.keeping.follow)
        self._base = None

    def take_lock(self, *, over: bool = False) -> Holder | None:
        """Say beside the file that we have it open, or return who has; ``over`` takes it from them."""
        from designer.storage.model_lock import ModelLock

        if self.path is None:
            return None
        if self.lock is None:
            self.lock = ModelLock(self.path)
        holder = self.lock.take(over=over)
        if holder is not None:
            self.lock = None
        return holder

    def become_own(self) -> None:
        """Become a model of its own, which shares no earlier versions with what it was made from."""
        self.organization.model_id, self._base = new_id(), None

    def become_copy(self) -> None:
        """Forget the file: what is open becomes a model that was never saved."""
        self.release_lock()
        self.path = self.file = None

    def leave(self) -> None:
        """End the journal and the lock; work that was not saved stays to be found among the earlier versions."""
        if self.keeping is not None:
            self.keeping.leave(is_saved=self.is_saved)
        self.release_lock()

    def leave_for_later(self) -> None:
        """Close the journal, so that the work in it is offered again at the next start."""
        if self.keeping is not None:
            self.keeping.journal.close()
        self.release_lock()

    def release_lock(self) -> None:
        """Say no more beside the file that we have it open."""
        if self.lock is not None:
            self.lock.release()
            self.lock = None

    def save(self, path: Path | None = None) -> None:
        """Write the project file as a whole or not at all; OSError says why it could not be written.

        Raises storage's ChangedOnDisk where somebody else has changed the file since it was opened.
        """
        save = self.begin_save(path)
        position = self.history.position
        self.finish_save(save, save.run(), position)

    def begin_save(self, path: Path | None = None) -> Save:
        """Return a save of the state of now, which any thread may run; the next change is a step of its own."""
        from designer.storage.saving import Save
        from designer.storage.writing import snapshot

        target = path or self.path
        if target is None:
            raise ValueError("a model that was never saved needs a path")
        self.history.end_gesture()
        journal = self.keeping.journal if self.keeping else None
        state = snapshot(self.organization)
        if self.is_saved and not self._has_saved:
            state = replace(state, parent=self._read_parent)
        return Save(
            snapshot=state,
            path=target,
            known=self.file if target == self.path else None,
            lock=self.lock if target == self.path else None,
            journal=journal,
            upto=journal.n if journal else 0,
            keeps_previous=journal is not None and not (self._has_saved and target == self.path),
        )

    def note_origin(self) -> None:
        """Let the file say from whose copy the work here began, so that a later merge finds the common base."""
        from designer.storage.common_base import origin

        if self.file is not None and self.path is not None:
            self.organization.parent = origin(self.organization, self.file.hash, self.path)

    def finish_save(self, save: Save, state: FileState, position: Change | None) -> None:
        """Note that a save has run; ``position`` is that of the history when it was begun."""
        if self.path != save.path and self.keeping is not None:
            self.release_lock()
            self.path = save.path
            self.take_lock(over=True)
        self.path, self.file, self._has_saved, self.is_read_only = save.path, state, True, False
        self.history.mark_saved_at(position)

    # -- two people on one model -------------------------------------------------------------

    def merge_with(self, theirs: Organization, base: Organization, answers: Answers | None = None) -> Merged:
        """Merge another copy into this model, for looking at; nothing is changed yet."""
        from designer.model.merge import merge

        return merge(base, self.organization, theirs, answers)

    def apply_merge(self, merged: Merged, names: Mapping[str, str], label: Text, *, theirs: str = "") -> None:
        """Take a merge over as one undo step, its open questions as records.

        ``names`` calls the sides ours and theirs; ``theirs`` is the hash of their file, from now on the common base.
        """
        whole = merged.with_questions(names)
        with self.edit(label) as organization:
            for id, (_, new) in whole.against(organization).items():
                if new is None:
                    organization.drop(id)
                else:
                    organization.put(new)
        self.organization.unknown = {id: dict(fields) for id, fields in merged.unknown.items()}
        if theirs and self.keeping is not None:
            self.organization.parent = theirs

    # -- missions and findings ---------------------------------------------------------------

    def reading(self, id: str) -> Reading:
        """Return what the mission of a unit or position says."""
        return self.checker.look(id).reading

    def check(self) -> tuple[Finding, ...]:
        """Check everything that is stale and return all findings, accepted ones included."""
        self.checker.refresh()
        return self.checker.every

    def findings_by(self) -> dict[str, int]:
        """Return the number of open findings by participant; those of an arrow count for its supplier."""
        found: dict[str, int] = {}
        for finding in self.checker.findings:
            link = self.organization.get(ClientLink, finding.subject)
            id = link.supplier if link else finding.subject
            found[id] = found.get(id, 0) + 1
        return found

    def fix(self, finding: Finding, fix_id: str) -> None:
        """Mend a finding by one of its fixes, as one undo step."""
        for fix in finding.fixes:
            if fix.id == fix_id:
                with self.edit(fix.label) as organization:
                    fix.edit(organization)
                return
        raise NotFixable(fix_id)

    def accept(self, finding: Finding, reason: str, author: str = "") -> None:
        """Accept a finding with a reason."""
        label = Text(ru="Принять замечание", en="Accept a finding")
        with self.edit(label) as organization:
            accept_finding(organization, finding.code, finding.subject, finding.detail, reason, author, date.today())

    def reopen(self, finding: Finding) -> None:
        """Take back that a finding is accepted, as one undo step."""
        with self.edit(Text(ru="Вернуть замечание", en="Bring a finding back")) as organization:
            reopen_finding(organization, finding.code, finding.subject, finding.detail)

    # -- exchange and documents --------------------------------------------------------------

    def read_import(
        self, data: bytes, name: str, kind: str | None = None, options: Mapping[str, str] | None = None
    ) -> ImportPlan:
        """Read any known format and plan what it would add; nothing is changed yet."""
        from designer.exchange.formats import read_plan

        return read_plan(data, name, kind, self.organization, options)

    def apply_import(self, plan: ImportPlan, label: Text | None = None, *, removed: Iterable[str] = ()) -> None:
        """Add what a plan holds, as one undo step; ``removed`` are those whom the file no longer names."""
        with self.edit(label or Text(ru="Вставка из текста", en="Import")) as organization:
            for record in plan.records:
                organization.put(record)
            remove(organization, removed)

    def export_pack(
        self,
        to: Path,
        *,
        kinds: Iterable[str] = (),
        subjects: Iterable[str] = (),
        language: Language | None = None,
        template: Path | None = None,
        pdf: bool = False,
        progress: Callable[[Progress], bool] | None = None,
    ) -> PackReport:
        """Write the Word pack with its register into a folder; raises documents' PackProblem.

        The kind ``redline`` gives the changes between revisions of what is registered.
        """
        from designer.documents.writing.pack import export_pack
        from designer.documents.writing.redlines import KIND, export_redlines

        wanted, chosen = tuple(kinds), tuple(subjects)
        changes = export_redlines(self.organization, to, chosen, language) if KIND in wanted else None
        others = tuple(kind for kind in wanted if kind != KIND)
        if changes is not None and not others:
            return changes
        report = export_pack(
            self.organization,
            to,
            kinds=others,
            subjects=chosen,
            language=language or self.organization.company.language,
            template=template,
            pdf=pdf,
            progress=progress,
        )
        return report if changes is None else report.joined(changes)

    def take_back(self, files: Sequence[Path]) -> TakeBack:
        """Compare returned documents with what was issued; nothing is changed yet."""
        from designer.documents.returned.take_back import take_back

        return take_back(self.organization, files)

    def accept_proposal(self, proposal: Proposal, choice: str = "") -> None:
        """Take an edit that came back into the model, as one undo step; Refused says why it cannot be."""
        chosen = proposal.choice(choice)
        label = Text(ru=f"Принять правку: {proposal.subject_name}", en=f"Accept an edit: {proposal.subject_name}")
        from designer.edits.returned_edits import reconsider_edit

        with self.edit(label) as organization:
            chosen.edit(organization)
            reconsider_edit(organization, proposal.mark)

    def reject_proposal(self, proposal: Proposal) -> None:
        """Remember that an edit that came back is not taken, as one undo step; Refused where nothing may be changed."""
        from designer.edits.returned_edits import reject_edit
        from designer.model.register import RejectedEdit

        label = Text(ru=f"Отклонить правку: {proposal.subject_name}", en=f"Reject an edit: {proposal.subject_name}")
        with self.edit(label) as organization:
            reject_edit(
                organization,
                RejectedEdit(
                    id=proposal.mark,
                    kind=proposal.kind,
                    subject=proposal.subject,
                    label=proposal.label.into(organization.company.language),
                    old=proposal.old,
                    new=proposal.new,
                    author=proposal.author or "",
                    date=date.today().isoformat(),
                ),
            )

    def export_model(self, kind: str) -> tuple[bytes, tuple[Text, ...]]:
        """Return the model as a file of another program, and what that cannot hold; KeyError for an unknown format."""
        from designer.exchange.outgoing import all_writers

        return all_writers()[kind].write(self.organization, self.organization.company.language, self._places)

    def _places(self) -> dict[str, tuple[float, float, float, float]]:
        from designer.picture.text_width import text_width
        from designer.views.clients import whole_board

        boxes = whole_board(self.organization, text_width).boxes
        return {id: (box.x, box.y, box.width, box.height) for id, box in boxes.items()}

    def document_states(self) -> list[DocumentState]:
        """Return how every registered document stands against the model."""
        from designer.documents.revisions.states import states

        return states(self.organization)

    def stale_after(self, edit: Callable[[Organization], None]) -> list[DocumentState]:
        """Return the documents that an edit would make stale; nothing is changed. Raises what the edit raises."""
        from designer.documents.revisions.states import stale_after

        return stale_after(self.organization, edit)

    def register_issues(self, issued: Iterable[IssuedDocument], natures: Mapping[str, str] | None = None) -> None:
        """Put documents that were written into the register, with what was said of their changes; one undo step."""
        with self.edit(Text(ru="Выпуск документов", en="Issue documents")) as organization:
            for record in issued:
                organization.put(replace(record, natures=dict(natures)) if natures else record)

    def export_redline(self, state: DocumentState, to: Path) -> PackReport:
        """Write what the next revision of a document changes, or the last one has, as tracked changes."""
        from designer.documents.writing.redlines import export_redline

        return export_redline(self.organization, state, to)
