"""Overlays mark everybody, focus shows neighbours only, filters are kept in the model."""

from __future__ import annotations

import pytest

from designer.edits.diagram import collapse
from designer.edits.participants import add_participant
from designer.edits.saved_views import drop_view, save_view
from designer.edits.terms import add_item
from designer.edits.units import nest
from designer.i18n import Text
from designer.model.feedback import Score, SurveyRound
from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink, ServiceCondition
from designer.model.saved_views import SavedView
from designer.picture.primitives import Box, Label, Tone
from designer.picture.text_width import text_width
from designer.session import Session
from designer.storage.outline import from_outline
from designer.storage.project_file import dumps, loads
from designer.views import all_views
from designer.views.board import draw
from designer.views.clients import VIEW
from designer.views.looking import Looking, looked_at, neighbours
from designer.views.overlays import all_overlays, overlay_of
from designer.views.query import CRITERIA, find_fitting, in_words

TEXT = """\
Снабжение: Клиент: Склад. Помогать складу.
Склад: Клиент: Цех. Помогать цеху.
Цех: Клиент: покупатели (внешний). Помогать покупателям.
Архив:
"""


@pytest.fixture
def session() -> Session:
    return Session(from_outline(TEXT))


def _id(session: Session, name: str) -> str:
    return next(p.id for p in session.organization if isinstance(p, Participant) and p.name == name)


def _names(session: Session, ids: object) -> set[str]:
    assert isinstance(ids, (set, list, dict))
    return {session.organization.need(Participant, id).name for id in ids}


def test_every_overlay_marks_by_sign_and_number_with_a_legend(session: Session) -> None:
    session.check()
    for overlay in all_overlays():
        marks = overlay.marks(session.organization, session.findings_by())
        explained = {level for level, _ in overlay.legend}
        assert (marks or overlay.id == "feedback") and {mark.level for mark in marks.values()} <= explained
        assert all(mark.label.startswith(mark.level.sign) and mark.text for mark in marks.values())
        assert overlay.title.ru and overlay.title.en
    assert {overlay.id for overlay in all_overlays()} >= {"findings", "distance", "clients"}


def test_the_overlay_of_distance_agrees_with_the_chain(session: Session) -> None:
    looking = Looking(overlay="distance")
    board = looked_at(all_views()["clients"], session.organization, looking, {}, text_width)
    marks = {session.organization.need(Participant, id).name: look.mark for id, look in board.looks.items()}
    assert marks == {"Снабжение": "▲ 3", "Склад": "◆ 2", "Цех": "● 1", "Архив": "■ нет", "покупатели": ""}


@pytest.mark.parametrize("view", ["clients", "structure", "chain"])
def test_focus_shows_neighbours_only(session: Session, view: str) -> None:
    stock = _id(session, "Склад")
    assert _names(session, neighbours(session.organization, [stock], 1)) == {"Снабжение", "Склад", "Цех"}
    looking = Looking(focus=(stock,), steps=1)
    board = looked_at(all_views()[view], session.organization, looking, {}, text_width)
    assert _names(session, board.boxes) == {"Снабжение", "Склад", "Цех"}
    assert all(line.source in board.boxes and line.target in board.boxes for line in board.lines.values())
    wide = looked_at(all_views()["clients"], session.organization, Looking(focus=(stock,), steps=2), {}, text_width)
    assert "покупатели" in _names(session, wide.boxes)


def test_clients_at_a_distance_without_conditions_are_found_saved_and_kept(session: Session) -> None:
    conditions = {"distance": "2", "lacks": "conditions"}
    assert _names(session, find_fitting(session.organization, conditions)) == {"Склад"}
    link = next(a for a in session.organization.all(ClientLink) if a.client == _id(session, "Склад"))
    with session.edit(Text(ru="x", en="x")) as organization:
        save_view(organization, " Без условий ", "chain", "distance", {**conditions, "kind": ""})
        save_view(organization, "без условий", "clients", "", conditions)
        add_item(organization, ServiceCondition, link.id, text="в срок")
    assert find_fitting(session.organization, conditions) == []
    again = Session(loads(dumps(session.organization)))
    saved = again.organization.all(SavedView)
    assert [(v.name, v.view, v.conditions) for v in saved] == [("без условий", "clients", conditions)]
    with again.edit(Text(ru="x", en="x")) as organization:
        drop_view(organization, saved[0].id)
    assert again.organization.count(SavedView) == 0


def test_every_criterion_and_value_answers(session: Session) -> None:
    session.check()
    for id, criterion in CRITERIA.items():
        for value, _ in criterion.values or (("скл", Text(ru="", en="")),):
            found = find_fitting(session.organization, {id: value}, session.findings_by())
            assert set(found) <= {p.id for p in session.organization if isinstance(p, Participant)}
            assert in_words({id: value}).ru
    assert _names(session, find_fitting(session.organization, {"words": "цеху"})) == {"Склад"}
    assert find_fitting(session.organization, {"distance": "none"}) == [_id(session, "Архив")]


def _scored(session: Session) -> dict[str, str]:
    """Hold a survey: the clients of the stock are content, those of the supply are not, too few ask the shop."""
    known = session.organization
    links = {known.need(Participant, one.supplier).name: one.id for one in known.all(ClientLink)}
    given = {"Склад": (5, 5, 5), "Снабжение": (3, 3, 2), "Цех": (4,)}
    with session.edit(Text(ru="", en="")) as organization:
        organization.put(SurveyRound(id="r", name="Май", opened="2026-05-01"))
        for name, values in given.items():
            for number, value in enumerate(values):
                organization.put(
                    Score(id=f"{name}{number}", round="r", link=links[name], sheet=f"s{number}", value=float(value))
                )
    return links


def test_the_overlay_of_scores_stands_on_arrows_too_and_hides_what_is_hidden(session: Session) -> None:
    looking = Looking(overlay="feedback")
    assert not any(line.mark for line in looked_at(VIEW, session.organization, looking, {}, text_width).lines.values())
    links = _scored(session)
    for view in (VIEW, all_views()["chain"]):
        lines = looked_at(view, session.organization, looking, {}, text_width).lines
        assert (lines[links["Склад"]].mark, lines[links["Склад"]].tone) == ("● 5,00", Tone.EXTERNAL)
        assert (lines[links["Снабжение"]].mark, lines[links["Снабжение"]].tone) == ("■ 2,67", Tone.FAULT)
        assert lines[links["Цех"]].mark == "▲ ?", "one answer would tell who gave it"
    overlay = overlay_of("feedback")
    assert overlay is not None and overlay.arrows is not None and overlay.note is not None
    explained = {level for level, _ in overlay.legend}
    assert {mark.level for mark in overlay.arrows(session.organization).values()} <= explained


def test_scores_on_arrows_are_part_of_the_picture_on_top_of_everything(session: Session) -> None:
    links = _scored(session)
    board = looked_at(VIEW, session.organization, Looking(overlay="feedback"), {}, text_width)
    parts = draw(board, text_width).primitives
    texts = [part.text for part in parts if isinstance(part, Label) and part.subject == links["Склад"]]
    assert "● 5,00" in texts
    last_box = max(n for n, part in enumerate(parts) if isinstance(part, Box) and part.subject in board.boxes)
    first_mark = min(n for n, part in enumerate(parts) if isinstance(part, Label) and part.subject in links.values())
    assert first_mark > last_box


def test_several_arrows_of_a_folded_department_bear_no_score(session: Session) -> None:
    links = _scored(session)
    shop, stock = _id(session, "Цех"), _id(session, "Склад")
    with session.edit(Text(ru="", en="")) as organization:
        whole = add_participant(organization, Unit, "Производство").id
        for id in (shop, stock):
            nest(organization, id, whole)
        collapse(organization, whole, "clients", True)
    lines = looked_at(VIEW, session.organization, Looking(overlay="feedback"), {}, text_width).lines
    assert {id: line.mark for id, line in lines.items()} == {links["Снабжение"]: "", links["Цех"]: ""}
