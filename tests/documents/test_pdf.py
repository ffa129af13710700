"""PDF copies are made by LibreOffice where it is, its absence is said, and one failure stops nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from designer.documents.report import PackProblem
from designer.documents.writing.pdf import NO_OFFICE, OFFICE, find_office, make_pdfs
from designer.session import Session

_OFFICE = """#!{python}
import pathlib, sys
words = sys.argv[1:]
to = pathlib.Path(words[words.index("--outdir") + 1])
to.mkdir(exist_ok=True)
assert any(w.startswith("-env:UserInstallation=file://") for w in words)
for name in words[words.index("--outdir") + 2:]:
    if "Бухгалтерия" not in name:
        (to / (pathlib.Path(name).stem + ".pdf")).write_bytes(b"%PDF-" + pathlib.Path(name).read_bytes()[:2])
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that behaves as LibreOffice does, but for one document."""
    if os.name != "posix":
        pytest.skip("a script cannot stand for a program here")
    path = tmp_path / "office"
    path.write_text(_OFFICE.format(python=sys.executable), encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv(OFFICE, str(path))
    return path


def test_without_libreoffice_nothing_is_written_and_the_reason_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OFFICE, "")
    assert find_office() is None
    with pytest.raises(PackProblem) as caught:
        Session.example("ru").export_pack(tmp_path / "pack", kinds=["regulation"], pdf=True)
    assert caught.value.text == NO_OFFICE and not (tmp_path / "pack").exists()


def test_a_pdf_stands_beside_each_document_and_a_failure_is_named(tmp_path: Path, office: Path) -> None:
    assert find_office() == office
    told: list[int] = []
    report = Session.example("ru").export_pack(
        tmp_path / "pack", kinds=["regulation"], pdf=True, progress=lambda p: told.append(p.done) is None
    )
    names = {path.name for path in report.pdfs}
    assert len(names) == len(report.documents) - 1 and "Положение — Юридический отдел.pdf" in names
    assert all(path.read_bytes() == b"%PDF-PK" for path in report.pdfs)
    assert len(report.problems) == 1 and "Бухгалтерия.pdf" in report.problems[0].ru
    assert told == list(range(1, 3 * len(report.documents) + 1))


def test_the_making_of_pdfs_can_be_stopped(tmp_path: Path, office: Path) -> None:
    total = len(Session.example("ru").export_pack(tmp_path / "a", kinds=["regulation"]).documents)
    report = Session.example("ru").export_pack(
        tmp_path / "b", kinds=["regulation"], pdf=True, progress=lambda p: p.done < 2 * total + 2
    )
    assert report.is_cancelled and len(report.documents) == total
    assert len(report.pdfs) + len(report.problems) == 2


def test_a_program_that_fails_is_named(tmp_path: Path) -> None:
    document = tmp_path / "Документ.docx"
    document.write_bytes(b"PK")
    made, problems = make_pdfs(tmp_path / "нет такой программы", [document])
    assert made == [] and "Документ.pdf" in problems[0].ru
