"""Holds the collection of garbage while many things are made, and keeps it away from what stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def all_at_once() -> Iterator[None]:
    """Hold the collection of garbage; inside another such block it goes on only after the outer one."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def settle() -> None:
    """Leave all that lives now out of later collections, whose pauses would grow with it."""
    gc.freeze()


def unsettle() -> None:
    """Let all that was settled be collected again once nobody needs it."""
    gc.unfreeze()


def collect_as_due() -> None:
    """Collect as much garbage as Python would by itself have collected by now."""
    due = gc.get_threshold()
    for generation in (2, 1, 0):
        if due[generation] and gc.get_count()[generation] > due[generation]:
            gc.collect(generation)
            return
