"""The register of changes names what each new revision changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from designer.i18n import Text
from designer.model.participants import Unit
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of

EDIT = Text(ru="Проба", en="Trial")


def _issue(session: Session, to: Path) -> None:
    report = session.export_pack(to, kinds=["regulation"])
    with session.edit(EDIT) as organization:
        for issue in report.issued:
            organization.put(replace(issue, date="2026-09-01"))


def _sheet(session: Session, to: Path) -> str:
    [document] = session.export_pack(to, kinds=["change-sheet"]).documents
    data = document.path.read_bytes()
    assert lint(data) == []
    return text_of(data).replace("\u00a0", " ")


def test_first_revisions_are_no_changes(tmp_path: Path) -> None:
    session = Session.example("ru")
    _issue(session, tmp_path / "a")
    assert "Новых редакций ещё не было." in _sheet(session, tmp_path / "b")


def test_a_new_revision_is_registered_with_its_changed_fields(tmp_path: Path) -> None:
    session = Session.example("ru")
    _issue(session, tmp_path / "a")
    unit = next(u for u in session.organization.all(Unit) if u.name == "Бухгалтерия")
    with session.edit(EDIT) as organization:
        organization.put(replace(unit, mission="Помогать финансовому директору считать верно."))
    _issue(session, tmp_path / "b")
    sheet = _sheet(session, tmp_path / "c")
    assert "Положение — Бухгалтерия" in sheet and "Миссия" in sheet and "01.09.2026" in sheet
    assert sheet.count("Положение — ") == 1 and "Новых редакций" not in sheet
