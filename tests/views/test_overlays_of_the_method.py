"""The overlays of bottlenecks and of the number of clients follow the model and its limits."""

from __future__ import annotations

from designer.edits.company import set_company
from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.session import Session
from designer.storage.outline import from_outline
from designer.views.overlays import Level, Mark, overlay_of

TEXT = """Склад: Клиенты: Цех, Архив.
Архив: Клиент: Цех.
Цех: Клиент: покупатели (внешний)."""


def _marks(organization: Organization, id: str) -> dict[str, Mark]:
    overlay = overlay_of(id)
    assert overlay is not None
    marks = overlay.marks(organization, {})
    return {organization.need(Participant, key).name: mark for key, mark in marks.items()}


def test_bottlenecks_show_how_many_depend() -> None:
    # Without Цех both others lose the buyers; nobody needs Архив, for Склад serves Цех itself.
    assert _marks(from_outline(TEXT), "dependants") == {"Цех": Mark("2", Level.CALM)}


def test_too_many_clients_are_those_above_the_limit_of_the_model() -> None:
    session = Session(from_outline(TEXT))
    assert _marks(session.organization, "clients")["Склад"].level is Level.GOOD
    with session.edit(plain("")) as organization:
        set_company(organization, most_clients=1.0)
    assert _marks(session.organization, "clients")["Склад"].level is Level.BAD


def test_without_a_survey_nobody_bears_a_score() -> None:
    assert _marks(from_outline(TEXT), "feedback") == {}
