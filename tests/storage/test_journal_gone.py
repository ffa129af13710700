"""The state folder is removed or moved away while the program runs: the journal is made anew, whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from designer.session import Session
from designer.storage.outline import from_outline
from designer.storage.places import journals_folder, state_folder
from designer.storage.project_file import dumps
from designer.storage.recovery import set_aside, unsaved
from designer.storage.versions import kept
from tests.storage.test_journal import TEXT
from tests.storage.test_journal import _only as only
from tests.storage.test_journal import _open as open_
from tests.storage.test_journal import _write as write


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "завод.orgmission"
    found.write_bytes(dumps(from_outline(TEXT)))
    return found


def die(session: Session) -> None:
    """End as a killed process does, without a last word: only what is in the file now is there."""
    assert session.keeping is not None
    journal = session.keeping.journal
    assert journal._handle is not None
    journal._disk.close(journal._handle)
    journal._handle = journal.path = None


def remove(state: Path) -> None:
    shutil.rmtree(state)


def move_away(state: Path) -> None:
    state.rename(state.with_name("elsewhere"))


def remove_the_file(state: Path) -> None:
    for journal in journals_folder().iterdir():
        journal.unlink()


@pytest.mark.parametrize("has_file", [True, False])
@pytest.mark.parametrize("lose", [remove, move_away, remove_the_file])
def test_the_next_change_writes_all_changes_again(
    lose: Callable[[Path], None], has_file: bool, path: Path, state: Path
) -> None:
    session = open_(path if has_file else None)
    for words in ("Раз.", "Два."):
        write(session, words)
    lose(state)
    write(session, "Три.")
    assert session.keeping is not None and session.keeping.fault is None
    if lose is move_away:  # that it is elsewhere is noticed when it is brought to the disk, half a second later
        session.keeping._bring_to_disk()
    write(session, "Четыре.")
    expected = dumps(session.organization)
    die(session)
    work = only()
    assert [entry.n for entry in work.entries] == [1, 2, 3, 4]
    again = Session.restore(work)
    assert dumps(again.organization) == expected
    for _ in range(4):
        again.undo()
    assert {r.id: r for r in again.organization} == {r.id: r for r in from_outline(TEXT)}
    again.leave()


def test_after_a_save_only_what_came_since_is_written_again(path: Path, state: Path) -> None:
    session = open_(path)
    write(session, "Раз.")
    session.save()
    write(session, "Два.")
    remove(state)
    write(session, "Три.")
    expected = dumps(session.organization)
    die(session)
    work = only()
    assert len(work.entries) == 2 and work.is_base_in_file
    assert dumps(Session.restore(work).organization) == expected


def test_a_restored_session_takes_the_former_changes_along(path: Path, state: Path) -> None:
    session = open_(path)
    write(session, "Раз.")
    die(session)
    second = Session.restore(only())
    remove(state)
    write(second, "Два.")
    expected = dumps(second.organization)
    die(second)
    work = only()
    assert len(work.entries) == 2 and dumps(Session.restore(work).organization) == expected


def test_where_no_folder_can_be_made_it_is_said_and_all_is_written_later(path: Path, state: Path) -> None:
    session = open_(path)
    write(session, "Раз.")
    remove(state)
    state.write_bytes(b"a file in its place")
    write(session, "Два.")
    assert session.keeping is not None and session.keeping.fault is not None
    write(session, "Три.")
    state.unlink()
    write(session, "Четыре.")
    assert session.keeping.fault is None
    expected = dumps(session.organization)
    die(session)
    work = only()
    assert [entry.n for entry in work.entries] == [1, 2, 3, 4]
    assert dumps(Session.restore(work).organization) == expected


def test_closing_and_giving_up_keep_what_was_removed_before(path: Path, state: Path) -> None:
    session = open_(path)
    write(session, "Раз.")
    remove(state)
    session.leave_for_later()
    assert len(only().entries) == 1
    remove(state)
    second = open_(path)
    write(second, "Два.")
    remove(state)
    second.leave()
    assert unsaved() == [] and len(set_aside(session.organization.model_id)) == 1


def test_giving_up_where_nothing_can_be_written_is_no_fault(path: Path, state: Path) -> None:
    session = open_(path)
    write(session, "Раз.")
    remove(state)
    state.write_bytes(b"")
    session.leave()
    assert state_folder().read_bytes() == b""


def test_the_file_that_the_changes_follow_is_kept_again(path: Path, state: Path) -> None:
    before = path.read_bytes()
    session = open_(path)
    write(session, "Раз.")
    assert session.keeping is not None
    session.keeping._bring_to_disk()
    remove(state)
    write(session, "Два.")
    session.keeping._bring_to_disk()
    assert [version.read() for version in kept(session.organization.model_id)] == [before]
    expected = dumps(session.organization)
    die(session)
    path.write_bytes(b"somebody else's")
    work = only()
    assert not work.is_base_in_file and dumps(Session.restore(work).organization) == expected


def test_a_save_in_a_folder_that_is_gone_is_whole_and_leaves_no_journal(path: Path, state: Path) -> None:
    session = open_(path)
    write(session, "Раз.")
    remove(state)
    session.save()
    assert path.read_bytes() == dumps(session.organization)
    assert unsaved() == [] and session.is_saved
