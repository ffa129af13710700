"""Earlier versions are listed, looked at, opened as copies; one participant is brought back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from designer.edits.removal import remove
from designer.i18n import plain
from designer.model.participants import Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.outline import from_outline
from designer.storage.project_file import dumps
from designer.storage.versions import keep, kept
from designer.ui.dialogs.earlier_versions import EarlierVersions
from designer.ui.files import saves
from designer.ui.main_window import MainWindow

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."
Open = Callable[[Session], MainWindow]


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "завод.orgmission"
    path.write_bytes(dumps(from_outline(TEXT)))
    return open_window(Session.open(path))


def _remove_and_save(window: MainWindow) -> str:
    unit = next(one for one in window.session.organization.all(Unit) if one.name == "Склад")
    with window.desk.edit(plain("Убрать")) as organization:
        remove(organization, [unit.id])
    window.session.save()
    return unit.id


def test_the_file_as_it_was_is_kept_at_the_first_save(window: MainWindow, qtbot: QtBot) -> None:
    before = window.session.path.read_bytes() if window.session.path else b""
    _remove_and_save(window)
    versions = kept(window.session.organization.model_id)
    assert [version.why for version in versions] == ["saved", "opened"]
    assert versions[1].read() == before


def test_a_unit_is_brought_back_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    id = _remove_and_save(window)
    dialog = EarlierVersions(window.desk)
    qtbot.addWidget(dialog)
    dialog.versions.setCurrentRow(1)
    assert dialog.people.item(0).text().startswith("Склад")
    dialog.bring_back()
    assert id in window.session.organization
    assert len(window.session.organization.referring(ClientLink, id, "supplier")) == 1
    window.session.undo()
    assert id not in window.session.organization
    window.session.history.mark_saved()


def test_a_version_is_opened_as_a_copy(window: MainWindow, qtbot: QtBot) -> None:
    _remove_and_save(window)
    dialog = EarlierVersions(window.desk)
    qtbot.addWidget(dialog)
    dialog.versions.setCurrentRow(1)
    dialog.open_copy()
    assert window.session.path is None and window.session.organization.count(Unit) == 2


def test_work_that_was_not_saved_is_there_too(window: MainWindow, qtbot: QtBot) -> None:
    path, id = window.session.path, window.session.organization.all(Unit)[0].id
    assert path is not None
    with window.desk.edit(plain("Написать миссию")) as organization:
        organization.put(replace(organization.need(Unit, id), mission="Забытое."))
    window.desk.show(Session.open(path))
    dialog = EarlierVersions(window.desk)
    qtbot.addWidget(dialog)
    row = next(n for n, one in enumerate(dialog.entries) if "не сохранено" in one.how.ru)
    dialog.versions.setCurrentRow(row)
    dialog.bring_back()
    assert window.session.organization.need(Unit, id).mission == "Забытое."
    window.session.history.mark_saved()


def test_an_empty_page_says_when_there_will_be_versions(window: MainWindow, qtbot: QtBot) -> None:
    dialog = EarlierVersions(window.desk)
    qtbot.addWidget(dialog)
    assert "появятся" in dialog.note.text() and not dialog.back.isEnabled()
    assert isinstance(dialog, QDialog)


def test_a_spoiled_version_is_explained(window: MainWindow, qtbot: QtBot) -> None:
    _remove_and_save(window)
    kept(window.session.organization.model_id)[0].path.write_bytes(b"spoiled")
    dialog = EarlierVersions(window.desk)
    qtbot.addWidget(dialog)
    dialog.versions.setCurrentRow(1)
    dialog.versions.setCurrentRow(0)
    assert "не читается" in dialog.note.text() and not dialog.copy.isEnabled()


def test_versions_are_thinned_out(window: MainWindow) -> None:
    start = datetime(2026, 1, 1, 12)
    for number in range(120):
        keep("модель", b"%d" % number, "saved", now=start + timedelta(hours=8 * number))
    versions = kept("модель")
    assert [version.read() for version in versions[:20]] == [b"%d" % n for n in range(119, 99, -1)]
    days = {version.when.date() for version in versions}
    assert len(days) == 30 and len(versions) <= 20 + 30


def test_a_clock_that_jumps_back_removes_nothing_new(window: MainWindow) -> None:
    for number in range(40):
        keep("модель", b"%d" % number, "saved", now=datetime(2026, 5, 1) - timedelta(days=number))
    assert kept("модель")[0].read() == b"39"


def test_leaving_is_asked_before_a_copy_is_opened(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _remove_and_save(window)
    monkeypatch.setattr(saves, "may_leave", lambda _: False)
    dialog = EarlierVersions(window.desk)
    qtbot.addWidget(dialog)
    dialog.open_copy()
    assert window.session.path is not None
