"""Messages about units and arrows: threads with answers, and two people's messages that merge without a question."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from designer.edits.feedback import may_thank, open_round, propose_improvement, take_scores, thank
from designer.edits.messages import close_message, say, thread
from designer.edits.refusal import Refused
from designer.i18n import plain
from designer.model.feedback import ImprovementKind, Score
from designer.model.history import History
from designer.model.merge import merge
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink
from designer.model.talk import Message


def _base() -> Organization:
    records = [
        Unit(id="a", name="Склад", head="h"),
        Position(id="h", name="Заведующий", unit="a", holders=("Иванов Иван Иванович",)),
        Unit(id="b", name="Цех"),
        ClientLink(id="l", supplier="a", client="b"),
    ]
    return Organization(records, model_id="m")


def _at(minute: int) -> datetime:
    return datetime(2026, 3, 1, 10, minute)


def test_answers_stand_below_what_they_answer() -> None:
    organization = _base()
    with History(organization).edit(plain("")):
        first = say(organization, "l", "Когда?", "А", _at(1))
        say(organization, "l", "Другое", "Б", _at(2))
        answer = say(organization, "l", "Завтра", "Б", _at(3), first.id)
        say(organization, "l", "Хорошо", "А", _at(4), answer.id)
        close_message(organization, first.id, True)
    assert [(depth, m.text) for depth, m in thread(organization, "l")] == [
        (0, "Когда?"), (1, "Завтра"), (2, "Хорошо"), (0, "Другое"),
    ]  # fmt: skip
    assert organization.need(Message, first.id).is_closed
    with pytest.raises(Refused), History(organization).edit(plain("")):
        say(organization, "l", "  ", "А", _at(5))


def test_messages_scores_and_thanks_of_two_people_merge_without_a_question() -> None:
    base, ours, theirs = _base(), _base(), _base()
    for number, side in enumerate((ours, theirs)):
        with History(side).edit(plain("")):
            say(side, "l", f"Слово {number}", "А", _at(number))
            one = open_round(side, f"Опрос {number}", date(2026, 3, 1 + number))
            take_scores(side, [Score(id=f"s{number}", round=one.id, link="l", sheet="x", value=4.0)])
            propose_improvement(side, "l", ImprovementKind.FORUM, one.id, date(2026, 3, 1), "ru")
            thank(side, "b", "a", "за помощь", date(2026, 3, 1))
    merged = merge(base, ours, theirs)
    assert not merged.questions
    assert len(merged.organization) == len(base) + 2 * 5
    assert [m.text for _, m in thread(merged.organization, "l")] == ["Слово 0", "Слово 1"]


def test_the_head_owns_an_improvement_and_thanks_need_two_sides() -> None:
    organization = _base()
    with History(organization).edit(plain("")):
        made = propose_improvement(organization, "l", ImprovementKind.PROTOCOL, None, date(2026, 12, 15), "ru")
    assert made.owner == "h" and made.due == "2027-01-14"
    assert may_thank(organization, "a", "a", "за всё") is not None
    assert may_thank(organization, "a", "l", "за всё") is not None
    assert may_thank(organization, "a", "b", "за всё") is None
