"""What people write into an exported file is still there after the next exports, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from designer.documents.report import PackReport
from designer.edits.missions import write_mission
from designer.edits.removal import remove
from designer.i18n import Text
from designer.model.register import IssuedDocument
from designer.model.relations import ClientLink
from designer.model.work import Function
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of
from tests.documents.window_maker import find, window_maker
from tests.word import editing
from tests.word.test_other_programs import OFFICE, office, validator

EDIT = Text(ru="Правка", en="Edit")
NAME = "Положение — Снабжение.docx"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = window_maker()
    _export(session, tmp_path)
    return session


def _export(session: Session, folder: Path) -> PackReport:
    return session.export_pack(folder, kinds=["regulation"], subjects=[find(session, "Снабжение").id])


def _write(path: Path) -> None:
    def write(document: object) -> None:
        editing.add_after(document, "Подразделение руководствуется", "Дежурный по складу назначается приказом.")
        editing.replace_words(document, "Вносить предложения", "Вносить письменные предложения")
        editing.add_after(document, "Сверяет накладные", "Хранит ключи от склада.")

    editing.edited(path, write)


HAND = ("Дежурный по складу назначается приказом.", "Вносить письменные предложения", "Хранит ключи от склада.")


def test_hand_written_text_stays_three_times_over(session: Session, tmp_path: Path) -> None:
    path = tmp_path / NAME
    _write(path)
    report = _export(session, tmp_path)
    assert report.hand_written == (NAME,)
    once = path.read_bytes()
    assert lint(once) == []
    text = text_of(once)
    assert all(words in text for words in HAND)
    for _ in range(3):
        _export(session, tmp_path)
        assert path.read_bytes() == once
    assert text.index(HAND[2]) > text.index("Сверяет накладные")
    assert text_of(once) == text.replace("\r", "")


def test_it_stays_in_place_when_the_model_changes_between(session: Session, tmp_path: Path) -> None:
    path = tmp_path / NAME
    _write(path)
    supply = find(session, "Снабжение").id
    for number in range(3):
        with session.edit(EDIT) as model:
            write_mission(model, supply, f"Помогать цеху не ждать профиля {number}.")
            if number == 1:
                remove(model, [model.referring(Function, supply, "owner")[0].id])
                remove(model, [model.referring(ClientLink, supply, "supplier")[0].id])
        _export(session, tmp_path)
        text = text_of(path)
        assert f"профиля {number}." in text and all(text.count(words) == 1 for words in HAND)
        assert lint(path.read_bytes()) == []
        before = text.split("\n")
        assert before[before.index(HAND[0]) - 1].startswith("Подразделение руководствуется")


def test_text_that_lost_its_place_goes_to_the_end(session: Session, tmp_path: Path) -> None:
    path = tmp_path / NAME
    editing.edited(path, lambda d: editing.replace_words(d, "Ведёт запас профиля", "Ведёт тройной запас профиля"))
    with session.edit(EDIT) as model:
        remove(model, [f.id for f in model.referring(Function, find(session, "Снабжение").id, "owner")])
    _export(session, tmp_path)
    text = text_of(path)
    assert text.index("Текст, потерявший своё место") < text.index("Ведёт тройной запас профиля")
    once = path.read_bytes()
    _export(session, tmp_path)
    assert path.read_bytes() == once and lint(once) == []


def test_an_untouched_file_and_a_foreign_one_are_written_over(session: Session, tmp_path: Path) -> None:
    path = tmp_path / NAME
    plain = path.read_bytes()
    with session.edit(EDIT) as model:
        write_mission(model, find(session, "Снабжение").id, "Другая.")
    assert _export(session, tmp_path).hand_written == ()
    session.undo()
    assert _export(session, tmp_path).hand_written == () and path.read_bytes() == plain
    path.write_bytes(b"something else")
    assert _export(session, tmp_path).hand_written == () and path.read_bytes() == plain


def test_words_that_were_taken_back_for_one_document_are_in_every_export(session: Session, tmp_path: Path) -> None:
    path = tmp_path / NAME
    shutil.copy(path, tmp_path / "back.docx")
    _write(tmp_path / "back.docx")
    session.register_issues(_export(session, tmp_path).issued)
    for proposal in session.take_back([tmp_path / "back.docx"]).proposals:
        session.accept_proposal(proposal)
    assert session.take_back([tmp_path / "back.docx"]).proposals == ()
    _export(session, tmp_path / "new")
    made = tmp_path / "new" / NAME
    text = text_of(made)
    assert all(text.count(words.rstrip(".")) == 1 for words in HAND) and lint(made.read_bytes()) == []
    found = session.take_back([made])
    assert found.proposals == () and found.unchanged == (str(made),)
    assert session.organization.count(IssuedDocument) == 1


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_it_stays_after_libreoffice_has_saved_the_file(session: Session, tmp_path: Path) -> None:
    path = tmp_path / NAME
    _write(path)
    path.write_bytes(office(path.read_bytes(), "docx", tmp_path).read_bytes())
    assert _export(session, tmp_path).hand_written == (NAME,)
    once = path.read_bytes()
    assert all(words in text_of(once) for words in HAND) and lint(once) == []
    _export(session, tmp_path)
    assert path.read_bytes() == once


def test_the_open_xml_sdk_finds_no_error(session: Session, tmp_path: Path) -> None:
    tool = validator()
    program = tool.find_validator()
    if program is None:
        pytest.skip("the Open XML SDK validator is not installed, see packaging/validate_docx.py")
    _write(tmp_path / NAME)
    _export(session, tmp_path)
    assert tool.validate(program, tmp_path / NAME) == []
