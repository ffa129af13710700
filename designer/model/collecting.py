"""Lets Python collect no garbage while many things are made, of which none is garbage."""

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
