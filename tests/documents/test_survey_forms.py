"""Survey forms ask real clients about real suppliers, and come back from Excel, Word and HTML as the same answers."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from designer.analysis.survey import Questionnaire, questionnaires
from designer.documents.subject import Subject
from designer.documents.surveys.excel_form import survey_xlsx
from designer.documents.surveys.html_form import survey_html
from designer.documents.writing.single import one_document
from designer.edits.feedback import open_round
from designer.edits.participants import set_members
from designer.exchange.answers.answer_files import AnswerPlan, read_answers
from designer.i18n import plain
from designer.model.participants import ClientGroup, Participant
from designer.model.relations import ClientLink, ConditionKind, ServiceCondition
from designer.session import Session
from designer.storage.outline import from_outline

TEXT = """Снабжение: Клиенты: Цех, Монтаж. Помогать цеху и монтажу работать.
-> Цех: услуга Закупка <b>; критично =СРОК() (95 %); восхищает замена
Цех: Клиент: Монтаж.
Монтаж: Клиент: покупатели (внешний)."""


@pytest.fixture
def session() -> Session:
    made = Session(from_outline(TEXT))
    with made.edit(plain("")) as organization:
        open_round(organization, "Весна", date(2026, 3, 1))
    return made


def _round(session: Session) -> str:
    from designer.analysis.feedback import rounds

    return rounds(session.organization)[-1].id


def _questions(session: Session, name: str = "Цех") -> Questionnaire:
    return next(q for q in questionnaires(session.organization) if q.name == name)


def _plan(session: Session, data: bytes) -> AnswerPlan:
    return read_answers(session.organization, _round(session), [("a", data)])


def _values(session: Session, plan: AnswerPlan) -> list[tuple[str, float | None, ConditionKind | None, str, str]]:
    organization = session.organization
    found = []
    for score in plan.scores:
        condition = organization.get(ServiceCondition, score.condition)
        what = condition.text if condition else "в целом"
        found.append((what, score.value, score.seen_kind, score.seen_level, score.comment))
    return found


EXPECTED = [
    ("в целом", 4.0, None, "", "в срок"),
    ("=СРОК()", 2.0, ConditionKind.TAKEN_FOR_GRANTED, "100 %", ""),
    ("замена", 5.0, None, "", ""),
]


def test_only_real_clients_are_asked_about_their_real_suppliers(session: Session) -> None:
    pairs = {(q.name, a.supplier) for q in questionnaires(session.organization) for a in q.arrows}
    assert pairs == {("Цех", "Снабжение"), ("Монтаж", "Снабжение"), ("Монтаж", "Цех")}


def test_members_answer_for_their_group_and_nobody_is_asked_about_himself(session: Session) -> None:
    ids = {p.name: p.id for p in session.organization if isinstance(p, Participant)}
    with session.edit(plain("")) as organization:
        organization.put(ClientGroup(id="g", name="все"))
        set_members(organization, "g", (ids["Цех"], ids["Снабжение"]))
        organization.put(ClientLink(id="gl", supplier=ids["Снабжение"], client="g"))
    asked = {q.name: [a.link for a in q.arrows] for q in questionnaires(session.organization)}
    assert "gl" in asked["Цех"] and "Снабжение" not in asked


def test_the_sample_company_has_one_question_for_each_pair(shared: Path) -> None:
    # 20 declared arrows: 2 go outside, 2 to a group without members; the other 16 are one pair each.
    session = Session.new("ru")
    data = (shared / "seed" / "internal-client.txt").read_bytes()
    plan = session.read_import(data, "seed.txt", "missions-text").answered({"who-is:КД": "Коммерческий департамент"})
    session.apply_import(plan)
    asked = [(q.client, a.link) for q in questionnaires(session.organization) for a in q.arrows]
    assert len(asked) == len(set(asked)) == 16


def test_the_workbook_is_read_back(session: Session) -> None:
    from openpyxl import load_workbook

    data = survey_xlsx(session.organization, _questions(session), _round(session), "ru")
    book = load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row), "no text is a formula"
    filled = {
        5: ("да", 4, None, None, "в срок"), 6: (None, 2, "само собой", "100 %", None), 7: (None, 5, None, None, None),
    }  # fmt: skip
    for row, cells in filled.items():
        for column, value in zip("CDEFG", cells, strict=True):
            sheet[f"{column}{row}"] = value
    made = io.BytesIO()
    book.save(made)
    plan = _plan(session, made.getvalue())
    assert plan.damaged == () and _values(session, plan) == EXPECTED
    assert [f.what.ru for f in _plan(session, data).damaged] == ["В листе нет ни одной оценки."]


def test_the_word_form_is_read_back(session: Session) -> None:
    from docx import Document

    questions = _questions(session)
    subject = Subject(session.organization.need(Participant, questions.client), questions.name)
    data = one_document(session.organization, "feedback-form", subject, "ru", date(2026, 3, 1))
    document = Document(io.BytesIO(data))
    rows = document.element.body.findall(".//{*}tr")[1:]
    filled = (("да", "4", "", "", "в срок"), ("", "2", "само собой", "100 %", ""), ("", "5", "", "", ""))
    for row, cells in zip(rows, filled, strict=True):
        for cell, words in zip(row.findall("{*}tc")[2:], cells, strict=True):
            if words:
                for text in cell.findall(".//{*}t"):
                    text.text = ""
                paragraph = cell.find(".//{*}p")
                run = paragraph.makeelement(paragraph.tag.replace("}p", "}r"), {})
                text = run.makeelement(paragraph.tag.replace("}p", "}t"), {})
                text.text = words
                run.append(text)
                paragraph.append(run)
    made = io.BytesIO()
    document.save(made)
    plan = _plan(session, made.getvalue())
    assert plan.damaged == () and _values(session, plan) == EXPECTED


def test_the_html_form_holds_model_text_as_data_and_asks_nobody_on_the_network(session: Session) -> None:
    page = survey_html(session.organization, _questions(session), _round(session), "ru").decode()
    assert "<b>" not in page and "http:" not in page.replace("http-equiv", "") and "https:" not in page
    assert "default-src 'none'" in page
    survey = json.loads(re.search(r'id="survey">(.*?)</script>', page, re.S)[1])  # type: ignore[index]
    assert survey["arrows"][0]["services"] == ["Закупка <b>"]


def test_what_the_html_form_saves_is_read_back(session: Session) -> None:
    arrow = _questions(session).arrows[0]
    saved = {
        "format": "org-mission-answers", "version": 1, "model": session.organization.model_id,
        "round": _round(session), "client": _questions(session).client, "sheet": "abc", "answers": [
            {"id": arrow.link, "dealt": True, "value": 4, "comment": "в срок", "conditions": [
                {"id": arrow.conditions[0].id, "value": 2, "kind": "taken-for-granted", "level": "100 %"},
                {"id": arrow.conditions[1].id, "value": 5, "kind": "", "level": ""},
            ]},
        ],
    }  # fmt: skip
    plan = _plan(session, json.dumps(saved).encode())
    assert plan.damaged == () and _values(session, plan) == EXPECTED


def test_the_form_is_filled_in_and_saves_its_answers(session: Session, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no JavaScript engine is here to run the form")
    questions = _questions(session)
    arrow = questions.arrows[0]
    answers = [{"id": arrow.link, "value": 4, "comment": "в срок", "conditions": [
        {"id": arrow.conditions[0].id, "value": 2, "kind": "taken-for-granted", "level": "100 %"},
        {"id": arrow.conditions[1].id, "value": 5, "kind": "", "level": ""},
    ]}]  # fmt: skip
    page, wanted = tmp_path / "form.html", tmp_path / "wanted.json"
    page.write_bytes(survey_html(session.organization, questions, _round(session), "ru"))
    wanted.write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
    stub = Path(__file__).parent / "form_stub.js"
    done = subprocess.run([node, str(stub), str(page), str(wanted)], capture_output=True)
    assert done.stderr.decode() == "Поставьте хотя бы одну оценку.", "an empty form is not saved"
    plan = _plan(session, done.stdout)
    assert plan.damaged == () and _values(session, plan) == EXPECTED
