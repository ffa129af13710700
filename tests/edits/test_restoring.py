"""One participant comes back with its arrows; what was done since stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from designer.edits.clients import declare_client
from designer.edits.removal import remove
from designer.edits.restoring import restore_participant
from designer.i18n import plain
from designer.model.history import History
from designer.model.organization import Organization
from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink, Service
from designer.storage.outline import from_outline
from designer.storage.project_file import dumps, loads

TEXT = """\
Производство:
  Склад: Клиент: Цех. Помогать цеху собирать заказы.
  Цех: Клиент: покупатели.
Юрист: Клиент: Склад. Помогать складу хранить по договору.
"""


def _id(organization: Organization, name: str) -> str:
    return next(r.id for r in organization if isinstance(r, Participant) and r.name == name)


@pytest.fixture
def earlier() -> Organization:
    organization = from_outline(TEXT)
    store, shop = _id(organization, "Склад"), _id(organization, "Цех")
    with History(organization).edit(plain("услуга")) as edited:
        link = next(one for one in edited.all(ClientLink) if (one.supplier, one.client) == (store, shop))
        edited.put(Service(id="service", link=link.id, name="Комплектация"))
    return organization


def _now(earlier: Organization) -> tuple[Organization, History]:
    organization = loads(dumps(earlier))
    return organization, History(organization)


def test_a_removed_unit_comes_back_with_arrows_and_terms_in_one_step(earlier: Organization) -> None:
    now, history = _now(earlier)
    store = _id(now, "Склад")
    with history.edit(plain("убрать")) as edited:
        remove(edited, [store])
    without = dumps(now)
    with history.edit(plain("вернуть")) as edited:
        restore_participant(edited, earlier, store)
    assert dumps(now) == dumps(earlier)
    history.undo()
    assert dumps(now) == without


def test_what_was_done_since_stays(earlier: Organization) -> None:
    now, history = _now(earlier)
    store, shop = _id(now, "Склад"), _id(now, "Цех")
    buyers = next(r.id for r in now if isinstance(r, Participant) and r.name == "покупатели")
    with history.edit(plain("изменить")) as edited:
        edited.put(replace(edited.need(Unit, store), mission="Другое."))
        declare_client(edited, store, buyers)
        edited.put(replace(edited.need(Unit, shop), mission="Новая миссия цеха."))
    with history.edit(plain("вернуть")) as edited:
        restore_participant(edited, earlier, store)
    assert now.need(Unit, store).mission == "Помогать цеху собирать заказы."
    assert now.need(Unit, shop).mission == "Новая миссия цеха."
    assert len(now.referring(ClientLink, store, "supplier")) == 2


def test_arrows_to_those_who_are_gone_do_not_come_back(earlier: Organization) -> None:
    now, history = _now(earlier)
    store, shop, outer = _id(now, "Склад"), _id(now, "Цех"), _id(now, "Производство")
    with history.edit(plain("убрать")) as edited:
        remove(edited, [store, shop, outer])
    with history.edit(plain("вернуть")) as edited:
        restore_participant(edited, earlier, store)
    assert now.need(Unit, store).parent is None
    assert not now.referring(ClientLink, store, "supplier")
    assert len(now.referring(ClientLink, store, "client")) == 1
    assert loads(dumps(now))


def test_the_same_arrow_drawn_anew_is_not_doubled(earlier: Organization) -> None:
    now, history = _now(earlier)
    store, shop = _id(now, "Склад"), _id(now, "Цех")
    with history.edit(plain("заново")) as edited:
        remove(edited, [link.id for link in edited.referring(ClientLink, store, "supplier")])
        declare_client(edited, store, shop)
        edited.put(replace(edited.need(Unit, store), mission="Другое."))
    with history.edit(plain("вернуть")) as edited:
        restore_participant(edited, earlier, store)
    assert len(now.referring(ClientLink, store, "supplier")) == 1


def test_no_circle_is_made(earlier: Organization) -> None:
    now, history = _now(earlier)
    store, outer = _id(now, "Склад"), _id(now, "Производство")
    with history.edit(plain("перевернуть")) as edited:
        edited.put(replace(edited.need(Unit, store), parent=None))
        edited.put(replace(edited.need(Unit, outer), parent=store))
    with history.edit(plain("вернуть")) as edited:
        restore_participant(edited, earlier, store)
    assert now.need(Unit, store).parent is None
    assert loads(dumps(now))
