"""Tells changes of mere words, such as a key typed in a mission, from those after which things stand otherwise."""

from __future__ import annotations

from dataclasses import fields

from designer.model.history import Change
from designer.model.participants import Participant

_WORDS = frozenset(["mission", "note", "forms", "aliases"])


def changes_only_words(change: Change) -> bool:
    """Whether nothing but missions, notes, case forms and other names of participants has changed."""
    return all(
        isinstance(before, Participant)
        and isinstance(after, Participant)
        and type(before) is type(after)
        and all(f.name in _WORDS or getattr(before, f.name) == getattr(after, f.name) for f in fields(after))
        for before, after in change.touched.values()
    )
