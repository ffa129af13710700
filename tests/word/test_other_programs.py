"""The documents as the Open XML SDK and LibreOffice see them, where these are installed."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from designer.word.build import ENGLISH, document, each, field, heading, paragraph, picture, row, table
from designer.word.letterhead import pour
from designer.word.template import Template
from designer.word.values import Gap, Picture
from tests.word.samples import IDENTITY, NATIVE, SVG, gap, parts_of, png, template, values

ROOT = Path(__file__).parents[2]
OFFICE = shutil.which("soffice")
PDF_TEXT = shutil.which("pdftotext")


def validator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("validate_docx", ROOT / "packaging" / "validate_docx.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def samples() -> dict[str, bytes]:
    job = Template.load(template())
    empty = values(groups=[], clients=[], picture=None, about="", mission="")
    gaps = values(boss=gap(), groups=Gap("?"), picture=Gap("?"), about=gap())
    one = document(paragraph(picture("a")), table(("x",), (50,), each("b", row(field("x.c")))), look=ENGLISH)
    raster = Picture(width=50, height=20, description="a", png=png(), svg=SVG)
    drawn = Picture(width=50, height=20, description="a", drawing=NATIVE)
    plain = {"a": raster, "b": [{"c": "1"}, {"c": "2"}]}
    return {
        "template": template(),
        "full": job.fill(values(), identity=IDENTITY).data,
        "empty": job.fill(empty, identity=IDENTITY).data,
        "gaps": job.fill(gaps, identity=IDENTITY).data,
        "raster": Template.load(one).fill(plain, identity=IDENTITY).data,
        "drawn": Template.load(one).fill({**plain, "a": drawn}, identity=IDENTITY).data,
        "poured": Template.load(pour(document(heading("x")), template()))
        .fill(values(), identity=IDENTITY)
        .data,
    }


@pytest.mark.parametrize("name", ["template", "full", "empty", "gaps", "raster", "drawn", "poured"])
def test_the_open_xml_sdk_finds_no_error(tmp_path: Path, name: str) -> None:
    tool = validator()
    program = tool.find_validator()
    if program is None:
        pytest.skip("the Open XML SDK validator is not installed, see packaging/validate_docx.py")
    path = tmp_path / f"{name}.docx"
    path.write_bytes(samples()[name])
    assert tool.validate(program, path) == []


@pytest.mark.skipif(OFFICE is None or PDF_TEXT is None, reason="LibreOffice or pdftotext is not installed")
def test_libreoffice_shows_the_text_and_the_numbers(tmp_path: Path) -> None:
    pages = office(samples()["full"], "pdf", tmp_path)
    done = subprocess.run([str(PDF_TEXT), "-layout", pages, "-"], capture_output=True, text=True, check=True)
    text = [page for page in done.stdout.split("\f") if page.strip()]
    assert "1.1. Кладовщик работает в подразделении «Склад»." in text[0]
    assert "3.2.1. Выдаёт детали 0." in text[0]
    assert "ДИ-002 · 2" in text[1]
    assert "ДИ-002" not in text[0]
    assert "Лист ознакомления" in text[-1]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_bookmarks_and_issued_texts_survive_libreoffice(tmp_path: Path) -> None:
    data = samples()["full"]
    saved = parts_of(office(data, "docx", tmp_path).read_bytes())["word/document.xml"].decode()
    before = parts_of(data)["word/document.xml"].decode()
    marks = {mark.split('"')[0] for mark in before.split('w:name="')[1:] if mark.startswith("_omd_")}
    assert len(marks) > 15
    assert {mark for mark in marks if f'"{mark}"' not in saved} == set()


def office(data: bytes, kind: str, folder: Path) -> Path:
    """A file converted by LibreOffice with a profile of its own."""
    path = folder / "in.docx"
    path.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [
        str(OFFICE),
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        kind,
        "--outdir",
        folder / "out",
        path,
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    return folder / "out" / f"in.{kind}"
