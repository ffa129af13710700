"""Saving, failing to save and coming back after a crash, as the user meets it."""

from __future__ import annotations

import errno
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from designer.i18n import Text, plain
from designer.model.participants import Unit
from designer.session import Session
from designer.storage import saving
from designer.storage.outline import from_outline
from designer.storage.places import journals_folder
from designer.storage.project_file import dumps
from designer.storage.recovery import Unsaved, set_aside, unsaved
from designer.storage.saving import TakenOver
from designer.ui.dialogs.recovery import Choice, RecoveryDialog
from designer.ui.files import lock_question, merging, opening, recovering, saves, taking_up
from designer.ui.main_window import MainWindow

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."
Open = Callable[[Session], MainWindow]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "завод.orgmission"
    found.write_bytes(dumps(from_outline(TEXT)))
    return found


@pytest.fixture
def window(open_window: Open, path: Path) -> MainWindow:
    return open_window(Session.open(path))


def write(window: MainWindow, words: str) -> None:
    with window.desk.edit(plain("Написать миссию")) as organization:
        organization.put(replace(organization.all(Unit)[0], mission=words))


def left_unsaved(path: Path | None) -> Unsaved:
    """Leave work behind as a killed program does."""
    session = Session.open(path) if path else Session(from_outline(TEXT))
    session.keep_safe()
    for words in ("Раз.", "Два."):
        with session.edit(plain("Написать миссию")) as organization:
            organization.put(replace(organization.all(Unit)[0], mission=words))
    assert session.keeping is not None
    session.keeping._bring_to_disk()
    session.keeping.journal.close()
    (work,) = unsaved()
    assert isinstance(work, Unsaved)
    return work


def mission(session: Session) -> str:
    return session.organization.all(Unit)[0].mission


def test_saving_is_done_on_another_thread_while_work_goes_on(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    go, threads = threading.Event(), []
    real = saving.write_whole

    def slow(*arguments: object) -> None:
        threads.append(threading.current_thread())
        go.wait(10)
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(saving, "write_whole", slow)
    write(window, "Раз.")
    assert window.isWindowModified()
    window.menus.action("save").trigger()
    assert window.desk.saver.is_running and window.isWindowModified()
    write(window, "Два.")
    with qtbot.waitSignal(window.desk.saver.saved):
        go.set()
    assert threads and threading.main_thread() not in threads
    assert "Раз." in path.read_text(encoding="utf-8")
    assert window.isWindowModified()
    window.session.undo()
    assert not window.isWindowModified()
    window.session.redo()
    (journal,) = journals_folder().glob("*.journal")
    assert "Два." in journal.read_text(encoding="utf-8")
    go.clear()
    window.menus.action("save").trigger()
    window.menus.action("save").trigger()
    go.set()
    window.desk.saver.wait()
    assert len(threads) == 3
    assert not window.isWindowModified() and not list(journals_folder().iterdir())


FAULTS = {
    "disc full": (errno.ENOSPC, "нет места", "full"),
    "read-only": (errno.EROFS, "закрыт для записи", "read-only"),
    "no right": (errno.EACCES, "нет прав", "denied"),
    "file locked": (errno.EBUSY, "занят", "in use"),
    "folder removed": (errno.ENOENT, "такого файла или папки нет", "no such"),
    "share gone": (errno.ENOTCONN, "сет", "network"),
    "share stale": (errno.ESTALE, "сет", "network"),
    "server down": (errno.EHOSTDOWN, "сет", "network"),
    "too slow": (errno.ETIMEDOUT, "сет", "network"),
    "disc fault": (errno.EIO, "ошибка диска", "failed"),
}


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_save_that_fails_is_explained_and_nothing_is_lost(
    name: str, language: str, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    number, ru, en = FAULTS[name]
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(number, "the system's words")

    said: list[Text] = []

    def answer(_: object, words: Text, *choices: Text) -> int:
        said.append(words)
        return len(choices) - 1

    monkeypatch.setattr(saving, "write_whole", fail)
    monkeypatch.setattr(saves, "choose", answer)
    write(window, "Раз.")
    saves.save(window.desk)
    window.desk.saver.wait()
    qtbot.waitUntil(lambda: bool(said))
    words = said[0].ru if language == "ru" else said[0].en
    assert (ru if language == "ru" else en) in words and str(path) in words
    assert ("выберите другое место" if language == "ru" else "choose another place") in words
    assert "the system's words" not in words
    assert window.isWindowModified() and path.read_bytes() == before
    assert mission(window.session) == "Раз."
    assert window.session.keeping is not None
    window.session.keeping.journal.close()
    (work,) = unsaved()
    assert isinstance(work, Unsaved)
    restored = Session.restore(work)
    assert mission(restored) == "Раз."
    restored.leave()


def test_a_file_that_somebody_changed_is_not_written_over(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    theirs = path.read_bytes().replace("заказы".encode(), "наряды".encode())
    path.write_bytes(theirs)
    said: list[Text] = []
    monkeypatch.setattr(saves, "choose", lambda _, words, *choices: said.append(words) or len(choices) - 1)
    write(window, "Раз.")
    saves.save(window.desk)
    window.desk.saver.wait()
    assert path.read_bytes() == theirs and window.isWindowModified()
    assert "изменился на диске" in said[0].ru and "changed on disk" in said[0].en


def test_a_folder_that_is_gone_is_told(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path, tmp_path: Path
) -> None:
    said: list[Text] = []
    monkeypatch.setattr(saves, "choose", lambda _, words, *choices: said.append(words) or len(choices) - 1)
    elsewhere = tmp_path / "папка"
    elsewhere.mkdir()
    window.desk.saver.save(window.session, elsewhere / "м.orgmission")
    window.desk.saver.wait()
    shutil.rmtree(elsewhere)
    write(window, "Раз.")
    saves.save(window.desk)
    window.desk.saver.wait()
    assert "такого файла или папки нет" in said[0].ru


@pytest.mark.parametrize("has_file", [True, False])
def test_unsaved_work_is_restored(has_file: bool, window: MainWindow, path: Path, tmp_path: Path) -> None:
    work = left_unsaved(path if has_file else None)
    assert recovering.take(window.desk, work, Choice.RESTORE)
    assert mission(window.session) == "Два." and window.isWindowModified()
    assert window.session.path == (path if has_file else None)
    window.session.undo()
    assert mission(window.session) == "Раз."
    target = path if has_file else tmp_path / "новый.orgmission"
    window.desk.saver.save(window.session, target)
    window.desk.saver.wait()
    assert not window.isWindowModified() and unsaved() == []


def test_the_saved_file_is_opened_and_the_work_stays_to_be_found(window: MainWindow, path: Path) -> None:
    work = left_unsaved(path)
    assert recovering.take(window.desk, work, Choice.SAVED)
    assert mission(window.session) == "" or "Два." not in mission(window.session)
    assert not window.isWindowModified()
    assert unsaved() == []
    (aside,) = set_aside(window.session.organization.model_id)
    assert len(aside.entries) == 2


def test_both_are_kept(window: MainWindow, path: Path) -> None:
    before = path.read_bytes()
    work = left_unsaved(path)
    assert recovering.take(window.desk, work, Choice.BOTH)
    assert window.session.path is not None and window.session.path.name == "завод (восстановлено).orgmission"
    assert mission(Session.open(window.session.path)) == "Два."
    assert path.read_bytes() == before and not window.isWindowModified() and unsaved() == []


def test_the_page_says_what_and_how_much(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    work = left_unsaved(path)
    dialog = RecoveryDialog([work], window)
    qtbot.addWidget(dialog)
    words = "\n".join(one.text() for one in dialog.findChildren(QLabel))
    assert "2\u00a0изменения" in words and "сегодня в" in words and str(path) in words and "Написать миссию" in words
    assert dialog.choice is Choice.LATER
    assert [card.accessibleName() for card in dialog.cards()] == ["Восстановить", "Открыть сохранённое", "Оставить оба"]
    dialog.cards()[0].click()
    assert dialog.choice is Choice.RESTORE


def test_a_damaged_journal_is_named_and_can_be_put_out_of_sight(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    journals_folder().mkdir(parents=True, exist_ok=True)
    (journals_folder() / "damaged.journal").write_bytes(b"00000000 {}\n")
    seen: list[str] = []

    def put_away(dialog: RecoveryDialog) -> int:
        seen.extend(one.text() for one in dialog.findChildren(QLabel))
        dialog.cards()[0].click()
        return dialog.result()

    monkeypatch.setattr(RecoveryDialog, "exec", put_away)
    assert not recovering.offer(window.desk)
    assert "Повреждённый журнал" in seen and any("damaged.journal" in words for words in seen)
    assert unsaved() == [] and (journals_folder() / "damaged.discarded").exists()


def test_later_leaves_everything(window: MainWindow, path: Path) -> None:
    work = left_unsaved(path)
    assert not recovering.take(window.desk, work, Choice.LATER)
    assert len(unsaved()) == 1


def test_an_unwritten_journal_shows_in_the_window(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    assert window.session.keeping is not None
    monkeypatch.setattr(window.session.keeping.journal._disk, "append", fail)
    write(window, "Раз.")
    assert "Журнал не пишется" in window.status.keeping_words() and "нет места" in window.status.keeping_words()
    monkeypatch.undo()
    write(window, "Два.")
    assert window.status.keeping_words() == ""


@pytest.fixture
def held(path: Path) -> Iterator[Session]:
    """The file is open in another window."""
    other = Session.open(path)
    other.keep_safe()
    assert other.take_lock() is None
    yield other
    other.leave()


@pytest.mark.parametrize("answer", [0, 1, 2, 3])
def test_a_model_that_somebody_has_open(
    answer: int, open_window: Open, held: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(Session.new("ru"))
    said: list[Text] = []
    monkeypatch.setattr(lock_question, "choose", lambda _, words, *choices: said.append(words) or answer)
    opened = taking_up.open_path(window.desk, path)
    assert "уже открыта" in said[0].ru and "сегодня в" in said[0].ru and "computer" in said[0].en
    assert opened == (answer != 3)
    session = window.session
    if answer == 0:
        assert session.is_read_only and "только чтение" in window.windowTitle()
        with window.desk.edit(plain("Написать миссию")) as organization:
            organization.put(replace(organization.all(Unit)[0], mission="Раз."))
        assert session.is_saved and mission(session) != "Раз."
    elif answer == 1:
        assert session.path is None and session.organization.all(Unit)
    elif answer == 2:
        write(window, "Раз.")
        session.save()
        assert "Раз." in path.read_text(encoding="utf-8")
        with pytest.raises(TakenOver):
            held.save()
    else:
        assert session.organization.count(Unit) == 0


def test_who_was_taken_over_is_told(
    window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.take_lock()
    other = Session.open(path)
    other.take_lock(over=True)
    said: list[Text] = []
    monkeypatch.setattr(saves, "choose", lambda _, words, *choices: said.append(words) or 1)
    write(window, "Раз.")
    saves.save(window.desk)
    window.desk.saver.wait()
    window.desk.saver.wait()
    assert "забрал себе" in said[0].ru and "taken over" in said[0].en
    assert "Раз." in path.read_text(encoding="utf-8") and not window.isWindowModified()


def test_a_conflicted_copy_beside_is_offered_for_merging(
    open_window: Open, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = path.with_name("завод (conflicted copy 2026-11-25).orgmission")
    copy.write_bytes(path.read_bytes().replace("заказы".encode(), "наряды".encode()))
    before = [path.read_bytes(), copy.read_bytes()]
    window = open_window(Session.new("ru"))
    said: list[Text] = []
    merged: list[Path] = []
    monkeypatch.setattr(opening, "choose", lambda _, words, *choices: said.append(words) or 0)
    monkeypatch.setattr(merging, "merge_copy", lambda _, one: merged.append(one) or True)
    assert taking_up.open_path(window.desk, path)
    assert copy.name in said[0].ru and copy.name in said[0].en
    assert merged == [copy] and [path.read_bytes(), copy.read_bytes()] == before


def test_a_file_changed_elsewhere_is_merged_and_then_saved(
    window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = Session.open(path)
    with theirs.edit(plain("Переименовать")) as organization:
        organization.put(replace(organization.all(Unit)[1], name="Новое имя"))
    theirs.save()
    monkeypatch.setattr(saves, "choose", lambda *_: 0)
    monkeypatch.setattr(merging.MergeDialog, "exec", _accept)
    write(window, "Раз.")
    saves.save(window.desk)
    window.desk.saver.wait()
    window.desk.saver.wait()
    words = path.read_text(encoding="utf-8")
    assert "Раз." in words and "Новое имя" in words and not window.isWindowModified()


def _accept(dialog: QDialog) -> int:
    dialog.accept()
    return dialog.result()


def test_an_empty_new_model_has_nothing_to_count_and_nothing_to_save(open_window: Open) -> None:
    session = Session.new("ru")
    window = open_window(session)
    assert window.status._counts.text() == "" == window.status._saved.text()
    with session.edit(plain("")) as organization:
        organization.put(Unit(id="u", name="Цех"))
    assert window.status._counts.text().startswith("1\u00a0участник") and window.status._saved.text()
