"""Proposals for the wording of a mission."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.language.declension.words import Case
from designer.language.english.mission import read_english
from designer.language.guided_form import FIELDS, FieldName, guided_form
from designer.language.reading import Beneficiary, Clause, KnownName, Match, Reading, Surroundings
from designer.language.rephrase.cases import recase
from designer.language.rephrase.english import join_english
from designer.language.rephrase.guided import address, compose, governed_case
from designer.language.rephrase.proposals import forms_of, insert_client, rephrase

NAMES = ("workshops", "stores", "front desk", "operating rooms", "employees", "board", "crews")
AROUND = Surroundings(clients=tuple(KnownName(key=n, name=n) for n in NAMES))


def served(text: str, service: str, *clients: str) -> Reading:
    """Return the reading of a Russian sentence of service."""
    start = text.index(service)
    spans = [(text.index(c), text.index(c) + len(c)) for c in clients]
    clause = Clause(
        service_verb=(start, start + len(service)),
        beneficiaries=tuple(Beneficiary(span=s, match=Match.STRONG) for s in spans),
        action=(start, len(text.rstrip("."))),
    )
    return Reading(text=text, language="ru", clauses=(clause,))


def helped(text: str, verb: str, *clients: str, action: str = "") -> Reading:
    """Return the reading of a Russian sentence of help."""
    start = text.index(verb)
    spans = [(text.index(c), text.index(c) + len(c)) for c in clients]
    at = text.index(action) if action else 0
    clause = Clause(
        help_verb=(start, start + len(verb)),
        beneficiaries=tuple(Beneficiary(span=s, match=Match.STRONG) for s in spans),
        action=(at, at + len(action)) if action else None,
    )
    return Reading(text=text, language="ru", clauses=(clause,))


def fields_of(reading: Reading) -> dict[FieldName, str]:
    """Return the words in each field of the only row that the guided form has for a reading."""
    (row,) = guided_form(reading).rows
    return {name: field.text if (field := row.field(name)) else "" for name in FIELDS}


@pytest.mark.parametrize(
    "reading, wanted",
    [
        (
            served("Цель отдела — своевременное обеспечение цехов сырьём.", "обеспечение", "цехов"),
            "Помогать цехам своевременно получать сырьё.",
        ),
        (
            served("Обеспечивает цеха качественным сырьём и материалами.", "Обеспечивает", "цеха"),
            "Помогать цехам получать качественное сырьё и материалы.",
        ),
        (
            served("Снабжение завода электроэнергией", "Снабжение", "завода"),
            "Помогать заводу получать электроэнергию",
        ),
        (
            served("Поставка комплектующих в срок для сборочного цеха.", "Поставка", "сборочного цеха"),
            "Помогать сборочному цеху получать комплектующие в срок.",
        ),
        (
            served("Предоставление директору достоверной отчётности.", "Предоставление", "директору"),
            "Помогать директору получать достоверную отчётность.",
        ),
        (
            served(
                "Отдел обеспечивает участки и склады транспортом. Без выходных.",
                "обеспечивает",
                "участки",
                "склады",
            ),
            "Помогать участкам и складам получать транспорт. Без выходных.",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_russian_sentence_of_service_comes_into_the_pattern(reading: Reading, wanted: str) -> None:
    assert [p.text for p in rephrase(reading, Surroundings())] == [wanted]


def test_no_proposal_where_the_grammar_is_not_clear() -> None:
    assert rephrase(served("Обеспечение цехов.", "Обеспечение", "цехов"), Surroundings()) == []
    assert rephrase(helped("Помогать цехам жить.", "Помогать", "цехам"), Surroundings()) == []


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("Provide the workshops with materials.", "Help the workshops get materials."),
        (
            "Deliver goods from the warehouse to stores by noon.",
            "Help stores get goods from the warehouse by noon.",
        ),
        ("Give the front desk clean rooms by noon.", "Help the front desk get clean rooms by noon."),
        (
            "Instruments are supplied to operating rooms complete.",
            "Help operating rooms get instruments complete.",
        ),
        ("We keep employees informed.", "Help employees stay informed."),
        ("Inform the board about risks early.", "Help the board know about risks early."),
        ("To ensure crews know where to go.", "Help crews know where to go."),
        ("Clear manuals for stores.", "Help stores get clear manuals."),
        ("Crews get their orders early.", "Help crews get their orders early."),
        ("Tell crews by six where to go.", "Help crews know by six where to go."),
        ("Warn crews of every storm.", "Help crews know about every storm."),
        ("Relieve crews of paperwork.", "Help crews be free of paperwork."),
        ("Spare crews a second trip.", "Help crews avoid a second trip."),
        ("Train employees in first aid.", "Help employees learn first aid."),
        ("Teach employees to lift safely.", "Help employees lift safely."),
        ("Crews are provided with dry boots.", "Help crews get dry boots."),
        ("Repair pumps for workshops within a day.", "Help workshops get pumps repaired within a day."),
        ("We ship spare parts to workshops overnight.", "Help workshops get spare parts overnight."),
        ("Guide crews through the city at night.", "Help crews find their way through the city at night."),
    ],
)
def test_an_english_sentence_of_service_comes_into_the_pattern(text: str, wanted: str) -> None:
    (proposal,) = rephrase(read_english(text, AROUND), AROUND)
    assert proposal.text == wanted
    assert read_english(wanted, AROUND).follows_pattern


@pytest.mark.parametrize(
    "text",
    [
        "We never keep crews waiting.",
        "Settle employees without noise.",
        "We interpret for the board in four languages.",
        "Turn employees into sellers.",
        "Keep crews informed and spare them calls at night.",
        "Answer crews the same day.",
    ],
)
def test_no_english_sentence_is_made_worse(text: str) -> None:
    reading = read_english(text, AROUND)
    assert reading.served
    assert rephrase(reading, AROUND) == []


@pytest.mark.parametrize(
    "reading, wanted",
    [
        (
            helped("Помогать РП строить.", "Помогать", "РП"),
            "Помогать РП и генеральному директору строить.",
        ),
        (
            helped("Помогать РП и главному бухгалтеру строить.", "Помогать", "РП", "главному бухгалтеру"),
            "Помогать РП, главному бухгалтеру и генеральному директору строить.",
        ),
        (
            helped("Поддержка РП в стройке.", "Поддержка", "РП"),
            "Поддержка РП и генерального директора в стройке.",
        ),
        (
            served("Обеспечивает цеха сырьём.", "Обеспечивает", "цеха"),
            "Обеспечивает цеха и генерального директора сырьём.",
        ),
        (
            served("Подготовка смет для цехов.", "Подготовка", "цехов"),
            "Подготовка смет для цехов и генерального директора.",
        ),
        (helped("Помогать строить.", "Помогать"), "Помогать генеральному директору строить."),
        (Reading(text="Ведёт архив.", language="ru"), "Ведёт архив. Помогать генеральному директору."),
        (Reading(text="", language="ru"), "Помогать генеральному директору."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_client_is_added_in_the_case_of_its_verb(reading: Reading, wanted: str) -> None:
    forms = forms_of(KnownName(key="d", name="Генеральный директор", kind="position"), "ru")
    assert insert_client(reading.text, reading, forms, "ru") == wanted


def test_a_client_is_added_in_english() -> None:
    text = "Help the workshops and stores keep going."
    added = insert_client(text, read_english(text, AROUND), {"nomn": "the CFO"}, "en")
    assert added == "Help the workshops, stores and the CFO keep going."


def test_a_mission_is_composed_from_its_parts() -> None:
    clients = [address(n, "unit", "Помогать", "ru") for n in ("Отдел продаж", "ПТО", "Бухгалтерия")]
    text = compose("Помогать", clients, "закрывать месяц вовремя", "обеспечивая сверку", "в рамках бюджета")
    assert (
        text == "Помогать отделу продаж, ПТО и бухгалтерии закрывать месяц вовремя, "
        "обеспечивая сверку в рамках бюджета."
    )
    assert compose("help", ["Sales"], "sell", "by training", "within the budget", "en") == (
        "Help Sales sell by training within the budget."
    )
    assert compose("", [], "") == ""


def test_a_mission_is_taken_apart_into_its_parts() -> None:
    action = "выполнять план за счёт исправных станков, не превышая смету"
    text = f"Помогать цехам {action}."
    parts = fields_of(helped(text, "Помогать", "цехам", action=action))
    assert parts == {
        "help_verb": "Помогать",
        "whom": "цехам",
        "what": "выполнять план",
        "means": "за счёт исправных станков",
        "limits": "не превышая смету",
    }
    verb, whom, what, means, limits = parts.values()
    assert compose(verb, [whom], what, means, limits) == text


WORDS = st.sampled_from(["plan", "sell", "faster", "calmly", "grow"])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["employees", "stores", "crews"]), min_size=1, max_size=3, unique=True),
    st.lists(WORDS, min_size=1, max_size=3),
    st.sampled_from(["", "by training", "through good tools"]),
    st.sampled_from(["", "within the budget", "subject to the rules"]),
)
def test_taking_apart_undoes_composing(
    clients: list[str], action: list[str], means: str, limits: str
) -> None:
    text = compose("Help", clients, " ".join(["work", *action]), means, limits, "en")
    parts = fields_of(read_english(text, AROUND))
    assert (parts["means"], parts["limits"]) == (means, limits)
    verb, whom, what, means, limits = parts.values()
    assert whom == join_english(clients)
    assert compose(verb, [whom], what, means, limits, "en") == text


@pytest.mark.parametrize(
    "verb, case",
    [
        ("Помогать", "datv"),
        ("Содействие", "datv"),
        ("Поддерживать", "accs"),
        ("Поддержка", "gent"),
        ("обеспечивать", "accs"),
        ("Обеспечение", "gent"),
    ],
)
def test_the_case_that_a_verb_of_help_asks_for(verb: str, case: str) -> None:
    assert governed_case(verb) == case


@pytest.mark.parametrize(
    "phrase, source, target, wanted",
    [
        ("производственных цехов и складов", "gent", "datv", "производственным цехам и складам"),
        ("заказов клиентов", "gent", "accs", "заказы клиентов"),
        ("новыми сотрудниками", "ablt", "accs", "новых сотрудников"),
        ("бесперебойной связью", "ablt", "accs", "бесперебойную связь"),
        ("ИТ-департамента", "gent", "datv", "ИТ-департаменту"),
        ("РП и ПТО", "gent", "datv", "РП и ПТО"),
        ("быстро", "gent", "datv", None),
    ],
)
def test_a_phrase_changes_its_case(phrase: str, source: str, target: str, wanted: str | None) -> None:
    assert recase(phrase, [Case(source)], Case(target)) == wanted


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_may_be_asked_for_better_wording(text: str) -> None:
    reading = read_english(text, AROUND)
    rephrase(reading, AROUND)
    guided_form(reading)
    assert "the CFO" in insert_client(text, reading, {"nomn": "the CFO"}, "en")
    recase(text, list(Case), Case.DATV)
