"""What is offered after a crash, in which order, on which state it builds, and what is cleared away."""

from __future__ import annotations

import os
import time
from datetime import datetime
from pathlib import Path

import pytest

from designer.edits.removal import remove
from designer.i18n import plain
from designer.model.history import Change
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.journal import SET_ASIDE, SUFFIX, Journal
from designer.storage.journal_lines import Header, Mark, change_line, header_line, mark_line
from designer.storage.project_file import dumps
from designer.storage.recovery import (
    Spoiled,
    Unreadable,
    Unsaved,
    labels,
    put_aside,
    read_journal,
    set_aside,
    unsaved,
)
from designer.storage.versions import hash_of, keep

A, B = Unit(id="a", name="Цех"), Unit(id="b", name="Склад")
ARROW = ClientLink(id="l", supplier="b", client="a")
DAY = 86400


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "journals"
    made.mkdir()
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "завод.orgmission"
    made.write_bytes(model())
    return made


def model(*more: Record) -> bytes:
    return dumps(Organization([A, B, ARROW, *more], model_id="m"))


def named(n: int, name: str, at: int = 0, label: str = "Назвать") -> bytes:
    return change_line(n, at, Change(label=plain(label), touched={"a": (A, Unit(id="a", name=name))}))


def header(path: Path, at: int = 0) -> bytes:
    return header_line(Header(model_id="m", path=str(path), base=hash_of(path.read_bytes()), at=at))


def work_of(journal: Path) -> Unsaved:
    found = read_journal(journal)
    assert isinstance(found, Unsaved)
    return found


def restored(work: Unsaved) -> Organization:
    organization = work.organization()
    organization.restore((id, new) for change in work.changes(organization) for id, (_, new) in change.touched.items())
    return organization


def test_a_removed_unit_stays_removed_with_its_arrows(path: Path) -> None:
    session = Session.open(path)
    session.keep_safe()
    with session.edit(plain("Убрать")) as organization:
        remove(organization, ["b"])
    expected = dumps(session.organization)
    assert session.keeping is not None
    session.keeping.journal.close()
    (work,) = unsaved()
    assert isinstance(work, Unsaved)
    again = Session.restore(work)
    assert dumps(again.organization) == expected and again.organization.count(ClientLink) == 0
    again.undo()
    assert dumps(again.organization) == path.read_bytes()
    again.leave()


def test_each_change_begins_where_the_one_before_ended(folder: Path, path: Path) -> None:
    journal = folder / f"x{SUFFIX}"
    came = Change(label=plain("Добавить"), touched={"c": (None, Unit(id="c"))})
    went = Change(label=plain("Убрать"), touched={"c": (Unit(id="c"), None)})
    journal.write_bytes(
        header(path) + named(1, "Раз") + named(2, "Два") + change_line(3, 0, came) + change_line(4, 0, went)
    )
    work = work_of(journal)
    one, two = Unit(id="a", name="Раз"), Unit(id="a", name="Два")
    assert [dict(change.touched) for change in work.changes(work.organization())] == [
        {"a": (A, one)},
        {"a": (one, two)},
        {"c": (None, Unit(id="c"))},
        {"c": (Unit(id="c"), None)},
    ]
    assert (work.last, work.length, work.title) == (4, journal.stat().st_size, "завод")


def test_work_is_offered_the_newest_first_and_by_the_last_change(folder: Path, path: Path) -> None:
    (folder / f"1{SUFFIX}").write_bytes(header(path) + named(1, "Старое", at=5_000))
    (folder / f"2{SUFFIX}").write_bytes(
        header(path, at=1) + named(1, "Раз", at=1_000) + named(2, "Два", at=2_000) + named(3, "Новое", at=9_000)
    )
    gone = Header(model_id="n", path=str(path.with_name("gone")), base="0" * 64, at=7_000)
    (folder / f"3{SUFFIX}").write_bytes(header_line(gone) + named(1, "Никуда", at=1) + named(2, "Никуда", at=2))
    found = unsaved(folder)
    assert [work.journal.name[0] for work in found] == ["2", "3", "1"]
    assert isinstance(found[0], Unsaved) and found[0].when == datetime.fromtimestamp(9)
    assert isinstance(found[1], Unreadable) and found[1].count == 2


def test_what_is_saved_comes_to_nothing_or_was_never_whole_is_cleared_away(folder: Path, path: Path) -> None:
    held = hash_of(path.read_bytes())
    mark = mark_line(Mark(saved=held, upto=1, path=str(path)))
    (folder / f"saved{SUFFIX}").write_bytes(header(path) + named(1, "Раз") + mark)
    (folder / f"back{SUFFIX}").write_bytes(header(path) + named(1, "Раз") + named(2, "Цех"))
    (folder / f"empty{SUFFIX}").write_bytes(b"")
    (folder / f"torn{SUFFIX}").write_bytes(header(path)[:-5])
    (folder / f"head{SUFFIX}").write_bytes(header(path))
    gone = Header(model_id="n", path="/gone", base="0" * 64)
    (folder / f"nothing{SUFFIX}").write_bytes(header_line(gone))
    (folder / "note.txt").write_text("not ours")
    assert unsaved(folder) == [] and [p.name for p in folder.iterdir()] == ["note.txt"]
    assert unsaved(folder / "missing") == []


def test_a_journal_whose_first_line_was_spoiled_is_kept_and_named(folder: Path, path: Path) -> None:
    journal = folder / f"x{SUFFIX}"
    spoiled = bytearray(header(path) + named(1, "Раз"))
    spoiled[12] ^= 1
    journal.write_bytes(spoiled)
    (folder / f"y{SUFFIX}").write_bytes(named(1, "Раз"))
    found = {work.journal: work for work in unsaved(folder)}
    assert len(found) == 2 and all(isinstance(work, Spoiled) for work in found.values())
    assert journal.read_bytes() == spoiled
    put_aside(found[journal])
    assert len(unsaved(folder)) == 1 and journal.with_suffix(SET_ASIDE).read_bytes() == spoiled


def test_a_spoiled_journal_that_was_put_aside_stays_for_whoever_can_read_it(folder: Path) -> None:
    journal = folder / f"x{SET_ASIDE}"
    journal.write_bytes(b"00000000 {}\n")
    old = time.time() - 90 * DAY
    os.utime(journal, (old, old))
    assert set_aside("m", folder) == [] and journal.exists()


def test_changes_that_come_to_nothing_on_a_lost_file_are_offered(folder: Path, path: Path) -> None:
    keep("m", path.read_bytes(), "opened")
    (folder / f"back{SUFFIX}").write_bytes(header(path) + named(1, "Раз") + named(2, "Цех"))
    path.unlink()
    (work,) = unsaved(folder)
    assert isinstance(work, Unsaved) and not work.is_base_in_file


def test_a_living_window_and_its_journal_are_left_alone(folder: Path, path: Path) -> None:
    journal = Journal(folder, Header(model_id="m", path=str(path), base=hash_of(path.read_bytes())))
    journal.append(Change(label=plain("x"), touched={"a": (A, Unit(id="a", name="Раз"))}))
    (folder / f"left{SUFFIX}").write_bytes(header(path) + named(1, "Раз"))
    assert [work.journal.name for work in unsaved(folder)] == [f"left{SUFFIX}"]
    journal.close()
    assert len(unsaved(folder)) == 2


def test_the_changes_build_on_the_last_save_that_reached_the_file(folder: Path, path: Path) -> None:
    start = header(path)
    first = model(Unit(id="c", name="Первое"))
    second = model(Unit(id="c", name="Второе"))
    journal = folder / f"x{SUFFIX}"
    marks = [mark_line(Mark(saved=hash_of(d), upto=n, path=str(path))) for n, d in ((1, first), (2, second))]
    journal.write_bytes(start + named(1, "Раз") + marks[0] + named(2, "Два") + marks[1] + named(3, "Три"))
    for data, numbers in ((second, [3]), (first, [2, 3]), (model(), [1, 2, 3])):
        path.write_bytes(data)
        work = work_of(journal)
        assert [entry.n for entry in work.entries] == numbers and work.is_base_in_file and work.base == data


def test_where_the_file_is_lost_the_latest_kept_version_before_the_last_change_is_taken(
    folder: Path, path: Path
) -> None:
    start, first, second = header(path), model(Unit(id="c")), model(Unit(id="d"))
    keep("m", path.read_bytes(), "opened")
    keep("m", first, "saved")
    keep("m", second, "saved")
    marks = [mark_line(Mark(saved=hash_of(d), upto=n, path=str(path))) for n, d in ((1, first), (2, second))]
    journal = folder / f"x{SUFFIX}"
    journal.write_bytes(start + named(1, "Раз") + marks[0] + named(2, "Два") + marks[1])
    path.unlink()
    work = work_of(journal)
    assert work.base == first and [entry.n for entry in work.entries] == [2] and not work.is_base_in_file
    assert restored(work).need(Unit, "a").name == "Два"


def test_a_model_that_was_never_saved_comes_back_under_its_title(folder: Path) -> None:
    whole = Header(model_id="m", path=None, base=None, text=model().decode(), title="Без имени 1")
    journal = folder / f"x{SUFFIX}"
    journal.write_bytes(header_line(whole) + named(1, "Раз"))
    work = work_of(journal)
    assert (work.path, work.title, work.is_base_in_file) == (None, "Без имени 1", True)
    assert restored(work).need(Unit, "a").name == "Раз"
    saved = folder / "elsewhere.orgmission"
    saved.write_bytes(model(Unit(id="c")))
    mark = mark_line(Mark(saved=hash_of(saved.read_bytes()), upto=1, path=str(saved)))
    journal.write_bytes(header_line(whole) + named(1, "Раз") + mark + named(2, "Два"))
    assert work_of(journal).path == saved and len(work_of(journal).entries) == 1


# -- work that was given up ----------------------------------------------------------------------


def test_work_given_up_stays_for_thirty_days_with_its_model(folder: Path, path: Path) -> None:
    for name, at, days in (("old", 1_000, 31), ("late", 3_000, 29), ("new", 5_000, 0)):
        journal = folder / f"{name}{SUFFIX}"
        journal.write_bytes(header(path) + named(1, name, at=at))
        put_aside(work_of(journal))
        moment = time.time() - days * DAY
        os.utime(journal.with_suffix(SET_ASIDE), (moment, moment))
    (folder / f"empty{SET_ASIDE}").write_bytes(b"")
    assert unsaved(folder) == []
    assert [work.journal.stem for work in set_aside("m", folder)] == ["new", "late"]
    assert set_aside("other", folder) == []
    assert sorted(p.stem for p in folder.iterdir()) == ["late", "new"]


def test_work_given_up_whose_base_is_lost_is_neither_listed_nor_thrown_away(folder: Path) -> None:
    gone = Header(model_id="m", path="/gone", base="0" * 64)
    (folder / f"x{SET_ASIDE}").write_bytes(header_line(gone) + named(1, "Раз"))
    assert set_aside("m", folder) == [] and len([*folder.iterdir()]) == 1


# -- the last steps in words ---------------------------------------------------------------------


def _steps(folder: Path, path: Path, *lines: bytes) -> Unsaved:
    journal = folder / f"x{SUFFIX}"
    journal.write_bytes(header(path) + b"".join(lines))
    return work_of(journal)


def test_the_last_five_steps_are_told_without_repeats(folder: Path, path: Path) -> None:
    lines = [named(n, f"Цех {n // 2}") for n in range(1, 20)]
    work = _steps(folder, path, *lines)
    assert [words.ru for words in labels(work)] == [f"Назвать — Цех {n}" for n in (9, 8, 7, 6, 5)]
    assert len(labels(work, 4)) == 4 and len(labels(_steps(folder, path, *lines[:3]))) == 2


def test_a_step_names_only_the_one_whom_it_touched(folder: Path, path: Path) -> None:
    def step(n: int, *records: Record) -> bytes:
        return change_line(n, 0, Change(label=plain("Шаг"), touched={r.id: (None, r) for r in records}))

    nameless, arrow = Unit(id="d"), ClientLink(id="k", supplier="a", client="b")
    work = _steps(folder, path, step(1, A, B), step(2, A, arrow), step(3, nameless), step(4, arrow))
    assert [words.ru for words in labels(work)] == ["Шаг", "Шаг — Цех", "Шаг"]
