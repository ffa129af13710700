"""Garbage is not collected while many things are made, and is again afterwards, whatever happens inside."""

from __future__ import annotations

import gc

import pytest

from designer.model.collecting import all_at_once


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
    try:
        with all_at_once():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
