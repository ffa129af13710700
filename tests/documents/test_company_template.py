"""A company's template is taken whole, or as the letterhead around the shipped text, or refused with a place."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from designer.documents.writing.pack import PackProblem
from designer.session import Session
from designer.word.build import clause, document, each, field, paragraph
from designer.word.lint import lint
from designer.word.text_of import text_of

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "cases" / "I02_firm_template_WRITTEN.docx"


def _export(template: Path, to: Path) -> bytes:
    session = Session.example("ru")
    position = next(p for p in session.organization if getattr(p, "name", "") == "Начальник участка")
    report = session.export_pack(to, kinds=["job-description"], subjects=[position.id], template=template)
    [made] = report.documents
    data = made.path.read_bytes()
    assert lint(data) == []
    return data


def test_a_letterhead_keeps_its_page_and_its_words(tmp_path: Path) -> None:
    house = Document()
    house.sections[0].left_margin = Mm(25)
    house.sections[0].header.paragraphs[0].text = "Бланк компании"
    house.add_paragraph("{{название документа}}")
    house.add_paragraph("Этот абзац остаётся.")
    house.save(str(tmp_path / "бланк.docx"))
    data = _export(tmp_path / "бланк.docx", tmp_path / "pack")
    text = text_of(data)
    assert text.count("Этот абзац остаётся.") == 1 and "{{" not in text
    assert text.count("Должностная инструкция начальника участка") == 1
    assert "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ" not in text, "the title stands above already"
    assert "Помогать РП выполнять график работ на площадке." in text
    made = Document(io.BytesIO(data))
    assert made.sections[0].left_margin.mm == pytest.approx(25, abs=0.1)
    assert made.sections[0].header.paragraphs[0].text == "Бланк компании"


def test_a_complete_template_is_used_as_it_is(tmp_path: Path) -> None:
    own = tmp_path / "own.docx"
    own.write_bytes(
        document(
            paragraph("Наша инструкция"), clause(field("mission")), each("work", clause(field("x.client")))
        )
    )
    text = text_of(_export(own, tmp_path / "pack"))
    assert "Наша инструкция" in text and "Ответственность" not in text


def test_an_unknown_field_is_refused_with_its_place(tmp_path: Path) -> None:
    house = Document()
    house.add_paragraph("Бланк")
    house.add_paragraph("{{названье документа}}")
    house.save(str(tmp_path / "бланк.docx"))
    with pytest.raises(PackProblem) as caught:
        _export(tmp_path / "бланк.docx", tmp_path / "pack")
    assert "бланк.docx: абзац\u00a02" in caught.value.text.ru and "названье документа" in caught.value.text.ru
    assert not (tmp_path / "pack").exists()


@pytest.mark.skipif(not SHARED.is_file(), reason="the written company template lies outside of the project")
def test_a_real_letterhead(tmp_path: Path) -> None:
    text = text_of(_export(SHARED, tmp_path / "pack"))
    assert text.count("Этот абзац шаблона должен остаться в каждом документе.") == 1
    assert "{{" not in text
