"""Documents follow the company's settings: sections, their names, the case of the title, what a description is."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from designer.documents.document_type import all_types
from designer.documents.report import PackReport
from designer.documents.templates.company_template import in_order
from designer.edits.company import set_company
from designer.i18n import LANGUAGES, Language, Text
from designer.model.company import Company, JobDescriptionForm, TitleCase
from designer.model.participants import Position
from designer.session import Session
from designer.word.lint import lint
from designer.word.sections import sections_of
from designer.word.text_of import text_of

JOB = ("job-description",)


def _session(language: Language, **settings: Any) -> Session:
    session = Session.example(language)
    with session.edit(Text(ru="Настройки", en="Settings")) as organization:
        set_company(organization, **settings)
    return session


def _text(report: PackReport, name: str) -> str:
    [found] = [d for d in report.documents if d.subject_name == name]
    data = found.path.read_bytes()
    assert lint(data) == []
    return text_of(data).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("case", "words", "title"),
    [
        (TitleCase.GENITIVE, "начальника участка", "Должностная инструкция начальника участка"),
        (TitleCase.DATIVE, "начальнику участка", "Должностная инструкция начальнику участка"),
        (TitleCase.NOMINATIVE, "Начальник участка", "Должностная инструкция: Начальник участка"),
    ],
)
def test_the_title_stands_in_the_case_that_the_company_chose(
    case: TitleCase, words: str, title: str, tmp_path: Path
) -> None:
    report = _session("ru", title_case=case).export_pack(tmp_path, kinds=JOB)
    text = _text(report, "Начальник участка")
    assert text[text.index("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ") :].split("\n")[1] == words
    assert title in {d.title for d in report.documents}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_annex_is_signed_by_both_sides_and_approved_by_nobody(language: Language, tmp_path: Path) -> None:
    session = _session(language, job_description_form=JobDescriptionForm.ANNEX)
    name = {"ru": "Главный бухгалтер", "en": "Chief accountant"}[language]
    text = _text(session.export_pack(tmp_path, kinds=JOB), name)
    wanted = {
        "ru": ("к трудовому договору", "Работодатель", "Работник", "А. В. Соколов", "Е. А. Носова"),
        "en": ("Annex No.", "Employer", "Employee", "Helen Ashworth", "Ellen Norris"),
    }
    for words in wanted[language]:
        assert words in text
    assert not {"УТВЕРЖДАЮ", "Лист ознакомления", "I have read"} & set(text.split("\n"))


def test_sections_are_moved_renamed_and_left_out(tmp_path: Path) -> None:
    order = ("general", "work", "mission", "service", "agreeing")
    names = {"regulation/service": "Порядок взаимодействия", "job-description/work": "Обязанности"}
    session = _session("ru", sections={"regulation": order}, section_names=names)
    report = session.export_pack(tmp_path, kinds=("regulation", "job-description"))
    text = _text(report, "Юридический отдел")
    places = [text.index(words) for words in ("Общие положения", "Функции", "Миссия и клиенты", "Порядок взаимод")]
    assert places == sorted(places)
    assert "Ответственность" not in text and "Лист согласования" in text and "Лист ознакомления" not in text
    other = _text(report, "Главный бухгалтер")
    assert "\nОбязанности\n" in other and "Должностные обязанности" not in other and "Лист ознакомления" in other


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["regulation", "job-description", "service-agreement"])
def test_the_order_of_the_template_changes_nothing(kind: str, language: Language) -> None:
    template = all_types()[kind]
    data = template.template(language).read_bytes()
    keys = tuple(sections_of(data))
    assert len(keys) >= 8 and all(sections_of(data).values())
    company = Company(id="company", sections={kind: keys})
    assert text_of(in_order(data, template, company)) == text_of(data)
    back = Company(id="company", sections={kind: tuple(reversed(keys))})
    assert list(sections_of(in_order(data, template, back))) == list(reversed(keys))


def test_own_templates_are_found_by_language_and_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path))
    folder = tmp_path / "templates" / "ru"
    folder.mkdir(parents=True)
    own = _written("{{название документа}} у нас: {{миссия}}")
    (folder / "regulation.docx").write_bytes(own)
    (folder / "бланк.docx").write_bytes(_written("Бланк холдинга"))
    report = Session.example("ru").export_pack(tmp_path / "pack", kinds=("regulation", "job-description"))
    assert _text(report, "Бухгалтерия").startswith("Положение о бухгалтерии у нас: Помогать финансовому")
    description = _text(report, "Главный бухгалтер")
    assert description.startswith("Бланк холдинга") and "Должностные обязанности" in description
    english = Session.example("en").export_pack(tmp_path / "en", kinds=JOB)
    assert "Бланк" not in _text(english, "Chief accountant")


def _written(words: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(words)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_a_position_in_a_title_keeps_the_users_own_form(tmp_path: Path) -> None:
    session = Session.example("ru")
    position = next(p for p in session.organization.all(Position) if p.name == "Начальник участка")
    with session.edit(Text(ru="Форма", en="Form")) as organization:
        organization.put(replace(position, forms={"gent": "начальника своего участка"}))
    report = session.export_pack(tmp_path, kinds=JOB, subjects=[position.id])
    assert "начальника своего участка" in _text(report, "Начальник участка")
