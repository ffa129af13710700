"""Arranging is stable: who stands keeps the place to the pixel unless somebody has come to overlap it."""

from __future__ import annotations

from itertools import combinations

import pytest

from designer.arrange.nested import ancestors
from designer.edits.clients import declare_client
from designer.edits.diagram import pin, place, placements
from designer.edits.participants import add_participant
from designer.edits.units import nest
from designer.i18n import plain
from designer.model.participants import Unit
from designer.picture.text_width import text_width
from designer.session import Session
from designer.views.arranging import arrange_anew, fit_newcomers
from designer.views.clients import VIEW


@pytest.fixture
def session() -> Session:
    """The example, arranged."""
    session = Session.example("ru")
    with session.edit(plain("")) as organization:
        arrange_anew(organization, text_width)
    return session


def places(session: Session) -> dict[str, tuple[float, float]]:
    return {p.participant: (p.x, p.y) for p in placements(session.organization, "clients").values()}


def overlaps(session: Session) -> list[tuple[str, str]]:
    board = VIEW.make(session.organization, {}, text_width)
    return [
        (a, b)
        for a, b in combinations(board.boxes, 2)
        if a not in ancestors(b, board.inside)
        and b not in ancestors(a, board.inside)
        and board.boxes[a].meets(board.boxes[b])
    ]


def test_one_more_unit_moves_nobody(session: Session) -> None:
    before = places(session)
    client = next(link.client for link in session.organization if hasattr(link, "client"))
    with session.edit(plain("")) as organization:
        made = add_participant(organization, Unit, "Служба качества")
        declare_client(organization, made.id, client)
    with session.edit(plain("")) as organization:
        assert fit_newcomers(organization, text_width) == 1
    after = places(session)
    assert {id: after[id] for id in before} == before
    assert made.id in after
    assert overlaps(session) == []
    with session.edit(plain("")) as organization:
        assert fit_newcomers(organization, text_width) == 0


def test_a_department_that_grows_moves_only_who_is_in_its_way(session: Session) -> None:
    before = places(session)
    whole = next(u.parent for u in session.organization.all(Unit) if u.parent)
    with session.edit(plain("")) as organization:
        for name in ("Первая бригада", "Вторая бригада", "Третья бригада"):
            nest(organization, add_participant(organization, Unit, name).id, whole)
    with session.edit(plain("")) as organization:
        fit_newcomers(organization, text_width)
    after = places(session)
    moved = {id for id in before if before[id] != after[id]}
    assert overlaps(session) == []
    assert len(moved) < len(before) / 2


def test_what_is_pinned_stays_when_all_are_arranged(session: Session) -> None:
    unit = session.organization.all(Unit)[3].id
    with session.edit(plain("")) as organization:
        place(organization, unit, "clients", 3000.0, 2000.0)
        pin(organization, unit, "clients", True)
        arrange_anew(organization, text_width)
    assert places(session)[unit] == (3000.0, 2000.0)
    assert overlaps(session) == []


def test_the_selection_alone_is_arranged(session: Session) -> None:
    board = VIEW.make(session.organization, {}, text_width)
    chosen = [id for id in board.boxes if id not in board.inside and not board.looks[id].is_container][:4]
    before = places(session)
    with session.edit(plain("")) as organization:
        arrange_anew(organization, text_width, chosen)
    after = places(session)
    assert overlaps(session) == []
    assert sum(before[id] != after[id] for id in before if id not in chosen) < len(before) / 2


def test_arranging_is_one_step(session: Session) -> None:
    before = places(session)
    with session.edit(plain("")) as organization:
        place(organization, next(iter(before)), "clients", -900.0, -900.0)
        arrange_anew(organization, text_width)
    session.undo()
    assert places(session) == before
