"""What the user is told when something around the program fails is true, and the work goes on."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from designer.documents import document_type
from designer.documents.report import PackProblem, no_access
from designer.documents.writing import pack
from designer.i18n import Text, plain
from designer.model.participants import Unit
from designer.session import Session
from designer.storage import resources, saving
from designer.storage.outline import from_outline
from designer.storage.places import STATE
from designer.storage.project_file import dumps
from designer.storage.recovery import unsaved
from designer.ui.dialogs.export import ExportDialog
from designer.ui.failure import FailureDialog, FailureWatch
from designer.ui.files import recent, saves, taking_up, word_files
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "m" / "завод.orgmission"
    found.parent.mkdir()
    text = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."
    found.write_bytes(dumps(from_outline(text)))
    return found


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[Text]:
    found: list[Text] = []
    monkeypatch.setattr(saves, "choose", lambda _, words, *choices: found.append(words) or len(choices) - 1)
    return found


def fail(*_: object) -> None:
    raise OSError(errno.ENOSPC, "full")


def write(window: MainWindow, words: str) -> None:
    with window.desk.edit(plain("Написать миссию")) as organization:
        organization.put(replace(organization.all(Unit)[0], mission=words))


def save(window: MainWindow) -> None:
    saves.save(window.desk)
    window.desk.saver.wait()


def test_the_journal_is_named_only_where_it_is_written(
    open_window: Open, path: Path, said: list[Text], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(Session.open(path))
    assert window.session.keeping is not None
    monkeypatch.setattr(saving, "write_whole", fail)
    write(window, "Раз.")
    save(window)
    assert "записаны в журнал" in said[0].ru and "in the journal" in said[0].en
    assert "Файл на диске прежний" in said[0].ru and "as it was" in said[0].en
    assert "Не сохранено: завод.orgmission" in window.status.currentMessage()
    monkeypatch.setattr(window.session.keeping.journal._disk, "append", fail)
    write(window, "Два.")
    save(window)
    assert "записаны в журнал" not in said[1].ru and "не закрывайте программу" in said[1].ru
    assert "in the journal" not in said[1].en and "do not close the program" in said[1].en


def test_a_file_that_is_not_there_is_not_called_whole(open_window: Open, path: Path, said: list[Text]) -> None:
    window = open_window(Session.open(path))
    shutil.rmtree(path.parent)
    write(window, "Раз.")
    save(window)
    assert "прежний" not in said[0].ru and "as it was" not in said[0].en and "журнал" in said[0].ru
    path.parent.mkdir()
    save(window)
    assert "Раз." in path.read_text(encoding="utf-8") and not window.isWindowModified()


def test_without_a_state_folder_one_can_open_work_and_save(
    open_window: Open, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window(Session.new("ru"))
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    monkeypatch.setenv(STATE, str(in_the_way / "state"))
    assert recent.chosen("theme", "system") == "system" and recent.remembered() == []
    assert taking_up.open_path(window.desk, path)
    write(window, "Раз.")
    assert "Журнал не пишется" in window.status.keeping_words()
    save(window)
    assert "Раз." in path.read_text(encoding="utf-8") and not window.isWindowModified()


def test_a_removed_state_folder_costs_nothing(
    open_window: Open, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(STATE, str(tmp_path / "own-state"))
    window = open_window(Session.open(path))
    write(window, "Раз.")
    shutil.rmtree(tmp_path / "own-state")
    write(window, "Два.")
    assert window.status.keeping_words() == "" and window.session.keeping is not None
    window.session.keeping.journal.close()
    (work,) = unsaved()
    assert len(work.entries) == 2  # type: ignore[union-attr]


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_failure_says_whether_the_work_is_written_down(
    is_kept: bool, open_window: Open, path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window(Session.open(path))
    assert window.session.keeping is not None
    if not is_kept:
        monkeypatch.setattr(window.session.keeping.journal._disk, "append", fail)
    write(window, "Раз.")
    watch = FailureWatch(window)
    watch.hear(RuntimeError, RuntimeError("x"), None)
    assert isinstance(watch.dialog, FailureDialog)
    words = " ".join(line.text() for line in watch.dialog.findChildren(QLabel))
    assert ("не пропадут" in words) is is_kept and ("сохраните модель сейчас" in words) is not is_kept
    watch.dialog.close()


def test_a_document_that_finds_no_room_is_told_what_helps(
    open_window: Open, path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window(Session.open(path))
    told: list[Text] = []
    monkeypatch.setattr(word_files, "explain", lambda _, words: told.append(words))
    monkeypatch.setattr(word_files, "write_whole", fail)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "x.docx"), ""))
    assert word_files.save_bytes(window.desk, b"", "x.docx", plain("Word")) is None
    assert "нет места" in told[0].ru and "Освободите место" in told[0].ru and "Free some space" in told[0].en


def test_a_pack_of_which_a_part_finds_no_room_says_how_many(
    open_window: Open, path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    real = pack.write_inside

    def write_inside(to: Path, name: str, data: bytes) -> Text | None:
        return no_access(to / name, OSError(errno.ENOSPC, "full")) if "Цех" in name else real(to, name, data)

    monkeypatch.setattr(pack, "write_inside", write_inside)
    dialog = ExportDialog(open_window(Session.open(path)).desk)
    qtbot.addWidget(dialog)
    dialog.show()
    for kind, box in dialog.kinds.items():
        box.setChecked(kind == "regulation")
    dialog.folder.setText(str(tmp_path / "pack"))
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.outcome.text().startswith("Записано"), timeout=20_000)
    assert "1\u00a0документ; не записано: 1\u00a0файл" in dialog.outcome.text()
    assert "нет места" in dialog.gaps.item(0).text()
    assert not [one for one in (tmp_path / "pack").iterdir() if "Цех" in one.name]


@pytest.mark.parametrize("content", [None, b"PK\x03\x04 cut"])
def test_a_template_of_the_program_that_is_missing_or_broken_is_named_with_what_helps(
    content: bytes | None, path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(resources.folder("templates"), templates)
    broken = templates / "ru" / "regulation.docx"
    if content is None:
        broken.unlink()
    else:
        broken.write_bytes(content)
    monkeypatch.setattr(document_type, "folder", lambda _: templates)
    with pytest.raises(PackProblem) as caught:
        Session.open(path).export_pack(tmp_path / "pack")
    words = caught.value.text
    assert str(broken) in words.ru and "Установите программу заново" in words.ru
    assert "Положение о подразделении" in words.ru
    assert str(broken) in words.en and "Install the program again" in words.en
