"""Every example organization shows the whole method: arrows with terms, missions that serve, paths to the outside."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from designer.analysis.value_chain import value_chain
from designer.i18n import LANGUAGES, Language
from designer.model.attention import AcceptedFinding, OpenQuestion
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Performer, Position, Unit
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.model.work import Duty, Function, OutOfScope, Right
from designer.session import Session
from designer.storage.library import example, examples

ROOT = Path(__file__).resolve().parents[2]
KEYS = [one.key for one in examples()]


def _script() -> ModuleType:
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        spec = importlib.util.spec_from_file_location("build_examples", ROOT / "packaging" / "build_examples.py")
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.remove(str(ROOT / "packaging"))


def _performers(organization: Organization) -> list[Performer]:
    return [*organization.all(Unit), *organization.all(Position)]


def test_shipped_files_are_built_from_their_sources() -> None:
    built = dict(_script().built())
    folder = ROOT / "resources" / "examples"
    assert {path.name for path in folder.iterdir()} == set(built)
    assert all((folder / name).read_bytes() == data for name, data in built.items())


def test_an_unknown_example_is_named() -> None:
    with pytest.raises(KeyError, match="theatre"):
        example("theatre")
    assert example().key == KEYS[0]


@pytest.mark.parametrize("line", ["=> nobody faster", "== x | poem | Name", "  ? ", "== x | unit | Name | hat=1"])
def test_a_bad_line_of_a_source_is_named(line: str) -> None:
    module = _script()
    with pytest.raises(module.BadSource, match="line 1"):
        module.Source("ru").read(line)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_an_example_is_whole(key: str, language: Language) -> None:
    session = Session.example(language, key)
    organization = session.organization
    performers = _performers(organization)
    links = organization.all(ClientLink)
    assert session.path is None and organization.company.language == language
    assert len(performers) >= 8 and organization.count(ExternalClient) >= 1 and len(links) >= 12
    assert session.check() == () and not organization.count(AcceptedFinding) + organization.count(OpenQuestion)
    assert value_chain(organization).no_path == ()
    for link in links:
        _is_agreed(organization, link)
    for performer in performers:
        _is_described(organization, performer)


def _is_agreed(organization: Organization, link: ClientLink) -> None:
    """Each arrow has services, a way to ask, conditions of three kinds at the levels its strategy asks for."""

    def of(kind: type) -> list:  # type: ignore[type-arg]
        return organization.referring(kind, link.id, "link")

    assert all(s.name and s.result and s.deadline for s in of(Service)) and of(Service), link
    (ask,) = of(RequestProcedure)
    assert ask.channel and ask.required_information, link
    assert link.strategy is not None and all(m.name and m.target and m.source for m in of(Measure)), link
    conditions = of(ServiceCondition)
    assert {c.kind for c in conditions} == set(ConditionKind), link
    for condition in conditions:
        idle = condition.kind is ConditionKind.DELIGHTING and link.strategy is ServiceStrategy.NO_DISSATISFACTION
        assert bool(condition.level) != idle, condition


def _is_described(organization: Organization, performer: Performer) -> None:
    """Each performer has work for every client of his own, one right, one limit; a position also people."""
    kind = Duty if isinstance(performer, Position) else Function
    work = organization.referring(kind, performer.id, "owner")
    clients = {link.client for link in organization.referring(ClientLink, performer.id, "supplier")}
    assert clients and clients <= {item.client for item in work}, performer.name
    assert len(work) >= 3, performer.name
    assert organization.referring(Right, performer.id, "owner"), performer.name
    assert organization.referring(OutOfScope, performer.id, "owner"), performer.name
    if isinstance(performer, Position):
        assert performer.holders and performer.qualification and performer.knowledge, performer.name
        assert len(performer.holders) <= max(1, round(performer.headcount)), performer.name
    else:
        assert performer.head and organization.referring(Position, performer.id, "unit"), performer.name  # type: ignore[attr-defined]


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_tell_the_same_organization(key: str) -> None:
    one, other = (Session.example(language, key).organization for language in LANGUAGES)
    kinds = (Unit, Position, ExternalClient, ClientGroup, ClientLink, Service, ServiceCondition, Measure)
    for kind in kinds:
        assert {r.id for r in one.all(kind)} == {r.id for r in other.all(kind)}, kind  # type: ignore[type-abstract]
    assert not {p.name for p in _performers(one)} & {p.name for p in _performers(other)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_examples_say_the_same(language: Language) -> None:
    missions = [p.mission for key in KEYS for p in _performers(Session.example(language, key).organization)]
    assert len(missions) == len(set(missions))


@pytest.mark.skipif("ORG_MISSION_LONG" not in os.environ, reason="writes some hundred documents")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_the_pack_of_an_example_has_no_gaps(key: str, language: Language, tmp_path: Path) -> None:
    report = Session.example(language, key).export_pack(tmp_path)
    assert report.problems == ()
    assert len(report.gaps) <= 1, "nobody approves the documents of the one who approves all others"
