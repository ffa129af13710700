"""The export dialog offers kinds by group, says whose templates are used, and why there is no PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.documents.document_type import all_types
from designer.documents.writing.pdf import NO_OFFICE, OFFICE
from designer.session import Session
from designer.storage.places import templates_folder
from designer.ui.dialogs.export import ExportDialog
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


def _dialog(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    dialog = ExportDialog(window.desk)
    qtbot.addWidget(dialog)
    return dialog


def test_every_kind_is_offered_and_the_usual_ones_are_ticked(qtbot: QtBot, open_window: Open) -> None:
    dialog = _dialog(qtbot, open_window(Session.example("ru")))
    assert {kind: box.isChecked() for kind, box in dialog.kinds.items()} == {
        kind: type_.is_usual for kind, type_ in all_types().items()
    }


def test_own_templates_are_named_by_language(qtbot: QtBot, open_window: Open) -> None:
    folder = templates_folder() / "ru"
    folder.mkdir(parents=True)
    Document().save(str(folder / "order.docx"))
    dialog = _dialog(qtbot, open_window(Session.example("ru")))
    assert dialog.templates.text() == "Свои шаблоны: Приказ о введении в действие — order.docx"
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    assert dialog.templates.text() == "Шаблоны: поставляемые."


def test_without_libreoffice_there_is_no_pdf_and_the_reason_is_shown(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OFFICE, "")
    dialog = _dialog(qtbot, open_window(Session.example("ru")))
    assert not dialog.pdf.isEnabled()
    assert any(str(NO_OFFICE) == child.text() for child in dialog.findChildren(type(dialog.templates)))


def test_one_kind_is_written_with_progress(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, open_window(Session.example("ru")))
    for kind, box in dialog.kinds.items():
        box.setChecked(kind == "mission-book")
    dialog.folder.setText(str(tmp_path / "pack"))
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.outcome.text().startswith("Записано"), timeout=20_000)
    assert (tmp_path / "pack" / "Книга миссий.docx").is_file()


def test_enter_exports(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(open_window(Session.example("ru")).desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.folder.setText(str(tmp_path / "комплект"))
    qtbot.keyClick(dialog.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.look.isVisible(), timeout=30_000)
    assert list((tmp_path / "комплект").glob("**/*.docx"))
