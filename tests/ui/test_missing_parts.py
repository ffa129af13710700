"""A part of the surroundings is missing: no font, a template deleted, an icon gone. The work goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from designer.documents.report import PackProblem
from designer.session import Session
from designer.storage import resources
from designer.storage.project_file import dumps

ROOT = Path(__file__).resolve().parents[2]

_NO_FONTS = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication([])
from designer.i18n import plain
from designer.model.participants import Unit
from designer.session import Session
from designer.ui.main_window import MainWindow
window = MainWindow(Session.example("ru"))
window.show()
application.processEvents()
window.grab()
with window.desk.edit(plain("x")) as organization:
    organization.put(replace(organization.all(Unit)[0], mission="Без шрифтов."))
window.session.save(Path(sys.argv[1]))
window.close()
"""


def test_without_any_font_one_can_work_and_save(tmp_path: Path) -> None:
    empty = tmp_path / "fonts"
    empty.mkdir()
    config = tmp_path / "fonts.conf"
    config.write_text(f"<?xml version='1.0'?><fontconfig><dir>{empty}</dir></fontconfig>")
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QPA_FONTDIR": str(empty),
        "FONTCONFIG_FILE": str(config),
        "ORG_MISSION_STATE": str(tmp_path / "state"),
    }
    saved = tmp_path / "m.orgmission"
    run = subprocess.run(
        [sys.executable, "-c", _NO_FONTS, str(saved)], env=environment, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert "Без шрифтов." in saved.read_text(encoding="utf-8")


def test_a_deleted_template_is_named_and_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(resources.folder("templates"), templates)
    (templates / "ru" / "regulation.docx").unlink()
    from designer.documents import document_type

    monkeypatch.setattr(document_type, "folder", lambda _: templates)
    session = Session.example("ru")
    before = dumps(session.organization)
    with pytest.raises(PackProblem) as caught:
        session.export_pack(tmp_path / "pack")
    assert "regulation.docx" in caught.value.text.ru and "regulation.docx" in caught.value.text.en
    assert caught.value.text.ru != caught.value.text.en
    assert not (tmp_path / "pack").exists() or not list((tmp_path / "pack").glob("*.docx"))
    assert dumps(session.organization) == before
