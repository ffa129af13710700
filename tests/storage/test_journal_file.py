"""What the file of a journal holds, when it is on the disk, and when it goes."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from designer.i18n import Text, plain
from designer.model.history import Change
from designer.model.participants import Unit
from designer.storage.atomic import Disk
from designer.storage.journal import SET_ASIDE, SUFFIX, Journal, key_of
from designer.storage.journal_lines import Entry, Header, Mark, change_line, header_line, mark_line, read_lines

HEADER = Header(model_id="m", path="/f.orgmission", base="b0", text="{}", title="Завод", at=7)
A, B = Unit(id="a", name="Цех"), Unit(id="b", name="Склад")
CAME = Change(label=Text(ru="Добавить", en="Add"), touched={"a": (None, A)}, merge="typing")
WENT = Change(label=plain("Удалить"), touched={"b": (B, None), "a": (None, A)})


class WatchedDisk(Disk):
    """The real disk, which notes what is done to it and can be made to fail."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.full = False
        self.spoiled = False

    def append(self, handle: int, data: bytes) -> None:
        if self.full:
            os.write(handle, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        self.done.append("append")
        super().append(handle, data)

    def sync(self, handle: int) -> None:
        if self.spoiled:
            raise OSError(errno.EIO, "I/O error")
        self.done.append("sync")
        super().sync(handle)

    def sync_folder(self, folder: Path) -> None:
        self.done.append(f"sync {folder.name}")
        super().sync_folder(folder)

    def read(self, handle: int, length: int) -> bytes:
        if self.spoiled:
            raise OSError(errno.EIO, "I/O error")
        return super().read(handle, length)

    def close(self, handle: int) -> None:
        self.done.append("close")
        super().close(handle)


@pytest.fixture
def disk() -> WatchedDisk:
    return WatchedDisk()


@pytest.fixture
def journal(tmp_path: Path, disk: WatchedDisk) -> Journal:
    return Journal(tmp_path / "state" / "journals", HEADER, disk, now=lambda: 12.5)


def lines(path: Path | None) -> list[Header | Mark | Entry]:
    assert path is not None
    data = path.read_bytes()
    found, length = read_lines(data)
    assert length == len(data), "every line is whole"
    return found


def test_header_and_changes_stand_in_the_file_as_they_were_said(journal: Journal) -> None:
    journal.append(CAME)
    journal.append(WENT)
    assert lines(journal.path) == [
        HEADER,
        Entry(n=1, at=12500, label=CAME.label, put=(A,), drop=(), merge="typing"),
        Entry(n=2, at=12500, label=WENT.label, put=(A,), drop=("b",)),
    ]
    journal.close()


def test_no_file_is_made_before_there_is_something_to_keep(journal: Journal, disk: WatchedDisk) -> None:
    journal.sync()
    journal.mark("h", 0, "/f.orgmission")
    journal.close()
    journal.discard()
    journal.set_aside()
    assert journal.path is None and disk.done == [] and not journal.folder.exists()


def test_the_first_sync_brings_the_name_of_the_file_to_the_disk_too(journal: Journal, disk: WatchedDisk) -> None:
    journal.append(CAME)
    assert disk.done == ["sync state", "append"]
    journal.sync()
    journal.append(WENT)
    journal.sync()
    assert disk.done == ["sync state", "append", "sync", "sync journals", "append", "sync"]
    journal.discard()
    journal.append(CAME)
    journal.sync()
    assert disk.done[6:] == ["close", "append", "sync", "sync journals"]
    journal.close()


def test_a_mark_is_on_the_disk_before_the_save_goes_on(journal: Journal, disk: WatchedDisk) -> None:
    journal.append(CAME)
    journal.mark("h1", 1, "/g.orgmission")
    assert disk.done == ["sync state", "append", "append", "sync", "sync journals"]
    assert lines(journal.path)[-1] == Mark(saved="h1", upto=1, path="/g.orgmission")
    journal.close()


def test_after_a_save_the_file_goes_and_the_next_changes_follow_that_save(journal: Journal) -> None:
    journal.append(CAME)
    first = journal.path
    assert first is not None
    journal.retire("h1", 1, "/g.orgmission")
    assert not first.exists() and journal.path is None
    journal.append(WENT)
    header, entry = lines(journal.path)
    assert header == Header(model_id="m", path="/g.orgmission", base="h1", title="Завод", at=7)
    assert isinstance(entry, Entry) and entry.n == 2
    assert journal.path is not None and journal.path.name.startswith(key_of("m", "/g.orgmission"))
    journal.close()


def test_changes_that_came_during_a_save_keep_the_file(journal: Journal) -> None:
    journal.append(CAME)
    journal.mark("h1", 1, "/f.orgmission")
    journal.append(WENT)
    journal.retire("h1", 1, "/f.orgmission")
    assert [type(line) for line in lines(journal.path)] == [Header, Entry, Mark, Entry]
    journal.close()


@pytest.mark.parametrize("end", [lambda j: j.retire("h", 2, "/f.orgmission"), Journal.discard])
def test_what_could_not_be_written_is_not_kept_over_a_save(
    journal: Journal, disk: WatchedDisk, end: Callable[[Journal], None]
) -> None:
    journal.append(CAME)
    disk.full = True
    journal.append(CAME)
    assert journal.fault is not None
    disk.full = False
    end(journal)
    assert journal.fault is None
    journal.append(WENT)
    assert [line.n for line in lines(journal.path) if isinstance(line, Entry)] == [3]
    journal.close()


def test_a_change_that_only_waits_is_written_with_the_mark(journal: Journal, disk: WatchedDisk) -> None:
    disk.full = True
    journal.append(CAME)
    journal.append(WENT)
    disk.full = False
    journal.mark("h", 2, "/f.orgmission")
    assert [type(line) for line in lines(journal.path)] == [Header, Entry, Entry, Mark]
    journal.close()


def test_a_folder_that_is_forbidden_at_first_gets_all_lines_later(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    journal = Journal(tmp_path / "state", HEADER)
    journal.append(CAME)
    assert isinstance(journal.fault, OSError) and journal.path is None
    (tmp_path / "state").unlink()
    journal.mark("h", 1, "/f.orgmission")
    assert [type(line) for line in lines(journal.path)] == [Header, Entry, Mark] and journal.fault is None
    journal.close()


def test_a_disk_that_fails_to_sync_is_told_until_a_line_goes_in(journal: Journal, disk: WatchedDisk) -> None:
    journal.append(CAME)
    disk.spoiled = True
    journal.sync()
    assert journal.fault is not None and journal.fault.errno == errno.EIO
    disk.spoiled = False
    journal.append(WENT)
    journal.sync()
    assert journal.fault is None and [type(line) for line in lines(journal.path)] == [Header, Entry, Entry]
    assert "sync journals" in disk.done
    journal.close()


def test_a_file_that_is_gone_and_cannot_be_read_any_more_is_told(journal: Journal, disk: WatchedDisk) -> None:
    journal.append(CAME)
    assert journal.path is not None
    journal.path.rename(journal.path.with_suffix(".moved"))
    disk.spoiled = True
    journal.sync()
    assert journal.fault is not None and journal.fault.errno == errno.EIO
    disk.spoiled = False
    journal.sync()
    assert journal.fault is None and journal.was_removed
    assert [type(line) for line in lines(journal.path)] == [Header, Entry]
    journal.close()


def test_closing_brings_the_lines_to_the_disk_and_leaves_the_file(journal: Journal, disk: WatchedDisk) -> None:
    journal.append(CAME)
    path = journal.path
    journal.close()
    assert disk.done[-3:] == ["sync", "sync journals", "close"] and journal.path is None
    assert len(lines(path)) == 2


def test_work_given_up_is_kept_under_another_name(journal: Journal, disk: WatchedDisk) -> None:
    journal.append(CAME)
    path = journal.path
    assert path is not None and path.suffix == SUFFIX
    journal.set_aside()
    assert not path.exists() and len(lines(path.with_suffix(SET_ASIDE))) == 2 and disk.done[-1] == "close"


def test_a_left_journal_is_gone_on_with_after_its_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / f"x{SUFFIX}"
    whole = header_line(HEADER) + change_line(4, 1, CAME)
    path.write_bytes(whole + change_line(5, 2, WENT)[:-9])
    journal = Journal(tmp_path, HEADER)
    journal.adopt(path, len(whole), 4)
    journal.append(WENT)
    assert [line.n for line in lines(path) if isinstance(line, Entry)] == [4, 5]
    with pytest.raises(BlockingIOError):
        Journal(tmp_path, HEADER).adopt(path, 0, 0)
    journal.close()


def test_two_windows_on_one_model_write_two_files(tmp_path: Path) -> None:
    journals = [Journal(tmp_path, HEADER) for _ in range(2)]
    for journal in journals:
        journal.append(CAME)
    assert len({journal.path for journal in journals}) == 2
    assert {journal.path.name.split("-")[0] for journal in journals if journal.path} == {key_of("m", "/f.orgmission")}
    assert len({key_of("m", None), key_of("m", "/f"), key_of("n", None)}) == 3
    for journal in journals:
        journal.close()


def test_the_first_line_says_which_format_follows() -> None:
    assert header_line(HEADER)[9:].startswith(b'{"journal":1,"header":{"model_id":"m"')


# -- reading -------------------------------------------------------------------------------------

WHOLE = header_line(HEADER) + change_line(1, 0, CAME)


@pytest.mark.parametrize(
    "spoiled",
    [
        mark_line(Mark(saved="h", upto=1, path="/f"))[1:],
        b"00000000 {}\n",
        b"\n",
        b'%08x {"mark": 5}\n' % crc32(b'{"mark": 5}'),
        b'%08x {"n": 1}\n' % crc32(b'{"n": 1}'),
        b"%08x {\n" % crc32(b"{"),
        b"%08x [1]\n" % crc32(b"[1]"),
        change_line(2, 0, WENT).replace(b"\n", b""),
    ],
)
def test_reading_ends_at_the_first_line_that_is_not_whole(spoiled: bytes) -> None:
    found, length = read_lines(WHOLE + spoiled + change_line(3, 0, CAME))
    assert [type(line) for line in found] == [Header, Entry] and length == len(WHOLE)


def test_an_empty_journal_and_one_torn_in_its_header_hold_nothing() -> None:
    assert read_lines(b"") == ([], 0) and read_lines(WHOLE[:20]) == ([], 0)
