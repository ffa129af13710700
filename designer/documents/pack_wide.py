"""What all documents of one pack share: the model, and what is computed from it once."""

from __future__ import annotations

from functools import cached_property

from designer.analysis.value_chain import ValueChain, value_chain
from designer.model.organization import Organization


class PackWide:
    """Computes on the first wish and keeps it while the pack is made; the model must not change meanwhile."""

    def __init__(self, organization: Organization) -> None:
        self.organization = organization

    @cached_property
    def chain(self) -> ValueChain:
        """Who serves whom, down to the external clients."""
        return value_chain(self.organization)
