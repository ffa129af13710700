"""Edits are recorded, taken back and done again as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.i18n import plain
from designer.model.history import Change, History
from designer.model.organization import Organization, WriteOutsideEdit
from designer.model.participants import Unit
from designer.model.relations import ClientLink

A, B = Unit(id="a", name="А"), Unit(id="b", name="Б")


def _opened(*records: Unit | ClientLink) -> History:
    return History(Organization(records))


def test_a_write_outside_an_edit_is_refused() -> None:
    organization = Organization([A])
    with pytest.raises(WriteOutsideEdit):
        organization.put(B)
    with pytest.raises(WriteOutsideEdit):
        organization.drop("a")
    assert list(organization) == [A]


def test_an_edit_that_fails_leaves_nothing() -> None:
    history = _opened(A)
    with pytest.raises(ZeroDivisionError), history.edit(plain("")) as organization:
        organization.put(B)
        organization.drop("a")
        raise ZeroDivisionError
    assert list(history.organization) == [A]
    assert history.undo_label is None
    assert not history.organization.is_being_edited


def test_undo_and_redo_restore_each_state() -> None:
    history = _opened(A)
    with history.edit(plain("add")) as organization:
        organization.put(B)
        organization.put(ClientLink(id="l", supplier="a", client="b"))
    assert history.undo() is not None
    assert set(r.id for r in history.organization) == {"a"}
    assert history.organization.referrers("b") == []
    history.redo()
    assert [link.id for link in history.organization.referring(ClientLink, "b", "client")] == ["l"]


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    history = _opened(A)
    with history.edit(plain("same")) as organization:
        organization.put(replace(A, name="В"))
        organization.put(A)
    assert history.undo_label is None


def test_typing_is_one_step_until_the_gesture_ends() -> None:
    history = _opened(A)
    for text in ("П", "По", "Пом"):
        with history.edit(plain("type"), merge="mission:a") as organization:
            organization.put(replace(A, mission=text))
    history.end_gesture()
    with history.edit(plain("type"), merge="mission:a") as organization:
        organization.put(replace(A, mission="Помо"))
    history.undo()
    assert history.organization.need(Unit, "a").mission == "Пом"
    history.undo()
    assert history.organization.need(Unit, "a").mission == ""
    assert history.undo() is None


def test_the_saved_state_is_known_again() -> None:
    history = _opened(A)
    assert history.is_saved
    with history.edit(plain("")) as organization:
        organization.put(B)
    assert not history.is_saved
    history.mark_saved()
    assert history.is_saved
    history.undo()
    assert not history.is_saved
    with history.edit(plain("")) as organization:
        organization.put(replace(A, name="Г"))
    history.undo()
    assert not history.is_saved


def test_listeners_hear_every_change_until_they_stop() -> None:
    history = _opened(A)
    heard: list[Change] = []
    stop = history.listen(heard.append)
    with history.edit(plain("x")) as organization:
        organization.put(B)
    history.undo()
    stop()
    history.redo()
    assert [dict(c.touched) for c in heard] == [{"b": (None, B)}, {"b": (B, None)}]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.one_of(st.none(), st.text(max_size=3))), max_size=25))
def test_undoing_everything_gives_the_beginning(steps: list[tuple[str, str | None]]) -> None:
    history = _opened(A, B)
    start = {r.id: r for r in history.organization}
    for id, name in steps:
        with history.edit(plain("step")) as organization:
            if name is None:
                if id in organization:
                    organization.drop(id)
            else:
                organization.put(Unit(id=id, name=name, parent="a" if id != "a" else None))
    end = {r.id: r for r in history.organization}
    while history.undo():
        pass
    assert {r.id: r for r in history.organization} == start
    while history.redo():
        pass
    assert {r.id: r for r in history.organization} == end
