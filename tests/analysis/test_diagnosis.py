"""Answers that deserve it lead to each premise or to none; the proposition names that premise's levers."""

from __future__ import annotations

import pytest

from designer.analysis.diagnosis import diagnose
from designer.analysis.diagnosis_levers import LEVERS, levers_for
from designer.analysis.diagnosis_questions import PREMISES, Premise, questions_for
from designer.checks.checker import Checker
from designer.edits.clients import declare_client
from designer.edits.company import set_company
from designer.edits.diagnosis import answer_diagnosis, set_function
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant
from designer.edits.removal import remove
from designer.edits.terms import add_item
from designer.i18n import LANGUAGES, Language, plain
from designer.model.diagnosis import Answer, Diagnosis, DiagnosisAnswer, SupportFunction
from designer.model.history import History
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.relations import RequestProcedure, Service
from designer.session import Session

YES, PARTLY, NO = Answer.YES, Answer.PARTLY, Answer.NO


def _company(language: Language, function: SupportFunction) -> tuple[History, str, list[str]]:
    organization = Organization()
    history = History(organization)
    names = (
        ("Отдел поддержки", "Цех", "Отдел продаж")
        if language == "ru"
        else ("Support Office", "Workshop", "Sales Office")
    )
    with history.edit(plain("")):
        set_company(organization, language=language)
        supplier, *clients = (add_participant(organization, Unit, name).id for name in names)
        for client in clients:
            declare_client(organization, supplier, client)
        set_function(organization, supplier, function)
    return history, supplier, clients


def _answer(history: History, subject: str, function: SupportFunction, by: dict[Premise, Answer]) -> None:
    with history.edit(plain("")):
        for question in questions_for(function):
            answer_diagnosis(history.organization, subject, question.key, by[question.premise], "12 %")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("premise", Premise)
@pytest.mark.parametrize("function", SupportFunction)
def test_each_premise_is_reached_by_answers_that_deserve_it(
    function: SupportFunction, premise: Premise, language: Language
) -> None:
    history, subject, clients = _company(language, function)
    _answer(history, subject, function, {p: YES if p is premise else NO for p in Premise})
    outcome = diagnose(history.organization, subject)
    assert outcome.premise is premise and outcome.function is function
    assert len(outcome.asked) >= 12 and len(outcome.evidence) == 5
    assert all(a.question.premise is premise and a.figure == "12 %" for a in outcome.evidence)
    assert {worth.client.id for worth in outcome.worth} == set(clients)
    for worth in outcome.worth:
        assert worth.levers == levers_for(function, premise) != ()
        said = worth.sentences(language)
        assert len(said) == len(worth.levers) and all(
            lever.help_to.into(language) in " ".join(said) for lever in worth.levers
        )
    _is_a_proper_mission(history, subject, outcome.draft)


def _is_a_proper_mission(history: History, subject: str, draft: str) -> None:
    """The draft serves exactly the declared clients, and the diagnosis then finds its levers in it."""
    with history.edit(plain("")):
        write_mission(history.organization, subject, draft)
    checker = Checker(history.organization)
    checker.refresh()
    assert [f.code for f in checker.findings if f.subject == subject and f.code.startswith("M")] == []
    outcome = diagnose(history.organization, subject)
    assert len(outcome.said) >= min(2, len(outcome.worth[0].levers)), (draft, outcome.unsaid)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ({Premise.ECONOMY: NO, Premise.EXPANSION: NO, Premise.CONTROL: NO}, "ни одна"),
        ({Premise.ECONOMY: PARTLY, Premise.EXPANSION: PARTLY, Premise.CONTROL: NO}, "ни одна"),
        ({Premise.ECONOMY: YES, Premise.EXPANSION: YES, Premise.CONTROL: NO}, "две предпосылки"),
    ],
)
def test_answers_may_lead_to_none(by: dict[Premise, Answer], words: str) -> None:
    history, subject, _ = _company("ru", SupportFunction.PROCUREMENT)
    _answer(history, subject, SupportFunction.PROCUREMENT, by)
    outcome = diagnose(history.organization, subject)
    assert outcome.premise is None and words in outcome.why.ru.casefold()
    assert (outcome.worth, outcome.draft, outcome.said) == ((), "", ())


def test_too_few_answers_decide_nothing() -> None:
    history, subject, _ = _company("ru", SupportFunction.IT)
    with history.edit(plain("")):
        for question in questions_for(SupportFunction.IT)[:5]:
            answer_diagnosis(history.organization, subject, question.key, YES, "")
    outcome = diagnose(history.organization, subject)
    assert outcome.premise is None and "6 вопросов" in outcome.why.ru.replace("\u00a0", " ")


def test_the_mission_is_held_against_the_levers() -> None:
    session = Session.example("ru", "procurement")
    organization = session.organization
    buyer = next(p for p in organization.all(Position) if p.name == "Директор по закупкам")
    with session.edit(plain("")):
        set_function(organization, buyer.id, SupportFunction.PROCUREMENT)
    _answer(
        session.history,
        buyer.id,
        SupportFunction.PROCUREMENT,
        {Premise.ECONOMY: YES, Premise.EXPANSION: PARTLY, Premise.CONTROL: NO},
    )
    outcome = diagnose(organization, buyer.id)
    assert outcome.premise is Premise.ECONOMY
    assert [lever.key for lever in outcome.said] == ["payment-terms"], "the mission sets money free"
    assert {lever.key for lever in outcome.unsaid} == {"smart-buying", "negotiation", "cost-control"}
    assert outcome.worth[0].services == ("Запасной поставщик",)


def test_the_records_of_the_model_are_evidence() -> None:
    history, subject, clients = _company("ru", SupportFunction.PROCUREMENT)
    organization = history.organization
    link = next(r.id for r, field in organization.referrers(clients[0]) if field == "client")
    with history.edit(plain("")):
        add_item(organization, Service, link, name="Закупка", result="договор", deadline="20 дней")
        add_item(organization, RequestProcedure, link, channel="заявка")
    shown = {
        a.question.key: a.shown.ru.replace("\u00a0", " ") for a in diagnose(organization, subject).asked if a.shown
    }
    assert shown["many-ways"] == "В модели: без порядка обращения 1 из 2 стрелок"
    assert shown["results-unseen"] == "В модели: без показателей 2 из 2 стрелок"
    assert "20 дней" in shown["too-slow"] and shown["not-enough-hands"] == "В модели: 2 клиента"


def test_answers_are_records_that_can_be_taken_back() -> None:
    history, subject, _ = _company("ru", SupportFunction.PROCUREMENT)
    organization = history.organization
    key = questions_for(SupportFunction.PROCUREMENT)[0].key
    with history.edit(plain("")):
        answer_diagnosis(organization, subject, key, YES, "8 и 3 %")
    assert organization.count(DiagnosisAnswer) == 1
    history.undo()
    assert organization.count(DiagnosisAnswer) == 0
    history.redo()
    with history.edit(plain("")):
        answer_diagnosis(organization, subject, key, None, " ")
    assert organization.count(DiagnosisAnswer) == 0
    with history.edit(plain("")):
        answer_diagnosis(organization, subject, key, NO, "")
        remove(organization, [subject])
    assert organization.count(Diagnosis) == organization.count(DiagnosisAnswer) == 0


def test_every_function_has_questions_and_levers_of_its_own() -> None:
    for function in SupportFunction:
        keys = [question.key for question in questions_for(function)]
        assert len(keys) == len(set(keys)) == 15
        assert {lever.premise for lever in LEVERS[function]} == set(PREMISES)
