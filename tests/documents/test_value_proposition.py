"""The value proposition in Word: only for a diagnosis that led to a premise, with its levers, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.analysis.diagnosis_levers import levers_for
from designer.analysis.diagnosis_questions import Premise, questions_for
from designer.edits.diagnosis import answer_diagnosis, set_function
from designer.i18n import LANGUAGES, Language, plain
from designer.model.diagnosis import Answer, SupportFunction
from designer.model.participants import Position
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of

_TITLES = {"ru": "Директор по закупкам", "en": "Procurement director"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_names_the_levers_of_the_premise(language: Language, tmp_path: Path) -> None:
    session = Session.example(language, "procurement")
    buyer = next(p for p in session.organization.all(Position) if p.name == _TITLES[language])
    with session.edit(plain("")) as organization:
        set_function(organization, buyer.id, SupportFunction.PROCUREMENT)
    assert session.export_pack(tmp_path / "none", kinds=["value-proposition"]).documents == ()
    with session.edit(plain("")) as organization:
        for question in questions_for(SupportFunction.PROCUREMENT):
            answer = Answer.YES if question.premise is Premise.CONTROL else Answer.NO
            answer_diagnosis(organization, buyer.id, question.key, answer, "")
    report = session.export_pack(tmp_path / "pack", kinds=["value-proposition"])
    (document,) = report.documents
    data = document.path.read_bytes()
    assert lint(data) == []
    text = text_of(data)
    assert buyer.name in text
    for lever in levers_for(SupportFunction.PROCUREMENT, Premise.CONTROL):
        assert lever.name.into(language) in text and lever.help_to.into(language) in text
    for lever in levers_for(SupportFunction.PROCUREMENT, Premise.EXPANSION):
        assert lever.name.into(language) not in text
