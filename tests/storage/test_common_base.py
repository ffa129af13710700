"""The common base of two copies is found by the mark in the file, or as the nearest earlier save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from designer.edits.missions import write_mission
from designer.edits.participants import rename
from designer.i18n import plain
from designer.model.merge import merge
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.common_base import find_base, is_in_git
from designer.storage.outline import from_outline
from designer.storage.project_file import load, save
from designer.storage.versions import hash_of, keep

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."
Machine = Callable[[str], None]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Turn to the machine of this name: its state folder."""

    def turn(name: str) -> None:
        monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / f"state-{name}"))

    turn("anna")
    return turn


def work(path: Path, edit: Callable[[Organization], object]) -> None:
    """Open a file as the window does, edit it, save it and leave."""
    session = Session.open(path)
    session.keep_safe()
    session.note_origin()
    with session.edit(plain("edit")) as organization:
        edit(organization)
    session.save()
    session.leave()


def units(organization: Organization) -> tuple[str, str]:
    first, second = (unit.id for unit in organization.all(Unit))
    return first, second


def test_a_mailed_copy_that_was_saved_often_finds_the_state_it_began_from(tmp_path: Path, machine: Machine) -> None:
    ours, theirs = tmp_path / "ours.orgmission", tmp_path / "theirs.orgmission"
    save(from_outline(TEXT), ours)
    first, second = units(load(ours))
    work(ours, lambda o: rename(o, first, "База"))
    split = load(ours)
    theirs.write_bytes(ours.read_bytes())
    machine("boris")
    for words in ("Раз.", "Два.", "Три."):
        work(theirs, lambda o, words=words: write_mission(o, second, words))
    assert load(theirs).parent == hash_of(ours.read_bytes())
    machine("anna")
    work(ours, lambda o: rename(o, first, "Склад 2"))
    base = find_base(load(ours), load(theirs), hash_of(theirs.read_bytes()))
    assert base.how == "mark" and base.organization.snapshot() == split.snapshot()
    merged = merge(base.organization, load(ours), load(theirs))
    assert not merged.questions
    assert {u.name for u in merged.organization.all(Unit)} >= {"Склад 2"}


def test_the_mark_of_a_file_that_only_we_save_does_not_change(tmp_path: Path, machine: Machine) -> None:
    path = tmp_path / "m.orgmission"
    save(from_outline(TEXT), path)
    first, _ = units(load(path))
    original = hash_of(path.read_bytes())
    for name in ("А", "Б"):
        work(path, lambda o, name=name: rename(o, first, name))
        assert load(path).parent == original


def test_opening_and_saving_without_a_change_gives_the_same_bytes(tmp_path: Path, machine: Machine) -> None:
    path = tmp_path / "m.orgmission"
    save(from_outline(TEXT), path)
    before = path.read_bytes()
    session = Session.open(path)
    session.keep_safe()
    session.note_origin()
    session.save()
    assert path.read_bytes() == before


def test_a_file_in_git_gets_no_mark(tmp_path: Path, machine: Machine) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "models").mkdir()
    path = tmp_path / "models" / "m.orgmission"
    save(from_outline(TEXT), path)
    first, _ = units(load(path))
    work(path, lambda o: rename(o, first, "База"))
    assert load(path).parent == "" and is_in_git(path) and not is_in_git(tmp_path.parent / "x")


def test_without_a_mark_the_nearest_earlier_save_is_taken(tmp_path: Path, machine: Machine) -> None:
    split = from_outline(TEXT)
    path = tmp_path / "m.orgmission"
    save(split, path)
    keep(split.model_id, path.read_bytes(), "saved")
    first, second = units(split)
    theirs = load(path)
    other = Session(theirs)
    with other.edit(plain("edit")) as organization:
        write_mission(organization, second, "Помогать.")
    for name in ("А", "Б", "В"):
        work(path, lambda o, name=name: rename(o, first, name))
    base = find_base(load(path), theirs)
    assert base.how == "nearest" and base.organization.snapshot() == split.snapshot()


def test_another_model_and_an_unknown_one_have_no_base(tmp_path: Path, machine: Machine) -> None:
    ours, theirs = from_outline(TEXT), from_outline("Цех: Клиент: Склад. Помогать складу.")
    assert find_base(ours, theirs).how == find_base(ours, ours).how == "none"
    assert len(find_base(ours, theirs).organization) == 0
