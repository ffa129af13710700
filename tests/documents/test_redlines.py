"""A redline of a registered document: accepted it is the next revision, rejected the issued one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from designer.documents.revisions.current import Current
from designer.documents.revisions.earlier import as_issued
from designer.documents.revisions.issuing import issue
from designer.documents.writing.redlines import redlines
from designer.edits.missions import write_mission
from designer.edits.participants import rename, set_fields
from designer.edits.removal import remove
from designer.edits.terms import add_item
from designer.i18n import LANGUAGES, Language, Text
from designer.model.participants import Unit
from designer.model.register import IssuedDocument
from designer.model.relations import ClientLink
from designer.model.work import Function
from designer.session import Session
from designer.storage.project_file import load, save
from designer.word.lint import lint
from designer.word.markup import parse
from designer.word.package import MAIN_PART, open_package
from designer.word.story import read_story
from tests.documents.window_maker import find, window_maker
from tests.word.test_redline import lines, settled

EDIT = Text(ru="Правка", en="Edit")
DAY = date(2026, 3, 1)


@pytest.fixture
def session() -> Session:
    session = window_maker()
    with session.edit(EDIT) as model:
        for kind, name in (("regulation", "Снабжение"), ("regulation", "Цех"), ("job-description", "Юрист")):
            issue(model, kind, find(session, name).id, "ru", DAY)
    return session


def words(data: bytes) -> list[str]:
    """The texts of all blocks, sorted: the register keeps no order of rows that are gone; pictures are left out."""
    return sorted(block.text for block in read_story(parse(open_package(data)[MAIN_PART])) if not block.is_blank)


def change(session: Session) -> None:
    with session.edit(EDIT) as model:
        supply = find(session, "Снабжение").id
        first, second, _ = model.referring(Function, supply, "owner")
        remove(model, [first.id])
        add_item(model, Function, supply, text="Возит профиль по заявкам", client=second.client)
        write_mission(model, supply, "Помогать цеху не ждать профиля, а монтажной бригаде — крепежа.")
        remove(model, [link.id for link in model.referring(ClientLink, supply, "supplier")][:1])
        rename(model, find(session, "Монтажная бригада").id, "Бригада монтажа")


def test_a_document_is_made_anew_as_it_was_issued(session: Session, tmp_path: Path) -> None:
    current = Current(session.organization)
    before = {
        r.id: words(made.data)
        for r in session.organization.all(IssuedDocument)
        if (made := current.document(r.kind, r.subject or "", "ru")) is not None
    }
    change(session)
    save(session.organization, tmp_path / "m.orgmission")
    for organization in (session.organization, load(tmp_path / "m.orgmission")):
        now = Current(organization)
        for record in organization.all(IssuedDocument):
            made = as_issued(now, record)
            assert made is not None and dict(made.texts) == dict(record.fields)
            assert words(made.data) == before[record.id]


def test_accepted_it_is_the_next_revision_and_rejected_the_issued_one(session: Session) -> None:
    change(session)
    current = Current(session.organization)
    found = list(redlines(session.organization, on=DAY))
    assert [r.title for r in found] == [
        "Положение — Снабжение — правки ред. 1–2",
        "Положение — Цех — правки ред. 1–2",
    ]
    for made in found:
        record = made.record
        new, old = current.document(record.kind, record.subject or "", "ru"), as_issued(current, record)
        assert new is not None and old is not None and lint(made.data) == []
        assert lines(settled(made.data, accept=True)) == lines(new.data)
        assert lines(settled(made.data, accept=False)) == lines(old.data)
    assert found[0].changes_duties


def test_an_issued_revision_is_compared_with_the_one_before(session: Session, tmp_path: Path) -> None:
    assert list(redlines(session.organization)) == []
    change(session)
    with session.edit(EDIT) as model:
        issue(model, "regulation", find(session, "Снабжение").id, "ru", DAY)
    report = session.export_pack(tmp_path / "out", kinds=["redline"], subjects=[find(session, "Снабжение").id])
    assert [d.path.name for d in report.documents] == ["Положение — Снабжение — правки ред. 1–2.docx"]
    assert all(d.kind == "redline" for d in report.documents)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_of_the_example_is_made_anew(language: Language, tmp_path: Path) -> None:
    session = Session.example(language)
    report = session.export_pack(tmp_path)
    session.register_issues(report.issued)
    with session.edit(EDIT) as model:
        for unit in model.all(Unit):
            set_fields(model, unit.id, mission="Другая миссия.", name=unit.name + " 2")
    current = Current(session.organization)
    for record in session.organization.all(IssuedDocument):
        made = as_issued(current, record)
        assert made is not None, record.kind
        differing = {a for a in made.texts.keys() | record.fields.keys() if made.texts.get(a) != record.fields.get(a)}
        assert differing == set(), (record.kind, differing)
