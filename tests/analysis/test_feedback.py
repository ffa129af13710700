"""Scores of a round are added up once, hidden where few answered, and recounted here another way."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from designer.analysis.feedback import RoundResults, change_text, effects, results, rounds, score_text, trend
from designer.analysis.survey import questionnaires
from designer.edits.company import set_company
from designer.edits.feedback import change_improvement, open_round, propose_improvement, take_scores
from designer.exchange.answers.answer_files import read_answers
from designer.i18n import plain
from designer.model.feedback import ImprovementKind, Score
from designer.model.relations import ClientLink, ConditionKind, ServiceCondition
from designer.session import Session

Files = list[tuple[str, bytes]]


@pytest.fixture
def session() -> Session:
    made = Session.example("ru")
    with made.edit(plain("")) as organization:
        open_round(organization, "Весна", date(2026, 3, 1))
    return made


def answer_files(session: Session, count: int, seed: int = 1) -> tuple[Files, dict[str, list[Decimal]]]:
    """Return answer files as the HTML form saves them, and each arrow's scores as this function counts them."""
    choice = random.Random(seed)
    asked = questionnaires(session.organization)
    files: Files = []
    expected: dict[str, list[Decimal]] = {}
    for number in range(count):
        one = asked[number % len(asked)]
        answers = []
        for arrow in one.arrows:
            if choice.random() < 0.15:
                continue
            whole = choice.choice([None, *range(1, 6)])
            parts = [choice.choice([None, *range(1, 6)]) for _ in arrow.conditions]
            answers.append({
                "id": arrow.link, "dealt": True, "value": whole, "comment": "",
                "conditions": [{"id": c.id, "value": v, "kind": "critical", "level": ""}
                               for c, v in zip(arrow.conditions, parts, strict=True)],
            })  # fmt: skip
            given = [v for v in parts if v is not None]
            if whole is not None:
                expected.setdefault(arrow.link, []).append(Decimal(whole))
            elif given:
                expected.setdefault(arrow.link, []).append(Decimal(sum(given)) / len(given))
        if not any(a["value"] or any(c["value"] for c in a["conditions"]) for a in answers):  # type: ignore[attr-defined]
            answers = [{"id": one.arrows[0].link, "dealt": True, "value": 3, "conditions": []}]
            expected.setdefault(one.arrows[0].link, []).append(Decimal(3))
        document = {"format": "org-mission-answers", "version": 1, "model": session.organization.model_id,
                    "round": rounds(session.organization)[-1].id, "client": one.client, "sheet": f"s{number}",
                    "answers": answers}  # fmt: skip
        files.append((f"answers-{number:03d}.json", json.dumps(document, ensure_ascii=False).encode()))
    return files, expected


def _damage() -> dict[int, Callable[[bytes], bytes]]:
    def changed(**values: object) -> Callable[[bytes], bytes]:
        return lambda data: json.dumps({**json.loads(data), **values}).encode()

    return {
        7: lambda data: data[: len(data) // 2],
        21: lambda _: b"",
        40: changed(model="another"),
        63: changed(round="zzzzzzzzzzzz"),
        88: lambda data: data.replace(b'"value": ', b'"value": 1', 1).replace(b"1null", b"17", 1),
        119: changed(answers=[{"id": "gone00000000", "dealt": True, "value": 4, "conditions": []}]),
    }


def test_a_round_of_120_files_of_which_6_are_damaged(session: Session) -> None:
    files, _ = answer_files(session, 120)
    damaged = {number: _damage()[number](files[number][1]) for number in _damage()}
    whole = [(name, data) for number, (name, data) in enumerate(files) if number not in damaged]
    expected = _recount(session, whole)
    mixed = [(name, damaged.get(number, data)) for number, (name, data) in enumerate(files)]
    round = rounds(session.organization)[-1].id
    plan = read_answers(session.organization, round, mixed)
    assert [f.name for f in plan.damaged] == [files[number][0] for number in damaged]
    assert all(f.what.ru and f.what.en and f.cure.ru and f.cure.en for f in plan.damaged)
    assert len({f.what.ru for f in plan.damaged}) == 6, "each fault is told apart"
    assert plan.sheets == 114
    with session.edit(plain("")) as organization:
        take_scores(organization, plan.scores)
    found = results(session.organization, round)
    assert found.sheets == 114
    shown = {link: score_text(cell, "ru") for link, cell in found.cells.items() if not cell.is_hidden}
    assert shown == {link: text for link, (text, count) in expected.items() if count >= 3}
    assert {link for link, cell in found.cells.items() if cell.is_hidden} == {
        link for link, (_, count) in expected.items() if count < 3
    }
    session.undo()
    assert results(session.organization, round).sheets == 0


def _recount(session: Session, files: Files) -> dict[str, tuple[str, int]]:
    """Count the files themselves, with decimals: text of the mean and number of sheets by arrow."""
    values: dict[str, list[Decimal]] = {}
    for _, data in files:
        for answer in json.loads(data)["answers"]:
            given = [Decimal(c["value"]) for c in answer["conditions"] if c["value"] is not None]
            if answer["value"] is not None:
                values.setdefault(answer["id"], []).append(Decimal(answer["value"]))
            elif given:
                values.setdefault(answer["id"], []).append(sum(given) / len(given))
    made = {}
    for link, found in values.items():
        mean = (sum(found) / len(found)).quantize(Decimal("0.01"), ROUND_HALF_UP)
        made[link] = (str(mean).replace(".", ","), len(found))
    return made


def _score(session: Session, link: str, *values: float, round: str | None = None) -> None:
    with session.edit(plain("")) as organization:
        at = round or rounds(organization)[-1].id
        take_scores(organization, [
            Score(id=f"{at}{link}{n}"[-30:], round=at, link=link, sheet=f"{at}{n}", value=v, comment=f"слова {n}")
            for n, v in enumerate(values)
        ])  # fmt: skip


def _results(session: Session) -> RoundResults:
    return results(session.organization, rounds(session.organization)[-1].id)


def test_a_pair_below_the_threshold_is_hidden_everywhere(session: Session) -> None:
    links = session.organization.all(ClientLink)
    supplier = next(s for s in {link.supplier for link in links} if sum(x.supplier == s for x in links) > 1)
    few, many = (link.id for link in links if link.supplier == supplier)
    _score(session, few, 1, 1)
    _score(session, many, 5, 5, 5)
    found = _results(session)
    assert found.cells[few].is_hidden and found.cells[few].answers == 0
    assert score_text(found.cells[few], "ru") == "мало ответов"
    assert few not in found.worst and few not in found.comments
    assert found.suppliers[supplier].hundredths == 500, "the mean of the supplier gives the hidden scores away"
    assert trend(session.organization, few)[0][1].is_hidden
    with session.edit(plain("")) as organization:
        set_company(organization, fewest_answers=2.0)
    assert _results(session).cells[few].hundredths == 100


@pytest.mark.parametrize(("values", "text"), [
    ((1, 2, 2), "1,67"), ((4, 4, 5), "4,33"), ((3, 3, 3, 3, 3, 3, 3, 4), "3,13"), ((1, 1, 1, 1, 1, 1, 1, 2), "1,13"),
])  # fmt: skip
def test_means_are_rounded_half_up(session: Session, values: tuple[float, ...], text: str) -> None:
    link = session.organization.all(ClientLink)[0].id
    _score(session, link, *values)
    assert score_text(_results(session).cells[link], "ru") == text


def test_supplier_and_client_see_a_condition_differently(session: Session) -> None:
    condition = next(
        c for c in session.organization.all(ServiceCondition) if c.kind is ConditionKind.CRITICAL and c.level
    )
    round = rounds(session.organization)[-1].id
    seen = [ConditionKind.TAKEN_FOR_GRANTED, ConditionKind.TAKEN_FOR_GRANTED, ConditionKind.CRITICAL]
    with session.edit(plain("")) as organization:
        take_scores(organization, [
            Score(id=f"g{n}", round=round, link=condition.link, sheet=f"s{n}", condition=condition.id, value=4.0,
                  seen_kind=kind, seen_level="через час" if n else condition.level)
            for n, kind in enumerate(seen)
        ])  # fmt: skip
    (gap,) = _results(session).gaps
    assert (gap.declared, gap.seen, gap.share) == (condition.kind, ConditionKind.TAKEN_FOR_GRANTED, (2, 3))
    assert gap.is_about_kind and gap.levels == ("через час",)


def test_an_improvement_shows_its_effect_in_the_next_round(session: Session) -> None:
    link = session.organization.all(ClientLink)[0].id
    first = rounds(session.organization)[-1].id
    _score(session, link, 2, 2, 3)
    with session.edit(plain("")) as organization:
        made = propose_improvement(
            organization, link, ImprovementKind.TRAINING, first, date(2026, 3, 10), organization.company.language
        )
        open_round(organization, "Осень", date(2026, 9, 1))
    assert made.owner and made.due == "2026-04-09" and made.text
    assert effects(session.organization)[0].change is None
    _score(session, link, 4, 4, 4)
    effect = effects(session.organization)[0]
    assert effect.change == 400 - 233 and change_text(167, "ru") == "+1,67"
    assert [score_text(cell, "ru") for _, cell in trend(session.organization, link)] == ["2,33", "4,00"]
    with session.edit(plain("")) as organization:
        change_improvement(organization, made.id, is_done=True)
    assert effects(session.organization)[0].improvement.is_done


def test_reading_a_sheet_twice_names_it(session: Session) -> None:
    files, _ = answer_files(session, 2)
    round = rounds(session.organization)[-1].id
    plan = read_answers(session.organization, round, [*files, ("copy.json", files[0][1])])
    assert [f.name for f in plan.damaged] == ["copy.json"]
    with session.edit(plain("")) as organization:
        take_scores(organization, plan.scores)
    again = read_answers(session.organization, round, files)
    assert len(again.damaged) == 2 and again.scores == ()


def test_scores_survive_the_file(session: Session) -> None:
    from designer.storage.project_file import loads
    from designer.storage.writing import dumps

    files, _ = answer_files(session, 20)
    round = rounds(session.organization)[-1].id
    with session.edit(plain("")) as organization:
        take_scores(organization, read_answers(organization, round, files).scores)
    data = dumps(session.organization)
    assert dumps(loads(data, "m")) == data
    assert results(loads(data, "m"), round) == results(session.organization, round)


def test_a_low_score_asks_for_a_plan_until_there_is_one(session: Session) -> None:
    link = session.organization.all(ClientLink)[0]
    _score(session, link.id, 2, 2, 3)
    finding = next(f for f in session.check() if f.code == "F001")
    assert finding.subject == link.supplier and "2,33" in finding.message.ru and "2.33" in finding.message.en
    session.fix(finding, "plan:training")
    assert not [f for f in session.check() if f.code == "F001"]
    session.undo()
    assert [f.code for f in session.check() if f.code == "F001"] == ["F001"]
    with session.edit(plain("")) as organization:
        set_company(organization, fewest_answers=4.0)
    assert not [f for f in session.check() if f.code == "F001"], "a hidden score is no finding"
