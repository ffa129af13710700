"""One page tells the holders of a post what changed in their documents since they signed them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from designer.i18n import Text
from designer.model.participants import Position, Unit
from designer.model.relations import Service
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of

EDIT = Text(ru="Проба", en="Trial")


def _issued(tmp_path: Path) -> Session:
    session = Session.example("ru")
    report = session.export_pack(tmp_path / "first", kinds=["regulation", "job-description", "service-agreement"])
    with session.edit(EDIT) as organization:
        for issue in report.issued:
            organization.put(issue)
    return session


def _pages(session: Session, to: Path) -> dict[str, str]:
    report = session.export_pack(to, kinds=["what-changed"])
    for document in report.documents:
        assert lint(document.path.read_bytes()) == []
    return {d.subject_name: text_of(d.path.read_bytes()).replace("\u00a0", " ") for d in report.documents}


def test_nothing_was_issued_so_nobody_is_told(tmp_path: Path) -> None:
    assert _pages(Session.example("ru"), tmp_path) == {}


def test_a_new_mission_of_a_unit_is_told_to_its_people_and_to_nobody_else(tmp_path: Path) -> None:
    session = _issued(tmp_path)
    unit = next(u for u in session.organization.all(Unit) if u.name == "Отдел продаж")
    with session.edit(EDIT) as organization:
        organization.put(replace(unit, mission="Помогать покупателям квартир выбирать дом."))
    pages = _pages(session, tmp_path / "b")
    told = {name for name, page in pages.items() if "Помогать покупателям квартир выбирать дом." in page}
    assert told == {"Начальник отдела продаж", "Менеджер по продажам"}
    assert "Среди изменений есть изменение обязанностей" in pages["Менеджер по продажам"]
    assert "ничего не изменилось" in pages["Главный механик"]


def test_a_new_deadline_is_told_to_both_sides_with_old_and_new_words(tmp_path: Path) -> None:
    session = _issued(tmp_path)
    service = next(s for s in session.organization.all(Service) if s.name == "Чертежи и ведомости объёмов")
    with session.edit(EDIT) as organization:
        organization.put(replace(service, deadline="четыре рабочих дня"))
    pages = _pages(session, tmp_path / "b")
    for name in ("Инженер ПТО", "Начальник участка"):
        assert service.deadline.replace("\u00a0", " ") in pages[name] and "четыре рабочих дня" in pages[name]
    assert "четыре рабочих дня" not in pages["Главный бухгалтер"]


def test_a_revision_that_was_issued_again_is_still_told(tmp_path: Path) -> None:
    session = _issued(tmp_path)
    post = next(p for p in session.organization.all(Position) if p.name == "Главный механик")
    with session.edit(EDIT) as organization:
        organization.put(replace(post, mission="Помогать отделу механизации беречь технику."))
    report = session.export_pack(tmp_path / "second", kinds=["job-description"])
    with session.edit(EDIT) as organization:
        for issue in report.issued:
            organization.put(issue)
    assert "беречь технику" in _pages(session, tmp_path / "c")["Главный механик"]
