"""The model goes to draw.io and Mermaid and comes back with the same people and arrows; what is lost is said."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from designer.edits.clients import declare_client
from designer.edits.diagram import collapse
from designer.edits.participants import add_participant
from designer.edits.terms import add_item
from designer.exchange.outgoing import all_writers, writer_for
from designer.i18n import plain
from designer.main import main
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink, Service
from designer.session import Session
from designer.storage.library import examples


def _facts(organization: Organization) -> tuple[Any, ...]:
    names = {p.id: p.name for p in organization if isinstance(p, Participant)}
    ends = {link.id: (names[link.supplier], names[link.client]) for link in organization.all(ClientLink)}
    return (
        Counter((u.name, names.get(u.parent or "")) for u in organization.all(Unit)),
        Counter((p.name, names.get(p.unit or "")) for p in organization.all(Position)),
        Counter(p.name for p in organization.all(ExternalClient)),
        Counter(g.name for g in organization.all(ClientGroup)),
        Counter(ends.values()),
        Counter((*ends[s.link], s.name) for s in organization.all(Service) if s.name),
    )


def _back(session: Session, kind: str, suffix: str) -> Session:
    data, losses = session.export_model(kind)
    assert all(loss.ru and loss.en for loss in losses)
    assert data == session.export_model(kind)[0], "the same model gives the same bytes"
    again = Session.new(session.organization.company.language)
    plan = again.read_import(data, f"модель{suffix}")
    again.apply_import(plan)
    assert plan.left_over == () and {a.kind for a in plan.anomalies} <= {"same-name"}
    return again


@pytest.mark.parametrize("kind", ["drawio", "mermaid"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_example_goes_there_and_comes_back(kind: str, language: str) -> None:
    suffix = all_writers()[kind].suffix
    for example in examples():
        session = Session.open(example.file(language))  # type: ignore[arg-type]
        assert _facts(_back(session, kind, suffix).organization) == _facts(session.organization), example.key


def test_missions_travel_in_draw_io(tmp_path: Path) -> None:
    session = Session.example("ru")
    again = _back(session, "drawio", ".drawio")

    def missions(organization: Organization) -> set[tuple[str, str]]:
        return {(p.name, p.mission) for kind in (Unit, Position) for p in organization.all(kind)}

    assert missions(again.organization) == missions(session.organization)
    _, losses = session.export_model("drawio")
    assert any("Условие обслуживания" in loss.ru for loss in losses) and not any("Миссия" in loss.ru for loss in losses)
    assert any("Миссия" in loss.ru for loss in session.export_model("mermaid")[1])


NAMES = (
    'Цех "Север" #1',
    "Отдел <закупок> & логистики",
    "Служба | охраны; ночь",
    "end",
    "`Код` [a](b) {x}",
    "Клиент\\С",
)


@pytest.mark.parametrize("kind", ["drawio", "mermaid"])
def test_names_with_signs_of_the_notation_come_back_whole(kind: str) -> None:
    session = Session.new("ru")
    with session.edit(plain("make")) as organization:
        units = [add_participant(organization, Unit, name) for name in NAMES]
        for supplier, client in pairwise(units):
            link = declare_client(organization, supplier.id, client.id)
            add_item(organization, Service, link.id, name=f'услуга "{client.name[:4]}" <1> | #2')
    again = _back(session, kind, all_writers()[kind].suffix)
    assert _facts(again.organization) == _facts(session.organization)


def test_a_folded_department_is_written_whole() -> None:
    session = Session.example("ru")
    whole = next(
        u for u in session.organization.all(Unit) if any(v.parent == u.id for v in session.organization.all(Unit))
    )
    with session.edit(plain("fold")) as organization:
        collapse(organization, whole.id, "clients", True)
    assert _facts(_back(session, "drawio", ".drawio").organization) == _facts(session.organization)


def test_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = tmp_path / "m.orgmission"
    Session.example("ru").save(model)
    for writer in all_writers().values():
        out = tmp_path / f"m{writer.suffix}"
        assert main(["convert", str(model), "-o", str(out), "--json"]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert answer["kind"] == writer.kind and out.read_bytes()
        assert main(["import", str(out), "-o", str(tmp_path / "again.orgmission")]) in (0, 1)
        capsys.readouterr()
    assert main(["convert", str(model), "-o", str(tmp_path / "m.doc")]) == 2
    assert "drawio (.drawio)" in capsys.readouterr().err and not (tmp_path / "m.doc").exists()
    assert main(["convert", str(model), "-o", str(tmp_path / "m.txt"), "--as", "mermaid"]) == 0
    assert writer_for("x.unknown") is None
