"""The model goes to ArchiMate and comes back with the same units and arrows; what is lost is said."""

from __future__ import annotations

import pytest

from designer.exchange.drawings.archimate_out import write_archimate
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink, Service
from designer.session import Session


def _facts(organization: Organization) -> tuple[object, ...]:
    names = {p.id: p.name for p in organization if isinstance(p, Participant)}
    return (
        {(u.name, names.get(u.parent or ""), names.get(u.head or ""), u.mission) for u in organization.all(Unit)},
        {(p.name, names.get(p.unit or ""), p.mission) for p in organization.all(Position)},
        {p.name for p in organization.all(ExternalClient)},
        {(g.name, tuple(sorted(names[m] for m in g.members))) for g in organization.all(ClientGroup)},
        {(names[a.supplier], names[a.client]) for a in organization.all(ClientLink)},
        {s.name for s in organization.all(Service)},
    )


@pytest.mark.parametrize("language", ["ru", "en"])
def test_there_and_back(language: str) -> None:
    session = Session.example(language)  # type: ignore[arg-type]
    data, losses = write_archimate(session.organization)
    again = Session.new(language)  # type: ignore[arg-type]
    plan = again.read_import(data, "модель.xml")
    again.apply_import(plan)
    assert _facts(again.organization) == _facts(session.organization)
    assert plan.anomalies == () and plan.left_over == ()
    assert losses and all(loss.ru and loss.en for loss in losses)
    assert any("Подчиняется" in loss.ru for loss in losses)
