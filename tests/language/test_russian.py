"""The Russian reader finds who is served, and who is only mentioned."""

from __future__ import annotations

import pytest
from mission_cases import Case, cases, surroundings

from designer.language.reading import Match
from designer.language.russian.mission import read_russian
from designer.language.verdicts import verdicts

_FILES = (
    "everyday.txt",
    "formal.txt",
    "trades.txt",
    "gains.txt",
    "names.txt",
    "nobody_served.txt",
    "turns.txt",
)
_KNOWN_GAPS = {
    "Вовремя информировать о простоях главного инженера и директора.",
}
_CASES = [case for file in _FILES for case in cases(file)]


@pytest.mark.parametrize("case", [c for c in _CASES if c.text not in _KNOWN_GAPS], ids=lambda c: c.text[:50])
def test_each_case_is_read_as_a_consultant_reads_it(case: Case) -> None:
    reading = read_russian(case.text, case.surroundings)
    help_verbs = [case.text[a:b] for a, b in reading.help_verbs]
    strangers = [
        case.text[b.span[0] : b.span[1]] for b in reading.beneficiaries if b.resolves_to not in reading.served
    ]
    assert reading.served == case.served
    assert sorted(help_verbs) == sorted(case.help_verbs)
    assert sorted(strangers) == sorted(case.strangers)


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c.text[:50])
def test_no_client_is_served_without_ground(case: Case) -> None:
    assert read_russian(case.text, case.surroundings).served <= case.served


@pytest.mark.parametrize(
    ("text", "unit_name"),
    [
        ("Отдел обслуживания магазинов помогает франчайзи открываться в срок.", ""),
        ("Поддержка магазинов помогает франчайзи открываться в срок.", "Поддержка магазинов"),
    ],
)
def test_the_name_of_the_unit_itself_names_no_client(text: str, unit_name: str) -> None:
    around = surroundings("магазины", "франчайзи", unit_name=unit_name)
    assert read_russian(text, around).served == {"франчайзи"}


def _actions(text: str, *clients: str) -> list[str]:
    return [text[a:b] for a, b in read_russian(text, surroundings(*clients)).actions]


@pytest.mark.parametrize(
    ("text", "clients", "actions"),
    [
        ("Помогать складу отгружать вовремя.", ("склад",), ["отгружать вовремя"]),
        ("Складу помогаем отгружать вовремя.", ("склад",), ["отгружать вовремя"]),
        (
            "Помогать складу отгружать вовремя, а цеху — не ждать сырья.",
            ("склад", "цех"),
            ["отгружать вовремя", "не ждать сырья"],
        ),
        ("Помогать бригадам, которые работают ночью, не терять связь.", ("бригады",), ["не терять связь"]),
        ("Помогать складу.", ("склад",), []),
        ("Помогать складу всегда.", ("склад",), []),
        ("Ведение архива чертежей.", ("склад",), ["Ведение архива чертежей"]),
    ],
)
def test_the_action_is_what_the_client_can_do(
    text: str, clients: tuple[str, ...], actions: list[str]
) -> None:
    assert _actions(text, *clients) == actions


def test_a_declaration_is_no_part_of_the_mission() -> None:
    text = "Клиенты: склад, цех. Помогать складу отгружать вовремя."
    reading = read_russian(text, surroundings("склад", "цех"))
    assert reading.declaration == (0, text.index("Помогать") - 1)
    assert reading.served == {"склад"}


def test_a_pronoun_points_back_to_the_one_it_means() -> None:
    text = "Склад открывается в шесть. Мы помогаем ему начинать без очереди."
    reading = read_russian(text, surroundings("склад"))
    (pronoun, antecedent) = reading.antecedents[0]
    assert (text[slice(*pronoun)], text[slice(*antecedent)]) == ("ему", "Склад")
    assert reading.served == {"склад"}


def test_two_directors_are_asked_about_and_never_guessed() -> None:
    reading = read_russian(
        "Помогать директору беречь время.", surroundings("Финансовый директор", "Технический директор")
    )
    (beneficiary,) = reading.beneficiaries
    assert beneficiary.resolves_to is None
    assert set(beneficiary.candidates) == {"Финансовый директор", "Технический директор"}


def test_another_participant_of_the_organization_is_named_as_such() -> None:
    reading = read_russian("Помогать гаражу выпускать машины.", surroundings("склад", others=("гараж",)))
    (beneficiary,) = reading.beneficiaries
    assert (beneficiary.resolves_to, beneficiary.other, beneficiary.match) == (None, "гараж", Match.STRONG)


def test_the_mentioned_are_told_apart_from_the_served() -> None:
    text = "Помогать швеям работать по данным склада."
    reading = read_russian(text, surroundings("швеи", "склад"))
    assert [text[slice(*m.span)] for m in reading.mentioned] == ["склада"]


@pytest.mark.parametrize(
    ("text", "clients", "codes"),
    [
        ("", (), {"M001", "M011"}),
        ("  \n ", ("склад",), {"M001"}),
        ("Помогать складу отгружать вовремя.", ("склад",), set()),
        ("Помогать складу отгружать вовремя.", ("склад", "цех"), {"M004"}),
        ("Помогать гаражу отгружать вовремя.", ("склад",), {"M004", "M005"}),
        ("Помогать складу.", ("склад",), {"M006"}),
        ("Проверять кассы и штрафовать кассиров.", ("склад",), {"M002", "M003", "M007"}),
        ("Увеличивать прибыль.", ("склад",), {"M002", "M003", "M007"}),
        ("Помогать складу и цеху работать без простоев.", ("склад", "цех"), {"M010"}),
        ("Обеспечивать склад тарой.", ("склад",), {"M002", "M012"}),
        ("Помогать складу вести учёт ТМЦ.", ("склад",), {"M009"}),
        ("Помогать складу " + "вести точный учёт " * 17, ("склад",), {"M008"}),
        ("Помогать складу отгружать вовремя.", (), {"M005", "M011"}),
    ],
)
def test_verdicts_follow_from_the_reading(text: str, clients: tuple[str, ...], codes: set[str]) -> None:
    about = surroundings(*clients)
    assert {v.code for v in verdicts(read_russian(text, about), about)} == codes


@pytest.mark.parametrize(
    "text",
    [
        "Персонал службы ведёт переписку с банками, консультирует директоров магазинов по налогам.",
        "Миссия службы поддержки продавцов — помогать директорам магазинов закрывать месяц.",
    ],
)
def test_people_and_name_of_the_unit_itself_are_no_clients(text: str) -> None:
    around = surroundings("директора магазинов", "персонал", "продавцы", unit_name="Служба поддержки продавцов")
    assert read_russian(text, around).served == {"директора магазинов"}


@pytest.mark.parametrize(
    ("text", "control"),
    [
        ("Не впускать на территорию подрядчиков без допуска.", "Не впускать"),
        ("Добиваться соблюдения монтажниками норм высотных работ.", "Добиваться соблюдения"),
        ("Удерживать долю рынка.", "Удерживать"),
        ("Обеспечивать соблюдение сроков монтажа.", None),
    ],
)
def test_barring_others_and_making_them_keep_rules_is_control(text: str, control: str | None) -> None:
    found = [text[first:last] for first, last in read_russian(text, surroundings("монтажники")).control]
    assert found == ([control] if control else [])
