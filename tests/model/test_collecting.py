"""Garbage is not collected while many things are made, and is again afterwards, whatever happens inside."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from designer.model.collecting import all_at_once, settle, unsettle


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Let Python collect by itself, whatever a window of another test has made of it."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was_on else gc.disable)()


def test_collection_is_held_inside_and_goes_on_afterwards() -> None:
    with all_at_once():
        assert not gc.isenabled()
        with all_at_once():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collection_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError), all_at_once():
        raise ValueError
    assert gc.isenabled()


def test_collection_that_was_off_stays_off() -> None:
    gc.disable()
    with all_at_once():
        pass
    assert not gc.isenabled()


def test_many_objects_that_were_made_inside_are_not_looked_through_afterwards() -> None:
    unsettle()
    collected: list[int] = []
    with all_at_once():
        made = [[number] for number in range(60_000)]
        gc.callbacks.append(lambda phase, about: collected.append(about["generation"]))
    try:
        young = {id(one) for generation in (0, 1) for one in gc.get_objects(generation)}
        assert collected == [] and not any(id(one) in young for one in made[:100])
    finally:
        gc.callbacks.pop()


def test_what_is_settled_stays_settled() -> None:
    settle()
    try:
        held = gc.get_freeze_count()
        with all_at_once():
            made = [[number] for number in range(60_000)]
        assert gc.get_freeze_count() >= held > 0 and made
    finally:
        unsettle()
