"""The pack of the built-in example is whole, valid, in good Russian, and the same every time."""

from __future__ import annotations

import importlib.util
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from designer.documents.document_type import all_types, known_fields
from designer.documents.subject import each_inner_arrow
from designer.documents.writing.pack import PackProblem
from designer.documents.writing.register import FIELDS, template_path
from designer.edits.company import set_company
from designer.i18n import LANGUAGES, Language, Text
from designer.model.company import ApprovalForm
from designer.model.participants import Position, Unit
from designer.session import Session
from designer.word.check_template import check_template
from designer.word.lint import lint
from designer.word.text_of import text_of

ROOT = Path(__file__).resolve().parents[2]
WORK = ("regulation", "job-description")
"""The documents about units and positions."""


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_has_no_findings_and_a_full_pack(language: Language, tmp_path: Path) -> None:
    session = Session.example(language)
    assert session.check() == ()
    report = session.export_pack(tmp_path / "a")
    made = Counter(d.kind for d in report.documents)
    assert made["regulation"] == session.organization.count(Unit) >= 5
    assert made["job-description"] == session.organization.count(Position) >= 8
    assert made["service-agreement"] == len(each_inner_arrow(session.organization)) >= 20
    head = {"ru": "Генеральный директор", "en": "Chief executive"}[language]
    assert [gap.document for gap in report.gaps if head not in gap.document] == []
    assert len(report.gaps) == 1, "nobody approves the job description of the one who approves all others"
    assert report.problems == ()
    for document in report.documents:
        assert lint(document.path.read_bytes()) == []
    again = session.export_pack(tmp_path / "b")
    assert [d.path.read_bytes() for d in report.documents] == [d.path.read_bytes() for d in again.documents]


def test_sentences_of_a_regulation(tmp_path: Path) -> None:
    session = Session.example("ru")
    unit = next(u for u in session.organization.all(Unit) if u.name == "Юридический отдел")
    report = session.export_pack(tmp_path, subjects=[unit.id])
    text = text_of(report.documents[0].path.read_bytes())
    assert "о юридическом отделе" in text
    assert "Юридический отдел подчиняется генеральному директору." in text
    assert "Для тендерно-договорного отдела:" in text


def test_sentences_of_a_job_description(tmp_path: Path) -> None:
    session = Session.example("ru")
    position = next(p for p in session.organization.all(Position) if p.name == "Начальник участка")
    report = session.export_pack(tmp_path, subjects=[position.id])
    text = text_of(report.documents[0].path.read_bytes())
    assert "начальника участка" in text and "Начальник участка подчиняется руководителю проекта." in text


def test_documents_are_approved_by_order_where_the_company_says_so(tmp_path: Path) -> None:
    session = Session.example("ru")
    with session.edit(Text(ru="Слова", en="Words")) as organization:
        set_company(organization, approval_form=ApprovalForm.ORDER)
    ids = [
        x.id
        for x in (*session.organization.all(Unit), *session.organization.all(Position))
        if x.name in ("Бухгалтерия", "Главный бухгалтер")
    ]
    report = session.export_pack(tmp_path, subjects=ids, kinds=WORK)
    texts = [text_of(d.path.read_bytes()) for d in report.documents]
    for text, word in zip(texts, ("УТВЕРЖДЕНО", "УТВЕРЖДЕНА"), strict=True):
        assert word in text and "приказом генерального директора" in text and "УТВЕРЖДАЮ" not in text


def test_a_section_without_data_is_a_gap_in_the_report(tmp_path: Path) -> None:
    session = Session.new()
    plan = session.read_import("Склад: Клиент: Цех. Помогать цеху работать.\nЦех:".encode(), "a.txt")
    session.apply_import(plan)
    report = session.export_pack(tmp_path)
    assert any("функции не указаны" in gap.text.ru for gap in report.gaps)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(all_types()))
def test_shipped_templates_are_usable_and_built_from_their_description(kind: str, language: Language) -> None:
    template = all_types()[kind].template(language)
    assert check_template(template, known_fields(kind)) == []
    builders = _script("build_templates").TEMPLATES
    assert template.read_bytes() == builders[f"{language}/{kind}.docx"]()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_register_template_is_usable(language: Language) -> None:
    assert check_template(template_path(language), frozenset(FIELDS)) == []
    built = _script("build_templates").TEMPLATES[f"{language}/register.docx"]()
    assert template_path(language).read_bytes() == built


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(PackProblem) as caught:
        Session.example("ru").export_pack(tmp_path / "file" / "pack")
    assert str(tmp_path) in caught.value.text.ru


def test_an_unknown_kind_and_a_broken_template_are_refused(tmp_path: Path) -> None:
    session = Session.example("ru")
    with pytest.raises(PackProblem):
        session.export_pack(tmp_path / "x", kinds=["poem"])
    broken = tmp_path / "t.docx"
    broken.write_bytes(b"not a document")
    with pytest.raises(PackProblem):
        session.export_pack(tmp_path / "x", kinds=["regulation"], template=broken)
    assert not (tmp_path / "x").exists()


def test_a_stop_before_the_first_file_leaves_nothing_behind(tmp_path: Path) -> None:
    report = Session.example("ru").export_pack(tmp_path / "pack", progress=lambda p: p.done < 3)
    assert report.is_cancelled and report.documents == () and report.register is None
    assert not (tmp_path / "pack").exists()


def test_a_stop_while_writing_keeps_what_is_written_whole(tmp_path: Path) -> None:
    report = Session.example("ru").export_pack(tmp_path, progress=lambda p: p.done < p.total // 2 + 2)
    assert report.is_cancelled and len(report.documents) == 2
    assert [lint(d.path.read_bytes()) for d in report.documents] == [[], []]
    assert not list(tmp_path.glob(".*"))


def test_an_unknown_template_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackProblem) as caught:
        Session.example("ru").export_pack(
            tmp_path / "x", kinds=["regulation"], template=tmp_path / "нет такого.docx"
        )
    assert "нет такого.docx" in caught.value.text.ru and "файла нет" in caught.value.text.ru
    assert not (tmp_path / "x").exists()


def test_a_locked_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "Положение — Юридический отдел.docx").mkdir()
    report = Session.example("ru").export_pack(tmp_path, kinds=WORK)
    assert len(report.problems) == 1 and "Юридический отдел" in report.problems[0].ru
    assert len(report.documents) == 22 and report.register is not None


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.docx"
    outside.write_bytes(b"mine")
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "Положение — Бухгалтерия.docx").symlink_to(outside)
    report = Session.example("ru").export_pack(pack)
    assert outside.read_bytes() == b"mine"
    assert len(report.problems) == 1 and "ссылка" in report.problems[0].ru


def test_a_document_gets_a_new_revision_only_when_it_has_changed(tmp_path: Path) -> None:
    session = Session.example("ru")
    first = session.export_pack(tmp_path)
    assert {d.revision for d in first.documents} == {1} and len(first.issued) == len(first.documents)
    with session.edit(Text(ru="Выпуск", en="Issue")) as organization:
        for issue in first.issued:
            organization.put(issue)
    assert session.export_pack(tmp_path).issued == ()
    law = next(u for u in session.organization.all(Unit) if u.name == "Юридический отдел")
    with session.edit(Text(ru="Миссия", en="Mission")) as organization:
        organization.put(replace(law, mission="Помогать ТДО подписывать прочные договоры."))
    changed = session.export_pack(tmp_path)
    revised = [(d.kind, d.subject_name, d.revision) for d in changed.documents if d.revision != 1]
    assert revised[0] == ("regulation", "Юридический отдел", 2)
    assert all("Юридический отдел →" in name for kind, name, _ in revised[1:] if kind == "service-agreement")
    assert {i.revision for i in changed.issued} == {2} and len(changed.issued) == len(revised)


def test_the_page_for_authors_lists_every_field() -> None:
    page = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
    assert page == _script("build_templates").field_list()
    assert all(f"omd:x.{name.split('.')[-1]}`" in page for name in known_fields(None) if "." in name)
