"""One more client goes into a mission in the case in which the others stand, and where the sentence has room."""

from __future__ import annotations

import pytest

from designer.checks.finding import Finding
from designer.language.declension.words import Case
from designer.language.rephrase.beside import begins_with_infinitive, case_beside, place_for_client
from designer.model.participants import Performer, Unit
from designer.session import Session
from designer.storage.outline import from_outline


@pytest.mark.parametrize(
    ("text", "named", "verb", "case"),
    [
        ("Помогать цеху окраски красить.", "цеху окраски", "Помогать", Case.DATV),
        ("Обеспечивать цех окраски сырьём.", "цех окраски", "Обеспечивать", Case.ACCS),
        ("Способствовать бесперебойной работе цеха окраски.", "цеха окраски", "Способствовать", Case.GENT),
        ("Удовлетворять потребности цеха окраски.", "цеха окраски", "Удовлетворять", Case.GENT),
        ("В интересах цеха окраски вести учёт.", "цеха окраски", "", Case.GENT),
        ("Хранить материалы цеха окраски.", "цеха окраски", "", Case.GENT),
        ("Вести учёт для цеха окраски.", "цеха окраски", "", Case.GENT),
        ("Быть опорой цеху окраски.", "цеху окраски", "", Case.DATV),
        ("Чтобы цех окраски не стоял.", "цех окраски", "", None),
        ("Цех окраски обеспечен сырьём.", "Цех окраски", "обеспечен", None),
        ("Доставка сырья в цех окраски.", "цех окраски", "Доставка", None),
    ],
)
def test_the_case_of_those_who_are_named(text: str, named: str, verb: str, case: Case | None) -> None:
    first = text.index(named)
    assert case_beside(text, first, (first, first + len(named)), verb) == case


@pytest.mark.parametrize(
    ("sentence", "before", "case"),
    [
        ("Доставка сырья", "", Case.DATV),
        ("Предоставление отчётов в срок", "", Case.DATV),
        ("Обеспечение сырьём", " сырьём", Case.GENT),
        ("Снабжать сырьём без задержек", " сырьём без задержек", Case.ACCS),
        ("Информирование о сроках", " о сроках", Case.GENT),
    ],
)
def test_a_sentence_of_service_has_room_for_a_client(sentence: str, before: str, case: Case) -> None:
    assert place_for_client(sentence) == (len(sentence) - len(before), case)


@pytest.mark.parametrize("sentence", ["Обслуживание оборудования", "Учёт материалов", "Вести учёт", ""])
def test_other_sentences_have_none(sentence: str) -> None:
    assert place_for_client(sentence) is None


def test_adverbs_may_stand_before_an_infinitive() -> None:
    assert begins_with_infinitive("Своевременно вести учёт") and not begins_with_infinitive("Учёт вести легко")


def _findings(mission: str) -> tuple[Session, list[Finding]]:
    session = Session(
        from_outline(
            f"Склад: Клиенты: Цех окраски, Главный бухгалтер. {mission}\n"
            "Цех окраски: Клиент: покупатели.\nГлавный бухгалтер: Клиент: Цех окраски."
        )
    )
    session.checker.refresh()
    (store,) = (one.id for one in session.organization.all(Unit) if one.name == "Склад")
    return session, [f for f in session.checker.findings if f.subject == store]


@pytest.mark.parametrize(
    ("mission", "wanted"),
    [
        (
            "Способствовать бесперебойной работе цеха окраски.",
            "Способствовать бесперебойной работе цеха окраски и главного бухгалтера.",
        ),
        ("Вести учёт материалов.", "Помогать главному бухгалтеру вести учёт материалов."),
        ("Помогать себе.", "Помогать главному бухгалтеру."),
        ("Чтобы цех окраски не стоял.", "Чтобы цех окраски не стоял. Помогать главному бухгалтеру."),
        ("Снабжать сырьём без задержек.", "Снабжать главного бухгалтера сырьём без задержек."),
    ],
)
def test_a_click_names_the_client_in_good_russian(mission: str, wanted: str) -> None:
    session, findings = _findings(mission)
    finding = next(f for f in findings if f.code in ("M003", "M004"))
    fix = next(fix for fix in finding.fixes if "Главный бухгалтер" in fix.label.ru)
    session.fix(finding, fix.id)
    assert session.organization.need(Performer, finding.subject).mission == wanted


@pytest.mark.parametrize(
    ("mission", "wanted"),
    [
        ("Доставка материалов в цех окраски.", "Помогать цеху окраски получать материалы."),
        ("Создавать условия для работы цеха окраски.", "Помогать цеху окраски получать условия для работы."),
    ],
)
def test_a_rewording_keeps_number_and_leaves_no_preposition_behind(mission: str, wanted: str) -> None:
    session, findings = _findings(mission)
    finding = next(f for f in findings if f.code == "M012")
    session.fix(finding, finding.fixes[0].id)
    assert session.organization.need(Performer, finding.subject).mission == wanted


def test_the_likeliest_client_is_asked_about_first() -> None:
    _, findings = _findings("Помогать окраске не стоять, а бухгалтерам — знать остатки.")
    first = {f.detail: f.fixes[0].label.ru for f in findings if f.code == "M005"}
    assert "Главный бухгалтер" in first["бухгалтерам"]
