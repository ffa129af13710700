"""The order lists what the pack holds; the book of missions follows the way to the external client."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from designer.documents.report import PackReport
from designer.i18n import Text
from designer.model.participants import Position, Unit
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of


def _text(report: PackReport, kind: str) -> str:
    [found] = [d for d in report.documents if d.kind == kind]
    data = found.path.read_bytes()
    assert lint(data) == []
    return text_of(data)


def test_the_order_lists_all_other_documents_of_its_pack(tmp_path: Path) -> None:
    report = Session.example("ru").export_pack(tmp_path)
    text = _text(report, "order")
    others = [d for d in report.documents if d.kind != "order"]
    assert len(others) > 40
    for document in others:
        assert document.title in text
    assert "начальника отдела персонала" in text and "А. В. Соколов".replace(" ", "\u00a0") in text
    assert "прежние редакции" not in text


def test_an_order_alone_lists_what_was_issued_last(tmp_path: Path) -> None:
    session = Session.example("ru")
    empty = session.export_pack(tmp_path / "a", kinds=["order"])
    assert [gap.words.ru for gap in empty.gaps] == ["документы ещё не выпущены"]
    first = session.export_pack(tmp_path / "b", kinds=["regulation"])
    with session.edit(Text(ru="Выпуск", en="Issue")) as organization:
        for issue in first.issued:
            organization.put(replace(issue, revision=2))
    text = _text(session.export_pack(tmp_path / "c", kinds=["order"]), "order")
    assert "Положение — Бухгалтерия" in text
    assert "Признать утратившими силу прежние редакции" in text


def test_a_company_without_a_keeper_has_a_gap_in_its_order(tmp_path: Path) -> None:
    session = Session.new()
    report = session.export_pack(tmp_path, kinds=["order"])
    assert "должность хранителя не указана" in {gap.words.ru for gap in report.gaps}


def test_missions_stand_in_the_order_of_the_way_to_the_external_client(tmp_path: Path) -> None:
    session = Session.example("ru")
    text = _text(session.export_pack(tmp_path, kinds=["mission-book"]), "mission-book")
    body = text[text.index("Как читать книгу", text.index("Содержание")) :]
    names = ["Отдел продаж", "Юридический отдел", "Начальник участка", "Инженер ПТО", "Главный бухгалтер"]
    places = [body.index("\n" + name + "\n") for name in names]
    assert places == sorted(places)
    for performer in (*session.organization.all(Unit), *session.organization.all(Position)):
        assert performer.mission in body
    assert "Путь: руководитель проекта → коммерческий департамент → дольщики" in body


def test_a_mission_without_a_path_stands_in_a_chapter_of_its_own(tmp_path: Path) -> None:
    session = Session.new()
    plan = session.read_import("Склад: Клиент: Цех. Помогать цеху работать.\nЦех:".encode(), "a.txt")
    session.apply_import(plan)
    report = session.export_pack(tmp_path, kinds=["mission-book"])
    assert "Путь к внешнему клиенту не найден" in _text(report, "mission-book")
    assert {"внешние клиенты не указаны", "миссия не написана"} <= {gap.words.ru for gap in report.gaps}
