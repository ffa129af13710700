"""What a merge left open is decided by a click, and never breaks the model."""

from __future__ import annotations

import pytest

from designer.edits.disagreements import decide, may_decide
from designer.edits.missions import write_mission
from designer.edits.removal import remove
from designer.edits.units import nest
from designer.i18n import plain
from designer.model.attention import Disagreement
from designer.model.merge import merge
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.model.validation import faults
from designer.session import Session
from designer.storage.project_file import dumps, loads

BASE = (Unit(id="a", name="Склад"), Unit(id="b", name="Цех"))


def merged(*sides: Session) -> Session:
    """Return a session on what the two sides make of the base, with its open questions."""
    ours, theirs = (session.organization for session in sides)
    result = merge(Organization(BASE, model_id="m"), ours, theirs)
    whole = result.with_questions({"ours": "Анна", "theirs": "Борис"}).organization
    return Session(loads(dumps(whole)))


def side() -> Session:
    return Session(Organization(BASE, model_id="m"))


def both(edit_a, edit_b) -> Session:  # type: ignore[no-untyped-def]
    a, b = side(), side()
    for session, edit in ((a, edit_a), (b, edit_b)):
        with session.edit(plain("edit")) as organization:
            edit(organization)
    return merged(a, b)


def test_a_finding_offers_both_versions_and_choosing_one_is_a_step() -> None:
    session = both(lambda o: write_mission(o, "a", "А."), lambda o: write_mission(o, "a", "Б."))
    (finding,) = [f for f in session.check() if f.code == "S020"]
    assert finding.subject == "a" and "поле Миссия" in finding.message.ru
    assert [fix.label.ru for fix in finding.fixes] == ["Анна: А.", "Борис: Б."]
    session.fix(finding, "version:Борис")
    assert session.organization.need(Unit, "a").mission == "Б."
    assert not [f for f in session.check() if f.code == "S020"]
    session.undo()
    assert session.organization.count(Disagreement) == 1


@pytest.mark.parametrize(("choice", "left"), [("version:Анна", {"b"}), ("version:Борис", {"a", "b"})])
def test_removed_or_kept(choice: str, left: set[str]) -> None:
    session = both(lambda o: remove(o, ["a"]), lambda o: write_mission(o, "a", "Б."))
    (finding,) = [f for f in session.check() if f.code == "S020"]
    session.fix(finding, choice)
    assert {u.id for u in session.organization.all(Unit)} == left
    assert not session.organization.all(Disagreement)
    assert not list(faults(session.organization.snapshot()))


def test_a_version_that_no_longer_fits_is_not_offered() -> None:
    session = both(lambda o: nest(o, "a", "b"), lambda o: nest(o, "b", "a"))
    (asked,) = session.organization.all(Disagreement)
    assert may_decide(session.organization, asked.id, "b") is None
    with session.edit(plain("edit")) as organization:
        remove(organization, ["b"])
    (finding,) = [f for f in session.check() if f.code == "S020"]
    assert may_decide(session.organization, asked.id, "b") is not None
    assert len(finding.fixes) == 1
    with session.edit(plain("edit")) as organization:
        decide(organization, asked.id, None)
    assert not session.organization.all(Disagreement)


def test_removing_the_record_closes_its_question() -> None:
    session = both(lambda o: write_mission(o, "a", "А."), lambda o: write_mission(o, "a", "Б."))
    with session.edit(plain("edit")) as organization:
        remove(organization, ["a"])
    assert not session.organization.all(Disagreement)
