"""Lets much be made in one go, of which none is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def all_at_once() -> Iterator[None]:
    """Let Python collect no garbage meanwhile: it would walk again and again over what stays."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
