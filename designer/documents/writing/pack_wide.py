"""What all documents of one pack share: the model, and what is computed from it once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar, cast

from designer.analysis.value_chain import ValueChain, value_chain
from designer.model.organization import Organization

T = TypeVar("T")


class PackWide:
    """Computes on the first wish and keeps it while the pack is made; the model must not change meanwhile."""

    def __init__(self, organization: Organization) -> None:
        self.organization = organization
        self._kept: dict[str, object] = {}

    def once(self, key: str, make: Callable[[], T]) -> T:
        """Return what ``make`` gives, which is asked the first time only."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(T, self._kept[key])

    @cached_property
    def chain(self) -> ValueChain:
        """Who serves whom, down to the external clients."""
        return value_chain(self.organization)
