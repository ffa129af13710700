"""The same work in two units is proposed with its words; parts of a whole and different clients are not."""

from __future__ import annotations

import pytest

from designer.analysis.overlap import overlaps
from designer.edits.participants import add_participant
from designer.edits.terms import add_item
from designer.i18n import plain
from designer.model.participants import Unit
from designer.model.work import Function
from designer.session import Session


def _session(one: str, other: str, **second: object) -> tuple[Session, Unit, Unit]:
    session = Session.new("ru")
    with session.edit(plain("")) as organization:
        a = add_participant(organization, Unit, "Администрация")
        b = add_participant(organization, Unit, "Служба ИТ")
        add_item(organization, Function, a.id, text=one)
        add_item(organization, Function, b.id, text=other, **second)
    return session, a, b


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("IT-обеспечение", "поддержка ИТ", {"it", "обеспечение", "ит", "поддержка"}),
        ("Закупает канцелярские товары", "Закупка канцелярских товаров для офиса", {"закупает", "закупка"}),
        ("Buys office supplies", "Buying of office supplies", {"office", "supplies"}),
    ],
)
def test_the_same_work_is_proposed_with_its_words(one: str, other: str, words: set[str]) -> None:
    session, a, b = _session(one, other)
    (pair,) = overlaps(session.organization)
    assert {pair.first.owner, pair.second.owner} == {a.id, b.id}
    assert len(pair.words) >= 2 and words & set(pair.words)
    (finding,) = [f for f in session.check() if f.code == "S030"]
    assert set(finding.related) == {a.id, b.id} and all(word in finding.message.ru for word in pair.words)
    while session.undo():
        pass
    assert not [f for f in session.check() if f.code == "S030"]


def test_other_work_other_clients_and_parts_are_left_alone() -> None:
    session, a, b = _session("Закупает канцелярские товары", "Продаёт канцелярские наборы школам")
    assert overlaps(session.organization) == []
    session, a, b = _session("Ремонтирует служебные машины", "Ремонт служебных машин")
    assert len(overlaps(session.organization)) == 1
    with session.edit(plain("")) as organization:
        organization.put(type(b)(id=b.id, name=b.name, parent=a.id))
    assert overlaps(session.organization) == []
