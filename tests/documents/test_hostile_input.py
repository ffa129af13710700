"""Names and texts that would break other programs: right text, safe names, nothing outside the folder."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from designer.documents.writing.pack import PackProblem
from designer.edits.clients import declare_client
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant
from designer.edits.terms import add_item
from designer.i18n import Text
from designer.model.participants import Unit
from designer.model.relations import Service
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of
from tests.documents.window_maker import find, window_maker
from tests.word import editing
from tests.word.samples import packed, parts_of
from tests.word.test_other_programs import validator

EDIT = Text(ru="Правка", en="Edit")
TEXTS = (
    "R&D",
    "a<b>c",
    "кавычки \"'«»",
    '=HYPERLINK("http://x","y")',
    "{{ mission }}",
    "{% for x in y %}",
    "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
    "</w:t></w:r></w:p>",
    "&amp;#x41;",
    "обычный\u202eтекст",
)
NAMES = (
    "CON",
    "../../etc/passwd",
    "..\\..\\windows",
    "/absolute",
    "имя\u202egnp.exe",
    "я" * 400,
    "ЦЕХ",
    "цех",
    "a:b*c?d",
    "точка.",
    "-rf",
    "=cmd",
)


def _session() -> Session:
    session = window_maker()
    with session.edit(EDIT) as model:
        shop = find(session, "Цех").id
        for name in NAMES:
            unit = add_participant(model, Unit, name)
            link = declare_client(model, unit.id, shop)
            add_item(model, Service, link.id, name=name, result=name, deadline=name)
        for number, words in enumerate(TEXTS):
            unit = add_participant(model, Unit, f"Отдел {number}")
            write_mission(model, unit.id, words)
    return session


def test_right_text_safe_names_and_nothing_outside(tmp_path: Path) -> None:
    session = _session()
    folder = tmp_path / "a" / "b" / "pack"
    report = session.export_pack(folder, kinds=["regulation"])
    assert report.problems == ()
    written = {p.relative_to(tmp_path) for p in tmp_path.rglob("*") if p.is_file()}
    assert all(p.parent == folder.relative_to(tmp_path) for p in written)
    names = [d.path.name for d in report.documents]
    assert len({n.casefold() for n in names}) == len(names) == session.organization.count(Unit)
    for document in report.documents:
        assert len(document.path.name.encode()) <= 255 and not set(document.path.name) & set('<>:"/\\|?*\u202e')
        data = document.path.read_bytes()
        assert lint(data) == [], document.path.name
    by_subject = {d.subject_name: d.path for d in report.documents}
    for number, words in enumerate(TEXTS):
        text = text_of(by_subject[f"Отдел {number}"])
        assert words in text
        assert "instrText" not in parts_of(by_subject[f"Отдел {number}"].read_bytes())["word/document.xml"].decode()


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    session = window_maker()
    with session.edit(EDIT) as model:
        write_mission(model, find(session, "Цех").id, "Помогать\x00 мон\x0bтажу\ufffe\ud800 работать.")
    report = session.export_pack(tmp_path, kinds=["regulation"], subjects=[find(session, "Цех").id])
    data = report.documents[0].path.read_bytes()
    assert lint(data) == [] and "Помогать мон\nтажу работать." in text_of(data)


def test_the_open_xml_sdk_finds_no_error(tmp_path: Path) -> None:
    tool = validator()
    program = tool.find_validator()
    if program is None:
        pytest.skip("the Open XML SDK validator is not installed, see packaging/validate_docx.py")
    session = _session()
    wanted = [find(session, name).id for name in ("CON", "я" * 400, "Цех", "Отдел 1")]
    for document in session.export_pack(tmp_path, kinds=["regulation"], subjects=wanted).documents:
        assert tool.validate(program, document.path) == [], document.path.name


def test_hostile_texts_come_back_as_text(tmp_path: Path) -> None:
    session = window_maker()
    report = session.export_pack(tmp_path, kinds=["regulation"], subjects=[find(session, "Цех").id])
    session.register_issues(report.issued)
    path = report.documents[0].path
    for words in TEXTS[:4]:
        copy = editing.edited(
            path, lambda d, w=words: editing.replace_words(d, "готовыми окнами", w), tmp_path / "c.docx"
        )
        [proposal] = session.take_back([copy]).proposals
        assert words in proposal.new
        session.accept_proposal(proposal)
        again = session.export_pack(tmp_path / "again", kinds=["regulation"], subjects=[find(session, "Цех").id])
        assert words in text_of(again.documents[0].path)
        session.undo()


def _returned(tmp_path: Path) -> tuple[Session, Path]:
    session = window_maker()
    report = session.export_pack(tmp_path, kinds=["regulation"], subjects=[find(session, "Цех").id])
    session.register_issues(report.issued)
    return session, report.documents[0].path


def test_a_bomb_a_doctype_and_a_cut_file_are_questions(tmp_path: Path) -> None:
    session, path = _returned(tmp_path)
    good = path.read_bytes()
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts_of(good).items():
            archive.writestr(name, data)
        archive.writestr("word/media/big.bin", b"\0" * (70 << 20))
    parts = parts_of(good)
    text = parts["word/document.xml"].decode()
    parts["word/document.xml"] = text.replace("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document', 1).encode()
    for number, data in enumerate((bomb.getvalue(), packed(parts), good[:-300], b"")):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(data)
        found = session.take_back([file])
        assert [q.document for q in found.questions] == [str(file)] and not found.proposals
        assert str(found.questions[0].text)


def test_a_remote_template_is_read_but_never_used_as_one(tmp_path: Path) -> None:
    session, path = _returned(tmp_path)
    parts = parts_of(path.read_bytes())
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://example.org/a.dotm" TargetMode="External"/></Relationships>'
    )
    parts["word/_rels/settings.xml.rels"] = relation.encode()
    path.write_bytes(packed(parts))
    assert session.take_back([path]).unchanged == (str(path),)
    with pytest.raises(PackProblem):
        session.export_pack(tmp_path / "x", kinds=["regulation"], template=path)
    assert not (tmp_path / "x").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_file_without_rights_is_named_and_the_rest_is_written(tmp_path: Path) -> None:
    session = window_maker()
    first = session.export_pack(tmp_path, kinds=["regulation"])
    locked = first.documents[0].path
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PackProblem):
            session.export_pack(tmp_path, kinds=["regulation"])
    finally:
        tmp_path.chmod(0o700)
    assert locked.is_file()


def test_a_file_that_is_open_in_word_is_named_and_the_rest_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window_maker()
    session.export_pack(tmp_path, kinds=["regulation"])
    replace = os.replace

    def locked(source: object, target: object) -> None:
        if "Цех" in str(target):
            raise PermissionError(13, "Permission denied", str(target))
        replace(str(source), str(target))

    monkeypatch.setattr(os, "replace", locked)
    with session.edit(EDIT) as model:
        for unit in model.all(Unit):
            write_mission(model, unit.id, "Другая миссия.")
    report = session.export_pack(tmp_path, kinds=["regulation"])
    [problem] = report.problems
    assert "Положение — Цех.docx" in problem.ru and "открыт в Word" in problem.ru
    assert len(report.documents) == session.organization.count(Unit) - 1
    assert all("Другая миссия." in text_of(d.path) for d in report.documents)
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]
