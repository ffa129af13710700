"""Random edits come back whole: none is lost, and nothing comes back that nobody wrote.

The short form makes a few edits a way; ORG_MISSION_LONG=1 makes over 200 a way.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from designer.session import Session
from tests.documents.round_trip import edit_some, lost_and_false
from tests.word import editing
from tests.word.test_other_programs import OFFICE

IS_LONG = bool(os.environ.get("ORG_MISSION_LONG"))
NAMES = ("Юридический отдел", "Главный бухгалтер", "Начальник участка")


@pytest.fixture
def exported(tmp_path: Path) -> tuple[Session, list[Path]]:
    session = Session.example("ru")
    people = {getattr(r, "name", ""): r.id for r in session.organization}
    wanted = [] if IS_LONG else [people[name] for name in NAMES]
    report = session.export_pack(tmp_path / "pack", kinds=["regulation", "job-description"], subjects=wanted)
    session.register_issues(report.issued)
    return session, [d.path for d in report.documents]


def _converted(kind: str, files: list[Path], to: Path) -> list[Path]:
    """The files saved by LibreOffice, all in one start of it."""
    profile = to.parent / "profile"
    command = [str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind, "--outdir"]
    subprocess.run([*command, str(to), *map(str, files)], capture_output=True, check=True, timeout=600)
    return [to / f"{path.stem}.{kind}" for path in files]


def _through(way: str, files: list[Path], to: Path) -> list[Path]:
    if way == "odt":
        return _converted("docx", _converted("odt", files, to / "odt"), to / "back")
    return _converted("docx", files, to / "docx")


@pytest.mark.parametrize(
    "way",
    [
        "python-docx",
        "tracked",
        pytest.param("docx", marks=pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")),
        pytest.param("odt", marks=pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")),
    ],
)
def test_no_edit_is_lost_and_none_is_invented(way: str, exported: tuple[Session, list[Path]], tmp_path: Path) -> None:
    session, files = exported
    is_office = way in ("docx", "odt")
    if is_office:
        files = _through(way, files if IS_LONG else files[:1], tmp_path / "before")
        assert session.take_back(files).proposals == ()
    chance = random.Random(1)
    made = [edit_some(path, chance, 9, 9 * n, tracked=way == "tracked") for n, path in enumerate(files)]
    back = _through(way, files, tmp_path / "after") if is_office else files
    for edits, path in zip(made, back, strict=True):
        found = session.take_back([path])
        assert found.questions == ()
        assert lost_and_false(edits, found.proposals) == ([], []), path.name
    assert sum(map(len, made)) >= (200 if IS_LONG else 9)


def test_looks_alone_are_no_edit(exported: tuple[Session, list[Path]]) -> None:
    session, files = exported
    for path in files:
        editing.edited(path, editing.enlarge)
    found = session.take_back(files)
    assert found.proposals == () and len(found.unchanged) == len(files)


def test_a_copy_under_another_name_is_the_same_document(exported: tuple[Session, list[Path]], tmp_path: Path) -> None:
    session, files = exported
    copy = tmp_path / "Копия (2) правленая.docx"
    shutil.copy(files[0], copy)
    assert session.take_back([copy]).unchanged == (str(copy),)
