"""The register is a Word document, a table without formulas, and JSON."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

from designer.documents.report import PackedDocument, PackReport
from designer.documents.writing.register import register_document, register_json, register_table
from designer.model.organization import Organization
from designer.word.lint import lint
from designer.word.text_of import text_of

DOCUMENT = PackedDocument(
    path=Path("/pack/=1.docx"),
    kind="regulation",
    subject="u",
    subject_name="=cmd",
    revision=2,
    hash="ab" * 32,
    title="=HYPERLINK(1)",
)


def test_no_cell_becomes_a_formula() -> None:
    text = register_table([DOCUMENT], "ru").decode("utf-8-sig")
    _, row = csv.reader(io.StringIO(text), delimiter=";")
    assert row[:3] == ["'=HYPERLINK(1)", "'=1.docx", "2"]


def test_json_names_files_inside_the_folder() -> None:
    [row] = json.loads(register_json(PackReport(documents=(DOCUMENT,))))["documents"]
    assert row["path"] == "=1.docx" and row["revision"] == 2 and row["hash"] == DOCUMENT.hash


def test_the_word_register_is_whole_even_without_documents() -> None:
    empty = register_document(Organization(model_id="m"), [], "ru", date(2026, 1, 1))
    assert lint(empty) == [] and "РЕЕСТР ДОКУМЕНТОВ" in text_of(empty)
    full = register_document(Organization(model_id="m"), [DOCUMENT], "en", date(2026, 1, 1))
    assert lint(full) == [] and "=HYPERLINK(1)" in text_of(full)
