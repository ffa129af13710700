"""A company's letterhead in the folder of own templates serves every kind of document, as a user expects (W08)."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document

from designer.documents.document_type import all_types
from designer.documents.report import PackProblem
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of

_FRAMES = re.compile(r"word/(header|footer)\d+\.xml")
_EDITING = re.compile(r' w:rsid\w*="\w+"')
_CONSTANT = "Этот абзац шаблона должен остаться в каждом документе."


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of own Russian templates."""
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))
    folder = tmp_path / "state" / "templates" / "ru"
    folder.mkdir(parents=True)
    return folder


def test_every_kind_keeps_the_page_the_frames_and_the_words_of_the_letterhead(
    shared: Path, own: Path, tmp_path: Path
) -> None:
    source = shared / "cases" / "I02_firm_template_WRITTEN.docx"
    shutil.copy(source, own / "бланк.docx")
    report = Session.example("ru").export_pack(tmp_path / "pack", kinds=list(all_types()))
    assert {d.kind for d in report.documents} >= {"regulation", "job-description", "order", "mission-book"}
    house, frames = Document(str(source)).sections[0], _frames(source.read_bytes())
    one_of_each = {d.kind: d for d in report.documents}
    for document in one_of_each.values():
        data = document.path.read_bytes()
        text = text_of(data)
        assert text.count(_CONSTANT) == 1 and "{{" not in text and lint(data) == [], document.path.name
        assert _frames(data) == frames
        for section in Document(io.BytesIO(data)).sections:
            margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
            assert margins == (house.left_margin, house.right_margin, house.top_margin, house.bottom_margin)
            assert section.different_first_page_header_footer == house.different_first_page_header_footer
    regulation = Document(str(one_of_each["regulation"].path))
    headings = [p for p in regulation.paragraphs if p.style is not None and p.style.name == "СР Заголовок раздела"]
    assert {"Общие положения", "Миссия и клиенты", "Функции"} <= {p.text.replace("\u00a0", " ") for p in headings}


def test_a_missing_field_is_named_and_nothing_is_written(own: Path, tmp_path: Path) -> None:
    house = Document()
    house.add_paragraph("{{название документа}}")
    house.add_paragraph("Утвердил: {{кто утвердил документ}}")
    house.save(str(own / "regulation.docx"))
    with pytest.raises(PackProblem) as caught:
        Session.example("ru").export_pack(tmp_path / "pack")
    words = caught.value.text.ru
    assert "regulation.docx" in words and "абзац\u00a02" in words and "{{кто утвердил документ}}" in words
    assert not (tmp_path / "pack").exists()


def test_a_letterhead_without_heading_styles_will_do(own: Path, tmp_path: Path) -> None:
    house = Document()
    for paragraph in ("Приложение к приказу", "{{содержание}}", "Конец бланка"):
        house.add_paragraph(paragraph)
    house.save(str(own / "бланк.docx"))
    report = Session.example("ru").export_pack(tmp_path / "pack", kinds=["regulation", "service-agreement"])
    for document in report.documents:
        text = text_of(document.path.read_bytes()).strip()
        assert text.startswith("Приложение к приказу") and text.endswith("Конец бланка")
        assert lint(document.path.read_bytes()) == []


def _frames(data: bytes) -> dict[str, str]:
    """The headers and footers by part, written in one way and without what Word notes of its editing."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {
            name: _EDITING.sub("", ElementTree.canonicalize(opened.read(name).decode()))
            for name in opened.namelist()
            if _FRAMES.fullmatch(name)
        }
