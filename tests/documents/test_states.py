"""A registered document is stale as soon as the model says something else, and the very words are told."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from designer.documents.revisions.differences import Nature
from designer.documents.revisions.states import Watch
from designer.edits.documents import become, may_become
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant, rename
from designer.edits.refusal import Refused
from designer.edits.terms import change_item
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.model.register import DocumentStatus, IssuedDocument
from designer.model.work import Duty
from designer.session import Session
from tests.documents.window_maker import find, window_maker

EDIT = Text(ru="Правка", en="Edit")
FULL = "Отдел материально-технического обеспечения"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Four documents are signed: two of the supply unit, one that names it, one that does not."""
    session = window_maker()
    wanted = [find(session, n).id for n in ("Снабжение", "Начальник снабжения", "Цех", "Юрист")]
    report = session.export_pack(
        tmp_path / "pack", kinds=["regulation", "job-description"], subjects=wanted
    )
    assert len(report.documents) == 4
    with session.edit(EDIT) as organization:
        for record in report.issued:
            organization.put(record)
            become(organization, record.id, DocumentStatus.SIGNED)
    session.history.forget()
    return session


def digests(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.glob("*—*.docx")}


def test_a_rename_shows_what_it_makes_stale_before_it_is_made(session: Session) -> None:
    supply = find(session, "Снабжение").id

    def edit(organization: Organization) -> None:
        rename(organization, supply, FULL)

    found = session.stale_after(edit)
    assert [s.title for s in found] == [
        "Должностная инструкция — Начальник снабжения",
        f"Положение — {FULL}",
        "Положение — Цех",
    ]
    assert all(state.reasons for state in found)
    assert any("«Снабжение» → «Отдел материально-технического обеспечения»" in r.ru for r in found[2].reasons)
    assert find(session, "Снабжение").id == supply and session.undo_label is None
    assert not any(s.is_stale for s in session.document_states())
    with session.edit(EDIT) as organization:
        edit(organization)
    assert {s.record.subject for s in session.document_states() if s.is_stale} == {s.record.subject for s in found}
    session.undo()
    assert not any(s.is_stale for s in session.document_states())


def test_signed_files_are_never_written_over(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    before = digests(folder)
    with session.edit(EDIT) as organization:
        rename(organization, find(session, "Снабжение").id, FULL)
    report = session.export_pack(folder, kinds=["regulation", "job-description"])
    assert {name: digests(folder)[name] for name in before} == before
    again = {d.path.name for d in report.documents if d.revision == 2}
    assert again == {
        "Должностная инструкция — Начальник снабжения (ред. 2).docx",
        f"Положение — {FULL}.docx",
        "Положение — Цех (ред. 2).docx",
    }
    session.register_issues(report.issued)
    again_names = {d.path.name for d in session.export_pack(folder, kinds=["regulation", "job-description"]).documents}
    assert again <= again_names and {name: digests(folder)[name] for name in before} == before
    numbers = [record.number for record in report.issued]
    assert len(set(numbers)) == len(numbers)


def test_another_document_never_takes_the_name_of_a_signed_file(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    before = digests(folder)
    with session.edit(EDIT) as organization:
        rename(organization, find(session, "Снабжение").id, FULL)
        add_participant(organization, Unit, "Снабжение")
    report = session.export_pack(folder, kinds=["regulation"])
    assert {name: digests(folder)[name] for name in before} == before
    assert "Положение — Снабжение (2).docx" in {d.path.name for d in report.documents}


def test_a_signed_document_is_not_signed_or_sent_again(session: Session) -> None:
    record = session.organization.all(IssuedDocument)[0]
    assert "подписан" in str(may_become(session.organization, record.id, DocumentStatus.IN_SIGN_OFF))
    assert may_become(session.organization, record.id, DocumentStatus.SIGNED) is not None
    with pytest.raises(Refused), session.edit(EDIT) as organization:
        become(organization, record.id, DocumentStatus.ISSUED)
    with session.edit(EDIT) as organization:
        become(organization, record.id, DocumentStatus.WITHDRAWN)
    assert session.organization.need(IssuedDocument, record.id).status is DocumentStatus.WITHDRAWN


def test_changes_are_told_as_editorial_or_as_a_change_of_duties(session: Session) -> None:
    owner = find(session, "Юрист").id
    first, second = session.organization.referring(Duty, owner, "owner")
    with session.edit(EDIT) as organization:
        change_item(organization, first.id, text=first.text.upper() + ".")
        change_item(organization, second.id, text="Ведёт дела в суде")
    [state] = [s for s in session.document_states() if s.is_stale]
    natures = {d.new.casefold(): d.nature for d in state.differences}
    assert natures[first.text.casefold()] is Nature.EDITORIAL
    assert natures["ведёт дела в суде"] is Nature.DUTIES


def test_the_watch_follows_edits_and_computes_a_few_at_a_time(session: Session) -> None:
    watch = Watch(session.organization)
    session.listen(watch.follow)
    few, is_whole = watch.states(1)
    assert len(few) == 1 and not is_whole
    assert [len(watch.states(1)[0]), watch.states()[1]] == [2, True]
    with session.edit(EDIT) as organization:
        write_mission(organization, find(session, "Юрист").id, "Помогать бухгалтерии.")
    assert [s.subject_name for s in watch.states()[0] if s.is_stale] == ["Юрист"]
    with session.edit(EDIT) as organization:
        rename(organization, find(session, "Снабжение").id, FULL)
    assert sum(s.is_stale for s in watch.states()[0]) == 4
    session.undo()
    session.undo()
    assert not any(s.is_stale for s in watch.states()[0])
