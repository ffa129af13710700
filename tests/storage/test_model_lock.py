"""The note beside a model: who, where, since when; what a dead program left does not count."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from designer.edits.refusal import Refused
from designer.i18n import plain
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.copies_beside import copies_beside
from designer.storage.model_lock import ModelLock, holder_of, lock_path
from designer.storage.outline import from_outline
from designer.storage.project_file import dumps
from designer.storage.saving import TakenOver

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "общая"
    folder.mkdir()
    found = folder / "завод.orgmission"
    found.write_bytes(dumps(from_outline(TEXT)))
    return found


def _write(session: Session, words: str) -> None:
    with session.edit(plain("Написать миссию")) as organization:
        organization.put(replace(organization.all(Unit)[0], mission=words))


def test_the_second_window_hears_who_was_first(path: Path) -> None:
    first, second = ModelLock(path), ModelLock(path)
    assert first.take() is None
    assert path.with_name(".~завод.orgmission.lock").exists()
    holder = second.take()
    assert holder is not None and holder.who and holder.where and holder.when is not None
    first.release()
    assert not lock_path(path).exists()
    assert second.take() is None
    second.release()


def test_a_killed_program_holds_nothing(path: Path) -> None:
    program = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom designer.storage.model_lock import ModelLock\n"
        f"assert ModelLock(Path({str(path)!r})).take() is None\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    run = subprocess.run([sys.executable, "-c", program], env={**os.environ}, capture_output=True, text=True)
    assert run.returncode == -9, run.stderr
    assert lock_path(path).exists() and holder_of(path) is None
    lock = ModelLock(path)
    assert lock.take() is None and lock.taken_by is None
    lock.release()


def test_another_computer_is_believed(path: Path) -> None:
    note = {"who": "Мария", "where": "бухгалтерия-2", "since": "2026-03-02T09:15", "token": "x"}
    lock_path(path).write_text(json.dumps(note), encoding="utf-8")
    holder = ModelLock(path).take()
    assert holder is not None and (holder.who, holder.where) == ("Мария", "бухгалтерия-2")
    assert holder.when is not None and holder.when.hour == 9


@pytest.mark.parametrize("note", [b"", b"\xff\xfe", b"[1]", b'{"who": 7, "since": "never", "where": "z"}'])
def test_a_strange_note_is_somebody(note: bytes, path: Path) -> None:
    lock_path(path).write_bytes(note)
    holder = ModelLock(path).take()
    assert holder is not None and holder.when is None
    assert ModelLock(path).take(over=True) is None


def test_who_was_taken_over_hears_it_when_saving(path: Path) -> None:
    first, second = Session.open(path), Session.open(path)
    for session in (first, second):
        session.keep_safe()
    assert first.take_lock() is None
    assert second.take_lock() is not None
    assert second.take_lock(over=True) is None
    before = path.read_bytes()
    _write(first, "Раз.")
    with pytest.raises(TakenOver) as caught:
        first.save()
    assert caught.value.holder.who and path.read_bytes() == before and not first.is_saved
    _write(second, "Два.")
    second.save()
    first.leave()
    assert lock_path(path).exists()
    second.leave()
    assert not lock_path(path).exists()


def test_reading_only_changes_nothing(path: Path) -> None:
    session = Session.open(path)
    session.is_read_only = True
    before = dumps(session.organization)
    with pytest.raises(Refused):
        _write(session, "Раз.")
    assert dumps(session.organization) == before


def test_a_copy_knows_no_file(path: Path) -> None:
    session = Session.open(path)
    session.become_copy()
    session.keep_safe()
    _write(session, "Раз.")
    assert session.path is None
    with pytest.raises(ValueError, match="path"):
        session.save()
    session.leave()


def test_a_folder_that_takes_no_note_is_no_hindrance(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert ModelLock(path).take() is None


def test_saving_under_another_name_moves_the_note(path: Path) -> None:
    session = Session.open(path)
    session.keep_safe()
    session.take_lock()
    other = path.with_name("другой.orgmission")
    session.save(other)
    assert not lock_path(path).exists() and lock_path(other).exists()
    session.leave()
    assert not lock_path(other).exists()


COPIES = [
    "завод (Anna's conflicted copy 2026-11-25).orgmission",
    "завод (конфликтующая копия пользователя Анна 2026-11-25).orgmission",
    "завод (conflicted copy 2026-11-25 101500).orgmission",
    "завод.sync-conflict-20261125-101500-ABCDEF7.orgmission",
    "завод (1).orgmission",
    "завод-NOTEBOOK.orgmission",
]


@pytest.mark.parametrize("name", COPIES)
def test_conflicted_copies_are_found(name: str, path: Path) -> None:
    copy = path.with_name(name)
    copy.write_bytes(path.read_bytes().replace("заказы".encode(), "наряды".encode()))
    assert copies_beside(path) == [copy]
    copy.write_bytes(path.read_bytes())
    assert copies_beside(path) == []


def test_other_models_are_no_copies(path: Path) -> None:
    path.with_name("завод (1).orgmission").write_bytes(dumps(from_outline(TEXT)))
    path.with_name("завод 2026.orgmission").write_bytes(path.read_bytes() + b"\n")
    path.with_name("заводоуправление.orgmission").write_bytes(path.read_bytes() + b"\n")
    assert copies_beside(path) == []
