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
    with pytest.raises(WriteOutsideEdit):
        history.organization.put(B)


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
    for text in ("Помо", "Помог"):
        with history.edit(plain("type"), merge="mission:a") as organization:
            organization.put(replace(A, mission=text))
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


def _named(history: History, name: str, label: str = "name", merge: str | None = None) -> None:
    with history.edit(plain(label), merge=merge) as organization:
        organization.put(replace(A, name=name))


def test_the_next_step_back_and_forth_is_named() -> None:
    history = _opened(A)
    _named(history, "Б", "first")
    _named(history, "В", "second")
    _named(history, "Г", "third")
    assert (history.undo_label, history.redo_label) == (plain("third"), None)
    history.undo()
    history.undo()
    assert (history.undo_label, history.redo_label) == (plain("first"), plain("second"))
    assert history.redo() is not None
    assert (history.undo_label, history.redo_label) == (plain("second"), plain("third"))


def test_a_new_step_ends_what_could_be_done_again() -> None:
    history = _opened(A)
    _named(history, "Б")
    history.undo()
    _named(history, "В")
    assert history.redo_label is None and history.redo() is None
    assert history.organization.need(Unit, "a").name == "В"


def test_a_gesture_that_ends_where_it_began_is_no_step() -> None:
    history = _opened(A)
    _named(history, "Б", "before")
    _named(history, "В", merge="drag")
    _named(history, "Г", merge="drag")
    _named(history, "Б", merge="drag")
    assert history.undo_label == plain("before")
    history.undo()
    assert history.organization.need(Unit, "a") == A


def test_a_gesture_that_touches_more_and_more_is_taken_back_whole() -> None:
    history = _opened(A, B)
    _named(history, "В", merge="drag")
    with history.edit(plain("drag"), merge="drag") as organization:
        organization.put(replace(A, name="Г"))
        organization.put(replace(B, name="Д"))
    history.undo()
    assert list(history.organization) == [A, B] and history.undo_label is None
    history.redo()
    assert [r.name for r in history.organization.all(Unit)] == ["Г", "Д"]


@pytest.mark.parametrize("pause", ["undo", "save", "end"])
def test_a_gesture_does_not_go_on_after_undo_or_save(pause: str) -> None:
    history = _opened(A)
    _named(history, "Б", merge="type")
    if pause == "undo":
        _named(history, "В")
        history.undo()
    elif pause == "save":
        history.mark_saved()
    else:
        history.end_gesture()
    _named(history, "Г", merge="type")
    history.undo()
    assert history.organization.need(Unit, "a").name == "Б"


def test_steps_without_a_key_never_join() -> None:
    history = _opened(A)
    _named(history, "Б")
    _named(history, "В")
    history.undo()
    assert history.organization.need(Unit, "a").name == "Б"


def test_the_saved_state_can_be_reached_from_both_sides() -> None:
    history = _opened(A)
    _named(history, "Б")
    _named(history, "В")
    history.mark_saved()
    _named(history, "Г")
    history.undo()
    assert history.is_saved
    history.undo()
    assert not history.is_saved
    history.redo()
    assert history.is_saved


def test_the_saved_state_stays_out_of_reach_once_its_step_is_gone() -> None:
    history = _opened(A)
    _named(history, "Б")
    _named(history, "В")
    saved = history.position
    history.undo()
    _named(history, "Г")
    history.mark_saved_at(saved)
    assert not history.is_saved
    history.undo()
    history.undo()
    assert not history.is_saved
    history.mark_saved_at(None)
    assert history.is_saved


def test_a_save_that_ends_later_marks_the_state_that_it_wrote() -> None:
    history = _opened(A)
    _named(history, "Б")
    written = history.position
    _named(history, "В")
    history.mark_saved_at(written)
    assert not history.is_saved
    history.undo()
    assert history.is_saved
    history.undo()
    _named(history, "Г")
    assert not history.is_saved
    history.undo()
    assert not history.is_saved, "the saved step was replaced by another one"


def test_an_undone_step_that_was_not_the_saved_one_may_go() -> None:
    history = _opened(A)
    history.mark_saved()
    _named(history, "Б")
    history.undo()
    _named(history, "В")
    history.undo()
    assert history.is_saved


def test_recorded_changes_are_done_again_as_steps() -> None:
    recorded = Change(label=plain("add"), touched={"b": (None, B)})
    history = _opened(A)
    heard: list[Change] = []
    history.listen(heard.append)
    history.replay(recorded)
    assert list(history.organization) == [A, B] and heard == [recorded]
    assert history.undo_label == plain("add") and not history.is_saved
    history.undo()
    assert list(history.organization) == [A]


def test_what_is_forgotten_counts_as_saved_and_cannot_be_taken_back() -> None:
    history = _opened(A)
    _named(history, "Б")
    history.mark_saved()
    _named(history, "В")
    history.undo()
    history.undo()
    history.redo()
    history.forget()
    assert history.is_saved and history.undo() is None and history.redo() is None
    assert history.organization.need(Unit, "a").name == "Б"


def test_a_listener_may_stop_while_it_listens_and_stop_twice() -> None:
    history = _opened(A)
    heard: list[str] = []

    def once(change: Change) -> None:
        heard.append("once")
        stop()
        stop()

    stop = history.listen(once)
    history.listen(lambda change: heard.append("always"))
    _named(history, "Б")
    history.undo()
    assert heard == ["once", "always", "always"]


def test_an_edit_within_an_edit_is_refused_and_harms_neither() -> None:
    history = _opened(A)
    with history.edit(plain("outer")) as organization:
        organization.put(B)
        with pytest.raises(RuntimeError), history.edit(plain("inner")):
            pass
        organization.drop("a")
    assert list(history.organization) == [B] and history.undo_label == plain("outer")


def test_what_was_just_made_is_named_in_the_same_step() -> None:
    history = _opened(A)
    with history.edit(plain("add"), merge="make") as organization:
        organization.put(B)
    history.end_gesture()
    assert history.go_on_making("a") is None and history.go_on_making("x") is None
    key = history.go_on_making("b")
    assert key == "make"
    with history.edit(plain("name"), merge=key) as organization:
        organization.put(replace(B, name="Бюро"))
    history.undo()
    assert list(history.organization) == [A] and history.undo_label is None


def test_only_the_step_that_made_it_takes_the_name_in() -> None:
    history = _opened(A)
    assert history.go_on_making("a") is None
    _named(history, "Б", merge="make")
    assert history.go_on_making("a") is None, "it was there before"
    with history.edit(plain("add")) as organization:
        organization.put(B)
    assert history.go_on_making("b") is None, "that step has no key"
    _named(history, "В", merge="make")
    assert history.go_on_making("b") is None, "another step has followed"
