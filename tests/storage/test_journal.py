"""Every change is written down at once; what was not saved comes back, and only that."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from designer.edits.removal import remove
from designer.i18n import Text, plain
from designer.model.participants import Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.atomic import Disk
from designer.storage.journal_lines import change_line, read_lines
from designer.storage.outline import from_outline
from designer.storage.places import journals_folder
from designer.storage.project_file import dumps
from designer.storage.recovery import Unreadable, Unsaved, labels, set_aside, unsaved
from designer.storage.saving import ChangedOnDisk
from designer.storage.versions import kept

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "завод.orgmission"
    found.write_bytes(dumps(from_outline(TEXT)))
    return found


def _open(path: Path | None) -> Session:
    session = Session.open(path) if path else Session(from_outline(TEXT))
    session.keep_safe()
    return session


def _write(session: Session, words: str, label: str = "Написать миссию", merge: str | None = None) -> None:
    with session.edit(plain(label), merge=merge) as organization:
        organization.put(replace(organization.all(Unit)[0], mission=words))


def _die(session: Session) -> None:
    """End as a killed process does: the journal stays, and nobody holds it."""
    assert session.keeping is not None
    session.keeping.journal.close()


def _only() -> Unsaved:
    (work,) = unsaved()
    assert isinstance(work, Unsaved)
    return work


@pytest.mark.parametrize("has_file", [True, False])
def test_all_kinds_of_changes_come_back(has_file: bool, path: Path) -> None:
    session = _open(path if has_file else None)
    _write(session, "Помогать цеху не стоять.")
    with session.edit(plain("Убрать")) as organization:
        remove(organization, [organization.all(Unit)[1].id])
    session.undo()
    session.redo()
    session.undo()
    _write(session, "Помогать цеху.\nИ не мешать «ему»\u2028.")
    expected = dumps(session.organization)
    _die(session)
    work = _only()
    assert work.path == (path if has_file else None)
    assert len(work.entries) == 6
    again = Session.restore(work)
    assert dumps(again.organization) == expected and not again.is_saved
    assert again.organization.count(ClientLink) == 2
    for _ in range(6):
        again.undo()
    assert {r.id: r for r in again.organization} == {r.id: r for r in from_outline(TEXT)}
    again.leave()


def test_a_restored_session_goes_on_in_the_same_journal(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.")
    _die(session)
    second = Session.restore(_only())
    _write(second, "Два.")
    expected = dumps(second.organization)
    _die(second)
    third = Session.restore(_only())
    assert dumps(third.organization) == expected
    third.save()
    _die(third)
    assert unsaved() == [] and path.read_bytes() == expected


def test_a_mark_alone_does_not_mean_saved(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.")
    save = session.begin_save()
    save.run()
    expected = path.read_bytes()
    _write(session, "Два.")
    session.undo()
    _die(session)
    path.unlink()
    work = _only()
    assert not work.is_base_in_file
    assert dumps(Session.restore(work).organization) == expected


def test_a_torn_line_ends_the_journal(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.")
    expected = dumps(session.organization)
    _write(session, "Два.")
    _die(session)
    (journal,) = journals_folder().iterdir()
    whole = journal.read_bytes()
    journal.write_bytes(whole[:-20])
    again = Session.restore(_only())
    assert dumps(again.organization) == expected
    _write(again, "Три.")
    expected = dumps(again.organization)
    _die(again)
    assert dumps(Session.restore(_only()).organization) == expected


def test_every_byte_of_a_line_is_watched() -> None:
    session = Session(from_outline(TEXT))
    _write(session, "Раз.")
    change = session.history.position
    assert change is not None
    line = change_line(1, 0, change)
    assert len(read_lines(line)[0]) == 1
    for place in range(0, len(line), 7):
        spoiled = bytearray(line)
        spoiled[place] ^= 0x15
        assert read_lines(bytes(spoiled))[0] == []


def test_saving_retires_the_journal_and_discarding_sets_it_aside(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.")
    session.save()
    assert list(journals_folder().iterdir()) == []
    _write(session, "Два.")
    session.leave()
    assert unsaved() == []
    (work,) = set_aside(session.organization.model_id)
    assert work.organization().all(Unit) != session.organization.all(Unit)
    assert [change.label for change in work.changes(work.organization())] == [plain("Написать миссию")]


def test_changes_during_a_save_stay_in_the_journal(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.", merge="mission")
    save, position = session.begin_save(), session.history.position
    _write(session, "Два.", merge="mission")
    session.finish_save(save, save.run(), position)
    assert not session.is_saved
    session.undo()
    assert session.is_saved and dumps(session.organization) == path.read_bytes()
    session.redo()
    expected = dumps(session.organization)
    _die(session)
    work = _only()
    assert len(work.entries) == 3
    assert dumps(Session.restore(work).organization) == expected


def test_changes_that_come_to_nothing_are_not_offered(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.")
    session.undo()
    _die(session)
    assert unsaved() == [] and list(journals_folder().iterdir()) == []


def test_a_living_window_keeps_its_journal(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.")
    assert unsaved() == []
    _die(session)
    assert len(unsaved()) == 1


def test_two_models_of_one_name_do_not_meet(tmp_path: Path) -> None:
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "m.orgmission").write_bytes(dumps(from_outline(TEXT)))
        session = _open(folder / "m.orgmission")
        _write(session, f"Миссия {name}.")
        _die(session)
    works = [work for work in unsaved() if isinstance(work, Unsaved)]
    assert {str(work.path.parent.name) for work in works if work.path} == {"a", "b"}


def test_a_file_changed_elsewhere_is_not_the_base(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.")
    assert session.keeping is not None
    session.keeping._bring_to_disk()
    expected = dumps(session.organization)
    _die(session)
    theirs = path.read_bytes().replace("заказы".encode(), "наряды".encode())
    path.write_bytes(theirs)
    work = _only()
    assert not work.is_base_in_file
    again = Session.restore(work)
    assert dumps(again.organization) == expected
    with pytest.raises(ChangedOnDisk):
        again.save()
    assert path.read_bytes() == theirs
    _die(again)


def test_without_any_base_the_journal_stays(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз.")
    _die(session)
    path.unlink()
    for version in kept(session.organization.model_id):
        version.path.unlink()
    (work,) = unsaved()
    assert isinstance(work, Unreadable) and work.count == 1 and work.journal.exists()


def test_a_clock_that_jumps_back_changes_no_order(path: Path) -> None:
    session = _open(path)
    assert session.keeping is not None
    hours = iter([9e8, 5e8, 1e8])
    session.keeping.journal._now = lambda: next(hours)
    for words in ("Раз.", "Два.", "Три."):
        _write(session, words, label=words)
    expected = dumps(session.organization)
    _die(session)
    work = _only()
    assert dumps(Session.restore(work).organization) == expected
    assert [words.ru.split(" — ")[0] for words in labels(work)] == ["Три.", "Два.", "Раз."]


def test_half_a_character_does_no_harm(path: Path) -> None:
    session = _open(path)
    _write(session, "Раз \ud83d два.")
    _die(session)
    again = Session.restore(_only())
    assert again.organization.all(Unit)[0].mission == "Раз  два."
    again.save()
    assert Session.open(path).organization.all(Unit)[0].mission == "Раз  два."


class _FullDisk(Disk):
    """Writes half of what it is given while it is full."""

    full = False

    def append(self, handle: int, data: bytes) -> None:
        if self.full:
            os.write(handle, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        super().append(handle, data)


def test_a_full_disk_is_told_and_made_good(path: Path) -> None:
    session = _open(path)
    assert session.keeping is not None
    disk = session.keeping.journal._disk = _FullDisk()
    _write(session, "Раз.")
    disk.full = True
    _write(session, "Два.")
    _write(session, "Три.")
    assert session.keeping.fault is not None and session.keeping.fault.errno == errno.ENOSPC
    disk.full = False
    _write(session, "Четыре.")
    assert session.keeping.fault is None
    expected = dumps(session.organization)
    _die(session)
    work = _only()
    assert len(work.entries) == 4
    assert dumps(Session.restore(work).organization) == expected


def test_without_a_state_folder_one_can_work_and_save(path: Path, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    session = _open(path)
    _write(session, "Раз.")
    assert session.keeping is not None and session.keeping.fault is not None
    session.save()
    assert "Раз." in path.read_text(encoding="utf-8") and session.is_saved
    session.leave()


def test_a_killed_process_leaves_its_changes(path: Path, tmp_path: Path) -> None:
    program = f"""
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from designer.i18n import plain
from designer.model.participants import Unit
from designer.session import Session
session = Session.open(Path({str(path)!r}))
session.keep_safe()
for number in range(40):
    with session.edit(plain("шаг")) as organization:
        organization.put(replace(organization.all(Unit)[0], mission=f"Раз {{number}}."))
os.kill(os.getpid(), signal.SIGKILL)
"""
    run = subprocess.run([sys.executable, "-c", program], env={**os.environ}, capture_output=True, text=True)
    assert run.returncode == -9, run.stderr
    work = _only()
    assert len(work.entries) == 40
    assert Session.restore(work).organization.all(Unit)[0].mission == "Раз 39."


def test_words_of_a_label_are_kept_in_both_languages(path: Path) -> None:
    session = _open(path)
    with session.edit(Text(ru="Переименовать", en="Rename")) as organization:
        organization.put(replace(organization.all(Unit)[0], name="Новый"))
    _die(session)
    assert labels(_only()) == [Text(ru="Переименовать — Новый", en="Rename — Новый")]
