"""Holds the collection of garbage while many things are made, and keeps it away from what stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_MANY: Final = 50_000
"""So many new objects are not looked through at once as if most of them were garbage."""
_is_settled = False


@contextmanager
def all_at_once() -> Iterator[None]:
    """Hold the collection of garbage; inside another such block it goes on only after the outer one.

    Many objects that were made inside count as old afterwards: they were made to stay.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _MANY and not _is_settled:
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def settle() -> None:
    """Leave all that lives now out of later collections, whose pauses would grow with it."""
    global _is_settled
    gc.freeze()
    _is_settled = True


def unsettle() -> None:
    """Let all that was settled be collected again once nobody needs it."""
    global _is_settled
    gc.unfreeze()
    _is_settled = False


def collect_as_due() -> None:
    """Collect as much garbage as Python would by itself have collected by now."""
    due = gc.get_threshold()
    for generation in (2, 1, 0):
        if due[generation] and gc.get_count()[generation] > due[generation]:
            gc.collect(generation)
            return
