"""A drawing on several pages of PDF: marks between them, and its text can be found and copied."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from designer.picture.pages import pages_of
from designer.session import Session
from designer.ui.dialogs.print_pages import PrintDialog
from designer.ui.files.paging import pages_pdf
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


def test_a_view_is_printed_on_four_sheets_with_selectable_text(open_window: Open, tmp_path: Path) -> None:
    window = open_window(Session.example("ru"))
    dialog = PrintDialog(window.desk, "clients")
    assert len(dialog.pages.sheets) == 1 and "масштаб" in dialog.said.text()
    dialog.across.setValue(2)
    assert dialog.pages.columns == 2 and f"{len(dialog.pages.sheets)}\u00a0лист" in dialog.said.text()
    path = tmp_path / "схема.pdf"
    path.write_bytes(pages_pdf(dialog.picture, dialog.pages))
    assert path.read_bytes().startswith(b"%PDF") and dialog.height() <= 700
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not here")
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
    assert "Бухгалтерия" in text and f"лист A1 из {len(dialog.pages.sheets)}" in text
    assert text.count("\f") == len(dialog.pages.sheets)


def test_a_picture_of_one_sheet_has_no_marks(open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    dialog = PrintDialog(window.desk, "matrix")
    pages = pages_of(dialog.picture.width, dialog.picture.height, "A3", True, 1)
    assert len(pages.sheets) == 1 and pages_pdf(dialog.picture, pages).startswith(b"%PDF")
