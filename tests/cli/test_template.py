"""``template``: a letterhead with words in braces is usable, what is wrong is named, fields are written out."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from designer.main import main
from designer.word.template import Template


def _letterhead(path: Path, *paragraphs: str) -> Path:
    made = Document()
    for words in paragraphs:
        made.add_paragraph(words)
    made.save(str(path))
    return path


def test_a_letterhead_with_words_in_braces_is_usable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _letterhead(tmp_path / "бланк.docx", "{{название документа}}", "{{содержание}}", "Постоянный текст")
    assert main(["template", "check", str(path)]) == 0
    assert main(["template", "check", str(path), "--kind", "regulation"]) == 0
    assert "Шаблон годится" in capsys.readouterr().out


def test_a_field_that_no_kind_has_is_named_with_its_paragraph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _letterhead(tmp_path / "бланк.docx", "Бланк", "{{название докумета}}")
    assert main(["template", "check", str(path)]) == 1
    out = capsys.readouterr().out.replace("\u00a0", " ")
    assert "абзац 2" in out and "{{название докумета}}" in out and "название документа" in out


def test_fields_of_a_kind_are_written_out(tmp_path: Path) -> None:
    path = tmp_path / "поля.docx"
    assert main(["template", "fields", str(path), "--kind", "order"]) == 0
    assert "documents.title" in Template.load(path).field_names


def test_a_kind_must_be_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _letterhead(tmp_path / "бланк.docx", "{{содержание}}")
    assert main(["template", "check", str(path), "--kind", "poem"]) == 2
    assert main(["template", "fields", str(tmp_path / "f.docx")]) == 2
    assert "regulation" in capsys.readouterr().err and not (tmp_path / "f.docx").exists()
