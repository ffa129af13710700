"""Remembers what was made of records: a drawing is made anew after each change, though most of its records stay."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
_MOST = 100_000


class Remembered(Generic[T]):
    """What a function made of one object and a few words or numbers, by id; made anew for another object."""

    def __init__(self, make: Callable[..., T]) -> None:
        self._make = make
        self._kept: dict[str, tuple[object, tuple[object, ...], T]] = {}

    def of(self, id: str, one: object, *more: object) -> T:
        """Return what is made of an object; ``id`` tells it from others of its kind."""
        kept = self._kept.get(id)
        if kept is not None and kept[0] is one and kept[1] == more:
            return kept[2]
        if len(self._kept) > _MOST:
            self._kept.clear()
        made = self._make(one, *more)
        self._kept[id] = (one, more, made)
        return made
