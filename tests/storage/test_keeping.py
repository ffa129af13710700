"""The work on an open model is written down, brought to the disk from a thread of its own, and ends as it should."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from designer.i18n import plain
from designer.model.history import Change
from designer.model.participants import Unit
from designer.storage import keeping as keeping_module
from designer.storage.common_base import origin
from designer.storage.journal import SET_ASIDE
from designer.storage.journal_lines import Header, read_lines
from designer.storage.keeping import Keeping
from designer.storage.outline import from_outline
from designer.storage.places import journals_folder
from designer.storage.project_file import dumps
from designer.storage.recovery import Unsaved, unsaved
from designer.storage.scribe import Scribe
from designer.storage.versions import hash_of, keep, kept

MODEL = from_outline("Склад: Клиент: Цех. Помогать цеху собирать заказы.")
CHANGE = Change(label=plain("x"), touched={"a": (None, Unit(id="a", name="Цех"))})
LONG = 10.0
"""Seconds after which a thread that has to answer at once has failed."""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "завод.orgmission"
    made.write_bytes(dumps(MODEL))
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """What the scribe was asked to do; nobody does it."""
    found: list[Callable[[], None]] = []

    class Patient(Scribe):
        def soon(self, work: Callable[[], None]) -> None:
            found.append(work)

    monkeypatch.setattr(keeping_module, "SCRIBE", Patient())
    return found


def kept_by(path: Path | None) -> Keeping:
    return Keeping(MODEL.model_id, path.read_bytes() if path else dumps(MODEL), path, "Завод")


def test_a_change_is_in_the_file_at_once_and_the_scribe_is_asked_to_bring_it_to_the_disk(
    path: Path, asked: list[Callable[[], None]]
) -> None:
    keeping = kept_by(path)
    before = time.time() * 1000
    keeping.follow(CHANGE)
    assert keeping.journal.path is not None and keeping.fault is None and len(asked) == 1
    header = read_lines(keeping.journal.path.read_bytes())[0][0]
    assert isinstance(header, Header) and abs(header.at - before) < 60_000
    assert (header.path, header.base, header.text) == (str(path), hash_of(path.read_bytes()), None)
    assert kept(MODEL.model_id) == []
    asked[0]()
    (version,) = kept(MODEL.model_id)
    assert version.why == "opened" and version.read() == path.read_bytes()
    asked[0]()
    assert len(kept(MODEL.model_id)) == 1
    keeping.leave(is_saved=True)


def test_a_model_that_was_never_saved_stands_whole_in_its_journal(asked: list[Callable[[], None]]) -> None:
    keeping = kept_by(None)
    keeping.follow(CHANGE)
    assert keeping.journal.path is not None
    header = read_lines(keeping.journal.path.read_bytes())[0][0]
    assert isinstance(header, Header) and (header.path, header.base) == (None, None)
    assert (header.text or "").encode() == dumps(MODEL) and header.title == "Завод"
    asked[0]()
    assert kept(MODEL.model_id) == []
    keeping.leave(is_saved=True)


def test_saved_work_leaves_nothing_and_work_given_up_stays_under_another_name(
    path: Path, asked: list[Callable[[], None]]
) -> None:
    keeping = kept_by(path)
    keeping.follow(CHANGE)
    keeping.leave(is_saved=True)
    assert list(journals_folder().iterdir()) == [] and kept(MODEL.model_id) == []
    keeping = kept_by(path)
    keeping.follow(CHANGE)
    keeping.leave(is_saved=False)
    assert [p.suffix for p in journals_folder().iterdir()] == [SET_ASIDE]
    assert [v.why for v in kept(MODEL.model_id)] == ["opened"]


def test_work_that_is_brought_back_goes_on_in_its_journal(path: Path, asked: list[Callable[[], None]]) -> None:
    keeping = kept_by(path)
    keeping.follow(CHANGE)
    keeping.journal.close()
    (work,) = unsaved()
    assert isinstance(work, Unsaved)
    again = Keeping.adopt(work)
    again.follow(CHANGE)
    assert again.journal.path == work.journal
    again.journal.close()
    (work,) = unsaved()
    assert isinstance(work, Unsaved) and [entry.n for entry in work.entries] == [1, 2]


def test_the_version_that_was_opened_is_kept_again_when_its_folder_was_removed(
    path: Path, state: Path, asked: list[Callable[[], None]]
) -> None:
    import shutil

    keeping = kept_by(path)
    keeping.follow(CHANGE)
    asked[0]()
    shutil.rmtree(state)
    asked[0]()
    assert keeping.journal.path is not None and keeping.journal.path.exists()
    assert [v.read() for v in kept(MODEL.model_id)] == [path.read_bytes()]
    path.write_bytes(b"changed by somebody else")
    shutil.rmtree(state)
    asked[0]()
    assert keeping.journal.path.exists() and kept(MODEL.model_id) == []
    keeping.leave(is_saved=True)


def test_a_file_saved_here_keeps_its_mark_and_a_foreign_one_is_marked_with_its_hash(path: Path) -> None:
    saved, opened = path.read_bytes(), path.read_bytes().replace(b"\n}", b" \n}")
    MODEL.parent = "mark"
    try:
        assert origin(MODEL, hash_of(saved), path) == hash_of(saved)
        keep(MODEL.model_id, opened, "opened")
        keep(MODEL.model_id, saved, "saved")
        assert origin(MODEL, hash_of(opened), path) == hash_of(opened)
        assert origin(MODEL, hash_of(saved), path) == "mark"
        (path.parent / ".git").mkdir()
        assert origin(MODEL, "0" * 64, path) == "mark"
    finally:
        MODEL.parent = ""


# -- the thread ----------------------------------------------------------------------------------


class Work:
    """Something to be done by the scribe, which can be waited for."""

    def __init__(self, fault: OSError | None = None) -> None:
        self.times = 0
        self.moments: list[float] = []
        self._fault = fault
        self._done = threading.Semaphore(0)

    def __call__(self) -> None:
        self.times += 1
        self.moments.append(time.monotonic())
        self._done.release()
        if self._fault is not None:
            raise self._fault

    def wait(self) -> None:
        assert self._done.acquire(timeout=LONG), "the scribe did not come"


@pytest.fixture
def scribe() -> Iterator[Scribe]:
    yield Scribe(pause=0.01)


def test_work_is_done_from_another_thread_and_only_when_asked(scribe: Scribe) -> None:
    first, second = Work(), Work()
    scribe.soon(first)
    first.wait()
    scribe.soon(second)
    second.wait()
    scribe.soon(first)
    first.wait()
    assert (first.times, second.times) == (2, 1)


def test_a_disk_that_fails_does_not_end_the_thread(scribe: Scribe) -> None:
    failing, good = Work(OSError("no space")), Work()
    scribe.soon(failing)
    failing.wait()
    scribe.soon(good)
    good.wait()
    assert (failing.times, good.times) == (1, 1)


def test_what_is_asked_often_within_a_rest_is_done_once_after_it() -> None:
    pause = 0.2
    scribe, work = Scribe(pause), Work()
    scribe.soon(work)
    work.wait()
    for _ in range(20):
        scribe.soon(work)
    work.wait()
    assert work.times == 2 and work.moments[1] - work.moments[0] >= 0.9 * pause
    assert all(thread.daemon for thread in threading.enumerate() if thread.name == "scribe"), "nobody waits for it"
